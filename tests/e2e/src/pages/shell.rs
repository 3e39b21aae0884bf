//! What stands around every page.

use fantoccini::key::Key;
use passerelles_domain::text::{Lang, Messages};

use crate::find::{Name, Role};
use crate::hand::Hand;
use crate::visit::Visit;

/// Header, navigation, tab bar.
#[derive(Debug)]
pub struct Shell<'a>(pub &'a Visit);

impl Shell<'_> {
    /// Waits until the page has this title, and until the tab says so too.
    pub async fn has_title(&self, words: &Messages, title: &str) {
        self.0.find(Role::Title, Name::Is(title)).await;
        self.has_tab(words, title).await;
    }

    /// Waits until the tab has this title.
    pub async fn has_tab(&self, words: &Messages, title: &str) {
        let tab = words.app_title(title);
        self.0
            .until_with(&format!("the tab « {tab} »"), "return document.title === arguments[0]", vec![tab.into()])
            .await;
    }

    /// Follows a link of the navigation.
    pub async fn follow(&self, label: &str) {
        self.0.press(Role::Link, Name::Is(label)).await;
    }

    /// Chooses a language in the menu, which says the present one.
    pub async fn speak(&self, present: Lang, wanted: Lang) {
        self.0.press(Role::Button, Name::Has(present.name())).await;
        self.0.press(Role::Link, Name::Is(wanted.name())).await;
    }

    /// Waits until focus is on the page's title: where the keyboard and the screen reader go on.
    pub async fn focus_is_on_title(&self) {
        self.0.until("focus on the title", "return document.activeElement?.matches('h1#title')").await;
    }

    /// Presses Tab.
    pub async fn tab(&self) {
        Hand(self.0).key(Key::Tab.into()).await;
    }

    /// Whether the page can be scrolled sideways, and what reaches too far.
    pub async fn overflow(&self) -> Option<String> {
        let script = "const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return '';
            const far = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 0.5);
            return document.documentElement.scrollWidth + ' px: '
                + far.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class')}`).join(', ');";
        let said = self.0.text(script).await;
        (!said.is_empty()).then_some(said)
    }
}
