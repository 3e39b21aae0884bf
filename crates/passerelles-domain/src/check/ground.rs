//! Whether a point lies where its row says: in France, in its country.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use crate::geo::{LonLat, MapPoint, MapRect, distance_km, project, unproject};
use crate::id::Iso2;
use crate::world::World;

/// How far outside the drawn outline a point may lie, in kilometres: the source's coast is off by a few kilometres,
/// and small islands (Ouessant, Les Saintes) are not in it.
const MARGIN_KM: f64 = 40.0;

/// A point that lies in the margin is at most so many map units from the outline (3.2 km each, and the map stretches
/// distances less than twice where people live).
const MARGIN_UNITS: f64 = 30.0;

/// French archipelagos whose islands are too small for the source: west, south, east, north.
const ARCHIPELAGOS: [(f64, f64, f64, f64); 3] = [
    // French Polynesia.
    (-155.0, -28.0, -134.0, -7.0),
    // New Caledonia with the Loyalty and Chesterfield Islands.
    (158.0, -23.5, 172.5, -17.5),
    // French Southern and Antarctic Lands.
    (39.0, -50.5, 78.0, -11.0),
];

#[derive(Debug)]
struct Part {
    bounds: MapRect,
    rings: Vec<Vec<MapPoint>>,
}

/// The outlines of countries, ready for many questions.
#[derive(Debug, Default)]
pub struct Ground {
    countries: BTreeMap<Iso2, Vec<Part>>,
    french: Vec<Iso2>,
    /// Answers by country and thousandths of degrees: most points come many times.
    known: RefCell<HashMap<(Iso2, i32, i32), bool>>,
}

impl Ground {
    /// Prepares outlines: the polygons of each country as closed rings, the outer one first. `french` are the codes of
    /// France and its overseas units.
    pub fn new(countries: BTreeMap<Iso2, Vec<Vec<Vec<MapPoint>>>>, french: Vec<Iso2>) -> Self {
        let part =
            |rings: Vec<Vec<MapPoint>>| Some(Part { bounds: MapRect::around(rings.first()?.iter().copied())?, rings });
        let prepared = |polygons: Vec<_>| polygons.into_iter().filter_map(part).collect();
        let countries = countries.into_iter().map(|(code, polygons)| (code, prepared(polygons))).collect();
        Self { countries, french, known: RefCell::default() }
    }

    /// Prepares the outlines that the browser draws; a ring of a country is inside of it when an odd number of others
    /// are around.
    pub fn of(world: &World, french: Vec<Iso2>) -> Self {
        let rings = |rings: &[Vec<i32>]| rings.iter().map(|ring| world.ring(ring).collect()).collect::<Vec<Vec<_>>>();
        let shapes = world.shapes.iter().map(|shape| (shape.code, vec![rings(&shape.rings)]));
        let mut ground = Self::new(shapes.collect(), french);
        for (shape, parts) in world.shapes.iter().zip(ground.countries.values_mut()) {
            for part in parts {
                part.bounds = shape.bounds;
            }
        }
        ground
    }

    /// Whether the point lies in a country, or so near that the outline may be wrong. Yes for a country without one.
    pub fn in_country(&self, code: Iso2, point: LonLat) -> bool {
        let Some(parts) = self.countries.get(&code) else { return true };
        let key = (code, (point.lon * 1000.0).round() as i32, (point.lat * 1000.0).round() as i32);
        if let Some(answer) = self.known.borrow().get(&key) {
            return *answer;
        }
        let answer = inside_or_near(parts, point);
        self.known.borrow_mut().insert(key, answer);
        answer
    }

    /// Whether the point lies in France, metropolitan or overseas. Yes when the tables do not say where France is.
    pub fn in_france(&self, point: LonLat) -> bool {
        self.french.is_empty()
            || self.countries.is_empty()
            || ARCHIPELAGOS.iter().any(|(west, south, east, north)| {
                (*west..=*east).contains(&point.lon) && (*south..=*north).contains(&point.lat)
            })
            || self.french.iter().any(|code| self.countries.contains_key(code) && self.in_country(*code, point))
    }
}

fn inside_or_near(parts: &[Part], point: LonLat) -> bool {
    let at = project(point);
    let margin = |rect: MapRect| MapRect {
        min: MapPoint::new(rect.min.x - MARGIN_UNITS, rect.min.y - MARGIN_UNITS),
        max: MapPoint::new(rect.max.x + MARGIN_UNITS, rect.max.y + MARGIN_UNITS),
    };
    let candidates = || parts.iter().filter(|part| margin(part.bounds).contains(at));
    let inside = |part: &Part| contains(part.rings.iter().map(Vec::as_slice), at);
    let near = |part: &Part| {
        let edge = part.rings.iter().filter_map(|ring| nearest(ring, at)).filter_map(unproject);
        edge.map(|edge| distance_km(edge, point)).any(|km| km <= MARGIN_KM)
    };
    candidates().any(inside) || candidates().any(near)
}

/// Whether a point lies inside some rings by the even-odd rule.
pub fn contains<'a>(rings: impl IntoIterator<Item = &'a [MapPoint]>, point: MapPoint) -> bool {
    let crosses = |(a, b): &(MapPoint, MapPoint)| {
        (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
    };
    rings.into_iter().map(|ring| edges(ring).filter(crosses).count()).sum::<usize>() % 2 == 1
}

/// The point of a ring's outline nearest to another.
pub fn nearest(ring: &[MapPoint], point: MapPoint) -> Option<MapPoint> {
    let mut best: Option<(f64, MapPoint)> = None;
    for (a, b) in edges(ring) {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = dx * dx + dy * dy;
        let share = if length > 0.0 { ((point.x - a.x) * dx + (point.y - a.y) * dy) / length } else { 0.0 };
        let share = share.clamp(0.0, 1.0);
        let on_edge = MapPoint::new(a.x + share * dx, a.y + share * dy);
        let (x, y) = (on_edge.x - point.x, on_edge.y - point.y);
        let square = x * x + y * y;
        if best.is_none_or(|(least, _)| square < least) {
            best = Some((square, on_edge));
        }
    }
    best.map(|(_, on_edge)| on_edge)
}

/// The edges of a ring, closed whether its first point stands again at its end or not.
fn edges(ring: &[MapPoint]) -> impl Iterator<Item = (MapPoint, MapPoint)> {
    ring.iter().zip(ring.iter().skip(1).chain(ring.first())).map(|(a, b)| (*a, *b))
}
