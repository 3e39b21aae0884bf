//! What the first picture shows of all links: their number in each country. It weighs the same for a thousand links as
//! for a million.

use serde::{Deserialize, Serialize};

use super::atlas::{check_countries, countries, places, positions};
use super::{WireError, WireFile, require};
use crate::atlas::{Atlas, CountryIndex};
use crate::id::{Iso2, PlaceId};

/// The countries of an [`AtlasFile`](super::AtlasFile), in the same columns, without the links.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewFile {
    /// Countries, sorted by code: code, continent number, french.
    pub countries: Vec<(Iso2, u8, bool)>,
    /// Label and frame of each.
    pub country_boxes: Vec<([i16; 2], [u16; 4])>,
    /// Whether each has a hub; they stand among the places in that order.
    pub country_hubs: Vec<bool>,
    /// Links of each.
    pub country_links: Vec<u32>,
    /// Longitudes of the hubs, as in the atlas.
    pub place_lons: Vec<i32>,
    /// Latitudes.
    pub place_lats: Vec<i32>,
}

impl WireFile for OverviewFile {
    const KIND: u8 = 7;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        let count = self.countries.len();
        let lengths = [self.country_boxes.len(), self.country_hubs.len(), self.country_links.len()];
        require(lengths.iter().all(|len| *len == count), "overview: countries")?;
        check_countries(&self.countries)?;
        let hubs = self.country_hubs.iter().filter(|hub| **hub).count();
        require(self.place_lons.len() == hubs && self.place_lats.len() == hubs, "overview: hubs")?;
        require(positions(&self.place_lons, &self.place_lats).is_some(), "overview: places")?;
        let counted: u64 = self.country_links.iter().map(|links| u64::from(*links)).sum();
        require(u32::try_from(counted).is_ok(), "overview: links")
    }
}

impl OverviewFile {
    /// An atlas whose links are counted and not there.
    pub fn into_atlas(self) -> Atlas {
        let mut next = 0_u32;
        let hub = |has: &bool| {
            has.then(|| {
                next += 1;
                PlaceId(next - 1)
            })
        };
        let hubs = self.country_hubs.iter().map(hub).collect();
        Atlas {
            countries: countries(&self.countries, &self.country_boxes, hubs),
            places: places(&self.place_lons, &self.place_lats),
            index: CountryIndex::counted(&self.country_links),
            ..Atlas::default()
        }
    }
}
