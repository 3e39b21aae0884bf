//! The search field, the same on every page: over countries, French territories and authorities, and partners. Only a
//! bare field comes with the first picture; whoever goes into it wakes the whole one ([`field`]), if it is not there
//! yet. Stops at addresses: choosing is going somewhere ([`lead`]).

mod field;
mod later;
mod lead;
mod list;

use leptos::prelude::*;
use web_sys::{MouseEvent, SubmitEvent};

use super::Later;
use crate::route::MapAddress;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, maybe, memo, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Id of the field.
const FIELD: &str = "search";

/// What the field is asked for, and what was done with it before it was whole.
#[derive(Clone, Copy)]
struct Wish {
    /// The map that choices start from: its view and its filters.
    from: Signal<MapAddress>,
    /// Is told of each choice.
    chosen: Callback<()>,
    /// Words of a button that goes to the best answer; none without.
    button: Option<&'static str>,
    /// What is typed.
    typed: RwSignal<String>,
    /// Whether somebody is in it.
    awake: RwSignal<bool>,
}

/// The field.
#[component]
pub fn Finder(
    /// The map that choices start from.
    #[prop(into)]
    from: Signal<MapAddress>,
    /// Is told of each choice.
    chosen: Callback<()>,
    /// Words of a button that goes to the best answer; none without.
    button: Option<&'static str>,
) -> impl IntoView {
    let wish = Wish { from, chosen, button, typed: RwSignal::new(String::new()), awake: RwSignal::new(false) };
    let parts = expect_parts();
    let whole = memo(move || parts.there(Part::Ask));
    dynamic(move || if whole.get() { later::ask::field(wish) } else { bare(wish) })
}

/// A field that only keeps what is typed.
fn bare(wish: Wish) -> AnyView {
    let t = expect_setting().t;
    // The whole field takes the place of this one as soon as it is there.
    let coming = optional(move || {
        wish.awake.get().then(|| {
            let door = Box::new(|| ().into_any());
            // Pressing in it, to try again, does not leave the field: what nobody waits for is not shown.
            let stay = |event: MouseEvent| event.prevent_default();
            view! { <div class="finder__list finder__list--open finder__coming" on:mousedown=stay><Later part=Part::Ask door/></div> }
        })
    });
    view! {
        <form class="finder" role="search" on:submit=|event: SubmitEvent| event.prevent_default()>
            <div class="field">
                <IconView icon=Icon::Search/>
                <input
                    id=FIELD
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    aria-label=t.search_label()
                    title=t.search_label()
                    placeholder=t.search_placeholder()
                    on:focus=move |_| wish.awake.set(true)
                    on:input=move |event| wish.typed.set(event_target_value(&event))
                />
                {maybe(wish.button.map(|words| view! { <button type="submit" class="button button--action">{words}</button> }))}
            </div>
            {coming}
        </form>
    }
    .into_any()
}
