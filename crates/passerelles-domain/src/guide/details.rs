//! What only the road map says: it comes with the first answer, so that nobody waits for it before the first question.

use serde::{Deserialize, Serialize};

use super::rules::{Form, Item, Rules};
use super::texts::{ItemText, QuestionText, Texts};

/// What the road map adds to rules and words that travel without it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Items of the rules, in their order: all that is not needed to ask.
    pub items: Vec<Item>,
    /// Their words, in the same order.
    pub texts: Vec<ItemText>,
}

impl Details {
    /// What travels apart from these rules and words.
    pub fn of(rules: &Rules, texts: &Texts) -> Self {
        Self { items: rules.items.clone(), texts: texts.items.clone() }
    }

    /// The whole rules and words again; as they are when these details belong to others.
    pub fn complete(&self, rules: &Rules, texts: &Texts) -> (Rules, Texts) {
        if self.items.len() != rules.items.len() {
            return (rules.clone(), texts.clone());
        }
        let rules = Rules { items: self.items.clone(), ..rules.clone() };
        (rules, Texts { items: self.texts.clone(), ..texts.clone() })
    }
}

impl Rules {
    /// The same without what only the road map says.
    #[must_use]
    pub fn bare(&self) -> Self {
        let bare = |item: &Item| Item {
            section: item.section,
            when: item.when,
            rank: item.rank,
            phase: item.phase,
            after: item.after,
            ..Item::default()
        };
        Self { items: self.items.iter().map(bare).collect(), ..self.clone() }
    }

    /// Options that are countries: question, option, and code in lower case.
    fn named_elsewhere(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        let asked = self.questions.iter().enumerate().filter(|(_, question)| question.form == Form::Country);
        asked.flat_map(|(at, question)| {
            let options = question.options.iter().enumerate().filter(|(_, option)| option.group.is_some());
            options.map(move |(option, choice)| (at, option, choice.id.as_str()))
        })
    }
}

impl Texts {
    /// The same without words of items, and without names of countries, which the app has from elsewhere.
    #[must_use]
    pub fn bare(&self, rules: &Rules) -> Self {
        let bare = Self { items: Vec::new(), ..self.clone() };
        bare.with_countries(rules, |_| Some(String::new()))
    }

    /// The same with names of countries, by their code in lower case.
    #[must_use]
    pub fn with_countries(mut self, rules: &Rules, name: impl Fn(&str) -> Option<String>) -> Self {
        for (question, option, code) in rules.named_elsewhere() {
            let options = self.questions.get_mut(question).map(|question: &mut QuestionText| &mut question.options);
            if let Some((place, name)) = options.and_then(|options| options.get_mut(option)).zip(name(code)) {
                *place = name;
            }
        }
        self
    }
}
