//! The panel of one country, in an order that never changes: way back, name, our counts, since when, what others
//! have counted, then the links by French region.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Kind, RegionGroup, Selection, TerritoryChoice};
use passerelles_domain::carnet::Item;
use passerelles_domain::id::{CountryId, Iso2, LinkId, TerritoryId};
use passerelles_domain::text::{kind_count, ordinal};
use passerelles_domain::wire::Passports;

use super::super::{CarnetButton, Listen};
use super::counted::Counted;
use super::export::PanelLinks;
use super::list::{Countries, Coverage};
use super::names::NamesToCome;
use super::passport::{LinkRow, follow_opened};
use super::published::Published;
use super::ready;
use super::shown::Shown;
use super::since::Since;
use super::state::expect_map_state;
use super::years::YearStrip;
use crate::route::{GuideAddress, Page};
use crate::state::library::{Core, expect_library};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, maybe, memo, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// `/carte/pays/:iso2`
#[component]
pub fn CountryPanel() -> impl IntoView {
    let setting = expect_setting();
    let state = expect_map_state();
    let failed = memo(move || expect_library().first.ready().is_none());
    // The panel of a country stays while other links of it are shown.
    let known = memo(move || state.selection.with(Option::is_some));
    dynamic(move || {
        if failed.get() {
            return view! { <Countries unknown=None/> }.into_any();
        }
        let known = known.get();
        if let (Some(id), Some(core)) = (state.selected.get(), expect_library().known()) {
            return if let (true, Some(core)) = (known, ready()) {
                view! { <Panel setting core id/> }.into_any()
            } else {
                let name = core.name(id).to_owned();
                view! { <div class="panel"><h1 id="title" class="panel__title" tabindex="-1">{name}</h1><NamesToCome/></div> }
                    .into_any()
            };
        }
        let known = state.address.with(|address| address.country.map(|code| code.to_string()));
        let asked = state.unknown.get().or(known).unwrap_or_default();
        view! { <Countries unknown=Some(unknown(setting, &asked))/> }.into_any()
    })
}

/// Why there is no panel for what the address asks.
fn unknown(setting: Setting, asked: &str) -> String {
    let french = asked.parse::<Iso2>().ok().zip(expect_library().known()).is_some_and(|(code, core)| {
        core.atlas.country_by_code(code).and_then(|id| core.atlas.country(id)).is_some_and(|country| country.french)
    });
    if french { setting.t.map_french_country().to_owned() } else { setting.t.map_unknown_country(asked) }
}

#[component]
fn Panel(setting: Setting, core: Arc<Core>, id: CountryId) -> impl IntoView {
    let t = setting.t;
    let state = expect_map_state();
    let back = text(move || setting.href(&Page::Map(state.address.get().with_country(None))));
    let code = core.atlas.country(id).map(|country| country.iso2);
    let name = core.name(id).to_owned();
    let all = core.atlas.link_count(id);
    let shown = Arc::clone(&core);
    let counts = dynamic(move || {
        let selection = state.selection.get().unwrap_or_default();
        let core = Arc::clone(&shown);
        match selection.count(id) {
            0 if all > 0 => ().into_any(),
            0 => view! { <p class="panel__none"><strong>{t.country_none()}</strong></p><p>{t.country_none_note()}</p> }
                .into_any(),
            _ => view! { <Counts setting core selection id/> }.into_any(),
        }
    });
    let published = code.map(|code| view! { <Published setting code/> });
    view! {
        <div class="panel">
            <p class="panel__back">
                <a href=back>
                    <IconView icon=Icon::ArrowLeft/>
                    {t.country_back()}
                </a>
            </p>
            <div class="panel__head">
                <h1 id="title" class="panel__title" tabindex="-1">{name}</h1>
                <a class="button button--action button--small" href=setting.href(&Page::Guide(GuideAddress::Start(code)))>{t.country_start()}</a>
            </div>
            {maybe(code.map(|code| view! { <div class="panel__acts"><CarnetButton item=Item::Country(code)/><PanelLinks/><Listen around=".panel"/></div> }))}
            <Shown/>
            {counts}
            <When setting core=Arc::clone(&core) id/>
            {maybe(published)}
            {maybe((all > 0).then(|| view! { <Links setting core id/> }))}
            <Coverage setting/>
        </div>
    }
}

