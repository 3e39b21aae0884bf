//! The canvas with what floats over it: controls, legend, tip, chooser; or why there is none.

use std::rc::Rc;

use leptos::prelude::*;
use passerelles_domain::camera::{Outlook, ScreenPoint};
use passerelles_domain::id::{CountryId, PlaceId};
use passerelles_domain::scene::{Hit, LabelStyle, Layer, Named};
use passerelles_domain::text::ordinal;

use super::super::{Drawable, Later};
use super::chooser::Offer;
use super::controls::Controls;
use super::later;
use super::legend::Legend;
use super::request_rest;
use super::sheet::covered;
use super::state::{MapState, expect_map_state};
use crate::platform::{dom, task, text};
use crate::route::MapAddress;
use crate::state::announcer::{Announcer, expect_announcer};
use crate::state::library::{Core, Library, expect_library};
use crate::state::load::Load;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::state::theme::expect_theme;
use crate::ui::dynamic::{dynamic, effect, memo, optional};
use crate::ui::map_canvas::{Interaction, Keyed, MAP_ID, MapCanvas, Namer, Reports, Shown, Source};
use crate::ui::words::LoadFailure;
use std::sync::Arc;

/// The map, as soon as its data are there.
#[component]
pub(super) fn MapStage() -> impl IntoView {
    let setting = expect_setting();
    let library = expect_library();
    // An address that shows some of the links waits for them with its first picture.
    let begun = StoredValue::new(false);
    let state = expect_map_state();
    let shown = memo(move || {
        let whole = library.core.ready().is_some();
        let now = whole || begun.get_value() || state.address.with(MapAddress::begins_as_overview);
        begun.set_value(now && library.first.ready().is_some());
        now
    });
    view! {
        <div class="map-stage">
            {dynamic(move || match library.as_far_as(shown.get()) {
                Load::Ready(core) => view! { <Ready core/> }.into_any(),
                Load::Failed(error) => {
                    let on_retry = Callback::new(move |()| library.request_core());
                    view! { <LoadFailure t=setting.t title=setting.t.map_failed() error on_retry/> }.into_any()
                }
                Load::Idle | Load::Pending => {
                    view! { <p class="map-stage__wait" role="status">{setting.t.map_loading()}</p> }.into_any()
                }
            })}
        </div>
    }
}

#[component]
fn Ready(core: Arc<Core>) -> impl IntoView {
    let setting = expect_setting();
    let state = expect_map_state();
    let library = expect_library();
    let parts = expect_parts();
    let told = StoredValue::new(None::<Outlook>);
    follow_address(state, library, told);
    let hovered = RwSignal::new(None::<(Hit, ScreenPoint)>);
    let offer = RwSignal::new(Offer::default());
    let announcer = expect_announcer();
    let reports = Reports {
        tapped: Callback::new(move |hit| tapped(state, library, offer, hit)),
        hovered: Callback::new(move |hit| hovered.set(hit)),
        keyed: Callback::new(move |keyed| {
            offer.set(Offer::default());
            self::keyed(state, library, announcer, keyed);
        }),
        wants_detail: Callback::new(move |()| library.request_detail()),
        ready: Callback::new(move |()| request_rest(library, parts)),
        rested: Callback::new(move |outlook| {
            told.set_value(Some(outlook));
            state.looks(outlook);
        }),
    };
    let shown = Shown {
        selection: state.selection,
        // Until its lines are there, the map stays as it was.
        layer: Signal::derive(move || match state.address.with(|address| address.view.layer()) {
            Layer::Links if library.core.ready().is_none() => Layer::Flows,
            layer => layer,
        }),
        selected: state.selected.into(),
        opened: state.opened.into(),
    };
    let data: Source = Rc::new(move || library.core.ready().as_ref().unwrap_or(&core).map_data());
    view! {
        <MapCanvas
            data
            detail=Signal::derive(move || library.detail.ready())
            shown
            namer=derive_namer(library)
            covered=covered(state)
            theme=expect_theme().version()
            reports
            interaction=Interaction::Explorer
            handle=state.handle
            label=setting.t.map_canvas(setting.t.map_keys())
        />
        <p class="keys-help" aria-hidden="true">{setting.t.map_keys()}</p>
        <Controls/>
        <Legend/>
        {optional(move || parts.there(Part::Explore).then(|| later::explore::tip(hovered)))}
        {optional(move || {
            offer.with(|offer| !offer.countries.is_empty()).then(|| {
                view! { <Later part=Part::Explore door=Box::new(move || later::explore::chooser(offer))/> }
            })
        })}
    }
}

