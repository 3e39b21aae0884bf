//! Every name, folded once, and the search through all of them.

use super::name::{self, Care};
use super::typed::{Letters, Word, names_only, words};
use super::{Category, Fit, Found, Group, Match, Target};
use crate::atlas::{Atlas, Filter};
use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};
use crate::order::{ranks, sorted_by};
use crate::text::{Traced, fold};
use crate::wire::{Names, Passports};

/// Every name in one text, with where each leads and how many links it has. By category, then by name.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Folded names, end to end.
    text: String,
    /// Where each name ends.
    ends: Vec<u32>,
    /// The letters of each name: most names lack one that was typed, and need not be looked at.
    letters: Vec<Letters>,
    targets: Vec<Target>,
    links: Vec<u32>,
}

/// A name on its way into the index.
struct Entry {
    folded: String,
    target: Target,
    links: u32,
}

impl Index {
    /// Indexes countries, and everything else once passports are there.
    pub fn new(atlas: &Atlas, names: &Names, passports: Option<&Passports>) -> Self {
        let mut entries = countries(atlas, names);
        if let Some(passports) = passports {
            entries.extend(territories(atlas, passports));
            entries.extend(authorities(atlas, passports));
            entries.extend(partners(atlas, passports));
        }
        let ranks = ranks(&entries.iter().map(|entry| entry.folded.as_str()).collect::<Vec<_>>());
        let entries = entries.into_iter().zip(ranks).filter(|(entry, _)| !entry.folded.is_empty()).collect();
        let mut index = Self::default();
        for (entry, _) in sorted_by(entries, |(entry, rank)| (entry.target.category() as u64) << 32 | u64::from(*rank))
        {
            index.text.push_str(&entry.folded);
            index.ends.push(index.text.len() as u32);
            index.letters.push(Letters::of(&entry.folded));
            index.targets.push(entry.target);
            index.links.push(entry.links);
        }
        index
    }

    /// Number of names.
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// Bytes that it takes in memory.
    pub fn bytes(&self) -> usize {
        self.text.capacity()
            + (self.ends.capacity() + self.links.capacity() + self.letters.capacity()) * size_of::<u32>()
            + self.targets.capacity() * size_of::<Target>()
    }

    /// What fits the typed text: at most so many of each category. The tables must be those of [`Self::new`]; names
    /// are taken from them.
    pub fn find(&self, typed: &str, most: usize, names: &Names, passports: Option<&Passports>) -> Found {
        let all = words(typed);
        let only = names_only(&all);
        let tries = [(Some(&all), Care::Exact), (only.as_ref(), Care::Exact)];
        let near = [(Some(&all), Care::Near), (only.as_ref(), Care::Near)];
        for (typed, care) in tries.into_iter().chain(near) {
            let Some(typed) = typed else { continue };
            let best = self.best(typed, care, most);
            if best.iter().any(|best| best.total > 0) {
                let name = |target| shown_name(target, names, passports);
                return Found { groups: self.groups(best, typed, care, name), near: care == Care::Near };
            }
        }
        Found::default()
    }

    /// The best entries of each category.
    fn best(&self, typed: &[Word], care: Care, most: usize) -> [Best; 4] {
        let mut best = Category::ALL.map(|_| Best::default());
        let mut start = 0;
        let leads = self.targets.iter().zip(&self.links);
        for (((at, end), letters), (target, links)) in (0_u32..).zip(&self.ends).zip(&self.letters).zip(leads) {
            let name = self.text.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            if typed.iter().all(|word| word.may_begin_in(*letters, u32::from(care.forgives(&word.text))))
                && let Some(fit) = name::fit(name, typed, care)
                && let Some(best) = best.get_mut(target.category() as usize)
            {
                best.add((fit, u32::MAX - links, at), most);
            }
        }
        best
    }

    fn groups<'n>(&self, best: [Best; 4], typed: &[Word], care: Care, name: impl Fn(Target) -> &'n str) -> Vec<Group> {
        let group = |(category, best): (Category, Best)| {
            let entry = |(fit, _, at): (Fit, u32, u32)| {
                let (target, links) = (*self.targets.get(at as usize)?, *self.links.get(at as usize)?);
                let name = name(target).to_owned();
                let traced = Traced::new(&name);
                let marks = name::marks(traced.folded(), typed, care);
                let marks = marks.into_iter().map(|mark| traced.source(mark)).collect();
                Some(Match { target, name, links, fit, marks })
            };
            Group { category, total: best.total, matches: best.entries.into_iter().filter_map(entry).collect() }
        };
        let groups = Category::ALL.into_iter().zip(best).filter(|(_, best)| best.total > 0).map(group).collect();
        sorted_by(groups, |group: &Group| group.matches.first().map_or(u64::MAX, |first| first.fit as u64))
    }
}

/// The first few of many, in rising order.
#[derive(Default)]
struct Best {
    total: u32,
    entries: Vec<(Fit, u32, u32)>,
}

impl Best {
    fn add(&mut self, entry: (Fit, u32, u32), most: usize) {
        self.total += 1;
        let at = self.entries.partition_point(|other| *other < entry);
        if at < most {
            self.entries.truncate(most - 1);
            self.entries.insert(at, entry);
        }
    }
}

fn countries(atlas: &Atlas, names: &Names) -> Vec<Entry> {
    let abroad = atlas.countries().zip(&names.countries).filter(|((_, country), _)| !country.french);
    let entry = |((id, _), name): ((CountryId, _), &String)| Entry {
        folded: fold(name),
        target: Target::Country(id),
        links: atlas.link_count(id),
    };
    abroad.map(entry).collect()
}

fn territories<'a>(atlas: &Atlas, passports: &'a Passports) -> impl Iterator<Item = Entry> + 'a {
    let all = atlas.select(&Filter::default());
    (0_u32..).map(TerritoryId).zip(&passports.territories).map(move |(id, name)| Entry {
        folded: fold(name),
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

/// A name as it is shown; empty when the tables do not have it.
fn shown_name<'a>(target: Target, names: &'a Names, passports: Option<&'a Passports>) -> &'a str {
    match target {
        Target::Country(id) => names.countries.get(id.index()).map(String::as_str),
        Target::Territory(id) => passports.and_then(|passports| passports.territory(id)),
        Target::Authority(id) => passports.and_then(|passports| passports.authority(id)),
        Target::Partner(id) => passports.and_then(|passports| passports.link(id)).map(|passport| passport.partner),
    }
    .unwrap_or_default()
}
