//! Texts that explain, as people keep them in `data/content`: a small markup, its rules, and what is wrong with it.
//!
//! `scan` cuts a file into blocks, `line` a line into pieces, `number` refuses numbers that nobody vouches for,
//! `typography` puts the spaces that French wants, `check` looks whether everything referred to is there. The markup
//! is described for those who write in `data/content/FORMAT.md`. Stops at checked texts: `compile` makes files of them.

mod check;
mod date;
mod line;
pub(crate) mod number;
mod piece;
mod scan;
mod sheet;
mod tables;
mod target;
mod twin;
mod typography;

pub(crate) use check::{FigureKey, Known, lines as check_lines};
pub(crate) use date::Date;
pub(crate) use line::parse as parse_line;
pub(crate) use piece::{Line, Piece, Place};
pub(crate) use scan::{Block, Doc};
pub(crate) use tables::{NetworkRow, ReadingRow, TermRow};
pub(crate) use typography::{french as french_typography, of as typography_of};

use std::collections::BTreeMap;

use passerelles_domain::text::Lang;

use crate::phrases::Phrases;
use crate::problem::Problems;
use crate::source::{self, Sources, Table};

/// The tables that texts refer to, cut into cells.
pub(crate) struct TextTables<'s> {
    readings: Table<'s, source::Reading>,
    terms: Table<'s, source::Term>,
    networks: Table<'s, source::Network>,
}

impl<'s> TextTables<'s> {
    pub(crate) fn read(sources: &'s Sources, problems: &mut Problems) -> Self {
        use source::Columns as _;
        Self {
            readings: Table::read(sources.bytes(source::Reading::FILE), problems),
            terms: Table::read(sources.bytes(source::Term::FILE), problems),
            networks: Table::read(sources.bytes(source::Network::FILE), problems),
        }
    }
}

/// Everything that is said, read but not yet compared with what it refers to.
#[derive(Default)]
pub(crate) struct Content<'t> {
    /// What was read, by key.
    pub(crate) readings: BTreeMap<&'t str, ReadingRow<'t>>,
    /// The glossary, by id.
    pub(crate) terms: BTreeMap<&'t str, TermRow>,
    /// Regional networks, by code of region.
    pub(crate) networks: BTreeMap<&'t str, NetworkRow<'t>>,
    /// Pages of each language, by id; French first.
    pub(crate) pages: Vec<(Lang, BTreeMap<String, Doc>)>,
}

impl<'t> Content<'t> {
    /// Reads every text and notes what is wrong with its form.
    pub(crate) fn read(
        tables: &'t TextTables<'_>,
        sources: &Sources,
        phrases: &Phrases,
        problems: &mut Problems,
    ) -> Self {
        let pages = Lang::READY.into_iter().map(|lang| {
            let docs = sources.texts(lang).map(|(path, bytes)| scan::doc(path, bytes, lang, problems));
            (lang, docs.flatten().map(|doc| (doc.id.clone(), doc)).collect())
        });
        let pages: Vec<(Lang, BTreeMap<String, Doc>)> = pages.collect();
        Self {
            readings: tables::readings(&tables.readings, problems),
            terms: tables::terms(&tables.terms, phrases, problems),
            networks: tables::networks(&tables.networks, phrases, problems),
            pages,
        }
    }

    /// The page of this name in a language, else in French.
    pub(crate) fn page(&self, lang: Lang, id: &str) -> Option<&Doc> {
        let of = |wanted: Lang| self.pages.iter().find(|(lang, _)| *lang == wanted).and_then(|(_, docs)| docs.get(id));
        of(lang).or_else(|| of(Lang::Fr))
    }

    /// Names of the French pages: the ones that there are.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        let french = self.pages.iter().filter(|(lang, _)| *lang == Lang::Fr);
        french.flat_map(|(_, docs)| docs.keys()).map(String::as_str)
    }

    /// Compares everything with what it refers to.
    pub(crate) fn check(&self, known: &Known<'_>, problems: &mut Problems) {
        check::content(self, known, problems);
        twin::translations(self, problems);
    }
}
