//! Names of countries and of what figures count, in one language.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};

/// A country's name in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryName {
    /// As shown.
    pub name: String,
    /// For sorting and searching: lower case, no accents, spaces for hyphens and apostrophes.
    pub sort: String,
    /// Definite article with which a sentence names it (« le », « l’ », « les »); empty when none, or not used.
    pub article: String,
}

/// Names in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// BCP 47 tag of the language.
    pub language: String,
    /// In the order of the countries of the atlas.
    pub countries: Vec<CountryName>,
    /// What each indicator of the figures counts, in the order of [`super::FiguresFile::indicators`].
    pub indicators: Vec<String>,
}

impl WireFile for Names {
    const KIND: u8 = 4;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(!self.language.is_empty(), "names: language")?;
        require(self.countries.iter().all(|country| !country.name.is_empty()), "names: country")
    }
}
