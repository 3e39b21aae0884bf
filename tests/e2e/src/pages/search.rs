//! The search field, on the map and on the home page.

use fantoccini::elements::Element;
use passerelles_domain::text::Messages;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// The field with its list.
#[derive(Debug)]
pub struct Search<'a>(pub &'a Visit);

impl Search<'_> {
    /// Waits until the field is whole.
    pub async fn wait(&self, words: &Messages) -> Element {
        self.0.until("the whole search field", "return document.querySelector('input[role=combobox]')").await;
        self.0.find(Role::SearchBox, Name::Is(words.search_label())).await
    }

    /// Goes into the field and types.
    pub async fn type_in(&self, words: &Messages, text: &str) {
        let field = self.wait(words).await;
        field.click().await.expect("the field takes focus");
        field.send_keys(text).await.expect("the field takes letters");
    }

    /// Waits for an answer with these words in it.
    pub async fn answer(&self, words: &str) -> Element {
        self.0.find(Role::Answer, Name::Has(words)).await
    }

    /// The answer that the keyboard is on, as a screen reader is told.
    pub async fn active(&self) -> String {
        let script = "const field = document.querySelector('input[role=combobox]');
            const active = document.getElementById(field.getAttribute('aria-activedescendant'));
            return active?.getAttribute('aria-selected') === 'true' ? active.innerText.replace(/\\s+/g, ' ').trim() : '';";
        self.0.text(script).await
    }

    /// Whether the list is open, as a screen reader is told, and as it is seen.
    pub async fn is_open(&self) -> bool {
        let script =
            "const told = document.querySelector('input[role=combobox]').getAttribute('aria-expanded') === 'true';
            const seen = document.querySelector('[role=listbox]')?.checkVisibility() ?? false;
            return told === seen ? `${told}` : 'told and seen differ';";
        match self.0.text(script).await.as_str() {
            "true" => true,
            "false" => false,
            other => panic!("{other}"),
        }
    }

    /// Whether nothing lies over an answer.
    pub async fn is_uncovered(&self, words: &str) -> bool {
        let script = "const option = [...document.querySelectorAll('[role=option]')].find((o) => o.innerText.includes(arguments[0]));
            const { left, top, width, height } = option.getBoundingClientRect();
            return option.contains(document.elementFromPoint(left + width / 2, top + height / 2));";
        self.0.js(script, vec![words.into()]).await == serde_json::json!(true)
    }
}
