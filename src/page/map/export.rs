//! What one takes away of the map: the button that opens the menu, in the bar and, on a phone, in the sheet. A kiosk
//! can leave all of it out in this one place. Stops at the button: menu and files come later.

mod drawing;
mod files;
pub(super) mod menu;
mod words;

use leptos::prelude::*;

use super::super::Later;
use super::later;
use crate::platform::{dom, task};
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{attribute, on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// « Exporter », and its open menu.
#[component]
pub(super) fn ExportButton(
    /// Which of the two it is.
    id: &'static str,
) -> impl IntoView {
    let t = expect_setting().t;
    let open = RwSignal::new(false);
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            dom::focus_id(id);
        }
    };
    let toggle = move || {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            task::once_shown(move || {
                dom::focus_id(&menu_id(id));
            });
        }
    };
    let menu = optional(move || {
        let close = Callback::new(move |()| close());
        let door = Box::new(move || later::carnet::export_menu(id, close));
        open.get().then(|| view! { <Later part=Part::Carnet door/> })
    });
    view! {
        <div class="export" on:keydown=move |event: web_sys::KeyboardEvent| if event.key() == "Escape" { close() }>
            <button
                type="button"
                id=id
                class="chip"
                aria-expanded=attribute(move || Some(if open.get() { "true" } else { "false" }))
                on:click=on_press(toggle)
            >
                <IconView icon=Icon::Download/>
                <span class="export__word">{t.map_export()}</span>
            </button>
            {menu}
        </div>
    }
}

/// Where the keyboard goes when the menu opens.
fn menu_id(id: &str) -> String {
    format!("{id}-menu")
}

/// The links of a panel as a file, and its address. Beside the button of the carnet, which says when its part fails.
#[component]
pub(super) fn PanelLinks() -> impl IntoView {
    let parts = expect_parts();
    parts.request(Part::Carnet);
    let there = Memo::new(move |_| matches!(parts.arrived(Part::Carnet), Some(Ok(()))));
    optional(move || there.get().then(later::carnet::panel_links))
}
