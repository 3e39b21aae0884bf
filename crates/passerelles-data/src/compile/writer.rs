//! Lines of text for the browser: figures in words, sources and terms as positions.

use std::collections::BTreeMap;

use passerelles_domain::figures::Figure;
use passerelles_domain::learn::{Inline, Target};
use passerelles_domain::text::{Lang, Messages, When};
use passerelles_domain::wire::{FiguresFile, LaterWords, Names, Source, Words};

use crate::content::{FigureKey, Known, Line, Piece};
use crate::validate::Checked;

/// What lines are written from, in one language.
pub(super) struct Book<'a> {
    pub(super) data: &'a Checked<'a>,
    pub(super) figures: &'a FiguresFile,
    pub(super) names: &'a Names,
    pub(super) messages: &'a Messages,
}

/// All the words of a language. French stands in for one whose words are not compiled, which the build excludes.
pub(crate) fn messages(lang: Lang) -> Messages {
    let whole = || {
        let messages = Words::compiled(lang)?.into_messages().ok()?;
        for when in When::ALL {
            messages.add_later(when, LaterWords::compiled(lang, when)?.words).ok()?;
        }
        Some(messages)
    };
    whole().unwrap_or_else(Messages::french)
}

impl<'a> Book<'a> {
    /// Its language.
    pub(super) fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// The figure of a key; `None` when none or several answer to it.
    pub(super) fn figure(&self, key: &FigureKey) -> Option<Figure<'a>> {
        let mut found = self
            .figures
            .rows
            .iter()
            .filter_map(|row| Figure::of(self.figures, row))
            .filter(|one| one.indicator() == key.slug && one.country() == key.country)
            .filter(|one| one.year().map(|year| year.year) == key.year);
        let figure = found.next()?;
        found.next().is_none().then_some(figure)
    }
}

/// Writes lines and remembers the sources that they cite.
pub(super) struct Writer<'a> {
    book: &'a Book<'a>,
    known: Known<'a>,
    /// Position of each term; none where terms are not explained.
    terms: BTreeMap<&'a str, u16>,
    sources: Vec<Source>,
    positions: BTreeMap<(String, String), u16>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(book: &'a Book<'a>, terms: BTreeMap<&'a str, u16>) -> Self {
        Self { book, known: book.data.known(), terms, sources: Vec::new(), positions: BTreeMap::new() }
    }

    /// What was cited.
    pub(super) fn into_sources(self) -> Vec<Source> {
        self.sources
    }

    /// The position of a source.
    pub(super) fn source(&mut self, title: &str, url: &str) -> u16 {
        let key = (title.to_owned(), url.to_owned());
        *self.positions.entry(key).or_insert_with(|| {
            self.sources.push(Source { title: title.to_owned(), url: url.to_owned() });
            self.sources.len() as u16 - 1
        })
    }

    /// A line; `None` when it speaks of a figure or a source that the data does not have.
    pub(super) fn line(&mut self, line: &Line) -> Option<Vec<Inline>> {
        line.pieces.iter().map(|piece| self.piece(piece)).collect()
    }

    /// Lines that can be written.
    pub(super) fn lines<'l>(&mut self, lines: impl IntoIterator<Item = &'l Line>) -> Vec<Vec<Inline>> {
        lines.into_iter().filter_map(|line| self.line(line)).collect()
    }

    fn piece(&mut self, piece: &Piece) -> Option<Inline> {
        Some(match piece {
            Piece::Text(text) => Inline::Text(text.clone()),
            Piece::Emphasis(text) => Inline::Emphasis(text.clone()),
            Piece::Link(text, target) => match self.target(target) {
                Some(target) => Inline::Link(text.clone(), target),
                None => Inline::Text(text.clone()),
            },
            Piece::Term(words, id) => {
                let row = self.book.data.content.terms.get(id.as_str())?;
                let words = words.clone().unwrap_or_else(|| row.name.of(self.book.lang()).clone());
                match self.terms.get(id.as_str()) {
                    Some(at) => Inline::Term(words, *at),
                    None => Inline::Text(words),
                }
            }
            Piece::Figure(key) => {
                let figure = self.book.figure(key)?;
                let source = self.source(&figure.source().title, &figure.source().url);
                Inline::Figure(figure.told(self.book.messages, source))
            }
            Piece::Source(key) => {
                let row = *self.book.data.content.readings.get(key.as_str())?;
                Inline::Source(self.source(row.title_fr, row.url))
            }
        })
    }

    /// Where a link leads; a link between authorities that the data does not have leads to its country.
    fn target(&self, target: &Target) -> Option<Target> {
        match target {
            Target::Link(country, slug) if !self.known.links.contains(&(*country, slug.clone())) => {
                self.target(&Target::Country(*country))
            }
            Target::Country(country) => self.known.countries.contains(country).then(|| target.clone()),
            _ => Some(target.clone()),
        }
    }
}
