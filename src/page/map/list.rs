//! The list of partner countries: the map's twin, ranked by links.

use leptos::prelude::*;
use passerelles_domain::atlas::class_of;
use passerelles_domain::figures;
use passerelles_domain::text::plain;

use super::super::Later;
use super::later;
use super::places::PlaceSwitch;
use super::shown::Shown;
use super::state::expect_map_state;
use super::years::YearStrip;
use crate::route::Page;
use crate::state::library::{Core, expect_library};
use crate::state::load::Load;
use crate::state::part::Part;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, maybe, optional, text};
use crate::ui::words::LoadFailure;
use std::sync::Arc;

/// `/carte`
#[component]
pub fn CountryList() -> impl IntoView {
    view! { <Countries unknown=None/> }
}

/// The list, under a word about a country that could not be found.
#[component]
pub(super) fn Countries(
    /// Words about what the address asked for in vain.
    unknown: Option<String>,
) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let state = library.core.state();
    view! {
        <div class="panel">
            <PlaceSwitch/>
            {maybe(unknown.map(|words| view! {
                <div class="notice" role="alert">
                    <p><strong>{words}</strong></p>
                    <p>{t.map_unknown_country_remedy()}</p>
                </div>
            }))}
            {dynamic(move || match state.get() {
                Load::Ready(core) => view! { <Ranking setting core/> }.into_any(),
                Load::Failed(error) => {
                    let on_retry = Callback::new(move |()| library.request_core());
                    view! {
                        <h1 id="title" class="panel__title" tabindex="-1">{t.map_title()}</h1>
                        <LoadFailure t=setting.t title=t.map_failed() error on_retry/>
                    }.into_any()
                }
                Load::Idle | Load::Pending => view! {
                    <h1 id="title" class="panel__title" tabindex="-1">{t.map_title()}</h1>
                    <p>{t.map_loading()}</p>
                }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Ranking(setting: Setting, core: Arc<Core>) -> impl IntoView {
    let t = setting.t;
    let state = expect_map_state();
    let title = text(move || match state.selection.get() {
        Some(shown) => t.map_list_title(shown.counts.iter().filter(|links| **links > 0).count() as u64),
        None => t.map_title().to_owned(),
    });
    let sub = text(move || state.selection.get().map(|shown| t.map_ranked(u64::from(shown.links))).unwrap_or_default());
    let rows = dynamic(move || {
        let Some(selection) = state.selection.get() else {
            return view! { <Later part=Part::Explore door=Box::new(later::explore::names_to_come)/> }.into_any();
        };
        let ranking = core.atlas.ranking(&selection);
        let largest = ranking.first().map_or(1, |(_, _, links)| *links);
        let rows: Vec<_> = ranking.iter().map(|row| rank_row(setting, &core, *row, largest)).collect();
        // Filters that leave nothing say so above.
        if rows.is_empty() { ().into_any() } else { view! { <ol class="ranks" role="list">{rows}</ol> }.into_any() }
    });
    view! {
        <h1 id="title" class="panel__title" tabindex="-1">{title}</h1>
        <p class="panel__sub">{sub}</p>
        <Shown/>
        {optional(move || state.narrow.get().then(|| view! { <YearStrip/> }))}
        {rows}
        <Coverage setting/>
    }
}

/// A country with its links and a bar.
pub(super) fn rank_row(
    setting: Setting,
    core: &Core,
    (rank, id, links): (u32, passerelles_domain::id::CountryId, u32),
    largest: u32,
) -> impl IntoView + use<> {
    let t = setting.t;
    let address = expect_map_state().address;
    let code = core.atlas.country(id).map(|country| country.iso2);
    let href = text(move || setting.href(&Page::Map(address.get().with_country(code))));
    let class = class_of(&core.bounds, links).to_string();
    let width = format!("{}%", plain(100.0 * f64::from(links) / f64::from(largest.max(1))));
    view! {
        <li>
            <a class="rank" href=href>
                <span class="rank__place">{t.number(u64::from(rank))}</span>
                <span class="rank__name">{core.name(id).to_owned()}</span>
                <span class="rank__track" aria-hidden="true"><span class="rank__bar" data-class=class style:width=width></span></span>
                <span class="rank__links">
                    {t.number(u64::from(links))}
                    <span class="visually-hidden">" "{t.map_links(u64::from(links))}</span>
                </span>
            </a>
        </li>
    }
}

/// How much of what exists is documented here: beside every view of the data.
#[component]
pub(super) fn Coverage(
    /// Words of the visit.
    setting: Setting,
) -> impl IntoView {
    let t = setting.t;
    let library = expect_library();
    let sentence = optional(move || {
        let core = library.core.ready()?;
        let here = t.number(u64::from(core.manifest.totals.links));
        let file = library.figures.ready()?;
        let figure = figures::national(&file, &core.names, figures::LINKS, 2009)?;
        Some(view! { <strong>{t.map_coverage(&figure.phrase(t), &here)}</strong> })
    });
    view! {
        <p class="coverage">
            {sentence} " " {t.map_coverage_note()} " "
            <a href=setting.href(&Page::About)>{t.map_coverage_source()}</a>
        </p>
    }
}
