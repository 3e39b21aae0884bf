//! Which links are shown: one chip for each facet, and in its menu each choice with the links that it would show. Every
//! choice is an address, so that back, sharing and the keyboard need nothing of their own.

mod name;

use leptos::prelude::*;
use passerelles_domain::atlas::{Facet, Filter, Selection, TerritoryChoice, TerritoryLevel};
use passerelles_domain::id::TerritoryId;
use passerelles_domain::text::Messages;
use passerelles_domain::wire::Passports;

pub(super) use name::{facet_name, value_name};

use super::super::Later;
use super::state::{MapState, expect_map_state};
use super::{later, ready};
use crate::platform::{dom, task};
use crate::state::library::expect_library;
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{attribute, dynamic, flag, maybe, on_press, optional, text};
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
    view! {
        <div
            class="filters"
            role="group"
            aria-label=t.filter_bar()
            on:keydown=move |event: web_sys::KeyboardEvent| if event.key() == "Escape" { close() }
        >
            <div class="filters__chips">{chips}</div>
            {menu}
        </div>
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
            aria-expanded=attribute(move || Some(if is_open() { "true" } else { "false" }))
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
    if let (true, Some(choice)) = (facets.contains(&Facet::Territory), &filter.territory) {
        let found = ready().and_then(|core| choice.find(&core.atlas));
        let known = found.and_then(|id| names?.territory(id).map(str::to_owned));
        chosen.push(known.unwrap_or_else(|| choice.code.clone()));
    }
    match chosen.as_slice() {
        [] => name.to_owned(),
        [one] => t.filter_chosen(name, one),
        many => t.filter_chosen_many(&t.number(many.len() as u64), name),
    }
}

/// The choices of an open menu. A press beside it closes it.
#[component]
pub(super) fn Menu(at: usize, facets: &'static [Facet], close: Callback<()>) -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    let library = expect_library();
    let choices = dynamic(move || {
        let Some(selection) = state.selection.get() else { return ().into_any() };
        let lists = facets.iter().map(|facet| match facet {
            Facet::Territory => match library.passports.ready() {
                Some(names) => territories(t, state, &selection, &names),
                None => view! { <p role="status">{t.filter_loading()}</p> }.into_any(),
            },
            list => values(t, state, &selection, *list),
        });
        lists.collect_view().into_any()
    });
    view! {
        <div class="filters__beside" on:click=on_press(move || close.run(()))></div>
        <div class="filters__menu" id=menu_id(at) tabindex="-1" data-menu=at.to_string()>
            <div class="filters__choices">{choices}</div>
            <button type="button" class="button button--small" on:click=on_press(move || close.run(()))>{t.filter_close()}</button>
        </div>
    }
}

fn values(t: &'static Messages, state: MapState, selection: &Selection, list: Facet) -> AnyView {
    let filter = state.address.with_untracked(|address| address.filter.clone());
    let rows = list
        .numbers()
        .map(|number| (number, selection.choice(list, number)))
        .filter(|(number, links)| *links > 0 || filter.has(list, *number))
        .map(|(number, links)| {
            let mut other = filter.clone();
            other.toggle(list, number);
            choice(t, &value_name(t, list, number), links, filter.has(list, number), state.href_with(other))
        });
    group(facet_name(t, list), rows.collect())
}

/// Regions, then overseas collectivities, then départements, of which one can be chosen.
fn territories(t: &'static Messages, state: MapState, selection: &Selection, names: &Passports) -> AnyView {
    let Some(core) = ready() else { return ().into_any() };
    let filter = state.address.with_untracked(|address| address.filter.clone());
    let chosen = filter.territory.as_ref().and_then(|choice| choice.find(&core.atlas));
    let levels = [
        (TerritoryLevel::Region, t.filter_regions()),
        (TerritoryLevel::Collectivity, t.filter_collectivities()),
        (TerritoryLevel::Departement, t.filter_departements()),
    ];
    let groups = levels.map(|(level, title)| {
        let rows = (0_u32..)
            .map(TerritoryId)
            .zip(&core.atlas.territories)
            .filter(|(id, territory)| territory.level == level && (selection.territory(*id) > 0 || chosen == Some(*id)))
            .map(|(id, territory)| {
                let now = chosen == Some(id);
                let other = (!now).then(|| TerritoryChoice { level, code: territory.code.clone() });
                let mut wanted = filter.clone();
                wanted.territory = other;
                let href = state.href_with(wanted);
                choice(t, names.territory(id).unwrap_or(&territory.code), selection.territory(id), now, href)
            });
        let rows: Vec<AnyView> = rows.collect();
        if rows.is_empty() { ().into_any() } else { group(title, rows) }
    });
    groups.collect_view().into_any()
}

fn group(title: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <section class="choices">
            <h2 class="choices__title">{title}</h2>
            <ul role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// One choice: its name and the links that it would show.
fn choice(t: &'static Messages, name: &str, links: u32, chosen: bool, href: String) -> AnyView {
    view! {
        <li>
            <a class="choice" href=href aria-current=chosen.then_some("true")>
                <span class="choice__box" aria-hidden="true">{maybe(chosen.then(|| view! { <IconView icon=Icon::Check/> }))}</span>
                <span class="choice__name">{name.to_owned()}</span>
                <span class="choice__links">
                    {t.number(u64::from(links))}
                    <span class="visually-hidden">" "{t.map_links(u64::from(links))}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
