//! Cutting the app's wasm: what the first picture needs, and parts that come later (`docs/adr/0011-parts.md`).

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{bytes, files, idle, read, write};
use crate::process;
use crate::trouble::Trouble;

/// The parts, as `src/state/part.rs` names them. Their doors are in modules `later::PART`.
pub(crate) const PARTS: [&str; 10] =
    ["ask", "explore", "carnet", "read", "rooms", "guide", "grow", "roadmap", "kiosk", "keeper"];

/// How many of the first come one after the other once the map is painted (`Part::AFTER_MAP`); the others when one enters.
const TOGETHER: &str = "3";

/// The part that may weigh least: until the first question (`docs/adr/0011-parts.md`).
const DEAREST: &str = "guide";

/// What several parts need, named by the places of those parts: `common-013`. It comes with the first of them.
const COMMON: &str = "common-";

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
        let script = stage.join(format!("{stem}.js"));
        let (text, idle) = idle::without_classes(&read(&script)?);
        let idle: Vec<String> = idle.into_iter().collect();
        process::run(
            Command::new(split)
                .arg(linked)
                .arg(&wasm)
                .arg(stage)
                .args([TOGETHER, DEAREST, &idle.join(",")])
                .args(parts),
        )?;
        if parts.is_empty() {
            continue;
        }
        let common = groups(stage)?;
        for part in parts.iter().copied().chain(common.iter().map(String::as_str)) {
            let refused = |cause| Trouble::system(format!("name the part {part}"), &cause);
            fs::rename(stage.join(format!("{part}.wasm")), stage.join(named(part))).map_err(refused)?;
        }
        write(&script, &(text + &getter(parts, &common)))?;
    }
    Ok(())
}

/// What several parts need, as it has just been cut: `common-013`.
fn groups(stage: &Path) -> Result<Vec<String>, Trouble> {
    let stem = |path: &std::path::PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    Ok(files(stage, "wasm")?.iter().filter_map(stem).filter(|stem| stem.starts_with(COMMON)).collect())
}

/// Whether the part at this place needs what this file of several parts holds.
fn needs(at: usize, common: &str) -> bool {
    let digits = common.strip_prefix(COMMON).unwrap_or_default().split('-').next().unwrap_or_default();
    digits.contains(&at.to_string())
}

/// The file of a part.
fn named(part: &str) -> String {
    format!("{part}-{UNNAMED}.wasm")
}

/// What the script is given: a function that gets a part, with what it has in common with others, and puts all of it in
/// its places. It fails with the HTTP status, or with what the browser says, when it cannot. With the first part comes the
/// sheet of what comes later, unless the page has it: nothing of a part is ever seen without its styles.
fn getter(parts: &[&str], common: &[String]) -> String {
    let list: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let shared = common.iter().filter(|group| needs(at, group)).map(String::as_str);
            let files: Vec<String> =
                [*part].into_iter().chain(shared).map(|one| format!("\"{}\"", named(one))).collect();
            format!("{part}: [{}]", files.join(", "))
        })
        .collect();
    format!(
        "const parts = {{ {} }};\n\
         const come = {{}};\n\
         const get = async (name) => {{\n\
         const answer = await fetch(new URL(name, import.meta.url));\n\
         if (!answer.ok) throw answer.status;\n\
         await WebAssembly.instantiate(await answer.arrayBuffer(), {{ first: wasm }});\n\
         }};\n\
         const dress = () => new Promise((done, failed) => {{\n\
         const href = document.querySelector(\"meta[name=later]\")?.content;\n\
         const before = href && document.querySelector(\"link[href='\" + href + \"']\");\n\
         if (!href || before?.sheet) return done();\n\
         before?.remove();\n\
         const link = document.createElement(\"link\");\n\
         document.head.append(Object.assign(link, {{ rel: \"stylesheet\", href, onload: done, onerror: () => {{ link.remove(); failed(); }} }}));\n\
         }});\n\
         const once = (name, how) => come[name] ??= how(name).catch((cause) => {{ delete come[name]; throw cause; }});\n\
         globalThis.passerelles_part = (name) => Promise.all([once(\"\", dress), ...parts[name].map((file) => once(file, get))]);\n",
        list.join(", ")
    )
}

/// The bytes of each part of a finished site as sent, with all that it has in common with others.
pub(crate) fn weights(dist: &Path) -> Result<Vec<(&'static str, u64)>, Trouble> {
    let mut weights: Vec<(&'static str, u64)> = PARTS.iter().map(|part| (*part, 0)).collect();
    for file in files(dist, "wasm")? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let sent = bytes(&dist.join(format!("{name}.br")))?.len() as u64;
        for (at, (part, weight)) in weights.iter_mut().enumerate() {
            let own = name.strip_prefix(*part).is_some_and(|rest| rest.starts_with('-'));
            if own || needs(at, &name) {
                *weight += sent;
            }
        }
    }
    Ok(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_learns_which_files_a_part_needs() {
        let script = getter(&["near", "far"], &["common-01".to_owned(), "common-12".to_owned()]);
        let near = "near: [\"near-0000000000000000.wasm\", \"common-01-0000000000000000.wasm\"]";
        assert!(script.contains(near), "{script}");
        let far = "far: [\"far-0000000000000000.wasm\", \"common-01-0000000000000000.wasm\", \"common-12-";
        assert!(script.contains(far), "{script}");
        assert!(!script.contains('`'), "the squeezer leaves scripts with long texts alone");
    }

    #[test]
    fn files_tell_who_needs_them() {
        assert!(needs(1, "common-13-0123456789abcdef.wasm"));
        assert!(!needs(2, "common-13-0123456789abcdef.wasm"), "a fingerprint is no list of parts");
        assert!(!needs(1, "guide-0123456789abcdef.wasm"));
    }
}
