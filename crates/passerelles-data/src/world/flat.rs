//! From degrees to the flat map, with every outline in one piece.

use passerelles_domain::geo::{CENTRAL_MERIDIAN, LonLat, MapPoint, project};

/// Straight lines of the source are straight in longitude and latitude (the 49th parallel); on the map they bend.
/// A point stands at least at every so many degrees.
const STEP: f64 = 2.0;

/// Lays a line on the map. A line that crosses the edge of the map is not cut: it goes past the edge on the side
/// where most of it lies (only Umnak in the Aleutians, by some 10 units).
pub(super) fn lay_flat(line: &[LonLat]) -> Vec<MapPoint> {
    let turned = in_one_piece(line);
    let (low, high) =
        turned.iter().fold((f64::MAX, f64::MIN), |(low, high), (lambda, _)| (low.min(*lambda), high.max(*lambda)));
    let turns = (f64::midpoint(low, high) / 360.0).round() * 360.0;
    let mut flat = Vec::with_capacity(turned.len() + 8);
    let mut before: Option<(f64, f64)> = None;
    for (lambda, lat) in turned {
        let here = (lambda - turns, lat);
        if let Some(from) = before {
            between(from, here, &mut flat);
        }
        flat.push(on_map(here));
        before = Some(here);
    }
    flat
}

/// Longitudes relative to the central meridian, each within half a turn of the one before. They differ from −180..180
/// by whole turns only, so that a point where two lines meet is the same in both to the last bit.
fn in_one_piece(line: &[LonLat]) -> Vec<(f64, f64)> {
    let mut turned: Vec<(f64, f64)> = Vec::with_capacity(line.len());
    for point in line {
        let lambda = (point.lon - CENTRAL_MERIDIAN + 180.0).rem_euclid(360.0) - 180.0;
        let before = turned.last().map_or(lambda, |(before, _)| *before);
        turned.push((lambda + ((before - lambda) / 360.0).round() * 360.0, point.lat));
    }
    turned
}

/// Adds points strictly between two others when they are far apart.
fn between(from: (f64, f64), to: (f64, f64), flat: &mut Vec<MapPoint>) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let parts = (dx.abs().max(dy.abs()) / STEP).ceil() as u32;
    for part in 1..parts {
        let share = f64::from(part) / f64::from(parts);
        flat.push(on_map((from.0 + dx * share, from.1 + dy * share)));
    }
}

/// Projects a longitude relative to the central meridian that may be a little past ±180°: on Equal Earth x is
/// proportional to it, so that half the way can be projected and doubled.
fn on_map((lambda, lat): (f64, f64)) -> MapPoint {
    let half = project(LonLat { lon: CENTRAL_MERIDIAN + lambda / 2.0, lat });
    MapPoint::new(half.x * 2.0, half.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    #[test]
    fn agrees_with_the_projection_inside_the_map() {
        for point in [at(2.35, 48.86), at(-168.0, 66.0), at(179.9, -17.0), at(-168.8, 65.0)] {
            let flat = lay_flat(&[point, point]);
            assert!(flat[0].distance(project(point)) < 1e-6, "{point:?} {flat:?} {:?}", project(point));
        }
    }

    #[test]
    fn a_line_over_the_antimeridian_or_the_edge_stays_in_one_piece() {
        for line in [[at(179.9, 66.0), at(-179.9, 66.0)], [at(-168.0, 53.0), at(-169.0, 53.3)]] {
            let flat = lay_flat(&line);
            assert!(flat[0].distance(flat[1]) < 40.0, "{flat:?}");
        }
    }

    #[test]
    fn a_parallel_bends() {
        let flat = lay_flat(&[at(-123.0, 49.0), at(-95.0, 49.0)]);
        assert_eq!(flat.len(), 15);
        let parallel = project(at(-100.0, 49.0)).y;
        assert!(flat.iter().all(|point| (point.y - parallel).abs() < 1e-6));
    }
}
