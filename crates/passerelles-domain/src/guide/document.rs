//! A road map on its way out: plain text, JSON, calendar. All without a server, from the same values.

mod calendar;
mod json;
mod plain;

use super::answer::Answer;
use super::date::Date;
use super::explain::{Reason, Sense};
use super::replay::Replay;
use super::roadmap::Roadmap;
use super::rules::{ItemId, QuestionId, Rules, Source, Sources};
use super::section::Section;
use super::texts::{Texts, Word};

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

    /// A reason in words: « Région : Hauts-de-France ».
    pub fn reason(&self, reason: &Reason) -> String {
        let short = self.texts.question(reason.question).map_or("", |question| question.short.as_str());
        let options: Vec<&str> =
            reason.options.iter().map(|option| self.texts.option(reason.question, *option)).collect();
        let options = options.join(", ");
        let said = match reason.sense {
            Sense::Chose => options,
            Sense::Left => [self.texts.word(Word::NotChosen), &options].join(" "),
            Sense::Unknown => self.texts.word(Word::DontKnow).to_owned(),
            Sense::Known => self.texts.word(Word::Answered).to_owned(),
        };
        self.labelled(short, &said)
    }

    /// All reasons in one line.
    pub fn reasons(&self, reasons: &[Reason]) -> String {
        let all: Vec<String> = reasons.iter().map(|reason| self.reason(reason)).collect();
        all.join(" ; ")
    }

    /// An answer in words.
    pub fn answer(&self, id: QuestionId, answer: &Answer) -> String {
        match answer {
            Answer::DontKnow => self.texts.word(Word::DontKnow).to_owned(),
            Answer::Chosen(options) => {
                let options: Vec<&str> = options.iter().map(|option| self.texts.option(id, *option)).collect();
                options.join(", ")
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
