//! The tables of the first paint, in columns: equal neighbours make them small.

use serde::{Deserialize, Serialize};

use super::{Fresh, WireError, WireFile, require};
use crate::atlas::{
    Atlas, Authority, Continent, Country, CountryIndex, Kind, Level, Link, Place, Status, Territory, TerritoryLevel,
    Themes, Years,
};
use crate::geo::{LonLat, MapPoint, MapRect, project};
use crate::id::{AuthorityId, CountryId, Iso2, PlaceId, TerritoryId};

/// [`Atlas`] as columns. "None" is 0 and everything else is then counted from 1. Places stand in the order of their
/// first use by partners, authorities, then hubs; authorities in that of their first use by links.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtlasFile {
    /// Countries, sorted by code: code, continent number, french.
    pub countries: Vec<(Iso2, u8, bool)>,
    /// Label x, y, then from there to the left, top, right, bottom of the frame, in map units; one row per country.
    pub country_boxes: Vec<([i16; 2], [u16; 4])>,
    /// Each country's hub, 0 without, else 1 + how far back its place lies ([`Fresh`]).
    pub country_hubs: Vec<u32>,
    /// Territories, sorted by level, then code: code, level (0 region, 1 département, 2 collectivity). Region 11 and
    /// département 11 both exist.
    pub territories: Vec<(String, u8)>,
    /// Longitudes in 200ths of a degree (half a kilometre, as the coast in `world-1`), each as the difference to the one before.
    pub place_lons: Vec<i32>,
    /// Latitudes, likewise.
    pub place_lats: Vec<i32>,
    /// Level number of each authority.
    pub authority_levels: Vec<u8>,
    /// Seat of each authority, 0 without, else 1 + how far back.
    pub authority_places: Vec<u32>,
    /// Region.
    pub authority_regions: Vec<u16>,
    /// Département + 1, 0 without.
    pub authority_departements: Vec<u16>,
    /// Links of each country, which stand in that order.
    pub country_links: Vec<u32>,
    /// Authority of each link: how far back.
    pub link_authorities: Vec<u32>,
    /// Partner's place, 0 without, else 1 + how far back.
    pub link_partners: Vec<u32>,
    /// Kind number.
    pub link_kinds: Vec<u8>,
    /// Status number.
    pub link_statuses: Vec<u8>,
    /// First year − [`AtlasFile::YEAR_ZERO`], 0 when unknown.
    pub link_since: Vec<u8>,
    /// Last year, likewise, 0 when none.
    pub link_until: Vec<u8>,
    /// Theme bits.
    pub link_themes: Vec<u16>,
}

/// What refers to places and authorities, once it is known how far back they lie.
struct References {
    partners: Vec<Option<PlaceId>>,
    seats: Vec<Option<PlaceId>>,
    hubs: Vec<Option<PlaceId>>,
    authorities: Vec<u32>,
}

impl WireFile for AtlasFile {
    const KIND: u8 = 2;
    const VERSION: u8 = 3;

    fn check(&self) -> Result<(), WireError> {
        let (countries, places) = (self.countries.len(), self.place_lons.len());
        let (authorities, territories) = (self.authority_levels.len(), self.territories.len());
        let lengths = [self.country_boxes.len(), self.country_hubs.len(), self.country_links.len()];
        require(lengths.iter().all(|len| *len == countries), "atlas: countries")?;
        check_countries(&self.countries)?;
        require(self.territories.is_sorted_by(|a, b| (a.1, &a.0) < (b.1, &b.0)), "atlas: territory order")?;
        require(self.territories.iter().all(|row| row.1 <= 2), "atlas: territory level")?;
        require(
            self.place_lats.len() == places && positions(&self.place_lons, &self.place_lats).is_some(),
            "atlas: places",
        )?;
        require(
            [self.authority_places.len(), self.authority_regions.len(), self.authority_departements.len()]
                .iter()
                .all(|len| *len == authorities),
            "atlas: authorities",
        )?;
        require(self.authority_levels.iter().all(|n| Level::from_number(*n).is_some()), "atlas: level")?;
        require(self.authority_regions.iter().all(|at| usize::from(*at) < territories), "atlas: region")?;
        require(self.authority_departements.iter().all(|at| usize::from(*at) <= territories), "atlas: département")?;
        require(self.references().is_some(), "atlas: reference")?;
        self.check_links(self.link_authorities.len())
    }
}

impl AtlasFile {
    /// Places are as fine as one part in so many of a degree.
    pub const PARTS: f64 = 200.0;
    /// Years are counted from here.
    pub const YEAR_ZERO: u16 = 1850;

    /// `None` when one goes past its table.
    fn references(&self) -> Option<References> {
        let (mut places, mut authorities) = (Fresh::default(), Fresh::default());
        let mut column = |column: &[u32]| -> Option<Vec<Option<PlaceId>>> {
            let place = |back: &u32| match back.checked_sub(1) {
                Some(back) => {
                    Some(Some(PlaceId(places.row(back).filter(|at| (*at as usize) < self.place_lons.len())?)))
                }
                None => Some(None),
            };
            column.iter().map(place).collect()
        };
        let mut authority =
            |back: &u32| authorities.row(*back).filter(|at| (*at as usize) < self.authority_levels.len());
        Some(References {
            partners: column(&self.link_partners)?,
            seats: column(&self.authority_places)?,
            hubs: column(&self.country_hubs)?,
            authorities: self.link_authorities.iter().map(&mut authority).collect::<Option<_>>()?,
        })
    }

