//! Where something was read, in the words of the visit.

use leptos::prelude::*;

use crate::state::setting::expect_setting;
use crate::ui::source;

/// A source: its title, and its address when it has one.
#[component]
pub(super) fn SourceLink(
    /// Title of the source.
    title: String,
    /// Its address; may be empty.
    url: String,
) -> impl IntoView {
    view! { <source::SourceLink t=expect_setting().t title url/> }
}
