//! Numbers in words, the number standing out.

use leptos::prelude::*;

/// A number in bold before what it counts. The words may hold the number already.
#[component]
pub(super) fn Counted(
    /// What is counted, with or without the number before it.
    words: String,
    /// The number, as written.
    count: String,
) -> impl IntoView {
    let rest = words.strip_prefix(&count).map_or(words.as_str(), str::trim_start).to_owned();
    view! { <strong>{count}</strong>" "{rest} }
}
