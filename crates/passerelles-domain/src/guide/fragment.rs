//! Answers as a short text that any address, message or QR code carries whole, and back.
//!
//! `1.ac.bv.c32.esol-lien.g`: the version of the rules, then for each answered question its letter and the codes of
//! the chosen options; a letter alone is « je ne sais pas ». Only lower case, digits, `.` and `-`. Codes are stable:
//! an old text opens with newer rules, with what was renamed put right and what is gone told.

use super::answer::{Answer, Answers};
use super::rules::{Migration, QuestionId, Rules};

/// The letter before the code of the territory; no question has it.
pub const PLACE: char = 'z';
/// Longest text that is read; ours are much shorter.
const LONGEST: usize = 2_000;

/// A text in which there are no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFragment {
    /// Nothing there.
    #[error("there are no answers")]
    Empty,
    /// Does not begin with a version.
    #[error("these are not answers to our questions")]
    NotAnswers,
    /// Longer than any text of ours.
    #[error("too long to be answers to our questions ({0} bytes)")]
    TooLong(usize),
}

/// An answer that the text holds and that could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The question, when it is still known.
    pub question: Option<QuestionId>,
    /// What the text holds, at most twelve characters.
    pub code: String,
}

/// Answers read from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What could be kept.
    pub answers: Answers,
    /// What could not.
    pub lost: Vec<Lost>,
    /// Version of the rules that the text was written with: older, the same, or newer than ours.
    pub version: u8,
}

impl Rules {
    /// The text of some answers, those that wait aside included.
    pub fn write(&self, answers: &Answers) -> String {
        let mut text = self.version.to_string();
        for (id, answer) in answers.iter() {
            let Some(question) = self.question(id) else { continue };
            text.push('.');
            text.push(question.code);
            for (at, option) in answer.options().iter().enumerate() {
                let Some(choice) = question.options.get(usize::from(*option)) else { continue };
                if at > 0 {
                    text.push('-');
                }
                text.push_str(choice.short());
            }
        }
        if let Some(place) = answers.place() {
            text.push('.');
            text.push(PLACE);
            text.extend(place.chars().map(|letter| letter.to_ascii_lowercase()));
        }
        text
    }

    /// Reads a text: the nearest sense of whatever it holds.
    ///
    /// # Errors
    /// [`BadFragment`] when it does not hold answers at all.
    pub fn read(&self, text: &str) -> Result<Reading, BadFragment> {
        let text = text.trim().trim_start_matches('#');
        if text.is_empty() {
            return Err(BadFragment::Empty);
        }
        if text.len() > LONGEST {
            return Err(BadFragment::TooLong(text.len()));
        }
        let text = text.to_ascii_lowercase();
        let mut parts = text.split('.');
        let version = parts.next().and_then(|version| version.parse::<u8>().ok()).ok_or(BadFragment::NotAnswers)?;
        let mut reading = Reading { answers: Answers::default(), lost: Vec::new(), version };
        for part in parts.filter(|part| !part.is_empty()) {
            self.read_part(part, &mut reading);
        }
        Ok(reading)
    }

    /// Reads one answer: a letter and what follows.
    fn read_part(&self, part: &str, reading: &mut Reading) {
        let mut letters = part.chars();
        let Some(letter) = letters.next() else { return };
        let rest = letters.as_str();
        if letter == PLACE {
            reading.answers = core::mem::take(&mut reading.answers).with_place(Some(rest));
            return;
        }
        let mut found: Option<(QuestionId, Vec<u8>)> = None;
        for code in rest.split('-').filter(|code| !code.is_empty()) {
            match self.now_called(reading.version, letter, code) {
                Ok((id, option)) => match &mut found {
                    Some((question, options)) if *question == id => options.push(option),
                    None => found = Some((id, vec![option])),
                    Some(_) => reading.lose(Some(id), code),
                },
                Err(id) => reading.lose(id, code),
            }
        }
        match found {
            Some((id, options)) => reading.put(id, self.answer(id, &options)),
            None if rest.is_empty() => match self.lettered(self.letter_now(reading.version, letter)) {
                Some(id) => reading.put(id, Answer::DontKnow),
                None => reading.lose(None, part),
            },
            // Every option is lost: as if it had not been answered.
            None => {}
        }
    }

    /// The question and option that a code of an older version stands for now; the question alone when only that is
    /// known.
    fn now_called(&self, version: u8, letter: char, code: &str) -> Result<(QuestionId, u8), Option<QuestionId>> {
        let (mut letter, mut code) = (Some(letter), code);
        for step in self.migrations.iter().filter(|step| step.until >= version) {
            if concerns(step, letter, code) {
                letter = step.to_question;
                if !step.to_option.is_empty() {
                    code = &step.to_option;
                }
            }
        }
        let id = self.lettered(letter).ok_or(None)?;
        let option = self
            .question(id)
            .and_then(|question| question.options.iter().position(|choice| choice.short().eq_ignore_ascii_case(code)));
        option.and_then(|at| u8::try_from(at).ok()).map(|at| (id, at)).ok_or(Some(id))
    }

    /// The letter that a question of an older version has now.
    fn letter_now(&self, version: u8, letter: char) -> Option<char> {
        let mut now = Some(letter);
        for step in self.migrations.iter().filter(|step| step.until >= version && step.option.is_empty()) {
            if now == Some(step.question) {
                now = step.to_question;
            }
        }
        now
    }

    fn lettered(&self, letter: Option<char>) -> Option<QuestionId> {
        let at = self.questions.iter().position(|question| Some(question.code) == letter)?;
        u8::try_from(at).ok().map(QuestionId)
    }
}

/// Whether a migration is about this option of this question.
fn concerns(step: &Migration, letter: Option<char>, code: &str) -> bool {
    Some(step.question) == letter && (step.option.is_empty() || step.option.eq_ignore_ascii_case(code))
}

impl Reading {
    /// The first answer to a question wins.
    fn put(&mut self, id: QuestionId, answer: Answer) {
        if self.answers.get(id).is_none() {
            self.answers = core::mem::take(&mut self.answers).with(id, answer);
        }
    }

    fn lose(&mut self, question: Option<QuestionId>, code: &str) {
        self.lost.push(Lost { question, code: code.chars().take(12).collect() });
    }
}
