//! What a French territory does in the world: the links of its authorities, and what they are.

use super::stats::ranked;
use super::{Atlas, Kind, Link, Selection, Theme};
use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};

/// The links of a territory that a selection shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TerritoryReport {
    /// Its links, in list order.
    pub links: Vec<LinkId>,
    /// Its authorities with a link, of every level, by falling number of links, then in list order: rank, authority,
    /// links. For a region these are the region itself and all that lie in it.
    pub authorities: Vec<(u32, AuthorityId, u32)>,
    /// Partner countries by falling number of links: rank, country, links.
    pub countries: Vec<(u32, CountryId, u32)>,
    /// Links of each kind that there is, in display order.
    pub kinds: Vec<(Kind, u32)>,
    /// Links of each theme that there is, in display order. A link may have several.
    pub themes: Vec<(Theme, u32)>,
    /// Links whose source tells no theme.
    pub without_theme: u32,
    /// Links whose source tells no first year; [`Atlas::beginnings`] of `links` has the others.
    pub undated: u32,
}

impl Atlas {
    /// The links that a selection shows of a region, département or collectivity, and what they are. The selection may
    /// or may not be that of the territory itself.
    pub fn territory_report(&self, territory: TerritoryId, selection: &Selection) -> TerritoryReport {
        let links: Vec<LinkId> = selection.ids().filter(|id| self.link_lies_in(*id, territory)).collect();
        let rows = || links.iter().filter_map(|id| self.link(*id));
        let count = |is: &dyn Fn(&Link) -> bool| rows().filter(|link| is(link)).count() as u32;
        let mut authorities = vec![0_u32; self.authorities.len()];
        let mut countries = vec![0_u32; self.countries.len()];
        for link in rows() {
            for (counts, at) in [(&mut authorities, link.authority.index()), (&mut countries, link.country.index())] {
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
            }
        }
        let kinds = Kind::ALL.iter().map(|kind| (*kind, count(&|link| link.kind == *kind)));
        let themes = Theme::ALL.iter().map(|theme| (*theme, count(&|link| link.themes.contains(*theme))));
        TerritoryReport {
            authorities: ranked((0_u32..).map(AuthorityId).zip(authorities)),
            countries: ranked((0_u32..).map(CountryId).zip(countries)),
            kinds: kinds.filter(|(_, links)| *links > 0).collect(),
            themes: themes.filter(|(_, links)| *links > 0).collect(),
            without_theme: count(&|link| link.themes.is_empty()),
            undated: count(&|link| link.years.since.is_none()),
            links,
        }
    }

    /// Whether the French end of a link lies in a territory.
    pub fn link_lies_in(&self, link: LinkId, territory: TerritoryId) -> bool {
        let authority = self.link(link).and_then(|link| self.authority(link.authority));
        authority.is_some_and(|authority| authority.lies_in(territory))
    }
}
