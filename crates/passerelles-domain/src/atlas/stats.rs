//! Counts of the atlas: classes of the map, groups by region, decades.

use std::collections::BTreeMap;

use super::{Atlas, Link, Selection};
use crate::id::{CountryId, LinkId, TerritoryId};
use crate::order::{falling, sorted_by};

/// Lower bounds of the six classes of the map, increasing, the first is 1.
pub type Bounds = [u32; 6];

/// Round numbers (1, 2, 5, 10, 20, 50, 100…) whose ratios are near equal steps of the logarithm: the largest six
/// that leave somebody in the last class. With fewer links than the smallest series, the series itself.
pub fn class_bounds(largest: u32) -> Bounds {
    let mut series = (0_u32..9).flat_map(|power| [1, 2, 5].map(|digit: u32| digit.saturating_mul(10_u32.pow(power))));
    let round: Vec<u32> = series.by_ref().take_while(|bound| *bound == 1 || *bound <= largest).collect();
    let steps = round.len();
    let mut bounds = [1, 2, 5, 10, 20, 50];
    if steps > bounds.len() {
        // Spread six bounds evenly over the longer series, always keeping 1.
        for (class, bound) in (0_usize..).zip(bounds.iter_mut()) {
            let at = class * (steps - 1) / 6;
            *bound = round.get(at).copied().unwrap_or(*bound);
        }
        keep_increasing(&mut bounds);
    }
    bounds
}

/// Round numbers that part some counts into six classes of about as many members; the first is 1. For few counts of
/// one size, which steps of the logarithm would not tell apart.
pub fn even_bounds(counts: impl Iterator<Item = u32>) -> Bounds {
    let counts = sorted_by(counts.filter(|count| *count > 0).collect(), |count| u64::from(*count));
    let mut bounds = [1; 6];
    for (class, bound) in bounds.iter_mut().enumerate().skip(1) {
        *bound = counts.get(counts.len() * class / 6).map_or(1, |count| rounded_down(*count));
    }
    keep_increasing(&mut bounds);
    bounds
}

/// The largest round number that is not above: 7, 15, 60, 150, 1,200…
fn rounded_down(count: u32) -> u32 {
    let step = match count {
        0..10 => 1,
        10..100 => 5,
        _ => 10_u32.pow(count.ilog10() - 1),
    };
    count / step * step
}

fn keep_increasing(bounds: &mut Bounds) {
    let mut least = 1;
    for bound in bounds {
        *bound = (*bound).max(least);
        least = *bound + 1;
    }
}

/// The class of a count: 0 for none, else 1 to 6.
pub fn class_of(bounds: &Bounds, count: u32) -> u8 {
    bounds.iter().filter(|bound| count >= **bound).count() as u8
}

/// The links of one country that come from one French region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionGroup {
    /// The region, or overseas collectivity.
    pub region: TerritoryId,
    /// Its links, in list order.
    pub links: Vec<LinkId>,
}

impl Atlas {
    /// The links of a country that a selection shows, in list order.
    pub fn shown_of<'a>(
        &'a self,
        country: CountryId,
        selection: &'a Selection,
    ) -> impl Iterator<Item = (LinkId, &'a Link)> {
        self.links_of(country).filter(|(id, _)| selection.shows(*id))
    }

    /// Number of different French authorities with a link to the country that is shown.
    pub fn authority_count(&self, country: CountryId, selection: &Selection) -> usize {
        let links: Vec<_> = self.shown_of(country, selection).map(|(_, link)| link.authority).collect();
        let mut links = sorted_by(links, |authority| u64::from(authority.0));
        links.dedup();
        links.len()
    }

    /// The shown links of a country by French region: most links first, then in list order.
    pub fn by_region(&self, country: CountryId, selection: &Selection) -> Vec<RegionGroup> {
        let mut groups: Vec<RegionGroup> = Vec::new();
        for (id, link) in self.shown_of(country, selection) {
            let Some(authority) = self.authority(link.authority) else { continue };
            match groups.iter_mut().find(|group| group.region == authority.region) {
                Some(group) => group.links.push(id),
                None => groups.push(RegionGroup { region: authority.region, links: vec![id] }),
            }
        }
        sorted_by(groups, |group| falling(group.links.len() as u64))
    }

    /// Beginnings by year over some links, without the undated ones.
    pub fn beginnings(&self, links: impl Iterator<Item = LinkId>) -> BTreeMap<u16, u32> {
        let mut years = BTreeMap::new();
        for since in links.filter_map(|id| self.link(id)).filter_map(|link| link.years.since) {
            *years.entry(since).or_default() += 1;
        }
        years
    }

    /// Countries with a shown link, by falling number of them; equal numbers share a rank, counted from 1.
    pub fn ranking(&self, selection: &Selection) -> Vec<(u32, CountryId, u32)> {
        ranked(self.countries().map(|(id, _)| (id, selection.count(id))))
    }
}

/// What has links, by falling number of them; equal numbers share a rank, counted from 1, and keep their order.
pub(super) fn ranked<T>(counts: impl Iterator<Item = (T, u32)>) -> Vec<(u32, T, u32)> {
    let rows = sorted_by(counts.filter(|(_, count)| *count > 0).collect(), |(_, count)| falling(*count));
    let mut rank = (0, 0);
    (1_u32..)
        .zip(rows)
        .map(|(position, (of, count))| {
            if count != rank.1 {
                rank = (position, count);
            }
            (rank.0, of, count)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_round_and_follow_the_data() {
        assert_eq!(class_bounds(219), [1, 2, 5, 10, 20, 50]);
        assert_eq!(class_bounds(0), [1, 2, 5, 10, 20, 50]);
        let large = class_bounds(20_000);
        assert_eq!(large[0], 1);
        assert!(large.is_sorted_by(|a, b| a < b) && large[5] > 50 && large[5] <= 20_000, "{large:?}");
    }

    #[test]
    fn even_bounds_share_out_what_is_counted() {
        let counts = [1, 3, 3, 7, 19, 38, 52, 64, 77, 81, 99, 132, 140, 188, 204, 0, 0];
        let bounds = even_bounds(counts.into_iter());
        assert_eq!(bounds, [1, 3, 35, 60, 95, 140]);
        assert_eq!(even_bounds([12_345; 3].into_iter())[1], 12_000);
        assert_eq!(even_bounds([].into_iter()), [1, 2, 3, 4, 5, 6]);
        assert_eq!(even_bounds([7; 9].into_iter()), [1, 7, 8, 9, 10, 11]);
    }

    #[test]
    fn classes_start_at_their_bound() {
        let bounds = class_bounds(219);
        let classes: Vec<u8> = [0, 1, 2, 4, 5, 9, 10, 19, 20, 49, 50, 219].map(|n| class_of(&bounds, n)).into();
        assert_eq!(classes, [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
    }
}
