//! Why: the whole tree of a conclusion, and in short the answers that brought it.

use super::answer::{Answer, Answers};
use super::condition::{Node, NodeId};
use super::evaluate::Evaluation;
use super::rules::{ItemId, QuestionId, Rules};
use super::truth::Truth;

/// A condition, what became of it, and the conditions that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// As things stand.
    pub truth: Truth,
    /// What it says.
    pub why: Why,
    /// Conditions that it is made of.
    pub parts: Vec<Explanation>,
}

/// What a condition says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// All parts must hold.
    All,
    /// One part must hold.
    Any,
    /// So many parts must hold.
    AtLeast(u8),
    /// The part must not hold.
    Not,
    /// The part must not be known to hold.
    Unless,
    /// The answer must have one of these options.
    Is {
        /// Which question.
        question: QuestionId,
        /// Which options.
        options: Vec<u8>,
        /// What was answered; `None` when the question has not been asked.
        answer: Option<Answer>,
    },
    /// The answer must be « je ne sais pas ».
    DontKnow {
        /// Which question.
        question: QuestionId,
    },
}

/// How an answer speaks for a conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// These options were chosen.
    Chose,
    /// These options were not chosen.
    Left,
    /// « Je ne sais pas » was answered.
    Unknown,
    /// Something was answered, whatever it is.
    Known,
}

/// An answer that brought a conclusion, or that stands in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which question.
    pub question: QuestionId,
    /// How it speaks.
    pub sense: Sense,
    /// Which options.
    pub options: Vec<u8>,
}

impl Rules {
    /// The whole tree of an item. As large as its condition when nothing is shared: conditions are small.
    pub fn explain(&self, evaluation: &Evaluation, answers: &Answers, item: ItemId) -> Option<Explanation> {
        self.explain_node(evaluation, answers, self.item(item)?.when)
    }

    fn explain_node(&self, evaluation: &Evaluation, answers: &Answers, id: NodeId) -> Option<Explanation> {
        let node = self.nodes.get(id.index())?;
        let parts = node.parts().iter().filter_map(|part| self.explain_node(evaluation, answers, *part)).collect();
        let why = match node {
            Node::AtLeast { count, of } if usize::from(*count) == of.len() => Why::All,
            Node::AtLeast { count: 1, .. } => Why::Any,
            Node::AtLeast { count, .. } => Why::AtLeast(*count),
            Node::Not(_) => Why::Not,
            Node::Unless(_) => Why::Unless,
            Node::Is { question, set } => Why::Is {
                question: *question,
                options: self.sets.get(usize::from(set.0)).map(|set| set.yes.clone()).unwrap_or_default(),
                answer: answers.get(*question).cloned(),
            },
            Node::DontKnow(question) => Why::DontKnow { question: *question },
        };
        Some(Explanation { truth: evaluation.outlook(id).now(), why, parts })
    }

    /// The answers that brought an item: keep them alone and it stays, take them back and it goes. None when it is
    /// not recommended.
    pub fn reasons(&self, evaluation: &Evaluation, answers: &Answers, item: ItemId) -> Vec<Reason> {
        let Some(explanation) = self.explain(evaluation, answers, item) else { return Vec::new() };
        let mut reasons = Vec::new();
        if explanation.truth == Truth::Yes {
            for_yes(&explanation, &mut reasons);
        }
        reasons
    }

    /// The answers that stand in the way of an item: what would have to be otherwise. None when it is recommended.
    pub fn obstacles(&self, evaluation: &Evaluation, answers: &Answers, item: ItemId) -> Vec<Reason> {
        let Some(explanation) = self.explain(evaluation, answers, item) else { return Vec::new() };
        let mut reasons = Vec::new();
        if explanation.truth != Truth::Yes {
            against_yes(&explanation, &mut reasons);
        }
        reasons
    }
}

/// Adds a reason, joined with what is already said of the same question in the same sense.
fn note(reasons: &mut Vec<Reason>, question: QuestionId, sense: Sense, options: &[u8]) {
    let known = reasons.iter_mut().find(|reason| reason.question == question && reason.sense == sense);
    match known {
        Some(reason) => {
            let new = options.iter().filter(|option| !reason.options.contains(option)).copied().collect::<Vec<_>>();
            reason.options.extend(new);
        }
        None => reasons.push(Reason { question, sense, options: options.to_vec() }),
    }
}

/// Notes what makes a condition hold.
fn for_yes(one: &Explanation, reasons: &mut Vec<Reason>) {
    match &one.why {
        Why::All | Why::Any | Why::AtLeast(_) => {
            one.parts.iter().filter(|part| part.truth == Truth::Yes).for_each(|part| for_yes(part, reasons));
        }
        Why::Not => one.parts.iter().for_each(|part| for_no(part, reasons)),
        // Nothing is known to stand in the way: no answer speaks for it.
        Why::Unless => {}
        Why::Is { question, options, answer } => {
            let given = answer.as_ref().map_or(&[] as &[u8], Answer::options);
            let both: Vec<u8> = given.iter().filter(|option| options.contains(option)).copied().collect();
            note(reasons, *question, Sense::Chose, &both);
        }
        Why::DontKnow { question } => note(reasons, *question, Sense::Unknown, &[]),
    }
}

/// Notes what makes a condition fail.
fn for_no(one: &Explanation, reasons: &mut Vec<Reason>) {
    match &one.why {
        Why::All | Why::Any | Why::AtLeast(_) => {
            one.parts.iter().filter(|part| part.truth == Truth::No).for_each(|part| for_no(part, reasons));
        }
        Why::Not | Why::Unless => one.parts.iter().for_each(|part| for_yes(part, reasons)),
        Why::Is { question, options, .. } => note(reasons, *question, Sense::Left, options),
        Why::DontKnow { question } => note(reasons, *question, Sense::Known, &[]),
    }
}

/// Notes what keeps a condition from holding: what is no, and what is unknown.
fn against_yes(one: &Explanation, reasons: &mut Vec<Reason>) {
    match &one.why {
        Why::All | Why::Any | Why::AtLeast(_) => {
            one.parts.iter().filter(|part| part.truth != Truth::Yes).for_each(|part| against_yes(part, reasons));
        }
        Why::Not => one.parts.iter().for_each(|part| match part.truth {
            Truth::Yes => for_yes(part, reasons),
            Truth::No | Truth::Unknown => against_no(part, reasons),
        }),
        Why::Unless => one.parts.iter().for_each(|part| for_yes(part, reasons)),
        Why::Is { question, answer: Some(Answer::DontKnow) | None, .. } => {
            note(reasons, *question, Sense::Unknown, &[]);
        }
        Why::Is { question, options, .. } => note(reasons, *question, Sense::Left, options),
        Why::DontKnow { question } => note(reasons, *question, Sense::Known, &[]),
    }
}

/// Notes the unknown answers that keep a condition from failing.
fn against_no(one: &Explanation, reasons: &mut Vec<Reason>) {
    match &one.why {
        Why::Is { question, .. } | Why::DontKnow { question } => note(reasons, *question, Sense::Unknown, &[]),
        _ => one.parts.iter().filter(|part| part.truth == Truth::Unknown).for_each(|part| against_no(part, reasons)),
    }
}