/// The camera follows the address: to the view that it tells, else to the country, and back to the world when neither
/// is there any more. What the hand has done (`told`) needs no following.
fn follow_address(state: MapState, library: Library, told: StoredValue<Option<Outlook>>) {
    let before = StoredValue::new(None::<CountryId>);
    effect(move || {
        let now = state.selected.get();
        let outlook = state.address.with(|address| address.outlook);
        let frame = now.zip(library.first.ready()).and_then(|(id, core)| core.atlas.country(id).map(|c| c.frame));
        let (was, known) = (before.get_value(), told.get_value());
        match (outlook, frame) {
            (Some(outlook), _) if known != Some(outlook) => state.handle.look(outlook),
            (None, Some(frame)) if was != now || known.is_some() => state.handle.frame(frame),
            (None, None) if was.is_some() || known.is_some() => state.handle.whole_world(),
            _ => {}
        }
        before.set_value(now);
        told.set_value(outlook);
    });
}

/// Words for the names on the map: countries at once, towns when passports are there.
fn derive_namer(library: Library) -> Signal<Namer, LocalStorage> {
    Signal::derive_local(move || {
        let core = library.known();
        let passports = library.passports.ready();
        let places: Vec<Option<String>> = core
            .as_ref()
            .zip(passports.as_ref())
            .map(|(core, passports)| {
                passports.places(&core.atlas).into_iter().map(|name| name.map(str::to_owned)).collect()
            })
            .unwrap_or_default();
        let namer: Namer = Rc::new(move |named, style| match named {
            Named::Country(id) => {
                let name = core.as_ref().map(|core| core.name(id))?;
                Some(if style == LabelStyle::Neighbour { text::upper(name) } else { name.to_owned() })
            }
            Named::Place(id) => places.get(id.index()).cloned().flatten(),
        });
        namer
    })
}

fn tapped(state: MapState, library: Library, offer: RwSignal<Offer>, hit: Option<Hit>) {
    offer.set(Offer::default());
    let Some(core) = untrack(|| library.known()) else { return };
    match hit {
        Some(Hit::Country { id, beside }) => {
            open(state, &core, id);
            offer.set(Offer { chosen: Some(id), countries: beside });
        }
        Some(Hit::Several(countries)) => offer.set(Offer { chosen: None, countries }),
        Some(Hit::Town(place)) => open_town(state, library, &core, place),
        None => {}
    }
}

/// Selects a country. `false` when it is already.
fn open(state: MapState, core: &Core, id: CountryId) -> bool {
    let other = state.selected.get_untracked() != Some(id);
    if let Some(country) = core.atlas.country(id).filter(|_| other) {
        state.go(state.address.get_untracked().with_country(Some(country.iso2)));
    }
    other
}

fn keyed(state: MapState, library: Library, announcer: Announcer, keyed: Keyed) {
    let Some(core) = untrack(|| library.known()) else { return };
    match keyed {
        Keyed::Pointed(id) => announcer.say(pointed(state, &core, id)),
        Keyed::Entered(id) => {
            if !open(state, &core, id) {
                dom::focus_id("title");
            }
        }
        Keyed::Left if state.selected.get_untracked().is_some() => {
            state.go(state.address.get_untracked().with_country(None));
            // Focus goes to the title after each change of page; then back to where the keyboard is at work.
            task::once_shown(|| {
                task::once_shown(|| {
                    dom::focus_id(MAP_ID);
                });
            });
        }
        Keyed::Left => {}
    }
}

/// Words about the country that the keyboard is at: name, links, rank.
fn pointed(state: MapState, core: &Core, id: CountryId) -> String {
    let t = state.setting().t;
    let ranking = core.atlas.ranking(&state.selection.get_untracked().unwrap_or_default());
    match ranking.iter().find(|(_, other, _)| *other == id) {
        Some((rank, _, links)) => {
            let (number, suffix) = ordinal(t.lang(), u64::from(*rank));
            let total = t.number(ranking.len() as u64);
            t.map_pointed(u64::from(*links), core.name(id), &(number + suffix), &total)
        }
        None => t.map_pointed_none(core.name(id)),
    }
}

/// Opens the first passport of a town, of those that the filters show.
fn open_town(state: MapState, library: Library, core: &Core, place: PlaceId) {
    let selection = state.selection.get_untracked().unwrap_or_default();
    let found = core.atlas.countries().find_map(|(id, country)| {
        let mut shown = core.atlas.shown_of(id, &selection);
        let (link, _) = shown.find(|(_, link)| link.partner == Some(place))?;
        Some((country.iso2, link))
    });
    let passports = library.passports.state().with_untracked(|passports| passports.ready().cloned());
    if let Some((code, link)) = found {
        let slug = passports.and_then(|passports| passports.link_slug(&core.atlas, link));
        state.go(state.address.get_untracked().with_country(Some(code)).with_link(slug));
    }
}
