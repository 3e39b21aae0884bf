//! The options of `release`.

use std::path::PathBuf;

use super::{BuildWish, misread, read_build, value};
use crate::trouble::Trouble;

/// Options of `release`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ReleaseWish {
    /// How the site is built.
    pub(crate) build: BuildWish,
    /// A finished site to take in place of a new one.
    pub(crate) site: Option<PathBuf>,
    /// Another place for the result than `release/`.
    pub(crate) out: Option<PathBuf>,
}

impl ReleaseWish {
    /// Reads the words after `release`.
    pub(super) fn read(words: &[&str]) -> Result<Self, Trouble> {
        let mut wish = Self::default();
        let mut of_build = Vec::new();
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            match word {
                "--site" => wish.site = Some(value(word, words.next())?.into()),
                "--out" => wish.out = Some(value(word, words.next())?.into()),
                other => of_build.push(other),
            }
        }
        if wish.site.is_some() && !of_build.is_empty() {
            return Err(misread("a site that is finished cannot be built otherwise: `--site` goes alone".to_owned()));
        }
        wish.build = read_build(&of_build)?;
        Ok(wish)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_built_or_taken() {
        assert_eq!(ReleaseWish::read(&[]).unwrap(), ReleaseWish::default());
        let built = ReleaseWish::read(&["--out", "o", "--public-url", "/carto/", "--dist", "d"]).unwrap();
        assert_eq!((built.out, built.build.public_url.as_str()), (Some("o".into()), "/carto/"));
        assert_eq!(built.build.dist, Some("d".into()));
        assert_eq!(ReleaseWish::read(&["--site", "s"]).unwrap().site, Some("s".into()));
        for words in [&["--site"][..], &["--site", "s", "--public-url", "/carto/"], &["--zip"]] {
            assert!(ReleaseWish::read(words).is_err(), "{words:?}");
        }
    }
}
