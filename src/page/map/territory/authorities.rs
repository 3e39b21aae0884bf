//! The authorities of a territory with their links, and the passport that is open.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::TerritoryReport;
use passerelles_domain::id::{AuthorityId, LinkId};
use passerelles_domain::text::level_name;

use super::super::passport::{Ends, LinkRow, follow_opened};
use super::Ground;

/// Each authority, most links first.
#[component]
pub(super) fn Authorities(ground: Ground, report: TerritoryReport) -> impl IntoView {
    let state = ground.state;
    follow_opened(state.opened, state.address.with_untracked(|address| address.link.is_some()));
    let groups = report.authorities.iter().map(|(_, id, links)| authority(&ground, &report.links, *id, *links));
    view! {
        <h2 class="territory__head">{ground.setting.t.territory_authorities()}</h2>
        {groups.collect_view()}
    }
}

fn authority(ground: &Ground, links: &[LinkId], id: AuthorityId, count: u32) -> AnyView {
    let setting = ground.setting;
    let t = setting.t;
    let name = ground.names.authority(id).unwrap_or_default().to_owned();
    let level = ground.core.atlas.authority(id).map(|authority| level_name(t, authority.level));
    let own =
        links.iter().copied().filter(|link| ground.core.atlas.link(*link).is_some_and(|link| link.authority == id));
    let rows = own.map(|id| {
        let (core, passports) = (Arc::clone(&ground.core), Arc::clone(&ground.names));
        view! { <LinkRow setting core passports id ends=Ends::Partner/> }
    });
    view! {
        <section class="region">
            <h3 class="region__head">
                <span>{name} " " <span class="region__level">{level}</span></span>
                <span class="region__count">{t.map_links_short(u64::from(count))}</span>
            </h3>
            <ul role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