/// When the links began: blocks, or on a phone the years that one can choose, for which there is no other place.
#[component]
fn When(setting: Setting, core: Arc<Core>, id: CountryId) -> impl IntoView {
    let state = expect_map_state();
    dynamic(move || {
        if state.narrow.get() && core.atlas.link_count(id) > 0 {
            return view! { <YearStrip/> }.into_any();
        }
        let selection = state.selection.get().unwrap_or_default();
        let links: Vec<LinkId> = core.atlas.shown_of(id, &selection).map(|(link, _)| link).collect();
        maybe((!links.is_empty()).then(|| view! { <Since setting core=Arc::clone(&core) links/> }))
    })
}

/// Links, authorities, rank, then kinds.
#[component]
fn Counts(setting: Setting, core: Arc<Core>, selection: Arc<Selection>, id: CountryId) -> impl IntoView {
    let t = setting.t;
    let links = u64::from(selection.count(id));
    let authorities = core.atlas.authority_count(id, &selection) as u64;
    let ranking = core.atlas.ranking(&selection);
    let total = t.number(ranking.len() as u64);
    let rank =
        ranking.iter().find(|(_, other, _)| *other == id).map(|(rank, _, _)| ordinal(t.lang(), u64::from(*rank)));
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (*kind, core.atlas.shown_of(id, &selection).filter(|(_, link)| link.kind == *kind).count() as u64))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| view! { <li><Counted words=kind_count(t, kind, count) count=t.number(count)/></li> })
        .collect_view();
    view! {
        <ul class="counts" role="list">
            <li><Counted words=t.map_links(links) count=t.number(links)/></li>
            <li><Counted words=t.map_authorities(authorities) count=t.number(authorities)/></li>
            {maybe(rank.map(|(number, suffix)| view! { <li>{number}<sup>{suffix}</sup>" "{t.country_rank(&total)}</li> }))}
            {kinds}
        </ul>
    }
}

/// Links by region; their names may still be on the way.
#[component]
fn Links(setting: Setting, core: Arc<Core>, id: CountryId) -> impl IntoView {
    let library = expect_library();
    let map = expect_map_state();
    follow_opened(map.opened, map.address.with_untracked(|address| address.link.is_some()));
    dynamic(move || match library.passports.ready() {
        Some(passports) => {
            let atlas = Arc::clone(&core.atlas);
            let groups = memo(move || atlas.by_region(id, &map.selection.get().unwrap_or_default()));
            let core = Arc::clone(&core);
            // Rows that stay are kept: hundreds of them take long to build, and years may play.
            let each = move |group: RegionGroup| region(setting, (&core, &passports), groups, group.region);
            view! { <For each=move || groups.get() key=|group| group.region children=each/> }.into_any()
        }
        None => view! { <NamesToCome/> }.into_any(),
    })
}

fn region(
    setting: Setting,
    (core, passports): (&Arc<Core>, &Arc<Passports>),
    groups: Memo<Vec<RegionGroup>>,
    region: TerritoryId,
) -> impl IntoView + use<> {
    let name = passports.territory(region).unwrap_or_default().to_owned();
    let links = memo(move || {
        groups.with(|groups| {
            let group = groups.iter().find(|group| group.region == region);
            group.map(|group| group.links.clone()).unwrap_or_default()
        })
    });
    let count = text(move || setting.t.map_links_short(links.with(Vec::len) as u64));
    let territory = TerritoryChoice::of(&core.atlas, region);
    let address = expect_map_state().address;
    let href = text(move || setting.href(&Page::Map(address.get().with_territory(territory.clone()))));
    let (core, passports) = (Arc::clone(core), Arc::clone(passports));
    let row = move |id: LinkId| {
        let (core, passports) = (Arc::clone(&core), Arc::clone(&passports));
        view! { <LinkRow setting core passports id/> }
    };
    view! {
        <section class="region">
            <h2 class="region__head"><a class="region__name" href=href>{name}</a><span class="region__count">{count}</span></h2>
            <ul role="list"><For each=move || links.get() key=|id| *id children=row/></ul>
        </section>
    }
}
