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
    /// Fingerprints of files by role: `world-0`, `world-1`, `atlas`, `passports`, `figures-fr`, `names-fr`, `words-en`…
    /// [`file_name`] makes names of them, which would weigh twice as much.
    pub files: BTreeMap<String, String>,
    /// File names that the first paint of the map needs, for the page to ask for early.
    pub first_paint: Vec<String>,
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
    pub const FORMAT: u8 = 2;

    /// The name of the file of a role; `None` where there is none.
    pub fn name_of(&self, role: &str) -> Option<String> {
        Some(file_name(role, self.files.get(role)?))
    }
}

/// The name of a compiled file: its role, and a fingerprint of its content.
pub fn file_name(role: &str, fingerprint: &str) -> String {
    [role, ".", fingerprint, ".bin"].concat()
}
