//! The panel of French territories: all of them with the map of France, or one with its links. The links themselves are
//! chosen by the address; the world beside it shows the same ones.

mod all;
mod authorities;
mod chart;
mod one;
mod rows;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::wire::Passports;

use super::places::PlaceSwitch;
use super::ready;
use super::state::{MapState, expect_map_state};
use crate::route::{GuideAddress, Page};
use crate::state::library::{Core, Library, expect_library};
use crate::state::load::Load;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, effect, maybe, memo, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::LoadFailure;

/// What every part of the panel needs.
#[derive(Clone)]
struct Ground {
    setting: Setting,
    state: MapState,
    core: Arc<Core>,
    names: Arc<Passports>,
}

/// `/carte/territoire` and below. The title stays the same element while what it says changes, so that focus on it is
/// never lost.
#[component]
pub(super) fn TerritoryPanel() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let state = expect_map_state();
    let library = expect_library();
    effect(move || {
        if library.core.ready().is_some() {
            library.request_passports();
            library.request_france();
        }
    });
    let one = memo(move || state.territory());
    let title = text(move || state.territory_name().unwrap_or_else(|| t.territory_title().to_owned()));
    let above =
        dynamic(move || if one.get().is_some() { back(setting, state) } else { view! { <PlaceSwitch/> }.into_any() });
    let start = optional(move || {
        one.get().map(|_| {
            view! {
                <a class="button button--action button--small" href=setting.href(&Page::Guide(GuideAddress::Start(None)))>{t.territory_start()}</a>
            }
        })
    });
    view! {
        <div class="panel territory">
            {above}
            {optional(move || unknown(setting, state))}
            <div class="panel__head">
                <h1 id="title" class="panel__title" tabindex="-1">{title}</h1>
                {start}
            </div>
            {body(setting, state, library, one)}
        </div>
    }
}

fn back(setting: Setting, state: MapState) -> AnyView {
    let href = text(move || setting.href(&Page::Map(state.address.get().with_territory(None))));
    view! {
        <p class="panel__back">
            <a href=href>
                <IconView icon=Icon::ArrowLeft/>
                {setting.t.territory_back()}
            </a>
        </p>
    }
    .into_any()
}

/// Words about a code that is none.
fn unknown(setting: Setting, state: MapState) -> Option<AnyView> {
    let t = setting.t;
    let code = state.address.with(|address| address.filter.territory.as_ref().map(|choice| choice.code.clone()))?;
    ready().filter(|_| state.territory().is_none())?;
    let notice = view! {
        <div class="notice" role="alert">
            <p><strong>{t.territory_unknown(&code)}</strong></p>
            <p>{t.territory_unknown_remedy()}</p>
        </div>
    };
    Some(notice.into_any())
}

/// What is under the title, once links and names are there.
fn body(
    setting: Setting,
    state: MapState,
    library: Library,
    one: Memo<Option<passerelles_domain::id::TerritoryId>>,
) -> impl IntoView {
    let t = setting.t;
    let (cores, passports) = (library.core.state(), library.passports.state());
    // Names are looked at once there are links: words about those, and their button, stay while names come.
    dynamic(move || match cores.get() {
        Load::Ready(core) => match passports.get() {
            Load::Ready(names) => {
                let ground = Ground { setting, state, core, names };
                match one.get() {
                    Some(id) => view! { <one::One ground id/> }.into_any(),
                    None => view! { <all::All ground/> }.into_any(),
                }
            }
            Load::Failed(error) => {
                let on_retry = Callback::new(move |()| library.request_passports());
                view! { <LoadFailure t title=t.country_failed() error on_retry/> }.into_any()
            }
            Load::Idle | Load::Pending => chart::waiting(t),
        },
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| library.request_core());
            view! { <LoadFailure t title=t.map_failed() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => chart::waiting(t),
    })
}

/// What is drawn here comes from others, and how.
fn credit(setting: Setting) -> AnyView {
    let t = setting.t;
    view! {
        <p class="territory__credit">{t.territory_credit()} " " <a href=setting.href(&Page::About)>{t.map_coverage_source()}</a></p>
    }
    .into_any()
}

/// A number with its words, or nothing for none.
fn counted(words: impl FnOnce(u64) -> String, count: u32) -> AnyView {
    maybe((count > 0).then(|| view! { <p class="territory__note">{words(u64::from(count))}</p> }))
}
