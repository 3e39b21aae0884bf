//! Texts that explain: pages, method sheets, cases, terms and regional networks, as values that a page draws block by
//! block. Everything that is said names its sources; nothing here is markup, so nothing can be injected.
//!
//! Texts are kept in `data/content` and checked when they are compiled; [`crate::wire::LearnFile`] carries them.

use serde::{Deserialize, Serialize};

use crate::id::Iso2;

/// A part of a line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words to stress.
    Emphasis(String),
    /// Words that lead somewhere.
    Link(String, Target),
    /// Words that the glossary explains: position in [`crate::wire::LearnFile::terms`].
    Term(String, u16),
    /// A published figure.
    Figure(Told),
    /// Where what stands before it was read: position in the file's sources.
    Source(u16),
}

/// A published figure inside a sentence, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// « environ 6 000 liens avec des collectivités étrangères ».
    pub claim: String,
    /// « en 2009 », « vers 2011 », « sans date ».
    pub when: String,
    /// Position in the file's sources.
    pub source: u16,
}

/// Where words may lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// The whole map.
    Map,
    /// A country on the map.
    Country(Iso2),
    /// The passport of a link: country, then folded names of both ends, joined by hyphens.
    Link(Iso2, String),
    /// A page of this kind, by its [`Page::id`].
    Learn(String),
    /// The figures, at a chart; the whole page when empty.
    Figures(String),
    /// The guide.
    Guide,
    /// The visitor's selection.
    Carnet,
    /// Sources, licences, accessibility.
    About,
    /// A page of somebody else; `https://` or `http://`.
    Web(String),
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A title inside the page, and the fragment of its address.
    Heading(String, String),
    /// A paragraph. Without a source or a figure it states no fact and is ours.
    Paragraph(Vec<Inline>),
    /// What we advise.
    Advice(Vec<Inline>),
    /// A list.
    List(Vec<Vec<Inline>>),
    /// A list whose order counts.
    Steps(Vec<Vec<Inline>>),
    /// What happened when.
    Timeline(Vec<Event>),
    /// All terms of the glossary stand here.
    Glossary,
    /// The map and the table of regional networks stand here.
    Networks,
    /// A chart of the figures stands here.
    Chart(String),
    /// Other pages, to choose from.
    Pages(Vec<String>),
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// For the machine: `1992-02-06`, `1994-05` or `1905`.
    pub iso: String,
    /// For people: « 6 février 1992 ».
    pub when: String,
    /// What.
    pub text: Vec<Inline>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Stable name, which is also the end of its address: `loi`, `cas/halluin-nkong-zem`, `fiches/diagnostic`.
    pub id: String,
    /// BCP 47 tag of its text, which is French where no translation is there yet.
    pub language: String,
    /// Title.
    pub title: String,
    /// What it says in one or two sentences; also its description for search engines.
    pub lead: Vec<Inline>,
    /// The link that a case is about.
    pub link: Option<(Iso2, String)>,
    /// Content.
    pub blocks: Vec<Block>,
}

impl Page {
    /// Folder of its [`Page::id`]: `cas`, `fiches`, or empty.
    pub fn folder(&self) -> &str {
        self.id.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Every line of text, in order.
    pub fn lines(&self) -> impl Iterator<Item = &[Inline]> {
        core::iter::once(self.lead.as_slice()).chain(self.blocks.iter().flat_map(Block::lines))
    }
}

impl Block {
    /// Its lines of text, in order.
    pub fn lines(&self) -> Vec<&[Inline]> {
        match self {
            Self::Paragraph(line) | Self::Advice(line) => vec![line.as_slice()],
            Self::List(items) | Self::Steps(items) => items.iter().map(Vec::as_slice).collect(),
            Self::Timeline(events) => events.iter().map(|event| event.text.as_slice()).collect(),
            Self::Heading(..) | Self::Glossary | Self::Networks | Self::Chart(_) | Self::Pages(_) => Vec::new(),
        }
    }
}

/// A word of the trade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Stable name.
    pub id: String,
    /// The word.
    pub name: String,
    /// What it means.
    pub text: Vec<Inline>,
}

/// A regional network that supports those who cooperate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// INSEE code of its region.
    pub region: String,
    /// Its name.
    pub name: String,
    /// Its site; empty when none was seen.
    pub url: String,
    /// What is known of it.
    pub text: Vec<Inline>,
}

/// The plain words of a line: no source, no figure's source.
pub fn plain(line: &[Inline]) -> String {
    let mut out = String::new();
    for part in line {
        match part {
            Inline::Text(text) | Inline::Emphasis(text) | Inline::Link(text, _) | Inline::Term(text, _) => {
                out.push_str(text);
            }
            Inline::Figure(told) => {
                out.push_str(&told.claim);
                out.push(' ');
                out.push_str(&told.when);
            }
            Inline::Source(_) => {}
        }
    }
    out
}

/// The sources of a line, each once, in order of appearance.
pub fn sources(line: &[Inline]) -> Vec<u16> {
    let mut found = Vec::new();
    for part in line {
        let source = match part {
            Inline::Source(source) | Inline::Figure(Told { source, .. }) => *source,
            _ => continue,
        };
        if !found.contains(&source) {
            found.push(source);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_words_and_sources() {
        let told = Told { claim: "115 pays".to_owned(), when: "en 2009".to_owned(), source: 1 };
        let line = [
            Inline::Text("On compte ".to_owned()),
            Inline::Figure(told),
            Inline::Text(", dit ".to_owned()),
            Inline::Link("la loi".to_owned(), Target::Learn("loi".to_owned())),
            Inline::Text(".".to_owned()),
            Inline::Source(0),
            Inline::Source(1),
        ];
        assert_eq!(plain(&line), "On compte 115 pays en 2009, dit la loi.");
        assert_eq!(sources(&line), [1, 0]);
    }

    #[test]
    fn a_page_knows_its_folder() {
        let page = |id: &str| Page {
            id: id.to_owned(),
            language: "fr".to_owned(),
            title: String::new(),
            lead: Vec::new(),
            link: None,
            blocks: vec![Block::Glossary, Block::List(vec![Vec::new(), Vec::new()])],
        };
        assert_eq!([page("cas/halluin").folder(), page("loi").folder()], ["cas", ""]);
        assert_eq!(page("loi").lines().count(), 3, "the lead and two items");
    }
}
