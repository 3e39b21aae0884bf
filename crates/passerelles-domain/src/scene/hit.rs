//! What lies under a finger or a pointer. Small countries win the ground around their middle, so that each can be
//! touched; when two are too close, the answer is both.

use super::{Scene, Stage};
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
    Country(CountryId),
    /// A town with links.
    Town(PlaceId),
    /// Several small countries too close to tell apart: the nearest first, at most five.
    Several(Vec<CountryId>),
}

/// How much nearer one middle must be than the next to win without asking, as a share of the target: 6 CSS pixels for
/// a mouse, 11 for a finger, which hides what it points at.
const CLEARLY_NEARER: f64 = 0.25;

/// What lies at a point of the screen; `None` for the sea, neutral land and France.
pub fn hit(
    stage: &Stage<'_>,
    scene: &Scene,
    (camera, viewport): (&Camera, &Viewport),
    point: ScreenPoint,
    touch: Touch,
) -> Option<Hit> {
    let at = camera.to_map(point, viewport);
    if let Some(town) = town_at(scene, camera, viewport, point, touch) {
        return Some(Hit::Town(town));
    }
    let under = country_at(stage, at);
    let near = small_countries(stage, camera, viewport, point, touch);
    match (near.as_slice(), under) {
        ([], under) => under.map(Hit::Country),
        // The finger is on a small country itself.
        (list, Some(under)) if list.iter().any(|(_, id)| *id == under) => Some(Hit::Country(under)),
        // On a larger one, close to the middle of a small one.
        ([(far, _), ..], Some(under)) if *far > touch.target() * 0.3 => Some(Hit::Country(under)),
        ([(_, only)], _) => Some(Hit::Country(*only)),
        ([(first, nearest), (second, _), ..], _) if second - first > touch.target() * CLEARLY_NEARER => {
            Some(Hit::Country(*nearest))
        }
        (list, _) => Some(Hit::Several(list.iter().take(5).map(|(_, id)| *id).collect())),
    }
}

fn town_at(scene: &Scene, camera: &Camera, viewport: &Viewport, point: ScreenPoint, touch: Touch) -> Option<PlaceId> {
    scene
        .rings
        .iter()
        .filter_map(|ring| match ring.of {
            super::RingOf::Place(id) => {
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

/// Countries that are smaller than a target on the screen and whose middle is within half a target, nearest first.
fn small_countries(
    stage: &Stage<'_>,
    camera: &Camera,
    viewport: &Viewport,
    point: ScreenPoint,
    touch: Touch,
) -> Vec<(f64, CountryId)> {
    let target = touch.target();
    let list: Vec<(f64, CountryId)> = stage
        .atlas
        .countries()
        .filter(|(id, country)| {
            let small = country.frame.width().max(country.frame.height()) * camera.scale < target;
            small && !country.french && stage.selection.count(*id) > 0
        })
        .map(|(id, country)| (camera.to_screen(country.label, viewport).distance(point), id))
        .filter(|(far, _)| *far <= target / 2.0)
        .collect();
    sorted_by(list, |(far, _)| rising(*far))
}
