//! Text as it is searched and sorted: case, accents, hyphens and apostrophes do not count.

use core::ops::Range;

/// Lower case, no accents, single spaces for everything that is neither letter nor digit.
/// « Saint-Étienne » and « SAINT ETIENNE » fold alike. In Arabic the hamza on its carriers, vowel signs and the dots of
/// a last letter do not count, as one types. Letters of other scripts stay as they are.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|letter| push(&mut out, letter));
    out.truncate(out.trim_end().len());
    out
}

/// Adds one letter of a text to what the letters before it have given.
fn push(out: &mut String, letter: char) {
    let letter = lower(letter);
    match plain(letter) {
        Some(letters) => out.push_str(letters),
        // Combining accents vanish; other marks part words.
        None if is_accent(letter) => {}
        None if is_letter(letter) => out.push(letter),
        None if out.is_empty() || out.ends_with(' ') => {}
        None => out.push(' '),
    }
}

fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}')
}

/// A folded text that remembers where each of its bytes comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traced {
    folded: String,
    /// For each byte of it, the letter of the text that it comes from.
    from: Vec<Range<u32>>,
}

impl Traced {
    /// Folds a text as [`fold`] does.
    pub fn new(text: &str) -> Self {
        let mut traced = Self::default();
        for (at, letter) in text.char_indices() {
            push(&mut traced.folded, letter);
            let end = (at + letter.len_utf8()) as u32;
            traced.from.resize(traced.folded.len(), at as u32..end);
            // An accent that stands alone belongs to the letter before it.
            if let Some(last) = traced.from.last_mut().filter(|_| is_accent(letter)) {
                last.end = end;
            }
        }
        traced.folded.truncate(traced.folded.trim_end().len());
        traced.from.truncate(traced.folded.len());
        traced
    }

    /// The folded text.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The bytes of the text that some bytes of the folded text come from; empty when there are none.
    pub fn source(&self, folded: Range<usize>) -> Range<usize> {
        match self.from.get(folded).map(|from| (from.first(), from.last())) {
            Some((Some(first), Some(last))) => first.start as usize..last.end as usize,
            _ => 0..0,
        }
    }
}

/// Lower case of Latin, Greek and Cyrillic. The standard library knows every script, in 20 kB of tables that no
/// compression takes away.
fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        0x178 => 0xff,
        // Capitals of Latin Extended-A and B stand just before their small letters: even, but for two stretches.
        0x139..=0x148 | 0x179..=0x17e => code + code % 2,
        0x100..=0x177 | 0x1cd..=0x1dc | 0x1de..=0x24f | 0x1e00..=0x1eff => code | 1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// Whether it is a letter or a digit, in any script: everything beyond ASCII that is no known mark.
fn is_letter(letter: char) -> bool {
    match u32::from(letter) {
        0..=0x7f => letter.is_ascii_alphanumeric(),
        0x80..=0xbf | 0xd7 | 0xf7 | 0x2b0..=0x36f | 0x60c | 0x61b | 0x61f | 0x2000..=0x2bff | 0x3000..=0x303f => false,
        code => code < 0xe000,
    }
}

/// The plain letters of an accented Latin one; `None` when it has none.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' | 'ấ' | 'ầ' | 'ắ' | 'ằ' | 'ậ' => {
            "a"
        }
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ể' | 'ệ' | 'ẹ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ồ' | 'ố' | 'ộ' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ủ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'أ' | 'إ' | 'آ' => "ا",
        'ى' | 'ئ' => "ي",
        'ؤ' => "و",
        'ة' => "ه",
        _ => return None,
    })
}

/// Names as they stand in an address: folded, with hyphens.
pub fn slug(parts: &[&str]) -> String {
    fold(&parts.join(" ")).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_folded_knows_where_it_comes_from() {
        for (text, range, source) in [
            ("Côte d’Ivoire", 5..8, "d’I"),
            ("Œuilly", 0..1, "Œ"),
            ("E\u{301}vry", 0..1, "E\u{301}"),
            ("  (Łódź) ", 0..4, "Łódź"),
            ("Lille", 3..9, ""),
        ] {
            assert_eq!(&text[Traced::new(text).source(range)], source);
        }
    }

    proptest! {
        #[test]
        fn any_part_of_a_folded_text_comes_from_whole_letters(text in "\\PC{0,24}", from in 0..30_usize, length in 0..9_usize) {
            let traced = Traced::new(&text);
            prop_assert_eq!(traced.folded(), fold(&text));
            prop_assert!(text.get(traced.source(from..from + length)).is_some());
        }
    }

    #[test]
    fn accents_hyphens_and_case_do_not_count() {
        assert_eq!(fold("Saint-Étienne-du-Rouvray"), "saint etienne du rouvray");
        assert_eq!(fold("  L’Haÿ-les-Roses "), "l hay les roses");
        assert_eq!(fold("Œuilly"), "oeuilly");
        assert_eq!(fold("E\u{301}vry"), "evry");
        assert_eq!(fold("القاهرة"), "القاهره");
        assert_eq!(fold("عُمان، إسبانيا وألمانيا"), "عمان اسبانيا والمانيا");
        assert_eq!(fold("МОСКВА Ёлка ΑΘΗΝΑ"), "москва ёлка αθηνα");
        assert_eq!(fold("ŁÓDŹ Žilina ŸŐŰ Çankırı Šiauliai Ağrı Ğ"), "lodz zilina you cankiri siauliai agri g");
        assert_eq!(fold("—"), "");
    }
}
