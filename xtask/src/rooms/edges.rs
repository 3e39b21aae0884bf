//! Which crate of the workspace depends on which, and what must not travel to the browser, as cargo itself sees it.

use super::Breach;
use crate::place::Place;
use crate::process;
use crate::trouble::Trouble;

/// Every edge between our crates.
const EDGES: [(&str, &str); 3] = [
    ("passerelles", "passerelles-domain"),
    ("passerelles-data", "passerelles-domain"),
    ("passerelles-e2e", "passerelles-domain"),
];

/// What must not be in the wasm, and why.
const TOO_HEAVY: [(&str, &str); 6] = [
    ("regex", "some 300 kB of automata: match by hand"),
    ("regex-automata", "see regex"),
    ("chrono", "the browser's Intl and a plain year will do"),
    ("icu_normalizer", "some 100 kB of tables: idna_adapter is pinned to a version without them"),
    ("icu_properties", "see icu_normalizer"),
    ("csv", "data is compiled by the data command, not read by the app"),
];

/// Asks cargo and compares with the rules.
pub(super) fn check(place: &Place) -> Result<Vec<Breach>, Trouble> {
    let ask =
        |words: &[&str]| process::text(process::cargo(&place.root).arg("tree").args(words).args(["--format", "{p}"]));
    let workspace =
        ask(&["--workspace", "--edges", "normal,build,dev", "--depth", "1", "--prefix", "depth", "--target", "all"])?;
    let wasm = ["--package", "passerelles", "--target", "wasm32-unknown-unknown"];
    let wasm = ask(&[&wasm[..], &["--edges", "normal,no-proc-macro", "--prefix", "none"]].concat())?;
    Ok(unexpected(&workspace).into_iter().chain(too_heavy(&wasm)).collect())
}

/// Edges between our crates that the rules do not know.
fn unexpected(tree: &str) -> Vec<Breach> {
    let ours: Vec<&str> = tree.lines().filter_map(|line| line.strip_prefix('0')).map(name).collect();
    let mut from = "";
    let mut breaches = Vec::new();
    for line in tree.lines() {
        if let Some(top) = line.strip_prefix('0') {
            from = name(top);
        } else if let Some(to) = line.strip_prefix('1').map(name)
            && ours.contains(&to)
            && !EDGES.contains(&(from, to))
        {
            breaches.push(breach(format!("{from} may not depend on {to}")));
        }
    }
    breaches
}

fn too_heavy(tree: &str) -> Vec<Breach> {
    let inside = |krate: &&(&str, &str)| tree.lines().any(|line| name(line) == krate.0);
    let found = TOO_HEAVY.iter().filter(inside);
    found.map(|(krate, why)| breach(format!("the app brings {krate} to the browser: {why}"))).collect()
}

fn name(line: &str) -> &str {
    line.split(' ').next().unwrap_or(line)
}

fn breach(what: String) -> Breach {
    Breach { file: "Cargo.toml".to_owned(), line: 1, what }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0passerelles v0.1.0 (/x)\n1leptos v0.8.23\n1passerelles-domain v0.1.0 (/x/d)\n\n\
                        0passerelles-domain v0.1.0 (/x/d)\n1serde v1.0.0\n\n0xtask v0.1.0 (/x/t)\n";

    #[test]
    fn only_known_edges_pass() {
        assert!(unexpected(TREE).is_empty());
        let turned = TREE.replace("1serde v1.0.0", "1passerelles v0.1.0 (/x)");
        assert_eq!(unexpected(&turned)[0].what, "passerelles-domain may not depend on passerelles");
        let helped = format!("{TREE}1passerelles-domain v0.1.0 (/x/d) (*)\n");
        assert_eq!(unexpected(&helped)[0].what, "xtask may not depend on passerelles-domain");
    }

    #[test]
    fn what_is_too_heavy_is_told_with_its_reason() {
        assert!(too_heavy(TREE).is_empty());
        let found = too_heavy("passerelles v0.1.0\nregex v1.13.1\nregexp v1.0.0\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("match by hand"));
    }
}
