//! Rows of `changes.csv`.

use std::collections::BTreeMap;

use super::reference::once;
use super::row::RowCheck;
use crate::content::Date;
use crate::problem::Problems;
use crate::source::{Change as C, Table};

/// One change, ready to compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChangeRow<'t> {
    pub(crate) id: &'t str,
    pub(crate) date: &'t str,
    /// Title and text in French.
    pub(crate) fr: (&'t str, &'t str),
    /// Title and text in English.
    pub(crate) en: (&'t str, &'t str),
}

/// Checks all rows, which go from the oldest to the newest.
pub(super) fn changes<'t>(table: &'t Table<'_, C>, problems: &mut Problems) -> Vec<ChangeRow<'t>> {
    let mut rows: Vec<ChangeRow<'t>> = Vec::with_capacity(table.rows.len());
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let [id, date, title_fr, text_fr, title_en, text_en] =
            [C::Id, C::Date, C::TitleFr, C::TextFr, C::TitleEn, C::TextEn]
                .map(|column| check.required(column, "La remplir : le fil est lu dans chaque langue"));
        once(&mut check, C::Id, id, &mut lines);
        let day = Date::read(date).is_some_and(Date::is_day);
        if !day && !date.is_empty() {
            check.problem(C::Date, format!("« {date} » n’est pas un jour"), "Écrire 2026-11-24");
        }
        if rows.last().is_some_and(|last| last.date > date) {
            check.problem(C::Date, "Les dates ne se suivent pas", "Ajouter les nouveautés à la fin du fichier");
        }
        rows.push(ChangeRow { id, date, fr: (title_fr, text_fr), en: (title_en, text_en) });
    }
    rows
}
