//! The glossary, and the regional networks.

use leptos::prelude::*;
use passerelles_domain::atlas::{TerritoryChoice, TerritoryLevel};
use passerelles_domain::learn::Network;

use super::{Shelf, network_map};
use crate::route::{MapAddress, Page};
use crate::ui::dynamic::maybe;
use crate::ui::line::Around;
use crate::ui::outside::outside;

/// Every term with what it means. A word of any text leads to its own.
pub(super) fn terms(around: &Around<'_>) -> AnyView {
    let terms = around.learn.map_or(&[][..], |file| file.terms.as_slice());
    let terms: Vec<_> = terms
        .iter()
        .map(|term| {
            view! {
                <div class="glossary__term" id=term.id.clone() tabindex="-1">
                    <dt>{term.name.clone()}</dt>
                    <dd>{around.line(&term.text)}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="glossary">{terms}</dl> }.into_any()
}

/// Where a region's network stands on the page.
pub(super) fn anchor(region: &str) -> String {
    format!("reseau-{region}")
}

fn of_region(code: &str) -> TerritoryChoice {
    TerritoryChoice { level: TerritoryLevel::Region, code: code.to_owned() }
}

/// The name of a region, or its code until names are there.
pub(super) fn region_name(shelf: Shelf, code: &str) -> String {
    let name = shelf.library.core.ready().zip(shelf.library.passports.ready()).and_then(|(core, names)| {
        let at = of_region(code).find(&core.atlas)?;
        names.territory(at).map(str::to_owned)
    });
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_owned())
}

/// Each network with its region, which leads to the map.
pub(super) fn networks(shelf: Shelf, around: &Around<'_>) -> AnyView {
    let networks = around.learn.map_or(&[][..], |file| file.networks.as_slice());
    let rows: Vec<_> = networks.iter().map(|network| row(shelf, around, network)).collect();
    let map = around.learn.map(|file| network_map::network_map(shelf, file));
    view! {
        {maybe(map)}
        <ul class="networks" role="list">{rows}</ul>
    }
    .into_any()
}

fn row(shelf: Shelf, around: &Around<'_>, network: &Network) -> AnyView {
    let region = region_name(shelf, &network.region);
    let choice = of_region(&network.region);
    let href = shelf.setting.href(&Page::Map(MapAddress::default().with_territory(Some(choice))));
    let name = outside(&network.name, &network.url);
    view! {
        <li id=anchor(&network.region) tabindex="-1">
            <p><a href=href>{region}</a>" – "<strong>{name}</strong></p>
            <p>{around.line(&network.text)}</p>
        </li>
    }
    .into_any()
}
