//! Method sheets: six parts in one order, and short enough for one printed page.

use super::piece::Line;
use super::scan::{Block, Doc};
use crate::problem::{Column, Problems};

/// Folder of the sheets.
pub(crate) const FOLDER: &str = "fiches/";

/// Anchors of the parts of a sheet: what, why, steps, deliverables, pitfalls, who helps.
const PARTS: [&str; 6] = ["quoi", "pourquoi", "etapes", "livrables", "pieges", "aide"];

/// Lines that an A4 page holds at 10 points, with margins of 15 mm, sources in small print at its foot.
const PAGE: usize = 62;
/// Characters of such a line.
const WIDTH: usize = 96;

pub(super) fn check(doc: &Doc, problems: &mut Problems) {
    if !doc.id.starts_with(FOLDER) {
        return;
    }
    let headings = doc.blocks.iter().filter_map(|(_, block)| match block {
        Block::Heading(anchor, _) => Some(anchor.as_str()),
        _ => None,
    });
    if !headings.eq(PARTS) {
        let remedy = format!("Écrire six sections dans cet ordre : {}", PARTS.join(", "));
        problems.add(doc.file.clone(), 1, Column::LINE, "La fiche n’a pas ses six parties", remedy);
    }
    let lines = height(doc);
    if lines > PAGE {
        let what = format!("La fiche fait environ {lines} lignes imprimées, plus qu’une page A4 ({PAGE})");
        problems.add(doc.file.clone(), 1, Column::LINE, what, "La raccourcir");
    }
}

/// How many printed lines it takes.
fn height(doc: &Doc) -> usize {
    let text = |line: &Line| line.length().div_ceil(WIDTH).max(1);
    let block = |block: &Block| match block {
        Block::Heading(..) => 2,
        Block::Paragraph(line) | Block::Advice(line) => text(line),
        Block::List(lines) | Block::Steps(lines) => lines.iter().map(text).sum(),
        Block::Timeline(events) => events.iter().map(|(_, line)| text(line)).sum(),
        Block::Glossary | Block::Networks | Block::Chart(_) | Block::Pages(_) => PAGE,
    };
    // Title and lead, then the sources at its foot, two to a line.
    let mut cited: Vec<&str> = Vec::new();
    for line in doc.lines() {
        cited.extend(line.sources());
    }
    cited.sort_unstable();
    cited.dedup();
    3 + text(&doc.lead) + doc.blocks.iter().map(|(_, one)| block(one)).sum::<usize>() + cited.len().div_ceil(2)
}
