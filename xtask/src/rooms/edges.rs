//! Which crate of the workspace depends on which, as cargo itself sees it.

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

/// Asks cargo and compares with the rules.
pub(super) fn check(place: &Place) -> Result<Vec<Breach>, Trouble> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["tree", "--workspace", "--edges", "normal,build,dev", "--depth", "1", "--target", "all"]);
    let tree = process::text(cargo.args(["--prefix", "depth", "--format", "{p}"]))?;
    Ok(unexpected(&tree))
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
            let what = format!("{from} may not depend on {to}");
            breaches.push(Breach { file: "Cargo.toml".to_owned(), line: 1, what });
        }
    }
    breaches
}

fn name(line: &str) -> &str {
    line.split(' ').next().unwrap_or(line)
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
}
