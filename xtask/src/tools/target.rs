//! The standard library for `wasm32-unknown-unknown`. rustup gets it from `rust-toolchain.toml`; this is for the rest.

use std::path::Path;
use std::process::Command;

use crate::console;
use crate::place::Place;
use crate::process;
use crate::trouble::Trouble;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub(super) fn prepare(place: &Place, step: &str) -> Result<(), Trouble> {
    if present(place)? {
        console::say(format!("{step} Rust for {TARGET}: there"));
        return Ok(());
    }
    console::say(format!("{step} Rust for {TARGET}: not there, asking rustup for it (some 20 MB)"));
    let by_hand = format!("run `rustup target add {TARGET}`, or install Rust with https://rustup.rs");
    process::run(Command::new("rustup").current_dir(&place.root).args(["target", "add", TARGET]))
        .map_err(|cause| Trouble::machine(format!("Rust cannot compile for the browser here: {cause}")).remedy(by_hand))
}

fn present(place: &Place) -> Result<bool, Trouble> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = process::text(Command::new(rustc).current_dir(&place.root).args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir())
}
