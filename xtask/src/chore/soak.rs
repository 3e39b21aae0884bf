//! The options of `soak`.

use std::path::PathBuf;

use super::{misread, value};
use crate::trouble::Trouble;

/// Visits beyond which a week does not suffice.
const MOST: u32 = 100_000;

/// Options of `soak`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SoakWish {
    /// How many strangers come.
    pub(crate) visits: u32,
    /// A finished release to take in place of a new one.
    pub(crate) site: Option<PathBuf>,
}

impl Default for SoakWish {
    fn default() -> Self {
        Self { visits: 5_000, site: None }
    }
}

impl SoakWish {
    /// Reads the words typed after `soak`.
    pub(super) fn read(words: &[&str]) -> Result<Self, Trouble> {
        let mut wish = Self::default();
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            match word {
                "--visits" => {
                    let number = value(word, words.next())?;
                    let visits = number.parse().ok().filter(|visits| (1..=MOST).contains(visits));
                    wish.visits =
                        visits.ok_or_else(|| misread(format!("`{number}` is not a number from 1 to {MOST}")))?;
                }
                "--site" => wish.site = Some(value(word, words.next())?.into()),
                other => return Err(misread(format!("`soak` does not know `{other}`"))),
            }
        }
        Ok(wish)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soak_is_long_unless_somebody_says_otherwise() {
        assert_eq!(SoakWish::read(&[]).unwrap().visits, 5_000);
        let wish = SoakWish::read(&["--visits", "80", "--site", "s"]).unwrap();
        assert_eq!((wish.visits, wish.site), (80, Some("s".into())));
        for words in [&["--visits"][..], &["--visits", "0"], &["--visits", "many"], &["--hours", "2"]] {
            assert!(SoakWish::read(words).is_err(), "{words:?}");
        }
    }
}
