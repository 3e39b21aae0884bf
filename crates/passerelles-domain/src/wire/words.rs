//! The interface's texts in one language other than French.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::text::{COUNT, FINGERPRINT, Lang, Messages};

/// A message table, in the order of [`crate::text::KEYS`].
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
        let words = crate::text::compiled(lang)?.iter().map(|word| (*word).to_owned()).collect();
        Some(Self { language: lang.tag().to_owned(), keys: FINGERPRINT, words })
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
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.words.len() == COUNT, "words: number")?;
        require(self.keys == FINGERPRINT, "words: keys")
    }
}
