//! The house rules that a compiler does not know: who may import whom, how long a file may be, and
//! whether `ARCHITECTURE.md` tells the truth about where things are.
//!
//! The rules are those of `ARCHITECTURE.md`; `rooms/rule.rs` holds them as code.

mod edges;
mod papers;
mod paths;
mod rule;
mod token;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::console;
use crate::place::{Place, shown};
use crate::trouble::Trouble;

/// One rule broken in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Breach {
    file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Checks every rule and reports every breach.
pub(crate) fn check(place: &Place) -> Result<(), Trouble> {
    let sources = sources(&place.root)?;
    let mut breaches = Vec::new();
    for source in &sources {
        breaches.extend(papers::length(source));
        if let Some(module) = rule::module_of(&source.name) {
            breaches.extend(rule::check(&source.name, &module, &source.text));
        }
    }
    breaches.extend(papers::architecture(&place.root));
    breaches.extend(edges::check(place)?);
    for breach in &breaches {
        console::say(breach);
    }
    if breaches.is_empty() {
        console::say(format!("{} files, every rule holds", sources.len()));
        return Ok(());
    }
    Err(Trouble::project(format!("house rules broken: {}", breaches.len()))
        .remedy("ARCHITECTURE.md says who may import whom; a rule only changes with a decision record in docs/adr/"))
}

/// A Rust file of the project.
#[derive(Debug)]
struct Source {
    /// Relative to the project, with `/` on every system.
    name: String,
    text: String,
}

fn sources(root: &Path) -> Result<Vec<Source>, Trouble> {
    let mut paths = Vec::new();
    for folder in ["src", "crates", "tests", "xtask", "benches"] {
        collect(&root.join(folder), &mut paths);
    }
    paths.sort();
    let read = |path: &PathBuf| {
        let text =
            fs::read_to_string(path).map_err(|cause| Trouble::system(format!("read {}", path.display()), &cause))?;
        Ok(Source { name: shown(root, path).replace('\\', "/"), text })
    };
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}
