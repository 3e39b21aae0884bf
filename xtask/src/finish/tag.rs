//! Reading the start tags of a page that Trunk wrote. Not a parser of all HTML: enough to find scripts, styles and
//! handlers in a well-formed page, minified or not.

use std::ops::Range;

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: String,
    /// From `<` to `>`, both included.
    pub(super) range: Range<usize>,
    attributes: Vec<(String, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, quotes taken off; empty when it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| *value)
    }

    /// The names of all attributes, in lower case.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// The first start tag at or after `from`. Comments and the content of scripts and styles hold no tags.
pub(super) fn next(html: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let open = at + html.get(at..)?.find('<')?;
        let rest = html.get(open + 1..)?;
        if rest.starts_with("!--") {
            at = open + 4 + rest.get(3..)?.find("-->")? + 3;
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return read(html, open);
        } else {
            at = open + 1;
        }
    }
}

/// Where the element that `tag` opens ends, its end tag included: for elements that hold text only.
pub(super) fn end(html: &str, tag: &Tag<'_>) -> Option<(Range<usize>, usize)> {
    let body = html.get(tag.range.end..)?;
    let close = body.to_ascii_lowercase().find(&format!("</{}", tag.name))?;
    let after = body.get(close..)?.find('>')? + close + 1;
    Some((tag.range.end..tag.range.end + close, tag.range.end + after))
}

fn read(html: &str, open: usize) -> Option<Tag<'_>> {
    let text = html.get(open + 1..)?;
    let name_end = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
    let name = text.get(..name_end)?.to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut rest = text.get(name_end..)?;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some(Tag { name, range: open..html.len() - after.len(), attributes });
        }
        let key_end = rest.find(|c: char| c.is_whitespace() || "=>/".contains(c))?;
        let key = rest.get(..key_end)?.to_ascii_lowercase();
        let (value, after) = value(rest.get(key_end..)?)?;
        attributes.push((key, value));
        rest = after;
    }
}

fn value(rest: &str) -> Option<(&str, &str)> {
    let Some(rest) = rest.trim_start().strip_prefix('=').map(str::trim_start) else {
        return Some(("", rest));
    };
    for quote in ['"', '\''] {
        if let Some(quoted) = rest.strip_prefix(quote) {
            return quoted.split_once(quote);
        }
    }
    let end = rest.find(|c: char| c.is_whitespace() || c == '>')?;
    rest.split_at_checked(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(html: &str) -> Vec<Tag<'_>> {
        let mut at = 0;
        std::iter::from_fn(|| next(html, at).inspect(|tag| at = tag.range.end)).collect()
    }

    #[test]
    fn tags_are_read_quoted_or_not() {
        let html = "<!doctype html><!-- <a> --><HTML lang=fr><base href=/><link rel=\"x y\" href='/a>b' crossorigin><br/></html>";
        let tags = all(html);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["html", "base", "link", "br"]);
        assert_eq!(tags[1].attribute("href"), Some("/"));
        assert_eq!(tags[2].attribute("rel"), Some("x y"));
        assert_eq!(tags[2].attribute("href"), Some("/a>b"));
        assert_eq!(tags[2].attribute("crossorigin"), Some(""));
        assert_eq!(&html[tags[3].range.clone()], "<br/>");
    }

    #[test]
    fn a_script_ends_at_its_end_tag() {
        let html = "<script type=module>if (a < b) {}</SCRIPT ><p>";
        let tag = next(html, 0).unwrap();
        let (body, after) = end(html, &tag).unwrap();
        assert_eq!(&html[body], "if (a < b) {}");
        assert_eq!(&html[after..], "<p>");
    }

    #[test]
    fn unfinished_pages_end_without_a_tag() {
        for html in ["", "<", "<a", "<a href=", "<a href=\"x", "<!-- <b>", "a < b"] {
            assert_eq!(next(html, 0), None, "{html}");
        }
    }
}
