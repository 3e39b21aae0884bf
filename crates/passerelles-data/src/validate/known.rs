//! What links are checked against, made of the tables.

use std::collections::BTreeMap;

use passerelles_domain::check::{Ground, Known, Place, ReferenceFile};
use passerelles_domain::id::Iso2;
use passerelles_domain::text::Lang;

use super::reference::CountryRow;
use super::territory::Territories;
use crate::world::World;

/// The tables as the browser gets them too.
pub(crate) fn reference(
    countries: &BTreeMap<Iso2, CountryRow<'_>>,
    territories: &Territories<'_>,
    seeds: &BTreeMap<&str, &str>,
) -> ReferenceFile {
    let place = |row: &super::territory::TerritoryRow<'_>| Place {
        code: row.code.to_owned(),
        name: row.name.to_owned(),
        level: row.kind as u8,
        region_name: row.region_name.to_owned(),
        chief_town: row.chief_town.map(|town| (town.lon, town.lat)),
    };
    ReferenceFile {
        countries: countries
            .iter()
            .map(|(code, row)| (*code, row.french, (*row.name.of(Lang::Fr)).to_owned()))
            .collect(),
        territories: territories.rows.iter().map(place).collect(),
        seeds: seeds.keys().map(|file| (*file).to_owned()).collect(),
    }
}

/// The same with the outlines in full detail.
pub(super) fn known(file: ReferenceFile, world: &World) -> Known {
    let french = file.countries.iter().filter(|row| row.1).map(|row| row.0).collect();
    let outlines = world.countries.keys().map(|code| (*code, world.polygons(*code))).collect();
    Known::new(file, Ground::new(outlines, french))
}
