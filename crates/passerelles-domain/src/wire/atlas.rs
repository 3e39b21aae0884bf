//! The tables of the first paint, in columns: equal neighbours make them small.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::atlas::{
    Atlas, Authority, Continent, Country, Kind, Level, Link, Place, Status, Territory, TerritoryLevel, Themes, Years,
};
use crate::geo::{LonLat, MapPoint, MapRect, project};
use crate::id::{AuthorityId, CountryId, Iso2, PlaceId, TerritoryId};

/// [`Atlas`] as columns. "None" is 0 and positions are then counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtlasFile {
    /// Countries, sorted by code: code, continent number, french.
    pub countries: Vec<(Iso2, u8, bool)>,
    /// Label x, y, frame left, top, right, bottom, in map units; one row per country.
    pub country_boxes: Vec<[i16; 6]>,
    /// Place + 1 of each country's hub, 0 without.
    pub country_hubs: Vec<u32>,
    /// Territories, sorted by level, then code: code, level (0 region, 1 département, 2 collectivity). Region 11 and
    /// département 11 both exist.
    pub territories: Vec<(String, u8)>,
    /// Longitudes in thousandths of a degree, each as the difference to the one before.
    pub place_lons: Vec<i32>,
    /// Latitudes, likewise.
    pub place_lats: Vec<i32>,
    /// Level number of each authority.
    pub authority_levels: Vec<u8>,
    /// Place + 1, 0 without.
    pub authority_places: Vec<u32>,
    /// Region.
    pub authority_regions: Vec<u16>,
    /// Département + 1, 0 without.
    pub authority_departements: Vec<u16>,
    /// Country of each link; never smaller than the one before.
    pub link_countries: Vec<u16>,
    /// Authority of each link.
    pub link_authorities: Vec<u32>,
    /// Partner's place + 1, 0 without.
    pub link_partners: Vec<u32>,
    /// Kind number.
    pub link_kinds: Vec<u8>,
    /// Status number.
    pub link_statuses: Vec<u8>,
    /// First year, 0 when unknown.
    pub link_since: Vec<u16>,
    /// Last year, 0 when none.
    pub link_until: Vec<u16>,
    /// Theme bits.
    pub link_themes: Vec<u16>,
}

const MILLI: f64 = 1000.0;

impl WireFile for AtlasFile {
    const KIND: u8 = 2;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        let (countries, places) = (self.countries.len(), self.place_lons.len());
        let (authorities, territories, links) =
            (self.authority_levels.len(), self.territories.len(), self.link_countries.len());
        require(self.country_boxes.len() == countries && self.country_hubs.len() == countries, "atlas: countries")?;
        require(self.countries.is_sorted_by(|a, b| a.0 < b.0), "atlas: country order")?;
        require(self.countries.iter().all(|row| Continent::from_number(row.1).is_some()), "atlas: continent")?;
        require(self.country_hubs.iter().all(|hub| *hub as usize <= places), "atlas: hub")?;
        require(self.territories.is_sorted_by(|a, b| (a.1, &a.0) < (b.1, &b.0)), "atlas: territory order")?;
        require(self.territories.iter().all(|row| row.1 <= 2), "atlas: territory level")?;
        require(self.place_lats.len() == places && positions(&self.place_lons, &self.place_lats).is_some(), "atlas: places")?;
        require(
            [self.authority_places.len(), self.authority_regions.len(), self.authority_departements.len()]
                .iter()
                .all(|len| *len == authorities),
            "atlas: authorities",
        )?;
        require(self.authority_levels.iter().all(|n| Level::from_number(*n).is_some()), "atlas: level")?;
        require(self.authority_places.iter().all(|place| *place as usize <= places), "atlas: authority place")?;
        require(self.authority_regions.iter().all(|at| usize::from(*at) < territories), "atlas: region")?;
        require(self.authority_departements.iter().all(|at| usize::from(*at) <= territories), "atlas: département")?;
        self.check_links(links, authorities, places)
    }
}

