//! The tools that are crates: trunk, wasm-bindgen, cargo-deny, geckodriver.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{install, version};
use crate::console;
use crate::place::{Place, executable};
use crate::trouble::Trouble;

/// A tool that cargo can install.
#[derive(Debug, Clone)]
pub(super) struct CrateTool {
    /// What people call it.
    pub(super) name: &'static str,
    /// The crate it comes in.
    pub(super) package: &'static str,
    /// The program that proves it is there.
    pub(super) program: &'static str,
    /// The one version we use.
    pub(super) version: String,
    /// What `cargo install` is told besides.
    pub(super) flags: &'static [&'static str],
    /// Why we need it.
    pub(super) why: &'static str,
    /// How much the compiler optimises it: `0` where it does not matter.
    pub(super) level: &'static str,
    /// How long it takes to install, on 2 to 8 cores.
    pub(super) usual: &'static str,
}

/// Trunk, without the parts that download tools or look for news: xtask does the first, nobody needs the second.
pub(super) fn trunk() -> CrateTool {
    CrateTool {
        name: "trunk",
        package: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        flags: &["--locked", "--no-default-features"],
        why: "assembles the page, its styles and the wasm",
        level: "0",
        usual: "2 to 7 minutes",
    }
}

/// wasm-bindgen's command: its version must be the one of the library, to the last number.
pub(super) fn wasm_bindgen(place: &Place) -> Result<CrateTool, Trouble> {
    Ok(CrateTool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: locked(place, "wasm-bindgen")?,
        flags: &[],
        why: "writes the JavaScript side of the wasm and runs its tests",
        level: "1",
        usual: "1 to 4 minutes",
    })
}

/// cargo-deny.
pub(super) fn deny() -> CrateTool {
    CrateTool {
        name: "cargo-deny",
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2".to_owned(),
        flags: &["--locked"],
        why: "checks licences, origins and known holes of every crate (tests only)",
        level: "1",
        usual: "1 to 4 minutes",
    }
}

/// The driver of Firefox.
pub(super) fn geckodriver() -> CrateTool {
    CrateTool {
        name: "geckodriver",
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".to_owned(),
        flags: &["--locked"],
        why: "drives Firefox (tests only)",
        level: "0",
        usual: "2 to 6 minutes",
    }
}

impl CrateTool {
    /// `trunk-0.21.14`: its folder in the cache.
    pub(super) fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// Whether the program runs from that folder.
    pub(super) fn runs_in(&self, home: &Path) -> bool {
        version::asked(&mut Command::new(home.join("bin").join(executable(self.program)))).is_some()
    }
}

/// Finds the tool or installs it; `Some` with its folder when it is not on PATH already.
pub(super) fn prepare(place: &Place, tool: &CrateTool, step: &str) -> Result<Option<PathBuf>, Trouble> {
    let label = format!("{step} {} {}", tool.name, tool.version);
    let found = version::asked(&mut Command::new(tool.program));
    if found.as_ref() == Some(&tool.version) {
        console::say(format!("{label}: on PATH"));
        return Ok(None);
    }
    let home = place.tools().join(tool.folder());
    let bin = home.join("bin");
    if tool.runs_in(&home) {
        console::say(format!("{label}: in the cache"));
        return Ok(Some(bin));
    }
    let reason = found.map_or_else(|| "not on this machine".to_owned(), |other| format!("PATH has {other}"));
    console::say(format!("{label}: {reason}. It {}.", tool.why));
    install::from_crate(place, tool)?;
    Ok(Some(bin))
}

fn locked(place: &Place, package: &str) -> Result<String, Trouble> {
    let path = place.root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|cause| Trouble::system("read Cargo.lock", &cause))?;
    version_of(&text, package).map(str::to_owned).ok_or_else(|| {
        Trouble::project(format!("Cargo.lock has no `{package}`, so there is no app to build for the browser yet"))
    })
}

fn version_of<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_tells_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_of(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_of(lock, "trunk"), None);
    }
}
