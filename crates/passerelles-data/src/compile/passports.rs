//! Names and sources of links, each text once.

use std::collections::HashMap;
use std::hash::Hash;

use passerelles_domain::wire::{Passports, Source};

use super::atlas::Built;
use crate::source::public_address;
use crate::validate::{Checked, LinkRow};

/// Compiles the passports, in the order of the atlas.
pub(super) fn passports(data: &Checked<'_>, links: &[&LinkRow<'_>], built: &Built<'_, '_>) -> Passports {
    let mut partners = Texts::default();
    let mut levels = Texts::default();
    let mut sources = Texts::default();
    levels.number("");
    let link_partners = links.iter().map(|link| partners.number(link.partner)).collect();
    let link_levels = links.iter().map(|link| levels.number(link.partner_level) as u16).collect();
    let link_sources = links.iter().map(|link| sources.number(source_of(data, link))).collect();
    Passports {
        territories: data.territories.rows.iter().map(|row| row.name.to_owned()).collect(),
        authorities: built.authorities.iter().map(|link| link.authority.to_owned()).collect(),
        insee: built.authorities.iter().map(|link| link.insee.to_owned()).collect(),
        partners: partners.all.into_iter().map(str::to_owned).collect(),
        partner_levels: levels.all.into_iter().map(str::to_owned).collect(),
        sources: sources
            .all
            .into_iter()
            .map(|(title, url)| Source { title: one_line(title), url: url.to_owned() })
            .collect(),
        link_partners,
        link_levels,
        link_sources,
    }
}

/// Title and address; a founding document has its own title and no address, a file that was received has none either.
fn source_of<'t>(data: &Checked<'t>, link: &LinkRow<'t>) -> (&'t str, &'t str) {
    match link.source_url.strip_prefix("seed:") {
        Some(file) => (data.seeds.get(file).copied().unwrap_or(link.source_title), ""),
        None => (link.source_title, public_address(link.source_url)),
    }
}

/// A title that was broken over lines in its cell.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Distinct values, numbered in the order in which they come.
struct Texts<T> {
    numbers: HashMap<T, u32>,
    all: Vec<T>,
}

impl<T> Default for Texts<T> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), all: Vec::new() }
    }
}

impl<T: Copy + Eq + Hash> Texts<T> {
    fn number(&mut self, value: T) -> u32 {
        *self.numbers.entry(value).or_insert_with(|| {
            self.all.push(value);
            self.all.len() as u32 - 1
        })
    }
}