impl AtlasFile {
    fn check_links(&self, links: usize, authorities: usize, places: usize) -> Result<(), WireError> {
        let lengths = [
            self.link_authorities.len(),
            self.link_partners.len(),
            self.link_kinds.len(),
            self.link_statuses.len(),
            self.link_since.len(),
            self.link_until.len(),
            self.link_themes.len(),
        ];
        require(lengths.iter().all(|len| *len == links), "atlas: links")?;
        require(self.link_countries.is_sorted(), "atlas: link order")?;
        require(self.link_countries.last().is_none_or(|at| usize::from(*at) < self.countries.len()), "atlas: link country")?;
        require(self.link_authorities.iter().all(|at| (*at as usize) < authorities), "atlas: link authority")?;
        require(self.link_partners.iter().all(|at| *at as usize <= places), "atlas: partner")?;
        require(self.link_kinds.iter().all(|n| Kind::from_number(*n).is_some()), "atlas: kind")?;
        require(self.link_statuses.iter().all(|n| Status::from_number(*n).is_some()), "atlas: status")
    }

    /// The tables as rows, with places projected. The file must have passed its check, as [`super::decode`] does.
    pub fn into_atlas(self) -> Atlas {
        let places = positions(&self.place_lons, &self.place_lats)
            .unwrap_or_default()
            .into_iter()
            .map(|at| Place { at, on_map: project(at) })
            .collect();
        let (countries, authorities, links) = (self.countries(), self.authorities(), self.links());
        let territories = self
            .territories
            .into_iter()
            .map(|(code, level)| Territory {
                code,
                level: match level {
                    0 => TerritoryLevel::Region,
                    1 => TerritoryLevel::Departement,
                    _ => TerritoryLevel::Collectivity,
                },
            })
            .collect();
        Atlas::new(countries, territories, places, authorities, links)
    }

    fn countries(&self) -> Vec<Country> {
        let point = |x: i16, y: i16| MapPoint::new(f64::from(x), f64::from(y));
        self.countries
            .iter()
            .zip(&self.country_boxes)
            .zip(&self.country_hubs)
            .map(|((&(iso2, continent, french), &[x, y, left, top, right, bottom]), &hub)| Country {
                iso2,
                continent: Continent::from_number(continent).unwrap_or(Continent::Europe),
                french,
                label: point(x, y),
                frame: MapRect { min: point(left, top), max: point(right, bottom) },
                hub: hub.checked_sub(1).map(PlaceId),
            })
            .collect()
    }

    fn authorities(&self) -> Vec<Authority> {
        self.authority_levels
            .iter()
            .zip(&self.authority_places)
            .zip(&self.authority_regions)
            .zip(&self.authority_departements)
            .map(|(((&level, &place), &region), &departement)| Authority {
                level: Level::from_number(level).unwrap_or(Level::Commune),
                place: place.checked_sub(1).map(PlaceId),
                region: TerritoryId(u32::from(region)),
                departement: departement.checked_sub(1).map(|at| TerritoryId(u32::from(at))),
            })
            .collect()
    }

    fn links(&self) -> Vec<Link> {
        let year = |year: u16| (year != 0).then_some(year);
        let ends = self.link_countries.iter().zip(&self.link_authorities).zip(&self.link_partners);
        let facts = self.link_kinds.iter().zip(&self.link_statuses).zip(&self.link_themes);
        let years = self.link_since.iter().zip(&self.link_until);
        ends.zip(facts)
            .zip(years)
            .map(|((((&country, &authority), &partner), ((&kind, &status), &themes)), (&since, &until))| Link {
                country: CountryId(u32::from(country)),
                authority: AuthorityId(authority),
                partner: partner.checked_sub(1).map(PlaceId),
                kind: Kind::from_number(kind).unwrap_or(Kind::Twinning),
                status: Status::from_number(status).unwrap_or(Status::Unverified),
                years: Years { since: year(since), until: year(until) },
                themes: Themes::from_bits(themes),
            })
            .collect()
    }
}

/// Degrees from differences; `None` when one leaves the globe.
fn positions(lons: &[i32], lats: &[i32]) -> Option<Vec<LonLat>> {
    let (mut lon, mut lat) = (0_i32, 0_i32);
    lons.iter()
        .zip(lats)
        .map(|(dlon, dlat)| {
            lon = lon.checked_add(*dlon)?;
            lat = lat.checked_add(*dlat)?;
            LonLat::new(f64::from(lon) / MILLI, f64::from(lat) / MILLI)
        })
        .collect()
}
