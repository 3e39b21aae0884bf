//! The steps of `cargo xtask test` and what each of them runs.

use std::process::Command;

use super::report::Outcome;
use super::tally::Tally;
use crate::build;
use crate::chore::BuildWish;
use crate::console;
use crate::data;
use crate::flags;
use crate::place::Place;
use crate::process;
use crate::rooms;
use crate::tools::{Engine, Need, Toolbox};
use crate::trouble::Trouble;
use crate::weight;

/// The journeys that are travelled in Firefox too, and in `WebKit`: `docs/adr/0032-engines.md`.
const FIREFOX: [&str; 10] = [
    "whole::map_to_print",
    "gestures::",
    "keyboard::keys_alone",
    "theme::",
    "display::what_is",
    "table::every_head",
    "views::",
    "unknown::",
    "language::the_same_page",
    "deep_link::",
];
const WEBKIT: [&str; 6] =
    ["whole::map_to_print", "focus::", "theme::", "unknown::", "language::the_same_page", "deep_link::"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// One thing to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Formatting.
    Fmt,
    /// Lints, on this machine.
    Clippy,
    /// Lints, for the browser.
    ClippyWasm,
    /// Tests on this machine.
    Native,
    /// The data.
    Data,
    /// Who imports whom.
    Rooms,
    /// What we depend on.
    Deny,
    /// Tests of the web crate in a browser.
    Web,
    /// The release build.
    Build,
    /// How heavy it is.
    Weight,
    /// Journeys through the release in a browser.
    E2e,
    /// Those that say most about engines, in Firefox.
    Firefox,
    /// The same in `WebKit`.
    WebKit,
}

impl Step {
    /// In the order they run: what is quick to fail comes first.
    pub(crate) const ALL: [Self; 13] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Native,
        Self::Data,
        Self::Rooms,
        Self::Deny,
        Self::Web,
        Self::Build,
        Self::Weight,
        Self::E2e,
        Self::Firefox,
        Self::WebKit,
    ];

    /// The step that is typed so.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// What is typed for it.
    pub(crate) fn name(self) -> &'static str {
        self.card().0
    }

    /// What it checks.
    pub(crate) fn about(self) -> &'static str {
        self.card().1
    }

    /// The tools it needs.
    pub(crate) fn needs(self) -> &'static [Need] {
        self.card().2
    }

    fn card(self) -> (&'static str, &'static str, &'static [Need]) {
        match self {
            Self::Fmt => ("fmt", "everything is formatted", &[]),
            Self::Clippy => ("clippy", "no lint, on this machine", &[]),
            Self::ClippyWasm => ("clippy-wasm", "no lint, for the browser", &[Need::WasmTarget]),
            Self::Native => ("native", "unit tests of every crate", &[]),
            Self::Data => ("data", "the data has no problem", &[]),
            Self::Rooms => ("rooms", "who may import whom, and how long a file may be", &[]),
            Self::Deny => ("deny", "licences, origins and known holes of what we depend on", &[Need::Deny]),
            Self::Web => {
                ("web", "the app's wiring, in a browser", &[Need::WasmTarget, Need::WasmBindgen, Need::Browser])
            }
            Self::Build => {
                let needs = &[Need::WasmTarget, Need::Trunk, Need::WasmBindgen, Need::WasmOpt];
                ("build", "the release build", needs)
            }
            Self::Weight => ("weight", "the release is light", &[]),
            Self::E2e => ("e2e", "journeys through the release, in a browser", &[Need::Browser]),
            Self::Firefox => ("firefox", "journeys that say most about engines, in Firefox", &[Need::Firefox]),
            Self::WebKit => ("webkit", "the same journeys, in WebKit", &[Need::WebKit]),
        }
    }
}

/// Runs steps and counts their tests.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    place: &'a Place,
    toolbox: &'a Toolbox,
    tally: Tally,
}

impl<'a> Bench<'a> {
    pub(super) fn new(place: &'a Place, toolbox: &'a Toolbox) -> Self {
        Self { place, toolbox, tally: Tally::default() }
    }

    /// Runs one step; what went wrong is said at once.
    pub(super) fn run(&mut self, step: Step) -> (Outcome, Tally) {
        self.tally = Tally::default();
        let outcome = self.attempt(step).unwrap_or_else(|trouble| {
            // Where the output of the tests is, so that a log keeps them together.
            console::say(format!("\n{trouble}\n"));
            Outcome::Failed
        });
        (outcome, self.tally)
    }

