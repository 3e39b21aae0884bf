//! What lies under a finger or a pointer. Each country and territory has a target around its middle, as large as the way
//! of pointing needs; targets overlap where countries are small, so a hit says which one is meant and which others are
//! offered, or only offers.
//!
//! **Promise**, proved for every country, zoom and kind of screen by `crates/passerelles-data/tests/map/targets.rs`:
//! every point of a country's target chooses or offers that country. Only towns stand above: where they are drawn, they
//! are what is touched.

use super::{RingOf, Scene, Stage};
use crate::camera::{Camera, ScreenPoint, Viewport};
use crate::geo::MapPoint;
use crate::id::{CountryId, PlaceId};
use crate::order::{rising, sorted_by};

/// How one points: sets the size of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Mouse or pen: 24 CSS pixels.
    Fine,
    /// Finger: 44 CSS pixels.
    Finger,
    /// Finger at a kiosk: 60 CSS pixels.
    Kiosk,
}

impl Touch {
    /// Every way of pointing.
    pub const ALL: [Self; 3] = [Self::Fine, Self::Finger, Self::Kiosk];

    /// Diameter of the smallest target, in CSS pixels.
    pub const fn target(self) -> f64 {
        match self {
            Self::Fine => 24.0,
            Self::Finger => 44.0,
            Self::Kiosk => 60.0,
        }
    }
}

/// What was pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A country or territory.
    Country {
        /// The one that is meant.
        id: CountryId,
        /// The others whose target this is too: those with links first, then the nearest.
        beside: Vec<CountryId>,
    },
    /// A town with links.
    Town(PlaceId),
    /// Several small countries too close to tell apart: those with links first, then the nearest.
    Several(Vec<CountryId>),
}

impl Hit {
    /// A country and no other.
    pub fn country(id: CountryId) -> Self {
        Self::Country { id, beside: Vec::new() }
    }

    /// The country that is meant, when there is no doubt.
    pub fn chosen(&self) -> Option<CountryId> {
        match self {
            Self::Country { id, .. } => Some(*id),
            Self::Town(_) | Self::Several(_) => None,
        }
    }

    /// Whether this country is chosen or can be chosen from here.
    pub fn offers(&self, wanted: CountryId) -> bool {
        match self {
            Self::Country { id, beside } => *id == wanted || beside.contains(&wanted),
            Self::Several(list) => list.contains(&wanted),
            Self::Town(_) => false,
        }
    }
}

/// How much nearer one middle must be than the next to win without asking, as a share of the target: 6 CSS pixels for
/// a mouse, 11 for a finger, which hides what it points at.
const CLEARLY_NEARER: f64 = 0.25;

/// How close one must be to the middle of a small country to mean it and not the larger one around it, as a share of
/// the target.
const ON_A_SMALL_ONE: f64 = 0.3;

/// How close to its middle a country is meant whatever else is small and near, as a share of the target: a CSS pixel or
/// two, for the middle itself wherever the coarse coast leaves it in the water.
const ON_THE_MIDDLE: f64 = 0.05;

/// CSS pixels around a flow's ring that still belong to it.
const AROUND_A_RING: f64 = 2.0;

/// What lies at a point of the screen; `None` for the sea, neutral land and France.
pub fn hit(
    stage: &Stage<'_>,
    scene: &Scene,
    (camera, viewport): (&Camera, &Viewport),
    point: ScreenPoint,
    touch: Touch,
) -> Option<Hit> {
    if let Some(town) = town_at(scene, camera, viewport, point, touch) {
        return Some(Hit::Town(town));
    }
    let flows = flows_at(scene, camera, viewport, point);
    let under = flows.first().copied().or_else(|| country_at(stage, camera.to_map(point, viewport)));
    let near = targets(stage, camera, viewport, point, touch);
    let meant = meant(&near, under, touch);
    let mut offered = Vec::new();
    for id in near.iter().map(|target| target.id).chain(flows).chain(under) {
        if Some(id) != meant && !offered.contains(&id) {
            offered.push(id);
        }
    }
    match meant {
        Some(id) => Some(Hit::Country { id, beside: offered }),
        None if offered.is_empty() => None,
        None => Some(Hit::Several(offered)),
    }
}

