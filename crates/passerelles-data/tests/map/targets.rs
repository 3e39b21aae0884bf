//! Each country's middle, and the whole circle around it that a hand needs, chooses the country or offers it (M14).

use std::f64::consts::TAU;

use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::geo::MapPoint;
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::{Arc, Choice, Hit, Scene, Touch, arcs, hit};

use crate::ground::GROUND;

/// The map on a phone under half a sheet, on a desk beside the list, on an upright kiosk above it. CSS pixels.
const SCREENS: [(&str, Viewport); 3] = [
    (
        "390 × 844",
        Viewport {
            width: 390.0,
            height: 723.0,
            covered_bottom: 332.0,
            covered_top: 102.0,
            covered_corner: (62.0, 102.0),
        },
    ),
    (
        "1366 × 768",
        Viewport { width: 966.0, height: 557.0, covered_bottom: 64.0, covered_top: 0.0, covered_corner: (72.0, 200.0) },
    ),
    (
        "1080 × 1920",
        Viewport {
            width: 1080.0,
            height: 816.0,
            covered_bottom: 64.0,
            covered_top: 0.0,
            covered_corner: (72.0, 200.0),
        },
    ),
];

const ZOOMS: [f64; 7] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Points on each of the two circles that are tried.
const AROUND: u32 = 24;

/// A camera at a zoom, with a point of the map in the middle, or as near to it as the edge of the world lets it.
fn camera(at: MapPoint, zoom: f64, viewport: &Viewport) -> Camera {
    let home = Camera::home(viewport);
    let near = home.zoomed(zoom / home.zoom(viewport), viewport.center(), viewport);
    let (from, to) = (near.to_screen(at, viewport), viewport.center());
    near.dragged(to.x - from.x, to.y - from.y, viewport)
}

/// Whether nothing of the page covers a point.
fn is_seen(point: ScreenPoint, viewport: &Viewport) -> bool {
    let (width, height) = viewport.covered_corner;
    let high = point.y - viewport.covered_top;
    let in_corner = point.x > viewport.width - width && high < height;
    (0.0..=viewport.width).contains(&point.x) && (0.0..=viewport.visible_height()).contains(&high) && !in_corner
}

/// The middle, points half way out and points on the edge of a target.
fn samples(middle: ScreenPoint, touch: Touch) -> impl Iterator<Item = ScreenPoint> {
    let radius = touch.target() / 2.0;
    let circle = move |share: f64| {
        (0..AROUND).map(move |step| {
            let (sin, cos) = (f64::from(step) / f64::from(AROUND) * TAU).sin_cos();
            // Rounding must not push a point of the edge over it.
            let far = radius * share - 1e-9;
            ScreenPoint::new(middle.x + far * cos, middle.y + far * sin)
        })
    };
    [middle].into_iter().chain(circle(0.5)).chain(circle(1.0))
}

/// What the checks of one way of pointing have shown.
#[derive(Default)]
struct Tally {
    checks: u32,
    middles: u32,
    /// Middles that choose their country without asking.
    at_once: u32,
    /// The longest list that a hit offers.
    longest: usize,
    /// Countries whose middle was never on a screen.
    hidden: u32,
    /// The smallest land that a target is around: CSS pixels across, and where.
    smallest: Option<(f64, String)>,
}

impl Tally {
    fn measure(&mut self, id: CountryId, camera: &Camera, at: String) {
        let frame = GROUND.atlas.country(id).expect("a country").frame;
        let across = frame.width().max(frame.height()) * camera.scale;
        if self.smallest.as_ref().is_none_or(|(smallest, _)| across < *smallest) {
            self.smallest = Some((across, at));
        }
    }
}

#[test]
fn every_country_has_a_target_at_every_zoom() {
    let ground = &*GROUND;
    let countries = ground.selectable();
    assert!(countries.len() > 200, "{}", countries.len());
    for touch in Touch::ALL {
        let mut tally = Tally::default();
        for &id in &countries {
            let label = ground.atlas.country(id).expect("a country").label;
            let before = tally.middles;
            for (screen, viewport) in &SCREENS {
                for zoom in ZOOMS {
                    let camera = camera(label, zoom, viewport);
                    let middle = camera.to_screen(label, viewport);
                    if is_seen(middle, viewport) {
                        let at = format!("{} on {screen} at {zoom} with {touch:?}", ground.code(id));
                        check(id, (&camera, viewport), touch, &at, &mut tally);
                        tally.measure(id, &camera, at);
                    }
                }
            }
            tally.hidden += u32::from(tally.middles == before);
        }
        println!(
            "{touch:?}: {} points of {} targets, each {} px across; {:.1} % of middles choose at once, the longest offer \
             has {} countries, the smallest land {}",
            tally.checks,
            tally.middles,
            touch.target(),
            100.0 * f64::from(tally.at_once) / f64::from(tally.middles),
            tally.longest,
            tally.smallest.map_or_else(String::new, |(across, at)| format!("is {across:.3} px across, {at}")),
        );
        assert_eq!(tally.hidden, 0, "every country can be brought into the middle");
    }
}

fn found(point: ScreenPoint, (camera, viewport): (&Camera, &Viewport), touch: Touch) -> Option<Hit> {
    hit(&GROUND.stage(camera.zoom(viewport)), &Scene::default(), (camera, viewport), point, touch)
}

fn check(id: CountryId, view: (&Camera, &Viewport), touch: Touch, at: &str, tally: &mut Tally) {
    let middle = view.0.to_screen(GROUND.atlas.country(id).expect("a country").label, view.1);
    for (number, point) in samples(middle, touch).enumerate() {
        let found = found(point, view, touch);
        let offers = found.as_ref().is_some_and(|hit| hit.offers(id));
        assert!(offers, "{at}: {point:?}, {:.1} px from the middle, is {found:?}", middle.distance(point));
        if number == 0 {
            tally.middles += 1;
            tally.at_once += u32::from(found.as_ref().and_then(Hit::chosen) == Some(id));
        }
        let list = match &found {
            Some(Hit::Several(list)) => list.len(),
            Some(Hit::Country { beside, .. }) => beside.len() + 1,
            Some(Hit::Town(_)) | None => 0,
        };
        tally.longest = tally.longest.max(list);
        tally.checks += 1;
    }
}

/// The rings at the ends of flows are what one sees and aims at: each chooses or offers its country.
#[test]
fn every_ring_of_a_flow_is_a_target() {
    let ground = &*GROUND;
    let mut checks = 0;
    for (screen, viewport) in &SCREENS {
        for zoom in ZOOMS {
            let stage = ground.stage(zoom);
            let all: Vec<Arc> = arcs(&stage, &Choice::default());
            for id in ground.selectable() {
                let Some(hub) = ground.atlas.country(id).and_then(|country| ground.atlas.place(country.hub?)) else {
                    continue;
                };
                let camera = camera(hub.on_map, zoom, viewport);
                let scene = Scene::build(&stage, &Choice::default(), &all, camera.view(viewport));
                let point = camera.to_screen(hub.on_map, viewport);
                for touch in Touch::ALL {
                    let found = hit(&stage, &scene, (&camera, viewport), point, touch);
                    let offers = found.as_ref().is_some_and(|hit| hit.offers(id));
                    assert!(offers, "the ring of {} on {screen} at {zoom} with {touch:?}: {found:?}", ground.code(id));
                    checks += 1;
                }
            }
        }
    }
    println!("{checks} rings of flows choose or offer their country");
}
