//! What has changed in the data, for the feed and for those who come back.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};

/// One change, in each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Stable name; never used again for another change.
    pub id: String,
    /// `2026-11-24`.
    pub date: String,
    /// Language, title and text.
    pub texts: Vec<(String, String, String)>,
}

/// Changes of the data, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesFile {
    /// Changes.
    pub changes: Vec<Change>,
}

impl Change {
    /// Its title and text in a language, else in the first one.
    pub fn words(&self, language: &str) -> Option<(&str, &str)> {
        let found = self.texts.iter().find(|(tag, ..)| tag == language).or_else(|| self.texts.first());
        found.map(|(_, title, text)| (title.as_str(), text.as_str()))
    }
}

impl WireFile for ChangesFile {
    const KIND: u8 = 22;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.changes.iter().all(|one| !one.id.is_empty() && !one.texts.is_empty()), "changes: text")?;
        require(self.changes.iter().all(|one| is_date(&one.date)), "changes: date")?;
        require(self.changes.is_sorted_by(|a, b| a.date >= b.date), "changes: order")
    }
}

/// `2026-11-24`.
fn is_date(text: &str) -> bool {
    let mark = |at: usize| matches!(at, 4 | 7);
    text.len() == 10 && text.bytes().enumerate().all(|(at, b)| if mark(at) { b == b'-' } else { b.is_ascii_digit() })
}
