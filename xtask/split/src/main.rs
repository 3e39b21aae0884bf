//! Cuts the app's wasm into one that the first picture needs and parts that come later (`docs/adr/0011-parts.md`).
//!
//! `xtask-split LINKED WASM OUT TOGETHER DEAREST IDLE [PART…]`: LINKED is what the linker wrote, with its notes (`--emit-relocs`); WASM is
//! the same program after wasm-bindgen. The functions of a part are those that can only be reached through its doors:
//! functions in a module named after the part, below one named `later`. WASM is rewritten without them; each part
//! goes to `OUT/PART.wasm`, what several of them need to files such as `OUT/common-013.wasm`, where each digit is the
//! place of a part that needs it, and all take what they need from the exports of the first. The first TOGETHER parts
//! come one after the other, whatever one does; the part DEAREST may weigh least. IDLE are exports, with commas between,
//! that nobody calls.

mod cut;
mod export;
mod module;
mod plan;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// Why a wasm could not be cut.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the wasm cannot be read: {0}")]
    Wasm(#[from] wasmparser::BinaryReaderError),
    #[error("the wasm cannot be written: {0}")]
    Write(#[from] wasm_encoder::reencode::Error),
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    #[error("{0}")]
    Shape(&'static str),
    #[error("more than ten parts: a digit no longer tells which")]
    Parts,
    #[error("part `{0}` has no door: no function in a module `later::{0}`")]
    NoDoor(String),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [linked, wasm, out, together, dearest, idle, parts @ ..] = arguments.as_slice() else {
        eprintln!("xtask-split LINKED WASM OUT TOGETHER DEAREST IDLE [PART…]");
        return ExitCode::from(2);
    };
    let idle: Vec<&str> = idle.split(',').filter(|name| !name.is_empty()).collect();
    let files = [linked, wasm, out].map(Path::new);
    let dearest = parts.iter().position(|part| part == dearest);
    let prices = plan::Prices { together: together.parse().unwrap_or_default(), dearest };
    match run(files, &idle, (parts, prices)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask-split: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(
    [linked, wasm, out]: [&Path; 3],
    idle: &[&str],
    (parts, prices): (&[String], plan::Prices),
) -> Result<(), Fault> {
    let program = export::without(&read(wasm)?, idle)?;
    let fixed = module::Functions::read(&program)?.fixed();
    if parts.len() > 10 {
        return Err(Fault::Parts);
    }
    let plan = plan::plan(&read(linked)?, (parts, prices), &fixed, idle)?;
    let cut = cut::cut(&program, &plan)?;
    if parts.is_empty() {
        return write(wasm, &cut.first);
    }
    for ((at, share), part) in plan.iter().enumerate().zip(&cut.parts) {
        if share.owners.is_empty() {
            println!("nobody: {} functions, {} kB", part.functions, part.wasm.len() / 1000);
            continue;
        }
        let name = parts.get(at).map_or_else(|| common(share), String::clone);
        println!("{name}: {} functions, {} kB", part.functions, part.wasm.len() / 1000);
        write(&out.join(format!("{name}.wasm")), &part.wasm)?;
    }
    write(wasm, &cut.first)
}

/// The name of what several parts need: it says which.
fn common(share: &plan::Share) -> String {
    let owners = share.owners.iter().map(usize::to_string);
    format!("common-{}", owners.collect::<String>())
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path).map_err(|cause| Fault::File(path.to_owned(), cause))
}

fn write(path: &Path, wasm: &[u8]) -> Result<(), Fault> {
    fs::write(path, wasm).map_err(|cause| Fault::File(path.to_owned(), cause))
}
