//! The first line of a table, compared column by column with what it should be. A wrong header does not hide the
//! problems of the rows below it, as long as one can tell which cell is which.

use passerelles_domain::check::csv::Row;

use super::table::Columns;
use crate::problem::{Column, Problems};

/// How the rows below a header are read.
pub(super) struct Header<'h> {
    /// Name of each cell of a row; a row has as many cells.
    pub(super) names: Vec<&'h str>,
    /// Where each column of the table stands in a row; `None` when the file lacks it.
    pub(super) places: Vec<Option<usize>>,
}

/// The header that the file should have.
pub(super) fn wanted<C: Columns>() -> Vec<&'static str> {
    C::ALL.iter().map(|column| column.name()).collect()
}

/// Reads the header above some rows and says what is wrong with it; `None` when rows cannot be read under it.
pub(super) fn read<'h, C: Columns>(
    header: &'h Row<'_>,
    rows: &[Row<'_>],
    problems: &mut Problems,
) -> Option<Header<'h>> {
    let found: Vec<&str> = header.cells.iter().map(|cell| cell.text.as_ref()).collect();
    let wanted = wanted::<C>();
    if !wanted.iter().any(|name| found.contains(name)) {
        unrecognised::<C>(header, &found, problems);
        return by_position(rows, wanted);
    }
    let mut places: Vec<Option<usize>> =
        wanted.iter().map(|name| found.iter().position(|other| other == name)).collect();
    renamed::<C>(header, &found, &wanted, &mut places, problems);
    missing::<C>(header, &wanted, &places, problems);
    extra::<C>(header, &found, &places, problems);
    moved::<C>(header, &found, &wanted, problems);
    if found.len() != wanted.len()
        && let Some(header) = by_position(rows, wanted)
    {
        // The header alone is wrong: rows are as long as they should be.
        return Some(header);
    }
    Some(Header { names: found, places })
}

/// Rows that all have the right number of cells can be read without a header.
fn by_position<'h>(rows: &[Row<'_>], wanted: Vec<&'h str>) -> Option<Header<'h>> {
    let fits = !rows.is_empty() && rows.iter().filter(|row| row.cells.len() == wanted.len()).count() * 2 > rows.len();
    fits.then(|| Header { places: (0..wanted.len()).map(Some).collect(), names: wanted })
}

fn unrecognised<C: Columns>(header: &Row<'_>, found: &[&str], problems: &mut Problems) {
    let (what, remedy) = match found {
        [only] if only.contains(';') => (
            "Les cellules sont séparées par des points-virgules",
            "Enregistrer le fichier en CSV séparé par des virgules, encodage UTF-8".to_owned(),
        ),
        _ => {
            ("La première ligne n’est pas l’en-tête attendu", format!("Écrire l’en-tête : {}", wanted::<C>().join(",")))
        }
    };
    problems.add(C::FILE, header.line, Column::LINE, what, remedy);
}

/// A column with an unknown name stands where a known one is missing: it is that one.
fn renamed<C: Columns>(
    header: &Row<'_>,
    found: &[&str],
    wanted: &[&str],
    places: &mut [Option<usize>],
    problems: &mut Problems,
) {
    if found.len() != wanted.len() {
        return;
    }
    for ((at, place), (name, other)) in places.iter_mut().enumerate().zip(wanted.iter().zip(found)) {
        if place.is_none() && !wanted.contains(other) {
            *place = Some(at);
            let what = format!("La colonne s’appelle « {other} » au lieu de « {name} »");
            let column = Column::new(at as u32 + 1, other);
            problems.add(C::FILE, header.line, column, what, format!("La renommer {name}"));
        }
    }
}

fn missing<C: Columns>(header: &Row<'_>, wanted: &[&str], places: &[Option<usize>], problems: &mut Problems) {
    for ((name, _), expected) in wanted.iter().zip(places).zip(1_u32..).filter(|((_, place), _)| place.is_none()) {
        let what = format!("La colonne « {name} » manque (attendue en position {expected})");
        let remedy = format!("Rétablir l’en-tête : {}", wanted.join(","));
        problems.add(C::FILE, header.line, Column::new(expected, name), what, remedy);
    }
}

/// Columns that stand for nothing, or for what another one already stands for.
fn extra<C: Columns>(header: &Row<'_>, found: &[&str], places: &[Option<usize>], problems: &mut Problems) {
    for (at, name) in found.iter().enumerate().filter(|(at, _)| !places.contains(&Some(*at))) {
        let twice = found.iter().take(at).any(|earlier| earlier == name);
        let what = format!("La colonne « {name} » est {}", if twice { "en double" } else { "de trop" });
        problems.add(C::FILE, header.line, Column::new(at as u32 + 1, name), what, "La supprimer, avec ses cellules");
    }
}

/// With all columns there, says which ones do not stand where they should.
fn moved<C: Columns>(header: &Row<'_>, found: &[&str], wanted: &[&str], problems: &mut Problems) {
    if found.len() != wanted.len() || !wanted.iter().all(|name| found.contains(name)) {
        return;
    }
    for ((at, name), expected) in (1_u32..).zip(found).zip(wanted).filter(|((_, name), expected)| name != expected) {
        let what = format!("La colonne « {name} » est à la place de « {expected} »");
        let remedy = format!("Remettre les colonnes dans l’ordre : {}", wanted.join(","));
        problems.add(C::FILE, header.line, Column::new(at, name), what, remedy);
    }
}
