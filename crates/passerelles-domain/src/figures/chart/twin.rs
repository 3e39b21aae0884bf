//! The same chart as a table, for those who would rather read, and as CSV, for those who would rather compute.

use serde::{Deserialize, Serialize};

use super::{Break, Chart, Datum, Form, Series};
use crate::order::sorted_by;
use crate::text::Messages;
use crate::wire::Source;

/// Heads of the columns, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// The item.
    pub item: String,
    /// The year.
    pub year: String,
    /// « environ » and the like.
    pub about: String,
    /// The number.
    pub number: String,
    /// What is counted.
    pub counted: String,
    /// Which of several publications.
    pub series: String,
    /// Title of the source.
    pub source: String,
    /// Address of the source.
    pub address: String,
    /// « Changement de méthode ».
    pub method: String,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// A change of method, in all columns.
    Break(&'a Break),
    /// A number: all its words are in [`Chart::words`].
    Datum(&'a Series, &'a Datum),
}

impl Chart {
    /// Every number and every break, by year, or in the order of items. Undated numbers come last.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let all = self.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, &point.datum)));
        let line = self.form == Form::Line;
        let data = sorted_by(all.collect(), |(_, datum)| if line { u64::from(datum.order()) } else { 0 });
        let mut breaks = self.breaks.iter().peekable();
        let mut rows = Vec::with_capacity(data.len() + self.breaks.len());
        for (series, datum) in data {
            let year = datum.order();
            while let Some(one) = breaks.next_if(|one| year >= one.before) {
                rows.push(Row::Break(one));
            }
            rows.push(Row::Datum(series, datum));
        }
        rows
    }

    /// The table as comma-separated values, with a header. Numbers are for machines: a point, no groups.
    pub fn csv(&self, heads: &Heads, messages: &Messages, sources: &[Source]) -> String {
        let head = [
            &heads.item,
            &heads.series,
            &heads.year,
            &heads.about,
            &heads.number,
            &heads.counted,
            &heads.source,
            &heads.address,
        ];
        let mut out = String::new();
        line(&mut out, head.map(String::as_str));
        for row in self.rows() {
            let Row::Datum(series, datum) = row else { continue };
            let source = sources.get(usize::from(datum.source));
            let title = source.map_or("", |source| source.title.as_str());
            let url = source.map_or("", |source| source.url.as_str());
            let year = datum
                .year
                .map_or_else(String::new, |year| format!("{}{}", if year.estimated { "~" } else { "" }, year.year));
            let about = crate::figures::words::about(messages, datum.exactness).unwrap_or_default();
            line(
                &mut out,
                [&datum.label, &series.name, &year, about, &datum.amount.machine(), &self.counted, title, url],
            );
        }
        out
    }
}

fn line(out: &mut String, cells: [&str; 8]) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula.
fn write_cell(out: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !formula && !cell.contains([',', '"', '\n', '\r']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula() {
        let written = |cell: &str| {
            let mut out = String::new();
            write_cell(&mut out, cell);
            out
        };
        assert_eq!(written("Lille"), "Lille");
        assert_eq!(written("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(written("=1+1"), "\"'=1+1\"");
    }
}
