//! Links that are not in the data yet, against everything that links are checked against.

use std::collections::BTreeMap;

use passerelles_domain::id::Iso2;

use super::ground::Ground;
use super::links::{self, Known, LinkRow};
use super::reference::{self, CountryRow};
use super::territory::{self, Territories};
use super::{Tables, world};
use crate::problem::Problems;
use crate::source::{self, Sources, Table, WORLD};

/// What is known of countries, territories and the ground, kept for many questions.
pub(crate) struct Judge<'t> {
    countries: BTreeMap<Iso2, CountryRow<'t>>,
    territories: Territories<'t>,
    seeds: BTreeMap<&'t str, &'t str>,
    ground: Ground,
}

impl<'t> Judge<'t> {
    /// Reads what links refer to, and says what is wrong with that.
    pub(crate) fn new(tables: &'t Tables<'_>, sources: &Sources, problems: &mut Problems) -> Self {
        let countries = reference::countries(&tables.countries, problems);
        let territories = territory::territories(&tables.territories, problems);
        let seeds = reference::seeds(&tables.seeds, problems);
        let world = world(sources.bytes(WORLD), &countries, problems);
        let french = countries.iter().filter(|(_, row)| row.french).map(|(code, _)| *code).collect();
        Self { ground: Ground::new(&world, french), countries, territories, seeds }
    }

    /// French territories.
    pub(crate) fn territories(&self) -> &Territories<'t> {
        &self.territories
    }

    /// Each row by itself: what it says, when that can be read.
    pub(crate) fn each<'r>(
        &self,
        table: &'r Table<'_, source::Link>,
        problems: &mut Problems,
    ) -> Vec<Option<LinkRow<'r>>> {
        links::each(table, &self.known(), problems)
    }

    /// All rows together, as the check of a data folder has them.
    pub(crate) fn all(&self, table: &Table<'_, source::Link>, problems: &mut Problems) {
        links::links(table, &self.known(), problems);
    }

    fn known(&self) -> Known<'_> {
        Known {
            countries: &self.countries,
            territories: &self.territories,
            seed_files: &self.seeds,
            ground: &self.ground,
        }
    }
}
