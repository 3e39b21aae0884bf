//! The tables of the texts: what was read, words of the trade, regional networks.

use std::collections::BTreeMap;

use super::piece::{Line, Place};
use crate::by_lang::ByLang;
use crate::phrases::Phrases;
use crate::problem::Problems;
use crate::source::{self, Columns, Row, Table};
use crate::validate::{RowCheck, once};

/// A row of `content/sources.csv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadingRow<'t> {
    pub(crate) title_fr: &'t str,
    /// Empty when it is not known whole.
    pub(crate) url: &'t str,
}

/// A row of `content/terms.csv`.
#[derive(Clone, Debug)]
pub(crate) struct TermRow {
    pub(crate) name: ByLang<String>,
    pub(crate) text: ByLang<Line>,
}

/// A row of `content/networks.csv`.
#[derive(Clone, Debug)]
pub(crate) struct NetworkRow<'t> {
    pub(crate) place: Place,
    pub(crate) region: &'t str,
    pub(crate) name: &'t str,
    pub(crate) url: &'t str,
    pub(crate) text: ByLang<Line>,
}

impl TermRow {
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.text.all()
    }
}

impl NetworkRow<'_> {
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.text.all()
    }
}

pub(super) fn readings<'t>(
    table: &'t Table<'_, source::Reading>,
    problems: &mut Problems,
) -> BTreeMap<&'t str, ReadingRow<'t>> {
    use source::Reading as C;
    let mut rows = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let key = check.required(C::Key, "Donner la clé que citent les textes");
        let title_fr = check.required(C::TitleFr, "Donner le titre en français");
        let url = check.text(C::Url);
        if !url.is_empty() && !is_web(url) {
            check.problem(C::Url, format!("« {url} » n’est pas une adresse"), "Écrire https://… ou laisser vide");
        }
        once(&mut check, C::Key, key, &mut lines);
        rows.insert(key, ReadingRow { title_fr, url });
    }
    rows
}

pub(super) fn terms<'t>(
    table: &'t Table<'_, source::Term>,
    phrases: &Phrases,
    problems: &mut Problems,
) -> BTreeMap<&'t str, TermRow> {
    use source::Term as C;
    let mut rows = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let [id, name_fr, name_en] = [C::Id, C::NameFr, C::NameEn].map(|column| check.required(column, "La remplir"));
        once(&mut check, C::Id, id, &mut lines);
        let name = phrases.words(name_fr, name_en, source::Term::FILE, problems);
        let text = phrases.lines([C::TextFr, C::TextEn].map(|column| text(table, row, column)), problems);
        rows.insert(id, TermRow { name, text });
    }
    rows
}

pub(super) fn networks<'t>(
    table: &'t Table<'_, source::Network>,
    phrases: &Phrases,
    problems: &mut Problems,
) -> BTreeMap<&'t str, NetworkRow<'t>> {
    use source::Network as C;
    let mut rows = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let [region, name] = [C::Region, C::Name].map(|column| check.required(column, "La remplir"));
        let url = check.text(C::Url);
        if !url.is_empty() && !is_web(url) {
            check.problem(C::Url, format!("« {url} » n’est pas une adresse"), "Écrire https://… ou laisser vide");
        }
        once(&mut check, C::Region, region, &mut lines);
        let place = place(table, row, C::Region);
        let text = phrases.lines([C::TextFr, C::TextEn].map(|column| text(table, row, column)), problems);
        rows.insert(region, NetworkRow { place, region, name, url, text });
    }
    rows
}

fn place<C: Columns>(table: &Table<'_, C>, row: &Row<'_>, column: C) -> Place {
    let line = table.cell(row, column).map_or(row.line, |cell| cell.line);
    Place { file: C::FILE.to_owned(), line, column: table.column(column) }
}

/// A cell and where it stands.
fn text<'t, C: Columns>(table: &'t Table<'_, C>, row: &'t Row<'_>, column: C) -> (&'t str, Place) {
    (table.cell(row, column).map_or("", |cell| cell.text.as_ref()), place(table, row, column))
}

fn is_web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}
