//! Degrees on the globe, points on the map, and the ways between them. Three kinds of coordinates, three types:
//! [`LonLat`] (degrees), [`MapPoint`] (projected, map units) and, in [`crate::camera`], screen points (CSS pixels).

mod angle;
mod direction;
mod equal_earth;
mod great_circle;

pub(crate) use angle::sin_cos;
pub use direction::Direction;
pub(crate) use equal_earth::turned;
pub use equal_earth::{CENTRAL_MERIDIAN, UNITS_PER_RADIUS, project, unproject};
pub use great_circle::{distance_km, great_circle};

/// `value`, or the nearer of two bounds when it lies outside them; `low` when it is no number.
///
/// `f64::clamp` panics on bounds in the wrong order and writes both into its message: with the formatting of floats
/// that brings, it would cost every visitor 6 kB.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// A point of the globe, in degrees: longitude in −180..=180 (east positive), latitude in −90..=90 (north positive).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl LonLat {
    /// A point, or `None` when a value is not finite or out of range.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some(Self { lon, lat })
    }
}

/// A point of the flat map, in map units ([`UNITS_PER_RADIUS`] of them make a radius of the globe):
/// x to the right from the central meridian, y **downwards** from the equator.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapPoint {
    /// Units to the right of the central meridian, about −5413..=5413.
    pub x: f64,
    /// Units below the equator, about −2635..=2635.
    pub y: f64,
}

impl MapPoint {
    /// A point of the map.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance in map units.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A rectangle of the flat map, in map units. Always `min <= max` on both axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapRect {
    /// Upper left corner.
    pub min: MapPoint,
    /// Lower right corner.
    pub max: MapPoint,
}

impl MapRect {
    /// The smallest rectangle around some points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |rect, point| Some(rect.map_or(Self { min: point, max: point }, |r: Self| r.with(point))))
    }

    /// The same rectangle, grown to hold `point`.
    #[must_use]
    pub fn with(self, point: MapPoint) -> Self {
        Self {
            min: MapPoint::new(self.min.x.min(point.x), self.min.y.min(point.y)),
            max: MapPoint::new(self.max.x.max(point.x), self.max.y.max(point.y)),
        }
    }

    /// Width in map units.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height in map units.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle.
    pub fn center(self) -> MapPoint {
        MapPoint::new(f64::midpoint(self.min.x, self.max.x), f64::midpoint(self.min.y, self.max.y))
    }

    /// Whether the two rectangles share a point.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(self, point: MapPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_outside_comes_to_the_nearer_bound() {
        for (value, bounded) in [(-1.0, 0.0), (0.5, 0.5), (7.0, 2.0), (f64::NAN, 0.0), (f64::INFINITY, 2.0)] {
            assert_eq!(within(value, 0.0, 2.0).to_bits(), f64::to_bits(bounded), "{value}");
        }
    }
}
