//! What one other answer would change: found by giving it, so that it is never a guess.

use super::answer::{Answer, Answers};
use super::condition::NodeId;
use super::rules::{Form, ItemId, QuestionId, Rules};

/// What a change does to the answer of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// These options, one of them alone, instead of what was answered.
    Instead,
    /// One of these options besides what was answered.
    Besides,
    /// Without one of these options.
    Without,
    /// « Je ne sais pas ».
    DontKnow,
}

/// Other answers to one question, each of which would add an item that is not recommended, or remove one that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which question.
    pub question: QuestionId,
    /// How its answer changes.
    pub effect: Effect,
    /// The options, each of which is enough; none for [`Effect::DontKnow`].
    pub options: Vec<u8>,
}

impl Rules {
    /// The single answers that would change whether an item is recommended, by question in order. « Je ne sais pas »
    /// comes last, and only when it would add the item or no other answer to that question would do.
    pub fn changes(&self, answers: &Answers, item: ItemId) -> Vec<Change> {
        let Some(when) = self.item(item).map(|item| item.when) else { return Vec::new() };
        let counted = self.replay(answers).counted;
        let shown = self.holds(&counted, when);
        let flips =
            |question: QuestionId, answer: Answer| self.holds(&counted.clone().with(question, answer), when) != shown;
        let mut changes = Vec::new();
        for question in self.questions_of(when) {
            let Some(answer) = counted.get(question) else { continue };
            let before = changes.len();
            for (effect, others) in self.neighbours(question, answer) {
                let options: Vec<u8> =
                    others.into_iter().filter(|(_, other)| flips(question, other.clone())).map(|(at, _)| at).collect();
                if !options.is_empty() {
                    changes.push(Change { question, effect, options });
                }
            }
            let unsure = *answer != Answer::DontKnow && (changes.len() == before || !shown);
            if unsure && flips(question, Answer::DontKnow) {
                changes.push(Change { question, effect: Effect::DontKnow, options: Vec::new() });
            }
        }
        changes
    }

    /// The questions that a condition looks at, in the order of questions.
    pub fn questions_of(&self, when: NodeId) -> Vec<QuestionId> {
        let mut looked = vec![false; self.questions.len()];
        let mut needed = vec![false; self.nodes.len()];
        if let Some(root) = needed.get_mut(when.index()) {
            *root = true;
        }
        for (at, node) in self.nodes.iter().enumerate().rev() {
            if !needed.get(at).copied().unwrap_or_default() {
                continue;
            }
            if let Some(one) = node.question().and_then(|question| looked.get_mut(question.index())) {
                *one = true;
            }
            for part in node.parts() {
                if let Some(one) = needed.get_mut(part.index()) {
                    *one = true;
                }
            }
        }
        (0..=u8::MAX).map(QuestionId).zip(looked).filter(|(_, looked)| *looked).map(|(id, _)| id).collect()
    }

    /// The answers that differ from this one by one choice, by what is done, each with the option that is chosen or
    /// left.
    fn neighbours(&self, id: QuestionId, answer: &Answer) -> Vec<(Effect, Vec<(u8, Answer)>)> {
        let Some(question) = self.question(id) else { return Vec::new() };
        let given = answer.options();
        let others = || (0..=u8::MAX).take(question.options.len()).filter(|option| !given.contains(option));
        let most = match question.form {
            Form::Several(most) => usize::from(most),
            Form::One | Form::Country => 1,
        };
        let alone = |option: &u8| question.options.get(usize::from(*option)).is_some_and(|choice| choice.alone);
        let only = |option: u8| (option, Answer::Chosen(vec![option]));
        if most == 1 || given.iter().any(alone) {
            return vec![(Effect::Instead, others().map(only).collect())];
        }
        let room = given.len() < most;
        let with = |option: u8| (option, self.answer(id, &[given, &[option]].concat()));
        let without = |option: &u8| {
            let rest: Vec<u8> = given.iter().copied().filter(|other| other != option).collect();
            (*option, if rest.is_empty() { Answer::DontKnow } else { Answer::Chosen(rest) })
        };
        vec![
            (Effect::Instead, others().filter(alone).map(only).collect()),
            (Effect::Besides, others().filter(|option| room && !alone(option)).map(with).collect()),
            (Effect::Without, given.iter().filter(|_| given.len() > 1).map(without).collect()),
        ]
    }
}