    fn attempt(&mut self, step: Step) -> Result<Outcome, Trouble> {
        match step {
            Step::Fmt => self.cargo(&["fmt", "--all", "--check"])?,
            Step::Clippy => self.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?,
            Step::ClippyWasm => self.clippy_wasm()?,
            Step::Native => self.native()?,
            Step::Data => data::check(self.place)?,
            Step::Rooms => rooms::check(self.place)?,
            Step::Deny => return self.deny(),
            Step::Web => self.web()?,
            Step::Build => build::with(self.place, &BuildWish::default(), self.toolbox).map(drop)?,
            Step::Weight => weight::check(self.place)?,
            Step::E2e => self.journeys(|_| {})?,
            Step::Firefox => return self.journeys_in("firefox", &FIREFOX, self.toolbox.firefox.as_ref()),
            Step::WebKit => return self.journeys_in("webkit", &WEBKIT, self.toolbox.webkit.as_ref()),
        }
        Ok(Outcome::Passed)
    }

    fn cargo(&self, words: &[&str]) -> Result<(), Trouble> {
        process::run(process::cargo(&self.place.root).args(words))
    }

    fn clippy_wasm(&self) -> Result<(), Trouble> {
        let mut cargo = process::cargo(&self.place.root);
        cargo.arg("clippy").args(WASM).args(["-p", "passerelles", "-p", "passerelles-domain"]);
        process::run(flags::develop(&mut cargo).args(["--lib", "--bins", "--test", "web", "--", "-D", "warnings"]))
    }

    fn native(&mut self) -> Result<(), Trouble> {
        let mut cargo = process::cargo(&self.place.root);
        cargo.args(["test", "--workspace", "--exclude", "passerelles-e2e"]);
        self.tests(&mut cargo)
    }

    fn web(&mut self) -> Result<(), Trouble> {
        let mut cargo = process::cargo(&self.place.root);
        cargo.arg("test").args(WASM).args(["-p", "passerelles", "--test", "web"]);
        self.toolbox.with_browser(flags::develop(&mut cargo))?;
        self.tests(&mut cargo)
    }

    /// Some journeys in another engine, or why not.
    fn journeys_in(&mut self, name: &str, which: &[&str], engine: Option<&Engine>) -> Result<Outcome, Trouble> {
        let programs = match engine {
            Some(Ok(programs)) => programs,
            Some(Err(reason)) => return Ok(Outcome::Skipped(reason.clone())),
            None => return Ok(Outcome::Skipped("not asked for".to_owned())),
        };
        self.journeys(|cargo| {
            // One at a time: two of these browsers beside each other lose keys on two cores.
            cargo.args(["--test", "journeys", "--", "--test-threads=1"]).args(which).env("PASSERELLES_ENGINE", name);
            cargo.envs(programs.iter().map(|(variable, path)| (*variable, path)));
        })?;
        Ok(Outcome::Passed)
    }

    fn journeys(&mut self, which: impl FnOnce(&mut Command)) -> Result<(), Trouble> {
        let dist = self.place.dist();
        if !dist.join("index.html").is_file() {
            let what = "there is no release to travel through: dist/ is empty";
            return Err(Trouble::project(what).remedy("cargo xtask build, or cargo xtask test build e2e"));
        }
        let server = data::command(self.place)?;
        let mut cargo = process::cargo(&self.place.root);
        cargo.args(["test", "-p", "passerelles-e2e"]);
        cargo.env("PASSERELLES_DIST", dist).env("PASSERELLES_SERVER", server);
        self.toolbox.with_browser(&mut cargo)?;
        which(&mut cargo);
        self.tests(&mut cargo)
    }

    fn tests(&mut self, command: &mut Command) -> Result<(), Trouble> {
        process::listen(command, |line| self.tally.read(line))
    }

    /// Known holes are read from a database on the network; without it they cannot be checked, and that is said.
    fn deny(&self) -> Result<Outcome, Trouble> {
        let deny = |words: &[&str]| -> Result<Command, Trouble> {
            let mut command = Command::new("cargo-deny");
            command.current_dir(&self.place.root).args(words);
            self.toolbox.equip(&mut command)?;
            Ok(command)
        };
        process::run(&mut deny(&["--workspace", "--log-level", "error", "check", "bans", "licenses", "sources"])?)?;
        if process::quiet(&mut deny(&["fetch", "db"])?).is_none() {
            let reason = "known holes not checked: their database could not be fetched from github.com";
            console::warn(reason);
            return Ok(Outcome::Partly(reason.to_owned()));
        }
        process::run(&mut deny(&["--workspace", "--log-level", "error", "check", "advisories"])?)?;
        Ok(Outcome::Passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name_and_told_in_the_help() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()), Some(step));
            assert!(crate::chore::HELP.contains(step.name()), "{}", step.name());
        }
        assert_eq!(Step::named("all"), None);
    }
}
