//! Which engine a run of the journeys is for, and what only some of them have.

use std::env;
use std::io::{Write as _, stdout};
use std::sync::LazyLock;
use std::thread;

/// An engine that shows the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// Safari's, as `WebKitGTK` builds it.
    WebKit,
}

impl Engine {
    /// The one that the environment names; Chromium when it names none.
    pub fn chosen() -> Self {
        static CHOSEN: LazyLock<Engine> =
            LazyLock::new(|| match env::var("PASSERELLES_ENGINE").as_deref().unwrap_or("chromium") {
                "chromium" => Engine::Chromium,
                "firefox" => Engine::Firefox,
                "webkit" => Engine::WebKit,
                other => panic!("PASSERELLES_ENGINE is `{other}`: chromium, firefox or webkit"),
            });
        *CHOSEN
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// What a journey may need of a browser that not every engine's driver has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Keeping some files of a site away, or its scripts from running.
    Blocking,
    /// Stopping the service worker, and asking whether a site can be installed.
    Workers,
    /// What the machine holds of a page.
    Memory,
    /// Times against a budget that is written for one engine.
    Budget,
    /// A page as a file for paper.
    Paper,
    /// Several fingers at once, and the touch events of a finger.
    Fingers,
}

impl Tool {
    const fn reason(self) -> &'static str {
        match self {
            Self::Blocking => "files are kept away and scripts are stopped with Chromium's developer tools",
            Self::Workers => "the worker is stopped, and the site judged, with Chromium's developer tools",
            Self::Memory => "memory is counted with Chromium's developer tools",
            Self::Budget => "the budget of time is written for Chromium",
            Self::Paper => "the driver of WebKit has no command that prints to a file",
            Self::Fingers => "the driver of WebKit moves a mouse where it is told to move a finger",
        }
    }

    const fn is_in(self, engine: Engine) -> bool {
        match self {
            Self::Blocking | Self::Workers | Self::Memory | Self::Budget => matches!(engine, Engine::Chromium),
            Self::Paper | Self::Fingers => !matches!(engine, Engine::WebKit),
        }
    }

    /// Whether the engine of this run has it. When it has not, the journey that asks says so and ends: such journeys are
    /// counted apart from those that passed.
    pub fn is_there(self) -> bool {
        self.is_there_or("journey skipped")
    }

    /// The same for a step of a journey, which goes on without it.
    pub fn is_there_for_a_step(self) -> bool {
        self.is_there_or("step left out")
    }

    fn is_there_or(self, what: &str) -> bool {
        let engine = Engine::chosen();
        let there = self.is_in(engine);
        if !there {
            let test = thread::current();
            let name = test.name().unwrap_or("a journey");
            // Past the harness, which keeps what passing tests say to itself. Nobody reads: nothing is lost.
            let _ = writeln!(stdout(), "\n{what} on {}: {name}: {}", engine.name(), self.reason());
        }
        there
    }
}
