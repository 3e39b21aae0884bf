//! French territories in a list: each leads to its own panel.

use leptos::prelude::*;
use passerelles_domain::atlas::TerritoryChoice;
use passerelles_domain::id::TerritoryId;

use super::super::rank::{row, words};
use super::Ground;
use crate::route::Page;
use crate::ui::dynamic::{memo, text};

/// The address of a territory, with the filters and the comparison of now.
pub(super) fn href(ground: &Ground, id: TerritoryId) -> Signal<String> {
    let (setting, state) = (ground.setting, ground.state);
    let choice = TerritoryChoice::of(&ground.core.atlas, id);
    text(move || setting.href(&Page::Map(state.address.get().with_territory(choice.clone()))))
}

/// Its name.
pub(super) fn name(ground: &Ground, id: TerritoryId) -> String {
    ground.names.territory(id).unwrap_or_default().to_owned()
}

/// A territory with its links and a bar.
pub(super) fn ranked(
    ground: &Ground,
    bounds: &passerelles_domain::atlas::Bounds,
    (rank, id, links): (u32, TerritoryId, u32),
    largest: u32,
) -> AnyView {
    let (t, bounds, name, href) = (ground.setting.t, *bounds, name(ground, id), href(ground, id));
    row(memo(move || words(t, (rank, &name, links), (&bounds, largest), href.get())))
}

/// Territories as a row of names, each with its links when it has some.
pub(super) fn names(ground: &Ground, list: Vec<TerritoryId>, links: impl Fn(TerritoryId) -> Option<u32>) -> AnyView {
    let t = ground.setting.t;
    let items = list.into_iter().map(|id| {
        let count = links(id).map(|links| format!(" ({})", t.number(u64::from(links))));
        view! { <li><a href=href(ground, id)>{name(ground, id)}</a>{count}</li> }
    });
    view! { <ul class="territory__names" role="list">{items.collect_view()}</ul> }.into_any()
}
