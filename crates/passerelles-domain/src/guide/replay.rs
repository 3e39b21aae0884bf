//! Where one stands: the answers replayed from the first question. Nothing else is stored, so that changing an early
//! answer keeps all the others, and those that no longer matter wait aside without counting.

use super::answer::Answers;
use super::evaluate::Evaluation;
use super::rules::{QuestionId, Rules};

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This question can still change the road map.
    Ask(QuestionId),
    /// Nothing is left to ask.
    Roadmap,
}

/// Answers, replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// Questions asked and answered, in the order of the visit.
    pub path: Vec<QuestionId>,
    /// What comes next.
    pub step: Step,
    /// Questions that may still come, the next one among them. It never grows along a visit.
    pub remaining: usize,
    /// Questions with an answer that does not count: they would not be asked here.
    pub aside: Vec<QuestionId>,
    /// The answers that count.
    pub counted: Answers,
    /// What they make of every condition.
    pub evaluation: Evaluation,
}

impl Rules {
    /// Replays answers from the first question.
    pub fn replay(&self, answers: &Answers) -> Replay {
        let mut counted = Answers::default();
        let mut path = Vec::new();
        let (step, evaluation) = loop {
            let evaluation = self.evaluate(&counted);
            let Some(question) = evaluation.next(self) else { break (Step::Roadmap, evaluation) };
            let Some(answer) = answers.get(question) else { break (Step::Ask(question), evaluation) };
            counted = counted.with(question, answer.clone());
            path.push(question);
        };
        let remaining = evaluation.awaited(self).iter().filter(|awaited| **awaited).count();
        let aside = answers.iter().map(|(question, _)| question).filter(|one| counted.get(*one).is_none()).collect();
        Replay { path, step, remaining, aside, counted, evaluation }
    }
}

impl Replay {
    /// The question before this one on the path; before the road map, the last one. `None` at the start.
    pub fn before(&self, question: Option<QuestionId>) -> Option<QuestionId> {
        match question.and_then(|one| self.path.iter().position(|asked| *asked == one)) {
            Some(at) => self.path.get(at.checked_sub(1)?).copied(),
            None => self.path.last().copied(),
        }
    }

    /// The question after this one on the path: the next answered one, else the step.
    pub fn after(&self, question: QuestionId) -> Step {
        let at = self.path.iter().position(|asked| *asked == question);
        at.and_then(|at| self.path.get(at + 1)).map_or(self.step, |next| Step::Ask(*next))
    }
}
