//! Every condition at once, and which questions can still change a conclusion.

use super::answer::Answers;
use super::condition::{Node, NodeId, outlook};
use super::rules::{ItemId, QuestionId, Rules};
use super::truth::{Outlook, Truth};

/// What is known of every condition under some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    outlooks: Vec<Outlook>,
}

/// A condition whose being this truth, or not, can still change a conclusion.
#[derive(Clone, Copy, Default)]
struct Live {
    yes: bool,
    no: bool,
}

impl Rules {
    /// Evaluates every condition. Only `answers` count; whether their questions would be asked is not looked at.
    pub fn evaluate(&self, answers: &Answers) -> Evaluation {
        let mut outlooks = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let next = outlook(node, &self.sets, answers, &outlooks);
            outlooks.push(next);
        }
        Evaluation { outlooks }
    }
}

impl Rules {
    /// Whether a condition surely holds. Evaluates no further than it; answers to questions that would not be asked
    /// cannot change it, so that nothing has to be replayed.
    pub(super) fn holds(&self, answers: &Answers, when: NodeId) -> bool {
        let mut outlooks = Vec::with_capacity(when.index() + 1);
        for node in self.nodes.iter().take(when.index() + 1) {
            let next = outlook(node, &self.sets, answers, &outlooks);
            outlooks.push(next);
        }
        outlooks.get(when.index()).is_some_and(|outlook| outlook.is(Truth::Yes))
    }
}

impl Evaluation {
    /// What may come of a condition.
    pub fn outlook(&self, node: NodeId) -> Outlook {
        self.outlooks.get(node.index()).copied().unwrap_or(Outlook::UNKNOWN)
    }

    /// What may come of an item: recommended when it is surely yes.
    pub fn of_item(&self, rules: &Rules, item: ItemId) -> Outlook {
        rules.item(item).map_or(Outlook::NO, |item| self.outlook(item.when))
    }

    /// For each question without an answer, whether its answer can still add or remove an item.
    pub fn awaited(&self, rules: &Rules) -> Vec<bool> {
        let mut live = vec![Live::default(); rules.nodes.len()];
        for item in rules.items.iter().filter(|item| self.outlook(item.when).hesitates(Truth::Yes)) {
            if let Some(one) = live.get_mut(item.when.index()) {
                one.yes = true;
            }
        }
        let mut awaited = vec![false; rules.questions.len()];
        for (at, node) in rules.nodes.iter().enumerate().rev() {
            let own = live.get(at).copied().unwrap_or_default();
            if !own.yes && !own.no {
                continue;
            }
            if let Some(question) = node.question() {
                // Only questions without an answer leave their conditions open.
                if let Some(one) = awaited.get_mut(question.index()) {
                    *one = true;
                }
            }
            for part in node.parts() {
                if let Some(one) = live.get_mut(part.index()) {
                    let outlook = self.outlook(*part);
                    let wanted = wanted(node, own);
                    one.yes |= wanted.yes && outlook.hesitates(Truth::Yes);
                    one.no |= wanted.no && outlook.hesitates(Truth::No);
                }
            }
        }
        awaited
    }

    /// The first question that can still change the road map.
    pub fn next(&self, rules: &Rules) -> Option<QuestionId> {
        let at = self.awaited(rules).iter().position(|awaited| *awaited)?;
        u8::try_from(at).ok().map(QuestionId)
    }
}

/// What of its parts matters to a node of which this matters.
fn wanted(node: &Node, own: Live) -> Live {
    match node {
        // It is yes when enough parts are; it is no when too few are not no.
        Node::AtLeast { .. } => own,
        Node::Not(_) => Live { yes: own.no, no: own.yes },
        // Yes or no, it hangs on whether the part is yes.
        Node::Unless(_) => Live { yes: true, no: false },
        Node::Is { .. } | Node::DontKnow(_) => Live::default(),
    }
}
