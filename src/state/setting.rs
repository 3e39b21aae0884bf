//! Language and place of this visit. Both stay the same until the page is loaded anew, so they are constants and
//! not signals.

use leptos::prelude::*;
use passerelles_domain::text::{Lang, Messages};

use crate::route::{Page, Site};

/// Words and addresses.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Every text of the interface.
    pub t: &'static Messages,
    /// Base path and language.
    pub site: &'static Site,
}

impl Setting {
    /// Keeps the words and the place for as long as the page lives.
    pub fn leak(messages: Messages, site: Site) -> Self {
        Self { t: Box::leak(Box::new(messages)), site: Box::leak(Box::new(site)) }
    }

    /// The address of a page.
    pub fn href(self, page: &Page) -> String {
        self.site.href(page)
    }

    /// The language of the visit.
    pub fn lang(self) -> Lang {
        self.t.lang()
    }
}

/// Makes the setting known below.
pub fn provide_setting(setting: Setting) {
    provide_context(setting);
}

/// The setting of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_setting() -> Setting {
    use_context().expect("a Setting above")
}
