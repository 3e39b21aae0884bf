//! How fast the map, search and filters are: the speed table, as ratios to d3 on a canvas in the same browser and run.
//! `cargo xtask bench` prepares sites and peer, and calls this with the number of runs and the numbers of links.
//!
//! [`run`] measures one page once, [`gesture`], [`filter`], [`search`], [`tour`] and [`native`] what their names say,
//! [`size`] all of it for one number of links, [`goal`] holds what is aimed for, [`table`] says how it stands.
//! A missed goal is no failure: it is told. What could not be measured is, and is told with its reason.

#![expect(clippy::expect_used, clippy::panic, reason = "a surprise ends the measure that meets it, and is told")]

mod figure;
mod filter;
mod gesture;
mod goal;
mod links;
mod native;
mod page;
mod run;
mod search;
mod size;
mod table;
mod tour;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread::available_parallelism;

use passerelles_e2e::given;

/// What is to be measured.
struct Wish {
    /// Holds `peer`, and for each number of links `site-N` and `rows-N`.
    folder: PathBuf,
    /// How often.
    runs: u32,
    /// With how many links.
    links: Vec<u32>,
}

fn main() -> ExitCode {
    let numbers: Option<Vec<u32>> = std::env::args().skip(1).map(|word| word.parse().ok()).collect();
    let Some([runs, links @ ..]) = numbers.as_deref() else {
        eprintln!("bench RUNS LINKS…, called by `cargo xtask bench`");
        return ExitCode::from(2);
    };
    // Surprises are caught where they happen, and told under the table.
    std::panic::set_hook(Box::new(|_| {}));
    let folder = given::path("PASSERELLES_BENCH", "the folder of the sites to measure");
    let wish = Wish { folder, runs: *runs, links: links.to_vec() };
    let mut reasons = Vec::new();
    for links in &wish.links {
        let measured = size::measure(&wish, *links);
        println!("\n{}", table::title(*links));
        println!("{}", table::lay_out(&measured.rows));
        reasons.extend(measured.reasons);
    }
    println!("\n{}", machine(wish.runs));
    for reason in &reasons {
        println!("could not be measured: {reason}");
    }
    if reasons.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What all of it was measured on.
fn machine(runs: u32) -> String {
    let cores = available_parallelism().map_or(0, usize::from);
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    format!("{cores} cores, {system} {processor}, {}; medians of {runs} runs, ours and d3 in turn", browser())
}

/// Name and version of the browser, as it says them.
fn browser() -> String {
    let chromium = given::path("CHROMIUM", "the browser");
    let said = Command::new(chromium).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let words: Vec<&str> = said.split_whitespace().take(2).collect();
    if words.is_empty() { "a browser that does not tell its version".to_owned() } else { words.join(" ") }
}
