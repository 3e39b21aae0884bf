//! Which charts are drawn, from which figures, with which words: `data/charts.toml` as people keep it. No number stands
//! there; titles name what is found in the data, as `{last}`. Stops at a checked plan: `compile` draws it.

mod check;
mod form;

use std::collections::BTreeMap;

use passerelles_domain::figures::Unit;
use passerelles_domain::figures::chart::Heads;
use passerelles_domain::text::Lang;
use toml::Spanned;

use crate::by_lang::ByLang;
use crate::content::{FigureKey, Line, Place};
use crate::phrases::Phrases;
use crate::problem::{Column, Problems};
use crate::source::CHARTS;

pub(crate) use check::{Indicators, check};
use form::File;
pub(crate) use form::{ChartPlan, FormWord, GroupPlan, Own, OwnBy, Text};

/// The checked file.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    file: File,
    /// What introduces each group.
    pub(crate) leads: Vec<ByLang<Line>>,
    /// What each founding figure means.
    pub(crate) meanings: Vec<ByLang<Line>>,
    heads: ByLang<Heads>,
    units: ByLang<Vec<String>>,
    /// Byte at which each line of the file begins.
    starts: Vec<usize>,
}

impl Plan {
    /// Reads the file; `None` when it cannot be, which is noted.
    pub(crate) fn read(bytes: &[u8], phrases: &Phrases, problems: &mut Problems) -> Option<Self> {
        let Ok(text) = core::str::from_utf8(bytes) else {
            problems.add(CHARTS, 1, Column::LINE, "Le fichier n’est pas en UTF-8", "L’enregistrer en UTF-8");
            return None;
        };
        let starts: Vec<usize> = core::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        match toml::from_str::<File>(text) {
            Ok(mut file) => {
                file.translate(phrases, problems);
                let (heads, units) = (heads(&file, phrases, problems), units(&file, phrases, problems));
                let mut plan = Self { file, leads: Vec::new(), meanings: Vec::new(), heads, units, starts };
                plan.read_lines(phrases, problems);
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

    fn read_lines(&mut self, phrases: &Phrases, problems: &mut Problems) {
        let lines = |text: &Text, problems: &mut Problems| {
            let own = [&text.fr, &text.en].map(|text| {
                let line = line_of(&self.starts, text.span().start);
                (text.get_ref().as_str(), Place { file: CHARTS.to_owned(), line, column: Column::new(1, "") })
            });
            phrases.lines(own, problems)
        };
        self.leads = self.file.group.iter().map(|group| lines(&group.lead, problems)).collect();
        self.meanings = self.file.key.iter().map(|key| lines(&key.meaning, problems)).collect();
        let notes = self.file.chart.iter().map(|chart| chart.note.iter().map(|note| lines(note, problems)).collect());
        let notes: Vec<Vec<ByLang<Line>>> = notes.collect();
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
    pub(crate) fn heads(&self, lang: Lang) -> &Heads {
        self.heads.of(lang)
    }

    /// Names of units in a language, in their order.
    pub(crate) fn units(&self, lang: Lang) -> &[String] {
        self.units.of(lang)
    }

    /// Every line of text.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Line> {
        let notes = self.file.chart.iter().flat_map(|chart| &chart.notes);
        notes.chain(&self.leads).chain(&self.meanings).flat_map(ByLang::all)
    }
}

fn heads(file: &File, phrases: &Phrases, problems: &mut Problems) -> ByLang<Heads> {
    let (fr, en) = (&file.heads.fr, &file.heads.en);
    let mut words = |fr: &str, en: &str| phrases.words(fr, en, CHARTS, problems);
    let (item, year, about) = (words(&fr.item, &en.item), words(&fr.year, &en.year), words(&fr.about, &en.about));
    let (number, counted) = (words(&fr.number, &en.number), words(&fr.counted, &en.counted));
    let (series, source) = (words(&fr.series, &en.series), words(&fr.source, &en.source));
    let (address, method) = (words(&fr.address, &en.address), words(&fr.method, &en.method));
    ByLang::each(|lang| {
        let of = |words: &ByLang<String>| words.of(lang).clone();
        Heads {
            item: of(&item),
            year: of(&year),
            about: of(&about),
            number: of(&number),
            counted: of(&counted),
            series: of(&series),
            source: of(&source),
            address: of(&address),
            method: of(&method),
        }
    })
}

fn units(file: &File, phrases: &Phrases, problems: &mut Problems) -> ByLang<Vec<String>> {
    let word = |words: &BTreeMap<String, String>, unit: Unit| words.get(unit.as_str()).cloned().unwrap_or_default();
    let mut unit =
        |unit: Unit| phrases.words(&word(&file.units.fr, unit), &word(&file.units.en, unit), CHARTS, problems);
    let names: Vec<ByLang<String>> = Unit::ALL.iter().map(|one| unit(*one)).collect();
    ByLang::each(|lang| names.iter().map(|name| name.of(lang).clone()).collect())
}

/// The line of a byte, from 1.
fn line_of(starts: &[usize], at: usize) -> u32 {
    starts.partition_point(|start| *start <= at).max(1) as u32
}
