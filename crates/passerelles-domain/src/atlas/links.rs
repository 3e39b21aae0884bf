//! The rows of the atlas.

use super::{Continent, Kind, Level, Status, Themes};
use crate::geo::{LonLat, MapPoint, MapRect};
use crate::id::{AuthorityId, CountryId, Iso2, PlaceId, TerritoryId};

/// A country or territory of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub iso2: Iso2,
    /// Continent by the United Nations geoscheme.
    pub continent: Continent,
    /// France or one of its overseas units: where links start, never where they lead.
    pub french: bool,
    /// Where its name stands: deep inside its largest part. Map units.
    pub label: MapPoint,
    /// What to show when it is selected: its largest part and what lies around it. Map units.
    pub frame: MapRect,
    /// Where its flow ends: the partner town nearest to the middle of all of them. `None` without a located link.
    pub hub: Option<PlaceId>,
}

/// A region, a département or an overseas collectivity of France.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Territory {
    /// INSEE code: `59`, `2A`, `974`, or the region's.
    pub code: String,
    /// Which of the three it is.
    pub level: TerritoryLevel,
}

/// The level of a [`Territory`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TerritoryLevel {
    /// One of the 18 regions.
    Region,
    /// One of the 101 départements.
    Departement,
    /// An overseas collectivity without a region.
    Collectivity,
}

/// A point on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Degrees, to about 100 m.
    pub at: LonLat,
    /// The same point on the flat map.
    pub on_map: MapPoint,
}

/// A French authority that has at least one documented link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its level.
    pub level: Level,
    /// Where it stands; a département, a region or an EPCI stands at its chief town.
    pub place: Option<PlaceId>,
    /// Its region, or its overseas collectivity.
    pub region: TerritoryId,
    /// Its département or overseas collectivity; regions have none.
    pub departement: Option<TerritoryId>,
}

impl Authority {
    /// Its region and its département; a collectivity, which is both, once.
    pub fn territories(&self) -> impl Iterator<Item = TerritoryId> {
        let departement = self.departement.filter(|departement| *departement != self.region);
        core::iter::once(self.region).chain(departement)
    }

    /// Whether it lies in a region, département or collectivity, or is its authority.
    pub fn lies_in(&self, territory: TerritoryId) -> bool {
        self.territories().any(|id| id == territory)
    }
}

/// Since when and until when, as calendar years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// First year, when its source gives one.
    pub since: Option<u16>,
    /// Last year, when it has ended and its source says when.
    pub until: Option<u16>,
}

/// A documented relation between a French authority and a foreign one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The partner's country.
    pub country: CountryId,
    /// The French end.
    pub authority: AuthorityId,
    /// The foreign end, when its place is known.
    pub partner: Option<PlaceId>,
    /// Kind.
    pub kind: Kind,
    /// What is known of its life.
    pub status: Status,
    /// Years.
    pub years: Years,
    /// Subjects; often unknown.
    pub themes: Themes,
}
