//! `cargo xtask test`: everything that must hold before a change is shared, cheapest first.
//!
//! What each step does is in `test/step.rs`; this file runs them, times them and sums them up. It stops at the first
//! that fails, unless told to keep going. Its very last line is `N passed, N failed`.

mod report;
mod step;
mod tally;

use std::time::{Duration, Instant};

use self::report::{Outcome, Report, Row};
use self::step::Bench;
pub(crate) use self::step::Step;
use self::tally::Tally;
use crate::chore::TestWish;
use crate::console::{self, span};
use crate::place::Place;
use crate::tools::{self, Kit, Need};
use crate::trouble::Trouble;

/// Runs the steps asked for, all of them when none is named.
pub(crate) fn run(place: &Place, wish: &TestWish) -> Result<(), Trouble> {
    let wanted = |step: &Step| wish.steps.is_empty() || wish.steps.contains(step);
    let steps: Vec<Step> = Step::ALL.into_iter().filter(wanted).collect();
    let toolbox = tools::prepare(place, &kit(&steps))?;
    let mut bench = Bench::new(place, &toolbox);
    let mut report = Report::default();
    for (index, step) in steps.iter().enumerate() {
        if report.failed() && !wish.keep_going {
            let row = Row { step: *step, outcome: Outcome::NotReached, tally: Tally::default(), took: Duration::ZERO };
            report.add(row);
            continue;
        }
        console::heading(format!("[{}/{}] {}: {}", index + 1, steps.len(), step.name(), step.about()));
        let start = Instant::now();
        let (outcome, tally) = bench.run(*step);
        let row = Row { step: *step, outcome, tally, took: start.elapsed() };
        console::say(format!("{}: {} in {}", step.name(), row.outcome.word(), span(row.took)));
        report.add(row);
    }
    report.finish()
}

/// The tools of these steps, each once.
fn kit(steps: &[Step]) -> Kit {
    let wanted = |need: &Need| steps.iter().any(|step| step.needs().contains(need));
    Kit::of(&Need::ALL.into_iter().filter(wanted).collect::<Vec<_>>())
}
