//! Names on the map: the most important first, each where it covers neither another name nor a ring.

use super::{Choice, Ring, RingOf, Scene, Stage};
use crate::camera::{Camera, ScreenPoint, Viewport};
use crate::geo::MapPoint;
use crate::id::{CountryId, PlaceId};
use crate::order::{falling, sorted_by};

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A country.
    Country(CountryId),
    /// A town.
    Place(PlaceId),
}

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelStyle {
    /// A partner country, beside its ring.
    Partner,
    /// A neighbour of the selected country: wide capitals, in the middle of its land.
    Neighbour,
    /// A town with one link.
    Town,
    /// A town with several links, or the open one.
    Major,
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Left end of the text, on its middle line. CSS pixels.
    pub at: ScreenPoint,
    /// How it is written.
    pub style: LabelStyle,
    /// What it names.
    pub of: Named,
}

/// A place for a name: what it names, where, how far from the point, how written.
struct Candidate {
    of: Named,
    at: MapPoint,
    away: f64,
    style: LabelStyle,
}

/// Height of a line of text, in CSS pixels.
const LINE: f64 = 16.0;

/// Places names for one frame. `name` gives the words, `measure` their width in CSS pixels.
pub fn place_labels(
    stage: &Stage<'_>,
    choice: &Choice,
    scene: &Scene,
    (camera, viewport): (&Camera, &Viewport),
    name: impl Fn(Named, LabelStyle) -> Option<String>,
    measure: impl Fn(&str, LabelStyle) -> f64,
) -> Vec<Label> {
    let zoom = camera.zoom(viewport);
    let most = ((3.0 + viewport.width / 72.0) * zoom.sqrt()).min(90.0) as usize;
    let rings = scene.rings.iter().filter(|ring| blocks(ring)).map(|ring| Space::around(ring, camera, viewport));
    let mut taken: Vec<Space> = rings.chain([Space::corner(viewport)]).collect();
    let mut labels = Vec::new();
    for candidate in candidates(stage, choice, scene, zoom) {
        if labels.len() >= most {
            break;
        }
        let point = camera.to_screen(candidate.at, viewport);
        if !(-40.0..=viewport.width + 40.0).contains(&point.x) || !(-20.0..=viewport.height + 20.0).contains(&point.y) {
            continue;
        }
        let Some(text) = name(candidate.of, candidate.style) else { continue };
        let width = measure(&text, candidate.style);
        if let Some((at, space)) = free_place(point, &candidate, width, &taken, viewport) {
            taken.push(space);
            labels.push(Label { text, at, style: candidate.style, of: candidate.of });
        }
    }
    labels
}

/// What may be named, the most important first.
fn candidates(stage: &Stage<'_>, choice: &Choice, scene: &Scene, zoom: f64) -> Vec<Candidate> {
    let mut list: Vec<Candidate> = Vec::new();
    let towns = choice.near || zoom > 7.0;
    // The open one first, then the most links.
    let rings = sorted_by(scene.rings.iter().collect(), |ring| {
        falling(ring.links + if ring.emphasis == super::Emphasis::Opened { 1 << 30 } else { 0 })
    });
    for ring in rings {
        let (of, style) = match ring.of {
            RingOf::Country(id) => (Named::Country(id), LabelStyle::Partner),
            RingOf::Place(id) if towns => {
                let major = ring.links > 1 || ring.emphasis == super::Emphasis::Opened;
                (Named::Place(id), if major { LabelStyle::Major } else { LabelStyle::Town })
            }
            RingOf::Place(_) | RingOf::France => continue,
        };
        list.push(Candidate { of, at: ring.at, away: ring.radius + 4.0, style });
    }
    let named = |id: CountryId| list.iter().any(|known| known.of == Named::Country(id));
    let others: Vec<(u32, CountryId, MapPoint, f64)> = stage
        .atlas
        .countries()
        .filter(|(id, country)| !(country.french || named(*id) || choice.near && choice.selected == Some(*id)))
        .map(|(id, country)| {
            (stage.selection.counts.get(id.index()).copied().unwrap_or(0), id, country.label, country.frame.width())
        })
        .filter(|(links, _, _, width)| choice.near || zoom > 2.0 || *links > 0 || *width > 700.0)
        .collect();
    let others = sorted_by(others, |(links, _, _, width)| falling((u64::from(*links) << 20) + *width as u64));
    let style = if choice.near { LabelStyle::Neighbour } else { LabelStyle::Partner };
    list.extend(others.into_iter().map(|(_, id, at, _)| Candidate { of: Named::Country(id), at, away: 0.0, style }));
    list
}

/// Whether a ring is large enough to keep names away: in the crowd of Europe, names matter more than small rings.
fn blocks(ring: &Ring) -> bool {
    ring.radius > 3.3
}

/// A rectangle of the screen that is taken.
#[derive(Clone, Copy, Debug)]
struct Space {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Space {
    fn around(ring: &Ring, camera: &Camera, viewport: &Viewport) -> Self {
        let middle = camera.to_screen(ring.at, viewport);
        let r = ring.radius;
        Self { left: middle.x - r, top: middle.y - r, right: middle.x + r, bottom: middle.y + r }
    }

    /// The corner where buttons are.
    fn corner(viewport: &Viewport) -> Self {
        let ((width, height), top) = (viewport.covered_corner, viewport.covered_top);
        Self { left: viewport.width - width, top, right: viewport.width, bottom: top + height }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// The first of the usual places that is free: right, left, above, below, then the corners; the middle for a name
/// without a ring.
fn free_place(
    point: ScreenPoint,
    candidate: &Candidate,
    width: f64,
    taken: &[Space],
    viewport: &Viewport,
) -> Option<(ScreenPoint, Space)> {
    let away = candidate.away;
    let middle = ScreenPoint::new(point.x - width / 2.0, point.y);
    let beside = [
        ScreenPoint::new(point.x + away, point.y),
        ScreenPoint::new(point.x - away - width, point.y),
        ScreenPoint::new(middle.x, point.y - away - LINE * 0.6),
        ScreenPoint::new(middle.x, point.y + away + LINE * 0.6),
        ScreenPoint::new(point.x + away * 0.7, point.y - LINE * 0.75),
        ScreenPoint::new(point.x + away * 0.7, point.y + LINE * 0.75),
        ScreenPoint::new(point.x - away * 0.7 - width, point.y - LINE * 0.75),
        ScreenPoint::new(point.x - away * 0.7 - width, point.y + LINE * 0.75),
    ];
    let places: &[ScreenPoint] = if away > 0.0 { &beside } else { core::slice::from_ref(&middle) };
    places.iter().find_map(|&at| {
        let space =
            Space { left: at.x - 3.0, top: at.y - LINE / 2.0, right: at.x + width + 3.0, bottom: at.y + LINE / 2.0 };
        let inside = space.left > 2.0
            && space.right < viewport.width - 2.0
            && space.top > viewport.covered_top
            && space.bottom < viewport.height - viewport.covered_bottom;
        (inside && !taken.iter().any(|other| space.meets(other))).then_some((at, space))
    })
}
