//! A file of text as blocks. One line of the file is one paragraph, one item or one heading.

use passerelles_domain::id::Iso2;
use passerelles_domain::text::Lang;

use super::date::Date;
use super::line::parse;
use super::piece::{Line, Place};
use super::typography;
use crate::problem::{Column, Problems};

/// A page, as written.
#[derive(Clone, Debug)]
pub(crate) struct Doc {
    /// `loi`, `cas/halluin-nkong-zem`: its path below the folder of its language.
    pub(crate) id: String,
    pub(crate) lang: Lang,
    /// Path inside the data folder.
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) lead: Line,
    /// The link that a case is about, with its line.
    pub(crate) link: Option<(u32, Iso2, String)>,
    /// Blocks, each with its line.
    pub(crate) blocks: Vec<(u32, Block)>,
}

/// A part of a page, as written.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// Anchor, then words.
    Heading(String, String),
    Paragraph(Line),
    Advice(Line),
    List(Vec<Line>),
    Steps(Vec<Line>),
    Timeline(Vec<(Date, Line)>),
    Glossary,
    Networks,
    Chart(String),
    Pages(Vec<String>),
}

/// Reads a page; `None` when it has no title to stand under, which is noted.
pub(super) fn doc(path: &str, bytes: &[u8], lang: Lang, problems: &mut Problems) -> Option<Doc> {
    let whole = |what: &str, remedy: &str, problems: &mut Problems| {
        problems.add(path.to_owned(), 1, Column::LINE, what, remedy);
    };
    let Ok(text) = core::str::from_utf8(bytes) else {
        whole("Le fichier n’est pas en UTF-8", "L’enregistrer en UTF-8", problems);
        return None;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut scan = Scan { file: path, lang, problems, title: None, lead: None, link: None, blocks: Vec::new() };
    for (line, text) in (1_u32..).zip(text.lines()) {
        scan.line(line, text.trim_end());
    }
    let (title, lead, link, blocks) = (scan.title, scan.lead, scan.link, scan.blocks);
    let Some(title) = title else {
        whole("La page n’a pas de titre", "Commencer par « # Titre »", problems);
        return None;
    };
    let Some(lead) = lead else {
        whole("La page n’a pas de chapeau", "Écrire sous le titre « > Une ou deux phrases »", problems);
        return None;
    };
    let id = path.splitn(3, '/').nth(2).unwrap_or(path).trim_end_matches(".md").to_owned();
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if !id.split('/').all(plain) {
        let remedy = "Des minuscules sans accent, des chiffres et des traits d’union : il devient une adresse";
        whole("Le nom du fichier ne peut pas faire une adresse", remedy, problems);
    }
    Some(Doc { id, lang, file: path.to_owned(), title, lead, link, blocks })
}

struct Scan<'a, 'p> {
    file: &'a str,
    lang: Lang,
    problems: &'p mut Problems,
    title: Option<String>,
    lead: Option<Line>,
    link: Option<(u32, Iso2, String)>,
    blocks: Vec<(u32, Block)>,
}

impl Scan<'_, '_> {
    fn problem(&mut self, line: u32, what: impl Into<String>, remedy: &str) {
        self.problems.add(self.file.to_owned(), line, Column::LINE, what, remedy);
    }

    /// A line of text that begins after `skipped` characters.
    fn text(&mut self, line: u32, text: &str, skipped: u32) -> Line {
        let column = Column::new(skipped + 1, "");
        let place = Place { file: self.file.to_owned(), line, column };
        parse(text, self.lang, place, self.problems)
    }

    fn line(&mut self, line: u32, text: &str) {
        if let Some(title) = text.strip_prefix("# ") {
            self.title(line, title);
        } else if let Some(lead) = text.strip_prefix("> ") {
            let lead = self.text(line, lead, 2);
            if self.lead.replace(lead).is_some() {
                self.problem(line, "La page a deux chapeaux", "N’en garder qu’un");
            }
        } else if let Some(link) = text.strip_prefix("lien: ") {
            self.link(line, link);
        } else if let Some(heading) = text.strip_prefix("## ") {
            self.heading(line, heading);
        } else if let Some(item) = text.strip_prefix("- ") {
            self.item(line, item);
        } else if let Some(step) = step(text) {
            let skipped = (text.chars().count() - step.chars().count()) as u32;
            let step = self.text(line, step, skipped);
            match self.blocks.last_mut() {
                Some((last, Block::Steps(steps))) if *last + steps.len() as u32 == line => steps.push(step),
                _ => self.blocks.push((line, Block::Steps(vec![step]))),
            }
        } else if let Some(advice) = text.strip_prefix("! ") {
            let advice = self.text(line, &format!("~ {advice}"), 0);
            self.blocks.push((line, Block::Advice(advice)));
        } else if let Some(command) = text.strip_prefix(':') {
            self.command(line, command);
        } else if !text.is_empty() {
            let paragraph = self.text(line, text, 0);
            self.blocks.push((line, Block::Paragraph(paragraph)));
        }
    }

    fn title(&mut self, line: u32, title: &str) {
        if self.title.replace(typography::of(self.lang, title.trim())).is_some() {
            self.problem(line, "La page a deux titres", "N’en garder qu’un ; les sections commencent par ##");
        }
    }

    fn link(&mut self, line: u32, text: &str) {
        let read =
            text.split_once(' ').and_then(|(code, slug)| Some((line, code.parse().ok()?, slug.trim().to_owned())));
        match read {
            Some(link) => self.link = Some(link),
            None => self.problem(line, "Le lien ne se lit pas", "Écrire « lien: CM halluin-nkong-zem »"),
        }
    }

    fn heading(&mut self, line: u32, text: &str) {
        let parts = text.strip_suffix('}').and_then(|text| text.rsplit_once(" {#"));
        let Some((words, anchor)) = parts.filter(|(_, anchor)| !anchor.is_empty()) else {
            return self.problem(line, "La section n’a pas d’ancre", "Écrire « ## Titre {#ancre} »");
        };
        let twice = |(_, block): &(u32, Block)| matches!(block, Block::Heading(other, _) if other == anchor);
        if self.blocks.iter().any(twice) {
            self.problem(line, format!("L’ancre « {anchor} » sert deux fois"), "En donner une autre");
        }
        let words = typography::of(self.lang, words.trim());
        self.blocks.push((line, Block::Heading(anchor.to_owned(), words)));
    }

    /// An item of a list, or of a timeline when it begins with a date and a bar.
    fn item(&mut self, line: u32, text: &str) {
        if let Some((date, rest)) = text.split_once(" | ") {
            let Some(read) = Date::read(date) else {
                return self.problem(
                    line,
                    format!("« {date} » n’est pas une date"),
                    "Écrire 1992-02-06, 1994-05 ou 1905",
                );
            };
            let skipped = (text.chars().count() - rest.chars().count()) as u32 + 2;
            let event = self.text(line, rest, skipped);
            return match self.blocks.last_mut() {
                Some((last, Block::Timeline(events))) if *last + events.len() as u32 == line => {
                    let late = events.last().is_some_and(|(before, _)| *before > read);
                    events.push((read, event));
                    if late {
                        self.problem(
                            line,
                            "Les dates ne se suivent pas",
                            "Ranger de la plus ancienne à la plus récente",
                        );
                    }
                }
                _ => self.blocks.push((line, Block::Timeline(vec![(read, event)]))),
            };
        }
        let item = self.text(line, text, 2);
        match self.blocks.last_mut() {
            Some((last, Block::List(items))) if *last + items.len() as u32 == line => items.push(item),
            _ => self.blocks.push((line, Block::List(vec![item]))),
        }
    }

    fn command(&mut self, line: u32, command: &str) {
        let mut words = command.split_whitespace();
        let name = words.next().unwrap_or_default();
        let rest: Vec<String> = words.map(str::to_owned).collect();
        let block = match (name, rest.as_slice()) {
            ("lexique", []) => Block::Glossary,
            ("reseaux", []) => Block::Networks,
            ("graphique", [id]) => Block::Chart(id.clone()),
            ("pages", [_, ..]) => Block::Pages(rest),
            _ => {
                let remedy = "Écrire :lexique, :reseaux, :graphique id ou :pages id id…";
                return self.problem(line, format!("« :{command} » n’est pas compris"), remedy);
            }
        };
        self.blocks.push((line, block));
    }
}

impl Doc {
    /// Every line of text, in order.
    pub(crate) fn lines(&self) -> Vec<&Line> {
        let mut lines = vec![&self.lead];
        for (_, block) in &self.blocks {
            match block {
                Block::Paragraph(line) | Block::Advice(line) => lines.push(line),
                Block::List(items) | Block::Steps(items) => lines.extend(items),
                Block::Timeline(events) => lines.extend(events.iter().map(|(_, line)| line)),
                Block::Heading(..) | Block::Glossary | Block::Networks | Block::Chart(_) | Block::Pages(_) => {}
            }
        }
        lines
    }
}

/// What follows `1. `.
fn step(text: &str) -> Option<&str> {
    let (number, rest) = text.split_once(". ")?;
    (!number.is_empty() && number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(rest)
}
