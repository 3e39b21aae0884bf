//! Buttons of the map: every gesture has one.

use leptos::prelude::*;

use super::later;
use super::state::expect_map_state;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::control::Control;
use crate::ui::dynamic::optional;
use crate::ui::icon::Icon;

/// Nearer, farther, the whole world, back to France.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let t = expect_setting().t;
    let handle = expect_map_state().handle;
    let parts = expect_parts();
    // It comes with what comes after the first picture; until then nobody misses it.
    let overseas = optional(move || parts.there(Part::Explore).then(later::explore::overseas));
    view! {
        <div class="controls" role="group" aria-label=t.map_controls()>
            <Control label=t.map_zoom_in() icon=Icon::Plus act=Callback::new(move |()| handle.zoom(1.8))/>
            <Control label=t.map_zoom_out() icon=Icon::Minus act=Callback::new(move |()| handle.zoom(1.0 / 1.8))/>
            <Control label=t.map_whole_world() icon=Icon::Globe act=Callback::new(move |()| { handle.whole_world(); handle.by_hand(); })/>
            <Control label=t.map_to_france() icon=Icon::Locate act=Callback::new(move |()| { handle.france(); handle.by_hand(); })/>
        </div>
        {overseas}
    }
}
