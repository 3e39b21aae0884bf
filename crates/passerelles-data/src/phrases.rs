//! What tables and charts say in French and in English, said in the other languages: `data/phrases/LANG.toml`, where
//! each French phrase stands before its translation.
//!
//! A phrase that is missing, that nothing says any more, or that does not name what the French names (numbers, sources)
//! is a problem. Data of somebody else come with their own phrases: where there are none, English stands in.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use passerelles_domain::text::Lang;
use toml::Spanned;

use crate::by_lang::ByLang;
use crate::content::{Line, Place, parse_line, typography_of};
use crate::problem::{Column, Problems};
use crate::source::Sources;

/// Folder of all of them.
const FOLDER: &str = "phrases/";

/// Every file, in the data folder.
pub(crate) const FILES: [&str; 4] = ["phrases/es.toml", "phrases/pt.toml", "phrases/ar.toml", "phrases/de.toml"];

/// The phrases of every language that has a file.
pub(crate) struct Phrases {
    books: Vec<Book>,
    /// The data are not those that the phrases were written for.
    borrowed: bool,
}

/// The phrases of one language.
struct Book {
    lang: Lang,
    file: &'static str,
    /// French phrase → translation and its line.
    words: BTreeMap<String, (String, u32)>,
    said: RefCell<BTreeSet<String>>,
}

impl Phrases {
    /// Reads every file.
    pub(crate) fn read(sources: &Sources, problems: &mut Problems) -> Self {
        let book = |file: &'static str| {
            let tag = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
            let lang = Lang::ready(tag)?;
            let words = read(file, sources.bytes(file), problems);
            Some(Book { lang, file, words, said: RefCell::default() })
        };
        Self { books: FILES.into_iter().filter_map(book).collect(), borrowed: sources.are_texts_borrowed() }
    }

    /// A phrase in each language, as it was written.
    pub(crate) fn words(&self, french: &str, english: &str, from: &str, problems: &mut Problems) -> ByLang<String> {
        ByLang::each(|lang| match lang {
            Lang::Fr => french.to_owned(),
            Lang::En => english.to_owned(),
            _ => {
                let found = self.found(lang, french, from, problems);
                found.map_or_else(|| english.to_owned(), |(_, words, _)| typography_of(lang, words))
            }
        })
    }

    /// A line of text in each language; those in French and English stand at their own places.
    pub(crate) fn lines(&self, own: [(&str, Place); 2], problems: &mut Problems) -> ByLang<Line> {
        let [(french, at), (english, beside)] = own;
        ByLang::each(|lang| match lang {
            Lang::Fr => parse_line(french, lang, at.clone(), problems),
            Lang::En => parse_line(english, lang, beside.clone(), problems),
            _ => match self.found(lang, french, &at.file, problems) {
                Some((file, words, line)) => {
                    let place = Place { file: file.to_owned(), line, column: Column::LINE };
                    parse_line(words, lang, place, problems)
                }
                // Told already, or borrowed: as the English reads, but nothing is said of it twice.
                None => parse_line(english, Lang::En, beside.clone(), &mut Problems::default()),
            },
        })
    }

    /// The translation of a phrase; noted when there is none, or one that names something else.
    fn found(
        &self,
        lang: Lang,
        french: &str,
        from: &str,
        problems: &mut Problems,
    ) -> Option<(&'static str, &str, u32)> {
        let book = self.books.iter().find(|book| book.lang == lang)?;
        let Some((words, line)) = book.words.get(french).filter(|(words, _)| !words.trim().is_empty()) else {
            if !self.borrowed && !french.is_empty() {
                let what = format!("La phrase « {french} » ({from}) n’est pas traduite en « {} »", lang.tag());
                problems.add(book.file, 0, Column::LINE, what, format!("Ajouter la ligne {french:?} = \"…\""));
            }
            return None;
        };
        if book.said.borrow_mut().insert(french.to_owned()) && names(french) != names(words) {
            let what = format!("La traduction de « {french} » ne nomme pas les mêmes nombres et les mêmes sources");
            problems.add(book.file, *line, Column::LINE, what, "Reprendre les accolades et les crochets du français");
        }
        Some((book.file, words, *line))
    }

    /// Tells phrases that nothing says.
    pub(crate) fn report_unused(&self, problems: &mut Problems) {
        for book in self.books.iter().filter(|_| !self.borrowed) {
            let said = book.said.borrow();
            for (french, (_, line)) in book.words.iter().filter(|(french, _)| !said.contains(*french)) {
                let what = format!("Plus rien ne dit « {french} »");
                problems.add(
                    book.file,
                    *line,
                    Column::LINE,
                    what,
                    "Retirer la ligne, ou reprendre la phrase française",
                );
            }
        }
    }
}

fn read(file: &'static str, bytes: &[u8], problems: &mut Problems) -> BTreeMap<String, (String, u32)> {
    let Ok(text) = core::str::from_utf8(bytes) else {
        problems.add(file, 1, Column::LINE, "Le fichier n’est pas en UTF-8", "L’enregistrer en UTF-8");
        return BTreeMap::new();
    };
    let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() as u32 + 1;
    match toml::from_str::<BTreeMap<String, Spanned<String>>>(text) {
        Ok(words) => {
            let entry = |(french, words): (String, Spanned<String>)| {
                let line = line(words.span().start);
                (french, (words.into_inner(), line))
            };
            words.into_iter().map(entry).collect()
        }
        Err(error) => {
            let line = line(error.span().map_or(0, |span| span.start));
            let what = format!("Le fichier ne se lit pas : {}", error.message());
            problems.add(file, line, Column::LINE, what, "Écrire \"phrase française\" = \"traduction\"");
            BTreeMap::new()
        }
    }
}

/// What a phrase names: values, figures, terms and sources. Words and numbers of rules may be set otherwise.
fn names(text: &str) -> Vec<&str> {
    let inside = |open: char, close: char| {
        text.split(open).skip(1).filter_map(move |rest| rest.split_once(close)).map(|(inside, _)| inside)
    };
    let braces = inside('{', '}').map(|name| if name.starts_with("n:") { "n" } else { name });
    let braces = braces.map(|name| name.split('|').next().unwrap_or(name));
    let cited = inside('[', ']').flat_map(str::split_whitespace).filter(|word| word.starts_with('@'));
    let mut names: Vec<&str> = braces.chain(cited).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_phrase_names_does_not_depend_on_its_words() {
        assert_eq!(
            names("Au plus {n:10 %}, voir {mot:rrma|un réseau} et {figure:a@2009} [@x @y]"),
            names("[@y] {figure:a@2009} {mot:rrma|uma rede} {n:10\u{a0}%} [@x]")
        );
        assert_ne!(names("{last} en {last-year}"), names("{last}"));
    }
}
