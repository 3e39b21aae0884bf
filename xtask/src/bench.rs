//! `cargo xtask bench`: the speed table. It makes a site for each number of links, puts the peer beside them, and lets
//! the driver of `tests/e2e/bench` measure both in the same browser, in turn. Goals are no gates: a goal that is missed
//! is told and fails nothing, a measure that could not be taken does.

mod peer;

use std::path::{Path, PathBuf};

use crate::build;
use crate::chore::{BenchWish, BuildWish};
use crate::console;
use crate::data;
use crate::place::{Place, shown};
use crate::process;
use crate::tools::{self, Kit, Toolbox};
use crate::trouble::Trouble;

/// Builds what is to be measured, and has it measured.
pub(crate) fn run(place: &Place, wish: &BenchWish) -> Result<(), Trouble> {
    let toolbox = tools::prepare(place, &Kit::bench(wish.site.is_some()))?;
    let folder = place.scratch("bench");
    let site = release(place, wish, &toolbox, &folder.join("release"))?;
    console::heading("Generated links");
    for links in &wish.links {
        let rows = folder.join(format!("rows-{links}"));
        generate(place, *links, &rows)?;
        build::over_other_data(place, &site, &rows, &folder.join(format!("site-{links}")))?;
    }
    console::heading("Peer");
    peer::assemble(place, &toolbox.peer, &folder.join("peer"))?;
    console::heading("Measuring");
    measure(place, wish, &toolbox, &folder)
}

/// The release to measure: the one that is named, or a new one.
fn release(place: &Place, wish: &BenchWish, toolbox: &Toolbox, dist: &Path) -> Result<PathBuf, Trouble> {
    let Some(site) = wish.site.as_ref().map(|site| build::from_here(site)) else {
        let release = BuildWish { dist: Some(dist.to_path_buf()), ..BuildWish::default() };
        return build::with(place, &release, toolbox).map(|built| built.dist);
    };
    if !site.join("index.html").is_file() {
        let what = format!("{} holds no release", shown(&place.root, &site));
        return Err(Trouble::project(what).remedy("cargo xtask build --dist DIR, or leave --site away"));
    }
    data::command(place)?;
    Ok(site)
}

/// Writes generated links: the same number, the same rows.
fn generate(place: &Place, links: u32, rows: &Path) -> Result<(), Trouble> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "run",
        "--quiet",
        "--profile",
        "tool",
        "--package",
        "passerelles-data",
        "--example",
        "load_links",
        "--",
    ]);
    cargo.arg(links.to_string()).arg(rows).env("CARGO_TARGET_DIR", &place.target);
    process::run(&mut cargo)
}

fn measure(place: &Place, wish: &BenchWish, toolbox: &Toolbox, folder: &Path) -> Result<(), Trouble> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["run", "--quiet", "--package", "passerelles-e2e", "--bin", "bench", "--", &wish.runs.to_string()]);
    cargo.args(wish.links.iter().map(u32::to_string)).env("CARGO_TARGET_DIR", &place.target);
    cargo.env("PASSERELLES_BENCH", folder).env("PASSERELLES_SERVER", place.data_command());
    toolbox.with_browser(&mut cargo)?;
    process::run(&mut cargo)
}
