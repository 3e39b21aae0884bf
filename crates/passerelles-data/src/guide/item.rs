//! One file for each section: what may be recommended, when, and where it was read.

use std::collections::BTreeMap;

use passerelles_domain::address::SHEETS;
use passerelles_domain::guide::{Item, Section};

use super::condition::Book;
use super::page::{Page, Spot, Table};
use super::question::is_name;
use super::settings::Settings;
use super::source::{Known, address, is_date};
use crate::problem::Problems;

/// An item and where it stands.
pub(super) struct Entry {
    pub(super) item: Item,
    pub(super) spot: Spot,
}

/// Reads the items of one section.
pub(super) fn items(
    page: &Page<'_>,
    section: Section,
    settings: &Settings,
    known: &Known,
    book: &mut Book<'_>,
    problems: &mut Problems,
) -> Vec<Entry> {
    let tables = page.root().tables(problems);
    if tables.is_empty() {
        page.root().spot().note(problems, "Le fichier n’a aucun élément", "Écrire au moins un tableau [nom]");
    }
    tables.into_iter().filter_map(|(id, table)| item(id, &table, section, settings, known, book, problems)).collect()
}

const KEYS: [&str; 7] = ["when", "rank", "year", "since", "check", "url", "sources"];
const STEP_KEYS: [&str; 10] = ["when", "rank", "year", "since", "check", "sheet", "sources", "phase", "after", "weeks"];

fn item(
    id: &str,
    table: &Table<'_, '_>,
    section: Section,
    settings: &Settings,
    known: &Known,
    book: &mut Book<'_>,
    problems: &mut Problems,
) -> Option<Entry> {
    let step = section == Section::Step;
    table.only(if step { &STEP_KEYS } else { &KEYS }, problems);
    if !is_name(id) {
        table.spot().note(
            problems,
            format!("Le nom « {id} » ne convient pas"),
            "Écrire des minuscules sans accent, des chiffres et des tirets",
        );
    }
    let rank = table.number("rank", 1..4, problems);
    if table.get("rank").is_none() {
        table.spot().note(problems, "Le rang manque", "Écrire rank = 1 (d’abord), 2 (utile) ou 3 (plus tard)");
    }
    let year = table.number("year", 1900..2101, problems).unwrap_or_default() as u16;
    let since = table.text("since", problems);
    if let Some(found) = since.as_ref().filter(|found| !is_date(found.value) || found.value.len() != 10) {
        found.spot.note(problems, format!("« {} » n’est pas un jour", found.value), "Écrire 2021-08-06");
    }
    let check = table.flag("check", problems);
    if section == Section::Fund && year == 0 && !check {
        table.spot().note(
            problems,
            "Le financement n’a ni année ni « à vérifier »",
            "Écrire year = 2025, ou check = true",
        );
    }
    let phase = if step { phase(table, settings, problems) } else { 0 };
    let weeks = table.number("weeks", 1..200, problems);
    if step && table.get("weeks").is_none() {
        table.spot().note(problems, "La durée manque", "Écrire weeks = 4");
    }
    let Some(when) = table.get("when") else {
        table.spot().note(problems, format!("« {id} » n’a pas de condition"), "Écrire when = …");
        return None;
    };
    let item = Item {
        id: id.to_owned(),
        section,
        when: book.read(when, problems)?,
        rank: rank.unwrap_or_default() as u8,
        phase,
        after: table.number("after", 0..200, problems).unwrap_or_default() as u8,
        weeks: weeks.unwrap_or_default() as u8,
        year,
        since: since.map_or("", |found| found.value).to_owned(),
        check,
        url: if step { sheet(table, problems) } else { address(table, problems) },
        sources: known.cited(table, problems),
    };
    Some(Entry { item, spot: table.spot() })
}

/// The path of a step's method sheet, or nothing.
fn sheet(table: &Table<'_, '_>, problems: &mut Problems) -> String {
    let Some(found) = table.text("sheet", problems) else { return String::new() };
    if SHEETS.contains(&found.value) {
        return passerelles_domain::address::sheet(found.value);
    }
    let what = format!("Il n’y a pas de fiche « {} »", found.value);
    found.spot.note(problems, what, format!("Écrire l’une de : {}", SHEETS.join(", ")));
    String::new()
}

fn phase(table: &Table<'_, '_>, settings: &Settings, problems: &mut Problems) -> u8 {
    let found = table.text("phase", problems);
    let at = found.as_ref().and_then(|found| settings.phases.iter().position(|phase| phase.id == found.value));
    if at.is_none() {
        let spot = found.map_or_else(|| table.spot(), |found| found.spot);
        let known: Vec<&str> = settings.phases.iter().map(|phase| phase.id.as_str()).collect();
        spot.note(problems, "La phase manque ou est inconnue", format!("Écrire l’une de : {}", known.join(", ")));
    }
    at.unwrap_or_default() as u8
}

/// Tells names that two items share.
pub(super) fn unique(items: &[Entry], problems: &mut Problems) {
    let mut seen: BTreeMap<&str, &Spot> = BTreeMap::new();
    for entry in items {
        if let Some(first) = seen.insert(&entry.item.id, &entry.spot) {
            let what = format!("Le nom « {} » est déjà pris dans {}", entry.item.id, first.file);
            entry.spot.note(problems, what, "En choisir un autre");
        }
    }
}
