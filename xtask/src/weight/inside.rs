//! What must not be inside the wasm. Crates that the linker keeps tell their name: each place where they may stop with
//! an error is written down with the path of its file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// Crates that are too heavy for what they would do here, and what to do instead. Being depended on is no harm as long
/// as nothing of them is used: Leptos depends on `regex` for its server side.
const UNWELCOME: [(&str, &str); 6] = [
    ("regex-automata", "some 300 kB of automata: match by hand"),
    ("regex-syntax", "see regex-automata"),
    ("chrono", "the browser's Intl and plain years will do"),
    ("icu_normalizer", "some 100 kB of tables: keep idna_adapter at a version without them"),
    ("icu_properties", "see icu_normalizer"),
    ("csv-core", "tables are compiled by the data command, not read by the app"),
];

/// What the wasm files of the release hold and should not, each with its remedy.
pub(super) fn unwelcome(wasm: &[&PathBuf]) -> Result<Vec<String>, Trouble> {
    let mut found = Vec::new();
    for path in wasm {
        let bytes = fs::read(path).map_err(|cause| Trouble::system(format!("read {}", path.display()), &cause))?;
        found.extend(crates(path, &bytes));
    }
    Ok(found)
}

fn crates(path: &Path, wasm: &[u8]) -> Vec<String> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let inside = |(name, _): &&(&str, &str)| holds(wasm, name);
    UNWELCOME.iter().filter(inside).map(|(name, remedy)| format!("{file} holds {name}: {remedy}")).collect()
}

/// Whether a path like `regex-automata-0.4.14/src` is in there.
fn holds(wasm: &[u8], name: &str) -> bool {
    let start = format!("{name}-");
    wasm.windows(start.len() + 1).any(|window| {
        let (found, next) = window.split_at(start.len());
        found == start.as_bytes() && next.iter().all(u8::is_ascii_digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_found_by_the_paths_they_leave() {
        let wasm = b"\0asm....tachys-0.2.0/src/a.rs....regex-automata-0.4.14/src/b.rs....chrono-like";
        let found = crates(Path::new("d/app.wasm"), wasm);
        assert_eq!(found, ["app.wasm holds regex-automata: some 300 kB of automata: match by hand"]);
        assert!(crates(Path::new("app.wasm"), b"").is_empty());
    }
}
