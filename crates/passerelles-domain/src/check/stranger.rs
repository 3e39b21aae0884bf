//! A file of a visitor: read whole, each row checked as the data command checks ours; the good rows are kept for the map,
//! the list and a new `links.csv`, what is wrong is told. Nothing of it goes anywhere.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::cell::form;
use super::csv::{Cell, cut_by};
use super::encoding::{Encoding, decode};
use super::fault::Fault;
use super::json::{Value, features};
use super::link::{LinkRow, link};
use super::sheet::{Header, header, separator};
use super::{Column, Known};
use crate::export::csv::bare;
use crate::text::fold;

/// Larger files are refused before they are read.
pub const MOST_BYTES: u64 = 64_000_000;

/// Problems that are told one by one; the others are counted.
const TOLD: usize = 100;

/// Rows between two words about how far it is.
const SLICE: usize = 2_000;

/// Hears how far the reading is: done, of all.
pub type Progress<'p> = &'p mut dyn FnMut(usize, usize);

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Line in the file, from 1.
    pub line: u32,
    /// Column, from 1; 0 for the whole line.
    pub column: u32,
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub fault: Fault,
}

/// A good row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it says.
    pub link: LinkRow,
    /// Its cells, in the order of the columns.
    pub cells: [Box<str>; 19],
}

impl Row {
    /// The text of a cell.
    pub fn cell(&self, column: Column) -> &str {
        self.cells.get(column as usize).map_or("", AsRef::as_ref)
    }
}

/// A file that has been read.
#[derive(Debug, Default)]
pub struct Opened {
    /// Rows without a fault.
    pub rows: Vec<Row>,
    /// The first things that are wrong.
    pub notes: Vec<Note>,
    /// How many there are.
    pub problems: u32,
    /// Rows that were read, good or not.
    pub read: u32,
    /// It was written by an older spreadsheet, and read as such.
    pub windows: bool,
}

/// The fault of a file of so many bytes that is too large to be read.
pub fn too_large(bytes: u64) -> Option<Fault> {
    let megabytes = |bytes: u64| bytes.div_ceil(1_000_000) as u32;
    (bytes > MOST_BYTES).then(|| Fault::TooLarge { megabytes: megabytes(bytes), most: megabytes(MOST_BYTES) })
}

/// Reads a file: CSV with commas, semicolons or tabs, UTF-8 or Windows-1252, or `GeoJSON` as our export writes it.
pub fn open(bytes: &[u8], known: &Known, progress: Progress<'_>) -> Opened {
    let mut desk = Desk { opened: Opened::default(), pairs: HashMap::new(), known };
    if let Some(fault) = too_large(bytes.len() as u64).or_else(|| other_kind(bytes)) {
        desk.note(1, 0, "", fault);
        return desk.opened;
    }
    let (encoding, text) = decode(bytes);
    desk.opened.windows = encoding == Encoding::Windows1252;
    if text.trim_ascii().is_empty() {
        desk.note(1, 0, "", Fault::EmptyFile);
    } else if text.trim_ascii_start().starts_with(b"{") {
        desk.geojson(&String::from_utf8_lossy(&text), progress);
    } else {
        desk.csv(&text, progress);
    }
    desk.opened
}

/// First bytes of what is neither CSV nor JSON.
fn other_kind(bytes: &[u8]) -> Option<Fault> {
    let bytes = bytes.trim_ascii_start();
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"PK\x03\x04") || begins(b"\xD0\xCF\x11\xE0") {
        Some(Fault::Workbook)
    } else if begins(b"\xFF\xFE") || begins(b"\xFE\xFF") {
        Some(Fault::Utf16)
    } else if begins(b"%PDF") {
        Some(Fault::Pdf)
    } else if begins(b"<") {
        Some(Fault::Markup)
    } else {
        None
    }
}

struct Desk<'k> {
    opened: Opened,
    /// Line of each authority and partner.
    pairs: HashMap<[String; 3], u32>,
    known: &'k Known,
}

