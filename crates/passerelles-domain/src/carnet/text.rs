//! A carnet as one line of text, the same on the device, in a link and in a QR code.
//!
//! `1` is the version; then come the entries, each after a `_`, and the title first if there is one. Only letters
//! that need no escape in a fragment occur:
//!
//! | text | stands for |
//! | --- | --- |
//! | `SN` | a country |
//! | `r32`, `d59`, `c987` | a region, a département, an overseas collectivity |
//! | `SN.lille-saint-louis` | a link |
//! | `pcomprendre/droit` | a page |
//! | `tMon%20carnet` | the title |
//! | `…=une%20note` | a note behind any entry |
//!
//! What this version does not know is left out and counted, so that a newer program may add kinds of entries.

use std::fmt::Write as _;

use super::{Added, Carnet, Entry, Item};
use crate::atlas::TerritoryLevel;

/// Letters of a shared carnet at most: longer links are cut by mail programs, and no QR code holds them.
pub const SHARED_LENGTH: usize = 2_000;

/// The version that is written.
const VERSION: &str = "1";

/// Before the code of each level.
const LEVELS: [(char, TerritoryLevel); 3] =
    [('r', TerritoryLevel::Region), ('d', TerritoryLevel::Departement), ('c', TerritoryLevel::Collectivity)];

/// Why a text is no carnet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarnetError {
    /// It does not begin with a version.
    #[error("not a carnet")]
    NotOurs,
    /// It was written by a newer program.
    #[error("carnet version {0}, this program reads version {VERSION}")]
    Version(String),
}

/// A carnet too long to be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the shared carnet would have {length} letters, at most {SHARED_LENGTH} can be sent")]
pub struct TooLong {
    /// How long it would be.
    pub length: usize,
}

/// A carnet that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// What could be read.
    pub carnet: Carnet,
    /// Entries that could not.
    pub lost: u32,
}

impl Carnet {
    /// The whole carnet as a text, to be kept.
    pub fn write(&self) -> String {
        self.written(true)
    }

    /// The carnet as a text for a fragment, with notes or without.
    ///
    /// # Errors
    /// [`TooLong`] past [`SHARED_LENGTH`] letters: without notes it may fit.
    pub fn share(&self, notes: bool) -> Result<String, TooLong> {
        let text = self.written(notes);
        if text.len() <= SHARED_LENGTH { Ok(text) } else { Err(TooLong { length: text.len() }) }
    }

    fn written(&self, notes: bool) -> String {
        let mut out = VERSION.to_owned();
        if !self.title.is_empty() {
            out.push_str("_t");
            escape(&mut out, &self.title);
        }
        for Entry { item, note } in &self.entries {
            out.push('_');
            write_item(&mut out, item);
            if notes && !note.is_empty() {
                out.push('=');
                escape(&mut out, note);
            }
        }
        out
    }

    /// Reads what [`Self::write`] and [`Self::share`] have written. Longer notes are cut, and an item that comes twice
    /// is read once.
    ///
    /// # Errors
    /// [`CarnetError`] for a text that is no carnet of this version.
    pub fn read(text: &str) -> Result<Read, CarnetError> {
        let mut parts = text.split('_');
        let version = parts.next().unwrap_or_default();
        if version != VERSION {
            let number = !version.is_empty() && version.len() < 4 && version.bytes().all(|byte| byte.is_ascii_digit());
            return Err(if number { CarnetError::Version(version.to_owned()) } else { CarnetError::NotOurs });
        }
        let mut read = Read::default();
        for part in parts {
            if read.carnet.read_part(part).is_none() {
                read.lost += 1;
            }
        }
        Ok(read)
    }

    /// `None` for a part that cannot be read, or has no room.
    fn read_part(&mut self, part: &str) -> Option<()> {
        if let Some(title) = part.strip_prefix('t') {
            self.set_title(&unescape(title)?);
            return Some(());
        }
        let (item, note) = part.split_once('=').unwrap_or((part, ""));
        let (item, note) = (read_item(item)?, unescape(note)?);
        match self.add(item) {
            Added::New => {
                let last = self.entries.len() - 1;
                self.annotate(last, &note);
                Some(())
            }
            Added::Known => Some(()),
            Added::Full => None,
        }
    }
}

/// Entries of a text that [`Carnet::write`] has written, without reading them: a number beside the word « Carnet » needs
/// no more. Of another text, about as many.
pub fn count_entries(text: &str) -> usize {
    let parts = text.strip_prefix(VERSION).unwrap_or_default().split('_').skip(1);
    parts.filter(|part| !part.starts_with('t')).count()
}

fn write_item(out: &mut String, item: &Item) {
    match item {
        Item::Country(code) => out.push_str(code.as_str()),
        Item::Territory(choice) => {
            out.extend(LEVELS.iter().find(|(_, level)| *level == choice.level).map(|(letter, _)| letter));
            out.push_str(&choice.code);
        }
        Item::Link { country, slug } => {
            out.push_str(country.as_str());
            out.push('.');
            escape(out, slug);
        }
        Item::Page(path) => {
            out.push('p');
            escape(out, path);
        }
    }
}

fn read_item(text: &str) -> Option<Item> {
    let mut letters = text.chars();
    match letters.next()? {
        'p' => Item::page(&unescape(letters.as_str())?).ok(),
        'A'..='Z' => {
            let (code, slug) = text.split_once('.').map_or((text, None), |(code, slug)| (code, Some(slug)));
            let country = code.parse().ok()?;
            match slug {
                None => Some(Item::Country(country)),
                Some(slug) => Item::link(country, &unescape(slug)?).ok(),
            }
        }
        letter => {
            let (_, level) = LEVELS.iter().find(|(known, _)| *known == letter)?;
            Item::territory(*level, letters.as_str()).ok()
        }
    }
}

/// Letters, digits, hyphens and slashes stay; any other byte is two hexadecimal digits after a percent sign.
fn escape(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// What was escaped; `None` for anything else.
fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'%' {
            bytes.push(*byte);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        let digits = core::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}
