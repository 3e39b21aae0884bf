//! The panel of one country, in an order that never changes: way back, name, our counts, since when, what others
//! have counted, then the links by French region.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Kind, RegionGroup, Selection, TerritoryChoice};
use passerelles_domain::carnet::Item;
use passerelles_domain::id::{CountryId, Iso2, LinkId};
use passerelles_domain::text::ordinal;
use passerelles_domain::wire::Passports;

use super::super::CarnetButton;
use super::counted::Counted;
use super::export::PanelLinks;
use super::list::{Countries, Coverage};
use super::passport::{LinkRow, follow_opened};
use super::published::Published;
use super::ready;
use super::shown::Shown;
use super::since::Since;
use super::state::expect_map_state;
use crate::route::Page;
use crate::state::library::{Core, expect_library};
use crate::state::load::Load;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, maybe, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::{LoadFailure, kind_noun};

/// `/carte/pays/:iso2`
#[component]
pub fn CountryPanel() -> impl IntoView {
    let setting = expect_setting();
    let state = expect_map_state();
    let failed = Memo::new(move |_| expect_library().core.state().with(|core| core.ready().is_none()));
    dynamic(move || {
        if failed.get() {
            return view! { <Countries unknown=None/> }.into_any();
        }
        if let (Some(id), Some(core)) = (state.selected.get(), ready()) {
            let selection = state.selection.get().unwrap_or_default();
            return view! { <Panel setting core selection id/> }.into_any();
        }
        let known = state.address.with(|address| address.country.map(|code| code.to_string()));
        let asked = state.unknown.get().or(known).unwrap_or_default();
        view! { <Countries unknown=Some(unknown(setting, &asked))/> }.into_any()
    })
}

/// Why there is no panel for what the address asks.
fn unknown(setting: Setting, asked: &str) -> String {
    let french = asked.parse::<Iso2>().ok().zip(ready()).is_some_and(|(code, core)| {
        core.atlas.country_by_code(code).and_then(|id| core.atlas.country(id)).is_some_and(|country| country.french)
    });
    if french { setting.t.map_french_country().to_owned() } else { setting.t.map_unknown_country(asked) }
}

#[component]
fn Panel(setting: Setting, core: Arc<Core>, selection: Arc<Selection>, id: CountryId) -> impl IntoView {
    let t = setting.t;
    let address = expect_map_state().address;
    let back = text(move || setting.href(&Page::Map(address.get().with_country(None))));
    let links = selection.count(id);
    let filtered = links < core.atlas.link_count(id);
    let code = core.atlas.country(id).map(|country| country.iso2);
    let shown: Vec<LinkId> = core.atlas.shown_of(id, &selection).map(|(link, _)| link).collect();
    view! {
        <div class="panel">
            <p class="panel__back">
                <a href=back>
                    <IconView icon=Icon::ArrowLeft/>
                    {t.country_back()}
                </a>
            </p>
            <div class="panel__head">
                <h1 id="title" class="panel__title" tabindex="-1">{core.name(id).to_owned()}</h1>
                <a class="button button--action button--small" href=setting.href(&Page::Guide)>{t.country_start()}</a>
            </div>
            {maybe(code.map(|code| view! { <div class="panel__acts"><CarnetButton item=Item::Country(code)/><PanelLinks/></div> }))}
            <Shown/>
            {if links == 0 && filtered {
                ().into_any()
            } else if links == 0 {
                view! {
                    <p class="panel__none"><strong>{t.country_none()}</strong></p>
                    <p>{t.country_none_note()}</p>
                }.into_any()
            } else {
                view! { <Counts setting core=Arc::clone(&core) selection=Arc::clone(&selection) id/> <Since setting core=Arc::clone(&core) links=shown/> }.into_any()
            }}
            {maybe(code.map(|code| view! { <Published setting core=Arc::clone(&core) code/> }))}
            {maybe((links > 0).then(|| view! { <Links setting core=Arc::clone(&core) selection id/> }))}
            <Coverage setting/>
        </div>
    }
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
        .map(|(kind, count)| view! { <li><Counted words=kind_noun(t, kind, count) count=t.number(count)/></li> })
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
fn Links(setting: Setting, core: Arc<Core>, selection: Arc<Selection>, id: CountryId) -> impl IntoView {
    let t = setting.t;
    let library = expect_library();
    let state = library.passports.state();
    let map = expect_map_state();
    follow_opened(map.opened, map.address.with_untracked(|address| address.link.is_some()));
    dynamic(move || match state.get() {
        Load::Ready(passports) => {
            let groups = core.atlas.by_region(id, &selection);
            groups.into_iter().map(|group| region(setting, &core, &passports, group)).collect_view().into_any()
        }
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| library.request_passports());
            view! { <LoadFailure t=setting.t title=t.country_failed() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p role="status">{t.country_loading()}</p> }.into_any(),
    })
}

fn region(setting: Setting, core: &Arc<Core>, passports: &Arc<Passports>, group: RegionGroup) -> impl IntoView + use<> {
    let name = passports.territory(group.region).unwrap_or_default().to_owned();
    let count = setting.t.map_links_short(group.links.len() as u64);
    let territory = TerritoryChoice::of(&core.atlas, group.region);
    let address = expect_map_state().address.get_untracked().with_territory(territory);
    let href = setting.href(&Page::Map(address));
    let rows = group.links.into_iter().map(|id: LinkId| {
        let (core, passports) = (Arc::clone(core), Arc::clone(passports));
        view! { <LinkRow setting core passports id/> }
    });
    view! {
        <section class="region">
            <h2 class="region__head"><a class="region__name" href=href>{name}</a><span class="region__count">{count}</span></h2>
            <ul role="list">{rows.collect_view()}</ul>
        </section>
    }
}
