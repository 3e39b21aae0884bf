//! The guide: its questions, the road map, and what is taken away.

use passerelles_domain::text::Messages;
use serde_json::{Value, json};

use crate::find::{Name, Role};
use crate::visit::Visit;

/// Most questions that a visit may have.
const MOST: usize = 25;

/// The guide.
#[derive(Debug)]
pub struct Guide<'a>(pub &'a Visit);

impl Guide<'_> {
    /// Opens an address in a page of its own: a change of fragment alone loads nothing.
    pub async fn open(&self, address: &str) {
        self.0.open("/a-propos").await;
        self.0.open(address).await;
        self.0.find(Role::Title, Name::Any).await;
        self.0.until("the guide", "return document.querySelector('[data-ready=guide] h1')").await;
    }

    /// From the start to the first question.
    pub async fn begin(&self, words: &Messages) {
        self.open("/demarche").await;
        self.0.press(Role::Link, Name::Is(words.guide_begin())).await;
        self.0.until("the first question", "return location.pathname.endsWith('/qui')").await;
    }

    /// Answers with these options, and waits for what comes next.
    pub async fn answer(&self, words: &Messages, options: &[&str]) {
        let before = self.0.path().await;
        for option in options {
            self.0.press(Role::Choice, Name::Is(option)).await;
        }
        let button = if options.is_empty() { words.guide_dont_know() } else { words.guide_continue() };
        self.0.press(Role::Button, Name::Is(button)).await;
        self.0.until_with("the next screen", "return location.pathname !== arguments[0]", vec![json!(before)]).await;
        self.0.find(Role::Title, Name::Any).await;
    }

    /// Answers question after question until the road map: with what `choose` says for a question, else « je ne sais
    /// pas ». Gives how many were asked.
    pub async fn finish(&self, words: &Messages, choose: impl Fn(&str) -> Vec<&'static str>) -> usize {
        for asked in 0..MOST {
            let path = self.0.path().await;
            let Some(question) = path.rsplit('/').next().filter(|last| *last != "bilan") else {
                self.map_is_there().await;
                return asked;
            };
            self.answer(words, &choose(question)).await;
        }
        panic!("the questions never end")
    }

    /// Waits for the whole road map.
    pub async fn map_is_there(&self) {
        self.0.until("the road map", "return document.querySelector('article h1')").await;
    }

    /// The titles of the parts of the road map, and its own.
    pub async fn outline(&self) -> Vec<String> {
        self.map_is_there().await;
        let script = "return [...document.querySelectorAll('article :is(h1, h2, h4)')].map((e) => e.innerText.trim())";
        let found = self.0.js(script, Vec::new()).await;
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The fragment.
    pub async fn fragment(&self) -> String {
        self.0.text("return location.hash").await
    }

    /// What the files that it saves hold, instead of saving them.
    pub async fn catch_files(&self) {
        let script = "window.caught = {};
            const blobs = new Map();
            const create = URL.createObjectURL.bind(URL);
            URL.createObjectURL = (blob) => { const url = create(blob); blobs.set(url, blob); return url; };
            HTMLAnchorElement.prototype.click = function () {
                const name = this.download;
                blobs.get(this.href)?.text().then((text) => { window.caught[name.split('.').pop()] = text; });
            };";
        self.0.js(script, Vec::new()).await;
    }

    /// The content of the caught file with this ending.
    pub async fn caught(&self, ending: &str) -> String {
        self.0.until_with("a saved file", "return window.caught[arguments[0]]", vec![json!(ending)]).await;
        let text = self.0.js("return window.caught[arguments[0]]", vec![json!(ending)]).await;
        text.as_str().unwrap_or_default().to_owned()
    }
}
