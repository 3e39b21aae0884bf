//! The Equal Earth projection (Šavrič, Patterson, Jenny 2018), turned so that no country is cut by the edge.

use super::angle::sin_cos;
use super::{LonLat, MapPoint};

/// Longitude in the middle of the map, degrees east. The edge then falls at 168.4° W, in the Bering Strait between
/// St Lawrence Island (up to 168.7° W, drawn on the right) and Cape Prince of Wales (168.1° W, drawn on the left).
pub const CENTRAL_MERIDIAN: f64 = 11.6;

/// Map units in one radius of the globe. The world is then about 10 827 units wide: canvas strokes are computed in
/// single precision with a tolerance near 1/4096, so units must stay well above it at every zoom.
pub const UNITS_PER_RADIUS: f64 = 2000.0;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// The parametric latitude's factor, √3 / 2.
fn m() -> f64 {
    3.0_f64.sqrt() / 2.0
}

/// dy/dθ of the projection for a parametric latitude whose square is `t2`.
fn slope(t2: f64, t6: f64) -> f64 {
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// Longitude relative to the central meridian, in −180..180.
pub(crate) fn turned(lon: f64) -> f64 {
    (lon - CENTRAL_MERIDIAN + 180.0).rem_euclid(360.0) - 180.0
}

/// From the globe to the map.
pub fn project(point: LonLat) -> MapPoint {
    let lambda = turned(point.lon).to_radians();
    let theta = (m() * sin_cos(point.lat.to_radians()).0).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let x = lambda * sin_cos(theta).1 / (m() * slope(t2, t6));
    let y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    MapPoint::new(x * UNITS_PER_RADIUS, -y * UNITS_PER_RADIUS)
}

/// From the map to the globe; `None` outside the outline of the world.
pub fn unproject(point: MapPoint) -> Option<LonLat> {
    let (x, y) = (point.x / UNITS_PER_RADIUS, -point.y / UNITS_PER_RADIUS);
    let mut theta = y;
    // Newton's method; 12 steps are far more than the 3 to 5 that it takes inside the outline.
    for _ in 0..12 {
        let t2 = theta * theta;
        let t6 = t2 * t2 * t2;
        let step = (theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)) - y) / slope(t2, t6);
        theta -= step;
        if step.abs() < 1e-12 {
            break;
        }
    }
    let t2 = theta * theta;
    let (sine, cosine) = sin_cos(theta);
    let lambda = m() * x * slope(t2, t2 * t2 * t2) / cosine;
    let sine = sine / m();
    if !(sine.abs() <= 1.0 && lambda.abs() <= core::f64::consts::PI + 1e-9) {
        return None;
    }
    let lon = (lambda.to_degrees() + CENTRAL_MERIDIAN + 180.0).rem_euclid(360.0) - 180.0;
    LonLat::new(lon, sine.asin().to_degrees())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_middle_of_the_map_is_the_origin() {
        let origin = project(LonLat { lon: CENTRAL_MERIDIAN, lat: 0.0 });
        assert!(origin.distance(MapPoint::default()) < 1e-9);
    }

    #[test]
    fn matches_the_published_extent() {
        // Equal Earth on the unit sphere: half width 2.706 6 at the equator, half height 1.317 4 at the pole.
        let east = project(LonLat { lon: CENTRAL_MERIDIAN + 180.0 - 1e-9, lat: 0.0 });
        let pole = project(LonLat { lon: CENTRAL_MERIDIAN, lat: 90.0 });
        assert!((east.x.abs() / UNITS_PER_RADIUS - 2.706_629_98).abs() < 1e-6, "{east:?}");
        assert!((pole.y.abs() / UNITS_PER_RADIUS - 1.317_362_76).abs() < 1e-6, "{pole:?}");
    }

    #[test]
    fn outside_the_outline_there_is_no_place() {
        assert_eq!(unproject(MapPoint::new(5400.0, 2600.0)), None);
        assert_eq!(unproject(MapPoint::new(0.0, 9000.0)), None);
        assert_eq!(unproject(MapPoint::new(f64::NAN, 0.0)), None);
    }

    proptest! {
        #[test]
        fn there_and_back(lon in -180.0..180.0_f64, lat in -89.9..89.9_f64) {
            let start = LonLat { lon, lat };
            let back = unproject(project(start)).expect("a projected point lies on the map");
            let turn = (back.lon - lon).rem_euclid(360.0);
            prop_assert!(turn.min(360.0 - turn) < 1e-6 && (back.lat - lat).abs() < 1e-6, "{start:?} {back:?}");
        }
    }
}
