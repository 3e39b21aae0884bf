//! A translation says what the French says: the same blocks in the same order, each citing the same sources and figures.

use std::collections::BTreeSet;

use passerelles_domain::text::Lang;

use super::Content;
use super::piece::{Line, Piece};
use super::scan::{Block, Doc};
use crate::problem::{Column, Problems};

pub(super) fn translations(content: &Content<'_>, problems: &mut Problems) {
    let Some((_, french)) = content.pages.iter().find(|(lang, _)| *lang == Lang::Fr) else { return };
    for (lang, docs) in content.pages.iter().filter(|(lang, _)| *lang != Lang::Fr) {
        for original in french.values().filter(|original| !docs.contains_key(&original.id)) {
            let file = format!("content/{}/{}.md", lang.tag(), original.id);
            let what = format!("La page {} n’est pas traduite", original.file);
            problems.add(file, 0, Column::LINE, what, "L’écrire, bloc à bloc comme l’original");
        }
        for doc in docs.values() {
            let Some(original) = french.get(&doc.id) else {
                let remedy = "Écrire d’abord la page française, ou supprimer celle-ci";
                problems.add(doc.file.clone(), 1, Column::LINE, "La page traduit une page qui n’existe pas", remedy);
                continue;
            };
            compare(original, doc, problems);
        }
    }
}

/// Notes the first difference: what follows it is shifted.
fn compare(original: &Doc, translation: &Doc, problems: &mut Problems) {
    let mut add = |line: u32, what: String, remedy: &str| {
        problems.add(translation.file.clone(), line, Column::LINE, what, remedy);
    };
    let link = |doc: &Doc| doc.link.as_ref().map(|(_, code, slug)| (*code, slug.clone()));
    if link(original) != link(translation) {
        add(1, "Le lien n’est pas celui de l’original".to_owned(), "Copier la ligne « lien: » du français");
    }
    let (mut ours, mut theirs) = (parts(translation).into_iter(), parts(original).into_iter());
    loop {
        match (ours.next(), theirs.next()) {
            (None, None) => return,
            (Some(one), Some(other)) if one.kind == other.kind && one.cites == other.cites => {}
            (Some(one), Some(other)) if one.kind == other.kind => {
                let what =
                    format!("La ligne ne cite pas les mêmes sources et chiffres que {}:{}", original.file, other.line);
                return add(one.line, what, "Citer ce que cite l’original");
            }
            (one, other) => {
                let line = one.map_or(1, |part| part.line);
                let there = other.map_or_else(|| "la fin".to_owned(), |part| format!("la ligne {}", part.line));
                let what = format!("La page n’a pas les mêmes blocs que {}, à partir de {there}", original.file);
                return add(line, what, "Suivre l’original bloc à bloc");
            }
        }
    }
}

/// What a translation may not change of a line or block.
struct Part {
    line: u32,
    kind: String,
    cites: BTreeSet<String>,
}

fn parts(doc: &Doc) -> Vec<Part> {
    let mut parts = vec![part("lead", &doc.lead)];
    for (line, block) in &doc.blocks {
        let bare = |kind: String| Part { line: *line, kind, cites: BTreeSet::new() };
        match block {
            Block::Heading(anchor, _) => parts.push(bare(format!("#{anchor}"))),
            Block::Paragraph(line) => parts.push(part("paragraph", line)),
            Block::Advice(line) => parts.push(part("advice", line)),
            Block::List(lines) => parts.extend(lines.iter().map(|line| part("item", line))),
            Block::Steps(lines) => parts.extend(lines.iter().map(|line| part("step", line))),
            Block::Timeline(events) => {
                parts.extend(events.iter().map(|(date, line)| part(&date.iso(), line)));
            }
            Block::Glossary => parts.push(bare(":lexique".to_owned())),
            Block::Networks => parts.push(bare(":reseaux".to_owned())),
            Block::Chart(id) => parts.push(bare(format!(":graphique {id}"))),
            Block::Pages(ids) => parts.push(bare(format!(":pages {}", ids.join(" ")))),
        }
    }
    parts
}

fn part(kind: &str, line: &Line) -> Part {
    let cites = line.pieces.iter().filter_map(|piece| match piece {
        Piece::Source(key) => Some(format!("@{key}")),
        Piece::Figure(key) => Some(format!("{key:?}")),
        Piece::Link(_, target) => Some(format!("{target:?}")),
        _ => None,
    });
    Part { line: line.place.line, kind: kind.to_owned(), cites: cites.collect() }
}
