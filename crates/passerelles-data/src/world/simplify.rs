//! How much each point of a line matters: Visvalingam's effective area (1993).

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use passerelles_domain::geo::MapPoint;

/// A triangle to be removed, smallest first, then the first of the line.
#[derive(PartialEq)]
struct Candidate {
    area: f64,
    at: usize,
}

impl Eq for Candidate {}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.area.total_cmp(&other.area).then(self.at.cmp(&other.at))
    }
}

/// Links of a line from which points are taken one by one.
struct Chain<'a> {
    line: &'a [MapPoint],
    before: Vec<usize>,
    after: Vec<usize>,
}

impl Chain<'_> {
    /// Area of the triangle that a point makes with its neighbours of the moment; `None` at both ends.
    /// Not weighted by angle, though curves would come out smoother: capes (Finistère, the Karpas) would go first.
    fn area(&self, at: usize) -> Option<f64> {
        let a = self.line.get(*self.before.get(at)?)?;
        let b = self.line.get(at)?;
        let c = self.line.get(*self.after.get(at)?)?;
        (at != 0).then(|| ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0)
    }

    /// Takes a point out; its two neighbours.
    fn remove(&mut self, at: usize) -> Option<[usize; 2]> {
        let (before, after) = (*self.before.get(at)?, *self.after.get(at)?);
        *self.after.get_mut(before)? = after;
        *self.before.get_mut(after)? = before;
        Some([before, after])
    }
}

/// The weight of each point, in square map units: removing all points below some weight gives the line simplified
/// to it. Both ends weigh infinitely.
pub(super) fn weights(line: &[MapPoint]) -> Vec<f64> {
    let last = line.len().saturating_sub(1);
    let mut chain = Chain {
        line,
        before: (0..line.len()).map(|at| at.saturating_sub(1)).collect(),
        after: (1..=line.len()).collect(),
    };
    let mut areas = vec![f64::INFINITY; line.len()];
    let mut heap = BinaryHeap::with_capacity(line.len());
    for at in 1..last {
        if let (Some(area), Some(slot)) = (chain.area(at), areas.get_mut(at)) {
            *slot = area;
            heap.push(Reverse(Candidate { area, at }));
        }
    }
    let mut floor = 0.0_f64;
    let mut removed = vec![false; line.len()];
    while let Some(Reverse(Candidate { area, at })) = heap.pop() {
        let (Some(slot), Some(gone)) = (areas.get_mut(at), removed.get_mut(at)) else { continue };
        // A point whose triangle has changed since was pushed again with its new area.
        if *gone || slot.total_cmp(&area).is_ne() {
            continue;
        }
        *gone = true;
        floor = floor.max(area);
        *slot = floor;
        for neighbour in chain.remove(at).into_iter().flatten().filter(|at| (1..last).contains(at)) {
            if let (Some(area), Some(slot)) = (chain.area(neighbour), areas.get_mut(neighbour)) {
                *slot = area.max(floor);
                heap.push(Reverse(Candidate { area: *slot, at: neighbour }));
            }
        }
    }
    areas
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ends_stay_and_flat_points_go_first() {
        let line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)].map(|(x, y)| MapPoint::new(x, y));
        let weights = weights(&line);
        assert_eq!((weights[0], weights[4]), (f64::INFINITY, f64::INFINITY));
        assert!(weights[1] < 0.1 && weights[3] > 4.0, "{weights:?}");
    }

    proptest! {
        #[test]
        fn any_line_has_a_weight_per_point(points in proptest::collection::vec((-9_i8..9, -9_i8..9), 0..40)) {
            let line: Vec<_> = points.iter().map(|(x, y)| MapPoint::new(f64::from(*x), f64::from(*y))).collect();
            let weights = weights(&line);
            prop_assert_eq!(weights.len(), line.len());
            prop_assert!(weights.iter().all(|weight| *weight >= 0.0));
        }
    }
}
