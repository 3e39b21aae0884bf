//! The one data file with a fixed name: which files belong together, and the totals that every page shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `data/manifest.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the manifest itself.
    pub format: u8,
    /// Fingerprint of all compiled data: same data, same edition.
    pub edition: String,
    /// Counts from the data, never typed by hand.
    pub totals: Totals,
    /// Files by role: `world-0`, `world-1`, `atlas`, `passports`, `figures`, `names-fr`, `words-en`…
    pub files: BTreeMap<String, FileEntry>,
    /// File names that the first paint of the map needs, for the page to ask for early.
    pub first_paint: Vec<String>,
}

/// One compiled file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// File name, with a fingerprint of its content in it.
    pub name: String,
    /// Size in bytes, before compression.
    pub bytes: u32,
}

/// Counts from `links.csv`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Documented links.
    pub links: u32,
    /// French authorities with a documented link.
    pub authorities: u32,
    /// Partner countries and territories (ISO codes).
    pub countries: u32,
    /// Links without a first year.
    pub undated: u32,
}

impl Manifest {
    /// The version that this program writes and reads.
    pub const FORMAT: u8 = 1;
}
