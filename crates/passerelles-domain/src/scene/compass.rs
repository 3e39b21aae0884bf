//! The nearest country to the right, left, above or below another: what the arrow keys lead to. Pure geometry of the
//! places where names stand, so that the same key always does the same, whatever filters show.
//!
//! Every country and territory that can be selected takes part, those without a link too. The map is rolled to a
//! cylinder, so that beyond its edge the other side begins. Each direction is a quarter of the plane around its axis,
//! and the nearest is the one with the shortest way along the axes, ahead and aside.
//!
//! **Every country is reached from every other**, for any places on the cylinder. Turned by 45°, the four directions are
//! quadrants and that way is the larger of two sides. The goal lies in one quadrant, at a distance *s*; the neighbour
//! that the key of this quadrant leads to lies in the same one and no farther, so in the square of side *s* between
//! start and goal, and is nearer to the goal than the start was. Each quadrant has one of its two edges, so that this
//! holds for places exactly on a diagonal too, after a finite number of steps.

use crate::atlas::{Atlas, Country};
use crate::geo::{Direction, MapPoint};
use crate::id::CountryId;

impl Direction {
    /// The length of a way in this direction; `None` for one in another.
    fn way(self, x: f64, y: f64) -> Option<f64> {
        let (ahead, aside) = self.sides(x, y);
        (ahead + aside > 0.0 && ahead >= aside).then(|| ahead + aside.abs())
    }
}

/// Map units around the cylinder: the width of the world at the equator.
const AROUND: f64 = 10_827.0;

/// Map units that part one country from the next in the table: two that stand at the same point can both be reached.
const APART: f64 = 1e-6;

/// The country that an arrow key leads to from a point of the map, other than the one at that point. `None` where there
/// is nothing more above or below.
pub fn neighbour(atlas: &Atlas, from: MapPoint, direction: Direction, present: Option<CountryId>) -> Option<CountryId> {
    let others = atlas.countries().filter(|(id, country)| !country.french && Some(*id) != present);
    let ways = others.filter_map(|(id, country)| {
        let to = place(id, country);
        let x = (to.x - from.x + AROUND / 2.0).rem_euclid(AROUND) - AROUND / 2.0;
        Some((direction.way(x, to.y - from.y)?, id))
    });
    ways.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
}

/// The country that an arrow key leads to from another.
pub(super) fn next(atlas: &Atlas, from: CountryId, direction: Direction) -> Option<CountryId> {
    neighbour(atlas, place(from, atlas.country(from)?), direction, Some(from))
}

/// Where a country stands for the arrow keys.
fn place(id: CountryId, country: &Country) -> MapPoint {
    MapPoint::new(country.label.x + f64::from(id.0) * APART, country.label.y)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::atlas::Continent;
    use crate::geo::MapRect;

    /// Countries with nothing but their places.
    pub(in crate::scene) fn atlas(places: &[(f64, f64)]) -> Atlas {
        let countries = places.iter().map(|(x, y)| {
            let label = MapPoint::new(*x, *y);
            let frame = MapRect { min: label, max: label };
            let iso2 = "AA".parse().unwrap();
            Country { iso2, continent: Continent::Africa, french: false, label, frame, hub: None }
        });
        Atlas::new(countries.collect(), Vec::new(), Vec::new(), Vec::new(), Vec::new())
    }

    fn next(atlas: &Atlas, from: u32, direction: Direction) -> Option<u32> {
        super::next(atlas, CountryId(from), direction).map(|id| id.0)
    }

    /// How many countries the arrow keys reach from the first one.
    fn reached(atlas: &Atlas, from: usize) -> usize {
        let mut seen = vec![false; atlas.countries.len()];
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if !core::mem::replace(&mut seen[at], true) {
                open.extend(Direction::ALL.iter().filter_map(|way| next(atlas, at as u32, *way)).map(|at| at as usize));
            }
        }
        seen.iter().filter(|seen| **seen).count()
    }

    #[test]
    fn each_key_leads_where_it_points() {
        let cross = atlas(&[(0.0, 0.0), (90.0, 20.0), (10.0, 80.0), (-70.0, -5.0), (3.0, -60.0), (200.0, 0.0)]);
        let ways = Direction::ALL.map(|direction| next(&cross, 0, direction));
        assert_eq!(ways, [Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(Direction::ALL.map(|direction| next(&cross, 5, direction)), [None, None, Some(1), None]);
    }

    #[test]
    fn what_is_straight_ahead_is_nearer_than_what_is_aside() {
        let places = atlas(&[(0.0, 0.0), (100.0, 90.0), (150.0, 0.0)]);
        assert_eq!(next(&places, 0, Direction::Right), Some(2));
    }

    /// From the Bering Strait on the right one comes to the left, and back.
    #[test]
    fn beyond_the_edge_the_other_side_begins() {
        let pacific = atlas(&[(5300.0, 200.0), (-5200.0, 230.0), (0.0, 0.0)]);
        assert_eq!(next(&pacific, 0, Direction::Right), Some(1));
        assert_eq!(next(&pacific, 1, Direction::Left), Some(0));
    }

    #[test]
    fn two_at_one_point_are_both_reached() {
        let twins = atlas(&[(10.0, 10.0), (10.0, 10.0), (500.0, 20.0)]);
        assert_eq!(next(&twins, 0, Direction::Right), Some(1));
        assert_eq!(next(&twins, 1, Direction::Left), Some(0));
        assert_eq!([0, 1, 2].map(|from| reached(&twins, from)), [3, 3, 3]);
    }

    #[test]
    fn nobody_is_a_neighbour_of_the_only_country() {
        let alone = atlas(&[(7.0, 7.0)]);
        assert!(Direction::ALL.iter().all(|direction| next(&alone, 0, *direction).is_none()));
        assert_eq!(neighbour(&Atlas::default(), MapPoint::default(), Direction::Up, None), None);
    }

    proptest! {
        /// Even on a small grid, where many stand on each other's diagonals and at the same points.
        #[test]
        fn every_country_is_reached_from_every_other(
            crowded in prop::collection::vec((-4..4_i32, -4..4_i32), 1..40),
            spread in prop::collection::vec((-5400.0..5400.0_f64, -2600.0..2000.0_f64), 1..40),
        ) {
            let crowded: Vec<(f64, f64)> = crowded.iter().map(|(x, y)| (f64::from(*x) * 100.0, f64::from(*y) * 100.0)).collect();
            for places in [crowded, spread] {
                let places = atlas(&places);
                for from in 0..places.countries.len() {
                    prop_assert_eq!(reached(&places, from), places.countries.len());
                }
            }
        }

        /// Each other place lies in one direction and no more.
        #[test]
        fn directions_share_the_plane(x in -9..9_i32, y in -9..9_i32) {
            let ways = Direction::ALL.iter().filter(|way| way.way(f64::from(x), f64::from(y)).is_some()).count();
            prop_assert_eq!(ways, usize::from((x, y) != (0, 0)));
        }
    }
}
