//! `cargo xtask soak`: so many strangers, one after the other, at one kiosk. It is the journey of that name, with more
//! visits than anybody waits for in `cargo xtask test`.

use crate::build;
use crate::chore::{BuildWish, SoakWish};
use crate::console;
use crate::data;
use crate::place::{Place, shown};
use crate::process;
use crate::tools::{self, Kit};
use crate::trouble::Trouble;

/// Builds, or takes the site that is named, and lets them come.
pub(crate) fn run(place: &Place, wish: &SoakWish) -> Result<(), Trouble> {
    let toolbox = tools::prepare(place, &Kit::soak(wish.site.is_some()))?;
    let (site, server) = if let Some(site) = &wish.site {
        (build::from_here(site), data::command(place)?)
    } else {
        let built = build::with(place, &BuildWish::default(), &toolbox)?;
        (built.dist, built.data_command)
    };
    if !site.join("index.html").is_file() {
        let what = format!("{} holds no release", shown(&place.root, &site));
        return Err(Trouble::project(what).remedy("cargo xtask build --dist DIR, or leave --site away"));
    }
    console::heading("Soak");
    let mut cargo = process::cargo(&place.root);
    cargo.args(["test", "-p", "passerelles-e2e", "--test", "journeys", "--", "soak::", "--nocapture"]);
    cargo.env("PASSERELLES_DIST", &site).env("PASSERELLES_SERVER", server);
    cargo.env("PASSERELLES_SOAK", wish.visits.to_string());
    toolbox.with_browser(&mut cargo)?;
    process::run(&mut cargo)
}
