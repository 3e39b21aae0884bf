//! The real outlines: every territory, in one piece with its neighbours, where it is on the ground.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use passerelles_domain::check::contains;
use passerelles_domain::france::{Arrangement, Drawing, InsetKind, PaperPoint};
use passerelles_domain::id::UnitId;

use super::*;
use crate::world::area;

/// Codes of `territories.csv` with the code of their region.
static REGIONS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let name = "territories.csv";
    let text = String::from_utf8(data(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"));
    let cells = text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let units = cells.filter(|cells| cells[2] != "region");
    units.map(|cells| (cells[0].to_owned(), cells[3].to_owned())).collect()
});

static FRANCE: LazyLock<France> = LazyLock::new(|| {
    let name = crate::source::FRANCE;
    France::read(&data(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"))
});

static FILE: LazyLock<FranceFile> = LazyLock::new(|| FRANCE.file(|code| REGIONS[code].clone()));

static MAP: LazyLock<passerelles_domain::france::France> =
    LazyLock::new(|| passerelles_domain::france::France::new(&FILE));

/// A file of the project's data.
fn data(name: &str) -> Vec<u8> {
    let path = format!("{}/../../data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

fn drawing() -> Drawing {
    MAP.draw(Arrangement::Wide)
}

fn unit(code: &str) -> UnitId {
    MAP.unit_by_code(code).unwrap_or_else(|| panic!("territory {code} is not on the map"))
}

/// The closed outlines of a path in whole numbers, as a browser reads it.
fn outlines(path: &str) -> Vec<Vec<MapPoint>> {
    let spaced = path.replace('-', " -");
    spaced
        .split('M')
        .skip(1)
        .map(|ring| {
            let mut at = (0, 0);
            let ring = ring.strip_suffix('z').expect("closed").replace('l', " ");
            let numbers: Vec<i32> = ring.split_whitespace().map(|number| number.parse().expect("whole")).collect();
            let mut points: Vec<MapPoint> = numbers
                .chunks(2)
                .map(|step| {
                    at = (at.0 + step[0], at.1 + step[1]);
                    MapPoint::new(f64::from(at.0), f64::from(at.1))
                })
                .collect();
            points.extend(points.first().copied());
            points
        })
        .collect()
}

fn covers(outlines: &[Vec<MapPoint>], point: PaperPoint) -> bool {
    contains(outlines.iter().map(Vec::as_slice), MapPoint::new(point.x, point.y))
}

#[test]
fn every_territory_is_drawn_and_those_around_paris_twice() {
    assert_eq!(FRANCE.units.keys().collect::<Vec<_>>(), REGIONS.keys().collect::<Vec<_>>(), "101 and 6");
    let drawing = drawing();
    let mut pieces: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in &drawing.pieces {
        *pieces.entry(MAP.unit(piece.unit).expect("there").code.as_str()).or_default() += 1;
    }
    for (code, region) in &*REGIONS {
        assert_eq!(pieces.get(code.as_str()), Some(&if region == "11" { 2 } else { 1 }), "{code}");
        assert_eq!(&MAP.unit(unit(code)).expect("there").region, region);
    }
    let kinds: Vec<InsetKind> = drawing.insets.iter().map(|inset| inset.kind).collect();
    assert_eq!(kinds[..2], [InsetKind::Mainland, InsetKind::Enlarged]);
    assert!(kinds.len() == 13 && kinds[2..].iter().all(|kind| matches!(kind, InsetKind::Overseas(_))), "{kinds:?}");
}

#[test]
fn labels_stand_inside_their_outline_and_apart() {
    let drawing = drawing();
    for piece in &drawing.pieces {
        let code = &MAP.unit(piece.unit).expect("there").code;
        let outlines = outlines(&piece.path);
        assert!(covers(&outlines, piece.label), "{code}: {:?}", piece.label);
        let size: f64 = outlines.iter().map(|outline| area(outline)).sum();
        assert!(size > 50.0, "{code} is {size} square units");
        let frame = drawing.insets[piece.inset].frame;
        assert!(frame.contains(piece.label) && frame.contains(PaperPoint::new(piece.bounds.x, piece.bounds.y)));
        assert!(piece.bounds.x + piece.bounds.width <= frame.x + frame.width, "{code}");
        assert!(piece.bounds.y + piece.bounds.height <= frame.y + frame.height, "{code}");
        for other in drawing.pieces.iter().filter(|other| other.unit != piece.unit) {
            assert!(piece.label.distance(other.label) > 8.0, "{code} and {:?}", other.unit);
            assert!(!covers(&outlines, other.label), "{code} covers the label of {:?}", other.unit);
        }
    }
}

/// No two territories claim the same ground: a fine grid of points lies in one outline each, or in none.
#[test]
fn outlines_do_not_overlap() {
    let drawing = drawing();
    let near = drawing.pieces.iter().filter(|piece| piece.inset < 2);
    let shapes: Vec<_> = near.map(|piece| outlines(&piece.path)).collect();
    let grid = |size: f64, step: usize| (0..size as usize).step_by(step).map(|at| at as f64 + 0.37);
    for x in grid(drawing.paper.width, 41) {
        for y in grid(drawing.paper.height, 37) {
            let owners = shapes.iter().filter(|shape| covers(shape, PaperPoint::new(x, y))).count();
            assert!(owners <= 1, "{x}, {y}");
        }
    }
}

/// What only one territory uses is coast or frontier. Chained, it goes round the mainland and round islands, never
/// round a gap between two territories.
#[test]
fn no_gap_is_left_between_neighbours() {
    let drawing = drawing();
    for inset in [0, 1] {
        let mut after: BTreeMap<(i32, i32), Vec<(i32, i32)>> = BTreeMap::new();
        for outline in
            drawing.pieces.iter().filter(|piece| piece.inset == inset).flat_map(|piece| outlines(&piece.path))
        {
            let corner = |point: &MapPoint| (point.x as i32, point.y as i32);
            for pair in outline.windows(2) {
                let (a, b) = (corner(&pair[0]), corner(&pair[1]));
                match after.entry(b).or_default().iter().position(|end| *end == a) {
                    Some(back) => drop(after.get_mut(&b).map(|ends| ends.swap_remove(back))),
                    None => after.entry(a).or_default().push(b),
                }
            }
        }
        let mut loops: Vec<Vec<MapPoint>> = Vec::new();
        while let Some(start) = after.iter().find(|(_, ends)| !ends.is_empty()).map(|(start, _)| *start) {
            let mut chain = vec![start];
            while let Some(next) = after.get_mut(&chain[chain.len() - 1]).and_then(Vec::pop) {
                chain.push(next);
            }
            assert_eq!(chain.first(), chain.last(), "a coast has an end");
            loops.push(chain.into_iter().map(|(x, y)| MapPoint::new(f64::from(x), f64::from(y))).collect());
        }
        assert!(loops.len() <= 12, "{} coasts", loops.len());
        for (at, inner) in loops.iter().enumerate() {
            let around = loops.iter().enumerate().filter(|(other, outer)| {
                *other != at && inner.iter().all(|point| contains([outer.as_slice()], *point))
            });
            assert_eq!(around.count(), 0, "a gap at {:?}", inner[0]);
        }
        println!("inset {inset}: {} coasts", loops.len());
    }
}

/// Neighbours share their borders to the point: what one leaves, the other takes.
#[test]
fn borders_are_shared() {
    let work = FILE.linework();
    assert!(work.is_closed());
    let mut count = vec![0; FILE.lengths.len()];
    for line in work.lines_of_rings().expect("read") {
        count[crate::world::line_number(line).0] += 1;
    }
    assert!(count.iter().all(|uses| (1..=2).contains(uses)), "a line has two sides");
    let shared = count.iter().filter(|uses| **uses == 2).count();
    assert!(shared > 250, "{shared} borders");
}

#[test]
fn distances_are_those_of_the_ground() {
    let drawing = drawing();
    let spot = |code: &str, lon, lat| MAP.spots(&drawing, unit(code), LonLat { lon, lat })[0];
    let (lille, nice) = (spot("59", 3.06, 50.63), spot("06", 7.2, 43.75));
    let unit_km =
        passerelles_domain::geo::distance_km(LonLat { lon: 3.06, lat: 50.63 }, LonLat { lon: 7.2, lat: 43.75 })
            / lille.distance(nice);
    assert!((0.59..0.63).contains(&unit_km), "a unit is {unit_km} km");
    // Twice around Paris, and three times as far apart there.
    let around = |code: &str, lon, lat| MAP.spots(&drawing, unit(code), LonLat { lon, lat });
    let (paris, melun) = (around("75", 2.35, 48.86), around("77", 2.66, 48.54));
    assert_eq!((paris.len(), melun.len()), (2, 2));
    let larger = paris[1].distance(melun[1]) / paris[0].distance(melun[0]);
    assert!((2.8..3.4).contains(&larger), "{larger} times");
}

/// Tahiti stands for Polynesia; Raiatea is not on the map. Wallis and Futuna share a frame.
#[test]
fn far_islands_are_left_out_or_brought_together() {
    let drawing = drawing();
    let spots = |code: &str, lon, lat| MAP.spots(&drawing, unit(code), LonLat { lon, lat }).len();
    assert_eq!((spots("987", -149.57, -17.53), spots("987", -151.44, -16.73)), (1, 0));
    assert_eq!((spots("986", -176.18, -13.28), spots("986", -178.16, -14.29)), (1, 1));
    assert_eq!(spots("988", 166.45, -22.27), 1);
}
