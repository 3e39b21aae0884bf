//! Room for texts: how wide they are, near enough, and which places are free.

use super::{Anchor, Paper};

/// Width of a letter, in sizes of its text.
const LETTER: f64 = 0.56;

/// The width of a text: files and tests know no fonts.
pub(super) fn width(paper: Paper, text: &str) -> f64 {
    text.chars().count() as f64 * paper.text * LETTER
}

/// The widest of several texts.
pub(super) fn widest<'a>(paper: Paper, texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(|text| width(paper, text)).fold(0.0, f64::max)
}

/// Left, top, right, bottom.
#[derive(Clone, Copy)]
pub(super) struct Place(f64, f64, f64, f64);

impl Place {
    /// Around a point.
    pub(super) fn around((x, y): (f64, f64), reach: f64) -> Self {
        Self(x - reach, y - reach, x + reach, y + reach)
    }

    /// Of a text at its base line.
    pub(super) fn of_text(paper: Paper, (x, y): (f64, f64), anchor: Anchor, text: &str) -> Self {
        let wide = width(paper, text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        Self(left, y - paper.text * 0.8, left + wide, y + paper.text * 0.2)
    }

    fn meets(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    /// Whether it lies between two borders.
    pub(super) fn within(self, left: f64, right: f64) -> bool {
        self.0 >= left && self.2 <= right
    }
}

/// What is taken.
#[derive(Default)]
pub(super) struct Room(Vec<Place>);

impl Room {
    pub(super) fn take(&mut self, place: Place) {
        self.0.push(place);
    }

    /// How many things a place meets.
    pub(super) fn meets(&self, place: Place) -> usize {
        self.0.iter().filter(|taken| taken.meets(place)).count()
    }
}
