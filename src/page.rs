//! Rooms: one module each. A room never imports another one.

pub mod about;
pub mod finder;
pub mod home;
pub mod map;
pub mod not_found;
pub mod shell;
pub mod soon;

use leptos::prelude::*;

pub use finder::Finder;

use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{Part as View, dynamic};
use crate::ui::words::LoadFailure;

/// A view whose code comes later: asks for it, says so, and offers to try again when it cannot be had.
#[component]
pub fn Later(
    /// The part that the code is in.
    part: Part,
    /// The door to it: called when the part is there.
    door: View,
) -> impl IntoView {
    let t = expect_setting().t;
    let parts = expect_parts();
    parts.request(part);
    let arrived = Memo::new(move |_| parts.arrived(part));
    dynamic(move || match arrived.get() {
        Some(Ok(())) => door(),
        Some(Err(error)) => {
            let on_retry = Callback::new(move |()| parts.request(part));
            view! { <LoadFailure t title=t.failure_part() error on_retry/> }.into_any()
        }
        None => view! { <p class="later" role="status">{t.country_loading()}</p> }.into_any(),
    })
}
