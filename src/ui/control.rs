//! A button that lies on a map.

use leptos::prelude::*;

use super::dynamic::on_press;
use super::icon::Icon;
use super::icon_view::IconView;

/// The button.
#[component]
pub fn Control(
    /// What it does.
    label: &'static str,
    /// What it shows.
    icon: Icon,
    /// Does it.
    act: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="controls__button" aria-label=label title=label on:click=on_press(move || act.run(()))>
            <IconView icon/>
        </button>
    }
}
