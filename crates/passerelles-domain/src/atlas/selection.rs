//! What a filter shows of an atlas, in one pass over its links.

use super::filter::value;
use super::{Atlas, Facet, Filter, Link};
use crate::id::{CountryId, LinkId, TerritoryId};

/// The links that a filter shows, and what every choice of another one would.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Whether each link is shown, by [`LinkId`].
    shown: Vec<bool>,
    /// Links shown of each country, by [`CountryId`].
    pub counts: Vec<u32>,
    /// Links shown.
    pub links: u32,
    /// The chosen territory.
    within: Option<TerritoryId>,
    /// Links shown that have no year.
    pub undated: u32,
    /// For each list, links that each value would show with the other facets as they are.
    choices: [Vec<u32>; 5],
    /// For each territory, links that it would show with the other facets as they are.
    territories: Vec<u32>,
    /// For each facet, links that would be shown without it.
    without: [u32; 8],
}

impl Selection {
    /// How many links there are of each country, and nothing else: what an overview knows.
    pub fn counted(atlas: &Atlas) -> Self {
        let counts: Vec<u32> = atlas.countries().map(|(id, _)| atlas.link_count(id)).collect();
        Self { links: counts.iter().sum(), counts, ..Self::default() }
    }

    /// Whether a link is shown.
    pub fn shows(&self, id: LinkId) -> bool {
        self.shown.get(id.index()).copied().unwrap_or(false)
    }

    /// The links shown, in list order.
    pub fn ids(&self) -> impl Iterator<Item = LinkId> + '_ {
        (0_u32..).zip(&self.shown).filter(|(_, shown)| **shown).map(|(at, _)| LinkId(at))
    }

    /// Links shown of a country.
    pub fn count(&self, country: CountryId) -> u32 {
        self.counts.get(country.index()).copied().unwrap_or(0)
    }

    /// The territory that all shown links come from, when one is chosen and known.
    pub fn territory_chosen(&self) -> Option<TerritoryId> {
        self.within
    }

    /// Links that this value of a list would show, with the other facets as they are.
    pub fn choice(&self, list: Facet, number: u8) -> u32 {
        self.choices.get(list as usize).and_then(|counts| counts.get(usize::from(number))).copied().unwrap_or(0)
    }

    /// Links that this territory would show, with the other facets as they are.
    pub fn territory(&self, id: TerritoryId) -> u32 {
        self.territories.get(id.index()).copied().unwrap_or(0)
    }

    /// The facet whose leaving shows most, and how many links; `None` when leaving one alone shows nothing more.
    pub fn best_to_drop(&self) -> Option<(Facet, u32)> {
        let gains = Facet::ALL.into_iter().zip(self.without).filter(|(_, links)| *links > self.links);
        gains.max_by_key(|(facet, links)| (*links, core::cmp::Reverse(*facet as u8)))
    }
}

impl Atlas {
    /// The links that a filter shows, in one pass over all of them.
    pub fn select(&self, filter: &Filter) -> Selection {
        let mut selection = Selection {
            shown: vec![false; self.links.len()],
            counts: vec![0; self.countries.len()],
            territories: vec![0; self.territories.len()],
            choices: Facet::LISTS.map(|list| vec![0; list.slugs().len()]),
            ..Selection::default()
        };
        let territory = filter.territory.as_ref().and_then(|choice| choice.find(self));
        selection.within = territory;
        for (at, link) in self.links.iter().enumerate() {
            let sides = self.sides(link);
            let misses = misses(filter, territory, link, self, &sides);
            if misses == 0 {
                selection.links += 1;
                selection.undated += u32::from(link.years.since.is_none());
                if let Some(shown) = selection.shown.get_mut(at) {
                    *shown = true;
                }
                if let Some(count) = selection.counts.get_mut(link.country.index()) {
                    *count += 1;
                }
            }
            for (facet, links) in Facet::ALL.into_iter().zip(&mut selection.without) {
                *links += u32::from(misses & !facet.bit() == 0);
            }
            if misses & !Facet::Territory.bit() == 0
                && let Some(authority) = self.authority(link.authority)
            {
                for id in authority.territories() {
                    if let Some(count) = selection.territories.get_mut(id.index()) {
                        *count += 1;
                    }
                }
            }
            for ((list, counts), bits) in Facet::LISTS.into_iter().zip(&mut selection.choices).zip(sides) {
                if misses & !list.bit() == 0 {
                    for (number, count) in counts.iter_mut().enumerate() {
                        *count += bits >> number & 1;
                    }
                }
            }
        }
        selection
    }

    /// The values of a link in each list, one bit for each.
    fn sides(&self, link: &Link) -> [u32; 5] {
        let level = self.authority(link.authority).map(|authority| value(authority.level.number()));
        let continent = self.country(link.country).map(|country| value(country.continent.number()));
        [
            value(link.kind.number()),
            u32::from(link.themes.bits()),
            level.unwrap_or(0),
            continent.unwrap_or(0),
            value(link.status.number()),
        ]
    }
}

/// The facets that leave this link out, one bit for each.
fn misses(filter: &Filter, territory: Option<TerritoryId>, link: &Link, atlas: &Atlas, sides: &[u32; 5]) -> u8 {
    let lists = Facet::LISTS.into_iter().zip(sides).filter(|(list, bits)| {
        let wanted = filter.bits(*list);
        wanted != 0 && wanted & **bits == 0
    });
    let mut misses = lists.fold(0, |misses, (list, _)| misses | list.bit());
    if filter.territory.is_some() {
        let authority = atlas.authority(link.authority);
        // A territory that is unknown has no link.
        let inside = authority.zip(territory).is_some_and(|(authority, wanted)| authority.lies_in(wanted));
        misses |= if inside { 0 } else { Facet::Territory.bit() };
    }
    // Nor has an authority that is unknown.
    if filter.authority.as_ref().is_some_and(|choice| choice.found != Some(link.authority)) {
        misses |= Facet::Authority.bit();
    }
    if !filter.shows_year(link.years.since) {
        misses |= Facet::Years.bit();
    }
    misses
}
