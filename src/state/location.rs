//! The address as signals, and the one way to change it. Pages derive what they show from here.

use leptos::prelude::*;

use super::setting::Setting;
use crate::platform::navigation::{self, Here};
use crate::route::{Asked, Page};

/// Where the visitor is.
#[derive(Clone, Copy, Debug)]
pub struct Location {
    here: RwSignal<Here>,
    asked: Memo<Asked>,
}

impl Location {
    /// What the address asks for, followed.
    pub fn asked(self) -> Memo<Asked> {
        self.asked
    }

    /// Path and query, followed.
    pub fn here(self) -> Signal<Here> {
        self.here.into()
    }

    /// Changes the address of where one is: no new entry of the history.
    pub fn correct(self, href: &str) {
        navigation::replace(href);
        self.here.set(navigation::here());
    }

    /// Goes to an address of the app: a new entry of the history. A new page starts at its top.
    pub fn go(self, href: &str) {
        let before = self.asked.get_untracked();
        navigation::push(href);
        self.here.set(navigation::here());
        if !same_room(before.page.as_ref(), self.asked.get_untracked().page.as_ref()) {
            navigation::scroll_to_top();
        }
    }
}

/// Whether two addresses are in the same room: going from one to the other keeps what is on the screen.
fn same_room(a: Option<&Page>, b: Option<&Page>) -> bool {
    match (a, b) {
        (Some(Page::Map(_)), Some(Page::Map(_))) => true,
        (a, b) => a == b,
    }
}

/// Makes the location known below, and follows links and the history.
pub fn provide_location(setting: Setting) -> Location {
    let here = RwSignal::new(navigation::here());
    let asked = Memo::new(move |_| here.with(|here| setting.site.read(&here.path, &here.query)));
    let location = Location { here, asked };
    navigation::on_back_or_forward(move || here.set(navigation::here()));
    navigation::on_link(&setting.site.prefix(), move |href| location.go(href));
    provide_context(location);
    location
}

/// The location of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_location() -> Location {
    use_context().expect("a Location above")
}
