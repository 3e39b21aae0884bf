//! Charts of the figures and what introduces them, in one language. Not needed by the first paint.

use serde::{Deserialize, Serialize};

use super::learn::{check_lines, is_web};
use super::{Source, WireError, WireFile, require};
use crate::figures::chart::{Chart, Datum, Heads};
use crate::figures::{Unit, Words};
use crate::learn::Inline;
use crate::text::Messages;

/// A section of the page of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Stable name.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub lead: Vec<Inline>,
}

/// A figure that stands by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Key {
    /// The number.
    pub datum: Datum,
    /// What it counts.
    pub counted: String,
    /// What exactly that means.
    pub meaning: Vec<Inline>,
}

impl Key {
    /// The figure in words, whole.
    pub fn words(&self, messages: &Messages, sources: &[Source]) -> Words {
        self.datum.words(messages, sources, &self.counted)
    }
}

/// Everything that the page of figures draws, but the table of countries, which comes from the figures themselves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChartsFile {
    /// BCP 47 tag.
    pub language: String,
    /// Sources of figures and notes.
    pub sources: Vec<Source>,
    /// Sections, in order.
    pub groups: Vec<Group>,
    /// The founding figures.
    pub keys: Vec<Key>,
    /// Charts, in order.
    pub charts: Vec<Chart>,
    /// Heads of their tables.
    pub heads: Heads,
    /// Name of each [`Unit`], in its order.
    pub units: Vec<String>,
}

impl ChartsFile {
    /// The charts of a section.
    pub fn group<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Chart> {
        self.charts.iter().filter(move |chart| chart.group == id)
    }

    /// A chart by its name.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }

    /// The name of a unit.
    pub fn unit(&self, unit: Unit) -> &str {
        self.units.get(usize::from(unit.number())).map_or("", String::as_str)
    }
}

impl WireFile for ChartsFile {
    const KIND: u8 = 20;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        let sources = self.sources.len();
        require(!self.language.is_empty(), "charts: language")?;
        require(self.sources.iter().all(|source| !source.title.is_empty()), "charts: source title")?;
        require(self.sources.iter().all(|source| source.url.is_empty() || is_web(&source.url)), "charts: address")?;
        require(self.units.len() == Unit::ALL.len(), "charts: units")?;
        require(self.charts.iter().all(|chart| chart.is_sound(sources)), "charts: chart")?;
        require(self.charts.iter().all(|one| self.groups.iter().any(|group| group.id == one.group)), "charts: group")?;
        require(self.keys.iter().all(|key| key.datum.is_sound(sources)), "charts: figure")?;
        let notes = self.charts.iter().flat_map(|chart| &chart.notes);
        let lines =
            notes.chain(self.groups.iter().map(|group| &group.lead)).chain(self.keys.iter().map(|key| &key.meaning));
        check_lines(lines.map(Vec::as_slice), sources, 0)
    }
}
