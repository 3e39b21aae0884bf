//! Any two points of the globe, poles, antipodes and the edge of the map among them.

use core::f64::consts::PI;

use proptest::prelude::*;

use super::*;
use crate::camera::{Camera, Viewport};
use crate::geo::unproject;
use crate::scene::{Ribbon, ribbons};

/// Half of the way around the globe, in kilometres.
const HALF: f64 = 6_371.008_8 * PI;

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

/// Longitudes and latitudes with those that are special.
fn anywhere() -> impl Strategy<Value = LonLat> {
    let lon = prop_oneof![4 => -180.0..=180.0_f64, 1 => prop::sample::select(vec![-180.0, -168.4, 0.0, CENTRAL_MERIDIAN, 180.0])];
    let lat = prop_oneof![4 => -90.0..=90.0_f64, 1 => prop::sample::select(vec![-90.0, 0.0, 90.0])];
    (lon, lat).prop_map(|(lon, lat)| at(lon, lat))
}

/// Two points, among them the same twice and opposite ones.
fn ends() -> impl Strategy<Value = (LonLat, LonLat)> {
    prop_oneof![
        6 => (anywhere(), anywhere()),
        1 => anywhere().prop_map(|point| (point, point)),
        1 => anywhere().prop_map(|p| (p, at(if p.lon > 0.0 { p.lon - 180.0 } else { p.lon + 180.0 }, -p.lat))),
    ]
}

fn steps(pieces: &[Vec<MapPoint>]) -> impl Iterator<Item = f64> {
    pieces.iter().flat_map(|piece| piece.windows(2)).map(|step| step[0].distance(step[1]))
}

/// An arc with nothing but its line.
fn arc_of(pieces: Vec<Vec<MapPoint>>, width: f64) -> Arc {
    let bounds = MapRect::around(pieces.iter().flatten().copied()).unwrap();
    Arc { pieces, bounds, width, country: CountryId(0), link: None, emphasis: Emphasis::Plain }
}

