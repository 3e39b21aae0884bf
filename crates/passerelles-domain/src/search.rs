//! Search over everything that has a name: countries and territories abroad, French territories and authorities,
//! partners. An [`Index`] is built once and asked at each key. Stops at names and numbers: where a match leads is the
//! page's business.
//!
//! Countries are also found by other names, French territories by their code.
//!
//! Case, accents, hyphens and apostrophes do not count; « St » is « Saint » and « Ste » is « Sainte », both ways. Each
//! typed word must begin a word of the name, in any order. When nothing is found so, words like « ville de » are left
//! out; when there is still nothing, one typing mistake in a word of five letters or more, or words written as one,
//! are allowed ([`Found::near`]).

mod entries;
mod index;
mod links;
mod name;
mod typed;

pub use index::Index;
pub use links::links;
pub(crate) use name::mistaken;
pub(crate) use typed::SHORT_FORMS;

use core::ops::Range;

use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};

/// Where a name leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A country or territory abroad, with documented links or without.
    Country(CountryId),
    /// A French region, département or overseas collectivity.
    Territory(TerritoryId),
    /// A French authority.
    Authority(AuthorityId),
    /// A partner abroad, by the first of its links in list order. Partners of one country that are called alike are
    /// one.
    Partner(LinkId),
}

/// The four kinds of targets, in display order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// [`Target::Country`].
    Country,
    /// [`Target::Territory`].
    Territory,
    /// [`Target::Authority`].
    Authority,
    /// [`Target::Partner`].
    Partner,
}

impl Category {
    /// Every category, in display order.
    pub const ALL: [Self; 4] = [Self::Country, Self::Territory, Self::Authority, Self::Partner];
}

impl Target {
    /// Its category.
    pub const fn category(self) -> Category {
        match self {
            Self::Country(_) => Category::Country,
            Self::Territory(_) => Category::Territory,
            Self::Authority(_) => Category::Authority,
            Self::Partner(_) => Category::Partner,
        }
    }
}

/// How well a name fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is what was typed.
    Whole,
    /// It begins so.
    Begins,
    /// Words of it begin so.
    Words,
    /// It is what was typed, but for a mistake.
    NearlyWhole,
    /// Words of it begin so, but for a mistake.
    Nearly,
}

/// One name that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Where it leads.
    pub target: Target,
    /// The name, as it is shown.
    pub name: String,
    /// The other name that fits when this one does not: « Angleterre » of « Royaume-Uni », « 59 » of « Nord ».
    pub also: Option<String>,
    /// Documented links of it, under no filter.
    pub links: u32,
    /// How well it fits.
    pub fit: Fit,
    /// The parts of the name that were typed, to be set off: ranges of bytes between letters, rising, apart. None
    /// when it is the other name that fits.
    pub marks: Vec<Range<usize>>,
}

/// The matches of one category: best fit first, then most links, then by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub category: Category,
    /// How many there are in all.
    pub total: u32,
    /// The first of them.
    pub matches: Vec<Match>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Categories that have a match, the one with the best fit first.
    pub groups: Vec<Group>,
    /// Whether nothing is spelled as it was typed, so that these only come near.
    pub near: bool,
}

impl Found {
    /// Matches in all, shown or not.
    pub fn total(&self) -> u32 {
        self.groups.iter().map(|group| group.total).sum()
    }

    /// The best of all, where Enter leads: by fit, then links, then category.
    pub fn best(&self) -> Option<&Match> {
        let firsts = self.groups.iter().filter_map(|group| group.matches.first());
        firsts.min_by_key(|first| (first.fit, core::cmp::Reverse(first.links), first.target.category()))
    }
}

#[cfg(test)]
mod tests;
