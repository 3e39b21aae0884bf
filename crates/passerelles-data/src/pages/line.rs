//! A line of text as elements.

use passerelles_domain::address;
use passerelles_domain::learn::{Inline, Target};
use passerelles_domain::wire::Source;

use super::frame::{Cited, Room};
use super::html::Html;

/// Where a line stands and what it cites.
pub(super) struct Pen<'a> {
    pub(super) room: &'a Room<'a>,
    /// Path of the page.
    pub(super) page: &'a str,
    /// Sources of the file that the line is from.
    pub(super) sources: &'a [Source],
    pub(super) cited: &'a mut Cited,
}

impl Pen<'_> {
    /// Writes a line.
    pub(super) fn line(&mut self, html: &mut Html, line: &[Inline]) {
        for part in line {
            match part {
                Inline::Text(text) => {
                    html.text(text);
                }
                Inline::Emphasis(text) => {
                    html.element("strong", &[], text);
                }
                Inline::Link(text, target) => self.link(html, text, target),
                Inline::Term(text, at) => self.term(html, text, *at),
                Inline::Figure(told) => {
                    html.text(&told.claim).text(" ").text(&told.when);
                    self.cite(html, told.source);
                }
                Inline::Source(source) => self.cite(html, *source),
            }
        }
    }

    /// Cites a source of the file.
    pub(super) fn cite(&mut self, html: &mut Html, source: u16) {
        if let Some(source) = self.sources.get(usize::from(source)) {
            self.cited.cite(html, self.room, self.page, &source.title, &source.url);
        }
    }

    fn link(&self, html: &mut Html, text: &str, target: &Target) {
        match (address::of(target), target) {
            (Some(inside), _) => html.link(&self.room.href(&inside), text),
            (None, Target::Web(url)) => html.element("a", &[("href", url), ("rel", "external")], text),
            (None, _) => html.text(text),
        };
    }

    fn term(&self, html: &mut Html, text: &str, at: u16) {
        match self.room.shelf.learn.terms.get(usize::from(at)) {
            Some(term) => {
                let href = self.room.href(&format!("{}#{}", address::learn("lexique"), term.id));
                html.link(&href, text)
            }
            None => html.text(text),
        };
    }
}
