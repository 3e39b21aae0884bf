//! Measures of closed rings on the flat map.

pub(crate) use passerelles_domain::check::{contains, nearest};
use passerelles_domain::geo::{MapPoint, MapRect};

/// The points of a chain of lines, each junction once, closed (the first point again at the end).
pub(crate) fn ring_points<P: Copy>(lines: &[Vec<P>], ring: &[i32]) -> Vec<P> {
    let mut points: Vec<P> = Vec::new();
    for reference in ring {
        points.pop();
        match line_number(*reference) {
            (line, false) => points.extend(lines.get(line).into_iter().flatten()),
            (line, true) => points.extend(lines.get(line).into_iter().flatten().rev()),
        }
    }
    points
}

/// How many rings take each line: more than one where neighbours share it.
pub(crate) struct Users(Vec<u32>);

impl Users {
    /// Counts those of so many lines.
    pub(crate) fn of<'r>(lines: usize, rings: impl Iterator<Item = &'r Vec<i32>>) -> Self {
        let mut users = vec![0; lines];
        for reference in rings.flatten() {
            if let Some(count) = users.get_mut(line_number(*reference).0) {
                *count += 1;
            }
        }
        Self(users)
    }

    /// Whether a neighbour has a line of the ring too.
    pub(crate) fn share(&self, ring: &[i32]) -> bool {
        ring.iter().any(|line| self.0.get(line_number(*line).0).is_some_and(|count| *count > 1))
    }
}

/// Position of the line that a reference names, and whether it is taken backwards.
pub(crate) fn line_number(reference: i32) -> (usize, bool) {
    if reference < 0 { (!reference as usize, true) } else { (reference as usize, false) }
}

/// Area of a closed ring in square map units, never negative.
pub(crate) fn area(ring: &[MapPoint]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    let twice: f64 =
        edges(ring).map(|(a, b)| (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)).sum();
    twice.abs() / 2.0
}

/// The rectangle around a ring.
pub(crate) fn bounds(ring: &[MapPoint]) -> Option<MapRect> {
    MapRect::around(ring.iter().copied())
}

fn edges(ring: &[MapPoint]) -> impl Iterator<Item = (MapPoint, MapPoint)> {
    ring.iter().zip(ring.iter().skip(1)).map(|(a, b)| (*a, *b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: f64) -> Vec<MapPoint> {
        [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)].map(|(x, y)| MapPoint::new(x, y)).to_vec()
    }

    #[test]
    fn a_square_with_a_hole() {
        let (outer, hole) = (square(10.0), square(4.0));
        assert!((area(&outer) - 100.0).abs() < 1e-9);
        let rings = || [outer.as_slice(), hole.as_slice()];
        assert!(contains(rings(), MapPoint::new(7.0, 7.0)));
        assert!(!contains(rings(), MapPoint::new(2.0, 2.0)));
        assert!(!contains(rings(), MapPoint::new(12.0, 2.0)));
        assert_eq!(nearest(&outer, MapPoint::new(5.0, 12.0)), Some(MapPoint::new(5.0, 10.0)));
    }

    #[test]
    fn lines_make_a_ring_in_either_direction() {
        let arcs = vec![
            vec![MapPoint::new(0.0, 0.0), MapPoint::new(1.0, 0.0)],
            vec![MapPoint::new(0.0, 0.0), MapPoint::new(0.5, 1.0), MapPoint::new(1.0, 0.0)],
        ];
        let ring = ring_points(&arcs, &[0, !1]);
        assert_eq!(ring.len(), 4);
        assert_eq!(ring.first(), ring.last());
    }
}
