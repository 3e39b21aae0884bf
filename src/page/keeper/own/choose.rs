//! Choosing a file, or dropping one; and how far the reading is.

use leptos::prelude::*;
use web_sys::DragEvent;

use super::state::Own;
use crate::platform::reader::first;
use crate::ui::dynamic::{flag, on_press, optional, text};

/// The field, which is also where a file may be dropped.
#[component]
pub(super) fn Choose(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let over = RwSignal::new(false);
    let input = NodeRef::<leptos::html::Input>::new();
    let chosen = move |_: web_sys::Event| {
        if let Some(file) = input.get_untracked().and_then(|input| first(input.files())) {
            own.open(file);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(file) = event.data_transfer().and_then(|data| first(data.files())) {
            own.open(file);
        }
    };
    let above = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let said = optional(move || {
        let words = own.said.get();
        (!words.is_empty()).then(|| view! { <p class="notice">{words}</p> })
    });
    view! {
        <div
            class="own__drop"
            class:own__drop--over=flag(move || over.get())
            on:dragover=above
            on:dragleave=move |_: DragEvent| over.set(false)
            on:drop=dropped
        >
            <label class="button button--action own__choose">
                {t.own_choose()}
                <input type="file" class="visually-hidden" accept=".csv,.txt,.tsv,.geojson,.json,text/csv,application/geo+json" node_ref=input on:change=chosen/>
            </label>
            <p>{t.own_drop()}</p>
        </div>
        {said}
    }
}

/// A file on its way.
#[component]
pub(super) fn Reading(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let words = t.own_reading(&own.name.get_untracked());
    let done = text(move || own.progress.get().0.to_string());
    let all = text(move || own.progress.get().1.to_string());
    view! {
        <div class="own__drop">
            <label class="own__progress"><span>{words}</span><progress value=done max=all></progress></label>
            <button type="button" class="button" on:click=on_press(move || own.end(t.own_cancelled()))>{t.own_cancel()}</button>
        </div>
    }
}
