//! From what Trunk makes to what is released: light, strict, and named by content.
//!
//! In this order, for each step relies on the one before:
//! 0. the app's wasm is cut into what the first picture needs and parts that come later;
//! 1. wasm-opt makes each wasm smaller, it and the JavaScript beside it call each other by short names, and that script
//!    loses its comments;
//! 2. wasm and JavaScript are renamed by what they hold now, so that they can be cached for ever;
//! 3. stylesheets become two: the page's, and the one that comes with the first part;
//! 4. inline scripts move to files, for the content security policy allows none inside the page;
//! 5. what the first paint needs is asked for at once, not when the wasm runs;
//! 6. `404.html` is the page again: static hosts serve it for the addresses only the router knows;
//! 7. the data command writes every route as a page of its own, with its text for readers without wasm;
//! 8. the data command lists every file that the app may need, with its hash, in the service worker;
//! 9. and a brotli copy beside each file that gains by it.

mod glue;
mod idle;
mod names;
mod page;
mod parts;
mod rename;
mod sheets;
mod table;
mod tag;

pub(crate) use page::loaded;
pub(crate) use parts::weights as part_weights;
pub(crate) use sheets::LATER;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::console;
use crate::process;
use crate::tools::WasmOpt;
use crate::trouble::Trouble;

/// The programs of the project that finish a site, and what the linker wrote.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own<'a> {
    pub(crate) data_command: &'a Path,
    pub(crate) split: &'a Path,
    pub(crate) linked: &'a Path,
}

/// Where a site will be found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Site<'a> {
    /// The path it lives under.
    pub(crate) base: &'a str,
    /// `https://` and a host, for the site map; where nobody knows, there is none.
    pub(crate) address: Option<&'a str>,
}

/// Finishes the site in `stage`.
pub(crate) fn run(stage: &Path, site: Site<'_>, wasm_opt: Option<&WasmOpt>, own: Own<'_>) -> Result<(), Trouble> {
    parts::cut(stage, own.linked, own.split)?;
    if let Some(wasm_opt) = wasm_opt {
        shrink(stage, wasm_opt)?;
    }
    shorten(stage)?;
    for module in files(stage, "js")? {
        write(&module, &glue::squeezed(&read(&module)?))?;
    }
    rename::by_content(stage, "wasm")?;
    rename::by_content(stage, "js")?;
    rewrite_page(stage, site.base)?;
    pages(stage, site.address, own.data_command)?;
    offline(stage, own.data_command)?;
    press(stage, own.data_command)
}

/// Finishes a copy of a finished site whose data are others now: the page asks for them early, and the brotli copies
/// are theirs. Wasm, scripts and styles are the same for every data.
pub(crate) fn run_over_other_data(site: &Path, base: &str, data_command: &Path) -> Result<(), Trouble> {
    let html = page::without_preloads(&read(&site.join("index.html"))?, &format!("{base}data/"));
    write_page(site, &html, base)?;
    pages(site, None, data_command)?;
    offline(site, data_command)?;
    press(site, data_command)
}

fn pages(site: &Path, address: Option<&str>, data_command: &Path) -> Result<(), Trouble> {
    let mut command = Command::new(data_command);
    command.arg("pages").arg(site);
    if let Some(address) = address {
        command.args(["--address", address]);
    }
    process::run(&mut command)
}

fn offline(site: &Path, data_command: &Path) -> Result<(), Trouble> {
    process::run(Command::new(data_command).arg("offline").arg(site))
}

fn press(site: &Path, data_command: &Path) -> Result<(), Trouble> {
    process::run(Command::new(data_command).arg("press").arg(site))
}

fn shrink(stage: &Path, wasm_opt: &WasmOpt) -> Result<(), Trouble> {
    for wasm in files(stage, "wasm")? {
        let name = wasm.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let before = bytes(&wasm)?;
        process::run(&mut wasm_opt.shrink(&wasm))?;
        let after = bytes(&wasm)?;
        if table::exported(&before) != table::exported(&after) {
            return Err(Trouble::machine(format!("wasm-opt broke {name}: its tables are not what they were"))
                .remedy("this version of Binaryen is not fit for Rust's wasm; take it off PATH, or install another"));
        }
        console::say(format!("wasm-opt: {name} from {} to {} kB", before.len() / 1000, after.len() / 1000));
    }
    Ok(())
}

