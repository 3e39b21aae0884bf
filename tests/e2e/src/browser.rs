//! The driver, a session of the browser, and the screens it can have. What only Chromium understands is here.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::given::Given;

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
}

impl Screen {
    /// Every screen.
    pub const ALL: [Self; 5] = [Self::Small, Self::Phone, Self::Tablet, Self::Desk, Self::Kiosk];

    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Small => (320, 568),
            Self::Phone => (390, 844),
            Self::Tablet => (768, 1024),
            Self::Desk => (1366, 768),
            Self::Kiosk => (1080, 1920),
        }
    }

    const fn touched(self) -> bool {
        !matches!(self, Self::Desk)
    }
}

/// How long the driver may take to start.
const START: Duration = Duration::from_secs(20);

/// The driver's process; stopped when dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts it at a port that is free. It looks for one that is free for both kinds of addresses, and gives up when
    /// somebody else takes it meanwhile; so it is asked again.
    pub fn start(given: &Given) -> Self {
        (0..5).find_map(|_| Self::try_start(given)).expect("chromedriver starts and tells its port")
    }

    fn try_start(given: &Given) -> Option<Self> {
        let mut command = Command::new(&given.chromedriver);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("chromedriver is a program");
        let (tell, told) = mpsc::channel();
        let out = process.stdout.take()?;
        // Read to the end, so that it never waits for a reader.
        thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if let Some((_, port)) = line.split_once("started successfully on port ") {
                    // Nobody waits any more when the journey has ended.
                    let _ = tell.send(port.trim_end_matches('.').to_owned());
                }
            }
        });
        let port = told.recv_timeout(START);
        let driver = Self { process, address: format!("http://127.0.0.1:{}", port.as_deref().unwrap_or_default()) };
        port.is_ok().then_some(driver)
    }

    /// A browser of its own, with nothing remembered.
    pub async fn open(&self, given: &Given) -> Client {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(given));
        builder.connect(&self.address).await.expect("the browser starts")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended: nothing is left to stop.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities(given: &Given) -> Capabilities {
    let wish = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": given.chromium,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=fr",
                "--window-size=1366,768",
            ],
        },
        "goog:loggingPrefs": { "browser": "ALL" },
        // Milliseconds: what takes longer never ends.
        "timeouts": { "pageLoad": 20_000, "script": 30_000 },
    });
    serde_json::from_value(wish).expect("capabilities are an object")
}

/// Gives the page another screen.
pub async fn set_screen(client: &Client, screen: Screen) {
    let touch = screen.touched();
    set_size(client, screen.size(), touch).await;
    let touch = json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } });
    devtools(client, "Emulation.setTouchEmulationEnabled", touch).await;
}

/// Gives the page so many CSS pixels in width and height, each one pixel of the screen.
pub async fn set_size(client: &Client, (width, height): (u32, u32), mobile: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
    devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
}

/// What the system asks for: a dark page, less movement.
pub async fn set_wishes(client: &Client, dark: bool, still: bool) {
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
        { "name": "prefers-reduced-motion", "value": if still { "reduce" } else { "no-preference" } },
    ] });
    devtools(client, "Emulation.setEmulatedMedia", features).await;
}

/// Runs a script in every page before its own.
pub async fn run_first(client: &Client, script: &str) {
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
}

/// What the console has said since last asked, as (level, words).
pub async fn console(client: &Client) -> Vec<(String, String)> {
    let answer = client.issue_cmd(Vendor::new("se/log", &json!({ "type": "browser" }))).await;
    let lines = answer.expect("the console's words");
    let read = |line: &Value, key: &str| line.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    lines.as_array().into_iter().flatten().map(|line| (read(line, "level"), read(line, "message"))).collect()
}

/// Gives the browser a command of its developer tools; the answer is what that command answers.
pub async fn devtools(client: &Client, command: &str, parameters: Value) -> Value {
    let vendor = Vendor::new("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }));
    client.issue_cmd(vendor).await.unwrap_or_else(|error| panic!("{command}: {error}"))
}

/// A command that is not in the standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: String,
}

impl Vendor {
    fn new(path: &'static str, body: &Value) -> Self {
        Self { path, body: body.to_string() }
    }
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.clone()))
    }
}
