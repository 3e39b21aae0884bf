//! Where wasm-opt can come from, quickest first.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::crates::CrateTool;
use super::super::install;
use super::{OLDEST, WasmOpt};
use crate::place::Place;
use crate::process;
use crate::trouble::Trouble;

const NPM_VERSION: &str = "132.0.0";
const NPM_SCRIPT: &str = "node_modules/binaryen/bin/wasm-opt";

/// One way to get wasm-opt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The package of Debian and Ubuntu, downloaded and checked by apt, unpacked into the cache.
    Debian,
    /// npm's `binaryen`, run by node.
    Npm,
    /// The crate `wasm-opt`, which compiles Binaryen's C++.
    Crate,
}

impl Source {
    pub(super) const ALL: [Self; 3] = [Self::Debian, Self::Npm, Self::Crate];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Debian => "the binaryen package of Debian or Ubuntu",
            Self::Npm => "binaryen from npm",
            Self::Crate => "the wasm-opt crate",
        }
    }

    pub(super) fn usual(self) -> &'static str {
        match self {
            Self::Debian | Self::Npm => "some seconds",
            Self::Crate => "5 to 20 minutes",
        }
    }

    /// Where it is once installed.
    pub(super) fn program(self, place: &Place) -> WasmOpt {
        let home = place.tools().join(self.folder());
        match self {
            Self::Npm => WasmOpt { program: "node".into(), script: Some(home.join(NPM_SCRIPT)) },
            Self::Debian | Self::Crate => WasmOpt::new(home.join(self.proof())),
        }
    }

    pub(super) fn install(self, place: &Place) -> Result<(), Trouble> {
        match self {
            Self::Debian => {
                needs("apt-get", "--version")?;
                let version = debian_version().ok_or_else(|| Trouble::machine("apt-get knows no such package"))?;
                if version < OLDEST {
                    return Err(Trouble::machine(format!("it is version {version}, {OLDEST} is the first sound one")));
                }
                install::into_cache(place, &self.folder(), &self.proof(), unpack_debian)
            }
            Self::Npm => {
                needs("node", "--version")?;
                install::into_cache(place, &self.folder(), &self.proof(), install_npm)
            }
            Self::Crate => install::from_crate(place, &crate_tool()),
        }
    }

    fn folder(self) -> String {
        match self {
            Self::Debian => "binaryen-debian".to_owned(),
            Self::Npm => format!("binaryen-npm-{NPM_VERSION}"),
            Self::Crate => crate_tool().folder(),
        }
    }

    fn proof(self) -> PathBuf {
        match self {
            Self::Debian => "bin/wasm-opt".into(),
            Self::Npm => NPM_SCRIPT.into(),
            Self::Crate => crate_tool().proof(),
        }
    }
}

fn crate_tool() -> CrateTool {
    CrateTool {
        name: "wasm-opt",
        package: "wasm-opt",
        program: "wasm-opt",
        version: "0.116.1".to_owned(),
        flags: &["--locked", "--no-default-features"],
        why: "makes the wasm a third lighter",
        level: "2",
        usual: Source::Crate.usual(),
    }
}

fn needs(program: &str, question: &str) -> Result<(), Trouble> {
    process::quiet(Command::new(program).arg(question))
        .map(drop)
        .ok_or_else(|| Trouble::machine(format!("there is no {program} here")))
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
        .ok()
        .and_then(|entries| {
            entries.flatten().map(|entry| entry.path()).find(|path| path.extension() == Some("deb".as_ref()))
        })
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

fn install_npm(partial: &Path) -> Result<(), Trouble> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let package = format!("binaryen@{NPM_VERSION}");
    let mut command = Command::new(npm);
    command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix"]).arg(partial);
    process::quiet(command.arg(package)).map(drop).ok_or_else(|| Trouble::machine("npm could not install it"))
}
