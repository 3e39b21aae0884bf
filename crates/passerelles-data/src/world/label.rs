//! Where a country's name stands, and what to show when the country is selected.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use passerelles_domain::geo::{MapPoint, MapRect};

use super::ring::{area, bounds, contains, nearest};

/// A closed outline with its holes, on the flat map.
pub(crate) type Outline = Vec<Vec<MapPoint>>;

/// Label point and frame of a country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stand {
    /// Deep inside the largest polygon.
    pub(crate) label: MapPoint,
    /// The largest polygon and what belongs with it.
    pub(crate) frame: MapRect,
}

/// How exactly the label point is sought, in map units.
const PRECISION: f64 = 1.0;
/// A polygon of this share of the largest one is always shown.
const LARGE: f64 = 0.2;
/// A polygon within this share of the largest one's diagonal is shown.
const NEAR: f64 = 0.35;
/// Below this share of the largest polygon, an islet at some distance does not widen the frame.
const SPECK: f64 = 0.002;
/// An archipelago's islands are taken from neighbour to neighbour as long as gaps are below this: 380 km.
const ISLAND_HOP: f64 = 120.0;
/// Countries whose largest polygon is smaller than this across are archipelagos if they have other islands.
const ARCHIPELAGO: f64 = 130.0;

/// Label and frame; `None` for a country without any ring.
pub(crate) fn stand(polygons: &[Outline]) -> Option<Stand> {
    let mut parts: Vec<(f64, MapRect)> = Vec::with_capacity(polygons.len());
    let mut largest: Option<(f64, &Outline, MapRect)> = None;
    for polygon in polygons {
        let Some((outer, rect)) = polygon.first().and_then(|outer| Some((outer, bounds(outer)?))) else { continue };
        let size = area(outer);
        parts.push((size, rect));
        if largest.is_none_or(|(best, ..)| size > best) {
            largest = Some((size, polygon, rect));
        }
    }
    let (size, polygon, rect) = largest?;
    Some(Stand { label: deepest(polygon, rect), frame: frame(&mut parts, size, rect) })
}

/// The largest polygon's rectangle, grown over the parts that belong with it.
fn frame(parts: &mut Vec<(f64, MapRect)>, largest: f64, core: MapRect) -> MapRect {
    let mut frame = core;
    for (_, rect) in parts.iter().filter(|(size, _)| *size >= LARGE * largest) {
        frame = union(frame, *rect);
    }
    let diagonal = core.width().hypot(core.height());
    let margin = NEAR * diagonal;
    let core = frame;
    for (_, rect) in parts.iter().filter(|(size, rect)| *size >= SPECK * largest && gap(core, *rect) <= margin) {
        frame = union(frame, *rect);
    }
    if diagonal < ARCHIPELAGO {
        // From island to island, until nothing more is within a hop.
        while let Some(next) =
            parts.iter().position(|(_, rect)| gap(frame, *rect) <= ISLAND_HOP.min(4.0 * diagonal.max(15.0)))
        {
            let (_, rect) = parts.swap_remove(next);
            frame = union(frame, rect);
        }
    }
    frame
}

fn union(a: MapRect, b: MapRect) -> MapRect {
    a.with(b.min).with(b.max)
}

/// Distance between two rectangles, 0 when they meet.
fn gap(a: MapRect, b: MapRect) -> f64 {
    let apart = |a_min: f64, a_max: f64, b_min: f64, b_max: f64| (b_min - a_max).max(a_min - b_max).max(0.0);
    apart(a.min.x, a.max.x, b.min.x, b.max.x).hypot(apart(a.min.y, a.max.y, b.min.y, b.max.y))
}

/// A square of the search; ordered by the best that it may hold.
struct Square {
    center: MapPoint,
    half: f64,
    depth: f64,
}

impl Square {
    fn new(center: MapPoint, half: f64, polygon: &Outline) -> Self {
        Self { center, half, depth: depth(polygon, center) }
    }

    /// No point of the square can be deeper.
    fn best(&self) -> f64 {
        self.depth + self.half * core::f64::consts::SQRT_2
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Square {}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |square: &Self| (square.center.x, square.center.y);
        let (a, b) = (key(self), key(other));
        self.best().total_cmp(&other.best()).then(a.0.total_cmp(&b.0)).then(a.1.total_cmp(&b.1))
    }
}

/// Distance to the outline, negative outside.
fn depth(polygon: &Outline, point: MapPoint) -> f64 {
    let distances = polygon.iter().filter_map(|ring| nearest(ring, point)).map(|on_edge| on_edge.distance(point));
    let distance = distances.fold(f64::INFINITY, f64::min);
    if contains(polygon.iter().map(Vec::as_slice), point) { distance } else { -distance }
}

/// The pole of inaccessibility, as in Mapbox's polylabel: split the squares that may hold a deeper point.
fn deepest(polygon: &Outline, rect: MapRect) -> MapPoint {
    let half = (rect.width().min(rect.height()) / 2.0).max(PRECISION);
    let mut heap = BinaryHeap::new();
    let mut x = rect.min.x;
    while x < rect.max.x + half {
        let mut y = rect.min.y;
        while y < rect.max.y + half {
            heap.push(Square::new(MapPoint::new(x + half, y + half), half, polygon));
            y += half * 2.0;
        }
        x += half * 2.0;
    }
    let center = Square::new(rect.center(), 0.0, polygon);
    let mut best = (center.depth, center.center);
    while let Some(square) = heap.pop() {
        if square.depth > best.0 {
            best = (square.depth, square.center);
        }
        if square.best() - best.0 <= PRECISION || square.half < PRECISION / 2.0 {
            break;
        }
        let half = square.half / 2.0;
        for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            heap.push(Square::new(MapPoint::new(square.center.x + dx, square.center.y + dy), half, polygon));
        }
    }
    best.1
}
