//! The same chart as a table, for those who would rather read, and as CSV, for those who would rather compute.

use serde::{Deserialize, Serialize};

use super::{Break, Chart, Datum, Form, Series};
use crate::export::csv::{Csv, Separator};
use crate::figures::words::about;
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
        let mut csv = Csv::new(Separator::Comma, false);
        csv.row([
            &heads.item,
            &heads.series,
            &heads.year,
            &heads.about,
            &heads.number,
            &heads.counted,
            &heads.source,
            &heads.address,
        ]);
        for row in self.rows() {
            let Row::Datum(series, datum) = row else { continue };
            let source = sources.get(usize::from(datum.source));
            let year = datum
                .year
                .map_or_else(String::new, |year| format!("{}{}", if year.estimated { "~" } else { "" }, year.year));
            csv.row([
                datum.label.as_str(),
                &series.name,
                &year,
                about(messages, datum.exactness).unwrap_or_default(),
                &datum.amount.machine(),
                &self.counted,
                source.map_or("", |source| &source.title),
                source.map_or("", |source| &source.url),
            ]);
        }
        csv.into_text()
    }
}
