//! The button that opens the menu of exports.

use leptos::prelude::*;

use crate::page::Later;
use crate::page::map::later;
use crate::platform::{dom, task};
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// « Exporter », and its open menu.
#[component]
pub(in crate::page::map) fn Button(
    /// Which of the two it is: in the bar, or in the sheet.
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
        <div on:keydown=move |event: web_sys::KeyboardEvent| if event.key() == "Escape" { close() }>
            <button
                type="button"
                id=id
                class="chip"
                aria-expanded=truth(move || open.get())
                on:click=on_press(toggle)
            >
                <IconView icon=Icon::Download/>
                <span class="export__word">{t.export_open()}</span>
            </button>
            {menu}
        </div>
    }
}

/// Where the keyboard goes when the menu opens.
pub(super) fn menu_id(id: &str) -> String {
    format!("{id}-menu")
}