proptest! {
    /// From end to end, on the map, and the same each time.
    #[test]
    fn a_line_joins_its_ends((from, to) in ends(), detail in prop::sample::select(vec![0.5, 1.0])) {
        let pieces = arc_line(from, to, detail);
        prop_assert!(!pieces.is_empty() && pieces.iter().all(|piece| piece.len() > 1));
        for point in pieces.iter().flatten() {
            prop_assert!(point.x.is_finite() && point.y.is_finite());
            prop_assert!(point.x.abs() < 5414.0 * 1.07 && point.y.abs() < 2636.0 * 1.3, "{:?}", point);
        }
        let (first, last) = (pieces[0][0], *pieces[pieces.len() - 1].last().unwrap());
        prop_assert!(first.distance(project(from)) < 1e-6 && last.distance(project(to)) < 1e-6);
        prop_assert_eq!(pieces, arc_line(from, to, detail));
    }

    /// Where it leaves the map it comes back at the same height on the other side, on the very edge.
    #[test]
    fn a_line_over_the_edge_goes_on_across((from, to) in ends()) {
        let pieces = arc_line(from, to, 1.0);
        for pair in pieces.windows(2) {
            let (leaves, back) = (*pair[0].last().unwrap(), pair[1][0]);
            prop_assert!((leaves.y - back.y).abs() < 1e-6 && (leaves.x + back.x).abs() < 1e-3, "{:?} {:?}", leaves, back);
            let lon = unproject(leaves).map(|point| turned(point.lon).abs());
            prop_assert!(lon.is_none_or(|lon| lon > 179.99), "{:?}", lon);
        }
        let along = |end: LonLat| turned(end.lon).abs() > 179.99;
        prop_assert!(pieces.len() <= 2 || along(from) || along(to), "it crosses the edge once, or follows it");
    }

    /// No step of the line jumps, but for the cut at the edge. Near the poles, which the map draws as long lines, steps
    /// grow up to half of such a line; no documented link comes within 17° of them.
    #[test]
    fn a_line_has_no_jump((from, to) in ends()) {
        for (detail, usual) in [(0.5, 800.0), (1.0, 420.0)] {
            let longest = steps(&arc_line(from, to, detail)).fold(0.0, f64::max);
            let top = great_circle(from, to, 400).iter().map(|point| point.lat.abs()).fold(0.0, f64::max);
            let most = if top < 80.0 { usual } else { 3500.0 };
            prop_assert!(longest < most, "{} units in one step, up to {}° of latitude", longest, top);
        }
    }

    /// Never more than half of the way around, and no longer than the distance.
    #[test]
    fn a_line_is_the_shortest_way((from, to) in ends(), steps in 5..48_u32) {
        let way = great_circle(from, to, steps);
        let length: f64 = way.windows(2).map(|pair| distance_km(pair[0], pair[1])).sum();
        prop_assert!(length <= HALF + 1.0, "{} km", length);
        prop_assert!((length - distance_km(from, to)).abs() < 1.0, "{} km", length);
    }

    /// Shares of the way rise from nothing at the French end to all at the partner's, over every piece.
    #[test]
    fn arcs_grow_wider_towards_the_partner((from, to) in ends(), width in 0.9..6.5_f64) {
        let arc = arc_of(arc_line(from, to, 1.0), width);
        let (camera, viewport) = (Camera::default(), Viewport { width: 1366.0, height: 768.0, ..Viewport::default() });
        let ribbons = ribbons(&arc, &camera, &viewport);
        let opacity: Vec<f64> = ribbons.iter().flat_map(|ribbon| [ribbon.start.1, ribbon.end.1]).collect();
        prop_assert!(opacity.is_sorted() && (opacity.first(), opacity.last()) == (Some(&0.08), Some(&0.92)), "{:?}", opacity);
        let mut before = 0.0;
        for (piece, Ribbon { outline: ribbon, .. }) in arc.pieces.iter().zip(ribbons) {
            prop_assert_eq!(ribbon.len(), 2 * piece.len());
            prop_assert!(ribbon.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
            // Both sides of a point face each other: the width there is their distance, nothing where the line stands still.
            let across = |at: usize| (ribbon[at].0 - ribbon[ribbon.len() - 1 - at].0).hypot(ribbon[at].1 - ribbon[ribbon.len() - 1 - at].1);
            for at in (0..piece.len()).filter(|at| across(*at) > 1e-3) {
                prop_assert!(across(at) > before - 1e-6 && across(at) <= width + 1e-6);
                before = across(at);
            }
        }
    }
}

/// Ends on opposite sides of the globe have no shortest way: any will do, if it is one.
#[test]
fn antipodes_have_a_way() {
    for (lon, lat) in [(2.5, 46.8), (0.0, 0.0), (-120.0, -30.0), (0.0, 90.0), (77.0, -90.0)] {
        let other = if lon > 0.0 { lon - 180.0 } else { lon + 180.0 };
        let pieces = arc_line(at(lon, lat), at(other, -lat), 1.0);
        assert!(pieces.iter().flatten().all(|point| point.x.is_finite() && point.y.is_finite()), "{pieces:?}");
    }
}

/// The bow leaves a line at both ends and is a small share of its length in the middle.
#[test]
fn neighbours_part_by_a_slight_bow() {
    let mut line: Vec<MapPoint> = (0..=10).map(|step| MapPoint::new(f64::from(step) * 100.0, 0.0)).collect();
    bow(&mut line);
    assert_eq!((line[0], line[10]), (MapPoint::new(0.0, 0.0), MapPoint::new(1000.0, 0.0)));
    assert!((line[5].y + 60.0).abs() < 1e-9, "up by 6 % of 1000: {:?}", line[5]);
}

/// The weakest at the French end, and the open passport the strongest of all.
#[test]
fn arcs_fade_towards_france() {
    let line = arc_line(at(2.5, 46.8), at(-17.4, 14.7), 1.0);
    let faded = |emphasis, link| {
        let arc = Arc { link, emphasis, ..arc_of(line.clone(), 1.0) };
        let ribbons =
            ribbons(&arc, &Camera::default(), &Viewport { width: 1366.0, height: 768.0, ..Viewport::default() });
        (ribbons[0].start.1, ribbons[0].end.1)
    };
    let rising = [
        faded(Emphasis::Faint, None),
        faded(Emphasis::Plain, Some(LinkId(0))),
        faded(Emphasis::Plain, None),
        faded(Emphasis::Opened, None),
    ];
    assert!(rising.iter().all(|(start, end)| start < end));
    assert!(rising.is_sorted_by(|a, b| a.1 < b.1), "{rising:?}");
}
