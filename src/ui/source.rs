//! Where something was read.

use leptos::prelude::*;
use passerelles_domain::text::Messages;

use super::icon::Icon;
use super::icon_view::IconView;

/// A source: its title, and its address when it has one. Addresses come from data files, so only web ones are links.
#[component]
pub fn SourceLink(
    /// Words of the visit.
    t: &'static Messages,
    /// Title of the source.
    title: String,
    /// Its address; may be empty.
    url: String,
) -> impl IntoView {
    if url.starts_with("https://") || url.starts_with("http://") {
        let note = t.passport_source_external();
        view! {
            <a class="source" href=url target="_blank" rel="external noopener noreferrer">
                {title}
                <IconView icon=Icon::ExternalLink/>
                <span class="visually-hidden">" ("{note}")"</span>
            </a>
        }
        .into_any()
    } else {
        view! { <span class="source">{title}</span> }.into_any()
    }
}
