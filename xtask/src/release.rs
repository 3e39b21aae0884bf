//! `cargo xtask release`: a folder and a zip of it that an organiser can put on any server. The site with brotli and
//! gzip copies, how to install it, and the licences.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::build;
use crate::chore::ReleaseWish;
use crate::console::{self, span};
use crate::data;
use crate::place::{Place, shown};
use crate::process;
use crate::trouble::Trouble;

/// What the folder and the zip are called.
const NAME: &str = concat!("passerelles-", env!("CARGO_PKG_VERSION"));
/// What goes beside the site, as the project has it.
const BESIDE: [(&str, &str); 4] = [
    ("docs/deploy", "deploy"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Builds, or takes the site that is named, and makes the folder and the zip.
pub(crate) fn run(place: &Place, wish: &ReleaseWish) -> Result<(), Trouble> {
    let start = Instant::now();
    let (site, data_command) = if let Some(site) = &wish.site {
        (build::from_here(site), data::command(place)?)
    } else {
        let built = build::run(place, &wish.build)?;
        (built.dist, built.data_command)
    };
    console::heading("Release");
    let out = wish.out.as_ref().map_or_else(|| place.root.join("release"), |out| build::from_here(out));
    let folder = out.join(NAME);
    gather(place, &site, &folder)?;
    process::run(Command::new(&data_command).args(["press", "--gzip"]).arg(folder.join("site")))?;
    let zip = out.join(format!("{NAME}.zip"));
    process::run(Command::new(&data_command).arg("pack").arg(&folder).arg(&zip))?;
    console::say(format!("\nReleased in {}: {}", span(start.elapsed()), shown(&place.root, &zip)));
    Ok(())
}

/// Fills the folder anew.
fn gather(place: &Place, site: &Path, folder: &Path) -> Result<(), Trouble> {
    for needed in ["404.html", "sw.js"] {
        if !site.join(needed).is_file() {
            let what = format!("{} has no {needed}: it is not a finished site", site.display());
            return Err(Trouble::machine(what).remedy("cargo xtask build, or cargo xtask release without --site"));
        }
    }
    build::remove(folder)?;
    let copied = |to: &Path, done: std::io::Result<()>| {
        done.map_err(|cause| Trouble::system(format!("write {}", to.display()), &cause))
    };
    let inside = folder.join("site");
    copied(&inside, build::copy(site, &inside))?;
    for (from, to) in BESIDE {
        let (from, to): (PathBuf, PathBuf) = (place.root.join(from), folder.join(to));
        let done = if from.is_dir() { build::copy(&from, &to) } else { fs::copy(&from, &to).map(drop) };
        copied(&to, done)?;
    }
    Ok(())
}
