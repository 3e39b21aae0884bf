//! Names of countries and of what figures count, in one language.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::id::CountryId;

/// Names in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// BCP 47 tag of the language.
    pub language: String,
    /// Names of countries, as shown, in the order of the countries of the atlas.
    pub countries: Vec<String>,
    /// Other names of each country that people search by, separated by semicolons; mostly empty.
    pub also: Vec<String>,
    /// What each indicator of the figures counts, in the order of [`super::FiguresFile::indicators`].
    pub indicators: Vec<String>,
}

impl Names {
    /// The other names of a country.
    pub fn others(&self, id: CountryId) -> impl Iterator<Item = &str> {
        let also = self.also.get(id.index()).map_or("", String::as_str);
        also.split(';').filter(|name| !name.is_empty())
    }
}

impl WireFile for Names {
    const KIND: u8 = 4;
    const VERSION: u8 = 3;

    fn check(&self) -> Result<(), WireError> {
        require(!self.language.is_empty(), "names: language")?;
        require(self.also.len() == self.countries.len(), "names: also")?;
        require(self.countries.iter().all(|name| !name.is_empty()), "names: country")
    }
}
