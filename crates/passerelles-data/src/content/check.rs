//! Whether everything that a text refers to is there: sources, figures, terms, pages, countries, links, charts.

use std::collections::{BTreeMap, BTreeSet};

use passerelles_domain::id::Iso2;
use passerelles_domain::learn::Target;

use super::piece::{Line, Piece};
use super::scan::{Block, Doc};
use super::{Content, sheet};
use crate::problem::{Column, Problems};

/// Which published figure is meant: `slug@2009`, `slug/ML@2015`, `slug` for an undated one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FigureKey {
    pub(crate) slug: String,
    pub(crate) country: Option<Iso2>,
    pub(crate) year: Option<u16>,
}

impl FigureKey {
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (name, year) = match text.split_once('@') {
            Some((name, year)) => (name, Some(year.parse().ok()?)),
            None => (text, None),
        };
        let (slug, country) = match name.split_once('/') {
            Some((slug, code)) => (slug, Some(code.parse().ok()?)),
            None => (name, None),
        };
        (!slug.is_empty()).then(|| Self { slug: slug.to_owned(), country, year })
    }
}

/// What texts may refer to.
pub(crate) struct Known<'k> {
    /// Figures by key, with how many rows have it.
    pub(crate) figures: BTreeMap<FigureKey, usize>,
    /// Partner countries.
    pub(crate) countries: BTreeSet<Iso2>,
    /// Links, as addresses name them.
    pub(crate) links: BTreeSet<(Iso2, String)>,
    /// Charts.
    pub(crate) charts: BTreeSet<&'k str>,
    /// Codes of regions.
    pub(crate) regions: BTreeSet<&'k str>,
}

pub(super) fn content(content: &Content<'_>, known: &Known<'_>, problems: &mut Problems) {
    let mut check = Check { content, known, problems };
    for (_, docs) in &content.pages {
        for doc in docs.values() {
            check.page(doc);
            sheet::check(doc, check.problems);
        }
    }
    for term in content.terms.values() {
        check.lines(term.lines());
    }
    for network in content.networks.values() {
        check.lines(network.lines());
        if !known.regions.contains(network.region) && !known.regions.is_empty() {
            let what = format!("La région « {} » est inconnue", network.region);
            network.place.problem(0, what, "Écrire un code de territories.csv", check.problems);
        }
    }
}

/// Checks lines that stand outside of the texts, such as the notes of charts.
pub(crate) fn lines<'l>(
    content: &Content<'_>,
    known: &Known<'_>,
    lines: impl Iterator<Item = &'l Line>,
    problems: &mut Problems,
) {
    Check { content, known, problems }.lines(lines);
}

struct Check<'c, 'k, 't, 'p> {
    content: &'c Content<'t>,
    known: &'c Known<'k>,
    problems: &'p mut Problems,
}

impl Check<'_, '_, '_, '_> {
    fn page(&mut self, doc: &Doc) {
        self.line(&doc.lead);
        if let Some((line, country, slug)) = &doc.link
            && !self.known.links.contains(&(*country, slug.clone()))
        {
            let what = format!("Le lien {country}/{slug} n’est pas dans links.csv");
            let remedy = "Écrire le code du pays puis les deux noms, sans accents, joints par des traits d’union";
            self.problems.add(doc.file.clone(), *line, Column::LINE, what, remedy);
        }
        for (line, block) in &doc.blocks {
            match block {
                Block::Paragraph(line) | Block::Advice(line) => self.line(line),
                Block::List(lines) | Block::Steps(lines) => self.lines(lines.iter()),
                Block::Timeline(events) => self.lines(events.iter().map(|(_, line)| line)),
                Block::Chart(id) if !self.known.charts.contains(id.as_str()) => {
                    let what = format!("Le graphique « {id} » est inconnu");
                    self.problems.add(doc.file.clone(), *line, Column::LINE, what, "Écrire un id de charts.toml");
                }
                Block::Pages(ids) => {
                    for id in ids {
                        if self.has_page(id) {
                            continue;
                        }
                        let what = format!("La page « {id} » n’existe pas");
                        self.problems.add(doc.file.clone(), *line, Column::LINE, what, NAME_A_PAGE);
                    }
                }
                Block::Heading(..) | Block::Glossary | Block::Networks | Block::Chart(_) => {}
            }
        }
    }

    fn lines<'l>(&mut self, lines: impl Iterator<Item = &'l Line>) {
        for line in lines {
            self.line(line);
        }
    }

    fn line(&mut self, line: &Line) {
        for piece in &line.pieces {
            match piece {
                Piece::Source(key) if !self.content.readings.contains_key(key.as_str()) => {
                    let remedy = "Écrire une clé de content/sources.csv, ou l’y ajouter";
                    self.problem(line, format!("La source « {key} » est inconnue"), remedy);
                }
                Piece::Term(_, id) if !self.content.terms.contains_key(id.as_str()) => {
                    self.problem(
                        line,
                        format!("Le mot « {id} » n’est pas au lexique"),
                        "L’ajouter à content/terms.csv",
                    );
                }
                Piece::Figure(key) => self.figure(line, key),
                Piece::Link(_, target) => self.target(line, target),
                _ => {}
            }
        }
    }

    fn figure(&mut self, line: &Line, key: &FigureKey) {
        let slug = &key.slug;
        match self.known.figures.get(key) {
            Some(1) => {}
            Some(_) => {
                let remedy = "Citer un chiffre que le slug, le pays et l’année suffisent à désigner";
                self.problem(line, format!("Plusieurs chiffres « {slug} » répondent à cette clé"), remedy);
            }
            None => {
                let remedy = "Vérifier le slug dans indicators.csv, le pays et l’année dans figures.csv";
                self.problem(line, format!("Aucun chiffre « {slug} » ne répond à cette clé"), remedy);
            }
        }
    }

    fn target(&mut self, line: &Line, target: &Target) {
        let lost = match target {
            Target::Country(code) if !self.known.countries.contains(code) => Some(format!("pays:{code}")),
            Target::Link(code, slug) if !self.known.links.contains(&(*code, slug.clone())) => {
                Some(format!("lien:{code}/{slug}"))
            }
            Target::Learn(id) if !self.has_page(id) => Some(format!("page:{id}")),
            Target::Figures(id) if !id.is_empty() && !self.known.charts.contains(id.as_str()) => {
                Some(format!("chiffres:{id}"))
            }
            _ => None,
        };
        if let Some(lost) = lost {
            let remedy = "Vérifier links.csv, countries.csv, charts.toml ou le nom de la page";
            self.problem(line, format!("La cible « {lost} » n’existe pas"), remedy);
        }
    }

    fn has_page(&self, id: &str) -> bool {
        self.content.ids().any(|known| known == id)
    }

    fn problem(&mut self, line: &Line, what: String, remedy: &str) {
        line.place.problem(0, what, remedy, self.problems);
    }
}

const NAME_A_PAGE: &str = "Écrire le nom d’un fichier de content/fr, sans .md";
