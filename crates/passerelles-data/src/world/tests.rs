//! The real outlines: whose land is what, in one piece, at both levels of detail.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use passerelles_domain::check::contains;
use passerelles_domain::geo::{LonLat, project};
use passerelles_domain::wire::WorldFile;

use super::*;

/// The outlines, with the numeric codes that the tests need.
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/");
    let read = |name: &str| std::fs::read(format!("{folder}{name}")).expect("the project has its data");
    let text = String::from_utf8(read("countries.csv")).expect("UTF-8");
    let row = |line: &'static str| {
        let (code, rest) = line.split_once(',')?;
        Some((rest.split(',').next()?, code.parse().ok()?)).filter(|(number, _)| !number.is_empty())
    };
    let by_number: BTreeMap<&str, Iso2> = text.leak().lines().filter_map(row).collect();
    let (world, homeless) = World::read(&read("world/countries-50m.json"), &by_number).expect("the source is whole");
    assert!(homeless.is_empty(), "{homeless:?}");
    world
});

static FILES: LazyLock<[WorldFile; 2]> = LazyLock::new(|| {
    let weights = Weights::of(&WORLD.arcs);
    [Detail::COARSE, Detail::FULL].map(|detail| world_file(&WORLD, &weights, detail))
});

fn code(text: &str) -> Iso2 {
    text.parse().expect("a code")
}

/// The countries that cover a place by the even-odd rule, in the compiled file.
fn owners(file: &WorldFile, lon: f64, lat: f64) -> Vec<String> {
    let at = project(LonLat { lon, lat });
    let world = passerelles_domain::world::World::new(file);
    let covers = |rings: &Vec<Vec<i32>>| {
        let closed = rings.iter().map(|ring| {
            let mut points: Vec<MapPoint> = world.ring(ring).collect();
            points.extend(points.first().copied());
            points
        });
        let closed: Vec<Vec<MapPoint>> = closed.collect();
        contains(closed.iter().map(Vec::as_slice), at)
    };
    world.shapes.iter().filter(|shape| covers(&shape.rings)).map(|shape| shape.code.to_string()).collect()
}

#[test]
fn land_belongs_to_whom_this_map_says() {
    let places = [
        ("Simferopol", 34.1, 45.0, "UA"),
        ("Kertch", 36.3, 45.3, "UA"),
        ("Krasnodar", 39.0, 45.0, "RU"),
        ("Hargeisa", 44.1, 9.6, "SO"),
        ("Mogadiscio", 45.2, 2.2, "SO"),
        ("Nicosie nord", 33.4, 35.25, "CY"),
        ("Limassol", 33.0, 34.8, "CY"),
        ("Pristina", 21.1, 42.6, "XK"),
        ("Tifariti", -10.57, 26.16, "EH"),
        ("Siachen", 77.1, 35.4, "ZZ"),
        ("Paris", 2.35, 48.86, "FR"),
        ("Corte", 9.15, 42.3, "FR"),
        ("Kourou", -52.8, 4.9, "GF"),
        ("Basse-Terre", -61.7, 16.15, "GP"),
        ("Fort-de-France", -61.0, 14.7, "MQ"),
        ("Cilaos", 55.5, -21.13, "RE"),
        ("Chirongui", 45.15, -12.9, "YT"),
        ("Maseru", 27.8, -29.6, "LS"),
        ("Anadyr", 177.0, 65.0, "RU"),
        ("Taveuni", -179.9, -16.9, "FJ"),
    ];
    for (name, lon, lat, expected) in places {
        let found = FILES.each_ref().map(|file| owners(file, lon, lat));
        // Small islands are too coarse at the first level to hold a given point; nobody else must.
        assert!(found[0].iter().all(|owner| owner == expected), "{name} in world-0: {found:?}");
        assert!(found[1] == [expected] || (name == "Taveuni" && found[1].is_empty()), "{name} in world-1: {found:?}");
    }
    assert!(!WORLD.countries.contains_key(&code("AQ")));
}

