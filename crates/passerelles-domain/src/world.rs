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
        let mut world = Self { lines: lines(file), shapes: Vec::with_capacity(file.codes.len()) };
        let mut references = file.lines_of_rings().unwrap_or_default().into_iter();
        let mut lengths = file.ring_lines.iter();
        for (&code, &count) in file.codes.iter().zip(&file.shape_rings) {
            let lengths = lengths.by_ref().take(count as usize);
            let rings: Vec<Vec<i32>> =
                lengths.map(|length| references.by_ref().take(*length as usize).collect()).collect();
            for ring in &rings {
                world.close(ring);
            }
            let bounds = MapRect::around(rings.iter().flat_map(|ring| world.ring(ring)))
                .unwrap_or(MapRect { min: MapPoint::default(), max: MapPoint::default() });
            world.shapes.push(Outline { code, rings, bounds });
        }
        world.find_sides();
        world
    }

    /// A line that is a ring by itself ends where it starts: the file leaves that point out.
    fn close(&mut self, ring: &[i32]) {
        let &[line] = ring else { return };
        let Some(Line { points, .. }) = self.lines.get_mut(number(line)) else { return };
        if let (Some(first), Some(last)) = (points.first().copied(), points.last())
            && first != *last
        {
            points.push(first);
        }
    }

    /// Which shapes each line bounds.
    fn find_sides(&mut self) {
        let mut owners: Vec<Vec<u32>> = vec![Vec::new(); self.lines.len()];
        for (shape, outline) in (0_u32..).zip(&self.shapes) {
            for line in outline.rings.iter().flatten() {
                if let Some(owners) = owners.get_mut(number(*line)) {
                    owners.push(shape);
                }
            }
        }
        for (line, owners) in self.lines.iter_mut().zip(owners) {
            line.sides = match owners.as_slice() {
                [one] => Sides::Coast(*one),
                [one, other] if one != other => Sides::Border(*one, *other),
                _ => Sides::Inner,
            };
        }
    }

    /// The points of a ring, in order; where two lines meet, the point stands once.
    pub fn ring<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = MapPoint> + 'a {
        ring.iter().flat_map(|&line| {
            let backwards = line < 0;
            let points = self.lines.get(number(line)).map_or(&[][..], |line| line.points.as_slice());
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

/// The line that a ring refers to, in either direction.
fn number(line: i32) -> usize {
    (if line < 0 { !line } else { line }) as usize
}

/// Lines of absolute points, from differences.
fn lines(file: &WorldFile) -> Vec<Line> {
    let step = 1.0 / f64::from(file.steps.max(1));
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut points = file.xs.iter().zip(&file.ys).map(|(dx, dy)| {
        x = x.wrapping_add(*dx);
        y = y.wrapping_add(*dy);
        MapPoint::new(f64::from(x) * step, f64::from(y) * step)
    });
    let line = |length: &u32| Line { points: points.by_ref().take(*length as usize).collect(), sides: Sides::Inner };
    file.lengths.iter().map(line).collect()
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
