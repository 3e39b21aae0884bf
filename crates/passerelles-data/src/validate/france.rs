//! Outlines of French territories: each has its row, and each territory with a link has its outline.

use std::collections::BTreeSet;

use super::links::LinkRow;
use super::territory::{Territories, TerritoryKind};
use crate::france::France;
use crate::problem::{Column, Problems};
use crate::source::{self, Columns, FRANCE};

/// Reads the outlines.
pub(super) fn france(
    bytes: &[u8],
    territories: &Territories<'_>,
    links: &[LinkRow<'_>],
    problems: &mut Problems,
) -> France {
    let france = match France::read(bytes) {
        Ok(france) => france,
        Err(error) => {
            let remedy = "Remettre territories.json, que extract.py refait";
            problems.add(FRANCE, 0, Column::LINE, error.to_string(), remedy);
            return France::default();
        }
    };
    if territories.rows.is_empty() {
        return france; // The table itself is reported.
    }
    for code in france.units.keys().filter(|code| territories.departement(code).is_none()) {
        let what = format!("Le contour {code} n’a pas de territoire");
        let remedy = "Ajouter la ligne de ce département ou de cette collectivité";
        problems.add(source::Territory::FILE, 0, Column::LINE, what, remedy);
    }
    let linked: BTreeSet<usize> = links.iter().filter_map(|link| link.departement).collect();
    let linked = linked.into_iter().filter_map(|at| territories.get(at));
    for row in linked.filter(|row| row.kind != TerritoryKind::Region && !france.units.contains_key(row.code)) {
        let what = format!("{} ({}) a des liens et pas de contour", row.name, row.code);
        problems.add(FRANCE, 0, Column::LINE, what, "Ajouter son contour");
    }
    france
}
