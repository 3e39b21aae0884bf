//! Cutting Rust into the few tokens that paths are made of. Comments, strings and numbers are passed over.

/// A token, and the line it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) line: usize,
}

/// What paths are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A name or a keyword.
    Word(&'a str),
    /// `::`
    Into,
    /// Any other sign.
    Sign(char),
}

/// The tokens of a file.
pub(super) fn cut(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let (kind, length) = read(rest, first);
        tokens.extend(kind.map(|kind| Token { kind, line }));
        let (passed, next) = rest.split_at_checked(length.max(first.len_utf8())).unwrap_or((rest, ""));
        line += passed.matches('\n').count();
        rest = next;
    }
    tokens
}

/// What `rest` begins with, and its length in bytes.
fn read(rest: &str, first: char) -> (Option<Kind<'_>>, usize) {
    if rest.starts_with("//") {
        return (None, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (None, comment(rest));
    }
    if let Some(length) = raw_string(rest).or_else(|| quoted(rest)) {
        return (None, length);
    }
    if first == '\'' {
        return (None, character(rest));
    }
    if rest.starts_with("::") {
        return (Some(Kind::Into), 2);
    }
    if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or(rest);
        return ((!first.is_ascii_digit()).then_some(Kind::Word(word)), end);
    }
    ((!first.is_whitespace()).then_some(Kind::Sign(first)), first.len_utf8())
}

/// The length of a block comment, which may hold others.
fn comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, _) in rest.char_indices() {
        let here = rest.get(at..).unwrap_or_default();
        if here.starts_with("/*") {
            depth += 1;
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at + 2;
            }
        }
    }
    rest.len()
}

/// The length of `r"…"`, `br#"…"#` and their like.
fn raw_string(rest: &str) -> Option<usize> {
    let start = ["r", "br", "cr"]
        .into_iter()
        .find(|start| rest.strip_prefix(start).is_some_and(|rest| rest.trim_start_matches('#').starts_with('"')))?;
    let after = rest.get(start.len()..)?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let close = format!("\"{}", "#".repeat(hashes));
    let open = start.len() + hashes + 1;
    let end = rest.get(open..)?.find(&close).map_or(rest.len(), |end| open + end + close.len());
    Some(end)
}

/// The length of `"…"`, `b"…"` and `c"…"`.
fn quoted(rest: &str) -> Option<usize> {
    let open = match rest.as_bytes() {
        [b'"', ..] => 1,
        [b'b' | b'c', b'"', ..] => 2,
        _ => return None,
    };
    let mut escaped = false;
    for (at, c) in rest.get(open..)?.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(open + at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

/// The length of `'x'` and `'\n'`, or of the sign alone when it begins a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((after, escaped))) => {
            let body = after + escaped.len_utf8();
            rest.get(body..).and_then(|rest| rest.find('\'')).map_or(1, |end| body + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let word = |token: &Token<'_>| match token.kind {
            Kind::Word(word) => Some(word.to_owned().leak() as &str),
            _ => None,
        };
        cut(text).iter().filter_map(word).collect()
    }

    #[test]
    fn comments_and_literals_are_passed_over() {
        let text = r###"a // b
            /* c /* d */ e */ f "g \" h" r#"i " j"# b"k" br##"l"# m"## '\'' 'n' '\u{6f}' o<'p> 12u8 1e3 q"###;
        assert_eq!(words(text), ["a", "f", "o", "p", "q"]);
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let tokens = cut("a\n/* \n */ b \"\n\n\" c::d");
        let found: Vec<(Kind<'_>, usize)> = tokens.iter().map(|token| (token.kind, token.line)).collect();
        let expected =
            [(Kind::Word("a"), 1), (Kind::Word("b"), 3), (Kind::Word("c"), 5), (Kind::Into, 5), (Kind::Word("d"), 5)];
        assert_eq!(found, expected);
    }

    #[test]
    fn unfinished_text_ends_quietly() {
        for text in ["\"", "/*", "r#\"", "'", "'\\", "b\"\\", "é'", "r#"] {
            cut(text);
        }
    }
}
