//! Rows of `changes.csv`.

use std::collections::BTreeMap;

use super::reference::once;
use super::row::RowCheck;
use crate::by_lang::ByLang;
use crate::content::Date;
use crate::phrases::Phrases;
use crate::problem::Problems;
use crate::source::{Change as C, Columns as _, Table};

/// One change, ready to compile.
#[derive(Clone, Debug)]
pub(crate) struct ChangeRow<'t> {
    pub(crate) id: &'t str,
    pub(crate) date: &'t str,
    pub(crate) title: ByLang<String>,
    pub(crate) text: ByLang<String>,
}

/// Checks all rows, which go from the oldest to the newest.
pub(super) fn changes<'t>(table: &'t Table<'_, C>, phrases: &Phrases, problems: &mut Problems) -> Vec<ChangeRow<'t>> {
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
        let title = phrases.words(title_fr, title_en, C::FILE, problems);
        let text = phrases.words(text_fr, text_en, C::FILE, problems);
        rows.push(ChangeRow { id, date, title, text });
    }
    rows
}
