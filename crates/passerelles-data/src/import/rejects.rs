//! What was not taken, as a file of the same columns with its reasons: mended there, it is fed in again under the same
//! mapping.

use std::path::{Path, PathBuf};

use passerelles_domain::export::csv::guarded;

use super::cell;
use super::draft::Reject;
use super::spreadsheet::Spreadsheet;
use crate::problem::Problem;

/// Name of the column that is added; a mapping never reads it.
pub(crate) const REASON: &str = "motif";

/// The rejects of a file; UTF-8 with its mark, which spreadsheets know, and the separator of the file.
pub(crate) fn file(sheet: &Spreadsheet<'_>, rejects: &[Reject]) -> String {
    let separator = char::from(sheet.separator);
    let mut out = "\u{feff}".to_owned();
    let names = sheet.header.iter().map(String::as_str).filter(|name| *name != REASON);
    row(&mut out, separator, names.chain([REASON]));
    for reject in rejects {
        let Some(own) = sheet.rows.get(reject.row) else { continue };
        // A row with a cell too few or too many stays so, and is not taken until somebody has mended it.
        let ragged = own.cells.len() != sheet.header.len();
        let piece = |at: usize| reject.pieces.iter().find(|(place, _)| *place == at).map(|(_, text)| text.clone());
        let cells = own.cells.iter().enumerate().map(|(at, own)| (at, piece(at).unwrap_or_else(|| cell::text(own))));
        let is_old = |at: usize, text: &str| {
            if ragged {
                at + 1 == own.cells.len() && is_reason(text)
            } else {
                sheet.header.get(at).is_some_and(|name| name == REASON)
            }
        };
        let mut cells: Vec<String> = cells.filter(|(at, text)| !is_old(*at, text)).map(|(_, text)| text).collect();
        cells.push(reject.reasons.iter().map(reason).collect::<Vec<_>>().join(" "));
        row(&mut out, separator, cells.iter().map(String::as_str));
    }
    out
}

/// Whether a cell is what [`reason`] wrote into an earlier file of rejects.
fn is_reason(text: &str) -> bool {
    text.starts_with("Ligne ") && text.contains(" : ")
}

/// A problem without its file: « Ligne 12, colonne 5 (pays) : … »
fn reason(problem: &Problem) -> String {
    let column = match (problem.column.number, problem.column.name.as_str()) {
        (0, _) => String::new(),
        (number, "") => format!(", colonne {number}"),
        (number, name) => format!(", colonne {number} ({name})"),
    };
    format!("Ligne {}{column} : {}. {}.", problem.line, problem.what, problem.remedy)
}

fn row<'c>(out: &mut String, separator: char, cells: impl Iterator<Item = &'c str>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(separator);
        }
        out.push('"');
        out.push_str(&guarded(text).replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Where the rejects of a file go: `liens.csv` has `liens.rejets.csv` beside it.
pub(crate) fn path(file: &Path) -> PathBuf {
    let stem = file.file_stem().map_or_else(|| "import".into(), |stem| stem.to_string_lossy());
    file.with_file_name(format!("{stem}.rejets.csv"))
}
