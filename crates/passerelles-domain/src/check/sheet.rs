//! The first line of a file of links: which columns stand where, and what stands between cells.

use super::Column;
use super::csv::{Row, cut_by};
use super::fault::Fault;
use crate::export::COLUMNS;
use crate::export::csv::bare;

/// Separators, by how common they are.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Columns that a row of another program may lack.
const FREE: [Column; 12] = [
    Column::Insee,
    Column::Departement,
    Column::Region,
    Column::PartnerLevel,
    Column::Since,
    Column::Until,
    Column::Status,
    Column::Themes,
    Column::LatFr,
    Column::LonFr,
    Column::LatPartner,
    Column::LonPartner,
];

/// Where each column stands in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    places: Vec<Option<usize>>,
    names: Vec<String>,
}

impl Header {
    /// The place of a column; `None` when the file lacks it.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten()
    }

    /// How many cells a row has.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The column at a place, as its keeper calls it.
    pub fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }
}

/// Reads the first row. Columns may stand in any order, and there may be more of them.
///
/// # Errors
/// Each fault with the place that it is at, from 1; 0 for the whole line.
pub fn header(first: &Row<'_>) -> Result<Header, Vec<(u32, Fault)>> {
    let names: Vec<String> = first.cells.iter().map(|cell| bare(&cell.text).trim().to_owned()).collect();
    let wanted = || COLUMNS.join(",");
    if !names.iter().any(|name| COLUMNS.contains(&name.as_str())) {
        return Err(vec![(0, Fault::NoHeader { header: wanted() })]);
    }
    let mut faults = Vec::new();
    let places: Vec<Option<usize>> =
        COLUMNS.iter().map(|column| names.iter().position(|name| name == column)).collect();
    for (column, place) in Column::ALL.iter().zip(&places) {
        if place.is_none() && !FREE.contains(column) {
            let (name, place) = (column.name().to_owned(), *column as u32 + 1);
            faults.push((place, Fault::ColumnMissing { name, place, header: wanted() }));
        }
    }
    for (at, name) in names.iter().enumerate().filter(|(_, name)| COLUMNS.contains(&name.as_str())) {
        if names.iter().take(at).any(|earlier| earlier == name) {
            faults.push((at as u32 + 1, Fault::ColumnTwice(name.clone())));
        }
    }
    if faults.is_empty() { Ok(Header { places, names }) } else { Err(faults) }
}

/// The separator under which the first line names most of our columns; of those, the one that cuts most.
pub fn separator(bytes: &[u8]) -> u8 {
    let line = bytes.trim_ascii_start();
    let line = line.get(..line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len())).unwrap_or_default();
    // A line without an end is no header.
    let line = line.get(..line.len().min(10_000)).unwrap_or_default();
    let score = |separator: u8| {
        let row = cut_by(separator, line);
        let cells = row.first().map_or(&[][..], |row| row.cells.as_slice());
        (cells.iter().filter(|cell| COLUMNS.contains(&cell.text.trim())).count(), cells.len())
    };
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}
