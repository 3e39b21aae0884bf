//! Every name, folded once, and the search through all of them.

use super::entries::{BREAK, Entry, entries};
use super::name::{self, Care};
use super::typed::{Letters, Word, names_only, words};
use super::{Category, Fit, Found, Group, Match, Target};
use crate::atlas::Atlas;
use crate::order::{ranks, sorted_by};
use crate::text::Traced;
use crate::wire::{Names, Passports};

/// Every name in one text, with where each leads and how many links it has. By category, then by name.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Folded names, end to end; other names of the same thing, each after a [`BREAK`].
    text: String,
    /// Where the names of each thing end.
    ends: Vec<u32>,
    /// Their letters: most lack one that was typed, and need not be looked at.
    letters: Vec<Letters>,
    targets: Vec<Target>,
    links: Vec<u32>,
}

/// What is looked for.
#[derive(Clone, Copy)]
struct Query<'q> {
    typed: &'q [Word],
    care: Care,
}

/// Where names as they are shown are taken from.
type Shown<'a> = (&'a Names, Option<&'a Passports>);

impl Index {
    /// Indexes countries, and everything else once passports are there.
    pub fn new(atlas: &Atlas, names: &Names, passports: Option<&Passports>) -> Self {
        let entries = entries(atlas, names, passports);
        let ranks = ranks(&entries.iter().map(|entry| entry.folded.as_str()).collect::<Vec<_>>());
        let entries: Vec<(Entry, u32)> = entries.into_iter().zip(ranks).collect();
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

    /// Number of things that have a name.
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
        for care in [Care::Exact, Care::Near] {
            for typed in [Some(&all), only.as_ref()].into_iter().flatten() {
                let query = Query { typed, care };
                let best = self.best(query, most);
                if best.iter().any(|best| best.total > 0) {
                    let groups = self.groups(best, query, (names, passports));
                    return Found { groups, near: care == Care::Near };
                }
            }
        }
        Found::default()
    }

    /// The best entries of each category.
    fn best(&self, query: Query<'_>, most: usize) -> [Best; 4] {
        let mut best = Category::ALL.map(|_| Best::default());
        let mut start = 0;
        let leads = self.targets.iter().zip(&self.links);
        for (((at, end), letters), (target, links)) in (0_u32..).zip(&self.ends).zip(&self.letters).zip(leads) {
            let names = self.text.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            if query.may_fit(*letters)
                && let Some((fit, _)) = query.fit(names)
                && let Some(best) = best.get_mut(target.category() as usize)
            {
                best.add((fit, u32::MAX - links, at), most);
            }
        }
        best
    }

    fn groups(&self, best: [Best; 4], query: Query<'_>, shown: Shown<'_>) -> Vec<Group> {
        let group = |(category, best): (Category, Best)| Group {
            category,
            total: best.total,
            matches: best.entries.into_iter().filter_map(|(.., at)| self.matched(at as usize, query, shown)).collect(),
        };
        let groups = Category::ALL.into_iter().zip(best).filter(|(_, best)| best.total > 0).map(group).collect();
        sorted_by(groups, |group: &Group| group.matches.first().map_or(u64::MAX, |first| first.fit as u64))
    }

    /// An entry as it is shown.
    fn matched(&self, at: usize, query: Query<'_>, (names, passports): Shown<'_>) -> Option<Match> {
        let (target, links) = (*self.targets.get(at)?, *self.links.get(at)?);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let all = self.text.get(start..*self.ends.get(at)? as usize)?;
        let (fit, number) = query.fit(all)?;
        let name = match target {
            Target::Country(id) => names.countries.get(id.index()).map(String::as_str),
            Target::Territory(id) => passports.and_then(|passports| passports.territory(id)),
            Target::Authority(id) => passports.and_then(|passports| passports.authority(id)),
            Target::Partner(id) => passports.and_then(|passports| passports.link(id)).map(|passport| passport.partner),
        };
        let name = name.unwrap_or_default().to_owned();
        let (mut also, mut marks) = (None, Vec::new());
        if let Some(other) = number.checked_sub(1) {
            also = match target {
                Target::Country(id) => names.others(id).nth(other).map(str::to_owned),
                // Only codes, which are capitals: `2A`.
                _ => all.split(BREAK).nth(number).map(str::to_ascii_uppercase),
            };
        } else {
            let traced = Traced::new(&name);
            let folded = name::marks(traced.folded(), query.typed, query.care);
            marks = folded.into_iter().map(|mark| traced.source(mark)).collect();
        }
        Some(Match { target, name, also, links, fit, marks })
    }
}

impl Query<'_> {
    /// Whether names with these letters may fit.
    fn may_fit(self, letters: Letters) -> bool {
        self.typed.iter().all(|word| word.may_begin_in(letters, u32::from(self.care.forgives(&word.text))))
    }

    /// How well the best of some names fits, and its number; among equals the first.
    fn fit(self, names: &str) -> Option<(Fit, usize)> {
        let fits = names.split(BREAK).enumerate();
        fits.filter_map(|(number, name)| Some((name::fit(name, self.typed, self.care)?, number))).min()
    }
}

/// The first few of many, in rising order: by fit, then most links, then name.
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
