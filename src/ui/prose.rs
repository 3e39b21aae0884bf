//! Lines of texts as views: links, terms of the trade with their meaning at hand, figures, and sources as raised
//! numbers that lead to the foot of the page.

mod term;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use passerelles_domain::address;
use passerelles_domain::learn::{Inline, Target, Term};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::Source;

use super::source::SourceLink;

/// Where texts stand, and what they have cited so far. Views are made in reading order: numbers of sources rise.
#[derive(Clone)]
pub struct Prose {
    /// Words of the visit.
    pub t: &'static Messages,
    /// What stands before every path.
    prefix: String,
    /// The page's own path, which a fragment needs beside a `<base>`.
    here: String,
    sources: Rc<[Source]>,
    terms: Rc<[Term]>,
    cited: Rc<RefCell<Vec<Source>>>,
}

impl Prose {
    /// For a page at the path `here`, under a prefix, with the sources and terms of its file.
    pub fn new(t: &'static Messages, prefix: String, here: &str, sources: &[Source], terms: &[Term]) -> Self {
        let here = format!("{prefix}{here}");
        Self { t, prefix, here, sources: sources.into(), terms: terms.into(), cited: Rc::default() }
    }

    /// The same page, with the sources of another file.
    pub fn with_sources(&self, sources: &[Source]) -> Self {
        Self { sources: sources.into(), ..self.clone() }
    }

    /// A line.
    pub fn line(&self, line: &[Inline]) -> AnyView {
        line.iter().map(|part| self.part(part)).collect_view().into_any()
    }

    fn part(&self, part: &Inline) -> AnyView {
        match part {
            Inline::Text(text) => text.clone().into_any(),
            Inline::Emphasis(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
            Inline::Link(text, target) => self.link(text, target),
            Inline::Term(text, at) => match self.terms.get(usize::from(*at)) {
                Some(term) => term::view(self.t, text, term, self.address(&glossary(term))),
                None => text.clone().into_any(),
            },
            Inline::Figure(told) => {
                let text = format!("{} {}", told.claim, told.when);
                view! { {text} {self.cite(told.source)} }.into_any()
            }
            Inline::Source(source) => self.cite(*source),
        }
    }

    /// An address of the site.
    pub fn address(&self, inside: &str) -> String {
        format!("{}{inside}", self.prefix)
    }

    fn link(&self, text: &str, target: &Target) -> AnyView {
        match (address::of(target), target) {
            (Some(inside), _) => view! { <a href=self.address(&inside)>{text.to_owned()}</a> }.into_any(),
            (None, Target::Web(url)) => {
                view! { <SourceLink t=self.t title=text.to_owned() url=url.clone()/> }.into_any()
            }
            (None, _) => text.to_owned().into_any(),
        }
    }

    /// The number of a source of the file.
    pub fn cite(&self, source: u16) -> AnyView {
        let Some(source) = self.sources.get(usize::from(source)) else { return ().into_any() };
        let mut cited = self.cited.borrow_mut();
        let known = cited.iter().position(|one| one.title == source.title && one.url == source.url);
        let at = known.unwrap_or_else(|| {
            cited.push(source.clone());
            cited.len() - 1
        });
        let number = (at + 1).to_string();
        let href = format!("{}#s{number}", self.here);
        let label = self.t.prose_source(&number);
        view! { <sup class="cite">"\u{202f}"<a href=href rel="external" aria-label=label>{number}</a></sup> }.into_any()
    }

    /// The sources that were cited, in their order; nothing when there are none.
    pub fn foot(&self, title: &'static str) -> AnyView {
        let cited = self.cited.borrow();
        if cited.is_empty() {
            return ().into_any();
        }
        let items = (1_usize..)
            .zip(cited.iter())
            .map(|(at, source)| {
                let (title, url) = (source.title.clone(), source.url.clone());
                view! { <li id=format!("s{at}")><SourceLink t=self.t title url/></li> }
            })
            .collect_view();
        view! { <section class="sources"><h2 id="sources">{title}</h2><ol>{items}</ol></section> }.into_any()
    }
}

fn glossary(term: &Term) -> String {
    format!("{}#{}", address::learn("lexique"), term.id)
}
