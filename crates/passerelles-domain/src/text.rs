//! Languages and words: every text that the interface shows, and how numbers are written.
//!
//! Texts live in `data/locales/<language>.toml`; the build script turns them into one method each of [`Messages`],
//! so that a text which does not exist does not compile. French is built in, because it must be there to say that
//! anything else could not be loaded; other languages are files ([`crate::wire::Words`]).

mod fold;
mod format;
mod language;
mod plural;

pub use fold::{fold, slug};
pub use format::{decimal, number, ordinal, plain};
pub use language::Lang;

use std::borrow::Cow;

/// What the build script made of `data/locales`.
#[allow(
    unreachable_pub,
    clippy::doc_markdown,
    clippy::unreadable_literal,
    reason = "generated; every method is documented with its French words"
)]
mod generated {
    use super::Messages;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use generated::{COUNT, FINGERPRINT, KEYS};

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    lang: Lang,
    words: Cow<'static, [Cow<'static, str>]>,
}

/// A table of texts that does not fit this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} texts where this program has {COUNT}")]
pub struct WrongTable {
    /// How many texts were given.
    pub found: usize,
}

impl Messages {
    /// The built-in French texts.
    pub fn french() -> Self {
        Self { lang: Lang::Fr, words: generated::FR.iter().copied().map(Cow::Borrowed).collect() }
    }

    /// Texts that were loaded.
    ///
    /// # Errors
    /// [`WrongTable`] when there are not exactly [`COUNT`].
    pub fn loaded(lang: Lang, words: Vec<String>) -> Result<Self, WrongTable> {
        if words.len() == COUNT {
            Ok(Self { lang, words: words.into_iter().map(Cow::Owned).collect() })
        } else {
            Err(WrongTable { found: words.len() })
        }
    }

    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A whole number as this language writes it.
    pub fn number(&self, n: u64) -> String {
        number(self.lang, n)
    }

    /// A text without placeholders.
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.as_ref())
    }

    /// A text with its placeholders filled.
    fn fill(&self, at: usize, values: &[(&str, &str)]) -> String {
        fill(self.word(at), values)
    }

    /// The form of a text for a number, which also fills `{n}`.
    fn plural(&self, at: usize, n: u64, values: &[(&str, &str)]) -> String {
        let form = plural::form(self.word(at), self.lang.tag(), n);
        let text = fill(form, values);
        fill(&text, &[("n", &self.number(n))])
    }
}

/// Texts of a language as compiled from its file, for the tools that write it out.
pub fn compiled(lang: Lang) -> Option<&'static [&'static str]> {
    match lang {
        Lang::Fr => Some(generated::FR),
        Lang::En => Some(generated::EN),
        Lang::Es | Lang::Pt | Lang::Ar | Lang::De => None,
    }
}

/// A text with `{name}` filled; names without a value stay as they are.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        } else {
            out.push('{');
            out.push_str(name);
            out.push('}');
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests;
