//! Firefox and `WebKit`, for the journeys in other engines than Chromium. They may be missing: then these journeys are
//! skipped, and it is said how to get what they need.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{crates, version};
use crate::console;
use crate::place::{Place, executable};

/// The programs of an engine as the variables that journeys read, or why there are none.
pub(crate) type Engine = Result<Vec<(&'static str, PathBuf)>, String>;

/// Where distributions put the small browser of `WebKitGTK`, by folder of libraries.
const LIBRARIES: [&str; 2] = ["/usr/lib", "/usr/libexec"];

/// Firefox with its driver; the driver is compiled where the right one is not on PATH.
pub(super) fn firefox(place: &Place, step: &str) -> Engine {
    let found = program("FIREFOX", &["firefox-esr", "firefox"]);
    let browser =
        found.ok_or("no Firefox on PATH. Debian: apt install firefox-esr; elsewhere: Firefox's own packages")?;
    let said = version::asked(&mut Command::new(&browser)).ok_or("Firefox does not run here")?;
    let folder = crates::prepare(place, &crates::geckodriver(), step).map_err(|trouble| trouble.to_string())?;
    let driver = match folder {
        Some(folder) => folder.join(executable("geckodriver")),
        None => program("GECKODRIVER", &["geckodriver"]).ok_or("geckodriver has gone from PATH")?,
    };
    console::say(format!("{step} Firefox {said} and its driver: there"));
    Ok(vec![("FIREFOX", browser), ("GECKODRIVER", driver)])
}

/// `WebKitGTK`'s small browser, its driver, and the screen and settings that it wants.
pub(super) fn webkit(step: &str) -> Engine {
    let browser = chosen("MINIBROWSER").or_else(mini_browser);
    let others = [
        ("WEBKITDRIVER", "WebKitWebDriver", "webkit2gtk-driver"),
        ("XVFB", "Xvfb", "xvfb"),
        ("XSETTINGSD", "xsettingsd", "xsettingsd"),
    ];
    let mut missing = Vec::new();
    let mut found = Vec::new();
    for (variable, name, package) in others {
        match program(variable, &[name]) {
            Some(path) => found.push((variable, path)),
            None => missing.push(package),
        }
    }
    match browser {
        Some(browser) => found.push(("MINIBROWSER", browser)),
        // It comes with its driver's package.
        None if !missing.contains(&"webkit2gtk-driver") => missing.push("webkit2gtk-driver"),
        None => {}
    }
    if missing.is_empty() {
        console::say(format!("{step} WebKitGTK with driver, screen and settings: there"));
        Ok(found)
    } else {
        Err(format!("missing: {0}. Debian: apt install {0}", missing.join(" ")))
    }
}

fn chosen(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    chosen(variable).or_else(|| names.iter().find_map(|name| super::browser::on_path(name)))
}

/// `…/webkit2gtk-4.1/MiniBrowser`, in a folder of libraries or one below: the newest.
fn mini_browser() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = LIBRARIES.iter().flat_map(|folder| browsers_in(Path::new(folder), 2)).collect();
    found.sort();
    found.pop()
}

fn browsers_in(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-") {
            found.extend(Some(path.join("MiniBrowser")).filter(|browser| browser.is_file()));
        } else if depth > 1 && name.contains("-linux-") {
            found.extend(browsers_in(&path, depth - 1));
        }
    }
    found
}
