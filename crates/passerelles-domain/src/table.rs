//! Links as rows of a table, in the order of any of its columns. Stops at the order: what a cell says is the page's
//! business.

use crate::atlas::{Atlas, Link};
use crate::id::{CountryId, LinkId, TerritoryId};
use crate::order::{ranks, sorted_by};
use crate::text::fold;
use crate::wire::{Names, Passports};

/// A column that the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Name of the French authority.
    Authority,
    /// Name of its region or overseas collectivity.
    Region,
    /// Name of the partner.
    Partner,
    /// Name of the partner's country.
    Country,
    /// Name of the kind.
    Kind,
    /// Year in which it began.
    Since,
    /// Title of the source.
    Source,
}

impl Column {
    /// Every column, in display order.
    pub const ALL: [Self; 7] =
        [Self::Authority, Self::Region, Self::Partner, Self::Country, Self::Kind, Self::Since, Self::Source];
}

/// Which way a column rises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// A to Z, oldest first.
    #[default]
    Rising,
    /// Z to A, latest first.
    Falling,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Rising => Self::Falling,
            Self::Falling => Self::Rising,
        }
    }
}

/// The order of all links by one column. Names stand as they are searched: accents, case and hyphens do not count.
/// Made once for a column; any selection is then sorted by it.
#[derive(Clone, Debug)]
pub struct ColumnOrder {
    /// For each link, a number that rises with its cell; [`LAST`] for an empty one.
    keys: Vec<u32>,
}

/// The key of a cell that says nothing.
const LAST: u32 = u32::MAX;

impl ColumnOrder {
    /// Ranks the cells of a column. `kinds` are the names of [`crate::atlas::Kind::ALL`] as the table shows them.
    pub fn new(column: Column, atlas: &Atlas, names: &Names, passports: &Passports, kinds: &[&str]) -> Self {
        let at = |table: &[u32], position: usize| table.get(position).copied().unwrap_or(LAST);
        let keys: Vec<u32> = match column {
            Column::Authority => {
                let ranks = text_ranks(&passports.authorities);
                keys(atlas, |_, link| at(&ranks, link.authority.index()))
            }
            Column::Region => {
                let ranks = text_ranks(&passports.territories);
                let region = |link: &Link| atlas.authority(link.authority).map(|authority| authority.region);
                keys(atlas, |_, link| region(link).map_or(LAST, |TerritoryId(region)| at(&ranks, region as usize)))
            }
            Column::Partner => {
                let ranks = text_ranks(&passports.partners);
                let partner = |id: LinkId| passports.link_partners.get(id.index());
                keys(atlas, |id, _| partner(id).map_or(LAST, |partner| at(&ranks, *partner as usize)))
            }
            Column::Country => {
                let ranks = text_ranks(&names.countries);
                keys(atlas, |_, Link { country: CountryId(country), .. }| at(&ranks, *country as usize))
            }
            Column::Kind => {
                let ranks = text_ranks(kinds);
                keys(atlas, |_, link| at(&ranks, usize::from(link.kind.number())))
            }
            Column::Since => keys(atlas, |_, link| link.years.since.map_or(LAST, u32::from)),
            Column::Source => {
                let titles: Vec<&str> = passports.sources.iter().map(|source| source.title.as_str()).collect();
                let ranks = text_ranks(&titles);
                let source = |id: LinkId| passports.link_sources.get(id.index());
                keys(atlas, |id, _| source(id).map_or(LAST, |source| at(&ranks, *source as usize)))
            }
        };
        Self { keys }
    }

    /// The links in the order of the column. Equal cells keep the order in which they come, in both directions; links
    /// whose cell says nothing, such as undated ones, are always last.
    pub fn sorted(&self, ids: Vec<LinkId>, direction: Direction) -> Vec<LinkId> {
        sorted_by(ids, |id| {
            let key = self.keys.get(id.index()).copied().unwrap_or(LAST);
            let turned = if direction == Direction::Falling && key != LAST { LAST - 1 - key } else { key };
            u64::from(turned)
        })
    }
}

fn keys(atlas: &Atlas, key: impl Fn(LinkId, &Link) -> u32) -> Vec<u32> {
    (0_u32..).map(LinkId).zip(&atlas.links).map(|(id, link)| key(id, link)).collect()
}

/// The rank of each text as it is searched; [`LAST`] for one without a letter or digit.
fn text_ranks<T: AsRef<str>>(texts: &[T]) -> Vec<u32> {
    let folded: Vec<String> = texts.iter().map(|text| fold(text.as_ref())).collect();
    let ranks = ranks(&folded);
    ranks.into_iter().zip(&folded).map(|(rank, text)| if text.is_empty() { LAST } else { rank }).collect()
}

#[cfg(test)]
mod tests;
