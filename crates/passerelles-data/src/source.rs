//! What is read: the files of a data folder, missing ones taken from a reference folder, and their form.
//! Stops at cells: what they mean is `validate`'s business.

mod columns;
mod header;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use passerelles_domain::text::Lang;

pub(crate) use columns::{
    Change, Commune, Country, CountryName, Figure, FigureSource, Grouping, Indicator, Link, Network, Reading, Seed,
    Term, Territory,
};
pub(crate) use passerelles_domain::check::csv::{Cell, Row, cut_by};
pub(crate) use passerelles_domain::check::is_hidden;
pub(crate) use table::{Columns, Table};

/// The file that a data folder must hold itself.
pub const LINKS: &str = Link::FILE;
/// Outlines of countries: `countries-50m.json` of world-atlas 2.0.2.
pub const WORLD: &str = "world/countries-50m.json";
/// Outlines of French territories, as `extract.py` beside it makes them.
pub const FRANCE: &str = "france/territories.json";

/// What stands before the name of a file that a keeper was given, as the address of a source that has none.
pub(crate) const RECEIVED: &str = "file:";

/// The address of a source as visitors may follow it; empty for a founding document and for a file that was received.
pub(crate) fn public_address(address: &str) -> &str {
    if address.starts_with("seed:") || address.starts_with(RECEIVED) { "" } else { address }
}

/// Files that may come from the reference folder.
const SHARED: [&str; 12] = [
    Change::FILE,
    CountryName::FILE,
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

/// Texts and what they cite: all of them from one folder, for they refer to one another.
pub const CONTENT: &str = "content";
/// Which charts are drawn, and their words. Comes with the texts.
pub const CHARTS: &str = "charts.toml";
/// Tables of the texts.
const CONTENT_TABLES: [&str; 4] = [Reading::FILE, Term::FILE, Network::FILE, CHARTS];

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
    /// Texts by path inside the data folder: `content/fr/loi.md`.
    texts: BTreeMap<String, Vec<u8>>,
    /// The texts were written for other data: what they refer to may not be there.
    borrowed: bool,
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
        for name in SHARED.into_iter().chain(crate::guide::files()).chain(crate::phrases::FILES) {
            files.insert(name, read_first(name, &folders)?);
        }
        let own = folder.join(CONTENT).is_dir();
        let home = if own { folder } else { reference.unwrap_or(folder) };
        for name in CONTENT_TABLES {
            files.insert(name, read_first(name, &[home])?);
        }
        let mut texts = BTreeMap::new();
        for language in Lang::READY {
            read_texts(home, &format!("{CONTENT}/{}", language.tag()), &mut texts)?;
        }
        Ok(Self { files, texts, borrowed: !own })
    }

    /// The same sources with other bytes for one file; for tests and previews.
    #[must_use]
    pub fn with_file(mut self, name: &'static str, bytes: Vec<u8>) -> Self {
        self.files.insert(name, bytes);
        let texts = [CONTENT, "phrases/"].iter().any(|folder| name.starts_with(folder));
        self.borrowed |= name != WORLD && name != FRANCE && name != CHARTS && !texts;
        self
    }

    /// The same sources with another text; `path` is that inside the data folder.
    #[must_use]
    pub fn with_text(mut self, path: &str, bytes: Vec<u8>) -> Self {
        self.texts.insert(path.to_owned(), bytes);
        self
    }

    /// The same sources without any text, to begin with a few.
    #[must_use]
    pub fn without_texts(mut self) -> Self {
        self.texts.clear();
        self
    }

    /// Texts in a language, by their path.
    pub(crate) fn texts(&self, lang: Lang) -> impl Iterator<Item = (&str, &[u8])> {
        let folder = format!("{CONTENT}/{}/", lang.tag());
        let texts = self.texts.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        texts.filter(move |(path, _)| path.starts_with(&folder))
    }

    /// Whether the texts were written for other data, so that they must make do with what is there.
    pub(crate) fn are_texts_borrowed(&self) -> bool {
        self.borrowed
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

/// All `.md` files below a folder. A language without a folder has no texts yet.
fn read_texts(home: &Path, inside: &str, texts: &mut BTreeMap<String, Vec<u8>>) -> Result<(), ReadError> {
    let folder = home.join(inside);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(ReadError::Refused { path: folder, cause }),
    };
    for entry in entries {
        let entry = entry.map_err(|cause| ReadError::Refused { path: folder.clone(), cause })?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let (path, inside) = (entry.path(), format!("{inside}/{name}"));
        if path.is_dir() {
            read_texts(home, &inside, texts)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let bytes = fs::read(&path).map_err(|cause| ReadError::Refused { path, cause })?;
            texts.insert(inside, bytes);
        }
    }
    Ok(())
}
