//! What whoever has read a file tells whoever shows it: counts, faults, the drawing of some of the links, a page of the
//! list. Small, however large the file is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Column;
use super::stranger::{Note, Opened, Row};
use crate::atlas::{Kind, Level};
use crate::export::COLUMNS;
use crate::export::csv::{Csv, Separator};
use crate::geo::{LonLat, great_circle, project};
use crate::id::Iso2;
use crate::scene::FRANCE;

/// Links up to which each has its own arc.
pub const MOST_ARCS: usize = 1_500;

/// Points of an arc.
const STEPS: u32 = 10;

/// Map units between two points of an arc beyond which it has left the map on one side.
const JUMP: f64 = 3_000.0;

/// Links of a page of the list.
const PAGE: usize = 100;

/// Which links are wanted; `None` for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sift {
    /// Position in [`Kind::ALL`].
    pub kind: Option<u8>,
    /// Position in [`Level::ALL`].
    pub level: Option<u8>,
    /// Country.
    pub country: Option<Iso2>,
}

impl Sift {
    fn keeps(self, row: &Row) -> bool {
        self.kind.and_then(Kind::from_number).is_none_or(|kind| row.link.kind == kind)
            && self.level.and_then(Level::from_number).is_none_or(|level| row.link.level == level)
            && self.country.is_none_or(|country| row.link.country == country)
    }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// French authority.
    pub authority: String,
    /// Partner.
    pub partner: String,
    /// Its country.
    pub country: Iso2,
    /// Position in [`Kind::ALL`].
    pub kind: u8,
    /// First year.
    pub since: Option<u16>,
}

/// What is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// Done, of all.
    Progress(u32, u32),
    /// The file has been read.
    Read {
        /// Good rows.
        good: u32,
        /// Rows.
        read: u32,
        /// Faults.
        problems: u32,
        /// The first of them.
        notes: Vec<Note>,
        /// Whether it was in Windows-1252.
        windows: bool,
        /// Countries of good rows.
        countries: Vec<Iso2>,
    },
    /// Some of its links.
    Shown {
        /// How many.
        count: u32,
        /// Those without two places.
        unplaced: u32,
        /// Whether each has its own arc; else each country has one.
        each: bool,
        /// The arcs, as a path in map units.
        path: String,
        /// The first of them.
        items: Vec<Item>,
    },
    /// A new `links.csv`.
    File(String),
    /// What the file is checked against could not be had.
    Failed,
}

impl Told {
    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// From bytes.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Opened {
    /// What is told once it has been read.
    pub fn told(&self) -> Told {
        let mut countries: Vec<Iso2> = self.rows.iter().map(|row| row.link.country).collect();
        countries.sort_unstable();
        countries.dedup();
        Told::Read {
            good: self.rows.len() as u32,
            read: self.read,
            problems: self.problems,
            notes: self.notes.clone(),
            windows: self.windows,
            countries,
        }
    }

    /// Some of its links; so many pages of the list.
    pub fn shown(&self, sift: Sift, pages: usize) -> Told {
        let rows: Vec<&Row> = self.sifted(sift);
        let ends = |row: &Row| row.link.french_end.zip(row.link.partner_end);
        let placed: Vec<(LonLat, LonLat)> = rows.iter().filter_map(|row| ends(row)).collect();
        let each = placed.len() <= MOST_ARCS;
        let flows = || {
            let countries: BTreeMap<Iso2, LonLat> =
                rows.iter().filter_map(|row| Some((row.link.country, row.link.partner_end?))).rev().collect();
            countries.into_values().map(|to| (FRANCE, to)).collect()
        };
        let unplaced = (rows.len() - placed.len()) as u32;
        let arcs: Vec<(LonLat, LonLat)> = if each { placed } else { flows() };
        let item = |row: &&Row| Item {
            authority: row.cell(Column::Authority).to_owned(),
            partner: row.cell(Column::Partner).to_owned(),
            country: row.link.country,
            kind: row.link.kind.number(),
            since: row.link.years.since,
        };
        Told::Shown {
            count: rows.len() as u32,
            unplaced,
            each,
            path: arcs_path(&arcs),
            items: rows.iter().take(pages.saturating_mul(PAGE)).map(item).collect(),
        }
    }

    /// Some of its links as a new `links.csv`.
    pub fn file(&self, sift: Sift) -> Told {
        Told::File(rows_csv(&self.sifted(sift)))
    }

    fn sifted(&self, sift: Sift) -> Vec<&Row> {
        self.rows.iter().filter(|row| sift.keeps(row)).collect()
    }
}

/// Rows in the columns of `links.csv`.
pub(super) fn rows_csv(rows: &[&Row]) -> String {
    let mut csv = Csv::new(Separator::Comma, false);
    csv.row(COLUMNS);
    for row in rows {
        csv.row(&row.cells);
    }
    csv.into_text()
}

/// Short great circles as one path, in map units.
pub fn arcs_path(arcs: &[(LonLat, LonLat)]) -> String {
    let mut out = String::with_capacity(arcs.len() * 100);
    for (from, to) in arcs {
        let mut before = None::<f64>;
        for point in great_circle(*from, *to, STEPS).into_iter().map(project) {
            let near = before.is_some_and(|x| (x - point.x).abs() < JUMP);
            before = Some(point.x);
            out.push(if near { 'L' } else { 'M' });
            out.push_str(&(point.x.round() as i32).to_string());
            out.push(' ');
            out.push_str(&(point.y.round() as i32).to_string());
        }
    }
    out
}
