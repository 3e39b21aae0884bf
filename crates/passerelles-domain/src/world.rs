//! Outlines of countries, ready to be drawn and pointed at. Lines are shared, so that each border stands once and
//! knows both its neighbours.

use crate::geo::{MapPoint, MapRect};
use crate::id::Iso2;
use crate::linework;
pub use crate::linework::Sides;
use crate::wire::WorldFile;

/// The land at one level of detail.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Lines in map units.
    pub lines: Vec<Line>,
    /// Countries, sorted by code.
    pub shapes: Vec<Outline>,
}

/// One shared line.
#[derive(Clone, Debug)]
pub struct Line {
    /// At least two points.
    pub points: Vec<MapPoint>,
    /// What lies on its two sides.
    pub sides: Sides,
}

/// The outline of one country.
#[derive(Clone, Debug)]
pub struct Outline {
    /// Whose.
    pub code: Iso2,
    /// Chains of lines: `n` forwards, `!n` backwards.
    pub rings: Vec<Vec<i32>>,
    /// What it covers. Map units.
    pub bounds: MapRect,
}

impl World {
    /// Reads a decoded file.
    pub fn new(file: &WorldFile) -> Self {
        let shapes = linework::shapes(file.linework());
        let lines = linework::lines(file.linework(), &shapes);
        let sides = linework::sides(&shapes, lines.len());
        let step = 1.0 / f64::from(file.steps.max(1));
        let point = |(x, y)| MapPoint::new(f64::from(x) * step, f64::from(y) * step);
        let line = |(points, sides): (Vec<_>, _)| Line { points: points.into_iter().map(point).collect(), sides };
        let mut world = Self { lines: lines.into_iter().zip(sides).map(line).collect(), shapes: Vec::new() };
        for (&code, rings) in file.codes.iter().zip(shapes) {
            let bounds = MapRect::around(rings.iter().flat_map(|ring| world.ring(ring)))
                .unwrap_or(MapRect { min: MapPoint::default(), max: MapPoint::default() });
            world.shapes.push(Outline { code, rings, bounds });
        }
        world
    }

    /// The points of a ring, in order; where two lines meet, the point stands once.
    pub fn ring<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = MapPoint> + Clone + 'a {
        linework::ring(|line| self.lines.get(line).map(|line| line.points.as_slice()), ring)
    }

    /// The position of a country's shape.
    pub fn shape_of(&self, code: Iso2) -> Option<usize> {
        self.shapes.binary_search_by_key(&code, |shape| shape.code).ok()
    }

    /// The shape that covers a point.
    pub fn shape_at(&self, point: MapPoint) -> Option<usize> {
        self.shapes.iter().position(|shape| shape.bounds.contains(point) && self.covers(shape, point))
    }

    fn covers(&self, shape: &Outline, point: MapPoint) -> bool {
        let rings = shape.rings.iter().map(|ring| self.ring(ring).map(|corner| (corner.x, corner.y)));
        linework::covers(rings, (point.x, point.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side with one shared border, the left one with a hole.
    fn two_squares() -> World {
        World::new(&WorldFile {
            steps: 2,
            lengths: vec![2, 4, 4, 4],
            // The border from (20, 0) to (20, 20), the rest of the left square, its hole, the rest of the right one.
            xs: vec![20, 0, 0, -20, 0, 20, -16, 4, 0, -4, 16, 20, 0, -20],
            ys: vec![0, 20, 0, 0, -20, 0, 4, 0, 4, 0, 12, 0, -20, 0],
            codes: ["AA", "BB"].map(|code| code.parse().expect("a code")).to_vec(),
            shape_rings: vec![2, 1],
            ring_lines: vec![2, 1, 2],
            references: vec![0, 0, 0, 6, 0],
        })
    }

    #[test]
    fn a_line_that_is_a_ring_is_closed() {
        let world = two_squares();
        assert_eq!(world.shapes[0].rings, [vec![0, 1], vec![2]]);
        assert_eq!(world.shapes[1].rings, [vec![0, 3]]);
        assert_eq!(world.lines.iter().map(|line| line.points.len()).collect::<Vec<_>>(), [2, 4, 5, 4]);
        assert_eq!(world.lines[2].points.first(), world.lines[2].points.last());
    }

    #[test]
    fn lines_know_their_sides() {
        let sides: Vec<_> = two_squares().lines.iter().map(|line| line.sides).collect();
        assert_eq!(sides, [Sides::Border(0, 1), Sides::Coast(0), Sides::Coast(0), Sides::Coast(1)]);
    }

    #[test]
    fn points_are_found_and_holes_are_not() {
        let world = two_squares();
        let at = |x, y| world.shape_at(MapPoint::new(x, y));
        assert_eq!([at(1.0, 1.0), at(3.0, 3.0), at(15.0, 5.0), at(25.0, 5.0)], [Some(0), None, Some(1), None]);
        assert!((world.shapes[1].bounds.width() - 10.0).abs() < 1e-9);
    }
}
