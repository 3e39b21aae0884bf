//! Languages and words: every text that the interface shows, and how numbers are written.
//!
//! Texts live in `data/locales/<language>.toml`; the build script turns them into one method each of [`Messages`],
//! so that a text which does not exist does not compile. French is built in, because it must be there to say that
//! anything else could not be loaded; other languages are files ([`crate::wire::Words`]). Texts of the sections that
//! `fr.toml` calls `later` come with the parts of the app that say them ([`crate::wire::LaterWords`]), those of sections
//! that it calls `entered` when one enters the guide, those of sections that it calls `kept` with the rooms of keepers:
//! nobody else waits for them.

mod fold;
mod format;
mod language;
mod names;
mod plural;

pub use fold::{Traced, fold, slug};
pub use format::{before_percent, decimal, degrees, number, ordinal, plain};
pub use language::Lang;
pub use names::{kind_count, kind_name, kind_noun, level_name, status_name, theme_name};

use std::borrow::Cow;
use std::sync::OnceLock;

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

pub use generated::{COUNT, ENTERED, FINGERPRINT, FIRST, KEPT, KEYS};

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    lang: Lang,
    words: Vec<Cow<'static, str>>,
    later: [OnceLock<Vec<Cow<'static, str>>>; 3],
}

/// When texts come that are not there from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// With any part of the app.
    Later,
    /// When one enters the guide.
    Entered,
    /// When one enters a room of those who keep the data.
    Kept,
}

impl When {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Later, Self::Entered, Self::Kept];

    /// How many texts these are.
    pub const fn count(self) -> usize {
        match self {
            Self::Later => ENTERED - FIRST,
            Self::Entered => KEPT - ENTERED,
            Self::Kept => COUNT - KEPT,
        }
    }
}

/// A table of texts that does not fit this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} texts where this program has {FIRST}, and {} later", COUNT - FIRST)]
pub struct WrongTable {
    /// How many texts were given.
    pub found: usize,
}

impl Messages {
    /// The built-in French texts. In the browser those that come later are not among them.
    pub fn french() -> Self {
        let texts = |list: &'static [&'static str]| list.iter().copied().map(Cow::Borrowed).collect();
        let later = [const { OnceLock::new() }; 3];
        #[cfg(not(target_arch = "wasm32"))]
        for (place, words) in later.iter().zip([generated::FR_LATER, generated::FR_ENTERED, generated::FR_KEPT]) {
            let _ = place.set(texts(words));
        }
        Self { lang: Lang::Fr, words: texts(generated::FR), later }
    }

    /// Texts that were loaded.
    ///
    /// # Errors
    /// [`WrongTable`] when there are not exactly [`FIRST`].
    pub fn loaded(lang: Lang, words: Vec<String>) -> Result<Self, WrongTable> {
        if words.len() == FIRST {
            Ok(Self { lang, words: words.into_iter().map(Cow::Owned).collect(), later: [const { OnceLock::new() }; 3] })
        } else {
            Err(WrongTable { found: words.len() })
        }
    }

    /// Adds the texts that come later; those that are there already stay.
    ///
    /// # Errors
    /// [`WrongTable`] when there are not exactly as many as are missing.
    pub fn add_later(&self, when: When, words: Vec<String>) -> Result<(), WrongTable> {
        if words.len() != when.count() {
            return Err(WrongTable { found: words.len() });
        }
        // Refused when they are there already, with the same words.
        let _ = self.place(when).set(words.into_iter().map(Cow::Owned).collect());
        Ok(())
    }

    /// Whether the texts that come then are there.
    pub fn has(&self, when: When) -> bool {
        self.place(when).get().is_some()
    }

    fn place(&self, when: When) -> &OnceLock<Vec<Cow<'static, str>>> {
        let [later, entered, kept] = &self.later;
        match when {
            When::Later => later,
            When::Entered => entered,
            When::Kept => kept,
        }
    }

    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What parts the members of a list: Arabic has a comma of its own.
    pub fn comma(&self) -> &'static str {
        comma(self.lang.tag())
    }

    /// What stands between a name and what is said of it.
    pub fn colon(&self) -> &'static str {
        if self.lang == Lang::Fr { "\u{a0}: " } else { ": " }
    }

    /// A whole number as this language writes it.
    pub fn number(&self, n: u64) -> String {
        number(self.lang, n)
    }

    /// A text without placeholders.
    fn word(&self, at: usize) -> &str {
        let of = |when, at: usize| self.place(when).get().and_then(|later| later.get(at));
        let word = if at < FIRST {
            self.words.get(at)
        } else if at < ENTERED {
            of(When::Later, at - FIRST)
        } else if at < KEPT {
            of(When::Entered, at - ENTERED)
        } else {
            of(When::Kept, at - KEPT)
        };
        word.map_or("", |word| word.as_ref())
    }

    /// A text with its placeholders filled.
    fn fill(&self, at: usize, values: &[(&str, &str)]) -> String {
        self.filled(self.word(at), values)
    }

    /// Among words that are written from right to left, each name in Latin letters keeps to itself: else its brackets
    /// and what stands beside it change sides.
    fn filled(&self, text: &str, values: &[(&str, &str)]) -> String {
        if self.lang != Lang::Ar {
            return fill(text, values);
        }
        let apart: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, apart(self.lang, value))).collect();
        fill(text, &apart.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    }

    /// The form of a text for a number, which also fills `{n}`.
    fn plural(&self, at: usize, n: u64, values: &[(&str, &str)]) -> String {
        let form = plural::form(self.word(at), self.lang.tag(), n);
        let text = self.filled(form, values);
        fill(&text, &[("n", &self.number(n))])
    }
}

/// Texts of a language as compiled from its file, for the tools that write it out.
/// First those that are there from the start, then those that come later, then those of the guide, then those of keepers.
pub fn compiled(lang: Lang) -> Option<[&'static [&'static str]; 4]> {
    match lang {
        Lang::Fr => Some([generated::FR, generated::FR_LATER, generated::FR_ENTERED, generated::FR_KEPT]),
        Lang::En => Some([generated::EN, generated::EN_LATER, generated::EN_ENTERED, generated::EN_KEPT]),
        Lang::Es => Some([generated::ES, generated::ES_LATER, generated::ES_ENTERED, generated::ES_KEPT]),
        Lang::Pt => Some([generated::PT, generated::PT_LATER, generated::PT_ENTERED, generated::PT_KEPT]),
        Lang::Ar => Some([generated::AR, generated::AR_LATER, generated::AR_ENTERED, generated::AR_KEPT]),
        Lang::De => Some([generated::DE, generated::DE_LATER, generated::DE_ENTERED, generated::DE_KEPT]),
    }
}

/// A name as it stands among the words of a language: in Arabic, one in Latin letters is isolated.
pub(crate) fn apart(lang: Lang, name: &str) -> String {
    if lang == Lang::Ar && name.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        ["\u{2068}", name, "\u{2069}"].concat()
    } else {
        name.to_owned()
    }
}

/// What parts the members of a list in a language.
pub(crate) fn comma(tag: &str) -> &'static str {
    if tag == "ar" { "، " } else { ", " }
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
