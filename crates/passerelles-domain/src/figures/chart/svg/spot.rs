//! Marks one by one: where each is drawn and all that it says, for whoever goes from one to the next with keys, a
//! finger or the pointer.

use super::{Form, ROW, WIDTH, across, bar, said, up};
use crate::figures::chart::Chart;
use crate::order::sorted_by;
use crate::text::Messages;
use crate::wire::Source;

/// A mark as somebody reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its middle, in the units of the drawing.
    pub at: (f64, f64),
    /// Number, what it counts, year and source.
    pub words: String,
}

impl Chart {
    /// Width and height of the drawing, in its own units.
    pub fn size(&self) -> (f64, f64) {
        (WIDTH, self.height())
    }

    /// Every mark in the order in which one reads: by year, then by series; else as the items stand.
    pub fn spots(&self, messages: &Messages, sources: &[Source]) -> Vec<Spot> {
        let mut spots: Vec<(u16, Spot)> = Vec::new();
        // Items have one series; what else there is comes with years.
        let series = if self.form == Form::Line { self.series.len() } else { 1 };
        for series in self.series.iter().take(series) {
            let drawn = series.points.iter().filter_map(|point| Some((point, point.at?)));
            for (row, (point, (along, high))) in drawn.enumerate() {
                let words = said(&series.name, &point.datum, &self.words(messages, sources, &point.datum));
                let (order, at) = match self.form {
                    Form::Line => (along, (across(along), up(high))),
                    Form::Columns => (row as u16, self.column(row, high)),
                    Form::Bars => (row as u16, (bar(high), ROW * row as f64 + 26.0)),
                };
                spots.push((order, Spot { at, words }));
            }
        }
        let spots = sorted_by(spots, |(order, _)| u64::from(*order));
        spots.into_iter().map(|(_, spot)| spot).collect()
    }

    /// The mark that is meant at a place of the drawing: the nearest one, or in rows and columns that of the row or
    /// column. `None` without marks.
    pub fn spot_near(&self, spots: &[Spot], (x, y): (f64, f64)) -> Option<usize> {
        let far = |spot: &Spot| match self.form {
            Form::Line => (spot.at.0 - x).powi(2) + (spot.at.1 - y).powi(2),
            Form::Columns => (spot.at.0 - x).abs(),
            Form::Bars => (spot.at.1 - y).abs(),
        };
        let nearest = spots.iter().enumerate().min_by(|a, b| far(a.1).total_cmp(&far(b.1)));
        nearest.map(|(at, _)| at)
    }
}
