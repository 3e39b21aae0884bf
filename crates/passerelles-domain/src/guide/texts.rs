//! The words of the questionnaire in one language, apart from its rules.

use serde::{Deserialize, Serialize};

use super::rules::{ItemId, QuestionId, Rules};
use super::section::Section;

/// Words of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionText {
    /// The question itself.
    pub title: String,
    /// Two or three words, for a summary of answers.
    pub short: String,
    /// Help to answer.
    pub help: String,
    /// Why it is asked.
    pub why: String,
    /// Options, in order; countries are named as in the rest of the app.
    pub options: Vec<String>,
    /// The same in a few words, for reasons; empty where the option is short enough.
    pub brief: Vec<String>,
}

/// Words of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemText {
    /// What it is, or what to do.
    pub title: String,
    /// Two or three sentences; `{contact}` stands for the first contact of the road map.
    pub text: String,
    /// Rate or ceiling of a fund; when a kind fits; empty elsewhere.
    pub note: String,
    /// What a step delivers.
    pub lines: Vec<String>,
}

/// All words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// BCP 47 tag.
    pub language: String,
    /// Fingerprint of the rules that they were written for: [`words_of`].
    pub rules: u32,
    /// Words of exports, in the order of [`Word::ALL`].
    pub words: Vec<String>,
    /// Questions, in the order of the rules.
    pub questions: Vec<QuestionText>,
    /// Names of phases, in the order of the rules.
    pub phases: Vec<String>,
    /// Items, in the order of the rules.
    pub items: Vec<ItemText>,
    /// What changed with each version of the rules.
    pub changes: Vec<(u8, String)>,
}

/// Declares the words of exports.
macro_rules! words {
    ($($(#[$doc:meta])* $variant:ident = $key:literal),+ $(,)?) => {
        /// A word or short sentence of exports and headings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($(#[$doc])* $variant),+ }

        impl Word {
            /// Every word, in table order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its key in `words.toml`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }
    };
}

words! {
    /// Title of the road map.
    Title = "title",
    /// Said once: suggestions, not legal advice.
    Aid = "aid",
    /// Before the answers.
    Answers = "answers",
    /// Before reasons.
    Because = "because",
    /// Before options that were not chosen.
    NotChosen = "not-chosen",
    /// « Je ne sais pas ».
    DontKnow = "dont-know",
    /// An answer, whatever it is.
    Answered = "answered",
    /// Before what a step delivers.
    Deliverables = "deliverables",
    /// « À vérifier ».
    Check = "check",
    /// Before a year.
    Year = "year",
    /// Before the date of a law.
    Since = "since",
    /// Before the day of the last check of the facts.
    Checked = "checked",
    /// Before sources.
    Sources = "sources",
    /// Before the address of the road map.
    Link = "link",
    /// Before the day of an export.
    Made = "made",
    /// Kinds that were not kept.
    Aside = "aside",
    /// Before the answers that would bring an item.
    Would = "would",
    /// Questions to take to the first interview.
    Unsure = "unsure",
    /// Said of the times of steps.
    Times = "times",
    /// Heading of [`Section::Stop`].
    Stops = "stops",
    /// Heading of [`Section::Kind`].
    Kinds = "kinds",
    /// Heading of [`Section::Law`].
    Laws = "laws",
    /// Heading of [`Section::Step`].
    Steps = "steps",
    /// Heading of [`Section::People`].
    People = "people",
    /// Heading of [`Section::Support`].
    Support = "support",
    /// Heading of [`Section::Fund`].
    Funds = "funds",
    /// Heading of [`Section::Contact`].
    Contacts = "contacts",
    /// Heading of [`Section::Pitfall`].
    Pitfalls = "pitfalls",
    /// Heading of [`Section::Country`].
    Countries = "countries",
    /// Heading of [`Section::Peer`].
    Peers = "peers",
    /// Heading of [`Section::Point`].
    Points = "points",
}

impl Word {
    /// The heading of a section.
    pub const fn heading(section: Section) -> Self {
        match section {
            Section::Stop => Self::Stops,
            Section::Kind => Self::Kinds,
            Section::Law => Self::Laws,
            Section::Step => Self::Steps,
            Section::People => Self::People,
            Section::Support => Self::Support,
            Section::Fund => Self::Funds,
            Section::Contact => Self::Contacts,
            Section::Pitfall => Self::Pitfalls,
            Section::Country => Self::Countries,
            Section::Peer => Self::Peers,
            Section::Point => Self::Points,
        }
    }
}

impl Texts {
    /// A word of exports.
    pub fn word(&self, word: Word) -> &str {
        self.words.get(word as usize).map_or("", String::as_str)
    }

    /// The words of a question.
    pub fn question(&self, id: QuestionId) -> Option<&QuestionText> {
        self.questions.get(id.index())
    }

    /// The words of an option; empty when there is none.
    pub fn option(&self, id: QuestionId, option: u8) -> &str {
        self.question(id).and_then(|question| question.options.get(usize::from(option))).map_or("", String::as_str)
    }

    /// An option in a few words.
    pub fn brief(&self, id: QuestionId, option: u8) -> &str {
        let brief = self.question(id).and_then(|question| question.brief.get(usize::from(option)));
        brief.map(String::as_str).filter(|brief| !brief.is_empty()).unwrap_or_else(|| self.option(id, option))
    }

    /// The words of an item.
    pub fn item(&self, id: ItemId) -> Option<&ItemText> {
        self.items.get(id.index())
    }

    /// What changed in the rules after this version.
    pub fn changes_since(&self, version: u8) -> impl Iterator<Item = &str> {
        self.changes.iter().filter(move |(at, _)| *at > version).map(|(_, text)| text.as_str())
    }
}

/// Fingerprint of the names of questions, options, phases and items (FNV-1a): words made for other rules would be
/// shown in the wrong places.
pub fn words_of(rules: &Rules) -> u32 {
    let ids = rules.questions.iter().flat_map(|question| {
        core::iter::once(question.id.as_str()).chain(question.options.iter().map(|option| option.id.as_str()))
    });
    let ids = ids.chain(rules.phases.iter().map(|phase| phase.id.as_str()));
    let ids = ids.chain(rules.items.iter().map(|item| item.id.as_str()));
    let bytes = ids.flat_map(|id| id.bytes().chain([0]));
    bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
