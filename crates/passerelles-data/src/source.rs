//! What is read: the files of a data folder, missing ones taken from a reference folder, and their form.
//! Stops at cells: what they mean is `validate`'s business.

mod columns;
mod csv_table;
mod header;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) use columns::{Commune, Country, Figure, FigureSource, Grouping, Indicator, Link, Seed, Territory};
pub(crate) use csv_table::Row;
pub(crate) use table::{Columns, Table};

/// The file that a data folder must hold itself.
pub const LINKS: &str = Link::FILE;
/// Outlines of countries: `countries-50m.json` of world-atlas 2.0.2.
pub const WORLD: &str = "world/countries-50m.json";
/// Outlines of French territories, as `extract.py` beside it makes them.
pub const FRANCE: &str = "france/territories.json";

/// Files that may come from the reference folder.
const SHARED: [&str; 10] = [
    Figure::FILE,
    Country::FILE,
    Territory::FILE,
    Indicator::FILE,
    FigureSource::FILE,
    Seed::FILE,
    Commune::FILE,
    Grouping::FILE,
    WORLD,
    FRANCE,
];

/// A file or folder that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Not there, in neither folder.
    #[error("{} is missing", .0.display())]
    Missing(PathBuf),
    /// There, but the system refuses.
    #[error("cannot read {}: {cause}", .path.display())]
    Refused {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
}

/// Every source file, in memory.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<&'static str, Vec<u8>>,
}

impl Sources {
    /// Reads a data folder; files other than `links.csv` may come from `reference`.
    ///
    /// # Errors
    /// [`ReadError`] for the first file that is in neither folder or cannot be read.
    pub fn read(folder: &Path, reference: Option<&Path>) -> Result<Self, ReadError> {
        let mut files = BTreeMap::new();
        files.insert(LINKS, read_first(LINKS, &[folder])?);
        let folders: Vec<&Path> = core::iter::once(folder).chain(reference).collect();
        for name in SHARED.into_iter().chain(crate::guide::FILES) {
            files.insert(name, read_first(name, &folders)?);
        }
        Ok(Self { files })
    }

    /// The same sources with other bytes for one file; for tests and previews.
    #[must_use]
    pub fn with_file(mut self, name: &'static str, bytes: Vec<u8>) -> Self {
        self.files.insert(name, bytes);
        self
    }

    /// The bytes of a file; empty when it was not read.
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.files.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The file from the first folder that has it.
fn read_first(name: &str, folders: &[&Path]) -> Result<Vec<u8>, ReadError> {
    for folder in folders {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(bytes) => return Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => return Err(ReadError::Refused { path, cause }),
        }
    }
    Err(ReadError::Missing(folders.first().map_or_else(|| PathBuf::from(name), |folder| folder.join(name))))
}
