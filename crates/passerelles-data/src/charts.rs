//! Which charts are drawn, from which figures, with which words: `data/charts.toml` as people keep it. No number stands
//! there; titles name what is found in the data, as `{last}`. Stops at a checked plan: `compile` draws it.

mod check;
mod form;

use passerelles_domain::figures::Unit;
use passerelles_domain::figures::chart::Heads;
use passerelles_domain::text::Lang;
use toml::Spanned;

use crate::content::{FigureKey, Line, Place, parse_line};
use crate::problem::{Column, Problems};
use crate::source::CHARTS;

pub(crate) use check::{Indicators, check};
use form::File;
pub(crate) use form::{ChartPlan, FormWord, GroupPlan, Own, OwnBy, Text};

/// A line of text in each language, read.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    fr: Line,
    en: Line,
}

impl Lines {
    pub(crate) fn of(&self, lang: Lang) -> &Line {
        if lang == Lang::Fr { &self.fr } else { &self.en }
    }
}

/// The checked file.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    file: File,
    /// What introduces each group.
    pub(crate) leads: Vec<Lines>,
    /// What each founding figure means.
    pub(crate) meanings: Vec<Lines>,
    /// Byte at which each line of the file begins.
    starts: Vec<usize>,
}

impl Plan {
    /// Reads the file; `None` when it cannot be, which is noted.
    pub(crate) fn read(bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        let Ok(text) = core::str::from_utf8(bytes) else {
            problems.add(CHARTS, 1, Column::LINE, "Le fichier n’est pas en UTF-8", "L’enregistrer en UTF-8");
            return None;
        };
        let starts: Vec<usize> = core::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        match toml::from_str::<File>(text) {
            Ok(file) => {
                let mut plan = Self { file, leads: Vec::new(), meanings: Vec::new(), starts };
                plan.read_lines(problems);
                Some(plan)
            }
            Err(error) => {
                let line = line_of(&starts, error.span().map_or(0, |span| span.start));
                let what = format!("Le fichier ne se lit pas : {}", error.message());
                problems.add(CHARTS, line, Column::LINE, what, "Corriger la ligne ; voir les graphiques voisins");
                None
            }
        }
    }

    fn read_lines(&mut self, problems: &mut Problems) {
        let lines = |text: &Text, problems: &mut Problems| {
            let [fr, en] = text.both().map(|(lang, text)| {
                let line = line_of(&self.starts, text.span().start);
                let place = Place { file: CHARTS.to_owned(), line, column: Column::new(1, "") };
                parse_line(text.get_ref(), lang, place, problems)
            });
            Lines { fr, en }
        };
        self.leads = self.file.group.iter().map(|group| lines(&group.lead, problems)).collect();
        self.meanings = self.file.key.iter().map(|key| lines(&key.meaning, problems)).collect();
        let notes = self.file.chart.iter().map(|chart| chart.note.iter().map(|note| lines(note, problems)).collect());
        let notes: Vec<Vec<Lines>> = notes.collect();
        for (chart, notes) in self.file.chart.iter_mut().zip(notes) {
            chart.notes = notes;
        }
    }

    /// The line of a text of the file.
    fn line<T>(&self, text: &Spanned<T>) -> u32 {
        line_of(&self.starts, text.span().start)
    }

    /// Sections, in order.
    pub(crate) fn groups(&self) -> &[GroupPlan] {
        &self.file.group
    }

    /// Charts, in order.
    pub(crate) fn charts(&self) -> &[ChartPlan] {
        &self.file.chart
    }

    /// Founding figures, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Option<FigureKey>> {
        self.file.key.iter().map(|key| FigureKey::read(key.figure.get_ref()))
    }

    /// How our own data are cited.
    pub(crate) fn own(&self) -> &Own {
        &self.file.own
    }

    /// Heads of tables in a language.
    pub(crate) fn heads(&self, lang: Lang) -> Heads {
        let words = if lang == Lang::Fr { &self.file.heads.fr } else { &self.file.heads.en };
        let words = words.clone();
        Heads {
            item: words.item,
            year: words.year,
            about: words.about,
            number: words.number,
            counted: words.counted,
            series: words.series,
            source: words.source,
            address: words.address,
            method: words.method,
        }
    }

    /// Names of units in a language, in their order.
    pub(crate) fn units(&self, lang: Lang) -> Vec<String> {
        let words = if lang == Lang::Fr { &self.file.units.fr } else { &self.file.units.en };
        Unit::ALL.iter().map(|unit| words.get(unit.as_str()).cloned().unwrap_or_default()).collect()
    }

    /// Every line of text.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Line> {
        let notes = self.file.chart.iter().flat_map(|chart| &chart.notes);
        notes.chain(&self.leads).chain(&self.meanings).flat_map(|lines| [&lines.fr, &lines.en])
    }
}

/// The line of a byte, from 1.
fn line_of(starts: &[usize], at: usize) -> u32 {
    starts.partition_point(|start| *start <= at).max(1) as u32
}
