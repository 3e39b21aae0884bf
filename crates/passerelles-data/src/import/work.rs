//! The steps of an import, one after the other, on one file.

use std::collections::{BTreeMap, HashMap};

use super::draft::{Draft, Plan, Reject};
use super::entry::{Entry, authority_key};
use super::file;
use super::gazetteer::{Doubt, Gazetteer};
use super::mapping::Mapping;
use super::meaning::{self, Countries};
use super::merge::Note;
use super::places::Places;
use super::spreadsheet::{Spreadsheet, fault};
use super::target::Target;
use crate::problem::{Problem, Problems};
use crate::source::{Columns as _, Link, Table};
use crate::validate::Judge;

/// What every step looks at.
pub(super) struct Work<'w, 't> {
    pub(super) sheet: &'w Spreadsheet<'w>,
    pub(super) plan: &'w Plan<'w>,
    pub(super) judge: &'w Judge<'t>,
    pub(super) gazetteer: &'w Gazetteer<'t>,
    /// Links that are there already.
    pub(super) ours: &'w [Entry],
}

impl Work<'_, '_> {
    /// The line of a row.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.sheet.rows.get(row).map_or(0, |row| row.line)
    }

    /// The links of all rows, written as ours, with what of their place is in doubt.
    pub(super) fn drafts(&self, mapping: &Mapping, countries: &Countries) -> (Vec<(Draft, Vec<Doubt>)>, Vec<Reject>) {
        let known: HashMap<&str, &Entry> = self.ours.iter().map(|entry| (entry.key.as_str(), entry)).collect();
        let (mut drafts, mut rejects) = (Vec::new(), Vec::new());
        for (at, row) in self.sheet.rows.iter().enumerate() {
            match self.plan.drafts(self.sheet, at, row) {
                Ok(own) => drafts.extend(own.into_iter().map(|mut draft| {
                    meaning::settle(&mut draft, mapping, countries);
                    let mut doubts = self.gazetteer.locate(&mut draft);
                    if self.territory_as_ours(&mut draft, &known) {
                        doubts.clear();
                    }
                    (draft, doubts)
                })),
                Err(reject) => rejects.push(reject),
            }
        }
        (drafts, rejects)
    }

    /// Where no table says it (groupings, regions that no longer are, a commune under an unusual name), an authority is
    /// where our other links have it; whether they have it.
    fn territory_as_ours(&self, draft: &mut Draft, known: &HashMap<&str, &Entry>) -> bool {
        let key = authority_key(|column| draft.text(column), self.gazetteer);
        let Some(own) = known.get(key.as_str()) else { return false };
        if draft.text(Link::Departement).is_empty() && draft.text(Link::Region).is_empty() {
            for column in [Link::Departement, Link::Region] {
                draft.set(column, own.text(column));
            }
        }
        true
    }

    /// Those that the check of links would let pass, and the others with all their reasons.
    pub(super) fn judged(&self, drafts: Vec<(Draft, Vec<Doubt>)>) -> (Vec<Draft>, Vec<Reject>) {
        let row = |draft: &Draft| Link::ALL.iter().map(|column| draft.text(*column).to_owned()).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = drafts.iter().map(|(draft, _)| row(draft)).collect();
        let bytes = file::links_csv(rows.iter().map(Vec::as_slice));
        let mut problems = Problems::default();
        let table = Table::read(bytes.as_bytes(), &mut problems);
        self.judge.each(&table, &mut problems);
        let mut by_line: HashMap<u32, Vec<Problem>> = HashMap::new();
        for problem in problems.into_sorted() {
            by_line.entry(problem.line).or_default().push(problem);
        }
        let (mut accepted, mut rejects) = (Vec::new(), Vec::new());
        for ((draft, doubts), line) in drafts.into_iter().zip(2..) {
            let reasons = self.reasons(&draft, doubts, by_line.remove(&line).unwrap_or_default());
            if reasons.is_empty() {
                accepted.push(draft);
            } else {
                rejects.push(Reject { row: draft.row, pieces: draft.pieces, reasons });
            }
        }
        (accepted, rejects)
    }

    /// Why a link is not taken, each reason under the line and column of the file.
    fn reasons(&self, draft: &Draft, doubts: Vec<Doubt>, problems: Vec<Problem>) -> Vec<Problem> {
        let mut all: BTreeMap<Target, (String, String)> = BTreeMap::new();
        // A commune that is not found has no département either: what follows from a doubt is not told again.
        let doubtful = !doubts.is_empty();
        for (target, what, remedy) in doubts {
            all.entry(target).or_insert((what, remedy));
        }
        let follows = [Link::Insee, Link::Departement, Link::Region, Link::LatFr, Link::LonFr];
        for problem in problems {
            let column = Link::ALL.iter().find(|column| column.name() == problem.column.name);
            let target = Target::of(column.copied().unwrap_or(Link::Authority));
            if !doubtful || !follows.iter().any(|column| Target::of(*column) == target) {
                let remedy = remedy(column.copied(), problem.remedy, &problem.what);
                all.entry(target).or_insert((problem.what, remedy));
            }
        }
        let line = self.line(draft.row);
        let reason = |(target, (what, remedy))| {
            fault(&self.sheet.name, line, self.plan.origin(target, self.sheet), what, remedy)
        };
        all.into_iter().map(reason).collect()
    }

    /// Fills in places that are known, and says what a person should look at.
    pub(super) fn complete(&self, drafts: &mut [Draft]) -> Vec<Note> {
        let mut places = Places::default();
        for entry in self.ours {
            places.learn(entry);
        }
        let mut remarks = Vec::new();
        for draft in drafts.iter() {
            let line = self.line(draft.row);
            let (name, code) = (draft.text(Link::Authority), draft.text(Link::Insee));
            if !self.gazetteer.agrees(code, name) {
                let what = format!("{name} : le code INSEE {code} est celui de {}", self.gazetteer.name_of(code));
                remarks.push(Note { line, what });
            }
            if let Some(far) = places.astray(draft, self.gazetteer) {
                remarks
                    .push(Note { line, what: format!("{name} : le point est à {far:.0} km de celui que nous avons") });
            }
        }
        for draft in drafts.iter() {
            places.learn_draft(draft, self.gazetteer);
        }
        for draft in drafts {
            places.fill(draft, self.gazetteer, self.judge.territories());
        }
        remarks
    }

    /// What is about to be written passes the check of a data folder; else nothing is written.
    pub(super) fn prove(&self, file: &str) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        self.judge.all(&Table::read(file.as_bytes(), &mut problems), &mut problems);
        if problems.is_empty() { Ok(()) } else { Err(problems.into_sorted()) }
    }
}

/// The remedy of a problem; an import takes names where the data has codes.
fn remedy(column: Option<Link>, usual: String, what: &str) -> String {
    let unknown = what.ends_with("est inconnu") || what.ends_with("est vide");
    if column == Some(Link::Country) && unknown {
        return "Donner le pays du partenaire, par son nom ou son code ISO à deux lettres".to_owned();
    }
    usual
}
