//! Texts that explain, in one language. Not needed by the first paint.

use serde::{Deserialize, Serialize};

use super::{Source, WireError, WireFile, require};
use crate::learn::{Inline, Network, Page, Target, Term, Told};

/// Every page, sheet, case, term and network of one language, with their sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnFile {
    /// BCP 47 tag.
    pub language: String,
    /// What was read, each once.
    pub sources: Vec<Source>,
    /// Pages, sorted by [`Page::id`].
    pub pages: Vec<Page>,
    /// The glossary, in the order of its language.
    pub terms: Vec<Term>,
    /// Regional networks, sorted by region.
    pub networks: Vec<Network>,
}

impl LearnFile {
    /// The page with this name.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.binary_search_by(|page| page.id.as_str().cmp(id)).ok().and_then(|at| self.pages.get(at))
    }

    /// The pages of a folder: `cas`, `fiches`.
    pub fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Page> {
        self.pages.iter().filter(move |page| page.folder() == folder)
    }

    /// The network of a region; `None` where none is known to us.
    pub fn network(&self, region: &str) -> Option<&Network> {
        self.networks.iter().find(|network| network.region == region)
    }

    /// A source by its position.
    pub fn source(&self, at: u16) -> Option<&Source> {
        self.sources.get(usize::from(at))
    }

    fn lines(&self) -> impl Iterator<Item = &[Inline]> {
        let pages = self.pages.iter().flat_map(Page::lines);
        let terms = self.terms.iter().map(|term| term.text.as_slice());
        pages.chain(terms).chain(self.networks.iter().map(|network| network.text.as_slice()))
    }
}

impl WireFile for LearnFile {
    const KIND: u8 = 21;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(!self.language.is_empty(), "learn: language")?;
        require(self.sources.iter().all(|source| !source.title.is_empty()), "learn: source title")?;
        require(self.sources.iter().all(|source| source.url.is_empty() || is_web(&source.url)), "learn: address")?;
        require(self.pages.is_sorted_by(|a, b| a.id < b.id), "learn: order")?;
        require(self.pages.iter().all(|page| !page.title.is_empty()), "learn: title")?;
        require(self.networks.iter().all(|one| one.url.is_empty() || is_web(&one.url)), "learn: address")?;
        check_lines(self.lines(), self.sources.len(), self.terms.len())
    }
}

/// Lines whose every reference leads somewhere.
pub(super) fn check_lines<'a>(
    mut lines: impl Iterator<Item = &'a [Inline]>,
    sources: usize,
    terms: usize,
) -> Result<(), WireError> {
    lines.try_for_each(|line| {
        line.iter().try_for_each(|part| match part {
            Inline::Source(at) | Inline::Figure(Told { source: at, .. }) => {
                require(usize::from(*at) < sources, "text: source")
            }
            Inline::Term(_, at) => require(usize::from(*at) < terms, "text: term"),
            Inline::Link(_, Target::Web(url)) => require(is_web(url), "text: address"),
            Inline::Text(_) | Inline::Emphasis(_) | Inline::Link(..) => Ok(()),
        })
    })
}

/// An address that may stand in a link: nothing that a browser would run.
pub(super) fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
