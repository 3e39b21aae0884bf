//! One French territory: where it is, its links, what they are and since when, its partner countries, its authorities.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{TerritoryLevel, TerritoryReport};
use passerelles_domain::carnet::Item;
use passerelles_domain::id::TerritoryId;
use passerelles_domain::text::{kind_count, theme_name};

use super::super::counted::Counted;
use super::super::export::PanelLinks;
use super::super::list::Coverage;
use super::super::rank::{country_words, row};
use super::super::shown::Shown;
use super::super::since::Since;
use super::super::years::YearStrip;
use super::authorities::Authorities;
use super::chart::{FrancePart, region_of};
use super::{Ground, counted, credit, rows};
use crate::page::{CarnetButton, Listen};
use crate::state::library::expect_library;
use crate::ui::dynamic::{dynamic, maybe, memo, optional};
use crate::ui::words::capitalised;

/// `/carte/territoire/:code`
#[component]
pub(super) fn One(ground: Ground, id: TerritoryId) -> impl IntoView {
    let setting = ground.setting;
    let state = ground.state;
    let t = setting.t;
    let told = {
        let ground = ground.clone();
        dynamic(move || {
            let selection = state.selection.get().unwrap_or_default();
            let report = ground.core.atlas.territory_report(id, &selection);
            if report.links.is_empty() { nothing(&ground, id) } else { report_view(&ground, report) }
        })
    };
    view! {
        {region(ground.clone(), id)}
        {collect(&ground, id)}
        <Shown/>
        {optional(move || state.narrow.get().then(|| view! { <YearStrip/> }))}
        <details class="france-fold" open>
            <summary>{t.territory_fold()}</summary>
            <FrancePart ground=ground.clone() chosen=Some(id)/>
        </details>
        {told}
        {inside(ground, id)}
        {credit(setting)}
        <Coverage setting/>
    }
}

/// « Ajouter au carnet », and what one takes away of its links.
fn collect(ground: &Ground, id: TerritoryId) -> AnyView {
    let territory = ground.core.atlas.territory(id);
    let item = territory.and_then(|territory| Item::territory(territory.level, &territory.code).ok());
    maybe(item.map(|item| view! { <div class="panel__acts"><CarnetButton item/><PanelLinks/><Listen around=".panel, .territory"/></div> }))
}

/// The way up: the region of a département, as soon as the map of France tells it.
fn region(ground: Ground, id: TerritoryId) -> impl IntoView {
    let library = expect_library();
    optional(move || {
        let territory = ground.core.atlas.territory(id).filter(|one| one.level == TerritoryLevel::Departement)?;
        let code = region_of(&*library.france.ready()?, &territory.code)?;
        let region = of_level(&ground, TerritoryLevel::Region, &code)?;
        let words = ground.setting.t.territory_in_region(&rows::name(&ground, region));
        Some(view! { <p class="panel__sub"><a href=rows::href(&ground, region)>{words}</a></p> })
    })
}

fn of_level(ground: &Ground, level: TerritoryLevel, code: &str) -> Option<TerritoryId> {
    passerelles_domain::atlas::TerritoryChoice { level, code: code.to_owned() }.find(&ground.core.atlas)
}

/// The départements of the region, or the others of the same one, each with its links.
fn inside(ground: Ground, id: TerritoryId) -> impl IntoView {
    let library = expect_library();
    let t = ground.setting.t;
    optional(move || {
        let france = library.france.ready()?;
        let selection = ground.state.selection.get()?;
        let territory = ground.core.atlas.territory(id)?;
        let (region, title) = match territory.level {
            TerritoryLevel::Region => (territory.code.clone(), t.territory_inside()),
            _ => (region_of(&france, &territory.code)?, t.territory_beside()),
        };
        let units = france.units.iter().filter(|unit| unit.region == region);
        let found = units.filter_map(|unit| of_level(&ground, TerritoryLevel::Departement, &unit.code));
        let list: Vec<TerritoryId> = found.filter(|other| *other != id).collect();
        (!list.is_empty()).then(|| {
            view! {
                <section class="territory__part">
                    <h2 class="territory__head">{title}</h2>
                    {rows::names(&ground, list, |id| Some(selection.territory(id)))}
                </section>
            }
        })
    })
}

/// No link is no proof that there is none.
fn nothing(ground: &Ground, id: TerritoryId) -> AnyView {
    let t = ground.setting.t;
    // Under a filter that leaves nothing, that is said above.
    let documented = ground.core.all.territory(id) > 0;
    maybe((!documented).then(|| {
        view! {
            <p class="panel__none"><strong>{t.territory_none()}</strong></p>
            <p>{t.territory_none_note()}</p>
        }
    }))
}

fn report_view(ground: &Ground, report: TerritoryReport) -> AnyView {
    let setting = ground.setting;
    let core = Arc::clone(&ground.core);
    view! {
        {totals(ground, &report)}
        <Since setting core=core links=report.links.clone()/>
        {themes(ground, &report)}
        {partners(ground, &report)}
        <Authorities ground=ground.clone() report/>
    }
    .into_any()
}

/// Links, authorities, partner countries, then kinds.
fn totals(ground: &Ground, report: &TerritoryReport) -> AnyView {
    let t = ground.setting.t;
    let number = |count: usize| t.number(count as u64);
    let (links, authorities, countries) = (report.links.len(), report.authorities.len(), report.countries.len());
    let kinds = report.kinds.iter().map(|(kind, links)| {
        let links = u64::from(*links);
        view! { <li><Counted words=kind_count(t, *kind, links) count=t.number(links)/></li> }
    });
    view! {
        <ul class="counts" role="list">
            <li><Counted words=t.map_links(links as u64) count=number(links)/></li>
            <li><Counted words=t.map_authorities(authorities as u64) count=number(authorities)/></li>
            <li><Counted words=t.map_list_title(countries as u64) count=number(countries)/></li>
            {kinds.collect_view()}
        </ul>
    }
    .into_any()
}

fn themes(ground: &Ground, report: &TerritoryReport) -> AnyView {
    let t = ground.setting.t;
    if report.themes.is_empty() {
        return ().into_any();
    }
    let tags = report.themes.iter().map(|(theme, links)| {
        let name = capitalised(theme_name(t, *theme));
        view! { <li class="tag">{name} " " <strong>{t.number(u64::from(*links))}</strong></li> }
    });
    view! {
        <section class="territory__part">
            <h2 class="territory__head">{t.passport_themes()}</h2>
            <ul class="territory__tags" role="list">{tags.collect_view()}</ul>
            {counted(|n| t.territory_without_theme(n), report.without_theme)}
        </section>
    }
    .into_any()
}

/// Partner countries, each with the links of this territory.
fn partners(ground: &Ground, report: &TerritoryReport) -> AnyView {
    let largest = report.countries.first().map_or(1, |(.., links)| *links);
    let ranks = report.countries.iter().map(|one| {
        let (state, core, one) = (ground.state, Arc::clone(&ground.core), *one);
        row(memo(move || country_words(state, &core, one, largest)))
    });
    view! {
        <section class="territory__part">
            <h2 class="territory__head">{ground.setting.t.territory_partners()}</h2>
            <ol class="ranks" role="list">{ranks.collect_view()}</ol>
        </section>
    }
    .into_any()
}
