//! What a visitor chooses about the display.

use passerelles_domain::text::Messages;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// The menu in the header.
#[derive(Debug)]
pub struct Display<'a>(pub &'a Visit);

impl Display<'_> {
    /// Opens it, and waits for what is in it.
    pub async fn open(&self, words: &Messages) {
        self.0.press(Role::Button, Name::Is(words.nav_display())).await;
        self.0.find(Role::Switch, Name::Has(words.display_contrast())).await;
    }

    /// Closes it.
    pub async fn close(&self) {
        self.0.js("document.querySelector('.display').hidePopover()", Vec::new()).await;
    }

    /// Makes the text larger so many times.
    pub async fn enlarge(&self, words: &Messages, times: usize) {
        for _ in 0..times {
            self.0.press(Role::Button, Name::Is(words.display_larger())).await;
        }
    }

    /// Chooses a theme by its name.
    pub async fn theme(&self, name: &str) {
        self.0.press(Role::Choice, Name::Is(name)).await;
    }

    /// Turns something on or off.
    pub async fn turn(&self, name: &str) {
        self.0.press(Role::Switch, Name::Has(name)).await;
    }

    /// The value of an attribute of the root, « » without it.
    pub async fn root(&self, attribute: &str) -> String {
        self.0.text(&format!("return document.documentElement.getAttribute('{attribute}') ?? ''")).await
    }
}
