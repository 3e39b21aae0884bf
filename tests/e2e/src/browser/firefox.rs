//! Firefox: what a page cannot ask of it is asked in the browser's own scripts, which its driver lets in.

use std::path::Path;
use std::process::Command;

use fantoccini::Client;
use serde_json::{Value, json};

use super::vendor::Vendor;

/// What its driver says before the port it has found.
pub(super) const PORT_IS_SAID: &str = "Listening on 127.0.0.1:";

/// A coarse pointer that cannot hover; one that is fine, and hovers.
const FINGER: u32 = 1;
const MOUSE: u32 = 2 | 4;

pub(super) fn driver(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--port=0", "--allow-system-access"]);
    command
}

pub(super) fn capabilities(program: &Path, touch: bool, keeps: bool) -> Value {
    let pointer = if touch { FINGER } else { MOUSE };
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless"],
            "prefs": {
                "dom.serviceWorkers.enabled": keeps,
                "dom.w3c_touch_events.enabled": u32::from(touch),
                "ui.primaryPointerCapabilities": pointer,
                "ui.allPointerCapabilities": pointer,
                "ui.prefersReducedMotion": 0,
                "intl.accept_languages": "fr",
                // Chromium's steps are as large: fewer frames to wait for.
                "general.smoothScroll": false,
                // Nothing is asked of the network but the site.
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "app.normandy.enabled": false,
                "browser.safebrowsing.malware.enabled": false,
                "browser.safebrowsing.phishing.enabled": false,
                "toolkit.telemetry.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
            },
        },
    })
}

/// The window stays larger than its page, which is given its own size: a window is never as narrow as a phone.
pub(super) async fn set_size(client: &Client, (width, height): (u32, u32)) {
    client.set_window_rect(0, 0, width.max(500) + 20, height + 140).await.expect("the window takes another size");
    let script = "const [width, height] = arguments;
        const { style } = gBrowser.selectedBrowser;
        for (const [name, size] of [['width', width], ['height', height]]) {
            for (const edge of ['', 'min-', 'max-']) style.setProperty(edge + name, size + 'px', 'important');
        }";
    inside(client, script, vec![json!(width), json!(height)]).await;
    let there = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
    super::comes(client, there, vec![json!(width), json!(height)]).await;
}

pub(super) async fn set_touch(client: &Client, touch: bool) {
    let script = "const [pointer, touch] = arguments;
        Services.prefs.setIntPref('ui.primaryPointerCapabilities', pointer);
        Services.prefs.setIntPref('ui.allPointerCapabilities', pointer);
        Services.prefs.setIntPref('dom.w3c_touch_events.enabled', touch);";
    inside(client, script, vec![json!(if touch { FINGER } else { MOUSE }), json!(u32::from(touch))]).await;
}

pub(super) async fn set_wishes(client: &Client, dark: bool, still: bool) {
    let script = "const [dark, still] = arguments;
        gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = dark ? 'dark' : 'light';
        Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);";
    inside(client, script, vec![json!(dark), json!(still)]).await;
    let there = "return matchMedia('(prefers-color-scheme: dark)').matches === arguments[0]
        && matchMedia('(prefers-reduced-motion: reduce)').matches === arguments[1]";
    super::comes(client, there, vec![json!(dark), json!(still)]).await;
}

/// Errors of pages; those of the browser itself have no address of the site.
pub(super) async fn console(client: &Client) -> Vec<(String, String)> {
    let script = "const quiet = Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag;
        const told = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError
            && !(one.flags & quiet) && !/^(resource|chrome):/.test(one.sourceName) && (one.sourceName.startsWith('http') || one.innerWindowID));
        Services.console.reset();
        return told.map((one) => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`);";
    let lines = inside(client, script, Vec::new()).await;
    let lines = lines.as_array().into_iter().flatten().filter_map(Value::as_str);
    // What a page had asked for when one left it: no other engine calls that an error.
    let lines = lines.filter(|line| !line.contains("NS_BINDING_ABORTED"));
    lines.map(|line| ("SEVERE".to_owned(), line.to_owned())).collect()
}

/// Runs a script of the browser itself.
async fn inside(client: &Client, script: &str, arguments: Vec<Value>) -> Value {
    let to = async |context: &str| {
        let command = Vendor::new("moz/context", &json!({ "context": context }));
        client.issue_cmd(command).await.expect("the browser's own scripts are let in");
    };
    to("chrome").await;
    let answer = client.execute(script, arguments).await;
    to("content").await;
    answer.unwrap_or_else(|error| panic!("{error}\nin the browser's own script: {script}"))
}
