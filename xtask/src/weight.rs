//! What a visitor downloads, against its budgets (brotli 11; 1 kB = 1,000 bytes).
//!
//! A goal is what we aim for, a gate is what fails the tests. The page tells what it loads for its first paint: every
//! stylesheet, script and preload of `index.html` is counted, so nothing can be added without being weighed.

mod inside;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::console::{self, verdict};
use crate::finish;
use crate::place::Place;
use crate::trouble::Trouble;

/// The language whose words come with the code.
const LANGUAGE: &str = "fr";

/// One budget and what was measured.
#[derive(Debug)]
struct Row {
    what: String,
    bytes: u64,
    goal: u64,
    gate: u64,
}

impl Row {
    fn over(&self) -> bool {
        self.bytes > self.gate * 1000
    }

    fn line(&self) -> String {
        let word = match self.bytes {
            bytes if bytes > self.gate * 1000 => verdict(false, "TOO HEAVY"),
            bytes if bytes > self.goal * 1000 => "over its goal".to_owned(),
            _ => verdict(true, "light"),
        };
        format!("{:<44} {:>9}   {:>7}   {:>7}   {word}", self.what, kilo(self.bytes), self.goal, self.gate)
    }
}

/// Weighs `dist/`.
pub(crate) fn check(place: &Place) -> Result<(), Trouble> {
    let dist = place.dist();
    let needed = needed(&dist)?;
    let rows = weigh(&dist, &needed)?;
    console::say(format!("{:<44} {:>9}   {:>7}   {:>7}", "kB after brotli 11", "measured", "goal", "gate"));
    for row in &rows {
        console::say(row.line());
    }
    let unwelcome = inside::unwelcome(&wasm(&needed))?;
    let over = rows.iter().filter(|row| row.over()).map(|row| format!("too heavy: {}", row.what));
    let faults: Vec<String> = over.chain(unwelcome).collect();
    if faults.is_empty() {
        return Ok(());
    }
    Err(Trouble::project(faults.join("\n")).remedy("lighten it; a gate only moves with a decision record in docs/adr/"))
}

/// The page and every file it loads for its first paint.
fn needed(dist: &Path) -> Result<BTreeSet<PathBuf>, Trouble> {
    loaded_with(dist, &dist.join("index.html"))
}

fn loaded_with(dist: &Path, page: &Path) -> Result<BTreeSet<PathBuf>, Trouble> {
    let html = fs::read_to_string(page).map_err(|_| {
        Trouble::project(format!("there is no release to weigh: no {}", page.display()))
            .remedy("cargo xtask build, or cargo xtask test build weight")
    })?;
    Ok(finish::loaded(&html).into_iter().map(|name| dist.join(name)).chain([page.to_owned()]).collect())
}

/// The languages of the release other than the first: those that have words of their own.
fn languages(files: &[PathBuf]) -> Vec<String> {
    let tag = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?;
        let tag = name.strip_prefix("words-")?.split('.').next()?;
        has_extension(path, "bin").then(|| tag.to_owned())
    };
    files.iter().filter_map(tag).collect::<BTreeSet<_>>().into_iter().collect()
}

fn wasm(needed: &BTreeSet<PathBuf>) -> Vec<&PathBuf> {
    needed.iter().filter(|path| has_extension(path, "wasm")).collect()
}

fn styles<'a>(paths: impl Iterator<Item = &'a PathBuf>) -> impl Iterator<Item = &'a PathBuf> {
    paths.filter(|path| has_extension(path, "css"))
}

fn weigh(dist: &Path, needed: &BTreeSet<PathBuf>) -> Result<Vec<Row>, Trouble> {
    let all = files(dist)?;
    let data = |role: &str| total(all.iter().filter(|path| plays(path, role)));
    let passports = data("passports")? * 1000 / links(dist)?.max(1);
    let fonts = all.iter().filter(|path| has_extension(path, "woff2"));
    let row = |what: &str, bytes: u64, goal: u64, gate: u64| Row { what: what.to_owned(), bytes, goal, gate };
    let named =
        |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(finish::LATER));
    let later = styles(all.iter()).filter(named);
    let mut rows = vec![
        row("all, until the map is painted, fonts apart", total(needed)?, 250, 300),
        row("wasm of it", total(wasm(needed))?, 170, 210),
        row("styles of it", total(styles(needed.iter()))?, 10, 12),
        row("styles of what comes later", total(later)?, 20, 25),
        row("fonts", total(fonts)?, 60, 80),
        row("links with passports, per 1,000", passports, 60, 60),
        row("finer coasts", data("world-1")?, 130, 130),
        row("communes and groupings", data("communes")?, 400, 400),
        row("map of France", data("france")?, 15, 25),
    ];
    let parts = finish::part_weights(dist)?;
    // Until the first question stands there: its code with what it shares, the words of its screens, its rules and their
    // words, beyond what every page loads.
    let code = parts.iter().filter(|(part, _)| *part == "guide").map(|(_, bytes)| bytes).sum::<u64>();
    let entering = |lang: &str| -> Result<u64, Trouble> {
        Ok(code + data(&format!("entered-{lang}"))? + data("guide")? + data(&format!("guide-{lang}"))?)
    };
    rows.push(row("entering the guide, until the first question", entering(LANGUAGE)?, 60, 60));
    rows.extend(parts.into_iter().map(|(what, bytes)| row(what, bytes, 120, 180)));
    for lang in languages(&all) {
        let bytes = total(&loaded_with(dist, &dist.join(&lang).join("index.html"))?)?;
        rows.push(row(&format!("all, until the map is painted, in {lang}"), bytes, 250, 300));
        rows.push(row(&format!("entering the guide, in {lang}"), entering(&lang)?, 60, 60));
    }
    Ok(rows)
}

