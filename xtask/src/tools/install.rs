//! Putting tools into the cache so that a half-installed one is never taken for a whole one.
//!
//! A tool is made in a `.partial` folder and renamed at the end. What cargo compiled before an interruption is kept
//! until every tool is there, so that the next run goes on where this one stopped.

mod progress;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::crates::CrateTool;
use crate::console::{self, span};
use crate::lock::Lock;
use crate::place::Place;
use crate::process;
use crate::trouble::Trouble;

/// Tools are compiled for someone who waits, and run for seconds: no link-time optimisation, and as little of any
/// other as each tool bears. Trunk takes 300 seconds of processor time so, against 560 at level 1.
const HASTE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// `cargo install` into the cache.
pub(super) fn from_crate(place: &Place, tool: &CrateTool) -> Result<(), Trouble> {
    console::say(format!("      Compiling it once for all clones of this account, usually {}…", tool.usual));
    let works = |home: &Path| tool.runs_in(home);
    into_cache(place, &tool.folder(), works, |partial| {
        let mut command = process::cargo(&place.root);
        command.args(["install", tool.package, "--version", &format!("={}", tool.version)]).args(tool.flags);
        command.arg("--root").arg(partial).env("CARGO_TARGET_DIR", building(place)).envs(HASTE);
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.level);
        progress::follow(&mut command)
    })
}

/// Runs `make` on an empty folder and, if what is then in it `works`, makes that folder `tools/<folder>`.
pub(super) fn into_cache(
    place: &Place,
    folder: &str,
    works: impl Fn(&Path) -> bool,
    make: impl FnOnce(&Path) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let start = Instant::now();
    let _lock = Lock::take(&place.tools().join(".lock"), "installing tools")?;
    let home = place.tools().join(folder);
    if works(&home) {
        return Ok(()); // Another run did it while this one waited.
    }
    let partial = place.tools().join(format!("{folder}.partial"));
    empty(&partial)?;
    make(&partial)?;
    if !works(&partial) {
        return Err(Trouble::machine(format!("{folder} was installed but does not run here")));
    }
    remove(&home)?;
    fs::rename(&partial, &home).map_err(|cause| Trouble::system(format!("rename {}", partial.display()), &cause))?;
    console::say(format!("      Done in {}: {}", span(start.elapsed()), home.display()));
    Ok(())
}

/// Forgets what compiling left behind, now that every tool is there.
pub(super) fn tidy(place: &Place) {
    let leftovers = building(place);
    // Unless another run is compiling there at this moment.
    if leftovers.is_dir()
        && let Some(_lock) = Lock::try_take(&place.tools().join(".lock"))
    {
        drop(fs::remove_dir_all(leftovers));
    }
}

fn building(place: &Place) -> PathBuf {
    place.cache.join("building")
}

fn empty(folder: &Path) -> Result<(), Trouble> {
    remove(folder)?;
    fs::create_dir_all(folder).map_err(|cause| Trouble::system(format!("create {}", folder.display()), &cause))
}

fn remove(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(Trouble::system(format!("remove {}", folder.display()), &cause))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> Place {
        let root = std::env::temp_dir().join(format!("passerelles-install-{name}-{}", std::process::id()));
        Place { target: root.join("target"), cache: root.join("cache"), root }
    }

    #[test]
    fn an_interrupted_install_is_never_taken_for_a_whole_one() {
        let place = place("interrupted");
        let works = |home: &Path| home.join("bin/tool").is_file();
        let stop = into_cache(&place, "tool-1", works, |partial| {
            fs::create_dir_all(partial.join("bin")).unwrap();
            fs::write(partial.join("bin/tool"), "half").unwrap();
            Err(Trouble::machine("power cut"))
        });
        assert!(stop.is_err());
        assert!(!place.tools().join("tool-1").exists());

        let empty = into_cache(&place, "tool-1", works, |_| Ok(()));
        assert!(empty.unwrap_err().to_string().contains("does not run"));

        into_cache(&place, "tool-1", works, |partial| {
            assert!(!partial.join("bin").exists(), "the half of last time is gone");
            fs::create_dir_all(partial.join("bin")).unwrap();
            fs::write(partial.join("bin/tool"), "whole").unwrap();
            Ok(())
        })
        .unwrap();
        assert_eq!(fs::read_to_string(place.tools().join("tool-1/bin/tool")).unwrap(), "whole");
        into_cache(&place, "tool-1", works, |_| unreachable!("it is there")).unwrap();
        fs::remove_dir_all(&place.root).unwrap();
    }
}
