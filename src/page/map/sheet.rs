//! The panel as a sheet on a phone: a handle to pull, or to tap.

use leptos::prelude::*;
use passerelles_domain::camera::Viewport;
use web_sys::PointerEvent;

use super::state::{MapState, Sheet, expect_map_state};
use crate::platform::dom;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, text};

/// Pixels of a pull from which it counts.
const PULL: i32 = 30;

/// Height of the header and the tab bar of a phone, and of the search field and the switches over its map. CSS pixels.
const BARS: f64 = 121.0;
const TOOLBAR: f64 = 108.0;

/// Media query under which the panel is a sheet; the same as in the style sheet.
pub(super) const NARROW: u32 = 760;

/// The handle of the sheet. A tap goes round the three heights, a pull goes up or down.
#[component]
pub(super) fn SheetHandle() -> impl IntoView {
    let t = expect_setting().t;
    let sheet = expect_map_state().sheet;
    let start = StoredValue::new(None::<i32>);
    let pulled = StoredValue::new(false);
    let down = move |event: PointerEvent| {
        // A mouse leaves the handle sooner than the handle follows.
        dom::hold_pointer(&event);
        start.set_value(Some(event.client_y()));
        pulled.set_value(false);
    };
    let moved = move |event: PointerEvent| {
        let Some(from) = start.get_value() else { return };
        let by = event.client_y() - from;
        if by.abs() < PULL {
            return;
        }
        start.set_value(Some(event.client_y()));
        pulled.set_value(true);
        sheet.update(|sheet| {
            *sheet = match (*sheet, by < 0) {
                (Sheet::Peek, true) | (Sheet::Full, false) => Sheet::Half,
                (_, true) => Sheet::Full,
                (_, false) => Sheet::Peek,
            }
        });
    };
    let tapped = move || {
        if !pulled.get_value() {
            sheet.update(|sheet| *sheet = sheet.next());
        }
    };
    let label = text(move || if sheet.get() == Sheet::Full { t.map_sheet_less() } else { t.map_sheet_more() });
    view! {
        <button
            type="button"
            class="sheet-handle"
            aria-label=label
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=move |_| start.set_value(None)
            on:pointercancel=move |_| start.set_value(None)
            on:click=on_press(tapped)
        ></button>
    }
}

/// Width and height of the corner with the buttons of the map: all four, or the two of a phone.
const CORNER: (f64, f64) = (72.0, 200.0);
const CORNER_NARROW: (f64, f64) = (62.0, 102.0);

/// What the search field above, the sheet below and the buttons cover of the map.
pub(super) fn covered(state: MapState) -> Signal<Viewport> {
    Signal::derive(move || {
        if state.address.with_untracked(|address| address.embed) {
            return Viewport { covered_corner: CORNER, ..Viewport::default() };
        }
        if !state.narrow.get() {
            // The legend stands over the southern oceans: the land keeps above it.
            return Viewport { covered_bottom: 64.0, covered_corner: CORNER, ..Viewport::default() };
        }
        let covered_bottom = match state.sheet.get() {
            Sheet::Peek => 112.0,
            // The camera of a full sheet is the one of half a sheet: nobody sees it.
            Sheet::Half | Sheet::Full => (dom::viewport_height() - BARS) * 0.46,
        };
        Viewport { covered_top: TOOLBAR, covered_bottom, covered_corner: CORNER_NARROW, ..Viewport::default() }
    })
}
