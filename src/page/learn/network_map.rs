//! The map of the regional networks: regions that have one are coloured; choosing one leads to its line in the list.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::france::{Arrangement, France, Mode};
use passerelles_domain::id::UnitId;
use passerelles_domain::learn::Network;
use passerelles_domain::wire::LearnFile;

use super::Shelf;
use super::glossary::{anchor, region_name};
use crate::platform::dom;
use crate::state::announcer::expect_announcer;
use crate::state::load::Load;
use crate::ui::dynamic::{dynamic, effect, memo};
use crate::ui::france_map::{Answers, Chart, FranceMap, Words};

/// The colour of a region with a network: a class of the map's colours.
const WITH: u8 = 4;

/// The map, as soon as its file is there; the list below does without.
pub(super) fn network_map(shelf: Shelf, file: &LearnFile) -> AnyView {
    let networks = Arc::new(file.networks.clone());
    effect(move || {
        if shelf.library.core.ready().is_some() {
            shelf.library.request_france();
        }
    });
    let state = shelf.library.france.state();
    dynamic(move || match state.get() {
        Load::Ready(france) => picture(shelf, &france, &networks),
        _ => ().into_any(),
    })
    .into_any()
}

fn picture(shelf: Shelf, france: &Arc<France>, networks: &Arc<Vec<Network>>) -> AnyView {
    let t = shelf.setting.t;
    let classes: Vec<u8> = france
        .units
        .iter()
        .map(|unit| if networks.iter().any(|network| network.region == unit.region) { WITH } else { 0 })
        .collect();
    let chart = Chart {
        france: Arc::clone(france),
        drawing: Arc::new(france.draw(Arrangement::Wide)),
        groups: Arc::new(france.groups(Mode::Regions)),
    };
    let legend = [("4", t.learn_network_with()), ("0", t.learn_network_without())].map(|(class, words)| {
        view! {
            <li>
                <span class="france-legend__swatch" data-class=class aria-hidden="true"></span>
                {words}
            </li>
        }
    });
    view! {
        <figure class="france-figure networks__map" role="figure" aria-label=t.learn_network_map()>
            <FranceMap
                chart
                classes=memo(move || classes.clone())
                chosen=Vec::new()
                answers=answers(shelf, france, networks)
                label=t.learn_network_map()
            />
            <figcaption><ul class="networks__legend" role="list">{legend.collect_view()}</ul></figcaption>
        </figure>
    }
    .into_any()
}

fn answers(shelf: Shelf, france: &Arc<France>, networks: &Arc<Vec<Network>>) -> Answers {
    let t = shelf.setting.t;
    let announcer = expect_announcer();
    let region = {
        let france = Arc::clone(france);
        Arc::new(move |unit: UnitId| france.unit(unit).map(|unit| unit.region.clone()).unwrap_or_default())
    };
    let words = {
        let (region, networks) = (Arc::clone(&region), Arc::clone(networks));
        Callback::new(move |unit: UnitId| {
            let code = region(unit);
            let network = networks.iter().find(|network| network.region == code);
            let note = network.map_or(t.learn_network_without(), |network| &network.name).to_owned();
            Words { name: region_name(shelf, &code), note }
        })
    };
    Answers {
        words,
        enlarged: t.territory_enlarged(),
        say: Callback::new(move |words| announcer.say(words)),
        chosen: Callback::new(move |unit| {
            let id = anchor(&region(unit));
            dom::focus_id(&id);
            dom::reveal_start(&id);
        }),
    }
}
