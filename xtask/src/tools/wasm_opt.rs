//! Binaryen's wasm-opt. It takes a third off the wasm, so a release needs it, and its version matters: see [`OLDEST`].
//!
//! Any that will do is used from PATH. Else it comes from the quickest source: the package of Debian or Ubuntu unpacked
//! into the cache (no rights needed; theirs will do from Debian 13 on), or npm's build of version 132, which node runs.
//! The crate `wasm-opt` will not do: it is version 116, takes a quarter of an hour to compile, and cannot read our wasm.

mod source;

use std::path::PathBuf;
use std::process::Command;

use self::source::Source;
use super::version;
use crate::console;
use crate::place::Place;
use crate::trouble::Trouble;

/// The first version that will do. Up to 108 it exports the wrong table, so that the build passes and the app dies
/// (binaryen issue 4711); up to 116 it does not know `table.fill`, which wasm-bindgen uses (issue 5939).
const OLDEST: u32 = 117;

/// Small first. Folding less into the one place that calls it, and putting functions next to their kin, leaves more
/// that repeats for brotli to find: 2.6 kB less to download than plain `-Oz`.
const PASSES: [&str; 6] = ["-Oz", "-ocimfs", "20", "-aimfs", "4", "--reorder-functions-by-name"];

/// What the wasm may use: all that Rust enables by default, understood by every browser since 2022.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A wasm-opt that works.
#[derive(Debug, Clone)]
pub(crate) struct WasmOpt {
    program: PathBuf,
    /// The script, where the program is node.
    script: Option<PathBuf>,
}

impl WasmOpt {
    fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), script: None }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.script);
        command
    }

    /// The command that makes `wasm` smaller, in place.
    pub(crate) fn shrink(&self, wasm: &std::path::Path) -> Command {
        let mut command = self.command();
        command.arg(wasm).args(PASSES).args(FEATURES).arg("-o").arg(wasm);
        command
    }

    /// Its version, when it runs and is recent enough.
    fn version(&self) -> Option<u32> {
        let said = version::asked(&mut self.command())?;
        version::major(&said).filter(|version| *version >= OLDEST)
    }
}

/// Finds wasm-opt or installs it.
pub(super) fn prepare(place: &Place, step: &str) -> Result<WasmOpt, Trouble> {
    let on_path = WasmOpt::new("wasm-opt");
    if let Some(version) = on_path.version() {
        console::say(format!("{step} wasm-opt {version}: on PATH"));
        return Ok(on_path);
    }
    for source in Source::ALL {
        let cached = source.program(place);
        if let Some(version) = cached.version() {
            console::say(format!("{step} wasm-opt {version}: in the cache ({})", source.name()));
            return Ok(cached);
        }
    }
    console::say(format!("{step} wasm-opt: not on this machine. It makes the wasm a third lighter."));
    install(place)
}

fn install(place: &Place) -> Result<WasmOpt, Trouble> {
    let mut reasons = Vec::new();
    for source in Source::ALL {
        console::say(format!("      Trying {}, usually {}…", source.name(), source.usual()));
        let reason = match source.install(place) {
            Ok(()) => return Ok(source.program(place)),
            Err(reason) => reason,
        };
        console::say(format!("      Not this one: {reason}"));
        reasons.push(source.name());
    }
    let tried = reasons.join(", ");
    Err(Trouble::machine(format!("no wasm-opt to be had: tried {tried}")).remedy(format!(
        "install Binaryen {OLDEST} or later so that `wasm-opt --version` works (Debian 13: apt install binaryen; \
         macOS: brew install binaryen),\nor node 18 or later (https://nodejs.org) and try again"
    )))
}
