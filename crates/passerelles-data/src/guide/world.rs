//! `world.toml`: parts of the world and dated lists of countries, as options of the question about the country.

use std::collections::{BTreeMap, BTreeSet};

use passerelles_domain::guide::{Choice, OptionSet};

use super::CountryNames;
use super::page::{Found, Page, Spot, Table};
use crate::problem::Problems;

/// Options of the question about the country, and lists of them.
pub(super) struct World {
    /// Parts of the world, then countries.
    pub(super) options: Vec<Choice>,
    /// Lists by name, the parts of the world among them.
    pub(super) lists: BTreeMap<String, OptionSet>,
    /// Where lists other than parts of the world stand.
    pub(super) spots: BTreeMap<String, Spot>,
}

impl World {
    /// Reads parts of the world and lists. Every country must be in exactly one part.
    pub(super) fn read(page: &Page<'_>, countries: &CountryNames<'_>, problems: &mut Problems) -> Self {
        let mut world = Self { options: Vec::new(), lists: BTreeMap::new(), spots: BTreeMap::new() };
        page.root().only(&["groups", "flags"], problems);
        let groups = page.root().get("groups").and_then(|groups| groups.table());
        let groups = groups.map(|groups| groups.entries()).unwrap_or_default();
        for (id, _) in &groups {
            world.options.push(Choice { id: (*id).to_owned(), code: String::new(), alone: false, group: None });
        }
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (at, (id, value)) in (0_u8..).zip(&groups) {
            let mut members = vec![at];
            for found in value.texts(problems) {
                let code = found.value.to_ascii_lowercase();
                if !countries.is_empty() && !countries.iter().any(|(known, _)| *known == code) {
                    told(&found, "Le pays", "Écrire un code de countries.csv, en deux lettres capitales", problems);
                } else if !seen.insert(found.value) {
                    let what = format!("Le pays « {} » est déjà dans une partie du monde", found.value);
                    found.spot.note(problems, what, "Le garder une seule fois");
                } else if let Ok(option) = u8::try_from(world.options.len()) {
                    members.push(option);
                    world.options.push(Choice { id: code, code: String::new(), alone: false, group: Some(at) });
                }
            }
            world.lists.insert((*id).to_owned(), OptionSet { yes: members, maybe: Vec::new() });
        }
        for (code, _) in countries.iter().filter(|(code, _)| !seen.contains(code.to_ascii_uppercase().as_str())) {
            let what = format!("Le pays {} n’est dans aucune partie du monde", code.to_ascii_uppercase());
            page.root().spot().note(problems, what, "L’ajouter à une liste de [groups]");
        }
        let flags = page.root().get("flags").and_then(|flags| flags.table());
        for (id, table) in flags.map(|flags| flags.tables(problems)).unwrap_or_default() {
            let list = world.list(&table, problems);
            world.lists.insert(id.to_owned(), list);
            world.spots.insert(id.to_owned(), table.spot());
        }
        world
    }

    /// One list: its countries, and the parts of the world that lie in it wholly or in part.
    fn list(&self, table: &Table<'_, '_>, problems: &mut Problems) -> OptionSet {
        table.only(&["yes", "maybe"], problems);
        let mut read = |key: &str| -> Vec<u8> {
            let found = table.texts(key, problems);
            found.iter().flat_map(|one| self.members(one, problems)).collect()
        };
        let (yes, maybe) = (read("yes"), read("maybe"));
        let mut set = OptionSet::default();
        for (at, option) in (0_u8..).zip(&self.options) {
            let countries: Vec<u8> = match option.group {
                Some(_) => vec![at],
                None => {
                    (0_u8..).zip(&self.options).filter(|(_, one)| one.group == Some(at)).map(|(at, _)| at).collect()
                }
            };
            if countries.iter().all(|country| yes.contains(country)) {
                set.yes.push(at);
            } else if countries.iter().any(|country| yes.contains(country) || maybe.contains(country)) {
                set.maybe.push(at);
            }
        }
        set
    }

    /// The countries that a word of a list stands for: one, or a whole part of the world.
    fn members(&self, found: &Found<&str>, problems: &mut Problems) -> Vec<u8> {
        let code = found.value.to_ascii_lowercase();
        let Some(at) = self.options.iter().position(|option| option.id == code) else {
            told(found, "Le pays ou la partie du monde", "Écrire un code ou un nom de [groups]", problems);
            return Vec::new();
        };
        let Ok(at) = u8::try_from(at) else { return Vec::new() };
        match self.options.get(usize::from(at)).and_then(|option| option.group) {
            Some(_) => vec![at],
            None => (0_u8..).zip(&self.options).filter(|(_, one)| one.group == Some(at)).map(|(at, _)| at).collect(),
        }
    }
}

fn told(found: &Found<&str>, what: &str, remedy: &str, problems: &mut Problems) {
    found.spot.note(problems, format!("{what} « {} » est inconnu", found.value), remedy);
}
