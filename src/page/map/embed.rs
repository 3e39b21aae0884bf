//! The map inside somebody else's page: where it comes from, and the way to all of it.

use leptos::prelude::*;

use super::state::expect_map_state;
use crate::route::{MapAddress, Page};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::text;

/// A line under the map of `?embed`.
#[component]
pub(super) fn EmbedNote() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let address = expect_map_state().address;
    let whole = text(move || setting.href(&Page::Map(MapAddress { embed: false, ..address.get() })));
    view! {
        <p class="embed-note">
            <a href=whole target="_blank" rel="noopener">{t.embed_whole()}</a>
            <span>{t.embed_note()}</span>
        </p>
    }
}
