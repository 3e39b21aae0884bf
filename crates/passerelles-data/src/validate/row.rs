//! Reading one row: each question asks for one cell, and notes what is wrong with it under its line and column.

use core::fmt::Display;
use core::str::FromStr;
use std::collections::BTreeMap;

use passerelles_domain::check::{self, Fault};
use passerelles_domain::figures::Year;
use passerelles_domain::geo::LonLat;

use crate::problem::Problems;
use crate::source::{Columns, Row, Table};

/// A row under check.
pub(crate) struct RowCheck<'t, 's, 'p, C> {
    table: &'t Table<'s, C>,
    row: &'t Row<'s>,
    problems: &'p mut Problems,
}

impl<'t, 's, 'p, C: Columns> RowCheck<'t, 's, 'p, C> {
    /// Starts on a row.
    pub(crate) fn new(table: &'t Table<'s, C>, row: &'t Row<'s>, problems: &'p mut Problems) -> Self {
        Self { table, row, problems }
    }

    /// The line of a column's cell.
    pub(crate) fn line(&self, column: C) -> u32 {
        self.table.cell(self.row, column).map_or(self.row.line, |cell| cell.line)
    }

    /// Notes a problem in a column. Silent for a column that the header lacks and for a cell whose form is already
    /// reported: what one would say of its content is a consequence.
    pub(crate) fn problem(&mut self, column: C, what: impl Into<String>, remedy: impl Into<String>) {
        let Some(cell) = self.table.cell(self.row, column) else { return };
        if cell.bad_byte.is_none() && !cell.open_quote {
            self.problems.add(C::FILE, cell.line, self.table.column(column), what, remedy);
        }
    }

    /// Notes what a check found, likewise.
    pub(crate) fn fault(&mut self, column: C, fault: &Fault) {
        let Some(cell) = self.table.cell(self.row, column) else { return };
        if cell.bad_byte.is_none() && !cell.open_quote {
            self.problems.fault(C::FILE, cell.line, self.table.column(column), fault);
        }
    }

    /// The text of a cell without spaces around it; empty when there is none.
    pub(crate) fn text(&self, column: C) -> &'t str {
        self.table.cell(self.row, column).map_or("", |cell| cell.text.trim())
    }

    /// A cell that must not be empty.
    pub(crate) fn required(&mut self, column: C, remedy: &str) -> &'t str {
        let text = self.text(column);
        if text.is_empty() {
            self.problem(column, "La cellule est vide", remedy);
        }
        text
    }

    /// A word of a closed list; `None` when empty or unknown, which is noted.
    pub(crate) fn word<T: FromStr + Display + Copy>(&mut self, column: C, what: &str, known: &[T]) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let found = text.parse().ok();
        if found.is_none() {
            let known = known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            self.problem(column, format!("{what} « {text} » est inconnu"), format!("Écrire l’un de : {known}"));
        }
        found
    }

    /// `yes` or `no`.
    pub(crate) fn yes_or_no(&mut self, column: C) -> bool {
        let text = self.text(column);
        if !matches!(text, "yes" | "no") {
            self.problem(column, format!("« {text} » n’est ni yes ni no"), "Écrire yes (oui) ou no (non)");
        }
        text == "yes"
    }

    /// A calendar year, with `~` before it when it is guessed, or nothing.
    pub(crate) fn year_or_guess(&mut self, column: C) -> Option<Year> {
        let text = self.text(column);
        let guess = text.strip_prefix('~');
        let year = self.year_in(column, guess.unwrap_or(text))?;
        Some(Year { year, estimated: guess.is_some() })
    }

    fn year_in(&mut self, column: C, text: &str) -> Option<u16> {
        check::year(text).map_err(|fault| self.fault(column, &fault)).ok().flatten()
    }

    /// A number with a decimal point, or nothing.
    pub(crate) fn number(&mut self, column: C) -> Option<f64> {
        check::number(self.text(column)).map_err(|fault| self.fault(column, &fault)).ok().flatten()
    }

    /// A point of the globe, or nothing when both cells are empty.
    pub(crate) fn point(&mut self, lat: C, lon: C) -> Option<LonLat> {
        let (y, x) = (self.text(lat), self.text(lon));
        check::point(y, x, &mut |is_lat, fault| self.fault(if is_lat { lat } else { lon }, &fault))
    }

    /// Where a fact was read: title and address. Both are required.
    pub(crate) fn source(&mut self, title: C, url: C, seeds: &BTreeMap<&str, &str>) -> (&'t str, &'t str) {
        let title = self.required(title, "Donner le titre de la page ou du document où le fait est écrit");
        let address = self.required(url, "Donner l’adresse de la page, ou file: et le nom d’un fichier reçu");
        let seed = |file: &str| (!seeds.is_empty()).then(|| seeds.contains_key(file));
        if let Err(fault) = check::address(address, seed) {
            self.fault(url, &fault);
        }
        (title, address)
    }
}
