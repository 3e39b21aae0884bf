//! The guided questionnaire: from answers to a road map that one can argue with.
//!
//! Rules are data ([`Rules`]), words are apart ([`Texts`]), one file for each language. Nothing is stored but the
//! [`Answers`]: at each change they are replayed ([`Rules::replay`]) and give the next question, or the road map.
//! Conditions have three values ([`Truth`]): « je ne sais pas » leaves a condition unknown, and an item is
//! recommended only when its condition is certainly true. A question is asked only while its answer can still change
//! the road map. Every conclusion keeps the tree that led to it ([`Explanation`]), the answers that brought it
//! ([`Reason`]) and the single answers that would add or remove it ([`Change`]).
//!
//! Pure: dates come in as arguments. Stops at data and text; the screens are the app's.

mod answer;
mod change;
mod condition;
mod date;
mod details;
mod document;
mod evaluate;
mod explain;
mod fragment;
mod graph;
mod qr;
mod replay;
mod roadmap;
mod rules;
mod section;
mod similar;
mod territory;
mod texts;
mod truth;

pub use answer::{Answer, Answers};
pub use change::{Change, Effect};
pub use condition::{Node, NodeId, OptionSet, SetId};
pub use date::{BadDate, Date};
pub use details::Details;
pub use document::Document;
pub use evaluate::Evaluation;
pub use explain::{Explanation, Reason, Sense, Why};
pub use fragment::{BadFragment, Lost, PLACE, Reading};
pub use graph::{Graph, GraphQuestion};
pub use qr::Qr;
pub use replay::{Replay, Step};
pub use roadmap::{Aside, Entry, Planned, Roadmap};
pub use rules::{Choice, Form, Item, ItemId, Migration, Phase, Question, QuestionId, Rules, Source, Sources};
pub use section::Section;
pub use similar::{Profile, Similar, WEIGHTS, Weights};
pub use territory::{Ground, Standing};
pub use texts::{ItemText, QuestionText, Texts, Word, words_of};
pub use truth::{Outlook, Truth};

#[cfg(test)]
mod tests;
