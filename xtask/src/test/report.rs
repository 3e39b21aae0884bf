//! What came out of the steps, as a table, and the line that tells how many tests ran.

use std::time::Duration;

use super::step::Step;
use super::tally::Tally;
use crate::console::{self, span, verdict};
use crate::trouble::Trouble;

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It holds.
    Passed,
    /// It holds as far as could be seen; something could not be checked here, for this reason.
    Partly(String),
    /// It was not looked at, for this reason.
    Skipped(String),
    /// It does not hold.
    Failed,
    /// A step before it failed.
    NotReached,
}

impl Outcome {
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Partly(_) => "passed in part",
            Self::Skipped(_) => "SKIPPED",
            Self::Failed => "FAILED",
            Self::NotReached => "not reached",
        }
    }
}

/// One step, done.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) step: Step,
    pub(super) outcome: Outcome,
    pub(super) tally: Tally,
    pub(super) took: Duration,
}

impl Row {
    fn line(&self) -> String {
        let good = matches!(self.outcome, Outcome::Passed | Outcome::Partly(_));
        let word = verdict(good, &format!("{:<14}", self.outcome.word()));
        let remark = match &self.outcome {
            Outcome::Partly(reason) | Outcome::Skipped(reason) => reason.clone(),
            _ if self.tally == Tally::default() => String::new(),
            _ if self.tally.skipped == 0 => format!("{} passed, {} failed", self.tally.passed, self.tally.failed),
            _ => {
                let Tally { passed, failed, skipped, .. } = self.tally;
                format!("{passed} passed, {failed} failed, {skipped} skipped, each with its reason above")
            }
        };
        format!("{:<12} {word} {:>12}   {remark}", self.step.name(), span(self.took)).trim_end().to_owned()
    }
}

/// All steps so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    rows: Vec<Row>,
}

impl Report {
    pub(super) fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    pub(super) fn failed(&self) -> bool {
        !self.failures().is_empty()
    }

    fn failures(&self) -> Vec<&'static str> {
        let failed = self.rows.iter().filter(|row| row.outcome == Outcome::Failed);
        failed.map(|row| row.step.name()).collect()
    }

    /// Prints the table and the last line; a trouble when any step failed.
    pub(super) fn finish(self) -> Result<(), Trouble> {
        console::heading("Summary");
        for row in &self.rows {
            console::say(row.line());
        }
        let total: Duration = self.rows.iter().map(|row| row.took).sum();
        console::say(format!("{:<12} {:<14} {:>12}", "total", "", span(total)));
        let failures = self.failures();
        if let Some(first) = failures.first() {
            console::say(format!("\nFailed: {}. One step alone: cargo xtask test {first}", failures.join(", ")));
        }
        let tally = self.tally();
        console::say(format!("\n{} passed, {} failed", tally.passed, tally.failed));
        if failures.is_empty() { Ok(()) } else { Err(Trouble::told()) }
    }

    /// Tests of all steps. A step that failed without a failing test counts as one, so that nobody reads `0 failed`.
    fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        for row in &self.rows {
            sum.passed += row.tally.passed;
            sum.failed += row.tally.failed.max(u32::from(row.outcome == Outcome::Failed));
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(outcome: Outcome, passed: u32, failed: u32) -> Row {
        let tally = Tally { passed, failed, ..Tally::default() };
        Row { step: Step::Native, outcome, tally, took: Duration::from_secs(1) }
    }

    #[test]
    fn a_failed_step_is_never_summed_up_as_no_failure() {
        let mut report = Report::default();
        report.add(row(Outcome::Passed, 5, 0));
        assert!(!report.failed());
        report.add(row(Outcome::Failed, 3, 2));
        report.add(row(Outcome::Failed, 0, 0));
        report.add(row(Outcome::NotReached, 0, 0));
        assert!(report.failed());
        report.add(row(Outcome::Skipped("no browser".to_owned()), 0, 0));
        assert_eq!(report.tally(), Tally { passed: 8, failed: 3, ..Tally::default() });
        assert_eq!(report.finish().unwrap_err().exit(), 1);
    }

    #[test]
    fn a_row_says_what_was_not_checked() {
        assert_eq!(row(Outcome::Passed, 2, 0).line(), "native       passed                1.0 s   2 passed, 0 failed");
        let line = row(Outcome::Partly("no network".to_owned()), 0, 0).line();
        assert!(line.ends_with("no network"), "{line}");
        let line = row(Outcome::Skipped("no browser".to_owned()), 0, 0).line();
        assert!(line.contains("SKIPPED") && line.ends_with("no browser"), "{line}");
    }
}
