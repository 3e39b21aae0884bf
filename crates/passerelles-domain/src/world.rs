//! Outlines of countries, ready to be drawn and pointed at. Lines are shared, so that each border stands once and
//! knows both its neighbours.

use crate::geo::{MapPoint, MapRect};
use crate::id::Iso2;
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

/// What a line parts. Numbers are positions in [`World::shapes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Land and sea.
    Coast(u32),
    /// Two countries.
    Border(u32, u32),
    /// Nothing that may be shown: both sides are the same country, or nobody's.
    Inner,
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
        let step = 1.0 / f64::from(file.steps.max(1));
        let mut lines: Vec<Line> =
            file.arcs.iter().map(|arc| Line { points: points(arc, step), sides: Sides::Inner }).collect();
        find_sides(&mut lines, file);
        let mut world = Self { lines, shapes: Vec::with_capacity(file.shapes.len()) };
        for shape in &file.shapes {
            let rings = shape.rings.clone();
            let inside = rings.iter().flat_map(|ring| world.ring(ring));
            let bounds = MapRect::around(inside)
                .unwrap_or(MapRect { min: MapPoint::default(), max: MapPoint::default() });
            world.shapes.push(Outline { code: shape.code, rings, bounds });
        }
        world
    }

    /// The points of a ring, in order; where two lines meet, the point stands once.
    pub fn ring<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = MapPoint> + 'a {
        ring.iter().flat_map(|&line| {
            let backwards = line < 0;
            let points = self
                .lines
                .get(if backwards { !line } else { line } as usize)
                .map_or(&[][..], |line| line.points.as_slice());
            let count = points.len().saturating_sub(1);
            (0..count).filter_map(move |at| points.get(if backwards { count - at } else { at }).copied())
        })
    }

    /// The position of a country's shape.
    pub fn shape_of(&self, code: Iso2) -> Option<usize> {
        self.shapes.binary_search_by_key(&code, |shape| shape.code).ok()
    }

    /// The shape that covers a point.
    pub fn shape_at(&self, point: MapPoint) -> Option<usize> {
        self.shapes.iter().position(|shape| shape.bounds.contains(point) && self.covers(shape, point))
    }

    /// Even-odd rule over all rings.
    fn covers(&self, shape: &Outline, point: MapPoint) -> bool {
        shape.rings.iter().filter(|ring| self.crosses_oddly(ring, point)).count() % 2 == 1
    }

    fn crosses_oddly(&self, ring: &[i32], point: MapPoint) -> bool {
        let Some(first) = self.ring(ring).next() else { return false };
        let ends = self.ring(ring).skip(1).chain([first]);
        self.ring(ring).zip(ends).fold(false, |inside, (a, b)| {
            let between = (a.y > point.y) != (b.y > point.y);
            inside ^ (between && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
        })
    }
}

/// Absolute points from differences.
fn points(arc: &[i32], step: f64) -> Vec<MapPoint> {
    let (mut x, mut y) = (0_i32, 0_i32);
    arc.chunks_exact(2)
        .filter_map(|pair| {
            let [dx, dy] = pair else { return None };
            x = x.wrapping_add(*dx);
            y = y.wrapping_add(*dy);
            Some(MapPoint::new(f64::from(x) * step, f64::from(y) * step))
        })
        .collect()
}

/// Which shapes each line bounds.
fn find_sides(lines: &mut [Line], file: &WorldFile) {
    let mut owners: Vec<Vec<u32>> = vec![Vec::new(); lines.len()];
    for (shape, line) in (0_u32..).zip(&file.shapes).flat_map(|(at, shape)| shape.rings.iter().flatten().map(move |l| (at, l))) {
        if let Some(owners) = owners.get_mut(if *line < 0 { !*line } else { *line } as usize) {
            owners.push(shape);
        }
    }
    for (line, owners) in lines.iter_mut().zip(owners) {
        line.sides = match owners.as_slice() {
            [one] => Sides::Coast(*one),
            [one, other] if one != other => Sides::Border(*one, *other),
            _ => Sides::Inner,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Shape;

    /// Two squares side by side with one shared border, the left one with a hole.
    fn two_squares() -> World {
        let code = |text: &str| text.parse().expect("a code");
        World::new(&WorldFile {
            steps: 2,
            arcs: vec![
                vec![20, 0, 0, 20],                  // the border, x = 10, y 0 to 10
                vec![20, 20, -20, 0, 0, -20, 20, 0], // the rest of the left square
                vec![20, 20, 20, 0, 0, -20, -20, 0], // the rest of the right one
                vec![4, 4, 4, 0, 0, 4, -4, 0, 0, -4], // a hole
            ],
            shapes: vec![
                Shape { code: code("AA"), rings: vec![vec![0, 1], vec![3]] },
                Shape { code: code("BB"), rings: vec![vec![0, 2]] },
            ],
        })
    }

    #[test]
    fn lines_know_their_sides() {
        let sides: Vec<_> = two_squares().lines.iter().map(|line| line.sides).collect();
        assert_eq!(sides, [Sides::Border(0, 1), Sides::Coast(0), Sides::Coast(1), Sides::Coast(0)]);
    }

    #[test]
    fn points_are_found_and_holes_are_not() {
        let world = two_squares();
        let at = |x, y| world.shape_at(MapPoint::new(x, y));
        assert_eq!([at(1.0, 1.0), at(3.0, 3.0), at(15.0, 5.0), at(25.0, 5.0)], [Some(0), None, Some(1), None]);
        assert_eq!(world.shapes[1].bounds.width(), 10.0);
    }
}
