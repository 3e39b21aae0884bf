//! Chromium: what only its own commands can say.

use std::path::Path;
use std::process::Command;

use fantoccini::Client;
use serde_json::{Value, json};

use super::vendor::Vendor;

/// What its driver says before the port it has found.
pub(super) const PORT_IS_SAID: &str = "started successfully on port ";

pub(super) fn driver(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("--port=0");
    command
}

pub(super) fn capabilities(program: &Path, private: bool) -> Value {
    let mut wish = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": program,
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
    });
    if private && let Some(args) = wish.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut) {
        args.push(json!("--incognito"));
    }
    wish
}

pub(super) async fn set_touch(client: &Client, touch: bool) {
    let touch = json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } });
    devtools(client, "Emulation.setTouchEmulationEnabled", touch).await;
}

/// Gives the page so many CSS pixels in width and height, each one pixel of the screen.
pub async fn set_size(client: &Client, (width, height): (u32, u32), mobile: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
    devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
}

pub(super) async fn set_wishes(client: &Client, dark: bool, still: bool) {
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

pub(super) async fn console(client: &Client) -> Vec<(String, String)> {
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
