//! Conditions as data: a table of nodes, each of which refers to earlier ones only. One pass over the table evaluates
//! everything, what conditions share is evaluated once, and no file can make the program recurse for ever.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Answers};
use super::rules::QuestionId;
use super::truth::{Outlook, Truth};

/// Position of a condition in [`super::Rules::nodes`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NodeId(pub u16);

/// Position of a set in [`super::Rules::sets`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SetId(pub u16);

impl NodeId {
    /// The position in its table.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Options of one question. An option that is neither in `yes` nor in `maybe` is out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionSet {
    /// Options that are in.
    pub yes: Vec<u8>,
    /// Options of which one cannot tell: a part of the world of which only some countries are in, a country whose
    /// case is being reviewed.
    pub maybe: Vec<u8>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Node {
    /// At least `count` of these hold: all of them when `count` is their number, any of them when it is 1.
    AtLeast {
        /// How many must hold.
        count: u8,
        /// Which.
        of: Vec<NodeId>,
    },
    /// The other does not hold; unknown while that one is unknown.
    Not(NodeId),
    /// The other is not known to hold: yes also when it is unknown.
    Unless(NodeId),
    /// The answer has an option of the set.
    Is {
        /// Which question.
        question: QuestionId,
        /// Which options.
        set: SetId,
    },
    /// The answer is « je ne sais pas ».
    DontKnow(QuestionId),
}

impl Node {
    /// Earlier nodes that it refers to.
    pub fn parts(&self) -> &[NodeId] {
        match self {
            Self::AtLeast { of, .. } => of,
            Self::Not(other) | Self::Unless(other) => core::slice::from_ref(other),
            Self::Is { .. } | Self::DontKnow(_) => &[],
        }
    }

    /// The question that it looks at, when it looks at one.
    pub fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Is { question, .. } | Self::DontKnow(question) => Some(*question),
            Self::AtLeast { .. } | Self::Not(_) | Self::Unless(_) => None,
        }
    }
}

impl OptionSet {
    /// Whether an answer is in the set.
    pub fn holds(&self, answer: &Answer) -> Truth {
        match answer {
            Answer::DontKnow => Truth::Unknown,
            Answer::Chosen(options) if options.iter().any(|option| self.yes.contains(option)) => Truth::Yes,
            Answer::Chosen(options) if options.iter().any(|option| self.maybe.contains(option)) => Truth::Unknown,
            Answer::Chosen(_) => Truth::No,
        }
    }
}

/// The outlook of one node, given those of the earlier ones.
pub(super) fn outlook(node: &Node, sets: &[OptionSet], answers: &Answers, earlier: &[Outlook]) -> Outlook {
    let of = |id: &NodeId| earlier.get(id.index()).copied().unwrap_or(Outlook::UNKNOWN);
    match node {
        Node::AtLeast { count, of: parts } => Outlook::at_least(usize::from(*count), parts.iter().map(of)),
        Node::Not(other) => of(other).negated(),
        Node::Unless(other) => of(other).unless(),
        Node::Is { question, set } => match (answers.get(*question), sets.get(usize::from(set.0))) {
            (None, _) => Outlook::OPEN,
            (Some(answer), Some(set)) => Outlook::of(set.holds(answer)),
            (Some(_), None) => Outlook::UNKNOWN,
        },
        Node::DontKnow(question) => match answers.get(*question) {
            None => Outlook::EITHER,
            Some(Answer::DontKnow) => Outlook::YES,
            Some(Answer::Chosen(_)) => Outlook::NO,
        },
    }
}
