//! A road map on its way out: plain text, JSON, calendar. All without a server, from the same values.

mod calendar;
mod json;
mod plain;

use super::answer::Answer;
use super::change::{Change, Effect};
use super::date::Date;
use super::explain::{Reason, Sense};
use super::replay::Replay;
use super::roadmap::Roadmap;
use super::rules::{Form, ItemId, QuestionId, Rules, Source, Sources};
use super::section::Section;
use super::texts::{Texts, Word};
use crate::text::comma;

/// Most options that a change names.
const MOST: usize = 5;

/// Everything that an export says.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Rules.
    pub rules: &'a Rules,
    /// Words.
    pub texts: &'a Texts,
    /// Sources; without them the export names none.
    pub sources: &'a Sources,
    /// Where one stands.
    pub replay: &'a Replay,
    /// What is recommended.
    pub roadmap: &'a Roadmap,
    /// Address at which the road map opens again.
    pub address: &'a str,
    /// The day of the export.
    pub made: Date,
}

impl Document<'_> {
    /// Title and text of an item, with the first contact of the road map in its place.
    pub fn words(&self, id: ItemId) -> (String, String) {
        let Some(text) = self.texts.item(id) else { return Default::default() };
        (self.with_contact(&text.title), self.with_contact(&text.text))
    }

    fn with_contact(&self, text: &str) -> String {
        let first = self.roadmap.section(Section::Contact).next();
        let name = first.and_then(|entry| self.texts.item(entry.item)).map_or("", |contact| contact.title.as_str());
        text.replace("{contact}", name)
    }

    /// Reasons in a few words each, without repeating who asks when anything else is to be said.
    pub fn because(&self, reasons: &[Reason]) -> Vec<String> {
        let who = self.rules.ground.who.0;
        let other = reasons.iter().any(|reason| reason.question != who);
        let mut said: Vec<String> = Vec::new();
        for reason in reasons.iter().filter(|reason| !other || reason.question != who) {
            let text = self.reason(reason);
            if !said.contains(&text) {
                said.push(text);
            }
        }
        said
    }

    /// A reason in a few words: what was answered, or what was not.
    fn reason(&self, reason: &Reason) -> String {
        let question = self.texts.question(reason.question);
        let given = self.replay.counted.get(reason.question).map_or(&[] as &[u8], Answer::options);
        let several = self.rules.question(reason.question).is_some_and(|one| matches!(one.form, Form::Several(_)));
        match reason.sense {
            Sense::Unknown => self.labelled(question.map_or("", |one| &one.short), self.texts.word(Word::DontKnow)),
            Sense::Left if several => {
                [self.texts.word(Word::NotChosen), &self.briefly(reason.question, &reason.options)].join(" ")
            }
            Sense::Chose => self.briefly(reason.question, &reason.options),
            // Of two that exclude each other, the one that was chosen says more than all that were not.
            Sense::Left | Sense::Known => self.briefly(reason.question, given),
        }
    }

    fn briefly(&self, id: QuestionId, options: &[u8]) -> String {
        let options: Vec<&str> = options.iter().map(|option| self.texts.brief(id, *option)).collect();
        options.join(self.comma())
    }

    /// Reasons in one line.
    fn reasons(&self, reasons: &[Reason]) -> String {
        self.because(reasons).join(self.semicolon())
    }

    /// Another answer that would bring an item: « Budget : de 50 000 à 200 000 € ».
    pub fn change(&self, change: &Change) -> String {
        let short = self.texts.question(change.question).map_or("", |question| question.short.as_str());
        let mut options: Vec<&str> =
            change.options.iter().take(MOST).map(|option| self.texts.brief(change.question, *option)).collect();
        if change.options.len() > MOST {
            options.push("…");
        }
        let plus = if change.effect == Effect::Besides { "+ " } else { "" };
        self.labelled(short, &[plus, &options.join(" / ")].concat())
    }

    /// Changes in one line.
    fn changes(&self, changes: &[Change]) -> String {
        let all: Vec<String> = changes.iter().map(|change| self.change(change)).collect();
        all.join(self.semicolon())
    }

    /// What parts the members of a list.
    pub fn comma(&self) -> &'static str {
        comma(&self.texts.language)
    }

    fn semicolon(&self) -> &'static str {
        match self.texts.language.as_str() {
            "fr" => "\u{202f}; ",
            "ar" => "؛ ",
            _ => "; ",
        }
    }

    /// An answer in words.
    pub fn answer(&self, id: QuestionId, answer: &Answer) -> String {
        match answer {
            Answer::DontKnow => self.texts.word(Word::DontKnow).to_owned(),
            Answer::Chosen(options) => {
                let options: Vec<&str> = options.iter().map(|option| self.texts.option(id, *option)).collect();
                options.join(self.comma())
            }
        }
    }

    /// The sources at these positions.
    pub fn sources_at<'s>(
        &'s self,
        at: impl IntoIterator<Item = &'s u16> + 's,
    ) -> impl Iterator<Item = &'s Source> + 's {
        at.into_iter().filter_map(|at| self.sources.sources.get(usize::from(*at)))
    }

    /// A label and what it labels, with the colon of the language.
    fn labelled(&self, label: &str, text: &str) -> String {
        let colon = if self.texts.language == "fr" { "\u{a0}: " } else { ": " };
        [label, colon, text].concat()
    }
}
