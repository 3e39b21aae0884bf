//! The table: what, ours, d3, ratio, goal, and whether it is met. What is judged is what is shown: a figure is rounded
//! first.

use crate::goal::Goal;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Thousands of bytes.
    Kilobytes,
    /// Millions of bytes.
    Megabytes,
    /// Frames in a second.
    Rate,
    /// Frames.
    Frames,
    /// Hundredths.
    Percent,
}

impl Unit {
    const fn word(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Kilobytes => "kB",
            Self::Megabytes => "MB",
            Self::Rate => "fps",
            Self::Frames => "frames",
            Self::Percent => "%",
        }
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Found {
    /// A figure.
    Figure(f64),
    /// The page has no such thing to measure.
    NothingToMeasure,
    /// The page is to have it, and has it not.
    NotThereYet,
    /// It could not be measured; the reason is told under the table.
    Failed,
}

impl Found {
    fn figure(self) -> Option<f64> {
        match self {
            Self::Figure(value) => Some(rounded(value)),
            _ => None,
        }
    }

    fn words(self, unit: Unit) -> String {
        match self {
            Self::Figure(value) => format!("{} {}", number(value), unit.word()),
            Self::NothingToMeasure => "–".to_owned(),
            Self::NotThereYet => "not there yet".to_owned(),
            Self::Failed => "not measured".to_owned(),
        }
    }
}

impl From<Option<f64>> for Found {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Failed, Self::Figure)
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: &'static str,
    /// In what.
    pub(crate) unit: Unit,
    /// On our page.
    pub(crate) ours: Found,
    /// On the peer's.
    pub(crate) peer: Found,
    /// What ours should be.
    pub(crate) goal: Goal,
}

impl Row {
    /// Ours as a share of the peer's, to a hundredth.
    fn ratio(&self) -> Option<f64> {
        let (ours, peer) = (self.ours.figure()?, self.peer.figure()?);
        (peer > 0.0).then(|| (ours / peer * 100.0).round() / 100.0)
    }

    /// Whether the goal is met; `None` without a goal or a figure.
    fn met(&self) -> Option<bool> {
        match self.goal {
            Goal::Nothing => None,
            Goal::AtMost(most) => self.ours.figure().map(|ours| ours <= most),
            Goal::AtLeast(least) => self.ours.figure().map(|ours| ours >= least),
            Goal::Share(most) => self.ratio().map(|ratio| ratio <= most),
        }
    }

    fn cells(&self) -> [String; 6] {
        let unit = self.unit.word();
        let goal = match self.goal {
            Goal::Nothing => String::new(),
            Goal::AtMost(most) => format!("≤ {} {unit}", number(most)),
            Goal::AtLeast(least) => format!("≥ {} {unit}", number(least)),
            Goal::Share(most) => format!("≤ {most:.2} × d3"),
        };
        let verdict = match self.met() {
            Some(true) => "met",
            Some(false) => "MISSED",
            None if self.goal == Goal::Nothing => "",
            None => "unknown",
        };
        let ratio = self.ratio().map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        [self.what.to_owned(), self.ours.words(self.unit), self.peer.words(self.unit), ratio, goal, verdict.to_owned()]
    }
}

/// The line over the table of one number of links.
pub(crate) fn title(links: u32) -> String {
    format!("{} links", grouped(u64::from(links)))
}

/// The rows under a head, in columns.
pub(crate) fn lay_out(rows: &[Row]) -> String {
    let head = ["", "ours", "d3", "ratio", "goal", ""].map(str::to_owned);
    let lines: Vec<[String; 6]> = std::iter::once(head).chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..6).map(width).collect();
    let lay = |line: &[String; 6]| {
        let cells = line.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            0 | 5 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(lay).collect::<Vec<_>>().join("\n")
}

/// Whole from 100 on, to a tenth below.
fn rounded(value: f64) -> f64 {
    if value.abs() >= 100.0 { value.round() } else { (value * 10.0).round() / 10.0 }
}

fn number(value: f64) -> String {
    let value = rounded(value);
    if value.abs() >= 1000.0 {
        let sign = if value < 0.0 { "-" } else { "" };
        return format!("{sign}{}", grouped(value.abs() as u64));
    }
    if value.fract() == 0.0 { format!("{value}") } else { format!("{value:.1}") }
}

/// `26,000`
fn grouped(number: u64) -> String {
    match number {
        0..=999 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: Found, peer: Found, goal: Goal) -> Row {
        Row { what: "map-ready, cold", unit: Unit::Milliseconds, ours, peer, goal }
    }

    #[test]
    fn goals_are_met_or_missed_by_what_is_shown() {
        let met = |ours: f64, peer: f64, goal: Goal| row(Found::Figure(ours), Found::Figure(peer), goal).met();
        assert_eq!(met(16.84, 1.0, Goal::AtMost(16.8)), Some(true), "shown as 16.8");
        assert_eq!(met(16.86, 1.0, Goal::AtMost(16.8)), Some(false), "shown as 16.9");
        assert_eq!(met(29.9, 1.0, Goal::AtLeast(30.0)), Some(false));
        assert_eq!(met(50.4, 100.0, Goal::Share(0.5)), Some(true), "shown as 0.50");
        assert_eq!(met(51.0, 100.0, Goal::Share(0.5)), Some(false));
        assert_eq!(met(1.0, 1.0, Goal::Nothing), None);
        assert_eq!(met(1.0, 0.0, Goal::Share(0.5)), None, "nothing is a share of nothing");
    }

    #[test]
    fn what_was_not_measured_meets_no_goal() {
        for found in [Found::Failed, Found::NotThereYet, Found::NothingToMeasure] {
            let row = row(found, Found::Figure(1.0), Goal::AtMost(10.0));
            assert_eq!(row.met(), None);
            assert_eq!(row.cells()[5], "unknown");
        }
        assert_eq!(Found::from(None), Found::Failed);
    }

    #[test]
    fn columns_stand_under_their_heads() {
        let rows = [
            row(Found::Figure(312.4), Found::Figure(1_402.0), Goal::Share(1.0)),
            Row {
                what: "search",
                unit: Unit::Milliseconds,
                ours: Found::NotThereYet,
                peer: Found::NothingToMeasure,
                goal: Goal::AtMost(10.0),
            },
        ];
        let expected = "                          ours        d3  ratio         goal\n\
                        map-ready, cold         312 ms  1,402 ms   0.22  ≤ 1.00 × d3  met\n\
                        search           not there yet         –             ≤ 10 ms  unknown";
        assert_eq!(lay_out(&rows), expected);
    }

    #[test]
    fn numbers_keep_what_can_be_told_apart() {
        let shown = [0.0, 3.04, 16.66, 99.94, 99.96, 312.5, 1_402.2, 1_234_567.0].map(number);
        assert_eq!(shown, ["0", "3", "16.7", "99.9", "100", "313", "1,402", "1,234,567"]);
        assert_eq!(title(26_000), "26,000 links");
    }
}
