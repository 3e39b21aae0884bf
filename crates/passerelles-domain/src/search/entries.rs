//! What has a name, and how many links it has.

use super::Target;
use crate::atlas::{Atlas, Filter};
use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};
use crate::order::{ranks, sorted_by};
use crate::text::fold;
use crate::wire::{Names, Passports};

/// Between two names of one thing.
pub(super) const BREAK: &str = "\n";

/// A thing on its way into the index.
pub(super) struct Entry {
    /// Its name, folded, then its other names, each after a [`BREAK`].
    pub(super) folded: String,
    /// Where it leads.
    pub(super) target: Target,
    /// Its links.
    pub(super) links: u32,
}

/// Countries, and everything else once passports are there.
pub(super) fn entries(atlas: &Atlas, names: &Names, passports: Option<&Passports>) -> Vec<Entry> {
    let mut entries = countries(atlas, names);
    if let Some(passports) = passports {
        entries.extend(territories(atlas, passports));
        entries.extend(authorities(atlas, passports));
        entries.extend(partners(atlas, passports));
    }
    entries.retain(|entry| !entry.folded.is_empty());
    entries
}

fn countries(atlas: &Atlas, names: &Names) -> Vec<Entry> {
    let abroad = atlas.countries().zip(&names.countries).filter(|((_, country), _)| !country.french);
    let entry = |((id, _), name): ((CountryId, _), &String)| {
        let folded = names.others(id).fold(fold(name), |text, other| text + BREAK + &fold(other));
        Entry { folded, target: Target::Country(id), links: atlas.link_count(id) }
    };
    abroad.map(entry).collect()
}

fn territories<'a>(atlas: &'a Atlas, passports: &'a Passports) -> impl Iterator<Item = Entry> + 'a {
    let all = atlas.select(&Filter::default());
    let named = (0_u32..).map(TerritoryId).zip(&atlas.territories).zip(&passports.territories);
    named.map(move |((id, territory), name)| Entry {
        folded: fold(name) + BREAK + &fold(&territory.code),
        target: Target::Territory(id),
        links: all.territory(id),
    })
}

fn authorities<'a>(atlas: &Atlas, passports: &'a Passports) -> impl Iterator<Item = Entry> + 'a {
    let mut counts = vec![0_u32; atlas.authorities.len()];
    for link in &atlas.links {
        if let Some(count) = counts.get_mut(link.authority.index()) {
            *count += 1;
        }
    }
    (0_u32..).map(AuthorityId).zip(&passports.authorities).zip(counts).map(|((id, name), links)| Entry {
        folded: fold(name),
        target: Target::Authority(id),
        links,
    })
}

/// One entry for each name in each country, at the first of its links.
fn partners(atlas: &Atlas, passports: &Passports) -> Vec<Entry> {
    let folded: Vec<String> = passports.partners.iter().map(|name| fold(name)).collect();
    let ranks = ranks(&folded);
    let links = (0_u32..).map(LinkId).zip(&atlas.links).zip(&passports.link_partners);
    let keyed: Vec<(u64, LinkId, u32)> = links
        .filter_map(|((id, link), partner)| {
            let rank = ranks.get(*partner as usize)?;
            Some((u64::from(link.country.0) << 32 | u64::from(*rank), id, *partner))
        })
        .collect();
    let entry = |alike: &[(u64, LinkId, u32)]| {
        let (_, first, partner) = alike.first()?;
        let folded = folded.get(*partner as usize)?.clone();
        Some(Entry { folded, target: Target::Partner(*first), links: alike.len() as u32 })
    };
    sorted_by(keyed, |(key, ..)| *key).chunk_by(|a, b| a.0 == b.0).filter_map(entry).collect()
}
