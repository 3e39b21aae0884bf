//! Where the finished site, its server and the browser are. `cargo xtask test` says it in the environment.

use std::env;
use std::path::PathBuf;

/// What journeys are given.
#[derive(Clone, Debug)]
pub struct Given {
    /// The finished site: a folder with `index.html`.
    pub dist: PathBuf,
    /// The program `passerelles-data`, whose `serve` is the server.
    pub server: PathBuf,
    /// The driver of the browser.
    pub chromedriver: PathBuf,
    /// The browser.
    pub chromium: PathBuf,
}

impl Given {
    /// Reads the environment. A journey that cannot run is a journey that failed, so this panics with what to do.
    pub fn read() -> Self {
        Self::over(path("PASSERELLES_DIST", "the folder of the finished site"))
    }

    /// The same over a site that is named otherwise.
    pub fn over(dist: PathBuf) -> Self {
        let given = Self {
            dist,
            server: path("PASSERELLES_SERVER", "the program passerelles-data"),
            chromedriver: path("CHROMEDRIVER", "the driver of Chromium"),
            chromium: path("CHROMIUM", "the browser"),
        };
        let page = given.dist.join("index.html");
        assert!(page.is_file(), "{} is missing: its folder is not a finished site", page.display());
        given
    }
}

/// A path of the environment that leads somewhere.
pub fn path(variable: &str, what: &str) -> PathBuf {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        panic!(
            "{variable} is not set ({what}). `cargo xtask` sets it: `test build e2e` for journeys, `bench` for the bench."
        );
    };
    assert!(path.exists(), "{variable} leads to {}, which is not there ({what})", path.display());
    path
}