/// The line between two parts that are one country here is used twice by it, so that the browser draws no border.
#[test]
fn lines_inside_a_merged_country_are_told_by_their_use() {
    for (name, parts) in [("UA", 2), ("SO", 2), ("CY", 2)] {
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        let polygons = &WORLD.countries[&code(name)];
        assert!(polygons.len() >= parts, "{name}");
        for reference in polygons.iter().flatten().flatten() {
            *uses.entry(ring::line_number(*reference).0).or_default() += 1;
        }
        assert!(uses.values().any(|count| *count == 2), "{name}");
    }
}

#[test]
fn outlines_are_in_one_piece() {
    for (number, line) in WORLD.arcs.iter().enumerate() {
        for pair in line.windows(2) {
            assert!(pair[0].distance(pair[1]) < 110.0, "line {number} jumps");
        }
    }
    for (country, polygons) in &WORLD.countries {
        for ring in polygons.iter().flatten() {
            let points = ring::ring_points(&WORLD.arcs, ring);
            assert_eq!(points.first(), points.last(), "{country}");
            assert!(points.windows(2).all(|pair| pair[0].distance(pair[1]) < 110.0), "{country}");
        }
    }
}

#[test]
fn every_country_keeps_something_to_see() {
    let all: BTreeSet<Iso2> = WORLD.countries.keys().copied().collect();
    for file in FILES.iter() {
        let world = passerelles_domain::world::World::new(file);
        assert_eq!(file.codes.iter().copied().collect::<BTreeSet<_>>(), all);
        for shape in &world.shapes {
            let mut points: Vec<MapPoint> = shape.rings.first().map(|ring| world.ring(ring).collect()).expect("a ring");
            points.extend(points.first().copied());
            assert!(ring::area(&points) > 0.0, "{}", shape.code);
        }
    }
}

/// Neighbours stay neighbours: whatever is simplified, a shared line is one line.
#[test]
fn both_levels_share_their_borders() {
    for file in FILES.iter() {
        let world = passerelles_domain::world::World::new(file);
        let neighbours = |a: &str, b: &str| {
            let (a, b) = (world.shape_of(code(a)).expect("there"), world.shape_of(code(b)).expect("there"));
            world.lines.iter().any(|line| match line.sides {
                passerelles_domain::world::Sides::Border(one, other) => {
                    [(a, b), (b, a)].contains(&(one as usize, other as usize))
                }
                _ => false,
            })
        };
        for (a, b) in [("FR", "ES"), ("FR", "BE"), ("SN", "ML"), ("GF", "BR"), ("LS", "ZA"), ("UA", "RU"), ("SO", "ET")]
        {
            assert!(neighbours(a, b), "{a}–{b}");
        }
    }
}

#[test]
fn labels_lie_inside_and_frames_hold_what_belongs() {
    for country in WORLD.countries.keys() {
        let stand = WORLD.stand(*country).expect("every country has a polygon");
        let inside =
            WORLD.polygons(*country).iter().any(|rings| contains(rings.iter().map(Vec::as_slice), stand.label));
        assert!(inside && stand.frame.contains(stand.label), "{country}");
    }
    let holds = |country: &str, lon: f64, lat: f64| {
        WORLD.stand(code(country)).expect("there").frame.contains(project(LonLat { lon, lat }))
    };
    assert!(holds("FR", 9.0, 42.0) && holds("ES", 3.0, 39.6) && holds("IT", 15.0, 37.0), "large islands nearby");
    assert!(!holds("ES", -16.5, 28.3) && !holds("PT", -25.5, 37.8) && !holds("CL", -109.4, -27.1), "distant ones");
    assert!(holds("PF", -149.5, -17.6) && holds("PF", -140.1, -8.9), "an archipelago is shown whole");
    assert!(holds("US", -98.0, 39.0) && holds("US", -150.0, 64.0), "a large distant part");
}
