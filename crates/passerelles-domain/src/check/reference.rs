//! What links refer to: countries, French territories, founding documents. The command makes it of its tables, the
//! browser reads it from a file.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::ground::Ground;
use super::place::reach_km;
use crate::geo::{LonLat, distance_km};
use crate::id::Iso2;
use crate::text::fold;
use crate::wire::{WireError, WireFile, require};

/// A French territory. Its level is that of the atlas: 0 region, 1 département, 2 collectivity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// INSEE code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Level.
    pub level: u8,
    /// The name that `links.csv` uses for its region.
    pub region_name: String,
    /// Longitude and latitude of its chief town.
    pub chief_town: Option<(f64, f64)>,
}

impl Place {
    /// Whether a point may be in it, by its distance to the chief town.
    pub fn reaches(&self, point: LonLat) -> bool {
        let town = self.chief_town.and_then(|(lon, lat)| LonLat::new(lon, lat));
        town.is_none_or(|town| distance_km(town, point) <= reach_km(&self.code))
    }
}

/// The file for the browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReferenceFile {
    /// Countries, sorted by code: whether French, and the name in French.
    pub countries: Vec<(Iso2, bool, String)>,
    /// Territories, sorted by level, then code.
    pub territories: Vec<Place>,
    /// Names of the files of founding documents.
    pub seeds: Vec<String>,
}

impl ReferenceFile {
    /// The same with the names of another language: lines of a code, a tab and a name. Others stay French.
    #[must_use]
    pub fn named(mut self, names: &str) -> Self {
        for (code, name) in names.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(row) = self.countries.iter_mut().find(|row| row.0.as_str() == code) {
                name.clone_into(&mut row.2);
            }
        }
        self
    }
}

impl WireFile for ReferenceFile {
    const KIND: u8 = 40;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.countries.is_sorted_by(|a, b| a.0 < b.0), "reference: country order")?;
        let points = self.territories.iter().filter_map(|one| one.chief_town);
        require(points.into_iter().all(|(lon, lat)| LonLat::new(lon, lat).is_some()), "reference: chief town")?;
        require(self.territories.iter().all(|one| one.level <= 2), "reference: level")
    }
}

/// What links are checked against, indexed.
#[derive(Debug, Default)]
pub struct Known {
    file: ReferenceFile,
    by_code: HashMap<String, usize>,
    regions: HashMap<String, usize>,
    folded: HashMap<String, usize>,
    ground: Ground,
}

impl Known {
    /// Indexes a file. `ground` says where countries are.
    pub fn new(file: ReferenceFile, ground: Ground) -> Self {
        let mut known = Self { ground, ..Self::default() };
        for (at, place) in file.territories.iter().enumerate() {
            if place.level != 0 {
                known.by_code.insert(place.code.clone(), at);
            }
            if place.level != 1 {
                known.regions.insert(place.region_name.clone(), at);
                known.folded.insert(fold(&place.region_name), at);
            }
        }
        Self { file, ..known }
    }

    /// Where countries are.
    pub(super) fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Whether French, and its name; `None` for a code that is none.
    pub fn country(&self, code: Iso2) -> Option<(bool, &str)> {
        let at = self.file.countries.binary_search_by_key(&code, |row| row.0).ok()?;
        self.file.countries.get(at).map(|row| (row.1, row.2.as_str()))
    }

    /// Whether there is a table of countries; else it is reported itself.
    pub(super) fn has_countries(&self) -> bool {
        !self.file.countries.is_empty()
    }

    /// Whether there is one of territories.
    pub(super) fn has_territories(&self) -> bool {
        !self.file.territories.is_empty()
    }

    /// Position of a département or collectivity.
    pub fn departement(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// Position of a region, or of a collectivity that stands for one.
    pub fn region(&self, name: &str) -> Option<usize> {
        self.regions.get(name).or_else(|| self.folded.get(&fold(name))).copied()
    }

    /// A territory by its position.
    pub fn place(&self, at: usize) -> Option<&Place> {
        self.file.territories.get(at)
    }

    /// Whether a point may be in one of a region's parts.
    pub(super) fn region_reaches(&self, region: usize, point: LonLat) -> bool {
        let name = self.place(region).map_or("", |place| &place.region_name);
        self.file.territories.iter().any(|part| part.level != 0 && part.region_name == name && part.reaches(point))
    }

    /// Whether a founding document is known; `None` without a table of them.
    pub fn seed(&self, file: &str) -> Option<bool> {
        (!self.file.seeds.is_empty()).then(|| self.file.seeds.iter().any(|seed| seed == file))
    }
}
