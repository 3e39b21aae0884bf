//! The interface's texts in one language other than French.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::text::{KEYS, Lang, Messages};

/// A message table, in the order of [`KEYS`].
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
    /// Fingerprint of the keys of this program.
    pub fn fingerprint() -> u32 {
        crc32fast::hash(KEYS.join("\n").as_bytes())
    }

    /// The table of a language whose texts are compiled in.
    pub fn compiled(lang: Lang) -> Option<Self> {
        let words = crate::text::compiled(lang)?.iter().map(|word| (*word).to_owned()).collect();
        Some(Self { language: lang.tag().to_owned(), keys: Self::fingerprint(), words })
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
        require(self.words.len() == KEYS.len(), "words: number")?;
        require(self.keys == Self::fingerprint(), "words: keys")
    }
}