/// A country whose target the point is in.
struct Target {
    id: CountryId,
    /// From its middle, in CSS pixels.
    far: f64,
    /// Smaller than a target and with links: what one aims at beside its land.
    small: bool,
}

/// The one country that is meant, of those whose targets the point is in and the one whose land it is on.
fn meant(near: &[Target], under: Option<CountryId>, touch: Touch) -> Option<CountryId> {
    let target = touch.target();
    let mut small = near.iter().filter(|target| target.small);
    match (small.next(), small.next(), under) {
        (None, _, Some(under)) => Some(under),
        (None, _, None) => near.first().map(|target| target.id),
        // The finger is on a small country itself.
        (Some(_), _, Some(under)) if near.iter().any(|target| target.small && target.id == under) => Some(under),
        // On a larger one, close to the middle of a small one.
        (Some(first), _, Some(under)) if first.far > target * ON_A_SMALL_ONE => Some(under),
        (Some(only), None, _) => Some(only.id),
        (Some(first), Some(second), _) => {
            let clearly = second.far - first.far > target * CLEARLY_NEARER;
            (clearly || first.far <= target * ON_THE_MIDDLE && first.far < second.far).then_some(first.id)
        }
    }
}

fn town_at(scene: &Scene, camera: &Camera, viewport: &Viewport, point: ScreenPoint, touch: Touch) -> Option<PlaceId> {
    scene
        .rings
        .iter()
        .filter_map(|ring| match ring.of {
            RingOf::Place(id) => {
                let far = camera.to_screen(ring.at, viewport).distance(point);
                (far <= (touch.target() / 2.0).max(ring.radius)).then_some((far, id))
            }
            _ => None,
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id)| id)
}

/// The country whose land covers a point of the map; France has no panel.
pub(super) fn country_at(stage: &Stage<'_>, at: MapPoint) -> Option<CountryId> {
    let shape = stage.world.shape_at(at).and_then(|at| stage.world.shapes.get(at))?;
    let id = stage.atlas.country_by_code(shape.code)?;
    stage.atlas.country(id).is_some_and(|country| !country.french).then_some(id)
}

/// The countries whose flow ends in a ring at this point, the nearest first: a ring lies above the land, which may be
/// another's, or the sea off a coarse coast.
fn flows_at(scene: &Scene, camera: &Camera, viewport: &Viewport, point: ScreenPoint) -> Vec<CountryId> {
    let rings = scene.rings.iter().filter_map(|ring| match ring.of {
        RingOf::Country(id) => {
            let far = camera.to_screen(ring.at, viewport).distance(point);
            (far <= ring.radius + AROUND_A_RING).then_some((far, id))
        }
        _ => None,
    });
    sorted_by(rings.collect(), |(far, _)| rising(*far)).into_iter().map(|(_, id)| id).collect()
}

/// The countries whose target holds a point: those with links first, then the nearest.
fn targets(stage: &Stage<'_>, camera: &Camera, viewport: &Viewport, point: ScreenPoint, touch: Touch) -> Vec<Target> {
    let size = touch.target();
    let countries = stage.atlas.countries().filter(|(_, country)| !country.french);
    let near = countries.filter_map(|(id, country)| {
        let far = camera.to_screen(country.label, viewport).distance(point);
        let small = country.frame.width().max(country.frame.height()) * camera.scale < size;
        (far <= size / 2.0).then(|| Target { id, far, small: small && stage.selection.count(id) > 0 })
    });
    // No target is as wide as that.
    let behind = |id: CountryId| if stage.selection.count(id) > 0 { 0.0 } else { 1000.0 };
    sorted_by(near.collect(), |target| rising(target.far + behind(target.id)))
}
