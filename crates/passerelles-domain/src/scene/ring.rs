//! Small rings where links end: one for each country of a flow, one for each town when near.

use super::arc::Emphasis;
use super::{Choice, Layer, Stage};
use crate::geo::{MapPoint, MapRect, project};
use crate::id::{CountryId, LinkId, PlaceId};
use crate::order::{falling, sorted_by};

/// A ring on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its middle, in map units.
    pub at: MapPoint,
    /// Radius in CSS pixels; its area follows the links.
    pub radius: f64,
    /// What it stands for.
    pub of: RingOf,
    /// Links that end there.
    pub links: u32,
    /// How it stands out.
    pub emphasis: Emphasis,
}

/// What a ring stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RingOf {
    /// France, where flows begin: drawn full.
    France,
    /// A partner country.
    Country(CountryId),
    /// A town.
    Place(PlaceId),
}

/// Rings of a choice that lie in `cover`; the largest come first, so that small ones stay on top.
pub(super) fn rings(stage: &Stage<'_>, choice: &Choice, cover: MapRect) -> Vec<Ring> {
    let mut rings = match (choice.near, choice.selected, choice.layer) {
        (true, Some(country), _) => towns(stage, choice, Some(country), 3.6),
        (_, _, Layer::Flows) => hubs(stage, choice),
        (_, _, Layer::Links) if choice.towns => towns(stage, choice, None, 2.4),
        (_, _, Layer::Links | Layer::Colours) => Vec::new(),
    };
    rings.retain(|ring| cover.contains(ring.at));
    sorted_by(rings, |ring| falling(ring.links))
}

fn hubs(stage: &Stage<'_>, choice: &Choice) -> Vec<Ring> {
    let largest = f64::from(stage.selection.counts.iter().copied().max().unwrap_or(0).max(1));
    let countries = stage.atlas.countries().filter_map(|(id, country)| {
        let links = *stage.selection.counts.get(id.index()).filter(|count| **count > 0)?;
        let place = stage.atlas.place(country.hub?)?;
        let emphasis = match choice.selected {
            Some(selected) if selected != id => Emphasis::Faint,
            _ => Emphasis::Plain,
        };
        let radius = 2.2 + 2.8 * (f64::from(links) / largest).sqrt();
        Some(Ring { at: place.on_map, radius, of: RingOf::Country(id), links, emphasis })
    });
    let total = stage.selection.counts.iter().sum();
    let france = Ring {
        at: project(super::arc::flows_start(stage)),
        radius: 5.5,
        of: RingOf::France,
        links: total,
        emphasis: Emphasis::Plain,
    };
    countries.chain([france]).collect()
}

fn towns(stage: &Stage<'_>, choice: &Choice, only: Option<CountryId>, least: f64) -> Vec<Ring> {
    let mut places = vec![(0_u32, false); stage.atlas.places.len()];
    for (id, link) in (0_u32..).map(LinkId).zip(&stage.atlas.links) {
        if !stage.selection.shows(id) || only.is_some_and(|country| country != link.country) {
            continue;
        }
        if let Some(town) = link.partner.and_then(|place| places.get_mut(place.index())) {
            town.0 += 1;
            town.1 |= choice.opened == Some(id);
        }
    }
    (0_u32..)
        .map(PlaceId)
        .zip(places)
        .filter(|(_, (links, _))| *links > 0)
        .filter_map(|(id, (links, opened))| {
            let place = stage.atlas.place(id)?;
            let radius = (least * f64::from(links).sqrt()).min(least * 2.6);
            let emphasis = if opened { Emphasis::Opened } else { Emphasis::Plain };
            Some(Ring { at: place.on_map, radius, of: RingOf::Place(id), links, emphasis })
        })
        .collect()
}
