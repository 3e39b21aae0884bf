//! What is documented: authorities, places, links and countries, and the questions asked of them.
//! Stops at the selection: what it looks like is [`crate::scene`], what it weighs on the wire is [`crate::wire`].

mod authority;
mod filter;
mod index;
mod kinds;
mod links;
mod selection;
mod stats;
mod tally;
mod territory;

pub use authority::AuthorityChoice;
pub use filter::{Facet, Filter, TerritoryChoice};
pub use index::CountryIndex;
pub(crate) use kinds::slugs;
pub use kinds::{Continent, Kind, Level, Status, Theme, Themes, UnknownSlug};
pub use links::{Authority, Country, Link, Place, Territory, TerritoryLevel, Years};
pub use selection::Selection;
pub use stats::{Bounds, RegionGroup, class_bounds, class_of, even_bounds};
pub use tally::Tally;
pub use territory::TerritoryReport;

use crate::id::{AuthorityId, CountryId, Iso2, LinkId, PlaceId, TerritoryId};

/// Every documented link with what the map needs of both ends. Names and sources come apart, in
/// [`crate::wire::Passports`], because the first paint does without them.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// Countries and territories, sorted by ISO code.
    pub countries: Vec<Country>,
    /// French regions, départements and overseas collectivities, sorted by level, then code.
    pub territories: Vec<Territory>,
    /// Points on the ground.
    pub places: Vec<Place>,
    /// French authorities that have a link.
    pub authorities: Vec<Authority>,
    /// Links, in the order of lists: by country, French region, authority, partner.
    pub links: Vec<Link>,
    pub(crate) index: CountryIndex,
}

impl Atlas {
    /// Puts the tables together and indexes them. The tables are trusted: [`crate::wire`] checks every index.
    pub fn new(
        countries: Vec<Country>,
        territories: Vec<Territory>,
        places: Vec<Place>,
        authorities: Vec<Authority>,
        links: Vec<Link>,
    ) -> Self {
        let index = CountryIndex::new(countries.len(), &links);
        Self { countries, territories, places, authorities, links, index }
    }

    /// The country with this code.
    pub fn country_by_code(&self, code: Iso2) -> Option<CountryId> {
        self.countries.binary_search_by_key(&code, |country| country.iso2).ok().map(|at| CountryId(at as u32))
    }

    /// A country by its position.
    pub fn country(&self, id: CountryId) -> Option<&Country> {
        self.countries.get(id.index())
    }

    /// A link by its position.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.links.get(id.index())
    }

    /// A place by its position.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.get(id.index())
    }

    /// An authority by its position.
    pub fn authority(&self, id: AuthorityId) -> Option<&Authority> {
        self.authorities.get(id.index())
    }

    /// A territory by its position.
    pub fn territory(&self, id: TerritoryId) -> Option<&Territory> {
        self.territories.get(id.index())
    }

    /// Every country with its identifier.
    pub fn countries(&self) -> impl Iterator<Item = (CountryId, &Country)> {
        (0_u32..).map(CountryId).zip(&self.countries)
    }

    /// The links of one country, in list order.
    pub fn links_of(&self, country: CountryId) -> impl Iterator<Item = (LinkId, &Link)> {
        let range = self.index.range(country);
        (range.start..).map(LinkId).zip(self.links.get(range.start as usize..range.end as usize).unwrap_or_default())
    }

    /// Number of documented links of a country.
    pub fn link_count(&self, country: CountryId) -> u32 {
        let range = self.index.range(country);
        range.end - range.start
    }
}
