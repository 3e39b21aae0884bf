//! Places inside a page, as fragments of its address.

use leptos::prelude::*;

use super::location::expect_location;
use crate::platform::{dom, task};

/// Goes to the place that the fragment of the address names: once the page is `there`, and whenever a link leads to
/// another place of it.
pub fn follow_fragment(there: impl Fn() -> bool + 'static) {
    let location = expect_location();
    Effect::new(move |_| {
        let fragment = location.fragment();
        if !there() {
            return;
        }
        if !fragment.is_empty() {
            // Twice: first the title of a new page takes the keyboard, then its place does.
            task::once_shown(move || {
                task::once_shown(move || {
                    dom::focus_id(&fragment);
                    dom::reveal_start(&fragment);
                });
            });
        }
    });
}
