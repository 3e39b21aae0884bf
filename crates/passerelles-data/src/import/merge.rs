//! New links among those that are there: each is added, completes one of ours, or says nothing new. What we have is never
//! overwritten; what contradicts it is told.

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::geo::distance_km;

use super::draft::Draft;
use super::entry::{Entry, Likeness};
use super::gazetteer::Gazetteer;
use crate::source::{Columns as _, Link};

/// Columns that an import may complete; both ends besides.
const FILLED: [Link; 5] = [Link::PartnerLevel, Link::Since, Link::Until, Link::Status, Link::Themes];
/// Columns in which two sources may contradict each other.
const COMPARED: [Link; 4] = [Link::Since, Link::Until, Link::Status, Link::Kind];
/// What makes an authority one: a new link of a known one takes them from there.
const AUTHORITY: [Link; 5] = [Link::Authority, Link::Level, Link::Insee, Link::Departement, Link::Region];
/// Farther apart, two points of one place contradict each other.
const APART_KM: f64 = 10.0;

/// What became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Added,
    Updated,
    Unchanged,
}

/// What one should know of a link: which one, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// Line of the file that was read.
    pub(crate) line: u32,
    pub(crate) what: String,
}

/// All links, and what was found on the way.
#[derive(Default)]
pub(crate) struct Merged {
    pub(crate) entries: Vec<Entry>,
    /// Places of the entries by authority and country.
    index: HashMap<(String, String), Vec<usize>>,
    /// First entry of each authority.
    authorities: HashMap<String, usize>,
    pub(crate) added: usize,
    pub(crate) updated: usize,
    pub(crate) unchanged: usize,
    /// How many cells were completed, by column.
    pub(crate) filled: BTreeMap<&'static str, usize>,
    pub(crate) updates: Vec<Note>,
    pub(crate) contradictions: Vec<Note>,
    pub(crate) other_names: Vec<Note>,
    pub(crate) suspects: Vec<Note>,
}

impl Merged {
    /// Begins with what is there.
    pub(crate) fn new(entries: Vec<Entry>) -> Self {
        let mut merged = Self::default();
        for entry in entries {
            merged.push(entry);
        }
        merged
    }

    fn push(&mut self, entry: Entry) {
        let at = self.entries.len();
        self.authorities.entry(entry.key.clone()).or_insert(at);
        self.index.entry((entry.key.clone(), entry.text(Link::Country).to_owned())).or_default().push(at);
        self.entries.push(entry);
    }

