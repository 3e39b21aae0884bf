//! A line of text with what stands in it: links, words of the glossary, published figures, numbers of sources.

use leptos::prelude::*;
use passerelles_domain::address;
use passerelles_domain::learn::{Inline, Target, plain};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::{LearnFile, Source};

use super::outside::outside;
use crate::route::Site;

/// Where a line stands.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Base path and language.
    pub site: &'a Site,
    /// Path of the page, without base and language: sources are listed at its end.
    pub page: &'a str,
    /// What the glossary explains; nothing outside of the texts.
    pub learn: Option<&'a LearnFile>,
    /// The sources of the page, in the order of their numbers: positions in [`Self::sources`].
    pub cited: &'a [u16],
    /// Sources of the file that the line is from.
    pub sources: &'a [Source],
    /// How many sources are listed before [`Self::cited`].
    pub before: usize,
    /// Words of the visit.
    pub t: &'static Messages,
}

impl Around<'_> {
    /// An address inside the site.
    pub fn href(&self, inside: &str) -> String {
        self.site.inside(inside)
    }

    /// A line as a view.
    pub fn line(&self, line: &[Inline]) -> AnyView {
        line.iter().map(|part| self.part(part)).collect::<Vec<_>>().into_any()
    }

    fn part(&self, part: &Inline) -> AnyView {
        match part {
            Inline::Text(text) => text.clone().into_any(),
            Inline::Emphasis(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
            Inline::Link(text, target) => self.link(text, target),
            Inline::Term(text, at) => self.term(text, *at),
            Inline::Figure(told) => {
                let words = format!("{} {}", told.claim, told.when);
                view! { <span class="told">{words}</span>{self.source(told.source)} }.into_any()
            }
            Inline::Source(source) => self.source(*source),
        }
    }

    fn link(&self, text: &str, target: &Target) -> AnyView {
        let text = text.to_owned();
        match (address::of(target), target) {
            (Some(inside), _) => view! { <a href=self.href(&inside)>{text}</a> }.into_any(),
            (None, Target::Web(url)) => outside(&text, url),
            (None, _) => text.into_any(),
        }
    }

    fn term(&self, text: &str, at: u16) -> AnyView {
        let text = text.to_owned();
        match self.learn.and_then(|learn| learn.terms.get(usize::from(at))) {
            Some(term) => {
                let href = self.href(&format!("{}#{}", address::learn("lexique"), term.id));
                view! { <a class="term" href=href title=plain(&term.text)>{text}</a> }.into_any()
            }
            None => text.into_any(),
        }
    }

    /// The number of a source, which leads to it at the end of the page.
    pub fn source(&self, at: u16) -> AnyView {
        let title = self.sources.get(usize::from(at)).map_or("", |source| source.title.as_str());
        let number = self.cited.iter().position(|cited| *cited == at).map_or(0, |position| self.before + position + 1);
        let number = number.to_string();
        let href = self.href(&format!("{}#source-{number}", self.page));
        let words = self.t.learn_source(&number, title);
        view! { <sup class="cite"><a href=href aria-label=words.clone() title=words>{number}</a></sup> }.into_any()
    }
}

/// The sources of a page, with the numbers that its lines give.
#[component]
pub fn SourceList(
    /// Title and address of each, in order.
    sources: Vec<Source>,
    /// « Sources »
    title: &'static str,
) -> impl IntoView {
    let rows = sources.into_iter().enumerate().map(|(at, source)| {
        let id = format!("source-{}", at + 1);
        view! { <li id=id tabindex="-1">{outside(&source.title, &source.url)}</li> }
    });
    view! {
        <section class="sources">
            <h2>{title}</h2>
            <ol>{rows.collect_view()}</ol>
        </section>
    }
}

/// Adds sources that are not there yet.
pub fn part_of_page(found: &mut Vec<u16>, sources: impl IntoIterator<Item = u16>) {
    for source in sources {
        if !found.contains(&source) {
            found.push(source);
        }
    }
}
