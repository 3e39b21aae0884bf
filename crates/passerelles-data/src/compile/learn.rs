//! Pages, glossary and networks of one language; French pages stand in for those that are not translated yet.

use std::collections::BTreeMap;

use passerelles_domain::learn::{Block, Event, Network, Page, Term};
use passerelles_domain::text::{Lang, fold};
use passerelles_domain::wire::LearnFile;

use super::writer::{Book, Writer};
use crate::content::{self, Doc};

/// Compiles the texts.
pub(super) fn learn(book: &Book<'_>) -> LearnFile {
    let lang = book.lang();
    let content = &book.data.content;
    let name = |row: &content::TermRow| row.name.of(lang).clone();
    let mut order: Vec<&str> = content.terms.keys().copied().collect();
    order.sort_by_key(|id| content.terms.get(id).map(|row| fold(&name(row))));
    let positions: BTreeMap<&str, u16> = order.iter().copied().zip(0..).collect();
    let mut writer = Writer::new(book, positions);
    let pages = content.ids().filter_map(|id| content.page(lang, id)).filter_map(|doc| page(&mut writer, doc));
    let pages = pages.collect();
    let terms = order.iter().filter_map(|id| {
        let row = content.terms.get(id)?;
        let text = writer.line(row.text.of(lang))?;
        Some(Term { id: (*id).to_owned(), name: name(row), text })
    });
    let terms: Vec<Term> = terms.collect();
    let networks = content.networks.values().filter_map(|row| {
        let text = writer.line(row.text.of(lang))?;
        Some(Network { region: row.region.to_owned(), name: row.name.to_owned(), url: row.url.to_owned(), text })
    });
    let networks = networks.collect();
    LearnFile { language: lang.tag().to_owned(), sources: writer.into_sources(), pages, terms, networks }
}

fn page(writer: &mut Writer<'_>, doc: &Doc) -> Option<Page> {
    let lead = writer.line(&doc.lead)?;
    Some(Page {
        id: doc.id.clone(),
        language: doc.lang.tag().to_owned(),
        title: doc.title.clone(),
        lead,
        link: doc.link.as_ref().map(|(_, country, slug)| (*country, slug.clone())),
        blocks: doc.blocks.iter().filter_map(|(_, one)| block(writer, doc.lang, one)).collect(),
    })
}

fn block(writer: &mut Writer<'_>, lang: Lang, block: &content::Block) -> Option<Block> {
    let filled = |lines: Vec<Vec<_>>| Some(lines).filter(|lines| !lines.is_empty());
    Some(match block {
        content::Block::Heading(anchor, text) => Block::Heading(anchor.clone(), text.clone()),
        content::Block::Paragraph(line) => Block::Paragraph(writer.line(line)?),
        content::Block::Advice(line) => Block::Advice(writer.line(line)?),
        content::Block::List(lines) => Block::List(filled(writer.lines(lines))?),
        content::Block::Steps(lines) => Block::Steps(filled(writer.lines(lines))?),
        content::Block::Timeline(events) => {
            let events = events.iter().filter_map(|(date, line)| {
                Some(Event { iso: date.iso(), when: date.words(lang), text: writer.line(line)? })
            });
            Block::Timeline(events.collect())
        }
        content::Block::Glossary => Block::Glossary,
        content::Block::Networks => Block::Networks,
        content::Block::Chart(id) => Block::Chart(id.clone()),
        content::Block::Pages(ids) => Block::Pages(ids.clone()),
    })
}
