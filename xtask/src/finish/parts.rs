//! Cutting the app's wasm: what the first picture needs, and parts that come later (`docs/adr/0011-parts.md`).

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{bytes, files, read, write};
use crate::process;
use crate::trouble::Trouble;

/// The parts, as `src/state/part.rs` names them. Their doors are in modules `later::PART`.
pub(crate) const PARTS: [&str; 7] = ["ask", "explore", "carnet", "read", "rooms", "guide", "roadmap"];

/// What several parts need: it comes with the first of them.
const COMMON: &str = "common";

/// Stands for the fingerprint until the part is whole.
const UNNAMED: &str = "0000000000000000";

/// Cuts the app's wasm in `stage` by the notes that the linker left beside what it wrote, in `linked`; its script
/// learns how to get the parts. The notes that other wasms still carry are dropped.
pub(super) fn cut(stage: &Path, linked: &Path, split: &Path) -> Result<(), Trouble> {
    for wasm in files(stage, "wasm")? {
        let name = wasm.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        // Trunk names the app's wasm with a fingerprint, the courier's without.
        let (program, parts) = match stem.split_once('-') {
            Some((program, _)) => (program, &PARTS[..]),
            None => (stem, &[][..]),
        };
        let linked = linked.join(format!("{program}.wasm"));
        process::run(Command::new(split).arg(linked).arg(&wasm).arg(stage).args(parts))?;
        let common = if parts.is_empty() { None } else { Some(&COMMON) };
        for part in parts.iter().chain(common) {
            let refused = |cause| Trouble::system(format!("name the part {part}"), &cause);
            fs::rename(stage.join(format!("{part}.wasm")), stage.join(named(part))).map_err(refused)?;
        }
        if !parts.is_empty() {
            let script = stage.join(format!("{stem}.js"));
            write(&script, &(read(&script)? + &getter(parts)))?;
        }
    }
    Ok(())
}

/// The file of a part.
fn named(part: &str) -> String {
    format!("{part}-{UNNAMED}.wasm")
}

/// What the script is given: a function that gets a part, with what it has in common with others, and puts both in
/// their places. It fails with the HTTP status, or with what the browser says, when it cannot.
fn getter(parts: &[&str]) -> String {
    let entry = |part: &&str| format!("{part}: \"{}\"", named(part));
    let list: Vec<String> = parts.iter().chain([&COMMON]).map(entry).collect();
    format!(
        "const parts = {{ {} }};\n\
         const come = {{}};\n\
         const get = async (name) => {{\n\
         const answer = await fetch(new URL(parts[name], import.meta.url));\n\
         if (!answer.ok) throw answer.status;\n\
         await WebAssembly.instantiate(await answer.arrayBuffer(), {{ first: wasm }});\n\
         }};\n\
         const once = (name) => come[name] ??= get(name).catch((cause) => {{ delete come[name]; throw cause; }});\n\
         globalThis.passerelles_part = (name) => Promise.all([once(name), once(\"{COMMON}\")]);\n",
        list.join(", ")
    )
}

/// The bytes of each part of a finished site, as sent.
pub(crate) fn weights(dist: &Path) -> Result<Vec<(&'static str, u64)>, Trouble> {
    let mut weights = Vec::new();
    for part in PARTS.into_iter().chain([COMMON]) {
        for file in files(dist, "wasm")? {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.strip_prefix(part).is_some_and(|rest| rest.starts_with('-')) {
                weights.push((part, bytes(&dist.join(format!("{name}.br")))?.len() as u64));
            }
        }
    }
    Ok(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_learns_every_part_by_the_name_of_its_file() {
        let script = getter(&["near", "far"]);
        for part in ["near", "far", "common"] {
            assert!(script.contains(&format!("{part}: \"{part}-0000000000000000.wasm\"")), "{script}");
        }
        assert!(!script.contains('`'), "the squeezer leaves scripts with long texts alone");
    }
}
