//! The interface's texts: those of a language other than French that are there from the start, and those of every
//! language that come later.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::text::{ENTERED, FINGERPRINT, FIRST, KEPT, Lang, Messages, When};

/// A message table, in the order of [`crate::text::KEYS`], up to [`FIRST`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// BCP 47 tag.
    pub language: String,
    /// Fingerprint of the keys: a table made for other keys must not be shown with the wrong words.
    pub keys: u32,
    /// Texts.
    pub words: Vec<String>,
}

impl Words {
    /// The table of a language whose texts are compiled in.
    pub fn compiled(lang: Lang) -> Option<Self> {
        let [first, ..] = crate::text::compiled(lang)?;
        Some(Self { language: lang.tag().to_owned(), keys: FINGERPRINT, words: owned(first) })
    }

    /// The texts, ready to use.
    ///
    /// # Errors
    /// [`WireError::Payload`] for a language or a number of texts that this program does not have.
    pub fn into_messages(self) -> Result<Messages, WireError> {
        let lang = Lang::ready(&self.language).ok_or(WireError::Payload("words: language"))?;
        Messages::loaded(lang, self.words).map_err(|_| WireError::Payload("words: number"))
    }
}

impl WireFile for Words {
    const KIND: u8 = 6;
    const VERSION: u8 = 2;

    fn check(&self) -> Result<(), WireError> {
        require(self.words.len() == FIRST, "words: number")?;
        require(self.keys == FINGERPRINT, "words: keys")
    }
}

/// A stretch of the rest of a message table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterWords {
    /// Fingerprint of the keys, as in [`Words`].
    pub keys: u32,
    /// Position of the first: [`FIRST`], [`ENTERED`] or [`KEPT`].
    pub start: u16,
    /// Texts.
    pub words: Vec<String>,
}

impl LaterWords {
    /// The table of a language whose texts are compiled in.
    pub fn compiled(lang: Lang, when: When) -> Option<Self> {
        let [_, later, entered, kept] = crate::text::compiled(lang)?;
        let words = match when {
            When::Later => later,
            When::Entered => entered,
            When::Kept => kept,
        };
        Some(Self { keys: FINGERPRINT, start: start(when), words: owned(words) })
    }

    /// When these come.
    pub fn when(&self) -> When {
        let known = [When::Entered, When::Kept].into_iter().find(|when| self.start == start(*when));
        known.unwrap_or(When::Later)
    }
}

const fn start(when: When) -> u16 {
    match when {
        When::Later => FIRST as u16,
        When::Entered => ENTERED as u16,
        When::Kept => KEPT as u16,
    }
}

impl WireFile for LaterWords {
    const KIND: u8 = 11;
    const VERSION: u8 = 2;

    fn check(&self) -> Result<(), WireError> {
        require(self.start == start(self.when()), "later words: start")?;
        require(self.words.len() == self.when().count(), "later words: number")?;
        require(self.keys == FINGERPRINT, "later words: keys")
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
