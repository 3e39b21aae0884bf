//! Days of the Gregorian calendar, without a clock.

use core::fmt;
use core::str::FromStr;

/// A day, from year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A day that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day written YYYY-MM-DD")]
pub struct BadDate(pub String);

impl Date {
    /// What is taken for today when a clock makes no sense.
    pub const FALLBACK: Self = Self { year: 2026, month: 1, day: 1 };

    /// A day that exists; `None` otherwise.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && (1..=12).contains(&month);
        (fits && (1..=days_in(year, month)).contains(&day)).then_some(Self { year, month, day })
    }

    /// Year, month and day.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The day so many weeks later; the last day that can be written at most.
    #[must_use]
    pub fn weeks_later(self, weeks: u16) -> Self {
        self.days_later(u32::from(weeks) * 7)
    }

    /// The day so many days later; the last day that can be written at most.
    #[must_use]
    pub fn days_later(self, days: u32) -> Self {
        let mut date = self;
        let mut left = days;
        loop {
            let rest = u32::from(days_in(date.year, date.month) - date.day);
            if left <= rest {
                return Self { day: date.day + left as u8, ..date };
            }
            left -= rest + 1;
            let (year, month) = if date.month == 12 { (date.year + 1, 1) } else { (date.year, date.month + 1) };
            if year > 9999 {
                return Self { year: 9999, month: 12, day: 31 };
            }
            date = Self { year, month, day: 1 };
        }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `2026-11-22`.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = BadDate;

    /// Reads `2026-11-22`.
    ///
    /// # Errors
    /// [`BadDate`] for anything else, and for a day that does not exist.
    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(text.to_owned());
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
            digits.parse::<u16>().ok()
        };
        let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
        match (dashes, year, month, day) {
            (true, Some(year), Some(month), Some(day)) => Self::new(year, month as u8, day as u8).ok_or_else(bad),
            _ => Err(bad()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn weeks_cross_months_years_and_leap_days() {
        let cases = [
            ("2026-11-22", 0, "2026-11-22"),
            ("2026-11-22", 6, "2027-01-03"),
            ("2028-02-22", 1, "2028-02-29"),
            ("2027-02-22", 1, "2027-03-01"),
            ("2100-02-22", 1, "2100-03-01"),
            ("2000-02-22", 1, "2000-02-29"),
            ("9999-12-30", 1, "9999-12-31"),
        ];
        for (from, weeks, expected) in cases {
            assert_eq!(date(from).weeks_later(weeks), date(expected), "{from} + {weeks}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for bad in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "0000-01-01",
            "2026-1-1",
            "",
            "20260101",
            "２026-01-01",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn days_add_up(first in 0..4000_u32, second in 0..4000_u32) {
            let start = date("1999-12-31");
            prop_assert_eq!(start.days_later(first).days_later(second), start.days_later(first + second));
            prop_assert!(first == 0 || start.days_later(first) > start);
        }

        #[test]
        fn what_is_written_is_read(days in 0..400_000_u32) {
            let day = date("1900-01-01").days_later(days);
            prop_assert_eq!(day.to_string().parse::<Date>(), Ok(day));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,14}") {
            let _ = text.parse::<Date>();
        }
    }
}
