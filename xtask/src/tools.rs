//! The tools chores need: which ones, in which version, where they are, and how they get there.
//!
//! The right version on PATH is used; else the one in the cache of this account; else it is installed there, once,
//! for all clones. Nothing is ever put anywhere else, except Chromium and its driver by the system's own packages.

mod browser;
mod crates;
mod engines;
mod fetch;
mod install;
mod peer;
mod target;
mod version;
mod wasm_opt;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

pub(crate) use browser::Browser;
pub(crate) use engines::Engine;
pub(crate) use wasm_opt::WasmOpt;

use crate::console;
use crate::place::Place;
use crate::trouble::Trouble;

/// Which tools a chore needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The standard library for the browser.
    WasmTarget,
    /// Assembles page, styles and wasm.
    Trunk,
    /// The JavaScript side of the wasm, and the runner of its tests.
    WasmBindgen,
    /// Makes the wasm smaller.
    WasmOpt,
    /// Licences, origins and known holes of what we depend on.
    Deny,
    /// Chromium and its driver.
    Browser,
    /// Firefox and its driver, where they can be had.
    Firefox,
    /// `WebKitGTK` and its driver, where they are.
    WebKit,
    /// d3, which the bench measures the map against.
    Peer,
}

impl Need {
    /// In the order they are prepared.
    pub(crate) const ALL: [Self; 9] = [
        Self::WasmTarget,
        Self::Trunk,
        Self::WasmBindgen,
        Self::WasmOpt,
        Self::Deny,
        Self::Browser,
        Self::Firefox,
        Self::WebKit,
        Self::Peer,
    ];
}

/// A set of needs.
#[derive(Debug, Clone)]
pub(crate) struct Kit {
    needs: Vec<Need>,
    /// Whether the chore may go on with a wasm that is not optimised.
    wasm_opt_may_miss: bool,
}

impl Kit {
    /// Exactly these.
    pub(crate) fn of(needs: &[Need]) -> Self {
        Self { needs: needs.to_vec(), wasm_opt_may_miss: false }
    }

    /// What a release build needs.
    pub(crate) fn build() -> Self {
        Self::of(&[Need::WasmTarget, Need::Trunk, Need::WasmBindgen, Need::WasmOpt])
    }

    /// What the bench needs, over a release that is there or after a build.
    pub(crate) fn bench(built: bool) -> Self {
        let mut kit = if built { Self::of(&[]) } else { Self::build() };
        kit.needs.extend([Need::Browser, Need::Peer]);
        kit
    }

    /// What wearing out a kiosk needs, with a release that is there or after a build.
    pub(crate) fn soak(built: bool) -> Self {
        let mut kit = if built { Self::of(&[]) } else { Self::build() };
        kit.needs.push(Need::Browser);
        kit
    }

    /// What a build for development needs.
    pub(crate) fn develop() -> Self {
        Self::of(&[Need::WasmTarget, Need::Trunk, Need::WasmBindgen])
    }

    /// Every tool of every chore.
    pub(crate) fn everything() -> Self {
        Self::of(&Need::ALL)
    }

    /// The same, going on without wasm-opt where none can be had: for looking, not for releasing.
    pub(crate) fn forgiving(mut self) -> Self {
        self.wasm_opt_may_miss = true;
        self
    }
}

/// The tools of a chore, found.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
    /// The optimiser, when the kit has it.
    pub(crate) wasm_opt: Option<WasmOpt>,
    /// The browser and its driver, when the kit has them.
    pub(crate) browser: Option<Browser>,
    /// Firefox, when the kit has it.
    pub(crate) firefox: Option<Engine>,
    /// `WebKit`, when the kit has it.
    pub(crate) webkit: Option<Engine>,
    /// The scripts of the peer in the order they are loaded, when the kit has them.
    pub(crate) peer: Vec<PathBuf>,
}

impl Toolbox {
    /// Lets `command` find our tools before any other version of them.
    pub(crate) fn equip(&self, command: &mut Command) -> Result<(), Trouble> {
        command.env("PATH", self.path()?);
        Ok(())
    }

    /// Tells `command` where the browser and its driver are, when the kit has them.
    pub(crate) fn with_browser(&self, command: &mut Command) -> Result<(), Trouble> {
        if let Some(browser) = &self.browser {
            command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.chromedriver);
        }
        self.equip(command)
    }

    fn path(&self) -> Result<OsString, Trouble> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).map_err(|cause| {
            Trouble::machine(format!("the cache folder cannot be part of PATH: {cause}"))
                .remedy("set PASSERELLES_CACHE to a folder whose name has no separator of PATH in it")
        })
    }
}

/// Finds every tool of the kit, installing what is missing, one line or more for each.
pub(crate) fn prepare(place: &Place, kit: &Kit) -> Result<Toolbox, Trouble> {
    let mut toolbox = Toolbox::default();
    let count = kit.needs.len();
    if count > 0 {
        console::heading("Tools");
    }
    for (index, need) in kit.needs.iter().enumerate() {
        let step = format!("[{}/{count}]", index + 1);
        match need {
            Need::WasmTarget => target::prepare(place, &step)?,
            Need::Trunk => toolbox.folders.extend(crates::prepare(place, &crates::trunk(), &step)?),
            Need::WasmBindgen => toolbox.folders.extend(crates::prepare(place, &crates::wasm_bindgen(place)?, &step)?),
            Need::Deny => toolbox.folders.extend(crates::prepare(place, &crates::deny(), &step)?),
            Need::WasmOpt => toolbox.wasm_opt = optimiser(place, kit, &step)?,
            Need::Browser => toolbox.browser = Some(browser::prepare(&step)?),
            Need::Firefox => toolbox.firefox = Some(told(&step, "Firefox", engines::firefox(place, &step))),
            Need::WebKit => toolbox.webkit = Some(told(&step, "WebKit", engines::webkit(&step))),
            Need::Peer => toolbox.peer = peer::prepare(place, &step)?,
        }
    }
    install::tidy(place);
    Ok(toolbox)
}

/// An engine that is missing is told of here, and again where its journeys are skipped.
fn told(step: &str, name: &str, engine: Engine) -> Engine {
    if let Err(reason) = &engine {
        console::warn(format!("{step} {name}: {reason}"));
    }
    engine
}

fn optimiser(place: &Place, kit: &Kit, step: &str) -> Result<Option<WasmOpt>, Trouble> {
    match wasm_opt::prepare(place, step) {
        Ok(found) => Ok(Some(found)),
        Err(trouble) if kit.wasm_opt_may_miss => {
            console::warn(format!("{trouble}"));
            console::warn("going on without wasm-opt: THIS BUILD IS TOO HEAVY to be released or measured.");
            Ok(None)
        }
        Err(trouble) => Err(trouble),
    }
}
