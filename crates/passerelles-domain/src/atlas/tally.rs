//! Links of a selection, counted one way or another. Each count is of links, so two of them may share an axis.

use super::{Atlas, Kind, Selection, Theme};
use crate::id::{CountryId, TerritoryId};
use crate::order::{falling, sorted_by};

/// Links of each item, the most first, and how many have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<T> {
    /// Items with at least one link.
    pub items: Vec<(T, u32)>,
    /// Links that belong to no item, because their source does not say.
    pub without: u32,
}

impl Atlas {
    /// By partner country.
    pub fn tally_countries(&self, selection: &Selection) -> Tally<CountryId> {
        let counts = self.countries().map(|(id, _)| (id, selection.count(id))).collect();
        Tally { items: most_first(counts), without: 0 }
    }

    /// By French region, or overseas collectivity.
    pub fn tally_regions(&self, selection: &Selection) -> Tally<TerritoryId> {
        let mut counts: Vec<(TerritoryId, u32)> =
            (0_u32..).zip(&self.territories).map(|(at, _)| (TerritoryId(at), 0)).collect();
        for id in selection.ids() {
            let region = self.link(id).and_then(|link| self.authority(link.authority)).map(|one| one.region);
            if let Some((_, count)) = region.and_then(|region| counts.get_mut(region.index())) {
                *count += 1;
            }
        }
        Tally { items: most_first(counts), without: 0 }
    }

    /// By kind.
    pub fn tally_kinds(&self, selection: &Selection) -> Tally<Kind> {
        let of = |kind: Kind| self.count(selection, |link| link.kind == kind);
        Tally { items: most_first(Kind::ALL.iter().map(|kind| (*kind, of(*kind))).collect()), without: 0 }
    }

    /// By theme: a link with two themes counts twice.
    pub fn tally_themes(&self, selection: &Selection) -> Tally<Theme> {
        let of = |theme: Theme| self.count(selection, |link| link.themes.contains(theme));
        let items = most_first(Theme::ALL.iter().map(|theme| (*theme, of(*theme))).collect());
        Tally { items, without: self.count(selection, |link| link.themes.is_empty()) }
    }

    /// By decade of the first year, in the order of time, empty decades between others included.
    pub fn tally_decades(&self, selection: &Selection) -> Tally<u16> {
        let years = self.beginnings(selection.ids());
        let decade = |year: &u16| year / 10 * 10;
        let (first, last) = (years.keys().next().map(decade), years.keys().next_back().map(decade));
        let of = |start: u16| years.range(start..start + 10).map(|(_, links)| links).sum();
        let items = match (first, last) {
            (Some(first), Some(last)) => (first..=last).step_by(10).map(|start| (start, of(start))).collect(),
            _ => Vec::new(),
        };
        Tally { items, without: selection.undated }
    }

    fn count(&self, selection: &Selection, holds: impl Fn(&super::Link) -> bool) -> u32 {
        selection.ids().filter_map(|id| self.link(id)).filter(|link| holds(link)).count() as u32
    }
}

fn most_first<T>(mut counts: Vec<(T, u32)>) -> Vec<(T, u32)> {
    counts.retain(|(_, count)| *count > 0);
    sorted_by(counts, |(_, count)| falling(*count))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::atlas::Filter;
    use crate::atlas::filter::tests::{atlas, links};

    fn sum<T>(items: &[(T, u32)]) -> u32 {
        items.iter().map(|(_, count)| count).sum()
    }

    #[test]
    fn decades_have_no_gap_and_undated_links_stand_apart() {
        let link = |year| (0, 1, 0, 0, 0, year);
        let atlas = atlas(vec![link(Some(1958)), link(Some(1985)), link(Some(1980)), link(None)]);
        let decades = atlas.tally_decades(&atlas.select(&Filter::default()));
        assert_eq!(decades.items, [(1950, 1), (1960, 0), (1970, 0), (1980, 2)]);
        assert_eq!(decades.without, 1);
    }

    proptest! {
        #[test]
        fn every_shown_link_is_counted_once(drawn in links(), undated in any::<bool>()) {
            let atlas = atlas(drawn);
            let mut filter = Filter::default();
            (filter.undated, filter.years) = (undated, Some((1960, 2010)));
            let selection = atlas.select(&filter);
            let all = selection.links;
            let countries = atlas.tally_countries(&selection).items;
            prop_assert!(countries.is_sorted_by(|a, b| a.1 >= b.1));
            prop_assert_eq!(sum(&countries), all);
            prop_assert_eq!(sum(&atlas.tally_regions(&selection).items), all);
            prop_assert_eq!(sum(&atlas.tally_kinds(&selection).items), all);
            let decades = atlas.tally_decades(&selection);
            prop_assert_eq!(sum(&decades.items) + decades.without, all);
            let themes = atlas.tally_themes(&selection);
            prop_assert!(sum(&themes.items) + themes.without >= all);
        }
    }
}