/// What is sent for these files: the brotli copies where there are any.
fn total<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> Result<u64, Trouble> {
    let mut sum = 0;
    for path in paths {
        let pressed = PathBuf::from(format!("{}.br", path.display()));
        let facts = fs::metadata(pressed).or_else(|_| fs::metadata(path));
        sum += facts.map_err(|cause| Trouble::system(format!("weigh {}", path.display()), &cause))?.len();
    }
    Ok(sum)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let refused = |cause| Trouble::system(format!("list {}", folder.display()), &cause);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// Whether this is the data file of this role: `world-1.0a1b2c3d.bin` for `world-1`.
fn plays(path: &Path, role: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    has_extension(path, "bin") && stem.strip_prefix(role).is_some_and(|rest| rest.starts_with('.'))
}

/// How many links the data holds, from its manifest.
fn links(dist: &Path) -> Result<u64, Trouble> {
    let manifest = fs::read_to_string(dist.join("data/manifest.json"))
        .map_err(|cause| Trouble::system("read data/manifest.json of the release", &cause))?;
    let count = manifest.split_once("\"links\":").map(|(_, rest)| rest.trim_start());
    let digits = count.and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    digits
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Trouble::project("data/manifest.json does not tell how many links there are"))
}

fn kilo(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> PathBuf {
        let dist = std::env::temp_dir().join(format!("passerelles-weight-{name}-{}", std::process::id()));
        fs::create_dir_all(dist.join("data")).unwrap();
        let page = "<base href=/x/><link rel=stylesheet href=/x/a.css><link rel=icon href=/x/i.svg>\
                    <link rel=preload as=fetch href=/x/app.wasm><script src=/x/s.js></script>";
        let sizes = [
            ("a.css", 100),
            ("i.svg", 9),
            ("app.wasm", 4000),
            ("app.wasm.br", 1000),
            ("s.js", 10),
            ("f.woff2", 7),
            ("later-1.css", 5),
        ];
        for (name, size) in sizes {
            fs::write(dist.join(name), vec![0; size]).unwrap();
        }
        fs::write(dist.join("index.html"), page).unwrap();
        fs::write(dist.join("data/manifest.json"), "{\"totals\": {\"links\": 500}}").unwrap();
        fs::write(dist.join("data/passports.0a1b2c3d.bin"), vec![0; 40_000]).unwrap();
        fs::write(dist.join("data/world-1.0a1b2c3d.bin"), vec![0; 3]).unwrap();
        fs::write(dist.join("data/france.0a1b2c3d.bin"), vec![0; 9]).unwrap();
        dist
    }

    #[test]
    fn what_the_page_loads_is_weighed_as_it_is_sent() {
        let dist = site("sent");
        let page = fs::metadata(dist.join("index.html")).unwrap().len();
        let rows = weigh(&dist, &needed(&dist).unwrap()).unwrap();
        let bytes: Vec<u64> = rows.iter().map(|row| row.bytes).collect();
        assert_eq!(bytes[..10], [page + 100 + 1000 + 10, 1000, 100, 5, 7, 80_000, 3, 0, 9, 0]);
        let over: Vec<bool> = rows.iter().map(Row::over).collect();
        let heavy: Vec<usize> = (0..10).filter(|row| over[*row]).collect();
        assert_eq!(heavy, [5]);
        assert!(rows[5].line().contains("TOO HEAVY"));
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn each_language_is_weighed_with_its_own_page() {
        let dist = site("languages");
        fs::write(dist.join("data/words-ar.0a1b2c3d.bin"), vec![0; 30]).unwrap();
        fs::write(dist.join("data/guide-ar.0a1b2c3d.bin"), vec![0; 61_000]).unwrap();
        fs::create_dir_all(dist.join("ar")).unwrap();
        let page = "<link rel=stylesheet href=/a.css><link rel=preload as=fetch href=/data/words-ar.0a1b2c3d.bin>";
        fs::write(dist.join("ar/index.html"), page).unwrap();
        let rows = weigh(&dist, &needed(&dist).unwrap()).unwrap();
        let told: Vec<_> = rows.iter().rev().take(2).map(|row| (row.what.as_str(), row.bytes, row.over())).collect();
        let all = page.len() as u64 + 100 + 30;
        assert_eq!(
            told,
            [("entering the guide, in ar", 61_000, true), ("all, until the map is painted, in ar", all, false)]
        );
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn a_file_the_page_names_but_that_is_not_there_is_an_error() {
        let dist = site("missing");
        fs::remove_file(dist.join("s.js")).unwrap();
        assert!(weigh(&dist, &needed(&dist).unwrap()).is_err());
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn roles_are_told_from_names() {
        assert!(plays(Path::new("d/world-1.0a1b2c3d.bin"), "world-1"));
        assert!(!plays(Path::new("d/world-10.0a1b2c3d.bin"), "world-1"));
        assert!(!plays(Path::new("d/world-1.0a1b2c3d.bin.br"), "world-1"));
    }
}
