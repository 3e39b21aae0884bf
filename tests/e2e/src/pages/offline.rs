//! What the service worker keeps, and new versions of the site.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use passerelles_domain::text::Messages;
use serde_json::json;

use crate::find::{Name, Role};
use crate::given::Given;
use crate::visit::Visit;

/// How long keeping a whole site may take beside other work.
const PATIENCE: Duration = Duration::from_secs(45);

/// A site that is kept.
#[derive(Debug)]
pub struct Offline<'a>(pub &'a Visit);

impl Offline<'_> {
    /// Waits until the site is kept as a whole, has said that it works, and answers this page.
    pub async fn kept(&self) {
        let script = "if (!navigator.serviceWorker?.controller) return false;
            const cache = await caches.open((await caches.keys())[0]);
            return Boolean(await cache.match(new URL('sw.js?well', document.baseURI)));";
        self.comes("the site to be kept", script).await;
    }

    /// Waits, longer than for other things, until a script returns something true.
    pub async fn comes(&self, what: &str, script: &str) {
        let script = format!("return (async () => {{ {script} }})()");
        let start = Instant::now();
        while self.0.js(&script, Vec::new()).await != json!(true) {
            if start.elapsed() > PATIENCE {
                let state = "return (async () => { const r = await navigator.serviceWorker?.getRegistration();
                    return JSON.stringify({ installing: r?.installing?.state, waiting: r?.waiting?.state,
                        active: r?.active?.state, caches: await caches.keys() }); })()";
                panic!("waited in vain for {what}: {}", self.0.text(state).await);
            }
            self.0.pause(50).await;
        }
    }

    /// Writes the list of the site anew, as who changes a finished site does.
    pub fn list_again(&self) {
        let mut command = Command::new(Given::read().server);
        let status = command.arg("offline").arg(self.0.site.folder()).stdout(Stdio::null()).status();
        assert!(status.is_ok_and(|status| status.success()), "the list is written");
    }

    /// Publishes another version: every page of it says which one it is.
    pub fn publish(&self, mark: &str) {
        let page = String::from_utf8(self.0.site.built("404.html")).unwrap_or_default();
        let marked = page.replacen("<meta name", &format!("<meta name=\"mark\" content=\"{mark}\"><meta name"), 1);
        assert_ne!(page, marked, "the page has a meta");
        self.0.site.change(Path::new("404.html"), marked.as_bytes());
        self.list_again();
    }

    /// The mark of the version that this page is of; empty for the one that was built.
    pub async fn mark(&self) -> String {
        self.0.text("return document.querySelector('meta[name=mark]')?.content ?? ''").await
    }

    /// Asks the server for a new version, as a page does that is opened or stays open.
    pub async fn look(&self) {
        let script = "return navigator.serviceWorker.getRegistration().then((r) => r.update())
            .then((r) => r.installing ? 'one comes' : r.waiting ? 'one waits' : 'none', (cause) => `${cause}`)";
        println!("looking for a new version: {}", self.0.text(script).await);
    }

    /// Waits until a new version is refused: nothing is on its way any more, nothing waits, half a cache is gone.
    pub async fn refused(&self) {
        let script = "const r = await navigator.serviceWorker.getRegistration();
            return !r.installing && !r.waiting && (await caches.keys()).length === 1;";
        self.comes("the new version to be refused", script).await;
    }

    /// Waits until a new version waits.
    pub async fn waits(&self) {
        let script = "return Boolean((await navigator.serviceWorker.getRegistration()).waiting)";
        self.comes("the new version to be there", script).await;
    }

    /// Waits until a new version is offered.
    pub async fn offered(&self, words: &Messages) {
        self.waits().await;
        self.0.find(Role::Button, Name::Is(words.update_take())).await;
    }

    /// Looks for a new version, is offered one, and takes it.
    pub async fn update(&self, words: &Messages, mark: &str) {
        self.look().await;
        self.offered(words).await;
        self.take(words, mark).await;
    }

    /// Takes what is offered, and waits until the page is of that version.
    pub async fn take(&self, words: &Messages, mark: &str) {
        self.0.press(Role::Button, Name::Is(words.update_take())).await;
        self.0
            .until_with(
                "a page of the new version",
                "return (document.querySelector('meta[name=mark]')?.content ?? '') === arguments[0]",
                vec![json!(mark)],
            )
            .await;
        self.0.started().await;
    }
}
