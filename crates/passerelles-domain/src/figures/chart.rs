//! Charts as values: what stands where, on which axis, with which words. Nothing is left to compute for whoever draws.
//!
//! A chart has one axis and the axis one counting: [`Strand`] and [`Chart::new`] refuse a second one, and so does the
//! file that carries it. Positions run from 0 to [`FULL`]; « environ » is a hollow mark; points are joined where they
//! can be compared, never across a break of method.

mod draft;
mod finding;
mod scale;
mod strand;
mod svg;
mod twin;

pub use draft::{Draft, Titles};
pub use finding::{BARS_KEYS, LINE_KEYS, Trend};
pub use strand::Strand;
pub use svg::{Ink, Spot};
pub use twin::{Heads, Row};

use serde::{Deserialize, Serialize};

use super::{Amount, Counting, Exactness, Figure, Words, Year};
use crate::learn::Inline;
use crate::text::Messages;
use crate::wire::Source;

/// The end of an axis, in the units of its positions.
pub const FULL: u16 = 10_000;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// A point for each year, joined where they can be compared.
    Line,
    /// A horizontal bar for each item.
    Bars,
    /// A vertical bar for each item, whose order is that of time.
    Columns,
}

/// One number of a chart, as its source gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Datum {
    /// The item; empty when years tell points apart.
    pub label: String,
    /// The year that it describes.
    pub year: Option<Year>,
    /// How far its source commits itself: exact marks are filled, others hollow.
    pub exactness: Exactness,
    /// Position in the file's sources.
    pub source: u16,
    pub(super) amount: Amount,
}

/// A datum where it is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// What it says.
    pub datum: Datum,
    /// Along the axis of years or items, and along that of amounts; `None` for what is only in the table, because it
    /// has no year.
    pub at: Option<(u16, u16)>,
    /// Whether the title speaks of it, so that its value is written beside it.
    pub named: bool,
}

/// Points that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Its name; empty for the one and main series.
    pub name: String,
    /// Whether neighbours are joined by a line, on one side of a break.
    pub joined: bool,
    /// What is counted.
    pub counting: Counting,
    /// By year, undated last; or in the order of items.
    pub points: Vec<Point>,
}

/// A change of method: points on both sides cannot be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Break {
    /// Last year of the method before.
    pub after: u16,
    /// First year of the new one.
    pub before: u16,
    /// Where it begins and ends across the chart.
    pub at: (u16, u16),
    /// What changed.
    pub label: String,
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// Where.
    pub at: u16,
    /// What is written there.
    pub label: String,
    /// The founding year, in bold.
    pub strong: bool,
}

/// A finished chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Stable name, the fragment of its address.
    pub id: String,
    /// The section that it stands in: [`crate::wire::Group::id`].
    pub group: String,
    /// How it is drawn.
    pub form: Form,
    /// Its finding, from the data.
    pub title: String,
    /// What is counted; stands under the title.
    pub counted: String,
    /// Marks along the amounts; the first is 0, the last the end.
    pub up: Vec<Tick>,
    /// Marks along the years; none when items are named one by one.
    pub across: Vec<Tick>,
    /// Points; all of one counting.
    pub series: Vec<Series>,
    /// Changes of method.
    pub breaks: Vec<Break>,
    /// What a reader must know.
    pub notes: Vec<Vec<Inline>>,
    /// How many items are drawn; the table has all.
    pub drawn: u16,
}

/// Why there is no such chart.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// Two countings on one axis.
    #[error("chart `{chart}`: `{other}` cannot share an axis with `{first}`")]
    MixedCountings {
        /// Which chart or series.
        chart: String,
        /// What the axis counts.
        first: String,
        /// What was to be added.
        other: String,
    },
    /// Nothing to draw.
    #[error("chart `{0}` has nothing to draw")]
    Empty(String),
    /// A break that separates nothing.
    #[error("chart `{chart}`: no point on one side of the break after {year}")]
    IdleBreak {
        /// Which chart.
        chart: String,
        /// Last year of the method before.
        year: u16,
    },
}

impl Chart {
    /// What the axis counts.
    pub fn counting(&self) -> Option<&Counting> {
        self.series.first().map(|series| &series.counting)
    }

    /// A point in words, whole.
    pub fn words(&self, messages: &Messages, sources: &[Source], datum: &Datum) -> Words {
        datum.words(messages, sources, &self.counted)
    }

    /// Positions of each line to draw: neighbours of a joined series on one side of every break. A point by itself
    /// gives none.
    pub fn lines(&self) -> Vec<Vec<(u16, u16)>> {
        let mut lines: Vec<Vec<(u16, u16)>> = Vec::new();
        for series in self.series.iter().filter(|series| series.joined) {
            let mut side = None;
            for point in &series.points {
                let (Some(at), Some(year)) = (point.at, point.datum.year) else { continue };
                let here = self.breaks.iter().filter(|one| year.year >= one.before).count();
                if side != Some(here) {
                    lines.push(Vec::new());
                    side = Some(here);
                }
                if let Some(line) = lines.last_mut() {
                    line.push(at);
                }
            }
        }
        lines.retain(|line| line.len() > 1);
        lines
    }

    /// Whether it can be drawn: one counting, marks and points on the axes, sources that are there.
    pub(crate) fn is_sound(&self, sources: usize) -> bool {
        let Some(counting) = self.counting() else { return false };
        let on_axis = |at: u16| at <= FULL;
        self.series.iter().all(|series| series.counting == *counting && !series.points.is_empty())
            && self.up.iter().chain(&self.across).all(|tick| on_axis(tick.at))
            && self.breaks.iter().all(|one| on_axis(one.at.0) && on_axis(one.at.1))
            && self.series.iter().flat_map(|series| &series.points).all(|point| {
                point.at.is_none_or(|(across, up)| on_axis(across) && on_axis(up)) && point.datum.is_sound(sources)
            })
    }
}

impl Datum {
    /// A published figure as one number of a chart; `source` is its position in the file's sources.
    pub fn of(figure: &Figure<'_>, label: &str, source: u16) -> Self {
        Self {
            label: label.to_owned(),
            year: figure.year(),
            exactness: figure.exactness(),
            source,
            amount: figure.amount(),
        }
    }

    /// What it is sorted by: its year, undated last.
    fn order(&self) -> u16 {
        self.year.map_or(u16::MAX, |year| year.year)
    }

    pub(crate) fn words(&self, messages: &Messages, sources: &[Source], counted: &str) -> Words {
        let source = sources.get(usize::from(self.source)).map_or("", |source| source.title.as_str());
        Words::new(messages, self.amount, self.exactness, self.year, counted, source)
    }

    pub(crate) fn is_sound(&self, sources: usize) -> bool {
        self.amount.is_valid() && usize::from(self.source) < sources
    }
}

#[cfg(test)]
mod tests;
