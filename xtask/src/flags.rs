//! What the compiler is told about wasm: Leptos forgets the types of views in every build, and releases also forget
//! where their crates lay.
//!
//! They go through the variable of the target, not `RUSTFLAGS`, so that native builds stay as they are and nothing is
//! compiled anew when one command follows another.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Leptos forgets the types of views: the app compiles about three times faster. It is also lighter, once dynamic
/// parts are boxed (`src/ui/dynamic.rs`): 249 kB of brotli against 275, see `docs/adr/0008-weight.md`.
const ERASE: &str = "--cfg erase_components";

/// The linker leaves its notes of who refers to whom, from which `split` learns what can come later; names tell types
/// apart, so that each function has its own.
const PLAN: &str = "-Clink-arg=--emit-relocs -Csymbol-mangling-version=v0";

/// For developing and the tests of the web crate, which so share what they compile.
pub(crate) fn develop(command: &mut Command) -> &mut Command {
    command.env(VARIABLE, ERASE)
}

/// For releases: the wasm tells where in a crate something went wrong, but not where the crate lay on the machine that
/// built it, so that two machines make the same wasm.
pub(crate) fn release(command: &mut Command) -> &mut Command {
    command.env(VARIABLE, format!("{ERASE} {PLAN} {}", remaps(&crate_folders())))
}

fn remaps(folders: &[PathBuf]) -> String {
    let folders = folders.iter().filter_map(|folder| folder.to_str());
    // The variable is cut at spaces, so a folder with one stays as it is.
    let remaps = folders.filter(|folder| !folder.contains(' ')).map(|folder| format!("--remap-path-prefix={folder}="));
    remaps.collect::<Vec<_>>().join(" ")
}

/// Where cargo unpacks the crates of each registry.
fn crate_folders() -> Vec<PathBuf> {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cargo"));
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let sources = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry").join("src")).ok());
    let mut folders: Vec<PathBuf> = sources.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_forgotten_unless_the_variable_would_be_cut() {
        let folders = ["/c/a-1".into(), "/with space/b".into(), "/c/d".into()];
        assert_eq!(remaps(&folders), "--remap-path-prefix=/c/a-1= --remap-path-prefix=/c/d=");
    }
}
