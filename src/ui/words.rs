//! Words that several rooms put where the browser shows them: titles, failures.
//! The words themselves come in as the message table.

use leptos::prelude::*;
use passerelles_domain::text::Messages;

use super::dynamic::effect;
use super::failure::Failure;
use crate::platform::dom;
use crate::platform::fetch::LoadError;
use crate::platform::text;

/// Sets the tab's title for as long as the page is shown.
pub fn use_title(t: &'static Messages, title: impl Fn() -> String + 'static) {
    effect(move || dom::set_title(&t.app_title(&title())));
}

/// The first letter in upper case.
pub fn capitalised(words: &str) -> String {
    let first = words.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = words.split_at(first);
    format!("{}{rest}", text::upper(first))
}

/// A failure with the words for its cause, and a retry. After a change of version only a new page helps.
#[component]
pub fn LoadFailure(
    /// Words of the visit.
    t: &'static Messages,
    /// What could not be shown.
    #[prop(into)]
    title: String,
    /// Why.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let remedy = match &error {
        LoadError::Network => t.failure_network(),
        LoadError::Status(_) => t.failure_status(),
        LoadError::Decode(_) => t.failure_decode(),
        LoadError::Version(_) => t.failure_version(),
    };
    let version = matches!(error, LoadError::Version(_));
    let retry_label = if version { t.failure_reload() } else { t.failure_retry() };
    let on_retry = if version { Callback::new(|()| dom::reload()) } else { on_retry };
    view! { <Failure title remedy detail=error.to_string() retry_label on_retry/> }
}
