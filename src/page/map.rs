//! The map: canvas, panel, legend and what joins them. The address holds the state; everything else is derived.

pub mod country;
pub mod list;

mod chooser;
mod controls;
mod counted;
mod embed;
mod export;
mod filters;
mod later;
mod legend;
mod overseas;
mod passport;
mod places;
mod published;
mod sheet;
mod shown;
mod since;
mod source;
mod stage;
mod state;
mod table;
mod territory;
mod tip;
mod toolbar;
mod years;

use leptos::prelude::*;

use super::Later;
use crate::route::View;
use crate::state::library::expect_library;
use crate::state::load::Load;
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, optional, text};
use crate::ui::words::use_title;
use state::{expect_map_state, provide_map_state};

/// `/carte` and below: only the panel changes with the selection, the canvas stays.
#[component]
pub fn MapPage() -> impl IntoView {
    let setting = expect_setting();
    let state = provide_map_state();
    let library = expect_library();
    use_title(setting.t, move || {
        let name = state.selected.get().zip(library.core.ready()).map(|(id, core)| core.name(id).to_owned());
        name.or_else(|| state.territory_name.get()).unwrap_or_else(|| setting.t.map_title().to_owned())
    });
    let table = move || state.address.with(|address| address.view == View::Table);
    effect(move || {
        // Without a canvas nobody says that the first picture is done.
        if table() && library.core.ready().is_some() {
            library.request_passports();
            library.request_figures();
        }
    });
    let country =
        Memo::new(move |_| state.unknown.get().is_some() || state.address.with(|address| address.country.is_some()));
    let territories = Memo::new(move |_| state.address.with(|address| address.territories));
    // Without the data there is nothing to look closer at, and the list says why.
    let failed = Memo::new(move |_| library.core.state().with(|core| matches!(core, Load::Failed(_))));
    let panel = dynamic(move || {
        if failed.get() {
            view! { <list::CountryList/> }.into_any()
        } else if territories.get() && !country.get() {
            view! { <Later part=Part::Explore door=Box::new(later::explore::territory_panel)/> }.into_any()
        } else if country.get() {
            view! { <Later part=Part::Explore door=Box::new(later::explore::country_panel)/> }.into_any()
        } else {
            view! { <list::CountryList/> }.into_any()
        }
    });
    let as_table = Memo::new(move |_| table());
    let main = dynamic(move || {
        if as_table.get() {
            view! { <Later part=Part::Explore door=Box::new(later::explore::link_table)/> }.into_any()
        } else {
            view! { <stage::MapStage/> }.into_any()
        }
    });
    let with_years = Memo::new(move |_| !as_table.get() && state.selected.get().is_none());
    let strip = optional(move || with_years.get().then(|| view! { <years::YearStrip/> }));
    let embedded = Memo::new(move |_| state.address.with(|address| address.embed));
    let note = optional(move || {
        embedded.get().then(|| view! { <Later part=Part::Explore door=Box::new(later::explore::embed_note)/> })
    });
    view! {
        <div class="map-page" class:map-page--embed=embedded data-sheet=text(move || state.sheet.get().as_str()) class:map-page--table=as_table>
            <aside class="map-page__panel">
                <sheet::SheetHandle/>
                <div class="map-page__scroll">
                    {panel}
                    <export::ExportButton id="export-sheet"/>
                </div>
            </aside>
            <section class="map-page__main" aria-label=setting.t.map_title()>
                <toolbar::Toolbar/>
                {main}
                {strip}
                {note}
            </section>
        </div>
    }
}

/// What the child routes need first.
fn ready() -> Option<std::sync::Arc<crate::state::library::Core>> {
    let _ = expect_map_state();
    expect_library().core.ready()
}
