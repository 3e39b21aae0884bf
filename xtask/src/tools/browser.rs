//! Chromium and chromedriver, for the tests that need a real browser. The one thing that is not put into the cache:
//! a browser belongs to the system, which keeps it safe.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::version;
use crate::console;
use crate::process;
use crate::trouble::Trouble;

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// A browser with the driver made for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) chromium: PathBuf,
    /// Its `WebDriver` server.
    pub(crate) chromedriver: PathBuf,
}

/// Finds the browser and its driver, installing them where the system lets us.
pub(super) fn prepare(step: &str) -> Result<Browser, Trouble> {
    let found = find();
    let browser = match found {
        Ok(browser) => browser,
        Err(missing) => {
            console::say(format!("{step} Chromium and its driver: {missing}. The tests in a browser need them."));
            install()?;
            find().map_err(|missing| Trouble::machine(missing).remedy(by_hand()))?
        }
    };
    let version = agreed(&browser)?;
    console::say(format!("{step} Chromium {version} and its driver: there"));
    Ok(browser)
}

fn find() -> Result<Browser, String> {
    let chromium = chosen("CHROMIUM").or_else(|| BROWSERS.iter().find_map(|name| on_path(name))).or_else(elsewhere);
    let chromedriver = chosen("CHROMEDRIVER").or_else(|| on_path("chromedriver"));
    match (chromium, chromedriver) {
        (Some(chromium), Some(chromedriver)) => Ok(Browser { chromium, chromedriver }),
        (None, Some(_)) => Err("no Chromium or Chrome on PATH".to_owned()),
        (Some(_), None) => Err("no chromedriver on PATH".to_owned()),
        (None, None) => Err("neither is on PATH".to_owned()),
    }
}

fn chosen(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let file = crate::place::executable(name);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn elsewhere() -> Option<PathBuf> {
    ELSEWHERE.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// The version of both, refused when they are not made for each other. Chrome on Windows does not tell its own.
fn agreed(browser: &Browser) -> Result<String, Trouble> {
    let asked = |program: &Path| version::asked(&mut Command::new(program));
    let driver = asked(&browser.chromedriver).ok_or_else(|| {
        Trouble::machine(format!("{} does not run", browser.chromedriver.display())).remedy(by_hand())
    })?;
    if cfg!(windows) {
        return Ok(driver);
    }
    let chromium = asked(&browser.chromium)
        .ok_or_else(|| Trouble::machine(format!("{} does not run", browser.chromium.display())).remedy(by_hand()))?;
    if version::major(&chromium) == version::major(&driver) {
        return Ok(chromium);
    }
    let what = format!("the browser is version {chromium}, its driver {driver}: they must begin with the same number");
    Err(Trouble::machine(what).remedy("update the older one, or set CHROMIUM and CHROMEDRIVER to a pair that matches"))
}

fn install() -> Result<(), Trouble> {
    let debian = Path::new("/etc/debian_version").is_file() && on_path("apt-get").is_some();
    let prefix = if debian { rights() } else { None };
    let Some(prefix) = prefix else {
        return Err(Trouble::machine("Chromium and its driver are missing, and only you may install them here")
            .remedy(by_hand()));
    };
    console::say("      Installing them with apt-get, usually 1 to 3 minutes…");
    for words in [&["update"][..], &["install", "--yes", "chromium", "chromium-driver"]] {
        let mut line = prefix.iter().chain(&["apt-get"]).chain(words);
        let mut command = Command::new(line.next().unwrap_or(&"apt-get"));
        process::run(command.args(line).env("DEBIAN_FRONTEND", "noninteractive"))
            .map_err(|cause| Trouble::machine(cause.to_string()).remedy(by_hand()))?;
    }
    Ok(())
}

/// What to put before apt-get: nothing as root, sudo when it asks for no password, `None` when neither will do.
fn rights() -> Option<Vec<&'static str>> {
    if process::quiet(Command::new("id").arg("-u"))?.trim() == "0" {
        return Some(Vec::new());
    }
    process::quiet(Command::new("sudo").args(["-n", "true"])).map(|_| vec!["sudo", "-n"])
}

fn by_hand() -> &'static str {
    match env::consts::OS {
        "macos" => {
            "run `brew install --cask chromium chromedriver`, then open chromedriver once so that macOS allows it"
        }
        "windows" => {
            "install Chrome, and the chromedriver of the same version from \
             https://googlechromelabs.github.io/chrome-for-testing/ in a folder of PATH"
        }
        _ => {
            "Debian: sudo apt install chromium chromium-driver\n\
             Ubuntu: sudo apt install chromium-browser chromium-chromedriver\n\
             Fedora: sudo dnf install chromium chromedriver\n\
             Arch: sudo pacman -S chromium\n\
             Elsewhere: Chrome and its chromedriver on PATH, or in CHROMIUM and CHROMEDRIVER"
        }
    }
}
