//! Where the finished site, its server and the browser are. `cargo xtask test` says it in the environment.

use std::env;
use std::path::PathBuf;

use crate::browser::Engine;

/// What journeys are given.
#[derive(Clone, Debug)]
pub struct Given {
    /// The finished site: a folder with `index.html`.
    pub dist: PathBuf,
    /// The program `passerelles-data`, whose `serve` is the server.
    pub server: PathBuf,
    /// The programs of the engine.
    pub programs: Programs,
}

/// The programs of an engine.
#[derive(Clone, Debug)]
pub enum Programs {
    /// Those of Chromium.
    Chromium(Pair),
    /// Those of Firefox.
    Firefox(Pair),
    /// Those of `WebKit`.
    WebKit(WebKit),
}

/// A browser and its driver.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The driver of the browser.
    pub driver: PathBuf,
    /// The browser.
    pub browser: PathBuf,
}

/// `WebKit`'s, which needs a screen and a system that asks for things.
#[derive(Clone, Debug)]
pub struct WebKit {
    /// The driver of the browser.
    pub driver: PathBuf,
    /// The browser.
    pub browser: PathBuf,
    /// The screen that is not there.
    pub xvfb: PathBuf,
    /// The daemon of settings.
    pub settings: PathBuf,
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
            programs: Programs::read(),
        };
        let page = given.dist.join("index.html");
        assert!(page.is_file(), "{} is missing: its folder is not a finished site", page.display());
        given
    }
}

impl Programs {
    fn read() -> Self {
        match Engine::chosen() {
            Engine::Chromium => Self::Chromium(Pair {
                driver: path("CHROMEDRIVER", "the driver of Chromium"),
                browser: path("CHROMIUM", "the browser"),
            }),
            Engine::Firefox => Self::Firefox(Pair {
                driver: path("GECKODRIVER", "the driver of Firefox"),
                browser: path("FIREFOX", "the browser"),
            }),
            Engine::WebKit => Self::WebKit(WebKit {
                driver: path("WEBKITDRIVER", "WebKitWebDriver"),
                browser: path("MINIBROWSER", "the browser"),
                xvfb: path("XVFB", "Xvfb"),
                settings: path("XSETTINGSD", "xsettingsd"),
            }),
        }
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
