//! Links that are not in the data yet, against everything that links are checked against.

use passerelles_domain::check::Known;

use super::links::{self, LinkRow};
use super::territory::{self, Territories};
use super::{Tables, world};
use super::{known, reference};
use crate::problem::Problems;
use crate::source::{self, Sources, Table, WORLD};

/// What is known of countries, territories and the ground, kept for many questions.
pub(crate) struct Judge<'t> {
    territories: Territories<'t>,
    known: Known,
}

impl<'t> Judge<'t> {
    /// Reads what links refer to, and says what is wrong with that.
    pub(crate) fn new(tables: &'t Tables<'_>, sources: &Sources, problems: &mut Problems) -> Self {
        let countries = reference::countries(&tables.countries, problems);
        let territories = territory::territories(&tables.territories, problems);
        let seeds = reference::seeds(&tables.seeds, problems);
        let world = world(sources.bytes(WORLD), &countries, problems);
        let known = known::known(known::reference(&countries, &territories, &seeds), &world);
        Self { territories, known }
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
        links::each(table, &self.known, problems)
    }

    /// All rows together, as the check of a data folder has them.
    pub(crate) fn all(&self, table: &Table<'_, source::Link>, problems: &mut Problems) {
        links::links(table, &self.known, problems);
    }
}
