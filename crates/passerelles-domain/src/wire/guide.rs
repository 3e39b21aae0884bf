//! The questionnaire: its rules, its words in one language, and its sources.

use super::{WireError, WireFile, require};
use crate::guide::{Details, Form, Graph, Node, PLACE, Rules, Sources, Texts, Word};

/// Most parts that a condition may have once written out: what an explanation of it costs.
const LARGEST: u32 = 2_000;

impl WireFile for Rules {
    const KIND: u8 = 30;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.questions.len() < 255, "guide: questions")?;
        require(self.questions.iter().all(|question| question.code != PLACE), "guide: letter")?;
        for question in &self.questions {
            let options = question.options.len();
            require((1..=255).contains(&options), "guide: options")?;
            let inside = |group: Option<u8>| group.is_none_or(|group| usize::from(group) < options);
            require(question.options.iter().all(|option| inside(option.group)), "guide: group")?;
            require(!matches!(question.form, Form::Several(0)), "guide: form")?;
        }
        self.check_nodes()?;
        let sources = self.items.iter().map(|item| &item.sources);
        let mut sources = sources.chain(self.questions.iter().map(|question| &question.sources)).flatten();
        require(sources.all(|at| *at < self.sources), "guide: source")?;
        require(self.items.iter().all(|item| item.when.index() < self.nodes.len()), "guide: condition")?;
        require(self.items.iter().all(|item| usize::from(item.phase) < self.phases.len().max(1)), "guide: phase")?;
        require(self.items.is_sorted_by_key(|item| item.section), "guide: order")
    }
}

impl Rules {
    /// Nodes refer to earlier ones, to questions and sets that exist, and stay small when written out.
    fn check_nodes(&self) -> Result<(), WireError> {
        let mut sizes: Vec<u32> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let known = |question: usize| question < self.questions.len();
            require(node.question().is_none_or(|question| known(question.index())), "guide: question")?;
            if let Node::Is { set, .. } = node {
                require(usize::from(set.0) < self.sets.len(), "guide: set")?;
            }
            let mut size = 1_u32;
            for part in node.parts() {
                let part = sizes.get(part.index()).ok_or(WireError::Payload("guide: node"))?;
                size = size.saturating_add(*part);
            }
            require(size <= LARGEST, "guide: size")?;
            sizes.push(size);
        }
        Ok(())
    }
}

impl WireFile for Texts {
    const KIND: u8 = 31;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(!self.language.is_empty(), "guide texts: language")?;
        require(self.words.len() == Word::ALL.len(), "guide texts: words")
    }
}

impl WireFile for Details {
    const KIND: u8 = 35;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.items.len() == self.texts.len(), "guide details: items")?;
        require(self.items.is_sorted_by_key(|item| item.section), "guide details: order")
    }
}

impl WireFile for Graph {
    const KIND: u8 = 36;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.questions.len() < 255, "guide graph: questions")?;
        require(self.arrows().all(|(from, to)| from < to), "guide graph: order")
    }
}

impl WireFile for Sources {
    const KIND: u8 = 32;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.sources.iter().all(|source| !source.title.is_empty()), "guide sources: title")
    }
}
