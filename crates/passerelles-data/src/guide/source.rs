//! `sources.toml`: where each fact was read.

use std::cell::RefCell;
use std::collections::BTreeSet;

use passerelles_domain::guide::Source;

use super::page::{Found, Page, Spot, Table};
use crate::problem::Problems;

/// Every source, and which have been cited.
pub(super) struct Known {
    pub(super) sources: Vec<Source>,
    spots: Vec<Spot>,
    cited: RefCell<BTreeSet<u16>>,
}

/// Reads the sources.
pub(super) fn sources(page: &Page<'_>, problems: &mut Problems) -> Known {
    let mut known = Known { sources: Vec::new(), spots: Vec::new(), cited: RefCell::default() };
    for (id, table) in page.root().tables(problems) {
        table.only(&["title", "url", "date"], problems);
        let title = table.text("title", problems).map_or("", |found| found.value);
        if title.is_empty() {
            table.spot().note(problems, format!("La source « {id} » n’a pas de titre"), "Donner title = \"…\"");
        }
        let url = address(&table, problems);
        let date = table.text("date", problems);
        if let Some(found) = date.as_ref().filter(|found| !is_date(found.value)) {
            let what = format!("« {} » n’est pas une date", found.value);
            found.spot.note(problems, what, "Écrire l’année, l’année et le mois, ou le jour : 2024-05-13");
        }
        let date = date.map_or("", |found| found.value).to_owned();
        known.sources.push(Source { id: id.to_owned(), title: title.to_owned(), url, date });
        known.spots.push(table.spot());
    }
    known
}

impl Known {
    /// The positions of what a table cites under `sources`. None at all is a problem when it has to say.
    pub(super) fn cited(&self, table: &Table<'_, '_>, problems: &mut Problems) -> Vec<u16> {
        let found = table.texts("sources", problems);
        if found.is_empty() {
            table.spot().note(problems, "Aucune source n’est citée", "Donner sources = [\"…\"]");
        }
        found.iter().filter_map(|one| self.position(one, problems)).collect()
    }

    fn position(&self, found: &Found<&str>, problems: &mut Problems) -> Option<u16> {
        let at = self.sources.iter().position(|source| source.id == found.value);
        let Some(at) = at.and_then(|at| u16::try_from(at).ok()) else {
            let what = format!("La source « {} » est inconnue", found.value);
            found.spot.note(problems, what, format!("L’ajouter à {}, ou corriger le nom", super::SOURCES));
            return None;
        };
        self.cited.borrow_mut().insert(at);
        Some(at)
    }

    /// Tells sources that nothing cites.
    pub(super) fn report_unused(&self, problems: &mut Problems) {
        let cited = self.cited.borrow();
        for (at, source) in self.sources.iter().enumerate() {
            if !u16::try_from(at).is_ok_and(|at| cited.contains(&at))
                && let Some(spot) = self.spots.get(at)
            {
                spot.note(problems, format!("Rien ne cite la source « {} »", source.id), "La retirer, ou la citer");
            }
        }
    }
}

/// A web address under `url`, or nothing.
pub(super) fn address(table: &Table<'_, '_>, problems: &mut Problems) -> String {
    let Some(found) = table.text("url", problems) else { return String::new() };
    let rest = ["https://", "http://"].iter().find_map(|scheme| found.value.strip_prefix(scheme));
    let whole = rest.is_some_and(|rest| {
        rest.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.')) && !rest.contains(char::is_whitespace)
    });
    if !whole {
        let what = format!("« {} » n’est pas une adresse", found.value);
        found.spot.note(problems, what, "Écrire une adresse complète qui commence par https:// ou http://");
    }
    found.value.to_owned()
}

/// A year, a year and a month, or a day.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year] => number(year, 4),
        [year, month] => number(year, 4) && number(month, 2) && ("01".."13").contains(month),
        _ => text.parse::<passerelles_domain::guide::Date>().is_ok(),
    }
}
