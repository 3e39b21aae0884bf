//! The driver, a session of the browser, and the screens it can have. What only one engine understands is in its module.

mod chromium;
mod engine;
mod firefox;
mod vendor;
pub(crate) mod webkit;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

pub use self::chromium::{devtools, run_first, set_size};
pub use self::engine::{Engine, Tool};
pub(crate) use self::vendor::Vendor;
use self::webkit::Desk;
use crate::given::{Given, Programs};

/// A screen to look at the site on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 320 × 568: the smallest that everything must fit on.
    Small,
    /// 390 × 844, touched.
    Phone,
    /// 768 × 1024, touched.
    Tablet,
    /// 1366 × 768, with a mouse.
    Desk,
    /// 1080 × 1920, touched, upright.
    Kiosk,
    /// 320 × 256: a page of 1280 by 1024 pixels at 400 %.
    Zoomed,
}

impl Screen {
    /// Every screen that a page is laid out for.
    pub const ALL: [Self; 5] = [Self::Small, Self::Phone, Self::Tablet, Self::Desk, Self::Kiosk];

    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Small => (320, 568),
            Self::Phone => (390, 844),
            Self::Tablet => (768, 1024),
            Self::Desk => (1366, 768),
            Self::Kiosk => (1080, 1920),
            Self::Zoomed => (320, 256),
        }
    }

    const fn touched(self) -> bool {
        !matches!(self, Self::Desk)
    }
}

/// What a browser keeps of what is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// What a visitor's browser keeps, sites for when there is no network apart: so that no journey meets the past.
    Ordinary,
    /// Those too.
    Sites,
    /// Nothing, not even a history: a private window, as a kiosk has (`docs/deploy/borne-linux.md`). Chromium only.
    Nothing,
}

/// How long the driver may take to start.
const START: Duration = Duration::from_secs(20);
/// How long the browser may take to do what it was told.
const OBEY: Duration = Duration::from_secs(10);

/// The driver's process; stopped when dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    address: String,
    /// What stands around the browser, where it needs something.
    desk: Option<Desk>,
}

impl Driver {
    /// Starts it at a port that is free. It looks for one that is free for both kinds of addresses, and gives up when
    /// somebody else takes it meanwhile; so it is asked again.
    pub fn start(given: &Given) -> Self {
        (0..5).find_map(|_| Self::try_start(given)).expect("the driver starts and tells its port")
    }

    fn try_start(given: &Given) -> Option<Self> {
        match &given.programs {
            Programs::Chromium(programs) => Self::that_says(chromium::driver(&programs.driver), chromium::PORT_IS_SAID),
            Programs::Firefox(programs) => Self::that_says(firefox::driver(&programs.driver), firefox::PORT_IS_SAID),
            Programs::WebKit(programs) => {
                let desk = Desk::set_up(programs);
                let (mut command, port) = desk.driver(&programs.driver);
                command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
                let process = command.spawn().expect("the driver is a program");
                let driver = Self { process, address: format!("http://127.0.0.1:{port}"), desk: Some(desk) };
                webkit::listens(port, START).then_some(driver)
            }
        }
    }

    /// A driver that finds a port itself, and says it after these words.
    fn that_says(mut command: Command, words: &'static str) -> Option<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("the driver is a program");
        let (tell, told) = mpsc::channel();
        let out = process.stdout.take()?;
        // Read to the end, so that it never waits for a reader.
        thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if let Some((_, port)) = line.split_once(words) {
                    // Nobody waits any more when the journey has ended.
                    let _ = tell.send(port.trim_end_matches('.').to_owned());
                }
            }
        });
        let port = told.recv_timeout(START);
        let address = format!("http://127.0.0.1:{}", port.as_deref().unwrap_or_default());
        let driver = Self { process, address, desk: None };
        port.is_ok().then_some(driver)
    }

    /// A browser of its own, with nothing remembered, that will remember what it may.
    pub async fn open(&self, given: &Given, screen: Screen, keeping: Keeping) -> Client {
        let keeps = keeping == Keeping::Sites;
        let mut wish = match &given.programs {
            Programs::Chromium(programs) => chromium::capabilities(&programs.browser, keeping == Keeping::Nothing),
            Programs::Firefox(programs) => firefox::capabilities(&programs.browser, screen.touched(), keeps),
            Programs::WebKit(programs) => webkit::capabilities(&programs.browser, keeps),
        };
        if let Some(wish) = wish.as_object_mut() {
            // Milliseconds: what takes longer never ends.
            wish.insert("timeouts".to_owned(), json!({ "pageLoad": 20_000, "script": 30_000 }));
        }
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::from_value(wish).expect("capabilities are an object"));
        builder.connect(&self.address).await.expect("the browser starts")
    }

    /// What the system asks for: a dark page, less movement.
    pub async fn set_wishes(&self, client: &Client, dark: bool, still: bool) {
        match (Engine::chosen(), &self.desk) {
            (Engine::Chromium, _) => chromium::set_wishes(client, dark, still).await,
            (Engine::Firefox, _) => firefox::set_wishes(client, dark, still).await,
            (Engine::WebKit, Some(desk)) => {
                desk.wish(dark, still);
                webkit::wished(client, dark, still).await;
            }
            (Engine::WebKit, None) => panic!("nothing stands around the browser"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended: nothing is left to stop.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Gives the page another screen.
pub async fn set_screen(client: &Client, screen: Screen) {
    let touch = screen.touched();
    set_window(client, screen.size(), touch).await;
    match Engine::chosen() {
        Engine::Chromium => chromium::set_touch(client, touch).await,
        Engine::Firefox => firefox::set_touch(client, touch).await,
        // Its window knows a mouse only: a finger of the driver comes as one.
        Engine::WebKit => {}
    }
}

/// Gives the page so many CSS pixels in width and height, each one pixel of the screen.
pub async fn set_window(client: &Client, size: (u32, u32), mobile: bool) {
    match Engine::chosen() {
        Engine::Chromium => chromium::set_size(client, size, mobile).await,
        Engine::Firefox => firefox::set_size(client, size).await,
        Engine::WebKit => webkit::set_size(client, size).await,
    }
}

/// What the console has said since last asked, as (level, words).
pub async fn console(client: &Client) -> Vec<(String, String)> {
    match Engine::chosen() {
        Engine::Chromium => chromium::console(client).await,
        Engine::Firefox => firefox::console(client).await,
        Engine::WebKit => webkit::console(client).await,
    }
}

/// Waits until a script says that the browser has done what it was told.
async fn comes(client: &Client, script: &str, arguments: Vec<Value>) {
    let start = Instant::now();
    while client.execute(script, arguments.clone()).await.ok() != Some(json!(true)) {
        if start.elapsed() > OBEY {
            let sizes = client.execute("return [innerWidth, innerHeight, outerWidth, outerHeight]", Vec::new()).await;
            panic!("the browser does not obey {arguments:?}: {sizes:?}, after {script}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
