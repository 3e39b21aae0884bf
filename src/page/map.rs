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
mod names;
mod order;
mod overseas;
mod passport;
mod places;
mod published;
mod rank;
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

use super::{Finder, Later};
use crate::platform::dom;
use crate::route::View;
use crate::state::library::{Library, expect_library};
use crate::state::load::Load;
use crate::state::part::{Part, Parts, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, maybe, memo, on_press, optional, text};
use crate::ui::map_canvas::MAP_ID;
use crate::ui::words::use_title;
use state::{Sheet, expect_map_state, provide_map_state};

/// `/carte` and below: only the panel changes with the selection, the canvas stays.
#[component]
pub fn MapPage() -> impl IntoView {
    let setting = expect_setting();
    let state = provide_map_state();
    let library = expect_library();
    let parts = expect_parts();
    let title = move || {
        let name = state.selected.get().zip(library.first.ready()).map(|(id, core)| core.name(id).to_owned());
        let place = name.or_else(|| state.territory_name());
        let (territories, table) = state.address.with(|one| (one.territories, one.view == View::Table));
        let whole = if territories { setting.t.territory_title() } else { setting.t.map_title() };
        let place = place.unwrap_or_else(|| whole.to_owned());
        if table { [&place, " – ", setting.t.map_view_table()].concat() } else { place }
    };
    use_title(setting.t, title);
    let table = move || state.address.with(|address| address.view == View::Table);
    effect(move || {
        // Without a canvas nobody says that the first picture is done.
        if table() && library.first.ready().is_some() {
            request_rest(library, parts);
        }
    });
    let as_table = memo(table);
    let main = dynamic(move || {
        if as_table.get() {
            view! { <Later part=Part::Ask door=Box::new(later::ask::link_table)/> }.into_any()
        } else {
            view! { <stage::MapStage/> }.into_any()
        }
    });
    let filters = RwSignal::new(false);
    // It stays so: whoever wants more opens the whole map.
    let embedded = state.address.with_untracked(|address| address.embed);
    let strip = optional(move || (!state.narrow.get() && !embedded).then(|| view! { <years::YearStrip/> }));
    let note = embedded.then(|| view! { <Later part=Part::Explore door=Box::new(later::explore::embed_note)/> });
    view! {
        <div
            class="map-page"
            data-sheet=text(move || state.sheet.get().as_str())
            class:map-page--embed=embedded
            class:map-page--table=as_table
            class:map-page--filters=filters
        >
            // The list is long: the keyboard may go past it.
            <button type="button" class="skip" on:click=on_press(|| { dom::focus_id(MAP_ID); })>{setting.t.map_skip()}</button>
            {if embedded {
                view! { <h1 id="title" class="visually-hidden" tabindex="-1">{text(title)}</h1> }.into_any()
            } else {
                view! { <Beside title=text(title) filters/> }.into_any()
            }}
            <section class="map-page__main" aria-label=setting.t.map_title()>
                <toolbar::Toolbar/>
                {main}
                {strip}
                {maybe(note)}
            </section>
        </div>
    }
}

/// What stands beside the map: search, and the panel of what is chosen.
#[component]
fn Beside(
    /// What the panel is called.
    title: Signal<String>,
    /// Whether the filters are shown on a phone.
    filters: RwSignal<bool>,
) -> impl IntoView {
    let state = expect_map_state();
    let country =
        memo(move || state.unknown.get().is_some() || state.address.with(|address| address.country.is_some()));
    let territories = memo(move || state.address.with(|address| address.territories));
    // Without its data a panel has nothing to say, and what it would say it with may be missing too.
    let failed = memo(move || expect_library().first.state().with(|core| matches!(core, Load::Failed(_))));
    let panel = dynamic(move || {
        if failed.get() {
            view! { <list::CountryList/> }.into_any()
        } else if territories.get() && !country.get() {
            view! { <Later part=Part::Explore title door=Box::new(later::explore::territory_panel)/> }.into_any()
        } else if country.get() {
            view! { <Later part=Part::Explore title door=Box::new(later::explore::country_panel)/> }.into_any()
        } else {
            view! { <list::CountryList/> }.into_any()
        }
    });
    // A choice is to be seen, not only the head of its panel.
    let chosen = Callback::new(move |()| {
        if state.sheet.get_untracked() == Sheet::Peek {
            state.sheet.set(Sheet::Half);
        }
    });
    view! {
        <div class="map-page__search">
            <Finder from=state.address chosen button=None/>
            <filters::FilterToggle shown=filters/>
        </div>
        <aside class="map-page__panel">
            <sheet::SheetHandle/>
            <div class="map-page__scroll">
                {panel}
                <export::ExportButton id="export-sheet"/>
            </div>
        </aside>
    }
}

/// Asks for what the first picture does not need. Whoever has seen it may lose the network: then the rest is there.
fn request_rest(library: Library, parts: Parts) {
    library.request_links();
    library.request_passports();
    effect(move || {
        if parts.there(Part::Explore) {
            later::explore::request_figures(library);
        }
    });
    for part in Part::AFTER_MAP {
        parts.request(part);
    }
}

/// What the child routes need first.
fn ready() -> Option<std::sync::Arc<crate::state::library::Core>> {
    let _ = expect_map_state();
    expect_library().core.ready()
}
