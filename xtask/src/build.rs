//! The release build: data, then page and wasm by Trunk, then everything that makes it light and strict, all of it
//! aside. Only a finished site takes the place of the one before, so a build that fails leaves that one as it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::chore::BuildWish;
use crate::console::{self, span};
use crate::data;
use crate::finish;
use crate::flags;
use crate::lock::Lock;
use crate::place::{Place, executable, shown};
use crate::process;
use crate::tools::{self, Kit, Toolbox};
use crate::trouble::Trouble;

/// What Trunk may say of a release: its own minifier cannot read wasm-bindgen's module and warns of it each time.
const TRUNK_LOG: &str = "trunk=info,trunk::processing::minify=error";

/// A finished build.
#[derive(Debug, Clone)]
pub(crate) struct Built {
    /// The site.
    pub(crate) dist: PathBuf,
    /// The command that checks, compiles and serves.
    pub(crate) data_command: PathBuf,
}

/// `cargo xtask build`.
pub(crate) fn run(place: &Place, wish: &BuildWish) -> Result<Built, Trouble> {
    let toolbox = tools::prepare(place, &Kit::build())?;
    with(place, wish, &toolbox)
}

/// The same with tools in hand.
pub(crate) fn with(place: &Place, wish: &BuildWish, toolbox: &Toolbox) -> Result<Built, Trouble> {
    let start = Instant::now();
    let dist = wish.dist.as_ref().map_or_else(|| place.dist(), |dist| from_here(dist));
    refuse_others(&dist)?;
    let _lock = Lock::take(&place.scratch("build.lock"), "building")?;
    console::heading("Data");
    let data_command = data::command(place)?;
    let compiled = compile_data(place, wish, &data_command)?;
    console::heading("Page and wasm");
    let stage = place.scratch("stage");
    trunk(place, wish, toolbox, &stage)?;
    if let Some(compiled) = &compiled {
        replace(&stage.join("data"), compiled)?;
    }
    console::heading("Finish");
    let split = split_command(place)?;
    let linked = place.target.join("wasm32-unknown-unknown/release");
    let own = finish::Own { data_command: &data_command, split: &split, linked: &linked };
    let site = finish::Site { base: &wish.public_url, address: wish.address.as_deref() };
    finish::run(&stage, site, toolbox.wasm_opt.as_ref(), own)?;
    replace(&dist, &stage)?;
    console::say(format!("\nBuilt in {}: {}", span(start.elapsed()), shown(&place.root, &dist)));
    Ok(Built { dist, data_command })
}

/// Builds the command that cuts the wasm.
fn split_command(place: &Place) -> Result<PathBuf, Trouble> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["build", "--profile", "tool", "--package", "xtask-split"]);
    process::run(cargo.env("CARGO_TARGET_DIR", &place.target))?;
    Ok(place.target.join("tool").join(executable("xtask-split")))
}

/// Makes another site of a finished one: the same release, under `/`, over the data compiled from `data`. For looking at
/// loads that nobody has, without compiling the app again.
pub(crate) fn over_other_data(place: &Place, site: &Path, data: &Path, dist: &Path) -> Result<(), Trouble> {
    refuse_others(dist)?;
    remove(dist)?;
    copy(site, dist).map_err(|cause| Trouble::system(format!("copy {}", shown(&place.root, site)), &cause))?;
    remove(&dist.join("data"))?;
    let data_command = place.data_command();
    data::compile(place, &data_command, data, &dist.join("data"))?;
    finish::run_over_other_data(dist, "/", &data_command)
}

/// Compiles the data: the project's own where Trunk copies it from, another folder's aside, to be put in place later.
fn compile_data(place: &Place, wish: &BuildWish, command: &Path) -> Result<Option<PathBuf>, Trouble> {
    let public = place.public_data();
    let Some(other) = &wish.data else {
        data::compile(place, command, &place.data(), &public)?;
        return Ok(None);
    };
    let aside = place.scratch("data");
    remove(&aside)?;
    // Trunk refuses to copy a folder that is not there.
    fs::create_dir_all(&public).map_err(|cause| Trouble::system("create public/data", &cause))?;
    data::compile(place, command, &from_here(other), &aside)?;
    Ok(Some(aside))
}

