//! Numbers in words, the number standing out.

use leptos::prelude::*;

/// A number in bold before what it counts; some forms say their number in words alone.
#[component]
pub(super) fn Counted(
    /// What is counted, with its number.
    words: String,
    /// The number, as written.
    count: String,
) -> impl IntoView {
    let (number, rest) = match words.strip_prefix(&count) {
        Some(rest) => (Some(view! { <strong>{count}</strong>" " }), rest.trim_start().to_owned()),
        None => (None, words),
    };
    view! { {number}{rest} }
}