impl Desk<'_> {
    fn note(&mut self, line: u32, column: u32, name: &str, fault: Fault) {
        self.opened.problems += 1;
        if self.opened.notes.len() < TOLD {
            self.opened.notes.push(Note { line, column, name: name.to_owned(), fault });
        }
    }

    fn csv(&mut self, text: &[u8], progress: Progress<'_>) {
        let mut rows = cut_by(separator(text), text).into_iter();
        let all = rows.len();
        let Some(first) = rows.next() else { return };
        let header = match header(&first) {
            Ok(header) => header,
            Err(faults) => {
                for (place, fault) in faults {
                    self.note(first.line, place, "", fault);
                }
                return;
            }
        };
        for (at, row) in rows.enumerate() {
            if at % SLICE == 0 {
                progress(at, all);
            }
            // Spreadsheets save rows below the last one, with separators and nothing between.
            if row.cells.iter().any(|cell| !cell.text.trim().is_empty()) {
                self.opened.read += 1;
                self.row(&header, row.line, &row.cells);
            }
        }
        progress(all, all);
    }

    /// One row of a table.
    fn row(&mut self, header: &Header, line: u32, cells: &[Cell<'_>]) {
        let before = self.opened.problems;
        for (place, cell) in cells.iter().enumerate() {
            let name = header.name(place);
            for fault in form(cell, name == Column::SourceTitle.name()) {
                self.note(cell.line, place as u32 + 1, name, fault);
            }
        }
        let (count, expected) = (cells.len() as u32, header.width() as u32);
        if count != expected {
            let place = count.min(expected);
            self.note(line, place + 1, header.name(place as usize), Fault::CellCount { cells: count, expected });
        }
        if self.opened.problems > before {
            return;
        }
        let text = |column: Column| {
            let cell = header.place(column).and_then(|place| cells.get(place));
            cell.map(|cell| bare(&cell.text).trim().into()).unwrap_or_default()
        };
        let lines = |column| header.place(column).and_then(|place| cells.get(place)).map_or(line, |cell| cell.line);
        let places = |column| header.place(column).map_or(0, |place| place as u32 + 1);
        self.judge(Column::ALL.map(text), lines, places);
    }

    /// A row whose cells can be read.
    fn judge(&mut self, cells: [Box<str>; 19], lines: impl Fn(Column) -> u32, places: impl Fn(Column) -> u32) {
        let mut faults = Vec::new();
        let known = self.known;
        let text = |column: Column| cells.get(column as usize).map_or("", AsRef::as_ref);
        faults.extend(self.twice(&text, lines(Column::Authority)).map(|fault| (Column::Authority, fault)));
        let row = link(&text, known, &mut |column, fault| faults.push((column, fault)));
        match row {
            Some(link) if faults.is_empty() => self.opened.rows.push(Row { link, cells }),
            _ => {
                for (column, fault) in faults {
                    self.note(lines(column), places(column), column.name(), fault);
                }
            }
        }
    }

    fn twice<'t>(&mut self, text: &dyn Fn(Column) -> &'t str, line: u32) -> Option<Fault> {
        let rest = [text(Column::Level), text(Column::Insee), text(Column::Country)].join("|");
        let key = [fold(text(Column::Authority)), fold(text(Column::Partner)), rest];
        if key.iter().take(2).any(String::is_empty) {
            return None;
        }
        let first = *self.pairs.entry(key).or_insert(line);
        (first != line).then(|| Fault::Twice {
            authority: text(Column::Authority).to_owned(),
            partner: text(Column::Partner).to_owned(),
            line: first,
        })
    }

    fn geojson(&mut self, text: &str, progress: Progress<'_>) {
        let (all, mut count) = (text.len(), 0_usize);
        let found = features(text, &mut |line, at, feature| {
            if count % SLICE == 0 {
                progress(at, all);
            }
            count += 1;
            // A point stands for a place and the links that lead there: they are there as lines.
            if feature
                .get("geometry")
                .and_then(|geometry| geometry.get("type"))
                .is_some_and(|kind| kind.text() == "Point")
            {
                return;
            }
            self.opened.read += 1;
            self.judge(feature_cells(&feature), |_| line, |column| column as u32 + 1);
        });
        match found {
            Ok(true) => {}
            Ok(false) => self.note(1, 0, "", Fault::NoFeatures),
            Err(line) => self.note(line, 0, "", Fault::NotJson { at: line.to_string() }),
        }
        progress(all, all);
    }
}

/// The cells of a feature, in the order of the columns.
fn feature_cells(feature: &Value) -> [Box<str>; 19] {
    let none = Value::Null;
    let properties = feature.get("properties").unwrap_or(&none);
    let ends = feature.get("geometry").and_then(ends);
    Column::ALL.map(|column| {
        let end = |second: bool, axis: usize| {
            let (from, to) = ends.as_ref()?;
            Some(if second { to } else { from }.get(axis)?.text())
        };
        let text = match column {
            Column::LonFr => end(false, 0),
            Column::LatFr => end(false, 1),
            Column::LonPartner => end(true, 0),
            Column::LatPartner => end(true, 1),
            Column::Themes => {
                let themes = properties.get(column.name()).unwrap_or(&none).list();
                return themes.iter().map(Value::text).collect::<Vec<_>>().join(";").into();
            }
            _ => None,
        };
        // The end of a link that has no line is told like any other fact.
        let text = text.or_else(|| properties.get(column.name()).map(Value::text));
        text.unwrap_or_default().trim().into()
    })
}

/// The first and the last position of a line, whether it was cut at the 180th meridian or not.
fn ends(geometry: &Value) -> Option<(&[Value], &[Value])> {
    let mut all = geometry.get("coordinates")?.list();
    let mut last = all;
    if geometry.get("type").is_some_and(|kind| kind.text() == "MultiLineString") {
        (last, all) = (all.last()?.list(), all.first()?.list());
    }
    Some((all.first()?.list(), last.last()?.list()))
}
