//! Where each country's links stand in the list of links, which is sorted by country.

use core::ops::Range;

use super::Link;
use crate::id::CountryId;

/// First link of each country, and one entry more: `starts[c]..starts[c + 1]`.
#[derive(Clone, Debug, Default)]
pub struct CountryIndex {
    starts: Vec<u32>,
}

impl CountryIndex {
    /// Indexes links that are sorted by country.
    pub fn new(countries: usize, links: &[Link]) -> Self {
        let mut counts = vec![0_u32; countries];
        for link in links {
            if let Some(count) = counts.get_mut(link.country.index()) {
                *count += 1;
            }
        }
        Self::counted(&counts)
    }

    /// Indexes links of which it is only known how many each country has.
    pub fn counted(counts: &[u32]) -> Self {
        let sums = counts.iter().scan(0_u32, |sum, count| {
            *sum = sum.saturating_add(*count);
            Some(*sum)
        });
        Self { starts: core::iter::once(0).chain(sums).collect() }
    }

    /// Positions of the country's links; empty for a country that is not there.
    pub fn range(&self, country: CountryId) -> Range<u32> {
        match (self.starts.get(country.index()), self.starts.get(country.index() + 1)) {
            (Some(start), Some(end)) => *start..*end,
            _ => 0..0,
        }
    }
}
