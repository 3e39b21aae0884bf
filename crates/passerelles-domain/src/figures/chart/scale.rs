//! Axes: where they end and where their marks stand.

use super::{FULL, Tick};
use crate::figures::Unit;
use crate::text::{Lang, decimal};

/// The year of the founding figures, which every axis that reaches it names.
const FOUNDING: u16 = 2009;

/// An axis of amounts: from nothing to a round number, in two to four steps of 1, 2 or 5 times a power of ten.
pub(super) struct Scale {
    top: f64,
    step: f64,
}

impl Scale {
    /// The axis for amounts up to `largest`; shares always reach 100.
    pub(super) fn new(largest: f64, unit: Unit) -> Self {
        if unit == Unit::Share {
            return Self { top: 100.0, step: 25.0 };
        }
        // Only money has parts.
        let mut power = if unit == Unit::Money { 0.01 } else { 1.0 };
        let step = loop {
            if let Some(step) =
                [1.0, 2.0, 5.0].map(|digit| digit * power).into_iter().find(|step| largest <= 4.0 * step)
            {
                break step;
            }
            power *= 10.0;
        };
        Self { top: (largest / step).ceil().max(1.0) * step, step }
    }

    /// Where an amount stands.
    pub(super) fn place(&self, amount: f64) -> u16 {
        (amount / self.top * f64::from(FULL)).round() as u16
    }

    pub(super) fn ticks(&self, lang: Lang) -> Vec<Tick> {
        let steps = (self.top / self.step).round() as u32;
        (0..=steps)
            .map(|at| f64::from(at) * self.step)
            .map(|amount| Tick { at: self.place(amount), label: decimal(lang, amount, 2), strong: false })
            .collect()
    }
}

/// An axis of years.
#[derive(Clone, Copy)]
pub(super) struct Years {
    pub(super) first: u16,
    pub(super) last: u16,
}

impl Years {
    /// Where a year stands; a lone year in the middle.
    pub(super) fn place(self, year: u16) -> u16 {
        if self.first == self.last {
            return FULL / 2;
        }
        let (along, whole) =
            (u32::from(year.max(self.first).min(self.last) - self.first), u32::from(self.last - self.first));
        ((along * u32::from(FULL) * 2 + whole) / (whole * 2)) as u16
    }

    /// First, last and founding year, and round years between them where there is room.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let span = self.last - self.first;
        let step = [1, 2, 5, 10, 20].into_iter().find(|step| span / step <= 4).unwrap_or(50);
        let mut years = vec![self.first, self.last];
        let mut add = |year: u16| {
            let room = |other: &u16| u32::from(year.abs_diff(*other)) * 6 >= u32::from(span);
            if (self.first..=self.last).contains(&year) && years.iter().all(room) {
                years.push(year);
            }
        };
        add(FOUNDING);
        for year in (self.first..self.last).filter(|year| year % step == 0) {
            add(year);
        }
        years.sort_unstable();
        years.dedup();
        let tick = |year: u16| Tick { at: self.place(year), label: year.to_string(), strong: year == FOUNDING };
        years.into_iter().map(tick).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels(largest: f64, unit: Unit) -> Vec<String> {
        Scale::new(largest, unit).ticks(Lang::En).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn axes_end_at_round_numbers() {
        assert_eq!(labels(5000.0, Unit::Authorities), ["0", "2,000", "4,000", "6,000"]);
        assert_eq!(labels(13_000.0, Unit::Projects), ["0", "5,000", "10,000", "15,000"]);
        assert_eq!(labels(147.0, Unit::Countries), ["0", "50", "100", "150"]);
        assert_eq!(labels(1.0, Unit::Links), ["0", "1"]);
        assert_eq!(labels(0.9, Unit::Money), ["0", "0.5", "1"]);
        assert_eq!(labels(60.0, Unit::Share), ["0", "25", "50", "75", "100"]);
    }

    #[test]
    fn years_name_their_ends_and_the_founding_year() {
        let named = |first, last| {
            let ticks = Years { first, last }.ticks();
            ticks.into_iter().map(|tick| (tick.label, tick.strong)).collect::<Vec<_>>()
        };
        let year = |year: &str, strong| (year.to_owned(), strong);
        assert_eq!(named(2003, 2024), ["2003", "2009", "2015", "2020", "2024"].map(|y| year(y, y == "2009")));
        assert_eq!(named(2006, 2009), ["2006", "2007", "2008", "2009"].map(|y| year(y, y == "2009")));
        assert_eq!(named(2018, 2018), [year("2018", false)]);
    }

    proptest! {
        #[test]
        fn every_amount_stands_on_its_axis(largest in 0.0..1e9_f64, part in 0.0..=1.0_f64) {
            for unit in [Unit::Links, Unit::Money] {
                let scale = Scale::new(largest, unit);
                prop_assert!(scale.place(largest * part) <= FULL);
                let ticks = scale.ticks(Lang::Fr);
                prop_assert!((2..=5).contains(&ticks.len()));
                prop_assert_eq!(ticks.last().map(|tick| tick.at), Some(FULL));
            }
        }

        #[test]
        fn years_keep_their_order(first in 1900..2030_u16, span in 0..120_u16, a in 0..120_u16, b in 0..120_u16) {
            let years = Years { first, last: first + span };
            let (a, b) = (first + a.min(span), first + b.min(span));
            prop_assert!(years.place(a) <= FULL && (a <= b) == (years.place(a) <= years.place(b)) || span == 0);
            prop_assert!(years.ticks().is_sorted_by(|a, b| a.at < b.at));
        }
    }
}