    /// Takes a link in.
    pub(crate) fn take(&mut self, draft: &Draft, line: u32, gazetteer: &Gazetteer<'_>) -> Fate {
        let texts = core::array::from_fn(|at| Link::ALL.get(at).map_or("", |column| draft.text(*column)).to_owned());
        let mut entry = Entry::new(texts, gazetteer);
        self.name_as_ours(&mut entry, gazetteer);
        let key = (entry.key.clone(), entry.text(Link::Country).to_owned());
        let alike = self.index.get(&key).into_iter().flatten();
        let alike = alike.filter_map(|at| Some((self.entries.get(*at)?.likeness(&entry)?, *at)));
        // Of equals, the first.
        let best = alike.max_by_key(|(likeness, at)| (*likeness, core::cmp::Reverse(*at)));
        let fate = match best {
            Some((likeness, at)) if likeness > Likeness::Suspect => self.complete(at, &entry, likeness, line),
            other => {
                if let Some(near) = other.and_then(|(_, at)| self.entries.get(at)) {
                    let what = format!("{} : peut-être le même lien que {}", entry.title(), near.title());
                    self.suspects.push(Note { line, what });
                }
                self.push(entry);
                Fate::Added
            }
        };
        match fate {
            Fate::Added => self.added += 1,
            Fate::Updated => self.updated += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
        fate
    }

    /// A new link of a known authority names it as its other links do, so that it stays one.
    fn name_as_ours(&self, entry: &mut Entry, gazetteer: &Gazetteer<'_>) {
        let Some(known) = self.authorities.get(&entry.key).and_then(|at| self.entries.get(*at)) else { return };
        let mut texts = entry.texts.clone();
        for column in AUTHORITY {
            if let Some(text) = texts.get_mut(column.position()) {
                known.text(column).clone_into(text);
            }
        }
        *entry = Entry::new(texts, gazetteer);
    }

    /// Completes one of ours by what another says of the same link.
    fn complete(&mut self, at: usize, other: &Entry, likeness: Likeness, line: u32) -> Fate {
        let Some(own) = self.entries.get_mut(at) else { return Fate::Unchanged };
        let title = own.title();
        if likeness < Likeness::Name {
            let what = format!("{title} s’appelle ici « {} »", other.text(Link::Partner));
            self.other_names.push(Note { line, what });
        }
        self.contradictions.extend(contradictions(own, other).into_iter().map(|what| Note { line, what }));
        let filled = fill(own, other);
        if filled.is_empty() {
            return Fate::Unchanged;
        }
        let what = format!(
            "{title} : {}",
            filled.iter().map(|(name, text)| format!("{name} = {text}")).collect::<Vec<_>>().join(", ")
        );
        self.updates.push(Note { line, what });
        for (name, _) in filled {
            *self.filled.entry(name).or_default() += 1;
        }
        Fate::Updated
    }

    /// Puts all links into their order.
    pub(crate) fn sort(&mut self) {
        self.entries.sort_by_cached_key(|entry| {
            let (country, partner, authority, texts) = entry.rank();
            (country.to_owned(), partner, authority, texts.to_vec())
        });
    }
}

/// Where two rows of one link say different things.
fn contradictions(own: &Entry, other: &Entry) -> Vec<String> {
    let mut all = Vec::new();
    for column in COMPARED {
        let (ours, theirs) = (own.text(column), other.text(column));
        if !ours.is_empty() && !theirs.is_empty() && ours != theirs {
            all.push(format!("{} : {} est « {ours} » chez nous, « {theirs} » ici", own.title(), column.name()));
        }
    }
    let ends = [("français", own.french_end, other.french_end), ("partenaire", own.partner_end, other.partner_end)];
    for (name, ours, theirs) in ends {
        let apart = ours.zip(theirs).map(|(ours, theirs)| distance_km(ours, theirs)).filter(|km| *km > APART_KM);
        all.extend(apart.map(|km| format!("{} : le bout {name} est à {km:.0} km du nôtre", own.title())));
    }
    all
}

/// Fills what we do not say; the columns and what they say now.
fn fill(own: &mut Entry, other: &Entry) -> Vec<(&'static str, String)> {
    let mut filled = Vec::new();
    for column in FILLED {
        let theirs = other.text(column);
        if own.text(column).is_empty() && !theirs.is_empty() && !ends_early(own, column, theirs) {
            filled.push((column, theirs.to_owned()));
        }
    }
    if own.french_end.is_none() && other.french_end.is_some() {
        filled.extend([Link::LatFr, Link::LonFr].map(|column| (column, other.text(column).to_owned())));
        own.french_end = other.french_end;
    }
    if own.partner_end.is_none() && other.partner_end.is_some() {
        filled.extend([Link::LatPartner, Link::LonPartner].map(|column| (column, other.text(column).to_owned())));
        own.partner_end = other.partner_end;
    }
    for (column, text) in &filled {
        if let Some(place) = own.texts.get_mut(column.position()) {
            text.clone_into(place);
        }
    }
    filled.into_iter().map(|(column, text)| (column.name(), text)).collect()
}

/// Whether a year would put the end of a link before its beginning.
fn ends_early(own: &Entry, column: Link, year: &str) -> bool {
    match column {
        Link::Since => !own.text(Link::Until).is_empty() && own.text(Link::Until) < year,
        Link::Until => !own.text(Link::Since).is_empty() && year < own.text(Link::Since),
        _ => false,
    }
}
