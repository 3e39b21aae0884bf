//! The shortest way between two points of the globe.

use super::LonLat;
use super::angle::sin_cos;

/// Mean radius of the Earth, in kilometres (IUGG).
const EARTH_RADIUS_KM: f64 = 6_371.008_8;

type Vector = [f64; 3];

fn to_vector(point: LonLat) -> Vector {
    let (sin_lambda, cos_lambda) = sin_cos(point.lon.to_radians());
    let (sin_phi, cos_phi) = sin_cos(point.lat.to_radians());
    [cos_phi * cos_lambda, cos_phi * sin_lambda, sin_phi]
}

fn to_lon_lat([x, y, z]: Vector) -> LonLat {
    LonLat { lon: y.atan2(x).to_degrees(), lat: z.atan2(x.hypot(y)).to_degrees() }
}

/// Angle between two directions, in radians, exact for near and for opposite points (atan2 form).
fn angle(a: Vector, b: Vector) -> f64 {
    let cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
    let dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    cross.iter().map(|c| c * c).sum::<f64>().sqrt().atan2(dot)
}

/// Distance along the ground in kilometres, on a sphere (0.5 % of the ellipsoid's).
pub fn distance_km(a: LonLat, b: LonLat) -> f64 {
    angle(to_vector(a), to_vector(b)) * EARTH_RADIUS_KM
}

/// Points of the shortest way from `a` to `b`, both ends included, in `steps` equal parts (at least one).
/// Between opposite points every way is shortest: the one over the pole nearer to `a` is taken.
pub fn great_circle(a: LonLat, b: LonLat, steps: u32) -> Vec<LonLat> {
    let (start, end) = (to_vector(a), to_vector(b));
    let omega = angle(start, end);
    let steps = steps.max(1);
    if omega < 1e-9 {
        return vec![a, b];
    }
    // The direction at the start, square to it, in which the end lies.
    let side = if core::f64::consts::PI - omega < 1e-6 { pole_direction(start) } else { direction(start, end, omega) };
    (0..=steps)
        .map(|step| match step {
            0 => a,
            _ if step == steps => b,
            _ => {
                let (sin, cos) = sin_cos(omega * f64::from(step) / f64::from(steps));
                to_lon_lat([0, 1, 2].map(|axis: usize| at(start, axis) * cos + at(side, axis) * sin))
            }
        })
        .collect()
}

fn at(vector: Vector, axis: usize) -> f64 {
    vector.get(axis).copied().unwrap_or_default()
}

fn direction(start: Vector, end: Vector, omega: f64) -> Vector {
    let (sin, cos) = sin_cos(omega);
    [0, 1, 2].map(|axis: usize| (at(end, axis) - at(start, axis) * cos) / sin)
}

fn pole_direction(start: Vector) -> Vector {
    let pole = if start[2] < 0.0 { [0.0, 0.0, -1.0] } else { [0.0, 0.0, 1.0] };
    let omega = angle(start, pole);
    if omega < 1e-9 { [1.0, 0.0, 0.0] } else { direction(start, pole, omega) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LILLE: LonLat = LonLat { lon: 3.057, lat: 50.629 };
    const SAINT_LOUIS: LonLat = LonLat { lon: -16.489, lat: 16.032 };

    #[test]
    fn lille_to_saint_louis() {
        let km = distance_km(LILLE, SAINT_LOUIS);
        assert!((4200.0..4250.0).contains(&km), "{km}");
    }

    #[test]
    fn noumea_to_los_angeles_goes_over_the_pacific() {
        let way = great_circle(LonLat { lon: 166.45, lat: -22.27 }, LonLat { lon: -118.24, lat: 34.05 }, 32);
        assert!(way.iter().all(|point| point.lon > 160.0 || point.lon < -110.0), "{way:?}");
    }

    proptest! {
        #[test]
        fn steps_are_equal_and_finite(
            (lon1, lat1, lon2, lat2) in (-180.0..180.0_f64, -90.0..90.0_f64, -180.0..180.0_f64, -90.0..90.0_f64),
            opposite in any::<bool>(),
        ) {
            let a = LonLat { lon: lon1, lat: lat1 };
            let b = if opposite { LonLat { lon: lon1 - 180.0 * lon1.signum(), lat: -lat1 } } else { LonLat { lon: lon2, lat: lat2 } };
            let way = great_circle(a, b, 16);
            let whole = distance_km(a, b);
            prop_assert!(way.iter().all(|p| p.lon.is_finite() && p.lat.is_finite()));
            let sum: f64 = way.windows(2).map(|pair| distance_km(pair[0], pair[1])).sum();
            prop_assert!((sum - whole).abs() < 1.0, "{sum} {whole}");
        }
    }
}
