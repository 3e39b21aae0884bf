//! The data command: building it, and having it check and compile sources.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::console;
use crate::lock::Lock;
use crate::place::{Place, shown};
use crate::process;
use crate::trouble::Trouble;

/// Set for the hooks of a build that has compiled its data itself.
pub(crate) const DONE: &str = "PASSERELLES_DATA_DONE";

/// `cargo xtask data`: from `data/` to `public/data/`. Trunk's hook calls it too, at each change while developing.
pub(crate) fn compile_here(place: &Place) -> Result<(), Trouble> {
    if std::env::var_os(DONE).is_some() {
        return Ok(()); // The build in progress has compiled its data, perhaps from elsewhere.
    }
    let command = command(place)?;
    compile(place, &command, &place.data(), &place.public_data())
}

/// Builds the data command and tells where it is.
pub(crate) fn command(place: &Place) -> Result<PathBuf, Trouble> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["build", "--profile", "tool", "--package", "passerelles-data"]);
    process::run(cargo.env("CARGO_TARGET_DIR", &place.target))?;
    Ok(place.data_command())
}

/// Compiles the sources in `from` to the files the app reads, in `to`.
pub(crate) fn compile(place: &Place, command: &Path, from: &Path, to: &Path) -> Result<(), Trouble> {
    let _lock = Lock::take(&place.scratch("data.lock"), "compiling data")?;
    console::say(format!("Data: {} → {}", shown(&place.root, from), shown(&place.root, to)));
    ask(Command::new(command).current_dir(&place.root).arg("build").arg(from).arg(to))
}

/// Reports every problem of the sources.
pub(crate) fn check(place: &Place) -> Result<(), Trouble> {
    let command = command(place)?;
    ask(Command::new(command).current_dir(&place.root).arg("check").arg(place.data()))
}

/// Runs the data command, which says with its exit code whether the data or something else is wrong.
fn ask(command: &mut Command) -> Result<(), Trouble> {
    let status = command.status().map_err(|cause| Trouble::system("run the data command", &cause))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) => Err(Trouble::project("the data has problems, listed above; nothing was written")),
        _ => Err(Trouble::machine("the data command failed, and said why above")),
    }
}
