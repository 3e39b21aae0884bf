//! From a stranger's CSV to our links: `passerelles-data import`.
//!
//! [`intake`] reads the bytes with limits, [`encoding`] and [`spreadsheet`] make a table of them, [`mapping`] says what
//! its columns are, [`draft`] makes links of its rows, [`meaning`] and [`gazetteer`] write them as ours, the check of
//! links judges them, [`places`] fills in what is known, [`merge`] puts them among ours. What was not taken goes to
//! [`rejects`], what was done is told by [`report`]. Nothing is written before all of it is known.

mod cell;
mod command;
mod draft;
mod entry;
mod file;
mod gazetteer;
mod intake;
mod mapping;
mod meaning;
mod merge;
mod naming;
mod places;
mod rejects;
mod report;
mod spreadsheet;
mod target;
#[cfg(test)]
mod tests;
mod work;

pub(crate) use command::{HELP, Wish, command};
pub(crate) use file::replace;

use draft::{Plan, Reject};
use entry::Entry;
use gazetteer::Gazetteer;
use mapping::Mapping;
use meaning::Countries;
use merge::{Merged, Note};
use passerelles_domain::check::encoding::{self, Encoding};
use spreadsheet::{Spreadsheet, fault, other_kind};
use work::Work;

use crate::problem::{Problem, Problems};
use crate::source::{Columns as _, LINKS, Link, Sources, Table};
use crate::validate::{Judge, Tables};

/// What an import would do, or has done.
pub(crate) struct Import {
    encoding: Encoding,
    separator: u8,
    /// Rows of the file.
    rows: usize,
    /// Links that they say.
    links: usize,
    /// Links of ours before.
    before: usize,
    merged: Merged,
    rejects: Vec<Reject>,
    /// What a person should look at.
    remarks: Vec<Note>,
    unread: Vec<String>,
    absent: Vec<String>,
    /// The new `links.csv`.
    pub(crate) file: String,
    /// The file of rejects.
    pub(crate) rejects_file: String,
}

impl Import {
    /// Reads a file under a mapping into the links of `sources`.
    ///
    /// # Errors
    /// Why nothing of it can be read, or what is wrong with our own links.
    pub(crate) fn read(name: &str, bytes: &[u8], mapping: &Mapping, sources: &Sources) -> Result<Self, Vec<Problem>> {
        if let Some(problem) = other_kind(name, bytes) {
            return Err(vec![problem]);
        }
        let (encoding, text) = encoding::decode(bytes);
        let sheet = Spreadsheet::read(name, encoding, &text, &mapping.names())?;
        let plan = Plan::new(mapping, &sheet)?;
        let mut problems = Problems::default();
        let tables = Tables::read(sources, &mut Problems::default());
        let judge = Judge::new(&tables, sources, &mut problems);
        judge.all(&Table::read(sources.bytes(LINKS), &mut problems), &mut problems);
        if !problems.is_empty() {
            return Err(problems.into_sorted());
        }
        let gazetteer = Gazetteer::new(&tables, judge.territories());
        let ours = ours(&tables, &gazetteer);
        let before = ours.len();
        let work = Work { sheet: &sheet, plan: &plan, judge: &judge, gazetteer: &gazetteer, ours: &ours };
        let (drafts, mut rejects) = work.drafts(mapping, &Countries::new(&tables.countries));
        let links = drafts.len() + rejects.len();
        let (mut drafts, judged) = work.judged(drafts);
        rejects.extend(judged);
        rejects.sort_by_key(|reject| reject.row);
        let remarks = work.complete(&mut drafts);
        let mut merged = Merged::new(ours.clone());
        for draft in &drafts {
            merged.take(draft, work.line(draft.row), &gazetteer);
        }
        merged.sort();
        let file = file::links_csv(merged.entries.iter().map(|entry| entry.texts.as_slice()));
        work.prove(&file)?;
        let rejects_file = rejects::file(&sheet, &rejects);
        let unread = plan.unread(&sheet).into_iter().map(str::to_owned).collect();
        let (encoding, separator, rows, absent) =
            (sheet.encoding, sheet.separator, sheet.rows.len(), plan.absent.clone());
        Ok(Self {
            encoding,
            separator,
            rows,
            links,
            before,
            merged,
            rejects,
            remarks,
            unread,
            absent,
            file,
            rejects_file,
        })
    }

    /// Whether every link that was read is accounted for, and every one of ours is still there.
    pub(crate) fn adds_up(&self) -> bool {
        let Merged { added, updated, unchanged, ref entries, .. } = self.merged;
        self.links == added + updated + unchanged + self.rejects.len() && entries.len() == self.before + added
    }

    /// Whether our file would be another.
    pub(crate) fn changes(&self) -> bool {
        self.merged.added + self.merged.updated > 0
    }
}

/// Our links as they are.
fn ours(tables: &Tables<'_>, gazetteer: &Gazetteer<'_>) -> Vec<Entry> {
    let row = |row| {
        let text = |column: Link| tables.links.cell(row, column).map_or("", |cell| cell.text.as_ref());
        core::array::from_fn(|at| Link::ALL.get(at).map_or("", |column| text(*column)).to_owned())
    };
    tables.links.rows.iter().map(|own| Entry::new(row(own), gazetteer)).collect()
}
