//! Which links are shown: one chip for each facet, and in its menu each choice with the links that it would show. Every
//! choice is an address, so that back, sharing and the keyboard need nothing of their own.

mod authority;
mod menu;
mod name;

use leptos::prelude::*;
use passerelles_domain::atlas::{Facet, Filter};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::Passports;

pub(super) use authority::AuthorityChip;
pub(super) use menu::Menu;
use name::territory_name;
pub(super) use name::{facet_name, in_words, value_name};

use super::super::Later;
use super::later;
use super::state::expect_map_state;
use crate::platform::{dom, task};
use crate::state::library::expect_library;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{flag, memo, on_press, optional, text, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The menus of the bar, numbered from 1, and the facets in each.
const MENUS: [&[Facet]; 5] =
    [&[Facet::Kind], &[Facet::Theme], &[Facet::Level], &[Facet::Territory], &[Facet::Continent, Facet::Status]];

/// The chips, and the menu that is open.
#[component]
pub(super) fn FilterBar() -> impl IntoView {
    let t = expect_setting().t;
    let open = RwSignal::new(0_usize);
    let chips = (1_usize..).zip(MENUS).map(|(at, facets)| view! { <Chip at facets open/> }).collect_view();
    let close = move || {
        let at = open.get_untracked();
        if at > 0 {
            open.set(0);
            dom::focus_id(&chip_id(at));
        }
    };
    let menu = optional(move || {
        let at = open.get();
        let facets = *MENUS.get(at.checked_sub(1)?)?;
        let close = Callback::new(move |()| close());
        let door = Box::new(move || later::explore::filter_menu(at, facets, close));
        Some(view! { <Later part=Part::Explore door/> })
    });
    let parts = expect_parts();
    let address = expect_map_state().address;
    let by_name =
        memo(move || parts.there(Part::Explore) && address.with(|address| address.filter.uses(Facet::Authority)));
    let authority = optional(move || by_name.get().then(later::explore::authority_chip));
    view! {
        <div
            class="filters"
            role="group"
            aria-label=t.filter_bar()
            on:keydown=move |event: web_sys::KeyboardEvent| if event.key() == "Escape" { close() }
        >
            <div class="filters__chips" id=CHIPS>{chips}{authority}</div>
            {menu}
        </div>
    }
}

/// Id of the row of chips.
const CHIPS: &str = "filters";

/// On a phone, the button that shows the filters, and how many of them are in use.
#[component]
pub(super) fn FilterToggle(
    /// Whether they are shown on a phone, where there is little room.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    let used = memo(move || {
        state.address.with(|address| Facet::ALL.into_iter().filter(|facet| address.filter.uses(*facet)).count() as u64)
    });
    let label = text(move || if used.get() == 0 { t.filter_bar().to_owned() } else { t.filter_in_use(used.get()) });
    view! {
        <button
            type="button"
            class="filters-toggle"
            aria-label=label
            aria-controls=CHIPS
            aria-expanded=truth(move || shown.get())
            on:click=on_press(move || shown.update(|shown| *shown = !*shown))
        >
            <IconView icon=Icon::SlidersHorizontal/>
            {optional(move || (used.get() > 0).then(|| view! { <span class="filters-toggle__count">{t.number(used.get())}</span> }))}
        </button>
    }
}

fn chip_id(at: usize) -> String {
    format!("filter-{at}")
}

fn menu_id(at: usize) -> String {
    format!("filter-menu-{at}")
}

#[component]
fn Chip(at: usize, facets: &'static [Facet], open: RwSignal<usize>) -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    let library = expect_library();
    let used = move || state.address.with(|address| facets.iter().any(|facet| address.filter.uses(*facet)));
    let label = text(move || {
        let names = library.passports.ready();
        state.address.with(|address| chip_label(t, facets, &address.filter, names.as_deref()))
    });
    let is_open = move || open.get() == at;
    let toggle = move || {
        let now = if open.get_untracked() == at { 0 } else { at };
        open.set(now);
        if now > 0 {
            task::once_shown(move || {
                dom::focus_id(&menu_id(at));
            });
        }
    };
    view! {
        <button
            type="button"
            id=chip_id(at)
            class="chip"
            class:chip--used=flag(used)
            aria-expanded=truth(is_open)
            on:click=on_press(toggle)
        >
            {label}
            <IconView icon=Icon::ChevronDown/>
        </button>
    }
}

/// « Type », « Type : Jumelage », « Type : 2 choix »
fn chip_label(t: &'static Messages, facets: &[Facet], filter: &Filter, names: Option<&Passports>) -> String {
    let name = match facets {
        [Facet::Territory] => t.filter_territory_short(),
        [facet] => facet_name(t, *facet),
        _ => t.filter_more(),
    };
    let mut chosen: Vec<String> = Vec::new();
    for facet in facets {
        let numbers = facet.numbers().filter(|number| filter.has(*facet, *number));
        chosen.extend(numbers.map(|number| value_name(t, *facet, number)));
    }
    if facets.contains(&Facet::Territory) {
        chosen.extend(territory_name(filter, names));
    }
    match chosen.as_slice() {
        [] => name.to_owned(),
        [one] => t.filter_chosen(name, one),
        many => t.filter_chosen_many(&t.number(many.len() as u64), name),
    }
}
