//! `data/charts.toml` as it is written, before anything is checked.

use std::collections::BTreeMap;

use passerelles_domain::text::Lang;
use serde::Deserialize;
use toml::Spanned;

use crate::by_lang::ByLang;
use crate::content::{FigureKey, Line, french_typography};
use crate::phrases::Phrases;
use crate::problem::Problems;
use crate::source::CHARTS;

/// A text in each language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    pub(super) fr: Spanned<String>,
    pub(super) en: Spanned<String>,
    /// In every language, once [`File::translate`] has found it.
    #[serde(skip)]
    words: ByLang<String>,
}

impl Text {
    /// In a language, as it is printed.
    pub(crate) fn of(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => french_typography(self.fr.get_ref()),
            _ => self.words.of(lang).clone(),
        }
    }

    fn translate(&mut self, phrases: &Phrases, problems: &mut Problems) {
        self.words = phrases.words(self.fr.get_ref(), self.en.get_ref(), CHARTS, problems);
    }
}

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) heads: Both<HeadWords>,
    pub(super) units: Both<BTreeMap<String, String>>,
    pub(super) own: Own,
    #[serde(default)]
    pub(super) group: Vec<GroupPlan>,
    #[serde(default)]
    pub(super) key: Vec<KeyPlan>,
    #[serde(default)]
    pub(super) chart: Vec<ChartPlan>,
}

impl File {
    /// Finds every text but lines in every language.
    pub(super) fn translate(&mut self, phrases: &Phrases, problems: &mut Problems) {
        let charts = self.chart.iter_mut().flat_map(|chart| {
            let names = chart.series.iter_mut().filter_map(|series| series.name.as_mut());
            let labels = chart.item.iter_mut().map(|item| &mut item.label);
            let breaks = chart.breaks.iter_mut().map(|one| &mut one.label);
            [&mut chart.counted, &mut chart.title]
                .into_iter()
                .chain(chart.up.as_mut())
                .chain(chart.down.as_mut())
                .chain(names)
                .chain(labels)
                .chain(breaks)
        });
        let titles = self.group.iter_mut().map(|group| &mut group.title);
        for text in titles.chain([&mut self.own.source]).chain(charts) {
            text.translate(phrases, problems);
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Both<T> {
    pub(super) fr: T,
    pub(super) en: T,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadWords {
    pub(super) item: String,
    pub(super) year: String,
    pub(super) about: String,
    pub(super) number: String,
    pub(super) counted: String,
    pub(super) series: String,
    pub(super) source: String,
    pub(super) address: String,
    pub(super) method: String,
}

/// How old our own data are, and how they are cited.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Own {
    pub(crate) year: u16,
    pub(crate) source: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupPlan {
    pub(crate) id: Spanned<String>,
    pub(crate) title: Text,
    pub(super) lead: Text,
}

/// A figure that stands by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyPlan {
    pub(super) figure: Spanned<String>,
    pub(super) meaning: Text,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FormWord {
    Line,
    Bars,
    Columns,
}

/// What our own links are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OwnBy {
    Country,
    Region,
    Kind,
    Theme,
    Decade,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChartPlan {
    pub(crate) id: Spanned<String>,
    pub(crate) group: String,
    pub(crate) form: FormWord,
    pub(crate) counted: Text,
    pub(crate) title: Text,
    pub(crate) up: Option<Text>,
    pub(crate) down: Option<Text>,
    /// Our own links, counted; else the figures below.
    pub(crate) own: Option<OwnBy>,
    #[serde(default)]
    pub(crate) series: Vec<SeriesPlan>,
    #[serde(default)]
    pub(crate) item: Vec<ItemPlan>,
    #[serde(default, rename = "break")]
    pub(crate) breaks: Vec<BreakPlan>,
    #[serde(default)]
    pub(crate) whole: bool,
    #[serde(default = "most")]
    pub(crate) most: u16,
    #[serde(default)]
    pub(super) note: Vec<Text>,
    #[serde(skip)]
    pub(crate) notes: Vec<ByLang<Line>>,
}

fn most() -> u16 {
    12
}

/// All years of one indicator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeriesPlan {
    pub(crate) indicator: Spanned<String>,
    pub(crate) name: Option<Text>,
    #[serde(default)]
    pub(crate) joined: bool,
}

/// One figure as an item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemPlan {
    pub(super) figure: Spanned<String>,
    pub(crate) label: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BreakPlan {
    pub(crate) after: Spanned<u16>,
    pub(crate) before: u16,
    pub(crate) label: Text,
}

impl ItemPlan {
    pub(crate) fn key(&self) -> Option<FigureKey> {
        FigureKey::read(self.figure.get_ref())
    }
}
