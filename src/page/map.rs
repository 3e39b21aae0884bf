//! The map: canvas, panel, legend and what joins them. The address holds the state; everything else is derived.

pub mod country;
pub mod list;

mod chooser;
mod controls;
mod legend;
mod passport;
mod published;
mod sheet;
mod since;
mod stage;
mod state;
mod table;
mod tip;
mod toolbar;
mod years;

use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::words::use_title;
use crate::route::View;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use state::{expect_map_state, provide_map_state};

/// `/carte` and below: the panel is the child route, so that the canvas stays when the selection changes.
#[component]
pub fn MapPage() -> impl IntoView {
    let setting = expect_setting();
    let state = provide_map_state();
    let library = expect_library();
    use_title(setting, move || {
        let name = state.selected.get().zip(library.core.ready()).map(|(id, core)| core.name(id).to_owned());
        name.unwrap_or_else(|| setting.t.map_title().to_owned())
    });
    let table = move || state.address.with(|address| address.view == View::Table);
    Effect::new(move |_| {
        // Without a canvas nobody says that the first picture is done.
        if table() && library.core.ready().is_some() {
            library.request_passports();
            library.request_figures();
        }
    });
    view! {
        <div class="map-page" data-sheet=move || state.sheet.get().as_str() class:map-page--table=table>
            <aside class="map-page__panel">
                <sheet::SheetHandle/>
                <div class="map-page__scroll"><Outlet/></div>
            </aside>
            <section class="map-page__main" aria-label=setting.t.map_title()>
                <toolbar::Toolbar/>
                <Show when=table fallback=|| view! { <stage::MapStage/> }>
                    <table::LinkTable/>
                </Show>
                <Show when=move || !table() && state.selected.get().is_none()>
                    <years::YearStrip/>
                </Show>
            </section>
        </div>
    }
}

/// What the child routes need first.
fn ready() -> Option<std::sync::Arc<crate::state::library::Core>> {
    let _ = expect_map_state();
    expect_library().core.ready()
}
