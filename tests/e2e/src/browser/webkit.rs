//! `WebKit`, as `WebKitGTK` builds it, with its small browser on a screen that is not there. Its driver has neither developer
//! tools nor settings of its own: the window is made bare by a style sheet of GTK, what the system asks for comes from a
//! daemon of settings, and what a page must run first is written into the copy of the site.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::given::WebKit;

/// Nothing of the window but the page, so that it can be as narrow as a phone.
const BARE: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px;
    -gtk-icon-transform: scale(0.1); }";
/// Room for every screen, left of and above its middle.
const SCREEN: &str = "2400x4200x24";
/// Where the pointer of that screen rests. Nobody manages its windows: the one under the pointer has the keyboard, so a
/// window lies there with its last corner.
const MIDDLE: (u32, u32) = (1200, 2100);

/// What it needs around itself; gone when dropped.
#[derive(Debug)]
pub(super) struct Desk {
    screen: Child,
    settings: Child,
    folder: TempDir,
    display: String,
}

impl Desk {
    pub(super) fn set_up(given: &WebKit) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the settings of the browser");
        fs::create_dir(folder.path().join("gtk-3.0")).expect("a folder for its style");
        fs::write(folder.path().join("gtk-3.0/gtk.css"), BARE).expect("its style");
        let mut screen = Command::new(&given.xvfb);
        screen.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
        screen.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut screen = screen.spawn().expect("Xvfb starts");
        let mut number = String::new();
        let out = screen.stdout.take().expect("the words of Xvfb");
        BufReader::new(out).read_line(&mut number).expect("the number of its screen");
        let display = format!(":{}", number.trim());
        wish(folder.path(), false, false);
        let mut settings = Command::new(&given.settings);
        settings.arg("-c").arg(folder.path().join(SETTINGS)).env("DISPLAY", &display);
        settings.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let settings = settings.spawn().expect("xsettingsd starts");
        Self { screen, settings, folder, display }
    }

    /// The driver, at a port that is free.
    pub(super) fn driver(&self, program: &Path) -> (Command, u16) {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let mut command = Command::new(program);
        command.arg(format!("--port={port}")).env("DISPLAY", &self.display).env("LANG", "fr_FR.UTF-8");
        command.env("XDG_CONFIG_HOME", self.folder.path()).env("XDG_CACHE_HOME", self.folder.path());
        command.env("XDG_DATA_HOME", self.folder.path()).env("NO_AT_BRIDGE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        (command, port)
    }

    /// Writes what the system asks for, and has it read.
    pub(super) fn wish(&self, dark: bool, still: bool) {
        wish(self.folder.path(), dark, still);
        let told = Command::new("kill").args(["-HUP", &self.settings.id().to_string()]).status();
        assert!(told.is_ok_and(|status| status.success()), "xsettingsd reads its file again");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        for process in [&mut self.settings, &mut self.screen] {
            // Already ended: nothing is left to stop.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

const SETTINGS: &str = "xsettings";

fn wish(folder: &Path, dark: bool, still: bool) {
    let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
    let text = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {}\n", u8::from(!still));
    fs::write(folder.join(SETTINGS), text).expect("the settings of the system");
}

/// Waits until somebody listens there.
pub(super) fn listens(port: u16, limit: Duration) -> bool {
    let start = Instant::now();
    while start.elapsed() < limit {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    false
}

pub(super) fn capabilities(program: &Path, keeps: bool) -> Value {
    let workers = if keeps { "--features=+ServiceWorkers" } else { "--features=-ServiceWorkers" };
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": program,
            // A machine without graphics draws faster on its processor than it feigns a card: 100 against 400 ms for a
            // frame of the map.
            "args": ["--automation", "--enable-2d-canvas-acceleration=false", workers],
        },
    })
}

/// The window is a little larger than its page.
pub(super) async fn set_size(client: &Client, (width, height): (u32, u32)) {
    place(client, width, height).await;
    let there = "return innerWidth === arguments[0] && Math.abs(outerHeight - arguments[1]) < 1 && innerHeight > 0";
    super::comes(client, there, vec![json!(width), json!(height)]).await;
    let bars = client.execute("return outerHeight - innerHeight", Vec::new()).await.expect("the height of its bars");
    let bars = u32::try_from(bars.as_u64().unwrap_or_default()).unwrap_or_default();
    place(client, width, height + bars).await;
    let there = "return innerWidth === arguments[0] && innerHeight === arguments[1] && document.hasFocus()";
    super::comes(client, there, vec![json!(width), json!(height)]).await;
}

async fn place(client: &Client, width: u32, height: u32) {
    let (x, y) = (MIDDLE.0.saturating_sub(width) + 1, MIDDLE.1.saturating_sub(height) + 1);
    client.set_window_rect(x, y, width, height).await.expect("the window takes another size");
}

/// Waits until a page sees what the system asks for.
pub(super) async fn wished(client: &Client, dark: bool, still: bool) {
    let there = "return matchMedia('(prefers-color-scheme: dark)').matches === arguments[0]
        && matchMedia('(prefers-reduced-motion: reduce)').matches === arguments[1]";
    super::comes(client, there, vec![json!(dark), json!(still)]).await;
}

/// Keeps what a page says of errors in the name of its window, which outlives the page.
pub(crate) const LISTEN: &str = "{
    const tell = (words) => {
        let told = [];
        try { told = JSON.parse(window.name); } catch { /* the first */ }
        window.name = JSON.stringify([...told, String(words)].slice(-50));
    };
    const error = console.error.bind(console);
    console.error = (...words) => { tell(words.join(' ')); error(...words); };
    addEventListener('error', (event) => event.message && tell(event.message));
    addEventListener('unhandledrejection', (event) => tell(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) => tell(`Content Security Policy: ${event.effectiveDirective}`));
}";

pub(super) async fn console(client: &Client) -> Vec<(String, String)> {
    let script = "const told = window.name; window.name = ''; try { return JSON.parse(told) } catch { return [] }";
    let lines = client.execute(script, Vec::new()).await.unwrap_or_default();
    let lines = lines.as_array().into_iter().flatten().filter_map(Value::as_str);
    lines.map(|line| ("SEVERE".to_owned(), line.to_owned())).collect()
}