/// Each wasm `x_bg.wasm` has its script `x.js` beside it.
fn shorten(stage: &Path) -> Result<(), Trouble> {
    for wasm in files(stage, "wasm")? {
        let name = wasm.file_name().unwrap_or_default().to_string_lossy();
        let Some(script) = name.strip_suffix("_bg.wasm").map(|stem| stage.join(format!("{stem}.js"))) else { continue };
        let Some((shorter, text)) = names::shortened(&bytes(&wasm)?, &read(&script)?) else {
            return Err(Trouble::project(format!("the imports of {name} cannot be read")));
        };
        fs::write(&wasm, shorter).map_err(|cause| Trouble::system(format!("write {name}"), &cause))?;
        write(&script, &text)?;
    }
    Ok(())
}

fn rewrite_page(stage: &Path, base: &str) -> Result<(), Trouble> {
    let html = merge_sheets(stage, read(&stage.join("index.html"))?, base)?;
    let page = page::strict(&html, base)?;
    for script in &page.scripts {
        write(&stage.join(&script.name), &script.text)?;
    }
    write_page(stage, &page::with_worker(&page.html), base)
}

/// Writes the page, which asks early for the data of its first paint.
fn write_page(stage: &Path, html: &str, base: &str) -> Result<(), Trouble> {
    let manifest = stage.join("data").join("manifest.json");
    let needed = if manifest.is_file() { first_paint(&read(&manifest)?)? } else { Vec::new() };
    let mut addresses: Vec<String> = needed.iter().map(|name| format!("{base}data/{name}")).collect();
    if manifest.is_file() {
        addresses.insert(0, format!("{base}data/manifest.json"));
    }
    let html = page::preloading(html, &addresses);
    write(&stage.join("index.html"), &html)?;
    write(&stage.join("404.html"), &html)
}

fn merge_sheets(stage: &Path, html: String, base: &str) -> Result<String, Trouble> {
    let Some(merged) = sheets::merged(&html, base, |name| fs::read_to_string(stage.join(name)).ok()) else {
        return Ok(html);
    };
    for part in &merged.parts {
        let refused = |cause| Trouble::system(format!("remove {part}"), &cause);
        fs::remove_file(stage.join(part)).map_err(refused)?;
    }
    for sheet in &merged.sheets {
        write(&stage.join(&sheet.name), &sheet.text)?;
    }
    Ok(merged.html)
}

/// The files the first paint needs, from the manifest: `"first_paint": ["a.bin", "b.bin"]`.
///
/// The manifest is our own and its names are plain, so this reads that one list and spares xtask a JSON crate, which
/// every first run would have to wait for.
pub(crate) fn first_paint(manifest: &str) -> Result<Vec<String>, Trouble> {
    let list = manifest
        .split_once("\"first_paint\"")
        .and_then(|(_, rest)| rest.trim_start().strip_prefix(':'))
        .and_then(|rest| rest.trim_start().strip_prefix('['))
        .and_then(|rest| rest.split_once(']'))
        .map(|(list, _)| list)
        .ok_or_else(|| Trouble::project("data/manifest.json has no list called `first_paint`"))?;
    let names = list.split(',').map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| {
            let plain = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
            plain.filter(|name| !name.contains(['"', '\\', '/'])).map(str::to_owned)
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| Trouble::project("`first_paint` in data/manifest.json must hold plain file names"))
}

/// The files right in `folder` with this extension, in order.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Trouble> {
    let refused = |cause| Trouble::system(format!("list {}", folder.display()), &cause);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        if path.is_file() && path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|cause| Trouble::system(format!("read {}", path.display()), &cause))
}

fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    fs::write(path, text).map_err(|cause| Trouble::system(format!("write {}", path.display()), &cause))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(|cause| Trouble::system(format!("read {}", path.display()), &cause))
}

/// FNV-1a over 64 bits, in hexadecimal: enough to tell two versions of one file apart.
fn fingerprint(content: &[u8]) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", content.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifests_list_is_read() {
        let manifest =
            "{\n  \"version\": 1,\n  \"first_paint\" : [ \"world-0.ab.bin\",\n \"flows.cd.bin\" ], \"x\": []\n}";
        assert_eq!(first_paint(manifest).unwrap(), ["world-0.ab.bin", "flows.cd.bin"]);
        assert!(first_paint("{\"first_paint\":[]}").unwrap().is_empty());
        for broken in ["{}", "{\"first_paint\": 3}", "{\"first_paint\": [3]}", "{\"first_paint\": [\"../x\"]}"] {
            assert!(first_paint(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn fingerprints_follow_content() {
        assert_eq!(fingerprint(b""), "cbf29ce484222325");
        assert_eq!(fingerprint(b"a"), "af63dc4c8601ec8c");
    }
}
