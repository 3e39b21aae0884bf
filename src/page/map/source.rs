//! Where something was read.

use leptos::prelude::*;

use crate::platform::kiosk;
use crate::state::setting::expect_setting;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::outside::{is_web, outside};

/// A source: its title, and its address when it has one. Addresses come from data files, so only web ones are links.
#[component]
pub(super) fn SourceLink(
    /// Title of the source.
    title: String,
    /// Its address; may be empty.
    url: String,
) -> impl IntoView {
    if is_web(&url) && !kiosk::is_on() {
        let note = expect_setting().t.passport_source_external();
        view! {
            <a class="source" dir="auto" href=url target="_blank" rel="external noopener noreferrer">
                {title}
                <IconView icon=Icon::ExternalLink/>
                <span class="visually-hidden">" ("{note}")"</span>
            </a>
        }
        .into_any()
    } else {
        view! { <span class="source" dir="auto">{outside(&title, &url)}</span> }.into_any()
    }
}
