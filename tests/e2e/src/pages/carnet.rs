//! The carnet: its button in other rooms, its entries, what is kept of it.

use passerelles_domain::text::Messages;
use serde_json::{Value, json};

use crate::find::{Name, Role};
use crate::visit::Visit;

/// Where the device keeps it.
pub const KEY: &str = "passerelles.carnet";

/// The carnet.
#[derive(Debug)]
pub struct Carnet<'a>(pub &'a Visit);

impl Carnet<'_> {
    /// Puts what the panel shows into it, and waits until the navigation counts so many entries.
    pub async fn add(&self, words: &Messages, count: usize) {
        // Until its code is there, a button that does nothing keeps its place.
        let ready = "return [...document.querySelectorAll('button')].some((one) => one.innerText.trim() === arguments[0] && !one.disabled)";
        self.0.until_with("a button that collects", ready, vec![json!(words.carnet_add())]).await;
        self.0.press(Role::Button, Name::Is(words.carnet_add())).await;
        self.counts(count).await;
    }

    /// Waits until the navigation counts so many entries.
    pub async fn counts(&self, count: usize) {
        let script = "return document.querySelector('header, nav').closest('body').querySelectorAll('.badge').length
            ? [...document.querySelectorAll('.badge')].every((badge) => badge.innerText === arguments[0]) : arguments[0] === '0'";
        self.0.until_with(&format!("{count} entries beside « Carnet »"), script, vec![json!(count.to_string())]).await;
    }

    /// Goes there by the navigation.
    pub async fn go(&self, words: &Messages) {
        self.0.press(Role::Link, Name::Has(words.nav_carnet())).await;
        self.0.arrives_at("/carnet").await;
        self.0.find(Role::Title, Name::Any).await;
    }

    /// Opens it with a text in the fragment, as from a link, in a page of its own.
    pub async fn open_shared(&self, text: &str) {
        self.0.open("/a-propos").await;
        self.0.open(&format!("/carnet#{text}")).await;
        self.0
            .until("names", "return !document.querySelector('main > .later, .carnet > [role=status]:only-child')")
            .await;
        self.0.find(Role::Title, Name::Any).await;
    }

    /// Waits until its entries are called so, in this order.
    pub async fn lists(&self, names: &[&str]) {
        let script =
            "return JSON.stringify([...document.querySelectorAll('.carnet h2')].map((name) => name.innerText.trim()))
            === JSON.stringify(arguments[0])";
        self.0.until_with(&format!("the entries {names:?}"), script, vec![json!(names)]).await;
    }

    /// The names of its entries.
    pub async fn names(&self) -> Vec<String> {
        self.0.names(Role::Heading).await
    }

    /// Writes beside an entry.
    pub async fn annotate(&self, words: &Messages, name: &str, note: &str) {
        let field = self.0.find(Role::TextBox, Name::Is(&words.carnet_note_of(name))).await;
        field.send_keys(note).await.expect("writing a note");
    }

    /// What stands beside an entry.
    pub async fn note(&self, words: &Messages, name: &str) -> String {
        let field = self.0.find(Role::TextBox, Name::Is(&words.carnet_note_of(name))).await;
        field.prop("value").await.expect("a note").unwrap_or_default()
    }

    /// What the device keeps.
    pub async fn kept(&self) -> Value {
        self.0.js("return localStorage.getItem(arguments[0])", vec![json!(KEY)]).await
    }

    /// The address that « Copier le lien » puts on the clipboard, which stands in for the device's own.
    pub async fn copied_link(&self, words: &Messages) -> String {
        let clipboard = "Object.defineProperty(navigator, 'clipboard',
            { configurable: true, value: { writeText: async (text) => { window.copied = text; } } })";
        self.0.js(clipboard, Vec::new()).await;
        self.0.press(Role::Button, Name::Is(words.share_copy())).await;
        self.0.until("a copied link", "return window.copied").await;
        self.0.text("return window.copied").await
    }

    /// Has the device refuse to keep anything, from the next page on.
    pub async fn refuse_storage(&self) {
        let refuse = "Object.defineProperty(window, 'localStorage',
            { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } })";
        self.0.run_first(refuse).await;
    }
}
