//! A number that was published, and how far its source commits itself. It can be drawn, compared and divided; only
//! [`super::Words`] writes it.

use serde::{Deserialize, Serialize};

use crate::atlas::slugs;
use crate::text::{Lang, decimal};

/// A published number, finite and not negative.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Amount(f64);

impl Amount {
    /// `None` for what no source can have counted: a negative number, an infinite one, none at all.
    pub fn new(value: f64) -> Option<Self> {
        (value.is_finite() && value >= 0.0).then_some(Self(value))
    }

    /// Whether it is what [`Self::new`] lets through: a damaged file may hold anything.
    pub fn is_valid(self) -> bool {
        Self::new(self.0).is_some()
    }

    pub(super) fn get(self) -> f64 {
        self.0
    }

    /// For machines: a point, no groups, six decimals at most.
    pub(super) fn machine(self) -> String {
        let millionths = (self.0 * 1e6).round() as u64;
        let (whole, part) = (millionths / 1_000_000, millionths % 1_000_000);
        let digits = format!("{part:06}");
        match digits.trim_end_matches('0') {
            "" => whole.to_string(),
            part => format!("{whole}.{part}"),
        }
    }

    pub(super) fn write(self, lang: Lang) -> String {
        decimal(lang, self.0, 2)
    }
}

slugs! {
    /// How far a source commits itself.
    #[derive(Default, Serialize, Deserialize)]
    Exactness, "exactness" {
        /// The number as it is.
        #[default]
        Exact = "no",
        /// « environ », « une quarantaine de ».
        About = "yes",
        /// « près de ».
        Nearly = "nearly",
        /// « plus de ».
        Over = "over",
        /// « moins de ».
        Under = "under",
    }
}

/// The year that a figure describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Year {
    /// Calendar year.
    pub year: u16,
    /// Its source gives none; we read it from the context, and say « vers ».
    pub estimated: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_read_plain_numbers() {
        assert_eq!([6000.0, 45.4, 3.276_819].map(|value| Amount(value).machine()), ["6000", "45.4", "3.276819"]);
    }

    #[test]
    fn only_what_can_be_counted_is_an_amount() {
        assert!([0.0, 45.5, 6000.0].into_iter().all(|value| Amount::new(value).is_some_and(Amount::is_valid)));
        assert!([-1.0, f64::NAN, f64::INFINITY].into_iter().all(|value| Amount::new(value).is_none()));
        assert!(!Amount(f64::NAN).is_valid());
    }
}
