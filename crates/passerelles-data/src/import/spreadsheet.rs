//! A stranger's file as a table: its separator, its header, its rows. What cannot be a table at all is refused here, in
//! words.

use std::collections::BTreeSet;

use passerelles_domain::export::csv::bare;
use passerelles_domain::text::fold;

use crate::problem::{Column, Problem};
use crate::source::{Row, cut_by};
use passerelles_domain::check::encoding::Encoding;

/// Separators, by how common they are.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A file that has been cut.
pub(crate) struct Spreadsheet<'a> {
    /// What it is called in problems.
    pub(crate) name: String,
    /// Its encoding.
    pub(crate) encoding: Encoding,
    /// What stands between cells.
    pub(crate) separator: u8,
    /// Names of its columns.
    pub(crate) header: Vec<String>,
    /// Its rows, without the header.
    pub(crate) rows: Vec<Row<'a>>,
}

/// First bytes of what is not a CSV file, what that is, and how to make one of it.
const OTHERS: [(&[u8], &str, &str); 6] = [
    (b"PK\x03\x04", "Le fichier est un classeur (xlsx, ods)", "L’enregistrer en « CSV UTF-8 » depuis le tableur"),
    (b"\xD0\xCF\x11\xE0", "Le fichier est un classeur (xls)", "L’enregistrer en « CSV UTF-8 » depuis le tableur"),
    (b"\xFF\xFE", "Le fichier est encodé en UTF-16", "L’enregistrer en « CSV UTF-8 »"),
    (b"\xFE\xFF", "Le fichier est encodé en UTF-16", "L’enregistrer en « CSV UTF-8 »"),
    (b"%PDF", "Le fichier est un PDF", "Demander le tableau d’origine, ou le recopier dans un tableur"),
    (b"<", "Le fichier est une page web ou du XML", "Télécharger le fichier CSV lui-même, pas la page qui le montre"),
];

/// A problem of the whole file or of its header.
pub(crate) fn fault(
    name: &str,
    line: u32,
    column: Column,
    what: impl Into<String>,
    remedy: impl Into<String>,
) -> Problem {
    Problem { file: name.to_owned().into(), line, column, what: what.into(), remedy: remedy.into() }
}

/// Says what a file is that is no CSV, from its first bytes.
pub(crate) fn other_kind(name: &str, bytes: &[u8]) -> Option<Problem> {
    let (_, what, remedy) = OTHERS.iter().find(|(first, _, _)| bytes.trim_ascii_start().starts_with(first))?;
    Some(fault(name, 1, Column::LINE, *what, *remedy))
}

impl<'a> Spreadsheet<'a> {
    /// Cuts a decoded file; `wanted` are the names of columns that will be read, folded.
    pub(crate) fn read(
        name: &str,
        encoding: Encoding,
        bytes: &'a [u8],
        wanted: &BTreeSet<String>,
    ) -> Result<Self, Vec<Problem>> {
        if bytes.trim_ascii().is_empty() {
            let remedy = "Vérifier que le bon fichier a été enregistré, avec son en-tête";
            return Err(vec![fault(name, 1, Column::LINE, "Le fichier est vide", remedy)]);
        }
        let separator = separator(bytes, wanted);
        let mut rows = cut_by(separator, bytes).into_iter();
        let Some(first) = rows.next() else {
            return Err(vec![fault(name, 1, Column::LINE, "Le fichier n’a pas d’en-tête", "Écrire l’en-tête")]);
        };
        let header: Vec<String> = first.cells.iter().map(|cell| bare(&cell.text).trim().to_owned()).collect();
        let twice = twice(name, first.line, &header, wanted);
        if !twice.is_empty() {
            return Err(twice);
        }
        // Spreadsheets save rows below the last one, with separators and nothing between.
        let rows = rows.filter(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty())).collect();
        Ok(Self { name: name.to_owned(), encoding, separator, header, rows })
    }

    /// The place of a column by its name; case, accents and hyphens do not count.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        let wanted = fold(name);
        self.header.iter().position(|found| fold(found) == wanted)
    }

    /// A column's number and name, for a problem.
    pub(crate) fn column(&self, place: usize) -> Column {
        Column::new(place as u32 + 1, self.header.get(place).map_or("", String::as_str))
    }
}

/// The separator under which the first line names most of the columns that are wanted; of those, the one that cuts most.
fn separator(bytes: &[u8], wanted: &BTreeSet<String>) -> u8 {
    let line = bytes.trim_ascii_start();
    let line = line.get(..line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len())).unwrap_or_default();
    let score = |separator: u8| {
        let row = cut_by(separator, line);
        let cells = row.first().map_or(&[][..], |row| row.cells.as_slice());
        (cells.iter().filter(|cell| wanted.contains(&fold(&cell.text))).count(), cells.len())
    };
    // The last of equals wins: the most common one.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

/// Columns that are wanted and stand there twice: one cannot tell which is meant.
fn twice(name: &str, line: u32, header: &[String], wanted: &BTreeSet<String>) -> Vec<Problem> {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    let again = |at: usize, own: &String| folded.iter().take(at).position(|other| other == own);
    let mut problems = Vec::new();
    for (at, own) in folded.iter().enumerate().filter(|(_, own)| wanted.contains(*own)) {
        if let (Some(first), Some(shown)) = (again(at, own), header.get(at)) {
            let what = format!("La colonne « {shown} » est déjà en position {}", first + 1);
            let remedy = "Renommer ou retirer l’une des deux";
            problems.push(fault(name, line, Column::new(at as u32 + 1, shown), what, remedy));
        }
    }
    problems
}

/// What is wrong with a row as such: its cells cannot be told apart or read.
pub(crate) fn row_faults(sheet: &Spreadsheet<'_>, row: &Row<'_>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = row
        .cells
        .iter()
        .enumerate()
        .filter_map(|(at, cell)| super::cell::fault(cell).map(|(what, remedy)| (at, cell.line, what, remedy)))
        .map(|(at, line, what, remedy)| fault(&sheet.name, line, sheet.column(at), what, remedy))
        .collect();
    let (cells, expected) = (row.cells.len(), sheet.header.len());
    if problems.is_empty() && cells != expected {
        let what = format!("La ligne a {cells} cellules au lieu de {expected}");
        let remedy = if cells < expected {
            "Ajouter les séparateurs qui manquent, même pour des cellules vides"
        } else {
            "Mettre entre guillemets la cellule qui contient un séparateur"
        };
        problems.push(fault(&sheet.name, row.line, sheet.column(cells.min(expected)), what, remedy));
    }
    problems
}