    fn check_links(&self, links: usize) -> Result<(), WireError> {
        let lengths = [
            self.link_partners.len(),
            self.link_kinds.len(),
            self.link_statuses.len(),
            self.link_since.len(),
            self.link_until.len(),
            self.link_themes.len(),
        ];
        require(lengths.iter().all(|len| *len == links), "atlas: links")?;
        let counted: u64 = self.country_links.iter().map(|links| u64::from(*links)).sum();
        require(links as u64 == counted, "atlas: links of countries")?;
        require(self.link_kinds.iter().all(|n| Kind::from_number(*n).is_some()), "atlas: kind")?;
        require(self.link_statuses.iter().all(|n| Status::from_number(*n).is_some()), "atlas: status")
    }

    /// The tables as rows, with places projected. The file must have passed its check, as [`super::decode`] does.
    pub fn into_atlas(self) -> Atlas {
        let places = places(&self.place_lons, &self.place_lats);
        let Some(References { partners, seats, hubs, authorities }) = self.references() else {
            return Atlas::default();
        };
        let (countries, links) =
            (countries(&self.countries, &self.country_boxes, hubs), self.links(authorities, partners));
        let authorities = self.authorities(seats);
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
        let index = CountryIndex::counted(&self.country_links);
        Atlas { countries, territories, places, authorities, links, index }
    }

    fn authorities(&self, seats: Vec<Option<PlaceId>>) -> Vec<Authority> {
        self.authority_levels
            .iter()
            .zip(seats)
            .zip(&self.authority_regions)
            .zip(&self.authority_departements)
            .map(|(((&level, place), &region), &departement)| Authority {
                level: Level::from_number(level).unwrap_or(Level::Commune),
                place,
                region: TerritoryId(u32::from(region)),
                departement: departement.checked_sub(1).map(|at| TerritoryId(u32::from(at))),
            })
            .collect()
    }

    fn links(&self, authorities: Vec<u32>, partners: Vec<Option<PlaceId>>) -> Vec<Link> {
        let year = |years: u8| (years != 0).then_some(Self::YEAR_ZERO + u16::from(years));
        let countries = (0_u32..)
            .zip(&self.country_links)
            .flat_map(|(country, links)| core::iter::repeat_n(CountryId(country), *links as usize));
        let ends = countries.zip(authorities).zip(partners);
        let facts = self.link_kinds.iter().zip(&self.link_statuses).zip(&self.link_themes);
        let years = self.link_since.iter().zip(&self.link_until);
        ends.zip(facts)
            .zip(years)
            .map(|((((country, authority), partner), ((&kind, &status), &themes)), (&since, &until))| Link {
                country,
                authority: AuthorityId(authority),
                partner,
                kind: Kind::from_number(kind).unwrap_or(Kind::Twinning),
                status: Status::from_number(status).unwrap_or(Status::Unverified),
                years: Years { since: year(since), until: year(until) },
                themes: Themes::from_bits(themes),
            })
            .collect()
    }
}

/// The rule for countries.
pub(super) fn check_countries(rows: &[(Iso2, u8, bool)]) -> Result<(), WireError> {
    require(rows.is_sorted_by(|a, b| a.0 < b.0), "atlas: country order")?;
    require(rows.iter().all(|row| Continent::from_number(row.1).is_some()), "atlas: continent")
}

/// Countries as rows.
pub(super) fn countries(
    rows: &[(Iso2, u8, bool)],
    boxes: &[([i16; 2], [u16; 4])],
    hubs: Vec<Option<PlaceId>>,
) -> Vec<Country> {
    rows.iter()
        .zip(boxes)
        .zip(hubs)
        .map(|((&(iso2, continent, french), &(label, margins)), hub)| {
            let [x, y] = label.map(f64::from);
            let [left, top, right, bottom] = margins.map(f64::from);
            Country {
                iso2,
                continent: Continent::from_number(continent).unwrap_or(Continent::Europe),
                french,
                label: MapPoint::new(x, y),
                frame: MapRect { min: MapPoint::new(x - left, y - top), max: MapPoint::new(x + right, y + bottom) },
                hub,
            }
        })
        .collect()
}

/// Places as rows, projected.
pub(super) fn places(lons: &[i32], lats: &[i32]) -> Vec<Place> {
    let positions = positions(lons, lats).unwrap_or_default().into_iter();
    positions.map(|at| Place { at, on_map: project(at) }).collect()
}

/// Degrees from differences; `None` when one leaves the globe.
pub(super) fn positions(lons: &[i32], lats: &[i32]) -> Option<Vec<LonLat>> {
    let (mut lon, mut lat) = (0_i32, 0_i32);
    lons.iter()
        .zip(lats)
        .map(|(dlon, dlat)| {
            lon = lon.checked_add(*dlon)?;
            lat = lat.checked_add(*dlat)?;
            LonLat::new(f64::from(lon) / AtlasFile::PARTS, f64::from(lat) / AtlasFile::PARTS)
        })
        .collect()
}
