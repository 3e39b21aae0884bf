//! The open menu of the filters: each choice with the links that it would show. Behind the door.

use leptos::prelude::*;
use passerelles_domain::atlas::{Facet, Selection, TerritoryChoice, TerritoryLevel};
use passerelles_domain::id::TerritoryId;
use passerelles_domain::text::Messages;
use passerelles_domain::wire::Passports;

use super::menu_id;
use super::name::{facet_name, value_name};
use crate::page::map::ready;
use crate::page::map::state::{MapState, expect_map_state};
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, maybe, on_press};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The choices of an open menu. A press beside it closes it.
#[component]
pub(in crate::page::map) fn Menu(at: usize, facets: &'static [Facet], close: Callback<()>) -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    let library = expect_library();
    let choices = dynamic(move || {
        let (Some(_), Some(selection)) = (ready(), state.selection.get()) else {
            return view! { <p role="status">{t.country_links_loading()}</p> }.into_any();
        };
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
