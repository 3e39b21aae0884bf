//! Reading one row: each question asks for one cell, and notes what is wrong with it under its line and column.

use core::fmt::Display;
use core::str::FromStr;
use std::collections::BTreeMap;

use passerelles_domain::figures::Year;
use passerelles_domain::geo::LonLat;

use crate::problem::Problems;
use crate::source::{Columns, RECEIVED, Row, Table};

/// Years outside of this range are typing errors.
const YEARS: core::ops::RangeInclusive<u16> = 1900..=2100;

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

    /// A calendar year, or nothing.
    pub(crate) fn year(&mut self, column: C) -> Option<u16> {
        self.year_in(column, self.text(column))
    }

    /// A calendar year, with `~` before it when it is guessed, or nothing.
    pub(crate) fn year_or_guess(&mut self, column: C) -> Option<Year> {
        let text = self.text(column);
        let guess = text.strip_prefix('~');
        let year = self.year_in(column, guess.unwrap_or(text))?;
        Some(Year { year, estimated: guess.is_some() })
    }

    fn year_in(&mut self, column: C, text: &str) -> Option<u16> {
        if text.is_empty() {
            return None;
        }
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let Some(year) = digits.then(|| text.parse::<u16>().ok()).flatten() else {
            self.problem(column, format!("« {text} » n’est pas une année"), "Écrire quatre chiffres, ou laisser vide");
            return None;
        };
        if !YEARS.contains(&year) {
            let what = format!("L’année {year} est hors de {} à {}", YEARS.start(), YEARS.end());
            self.problem(column, what, "Vérifier dans la source, ou laisser vide");
            return None;
        }
        Some(year)
    }

    /// A number with a decimal point, or nothing.
    pub(crate) fn number(&mut self, column: C) -> Option<f64> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let form = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.len() <= 24;
        let number = form.then(|| text.parse::<f64>().ok()).flatten().filter(|number| number.is_finite());
        if number.is_none() {
            let remedy = if text.contains(',') {
                "Écrire un point au lieu de la virgule décimale"
            } else {
                "Écrire des chiffres, avec un point pour les décimales"
            };
            self.problem(column, format!("« {text} » n’est pas un nombre"), remedy);
        }
        number
    }

    /// A point of the globe, or nothing when both cells are empty.
    pub(crate) fn point(&mut self, lat: C, lon: C) -> Option<LonLat> {
        match (self.text(lat).is_empty(), self.text(lon).is_empty()) {
            (true, true) => return None,
            (true, false) | (false, true) => {
                let empty = if self.text(lat).is_empty() { lat } else { lon };
                self.problem(empty, "Une coordonnée manque sur les deux", "Donner latitude et longitude, ou aucune");
                return None;
            }
            (false, false) => {}
        }
        let (y, x) = (self.number(lat), self.number(lon));
        if let Some(y) = y.filter(|y| y.abs() > 90.0) {
            self.problem(
                lat,
                format!("La latitude {y} est hors de −90 à 90"),
                "Vérifier que latitude et longitude ne sont pas inversées",
            );
        }
        if let Some(x) = x.filter(|x| x.abs() > 180.0) {
            self.problem(lon, format!("La longitude {x} est hors de −180 à 180"), "Vérifier la coordonnée");
        }
        let point = LonLat::new(x?, y?)?;
        if point.lon.abs() < 1e-9 && point.lat.abs() < 1e-9 {
            self.problem(
                lat,
                "Le point 0, 0 est dans le golfe de Guinée",
                "Donner les coordonnées de la ville, ou laisser vide",
            );
            return None;
        }
        Some(point)
    }

    /// Where a fact was read: title and address. Both are required.
    pub(crate) fn source(&mut self, title: C, url: C, seeds: &BTreeMap<&str, &str>) -> (&'t str, &'t str) {
        let title = self.required(title, "Donner le titre de la page ou du document où le fait est écrit");
        let address = self.required(url, "Donner l’adresse de la page, ou file: et le nom d’un fichier reçu");
        let known_seed = address.strip_prefix("seed:").map(|file| seeds.contains_key(file));
        let received = address.strip_prefix(RECEIVED).is_some_and(is_file_name);
        let web = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
        let web_ok = web.is_some_and(|rest| {
            rest.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.'))
                && !rest.contains(char::is_whitespace)
        });
        match known_seed {
            _ if address.is_empty() || web_ok || received || known_seed == Some(true) => {}
            Some(_) if seeds.is_empty() => {} // The table itself is reported.
            Some(_) => self.problem(
                url,
                format!("Le document fondateur « {address} » est inconnu"),
                "Écrire un nom de la colonne file de sources_seed.csv",
            ),
            None => self.problem(
                url,
                format!("« {address} » n’est pas une adresse"),
                "Écrire une adresse complète qui commence par https:// ou http://, ou file: et le nom d’un fichier reçu",
            ),
        }
        (title, address)
    }
}

/// A name without folders, as one file is called.
fn is_file_name(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= 200 && !name.contains(['/', '\\'])
}
