//! Rules about files: how long they may be, and whether `ARCHITECTURE.md` only names what is there.

use std::fs;
use std::path::Path;

use super::{Breach, Source};
use crate::console;

/// Past this, a file should be cut by meaning.
const SOFT: usize = 250;
/// Past this, it must be.
const HARD: usize = 400;

const PAPER: &str = "ARCHITECTURE.md";

/// A breach for a file that is far too long, a remark for one that is rather long.
pub(super) fn length(source: &Source) -> Option<Breach> {
    let lines = source.text.lines().count();
    if lines > HARD {
        let what = format!("{lines} lines: past {HARD}, a file must be cut by meaning");
        return Some(Breach { file: source.name.clone(), line: HARD, what });
    }
    if lines > SOFT {
        console::say(format!("{}: {lines} lines, past {SOFT}: worth cutting by meaning", source.name));
    }
    None
}

/// A breach for each path that `ARCHITECTURE.md` names and that is not there.
pub(super) fn architecture(root: &Path) -> Vec<Breach> {
    let breach = |line: usize, what: String| Breach { file: PAPER.to_owned(), line, what };
    let Ok(text) = fs::read_to_string(root.join(PAPER)) else {
        return vec![breach(1, "it is not there".to_owned())];
    };
    let made = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let there = |path: &str| {
        let path = path.trim_end_matches('/');
        let generated = made.lines().any(|line| line.trim_matches('/') == path);
        generated || root.join(path).exists() || root.join("src").join(path).exists()
    };
    paths(&text)
        .filter(|(_, path)| !there(path))
        .map(|(line, path)| breach(line, format!("it names `{path}`, which is not there")))
        .collect()
}

/// What looks like a path between backticks, with its line. Code blocks are drawings, not promises.
fn paths(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut drawing = false;
    let prose = text.lines().enumerate().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        drawing ^= fence;
        !fence && !drawing
    });
    prose
        .flat_map(|(index, line)| line.split('`').skip(1).step_by(2).map(move |quoted| (index + 1, quoted)))
        .filter(|(_, quoted)| looks_like_a_path(quoted))
}

fn looks_like_a_path(quoted: &str) -> bool {
    let plain = quoted.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    let address = quoted.starts_with('/') || quoted.starts_with("..") || quoted.contains("//");
    let file = [".rs", ".md", ".toml", ".json", ".html", ".css", ".csv"].iter().any(|end| quoted.ends_with(end));
    plain && !address && (quoted.contains('/') || file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(lines: usize) -> Source {
        Source { name: "src/a.rs".to_owned(), text: "\n".repeat(lines) }
    }

    #[test]
    fn only_files_far_too_long_are_refused() {
        assert_eq!(length(&source(400)), None);
        assert_eq!(length(&source(401)).unwrap().line, 400);
    }

    #[test]
    fn paths_are_told_from_other_code() {
        let text = "`src/app.rs` and `platform/`, `deny.toml`; not `platform::fetch`, `/carte`, `a b/c`, `Atlas`, `*/x`\n\
                    ```\n`data/none.csv`\n```\n`xtask/src/rooms.rs`";
        let found: Vec<(usize, &str)> = paths(text).collect();
        assert_eq!(found, [(1, "src/app.rs"), (1, "platform/"), (1, "deny.toml"), (5, "xtask/src/rooms.rs")]);
    }

    #[test]
    fn what_is_named_must_be_there_or_be_made() {
        let root = std::env::temp_dir().join(format!("passerelles-papers-{}", std::process::id()));
        fs::create_dir_all(root.join("src/ui")).unwrap();
        fs::write(root.join(".gitignore"), "/public/data\n").unwrap();
        assert!(architecture(&root)[0].what.contains("not there"));
        fs::write(root.join(PAPER), "`src/ui`, `ui/`, `public/data/`\n`src/gone.rs`").unwrap();
        let found = architecture(&root);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].what.contains("src/gone.rs")), (2, true));
        fs::remove_dir_all(&root).unwrap();
    }
}
