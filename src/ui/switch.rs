//! Something that is on or off, with a few words on what it does.

use leptos::prelude::*;

use super::dynamic::{on_press, truth};

/// A switch. Pressing it is told; whoever is told turns it.
#[component]
pub fn Switch(
    /// Its class.
    class: &'static str,
    /// What it is called.
    name: Signal<String>,
    /// What it does, or how things are.
    about: Signal<String>,
    /// Whether it is on.
    on: Signal<bool>,
    /// It is pressed.
    press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            role="switch"
            class=class
            class:switch--on=on
            aria-checked=truth(move || on.get())
            on:click=on_press(move || press.run(()))
        >
            <span class="switch__track" aria-hidden="true"></span>
            <span class="switch__words">
                <strong>{name}</strong>
                " "
                <span>{about}</span>
            </span>
        </button>
    }
}