fn trunk(place: &Place, wish: &BuildWish, toolbox: &Toolbox, stage: &Path) -> Result<(), Trouble> {
    remove(stage)?;
    fs::create_dir_all(stage).map_err(|cause| Trouble::system(format!("create {}", stage.display()), &cause))?;
    let mut trunk = Command::new("trunk");
    trunk.current_dir(&place.root).args(["build", "--release", "--public-url", &wish.public_url, "--dist"]).arg(stage);
    trunk.env(data::DONE, "1").env("RUST_LOG", TRUNK_LOG);
    toolbox.equip(flags::release(calm(&mut trunk)))?;
    process::run(&mut trunk)
}

/// Keeps Trunk from looking for news of itself, from telling where in itself a build failed, and from stumbling over
/// `NO_COLOR=1`: it only understands `true`.
pub(crate) fn calm(trunk: &mut Command) -> &mut Command {
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("RUST_BACKTRACE", "0")
}

/// The folder for the site is emptied first, so it must be a site already, or nothing.
fn refuse_others(dist: &Path) -> Result<(), Trouble> {
    let entries = fs::read_dir(dist).map_or(0, Iterator::count);
    if dist.is_file() || (entries > 0 && !dist.join("404.html").is_file()) {
        let what = format!("{} is there and is not a site of ours: it would be emptied", dist.display());
        return Err(Trouble::machine(what).remedy("name another folder, or empty this one yourself"));
    }
    Ok(())
}

/// Puts the folder `new` where `old` is, or was: renamed, or copied when they are not on one disk.
fn replace(old: &Path, new: &Path) -> Result<(), Trouble> {
    remove(old)?;
    let refused = |cause| Trouble::system(format!("write {}", old.display()), &cause);
    if let Some(parent) = old.parent() {
        fs::create_dir_all(parent).map_err(refused)?;
    }
    fs::rename(new, old).or_else(|_| copy(new, old)).map_err(refused)
}

pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

pub(crate) fn remove(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(Trouble::system(format!("remove {}", folder.display()), &cause))
        }
        _ => Ok(()),
    }
}

/// A folder as typed, seen from where it was typed.
pub(crate) fn from_here(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_replaces_the_one_before_it_whole() {
        let top = std::env::temp_dir().join(format!("passerelles-build-{}", std::process::id()));
        let (old, new) = (top.join("dist"), top.join("stage"));
        fs::create_dir_all(old.join("gone")).unwrap();
        fs::create_dir_all(new.join("data")).unwrap();
        fs::write(new.join("data/a.bin"), "a").unwrap();
        replace(&old, &new).unwrap();
        assert!(!old.join("gone").exists() && !new.exists());
        assert_eq!(fs::read(old.join("data/a.bin")).unwrap(), b"a");
        copy(&old, &new).unwrap();
        assert_eq!(fs::read(new.join("data/a.bin")).unwrap(), b"a");
        fs::remove_dir_all(&top).unwrap();
    }

    #[test]
    fn only_a_site_is_emptied() {
        let top = std::env::temp_dir().join(format!("passerelles-others-{}", std::process::id()));
        assert!(refuse_others(&top).is_ok(), "not there yet");
        fs::create_dir_all(&top).unwrap();
        assert!(refuse_others(&top).is_ok(), "empty");
        fs::write(top.join("thesis.txt"), "years of work").unwrap();
        assert_eq!(refuse_others(&top).unwrap_err().exit(), 2);
        fs::write(top.join("404.html"), "").unwrap();
        assert!(refuse_others(&top).is_ok(), "a site");
        fs::remove_dir_all(&top).unwrap();
    }
}
