//! A figure in words. Its parts come together or not at all: a claim (the number and what it counts) with its proof
//! (when, and who says so).

use super::{Amount, Exactness, Year, before_counted};
use crate::text::{Lang, Messages};

/// What a part of the words is, for whoever gives each its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// « environ », « près de », « plus de », « moins de ». Stands before the number, never after it.
    About,
    /// The number.
    Value,
    /// What it counts.
    Counted,
    /// « 2009 », « vers 2011 », « sans date ».
    When,
    /// Title of the source.
    Source,
}

/// One part of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// Its text.
    pub text: String,
}

/// A figure in words. Draw every part. Of figures that stand side by side and share year and source, the proof may be
/// drawn once for all; of points of a chart, what they count stands under its title.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a figure that is not shown with all its words is not shown"]
pub struct Words {
    parts: Vec<Part>,
}

impl Words {
    pub(super) fn new(
        messages: &Messages,
        amount: Amount,
        exactness: Exactness,
        year: Option<Year>,
        counted: &str,
        source: &str,
    ) -> Self {
        let mut parts = Vec::with_capacity(5);
        let mut add = |role: Role, text: &str| parts.push(Part { role, text: text.to_owned() });
        if let Some(about) = about(messages, exactness) {
            add(Role::About, about);
        }
        add(Role::Value, &amount.write(messages.lang()));
        add(Role::Counted, counted);
        add(Role::When, &Self::when(messages, year));
        add(Role::Source, source);
        Self { parts }
    }

    /// Every part, in reading order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The text of one part; `None` for « environ » where the number is exact.
    pub fn part(&self, role: Role) -> Option<&str> {
        self.parts.iter().find(|part| part.role == role).map(|part| part.text.as_str())
    }

    /// « environ 3 250 », for a place that says elsewhere what is counted, when and by whom.
    pub fn number(&self) -> String {
        [Role::About, Role::Value].into_iter().filter_map(|role| self.part(role)).collect::<Vec<_>>().join("\u{a0}")
    }

    /// What is claimed: the number with « environ » or without, and what it counts.
    pub fn claims(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| matches!(part.role, Role::About | Role::Value | Role::Counted))
    }

    /// What stands behind the claim: when, and who says so.
    pub fn proofs(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| matches!(part.role, Role::When | Role::Source))
    }

    /// The claim as text; only inside a phrase that also says when and who.
    pub(super) fn claim(&self, lang: Lang) -> String {
        let mut out = String::new();
        for part in self.claims() {
            if !out.is_empty() {
                out.push_str(if part.role == Role::Counted { before_counted(lang, &part.text) } else { "\u{a0}" });
            }
            out.push_str(&part.text);
        }
        out
    }

    pub(super) fn when(messages: &Messages, year: Option<Year>) -> String {
        match year {
            Some(Year { year, estimated: false }) => year.to_string(),
            Some(Year { year, estimated: true }) => messages.figure_around_year(&year.to_string()),
            None => messages.figure_no_year().to_owned(),
        }
    }
}

/// The word before the number.
pub(super) fn about(messages: &Messages, exactness: Exactness) -> Option<&str> {
    match exactness {
        Exactness::Exact => None,
        Exactness::About => Some(messages.figure_about()),
        Exactness::Nearly => Some(messages.figure_nearly()),
        Exactness::Over => Some(messages.figure_over()),
        Exactness::Under => Some(messages.figure_under()),
    }
}
