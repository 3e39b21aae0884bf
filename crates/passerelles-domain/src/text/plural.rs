//! Plural forms, by the categories of the Unicode CLDR that our languages need. Shared with the build script.

/// Between the forms of one text.
pub(crate) const SEPARATOR: &str = "\u{1f}";

/// The categories of a language, in the order in which forms are stored.
#[allow(dead_code, reason = "the crate itself only asks in tests, the build script always")]
pub(crate) fn categories(tag: &str) -> &'static [&'static str] {
    match tag {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// The category of a whole number, as a position in [`categories`].
pub(crate) fn category(tag: &str, n: u64) -> usize {
    match (tag, n) {
        ("ar", 0..=2) => n as usize,
        ("ar", _) => match n % 100 {
            3..=10 => 3,
            11..=99 => 4,
            _ => 5,
        },
        // In French nought is singular; in Portuguese it is in Brazil, and ours is that of Portugal.
        ("fr", 0) => 0,
        (_, n) => usize::from(n != 1),
    }
}

/// The form of a stored text for a number.
pub(crate) fn form<'a>(text: &'a str, tag: &str, n: u64) -> &'a str {
    let last = || text.rsplit(SEPARATOR).next().unwrap_or(text);
    text.split(SEPARATOR).nth(category(tag, n)).unwrap_or_else(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nought_is_singular_in_french_only() {
        assert_eq!([0, 1, 2].map(|n| category("fr", n)), [0, 0, 1]);
        for tag in ["en", "es", "pt", "de"] {
            assert_eq!([0, 1, 2].map(|n| category(tag, n)), [1, 0, 1], "{tag}");
        }
    }

    #[test]
    fn arabic_has_six() {
        assert_eq!(
            [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(|n| category("ar", n)),
            [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4]
        );
    }

    #[test]
    fn a_missing_form_falls_back_on_the_last() {
        assert_eq!(form("un\u{1f}plusieurs", "ar", 11), "plusieurs");
    }
}
