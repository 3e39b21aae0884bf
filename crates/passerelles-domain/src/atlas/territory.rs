//! What a French territory does in the world: the links of its authorities, and what they are.

use super::stats::ranked;
use super::{Atlas, Kind, Link, Place, Selection, TerritoryLevel, Theme};
use crate::geo::LonLat;
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

    /// Where the flows of a territory begin: its town with a link that is nearest to the middle of all of them. `None`
    /// without such a town.
    pub fn middle_of(&self, territory: TerritoryId) -> Option<LonLat> {
        let inside = self.authorities.iter().filter(|authority| authority.lies_in(territory));
        let towns: Vec<&Place> = inside.filter_map(|authority| self.place(authority.place?)).collect();
        let count = towns.len() as f64;
        let mean = |side: fn(&Place) -> f64| towns.iter().map(|town| side(town)).sum::<f64>() / count;
        let (x, y) = (mean(|town| town.on_map.x), mean(|town| town.on_map.y));
        let away = |town: &Place| (town.on_map.x - x).hypot(town.on_map.y - y);
        towns.iter().copied().min_by(|a, b| away(a).total_cmp(&away(b))).map(|town| town.at)
    }

    /// Départements and collectivities, or regions and collectivities, by falling number of links that a selection
    /// shows, then in list order: rank, territory, links. The filter by territory does not count.
    pub fn territories_ranked(&self, by_region: bool, selection: &Selection) -> Vec<(u32, TerritoryId, u32)> {
        ranked(self.territories_of(by_region).map(|id| (id, selection.territory(id))))
    }

    /// Those of the same kind without a link that is shown, in list order.
    pub fn territories_without(&self, by_region: bool, selection: &Selection) -> Vec<TerritoryId> {
        self.territories_of(by_region).filter(|id| selection.territory(*id) == 0).collect()
    }

    fn territories_of(&self, by_region: bool) -> impl Iterator<Item = TerritoryId> {
        let left_out = if by_region { TerritoryLevel::Departement } else { TerritoryLevel::Region };
        let all = (0_u32..).map(TerritoryId).zip(&self.territories);
        all.filter(move |(_, territory)| territory.level != left_out).map(|(id, _)| id)
    }

    /// Whether the French end of a link lies in a territory.
    pub fn link_lies_in(&self, link: LinkId, territory: TerritoryId) -> bool {
        let authority = self.link(link).and_then(|link| self.authority(link.authority));
        authority.is_some_and(|authority| authority.lies_in(territory))
    }
}
