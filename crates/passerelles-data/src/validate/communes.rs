//! Communes and groupings, checked and put into the columns that the browser searches.

use std::collections::BTreeMap;

use passerelles_domain::communes::postcode_base;
use passerelles_domain::id::departement_of;
use passerelles_domain::wire::{CommunesFile, Fresh};

use super::row::RowCheck;
use super::territory::Territories;
use crate::problem::Problems;
use crate::source::{self, Table};

/// A commune of today.
struct Today<'t> {
    code: &'t str,
    name: &'t str,
    population: u32,
    postcodes: Vec<u32>,
    grouping: Option<u32>,
}

/// Name and inhabitants of each grouping, by its SIREN.
type Groupings<'t> = BTreeMap<u32, (&'t str, u32)>;

/// Reads both tables.
pub(super) fn communes(
    table: &Table<'_, source::Commune>,
    groupings: &Table<'_, source::Grouping>,
    territories: &Territories<'_>,
    problems: &mut Problems,
) -> CommunesFile {
    let groupings = read_groupings(groupings, problems);
    let (mut today, mut merged) = (Vec::new(), Vec::new());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        read_commune(&mut check, &groupings, &mut today, &mut merged);
    }
    today.sort_by_key(|one| one.code);
    today.dedup_by_key(|one| one.code);
    let mut file = CommunesFile::default();
    fill(&mut file, &today, territories);
    fill_groupings(&mut file, &today, &groupings);
    let mut into: Vec<(u32, &str)> = merged
        .into_iter()
        .filter_map(|(name, code)| Some((today.binary_search_by_key(&code, |one| one.code).ok()? as u32, name)))
        .collect();
    into.sort_unstable();
    let mut before = 0;
    file.merged = into.iter().map(|(at, _)| at - core::mem::replace(&mut before, *at)).collect();
    file.merged_names = lines(into.into_iter().map(|(_, name)| name));
    file
}

fn read_groupings<'t>(table: &'t Table<'_, source::Grouping>, problems: &mut Problems) -> Groupings<'t> {
    use source::Grouping as C;
    let mut groupings = Groupings::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let siren = check.required(C::Siren, "Donner le SIREN").parse::<u32>().ok();
        let name = check.required(C::Name, "Donner le nom");
        let people = check.number(C::Population).unwrap_or_default();
        match siren.filter(|siren| (100_000_000..1_000_000_000).contains(siren)) {
            Some(siren) => {
                groupings.insert(siren, (name, people as u32));
            }
            None => check.problem(C::Siren, "Ce n’est pas un SIREN", "Écrire neuf chiffres"),
        }
    }
    groupings
}

fn read_commune<'t>(
    check: &mut RowCheck<'t, '_, '_, source::Commune>,
    groupings: &Groupings<'_>,
    today: &mut Vec<Today<'t>>,
    merged: &mut Vec<(&'t str, &'t str)>,
) {
    use source::Commune as C;
    let code = check.required(C::Code, "Donner le code INSEE");
    let name = check.required(C::Name, "Donner le nom");
    if code.len() != 5 || number(code).is_none() {
        check.problem(C::Code, format!("« {code} » n’est pas un code INSEE"), "Écrire cinq caractères");
        return;
    }
    let into = check.text(C::Into);
    if !into.is_empty() {
        merged.push((name, into));
        return;
    }
    let postcodes = check.text(C::Postcodes).split_ascii_whitespace().filter_map(|code| code.parse().ok()).collect();
    let siren = check.text(C::Grouping);
    let grouping = siren.parse::<u32>().ok().filter(|siren| groupings.contains_key(siren));
    if grouping.is_none() && !siren.is_empty() {
        check.problem(C::Grouping, format!("« {siren} » n’est pas dans epci.csv"), "Corriger le SIREN");
    }
    let population = check.number(C::Population).unwrap_or_default() as u32;
    today.push(Today { code, name, population, postcodes, grouping });
}

/// What an INSEE code says after that.
fn number(code: &str) -> Option<u16> {
    code.get(departement_of(code).len()..)?.parse().ok()
}

fn fill(file: &mut CommunesFile, today: &[Today<'_>], territories: &Territories<'_>) {
    for one in today {
        let (own, now) = (departement_of(one.code), number(one.code).unwrap_or_default());
        if file.departements.last().is_none_or(|(code, _, _)| code != own) {
            file.departements.push((own.to_owned(), territories.region_code(own).to_owned(), 0));
        }
        if let Some((_, _, count)) = file.departements.last_mut() {
            *count += 1;
        }
        file.numbers.push(now);
        file.populations.push(one.population);
        file.postcode_counts.push(one.postcodes.len().min(255) as u8);
        let base = postcode_base(own);
        file.postcodes.extend(
            one.postcodes.iter().take(255).map(|code| i64::from(*code) - i64::from(base)).map(|offset| offset as i32),
        );
    }
    let mut at = 0;
    for (_, _, count) in &file.departements {
        let own = file.numbers.get_mut(at..at + usize::from(*count)).unwrap_or_default();
        let mut before = 0;
        for number in own {
            *number -= core::mem::replace(&mut before, *number);
        }
        at += usize::from(*count);
    }
    file.names = lines(today.iter().map(|one| one.name));
}

fn fill_groupings(file: &mut CommunesFile, today: &[Today<'_>], groupings: &Groupings<'_>) {
    let mut places: BTreeMap<u32, u32> = BTreeMap::new();
    let mut fresh = Fresh::default();
    let mut names = Vec::new();
    for one in today {
        let Some(siren) = one.grouping else {
            file.grouping_backs.push(0);
            continue;
        };
        let next = places.len() as u32;
        let place = *places.entry(siren).or_insert(next);
        if place == next {
            let (name, people) = groupings.get(&siren).copied().unwrap_or_default();
            file.sirens.push(siren);
            file.grouping_populations.push(people);
            names.push(name);
        }
        file.grouping_backs.push(fresh.back(place) as u16 + 1);
    }
    file.grouping_names = lines(names.into_iter());
}

fn lines<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join("\n")
}
