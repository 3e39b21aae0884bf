//! Every French territory: the map of France, what its colours mean, and the same as a ranked list.

use leptos::prelude::*;
use passerelles_domain::atlas::{TerritoryLevel, class_bounds, even_bounds};
use passerelles_domain::id::TerritoryId;

use super::super::list::Coverage;
use super::super::shown::Shown;
use super::super::years::YearStrip;
use super::chart::{FrancePart, regional};
use super::{Ground, counted, credit, rows};
use crate::route::Page;
use crate::ui::dynamic::{dynamic, optional};
use crate::ui::segmented::{Segment, Segmented};

/// `/carte/territoire`
#[component]
pub(super) fn All(ground: Ground) -> impl IntoView {
    let (setting, state) = (ground.setting, ground.state);
    let t = setting.t;
    let segment = |by_region: bool, label: &str| Segment {
        label: label.to_owned(),
        icon: None,
        href: Signal::derive(move || setting.href(&Page::Map(state.address.get().with_regions(by_region)))),
        current: Signal::derive(move || state.address.with(|address| address.by_region == by_region)),
    };
    let segments = vec![segment(false, t.filter_departements()), segment(true, t.filter_regions())];
    view! {
        <Segmented label=t.territory_by() segments/>
        <Shown/>
        {optional(move || state.narrow.get().then(|| view! { <YearStrip/> }))}
        <FrancePart ground=ground.clone() chosen=None/>
        {overseas(&ground)}
        {list(ground)}
        {credit(setting)}
        <Coverage setting/>
    }
}

/// The codes of the insets in words.
fn overseas(ground: &Ground) -> AnyView {
    let far = |code: &str| code.len() == 3 && code.starts_with('9');
    let territories = (0_u32..).map(TerritoryId).zip(&ground.core.atlas.territories);
    let items = territories.filter(|(_, one)| one.level != TerritoryLevel::Region && far(&one.code)).map(|(id, one)| {
        let name = rows::name(ground, id);
        view! { <li><a href=rows::href(ground, id)><span class="overseas-key__code">{one.code.clone()}</span>" "{name}</a></li> }
    });
    view! { <ul class="overseas-key" role="list" aria-label=ground.setting.t.territory_overseas()>{items.collect_view()}</ul> }
        .into_any()
}

/// The ranked list, then those without a link that is shown.
fn list(ground: Ground) -> impl IntoView {
    let state = ground.state;
    let t = ground.setting.t;
    dynamic(move || {
        let by_region = state.address.with(|address| address.by_region);
        let Some(selection) = state.selection.get() else { return ().into_any() };
        let atlas = &ground.core.atlas;
        let all = atlas.territories_ranked(by_region, &ground.core.all);
        let counts = all.iter().map(|(_, _, links)| *links);
        // The same classes as on the map.
        let bounds = if by_region { even_bounds(counts) } else { class_bounds(counts.max().unwrap_or(0)) };
        let ranking = atlas.territories_ranked(by_region, &selection);
        let largest = ranking.first().map_or(1, |(_, _, links)| *links);
        let ranks: Vec<AnyView> = ranking.iter().map(|row| rows::ranked(&ground, &bounds, *row, largest)).collect();
        let without = atlas.territories_without(by_region, &selection);
        let own = if by_region { 0 } else { regional(&ground, &selection) };
        view! {
            {counted(|n| t.territory_own(n), own)}
            <ol class="ranks" role="list">{ranks}</ol>
            {(!without.is_empty()).then(|| view! {
                <section class="territory__part">
                    <h2 class="territory__head">{t.territory_without()}</h2>
                    <p class="territory__note">{t.territory_none_note()}</p>
                    {rows::names(&ground, without, |_| None)}
                </section>
            })}
        }
        .into_any()
    })
}
