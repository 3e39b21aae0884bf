//! What has been answered. A value: each change gives a new one.

use super::rules::QuestionId;

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// « Je ne sais pas ».
    DontKnow,
    /// Options of the question, rising, each once, never none. [`super::Rules::answer`] makes one.
    Chosen(Vec<u8>),
}

impl Answer {
    /// The options; none for « je ne sais pas ».
    pub fn options(&self) -> &[u8] {
        match self {
            Self::DontKnow => &[],
            Self::Chosen(options) => options,
        }
    }
}

/// Answers by question, in any order and with any gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    by_question: Vec<Option<Answer>>,
    place: Option<String>,
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: QuestionId) -> Option<&Answer> {
        self.by_question.get(question.index())?.as_ref()
    }

    /// The same answers with another one for this question; the others are kept.
    #[must_use]
    pub fn with(mut self, question: QuestionId, answer: Answer) -> Self {
        let at = question.index();
        if self.by_question.len() <= at {
            self.by_question.resize(at + 1, None);
        }
        if let Some(slot) = self.by_question.get_mut(at) {
            *slot = Some(answer);
        }
        self
    }

    /// The same answers without this one.
    #[must_use]
    pub fn without(mut self, question: QuestionId) -> Self {
        if let Some(slot) = self.by_question.get_mut(question.index()) {
            *slot = None;
        }
        while self.by_question.last().is_some_and(Option::is_none) {
            self.by_question.pop();
        }
        self
    }

    /// Questions that have an answer, with it, in the order of questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &Answer)> {
        (0..=u8::MAX).map(QuestionId).zip(&self.by_question).filter_map(|(id, answer)| Some((id, answer.as_ref()?)))
    }

    /// Code of the territory that was found by its name, when one was: INSEE for a commune, SIREN for an EPCI.
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// The same answers for this territory. `None`, and a code that is not 2 to 9 letters and digits, forget it.
    #[must_use]
    pub fn with_place(mut self, code: Option<&str>) -> Self {
        let fits = |code: &&str| (2..=9).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        self.place = code.filter(fits).map(str::to_ascii_uppercase);
        self
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.by_question.iter().all(Option::is_none)
    }
}
