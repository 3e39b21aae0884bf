//! In which letters a file is written: UTF-8 with or without its mark, or Windows-1252, as older spreadsheets save it.

use std::borrow::Cow;
use std::fmt;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 that says so in its first bytes.
    Utf8Mark,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
    /// Mostly UTF-8, with letters of Windows-1252 in between.
    Mixed,
}

impl fmt::Display for Encoding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Mark => "UTF-8 avec marque (BOM)",
            Self::Windows1252 => "Windows-1252",
            Self::Mixed => "UTF-8 mêlé d’un autre encodage",
        })
    }
}

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The letters of 0x80 to 0x9F; the five that Windows-1252 leaves open stay control characters.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The file in UTF-8 (but for stray bytes when it is mixed), without its mark.
pub fn decode(bytes: &[u8]) -> (Encoding, Cow<'_, [u8]>) {
    if let Some(rest) = bytes.strip_prefix(MARK) {
        let encoding = if core::str::from_utf8(rest).is_ok() { Encoding::Utf8Mark } else { Encoding::Mixed };
        return (encoding, Cow::Borrowed(rest));
    }
    let (mut whole, mut stray) = (0, 0);
    for part in bytes.utf8_chunks() {
        whole += part.valid().chars().filter(|letter| !letter.is_ascii()).count();
        stray += part.invalid().len();
    }
    if stray == 0 {
        (Encoding::Utf8, Cow::Borrowed(bytes))
    } else if whole * 4 > stray {
        (Encoding::Mixed, Cow::Borrowed(bytes))
    } else {
        let text: String = bytes.iter().map(|byte| letter(*byte)).collect();
        (Encoding::Windows1252, Cow::Owned(text.into_bytes()))
    }
}

/// A byte as Windows-1252 reads it.
pub fn letter(byte: u8) -> char {
    let upper = byte.checked_sub(0x80).and_then(|at| UPPER.get(usize::from(at)));
    upper.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_known_by_its_bytes() {
        for (bytes, encoding, text) in [
            ("Orléans".as_bytes(), Encoding::Utf8, "Orléans"),
            (b"Lille", Encoding::Utf8, "Lille"),
            (b"\xEF\xBB\xBFOrl\xC3\xA9ans", Encoding::Utf8Mark, "Orléans"),
            (b"Orl\xE9ans \x80 \x9Cuf", Encoding::Windows1252, "Orléans € œuf"),
            (b"", Encoding::Utf8, ""),
        ] {
            let (found, decoded) = decode(bytes);
            assert_eq!((found, core::str::from_utf8(&decoded)), (encoding, Ok(text)));
        }
        assert_eq!(decode(b"Orl\xE9ans, Gen\xC3\xA8ve").0, Encoding::Mixed);
        assert_eq!(decode(b"\xEF\xBB\xBFOrl\xE9ans").0, Encoding::Mixed);
    }
}
