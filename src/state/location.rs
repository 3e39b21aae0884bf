//! The address as signals, and the one way to change it. Pages derive what they show from here.

use std::time::Duration;

use leptos::prelude::*;

use super::setting::Setting;
use crate::platform::navigation::{self, Here};
use crate::platform::task::{self, Timeout};
use crate::route::{Asked, Page};

/// Time between two changes of the present entry of the history: browsers refuse more than some three a second.
const REST: Duration = Duration::from_millis(400);

/// Where the visitor is.
#[derive(Clone, Copy, Debug)]
pub struct Location {
    here: RwSignal<Here>,
    asked: Memo<Asked>,
    /// The address that the present entry of the history is about to have.
    waiting: StoredValue<Option<(String, Timeout)>, LocalStorage>,
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
        self.waiting.set_value(None);
        navigation::replace(href);
        self.here.set(navigation::here());
    }

    /// Goes to an address of the app: a new entry of the history. A new page starts at its top.
    pub fn go(self, href: &str) {
        let before = self.asked.get_untracked();
        self.write();
        navigation::push(href);
        self.here.set(navigation::here());
        if !same_room(before.page.as_ref(), self.asked.get_untracked().page.as_ref()) {
            navigation::scroll_to_top();
        }
    }
}

impl Location {
    /// Shows another address in place of the present one, as often as one likes: what is derived from it follows at
    /// once, the browser's history when it may.
    pub fn replace(self, href: &str) {
        self.here.set(Here::of(href));
        let timer = match self.waiting.try_update_value(Option::take).flatten() {
            Some((_, timer)) => timer,
            None => task::after(REST, move || self.write()),
        };
        self.waiting.set_value(Some((href.to_owned(), timer)));
    }

    /// What the fragment of the address holds, followed. It is sent to no server.
    pub fn fragment(self) -> String {
        self.here.track();
        navigation::fragment()
    }

    /// Ends a time of [`Self::replace`]: the present entry of the history has the address from `before` again, and
    /// what is shown now is a new entry.
    pub fn keep(self, before: &str, href: &str) {
        self.waiting.set_value(None);
        navigation::replace(before);
        if href == before {
            self.here.set(navigation::here());
        } else {
            self.go(href);
        }
    }

    /// Gives the present entry of the history the address that waits for it.
    fn write(self) {
        if let Some((href, _)) = self.waiting.try_update_value(Option::take).flatten() {
            navigation::replace(&href);
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
    let location = Location { here, asked, waiting: StoredValue::new_local(None) };
    navigation::on_back_or_forward(move || {
        // What waits was meant for an entry that is left.
        location.waiting.set_value(None);
        here.set(navigation::here());
    });
    navigation::on_link(&setting.site.prefix(), move |href| location.go(href));
    provide_context(location);
    location
}

/// The location of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_location() -> Location {
    use_context().expect("a Location above")
}
