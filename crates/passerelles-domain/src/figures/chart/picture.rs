//! A chart laid out on paper of a given width: marks in drawing order, each with its look, and where every number
//! stands. The screen and the files to take away draw the same marks; neither decides anything.

mod bars;
mod export;
mod line;
mod room;

use super::{Chart, Datum, Form};
use crate::figures::Role;
use crate::text::Messages;
use crate::wire::Source;

pub use export::{Around, Colours};

/// What a chart is laid out on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// Its width, in pixels.
    pub width: f64,
    /// The size of its text, in pixels.
    pub text: f64,
}

/// What belongs together by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Before the first change of method.
    Before,
    /// What is counted now, or all along.
    Now,
    /// Another publication of the same count.
    Beside,
}

/// The shape of a point: one for each publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The main series.
    Circle,
    /// The second.
    Square,
    /// The third.
    Diamond,
    /// All further ones.
    Triangle,
}

impl Shape {
    /// The shape of a series, by its place.
    pub fn of(series: usize) -> Self {
        match series {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Diamond,
            _ => Self::Triangle,
        }
    }
}

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// A mark of the axis, across the chart.
    Grid,
    /// Nothing: where amounts begin.
    Base,
    /// Points that can be compared.
    Joined(Tone),
}

/// How a rectangle looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// A change of method.
    Break,
    /// A bar; hollow when its number is not exact.
    Bar {
        /// « environ » and the like.
        hollow: bool,
    },
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Along an axis.
    Tick,
    /// The founding year.
    Strong,
    /// What a bar is.
    Item,
    /// A number.
    Value,
    /// What changed.
    Break,
}

/// What of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// As SVG says it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through points.
    Line(Vec<(f64, f64)>, Stroke),
    /// Left, top, width, height.
    Rectangle((f64, f64, f64, f64), Area),
    /// A point of a series; hollow when its number is not exact.
    Sign {
        /// Its middle.
        at: (f64, f64),
        /// Which series.
        shape: Shape,
        /// « environ » and the like.
        hollow: bool,
        /// Its colour.
        tone: Tone,
    },
    /// A text, at its base line.
    Text {
        /// Where.
        at: (f64, f64),
        /// What of it stands there.
        anchor: Anchor,
        /// The words.
        text: String,
        /// Its look.
        look: Type,
    },
}

/// Where a number stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its middle, or the end of its bar.
    pub at: (f64, f64),
    /// Position of its series.
    pub series: usize,
    /// Position of its point there.
    pub point: usize,
}

/// A chart on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The paper.
    pub paper: Paper,
    /// Its height, in pixels.
    pub height: f64,
    /// From the bottom up.
    pub marks: Vec<Mark>,
    /// In reading order.
    pub spots: Vec<Spot>,
}

impl Chart {
    /// Lays the chart out.
    pub fn picture(&self, paper: Paper, messages: &Messages, sources: &[Source]) -> Picture {
        let paper = Paper { width: paper.width.max(paper.text * 12.0), ..paper };
        let value = |datum: &Datum| {
            let words = self.words(messages, sources, datum);
            let part = |role| words.parts().iter().find(|part| part.role == role).map(|part| part.text.clone());
            (part(Role::About), part(Role::Value).unwrap_or_default())
        };
        match self.form {
            Form::Line => line::picture(self, paper, |datum| value(datum).1),
            Form::Bars => bars::rows(self, paper, |datum| match value(datum) {
                (Some(about), number) => format!("{about}\u{a0}{number}"),
                (None, number) => number,
            }),
            Form::Columns => bars::columns(self, paper, |datum| value(datum).1),
        }
    }

    /// The datum of a spot.
    pub fn datum(&self, spot: &Spot) -> Option<&Datum> {
        self.series.get(spot.series)?.points.get(spot.point).map(|point| &point.datum)
    }

    /// How many numbers are only in the table, because there is no room for them, or no year.
    pub fn undrawn(&self) -> usize {
        self.series.iter().flat_map(|series| &series.points).filter(|point| point.at.is_none()).count()
    }
}

#[cfg(test)]
mod tests;
