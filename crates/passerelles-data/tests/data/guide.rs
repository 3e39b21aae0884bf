//! The real questionnaire on every possible visit, and on ten complete ones.

mod cases;
mod faults;
mod proof;
mod visits;

use std::sync::LazyLock;

use passerelles_data::guide::Guide;
use passerelles_data::questionnaire;
use passerelles_domain::guide::{Answers, QuestionId, Rules};

use crate::sample::sources;

/// The real questionnaire.
pub(crate) static GUIDE: LazyLock<Guide> =
    LazyLock::new(|| questionnaire(&sources()).expect("the questionnaire is clean"));

/// A question of the real questionnaire.
fn question(rules: &Rules, id: &str) -> QuestionId {
    rules.question_called(id).unwrap_or_else(|| panic!("no question {id}"))
}

/// Answers by the names of their options; none is « je ne sais pas ».
fn with(rules: &Rules, answers: Answers, id: &str, options: &[&str]) -> Answers {
    let at = question(rules, id);
    let asked = rules.question(at).expect("known");
    let chosen: Vec<u8> = options
        .iter()
        .map(|option| asked.option_called(option).unwrap_or_else(|| panic!("{id} has no answer {option}")))
        .collect();
    let answer = rules.answer(at, &chosen);
    assert_eq!(answer.options().len(), chosen.len(), "{id}: {options:?} go together");
    answers.with(at, answer)
}
