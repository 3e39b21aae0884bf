//! What pages to read have in common: places inside a page, and the order of sources.

use leptos::prelude::*;

use crate::platform::{dom, navigation, task};
use crate::state::location::expect_location;
use crate::ui::dynamic::effect;

/// Goes to the place that the fragment of the address names: once the page is `there`, and whenever a link leads to
/// another place of it.
pub(super) fn follow_fragment(there: impl Fn() -> bool + 'static) {
    let location = expect_location();
    effect(move || {
        location.here().track();
        if !there() {
            return;
        }
        let fragment = navigation::fragment();
        if !fragment.is_empty() {
            // Twice: first the title of a new page takes the keyboard, then its place does.
            task::once_shown(move || {
                task::once_shown(move || {
                    dom::focus_id(&fragment);
                    dom::reveal_top(&fragment);
                });
            });
        }
    });
}

/// Adds sources that are not there yet.
pub(super) fn part_of_page(found: &mut Vec<u16>, sources: impl IntoIterator<Item = u16>) {
    for source in sources {
        if !found.contains(&source) {
            found.push(source);
        }
    }
}
