//! The list of partner countries: the map's twin, ranked by links.

use leptos::prelude::*;
use passerelles_domain::figures;

use super::super::Later;
use super::later;
use super::places::PlaceSwitch;
use super::rank::Ranks;
use super::shown::Shown;
use super::state::expect_map_state;
use super::years::YearStrip;
use crate::route::Page;
use crate::state::library::{Core, expect_library};
use crate::state::load::Load;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, maybe, memo, optional, text};
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
    let state = library.first.state();
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
    let known = memo(move || state.selection.with(Option::is_some));
    let failed = memo(move || expect_library().core.state().with(|core| matches!(core, Load::Failed(_))));
    let without = optional(move || {
        (failed.get() || !known.get())
            .then(|| view! { <Later part=Part::Explore door=Box::new(later::explore::names_to_come)/> })
    });
    let rows =
        optional(move || known.get().then(|| view! { <Ranks core=Arc::clone(&core) selection=state.selection/> }));
    view! {
        <h1 id="title" class="panel__title" tabindex="-1">{title}</h1>
        <p class="panel__sub">{sub}</p>
        <Shown/>
        {optional(move || state.narrow.get().then(|| view! { <YearStrip/> }))}
        {without}
        {rows}
        <Coverage setting/>
    }
}

/// How much of what exists is documented here: beside every view of the data.
#[component]
pub(super) fn Coverage(
    /// Words of the visit.
    setting: Setting,
) -> impl IntoView {
    let t = setting.t;
    let parts = expect_parts();
    let sentence = optional(move || parts.there(Part::Explore).then(|| later::explore::coverage(setting)));
    view! {
        <p class="coverage">
            {sentence} " " {t.map_coverage_note()} " "
            <a href=setting.href(&Page::About)>{t.map_coverage_source()}</a>
        </p>
    }
}

/// The sentence with the figure of 2009, once it is there.
pub(super) fn coverage_sentence(setting: Setting) -> AnyView {
    let t = setting.t;
    let library = expect_library();
    optional(move || {
        let core = library.core.ready()?;
        let here = t.number(u64::from(core.manifest.totals.links));
        let file = library.figures.ready()?;
        let figure = figures::national(&file, figures::LINKS, 2009)?;
        Some(view! { <strong>{t.map_coverage(&figure.phrase(t), &here)}</strong> })
    })
    .into_any()
}
