//! What a column of a stranger's file may become: a column of `links.csv`, or something that helps to fill one.

use crate::source::{Columns as _, Link};

/// Columns that help and are not kept.
const HELPERS: [&str; 2] = ["authority_country", "postcode"];

/// A column of `links.csv`, or a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Target(usize);

impl Target {
    /// How many there are.
    pub(crate) const COUNT: usize = Link::ALL.len() + HELPERS.len();
    /// Country of what stands as the French authority: where it is foreign and the partner is French, both change places.
    pub(crate) const AUTHORITY_COUNTRY: Self = Self(Link::ALL.len());
    /// Postcode of a commune, which tells those of one name apart.
    pub(crate) const POSTCODE: Self = Self(Link::ALL.len() + 1);

    /// All, in order.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// A column of ours.
    pub(crate) fn of(column: Link) -> Self {
        Self(column.position())
    }

    /// The target with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().find(|target| target.name() == name)
    }

    /// Its name in a mapping.
    pub(crate) fn name(self) -> &'static str {
        let helper = || self.0.checked_sub(Link::ALL.len()).and_then(|at| HELPERS.get(at)).copied();
        Link::ALL.get(self.0).map(|column| column.name()).or_else(helper).unwrap_or_default()
    }

    /// Its place among all.
    pub(crate) fn index(self) -> usize {
        self.0
    }
}
