//! Rows of `links.csv`.

use std::collections::HashMap;

use passerelles_domain::atlas::{Kind, Level, Status, Themes, Years};
use passerelles_domain::check::{self, Fault, Known};
use passerelles_domain::geo::LonLat;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::fold;

use super::row::RowCheck;
use crate::problem::Problems;
use crate::source::{Columns as _, Link as C, Table};

/// A documented link, ready to compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkRow<'t> {
    pub(crate) authority: &'t str,
    pub(crate) level: Level,
    pub(crate) insee: &'t str,
    /// Position in the territories.
    pub(crate) departement: Option<usize>,
    /// Position in the territories; of a region or an overseas collectivity.
    pub(crate) region: usize,
    pub(crate) french_end: Option<LonLat>,
    pub(crate) partner: &'t str,
    pub(crate) partner_level: &'t str,
    pub(crate) partner_end: Option<LonLat>,
    pub(crate) country: Iso2,
    pub(crate) kind: Kind,
    pub(crate) status: Status,
    pub(crate) years: Years,
    pub(crate) themes: Themes,
    pub(crate) source_title: &'t str,
    pub(crate) source_url: &'t str,
}

type Check<'t, 's, 'p> = RowCheck<'t, 's, 'p, C>;

/// Checks all rows; those that can be read come back.
pub(super) fn links<'t>(table: &'t Table<'_, C>, known: &Known, problems: &mut Problems) -> Vec<LinkRow<'t>> {
    let mut pairs = HashMap::with_capacity(table.rows.len());
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        duplicate(&mut check, &mut pairs);
        rows.extend(link(&mut check, known));
    }
    rows
}

/// Checks each row by itself, whatever the others say.
pub(super) fn each<'t>(table: &'t Table<'_, C>, known: &Known, problems: &mut Problems) -> Vec<Option<LinkRow<'t>>> {
    table.rows.iter().map(|row| link(&mut RowCheck::new(table, row, problems), known)).collect()
}

fn link<'t>(check: &mut Check<'t, '_, '_>, known: &Known) -> Option<LinkRow<'t>> {
    let mut faults = Vec::new();
    let cells = C::ALL;
    let column = |column: check::Column| cells.get(column as usize).copied();
    let read = {
        let text = |one: check::Column| column(one).map_or("", |one| check.text(one));
        check::link(&text, known, &mut |one, fault| faults.push((one, fault)))
    };
    for (one, fault) in faults {
        if let Some(one) = column(one) {
            check.fault(one, &fault);
        }
    }
    let row = read?;
    Some(LinkRow {
        authority: check.text(C::Authority),
        level: row.level,
        insee: check.text(C::Insee),
        departement: row.departement,
        region: row.region,
        french_end: row.french_end,
        partner: check.text(C::Partner),
        partner_level: check.text(C::PartnerLevel),
        partner_end: row.partner_end,
        country: row.country,
        kind: row.kind,
        status: row.status,
        years: row.years,
        themes: row.themes,
        source_title: check.text(C::SourceTitle),
        source_url: check.text(C::SourceUrl),
    })
}

/// The same authority and partner twice, however they are accented or hyphenated.
fn duplicate(check: &mut Check<'_, '_, '_>, pairs: &mut HashMap<[String; 3], u32>) {
    let text = |column| check.text(column);
    let rest = [text(C::Level), text(C::Insee), text(C::Country)].join("|");
    let key = [fold(text(C::Authority)), fold(text(C::Partner)), rest];
    if key.iter().take(2).any(String::is_empty) {
        return;
    }
    let line = check.line(C::Authority);
    let first = *pairs.entry(key).or_insert(line);
    if first != line {
        let (authority, partner) = (text(C::Authority).to_owned(), text(C::Partner).to_owned());
        check.fault(C::Authority, &Fault::Twice { authority, partner, line: first });
    }
}
