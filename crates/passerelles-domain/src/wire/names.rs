//! Names of countries in one language: as they are shown, and as they are searched by.

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
    /// Other names of each country that people search by, separated by semicolons, mostly empty. They come later, as
    /// [`Aliases`]: until then there are none.
    #[serde(skip)]
    pub also: Vec<String>,
}

impl Names {
    /// The other names of a country.
    pub fn others(&self, id: CountryId) -> impl Iterator<Item = &str> {
        let also = self.also.get(id.index()).map_or("", String::as_str);
        also.split(';').filter(|name| !name.is_empty())
    }

    /// The same names with those that people search by.
    ///
    /// # Errors
    /// [`WireError::Payload`] for those of other countries.
    pub fn with(self, aliases: Aliases) -> Result<Self, WireError> {
        require(aliases.also.len() == self.countries.len(), "aliases: countries")?;
        Ok(Self { also: aliases.also, ..self })
    }
}

impl WireFile for Names {
    const KIND: u8 = 4;
    const VERSION: u8 = 4;

    fn check(&self) -> Result<(), WireError> {
        require(!self.language.is_empty(), "names: language")?;
        require(self.countries.iter().all(|name| !name.is_empty()), "names: country")
    }
}

/// Other names of countries in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aliases {
    /// Those of each country, separated by semicolons, in the order of the countries of the atlas.
    pub also: Vec<String>,
}

impl WireFile for Aliases {
    const KIND: u8 = 8;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        // A searcher who types nothing finds nothing: an empty name among others would be found by anything.
        let whole = |also: &String| also.is_empty() || also.split(';').all(|name| !name.is_empty());
        require(self.also.iter().all(whole), "aliases: name")
    }
}
