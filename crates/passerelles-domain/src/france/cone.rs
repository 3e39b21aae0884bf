//! From degrees to an inset: an equidistant conic projection. Over France it cannot be told from the Lambert 93 of
//! French maps by eye (both hold the parallels 44° and 49°), and it does without logarithms and powers.

use super::PaperPoint;
use crate::geo::{LonLat, sin_cos};
use crate::wire::ViewRow;

/// A cone and where it lies in its inset.
#[derive(Clone, Copy, Debug)]
pub struct Cone {
    /// Degrees.
    lon: f64,
    /// How much a turn around the pole shrinks.
    n: f64,
    /// Radius of the equator.
    equator: f64,
    /// Radius of the parallel through the origin.
    radius: f64,
    /// Units in a radian of latitude.
    scale: f64,
    origin: PaperPoint,
}

impl Cone {
    /// The cone of a view of the file.
    pub fn new(row: &ViewRow) -> Self {
        let (lon, south, north) = row.cone;
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        let (south, north) = (degrees(south).to_radians(), degrees(north).to_radians());
        let cosine = |lat: f64| sin_cos(lat).1;
        let n = if north > south { (cosine(south) - cosine(north)) / (north - south) } else { sin_cos(south).0 };
        let equator = cosine(south) / n + south;
        Self {
            lon: degrees(lon),
            n,
            equator,
            radius: equator - f64::midpoint(south, north),
            scale: f64::from(row.scale) / 100.0 * 1.0_f64.to_degrees(),
            origin: PaperPoint::new(f64::from(row.origin.0), f64::from(row.origin.1)),
        }
    }

    /// Where a point of the globe lies, in units of the inset.
    pub fn project(&self, point: LonLat) -> PaperPoint {
        let turned = (point.lon - self.lon + 180.0).rem_euclid(360.0) - 180.0;
        let radius = self.equator - point.lat.to_radians();
        let (sine, cosine) = sin_cos(self.n * turned.to_radians());
        PaperPoint::new(
            self.origin.x + self.scale * radius * sine,
            self.origin.y + self.scale * (radius * cosine - self.radius),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cone(lon: i32, south: i32, north: i32) -> Cone {
        Cone::new(&ViewRow { inset: 0, cone: (lon, south, north), scale: 18_500, origin: (900, 800) })
    }

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    #[test]
    fn north_is_up_on_both_sides_of_the_equator() {
        for (cone, lat) in [(cone(300, 4400, 4900), 46.5), (cone(4515, -1283, -1283), -12.83)] {
            let lon = cone.lon;
            let origin = cone.project(at(lon, lat));
            assert!(origin.distance(PaperPoint::new(900.0, 800.0)) < 1e-6, "{origin:?}");
            let (north, east) = (cone.project(at(lon, lat + 1.0)), cone.project(at(lon + 1.0, lat)));
            assert!((origin.y - north.y - 185.0).abs() < 1e-6 && (north.x - origin.x).abs() < 1e-6, "{north:?}");
            let parallel = 185.0 * lat.to_radians().cos();
            assert!((east.x - origin.x - parallel).abs() < 0.5 && (east.y - origin.y).abs() < 2.0, "{east:?}");
        }
    }

    /// Lambert 93 of four corners, in kilometres east and north.
    #[test]
    fn it_looks_like_lambert_93() {
        let cone = cone(300, 4400, 4900);
        let lille = cone.project(at(3.057, 50.632));
        let corners = [
            ("Nice", 7.266, 43.703, (339.7, -760.8)),
            ("Brest", -4.486, 48.390, (-557.4, -223.2)),
            ("Bastia", 9.451, 42.702, (524.6, -859.8)),
        ];
        for (town, lon, lat, (east, north)) in corners {
            let found = cone.project(at(lon, lat));
            let kilometres = |units: f64| units * 111.2 / 185.0;
            let (dx, dy) = (kilometres(found.x - lille.x) - east, kilometres(lille.y - found.y) - north);
            assert!(dx.hypot(dy) < 4.0, "{town} is {dx}, {dy} km off");
        }
    }
}
