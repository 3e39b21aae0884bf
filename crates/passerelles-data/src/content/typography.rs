//! The signs and spaces that each language wants, so that those who write may use the keys of any keyboard.

use passerelles_domain::text::Lang;

/// A text as its language prints it.
pub(crate) fn of(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Fr => french(text),
        _ => text.replace("...", "…").replace('\'', "’"),
    }
}

/// French: ’ and …; U+202F before ; ! ? % €; U+00A0 before : and inside « », between groups of three digits and after
/// « n° ».
pub(crate) fn french(text: &str) -> String {
    let text = text.replace("...", "…").replace('\'', "’");
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in chars.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let next = chars.get(at + 1).copied();
        match c {
            ' ' | '\u{a0}' | '\u{202f}' => out.push(space(before, &chars, at)),
            ';' | '!' | '?' | '%' | '€' | ':' | '»' => {
                let lonely = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | ')' | '…'));
                // « 10:30 » and « https: » keep their colon as it is.
                if lonely && (c != ':' || next.is_none_or(char::is_whitespace)) {
                    out.push(if matches!(c, ':' | '»') { '\u{a0}' } else { '\u{202f}' });
                }
                out.push(c);
            }
            '«' => {
                out.push(c);
                if next.is_some_and(|c| !c.is_whitespace()) {
                    out.push('\u{a0}');
                }
            }
            _ => out.push(c),
        }
    }
    out
}

/// What a space becomes between its neighbours.
fn space(before: Option<char>, chars: &[char], at: usize) -> char {
    let next = chars.get(at + 1).copied();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let three = (1..=3).all(|more| digit(chars.get(at + more).copied())) && !digit(chars.get(at + 4).copied());
    match (before, next) {
        (_, Some(';' | '!' | '?' | '%' | '€')) => '\u{202f}',
        (_, Some(':' | '»')) | (Some('«' | '°'), _) => '\u{a0}',
        (before, _) if digit(before) && three => '\u{a0}',
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_gets_its_spaces() {
        let (n, t) = ('\u{a0}', '\u{202f}');
        for (typed, printed) in [
            ("l'eau", "l’eau".to_owned()),
            ("Pourquoi ?", format!("Pourquoi{t}?")),
            ("Pourquoi?", format!("Pourquoi{t}?")),
            ("« clé en main » :", format!("«{n}clé en main{n}»{n}:")),
            ("«clé en main»", format!("«{n}clé en main{n}»")),
            ("1 200 000 € et 10 %", format!("1{n}200{n}000{t}€ et 10{t}%")),
            ("n° 92-125 ; à 10:30", format!("n°{n}92-125{t}; à 10:30")),
            ("en 2009 250 villes", format!("en 2009{n}250 villes")),
            ("a; b", format!("a{t}; b")),
        ] {
            assert_eq!(french(typed), printed);
            assert_eq!(french(&printed), printed, "twice is once");
        }
        assert_eq!(of(Lang::En, "it's... 5%"), "it’s… 5%");
    }
}
