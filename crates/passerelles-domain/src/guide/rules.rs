//! The rules of the questionnaire as they are compiled from `data/guide`: questions, conditions, what is recommended
//! when, and on which source. No words for people but the titles of sources.

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::condition::{Node, NodeId, OptionSet};
use super::section::Section;
use super::territory::Ground;

/// Position of a question in [`Rules::questions`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionId(pub u8);

/// Position of an item in [`Rules::items`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(pub u16);

impl QuestionId {
    /// The position in its table.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl ItemId {
    /// The position in its table.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// One option.
    One,
    /// Up to so many options.
    Several(u8),
    /// One country, or one part of the world: options with a group are countries, those without one are groups.
    Country,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable name, for addresses and exports: `idee`, `sn`.
    pub id: String,
    /// Stable short code for fragments; empty when it is the id.
    pub code: String,
    /// It excludes every other option: « aucun de ces services ».
    pub alone: bool,
    /// The part of the world that a country is in: position of that option.
    pub group: Option<u8>,
}

/// One question. Questions are asked in the order of their table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable name, also in addresses: `etape`.
    pub id: String,
    /// Stable letter for fragments.
    pub code: char,
    /// How it is answered.
    pub form: Form,
    /// What one may answer, besides « je ne sais pas ».
    pub options: Vec<Choice>,
    /// Where what the question says was read: positions in [`Sources::sources`].
    pub sources: Vec<u16>,
}

/// One thing that a road map may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Stable name: `faceco`.
    pub id: String,
    /// Where it stands.
    pub section: Section,
    /// When it is recommended.
    pub when: NodeId,
    /// 1 first, 2 useful, 3 later.
    pub rank: u8,
    /// Phase of a step: position in [`Rules::phases`]; 0 elsewhere.
    pub phase: u8,
    /// Weeks from the start of its phase, for a step.
    pub after: u8,
    /// How many weeks a step takes.
    pub weeks: u8,
    /// Year of what it says, when it changes with years; 0 when it does not.
    pub year: u16,
    /// Date from which a law holds, `2021-08-06`; empty elsewhere.
    pub since: String,
    /// It must be checked before one counts on it: « à vérifier ».
    pub check: bool,
    /// Web address to go to, or for a step the path of its method sheet inside the site; may be empty.
    pub url: String,
    /// Where it was read: positions in [`Sources::sources`].
    pub sources: Vec<u16>,
}

/// A stretch of the project; its steps begin when the steps of earlier phases may be over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Stable name.
    pub id: String,
    /// Length in weeks, a suggestion of ours.
    pub weeks: u8,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable key.
    pub id: String,
    /// Title, in its own language.
    pub title: String,
    /// Web address; empty for a founding document on paper.
    pub url: String,
    /// When it was written or read, `2025` or `2024-05-13`; empty when it is undated.
    pub date: String,
}

/// Every source, in a file of its own: a third of the weight, wanted only by who reads the fine print.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// Sources.
    pub sources: Vec<Source>,
}

/// What became of a code that older fragments use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migration {
    /// Last version of the rules in which it had its old meaning.
    pub until: u8,
    /// Letter of the question then.
    pub question: char,
    /// Code of the option then; empty for the whole question.
    pub option: String,
    /// Letter of the question now; `None` when there is nothing like it any more.
    pub to_question: Option<char>,
    /// Code of the option now; empty to keep the code.
    pub to_option: String,
}

/// The whole questionnaire, without words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Version, raised at every change of meaning; it stands in fragments.
    pub version: u8,
    /// Day on which the facts were last checked, `2026-11-22`.
    pub checked: String,
    /// Questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Sets of options.
    pub sets: Vec<OptionSet>,
    /// Conditions; each refers to earlier ones only.
    pub nodes: Vec<Node>,
    /// What may be recommended; by section, then in the order of its file.
    pub items: Vec<Item>,
    /// Phases, in order.
    pub phases: Vec<Phase>,
    /// How many sources there are, in their own file.
    pub sources: u16,
    /// Codes that changed.
    pub migrations: Vec<Migration>,
    /// What a territory answers by itself.
    pub ground: Ground,
}

impl Rules {
    /// A question by its id.
    pub fn question_called(&self, id: &str) -> Option<QuestionId> {
        let at = self.questions.iter().position(|question| question.id == id)?;
        u8::try_from(at).ok().map(QuestionId)
    }

    /// A question.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id.index())
    }

    /// An item.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.index())
    }

    /// An item by its id.
    pub fn item_called(&self, id: &str) -> Option<ItemId> {
        let at = self.items.iter().position(|item| item.id == id)?;
        u16::try_from(at).ok().map(ItemId)
    }

    /// Items with their ids, in order.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        (0..=u16::MAX).map(ItemId).zip(&self.items)
    }

    /// The nearest valid answer with these options: unknown ones are dropped, one that stands alone wins when it
    /// comes last and is left out otherwise, and the last ones win when there are too many. « Je ne sais pas » when
    /// nothing is left.
    pub fn answer(&self, question: QuestionId, options: &[u8]) -> Answer {
        let Some(question) = self.question(question) else { return Answer::DontKnow };
        let alone = |option: &u8| question.options.get(usize::from(*option)).is_some_and(|choice| choice.alone);
        let known: Vec<u8> =
            options.iter().copied().filter(|option| usize::from(*option) < question.options.len()).collect();
        let mut kept: Vec<u8> = match known.last() {
            Some(last) if alone(last) => vec![*last],
            _ => known.into_iter().filter(|option| !alone(option)).collect(),
        };
        let most = match question.form {
            Form::One | Form::Country => 1,
            Form::Several(most) => usize::from(most),
        };
        let mut last: Vec<u8> = Vec::with_capacity(most);
        while let Some(option) = kept.pop() {
            if last.len() < most && !last.contains(&option) {
                last.push(option);
            }
        }
        let options = (0..=u8::MAX).take(question.options.len());
        let seen: Vec<u8> = options.filter(|option| last.contains(option)).collect();
        if seen.is_empty() { Answer::DontKnow } else { Answer::Chosen(seen) }
    }
}

impl Question {
    /// An option by its id.
    pub fn option_called(&self, id: &str) -> Option<u8> {
        let at = self.options.iter().position(|choice| choice.id == id)?;
        u8::try_from(at).ok()
    }
}

impl Choice {
    /// The code in fragments.
    pub fn short(&self) -> &str {
        if self.code.is_empty() { &self.id } else { &self.code }
    }
}
