//! A small world of three partners: a large country, and two islands too close to tell apart from afar.

use super::*;
use crate::atlas::{
    Authority, Continent, Country, Facet, Filter, Kind, Level, Link, Place, Status, Themes, Years, class_bounds,
};
use crate::camera::{Camera, ScreenPoint, Viewport};
use crate::geo::{LonLat, MapPoint, project};
use crate::id::{AuthorityId, PlaceId, TerritoryId};

const SCREEN: Viewport =
    Viewport { width: 1366.0, height: 768.0, covered_bottom: 64.0, covered_top: 0.0, covered_corner: (200.0, 300.0) };
/// Codes, longitude and latitude of the middle, half the width of the land in map units, links.
const PARTNERS: [(&str, f64, f64, f64, usize); 4] = [
    ("FR", 2.5, 46.8, 200.0, 0),
    ("KN", -62.7, 17.3, 4.0, 3),
    ("LC", -61.0, 14.0, 4.0, 2),
    ("ML", -4.0, 17.0, 300.0, 6),
];

fn lonlat(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

/// The world above, with `more` links to Mali.
fn atlas(more: usize) -> Atlas {
    let mut places: Vec<Place> = Vec::new();
    let mut countries = Vec::new();
    let mut links = Vec::new();
    for (at, (code, lon, lat, half, count)) in PARTNERS.into_iter().enumerate() {
        let middle = project(lonlat(lon, lat));
        places.push(Place { at: lonlat(lon, lat), on_map: middle });
        countries.push(Country {
            iso2: code.parse().unwrap(),
            continent: Continent::Africa,
            french: code == "FR",
            label: middle,
            frame: MapRect {
                min: MapPoint::new(middle.x - half, middle.y - half),
                max: MapPoint::new(middle.x + half, middle.y + half),
            },
            hub: Some(PlaceId(at as u32)),
        });
        let count = if code == "ML" { count + more } else { count };
        links.extend((0..count).map(|_| Link {
            country: CountryId(at as u32),
            authority: AuthorityId(0),
            partner: Some(PlaceId(at as u32)),
            kind: Kind::Cooperation,
            status: Status::Unverified,
            years: Years::default(),
            themes: Themes::default(),
        }));
    }
    let authority =
        Authority { level: Level::Commune, place: Some(PlaceId(0)), region: TerritoryId(0), departement: None };
    Atlas::new(countries, Vec::new(), places, vec![authority], links)
}

/// What a test looks at.
struct Looked {
    atlas: Atlas,
    world: World,
    selection: Selection,
    bounds: Bounds,
}

impl Looked {
    fn at(atlas: Atlas) -> Self {
        let selection = atlas.select(&Filter::default());
        let bounds = class_bounds(selection.counts.iter().copied().max().unwrap_or(0));
        Self { atlas, world: World::default(), selection, bounds }
    }

    fn stage(&self) -> Stage<'_> {
        Stage { atlas: &self.atlas, world: &self.world, selection: &self.selection, bounds: &self.bounds }
    }

    fn scene(&self, choice: &Choice) -> Scene {
        let everywhere = MapRect { min: MapPoint::new(-6000.0, -3000.0), max: MapPoint::new(6000.0, 3000.0) };
        Scene::build(&self.stage(), choice, &arcs(&self.stage(), choice), everywhere)
    }

    fn labels(&self, choice: &Choice, camera: &Camera, viewport: &Viewport) -> Vec<Label> {
        let name = |of: Named, _: LabelStyle| Some(format!("{of:?}"));
        let measure = |text: &str, _: LabelStyle| text.len() as f64 * 7.0;
        place_labels(&self.stage(), choice, &self.scene(choice), (camera, viewport), name, measure)
    }
}

fn code(code: &str) -> CountryId {
    CountryId(PARTNERS.iter().position(|partner| partner.0 == code).unwrap() as u32)
}

#[test]
fn a_flow_for_each_partner_and_the_widest_on_top() {
    let looked = Looked::at(atlas(0));
    let scene = looked.scene(&Choice::default());
    let flows: Vec<(CountryId, Option<LinkId>)> = scene.arcs.iter().map(|arc| (arc.country, arc.link)).collect();
    assert_eq!(flows, [(code("LC"), None), (code("KN"), None), (code("ML"), None)]);
    assert!(scene.arcs.is_sorted_by(|a, b| a.width <= b.width) && !scene.bundled);
    assert_eq!(scene.rings.iter().filter(|ring| ring.of == RingOf::France).count(), 1);
    assert_eq!(scene.rings.len(), 4, "France and three partners");
}

#[test]
fn a_line_for_each_link_and_hairlines_when_they_are_many() {
    let choice = Choice { layer: Layer::Links, ..Choice::default() };
    let few = Looked::at(atlas(0)).scene(&choice);
    assert_eq!(few.arcs.len(), 11);
    assert!(few.arcs.iter().all(|arc| arc.link.is_some()) && !few.bundled);
    let many = Looked::at(atlas(MOST_TAPERED)).scene(&choice);
    assert!(many.bundled && many.arcs.is_empty());
    assert!(Looked::at(atlas(0)).scene(&Choice { layer: Layer::Colours, ..Choice::default() }).arcs.is_empty());
}

/// What a filter leaves out is not drawn; its country can still be touched.
#[test]
fn a_filter_leaves_out() {
    let mut looked = Looked::at(atlas(0));
    let mut filter = Filter::default();
    filter.toggle(Facet::Kind, Kind::Twinning.number());
    looked.selection = looked.atlas.select(&filter);
    for layer in [Layer::Flows, Layer::Links] {
        let scene = looked.scene(&Choice { layer, towns: true, ..Choice::default() });
        assert!(scene.arcs.is_empty() && !scene.bundled, "all links are cooperations: {layer:?}");
        assert!(scene.rings.iter().all(|ring| ring.of == RingOf::France));
    }
    let camera = Camera::home(&SCREEN);
    let island = camera.to_screen(looked.atlas.country(code("LC")).unwrap().label, &SCREEN);
    let found = hit(&looked.stage(), &Scene::default(), (&camera, &SCREEN), island, Touch::Finger);
    assert_eq!(found.and_then(|hit| hit.chosen()), Some(code("LC")));
}

#[test]
fn other_flows_step_back_behind_the_chosen_one() {
    let choice = Choice { selected: Some(code("ML")), ..Choice::default() };
    let scene = Looked::at(atlas(0)).scene(&choice);
    for arc in &scene.arcs {
        assert_eq!(arc.emphasis == Emphasis::Plain, arc.country == code("ML"));
    }
}

#[test]
fn names_meet_neither_each_other_nor_what_covers_the_map() {
    let looked = Looked::at(atlas(0));
    let camera = Camera::home(&SCREEN);
    let labels = looked.labels(&Choice::default(), &camera, &SCREEN);
    assert!(labels.len() >= 2, "{labels:?}");
    let boxes: Vec<[f64; 4]> = labels
        .iter()
        .map(|label| {
            let width = label.text.len() as f64 * 7.0;
            [label.at.x, label.at.y - 8.0, label.at.x + width, label.at.y + 8.0]
        })
        .collect();
    let meet = |a: &[f64; 4], b: &[f64; 4]| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    for (at, one) in boxes.iter().enumerate() {
        assert!(boxes.iter().skip(at + 1).all(|other| !meet(one, other)), "{labels:?}");
    }
    // The same map, with buttons over the place of the first name.
    let first = labels[0].at;
    let corner = (SCREEN.width - first.x + 20.0, first.y + 40.0);
    let covered = Viewport { covered_corner: corner, ..SCREEN };
    let moved = looked.labels(&Choice::default(), &camera, &covered);
    let hidden = |label: &Label| label.at.x > SCREEN.width - corner.0 && label.at.y < corner.1;
    assert!(moved.iter().all(|label| !hidden(label)), "{moved:?}");
}

#[test]
fn a_finger_between_two_islands_is_asked_which() {
    let looked = Looked::at(atlas(0));
    let (stage, scene) = (looked.stage(), Scene::default());
    let camera = Camera::home(&SCREEN);
    let [kn, lc] = ["KN", "LC"].map(|island| looked.atlas.country(code(island)).unwrap().label);
    let middle = camera.to_screen(MapPoint::new(f64::midpoint(kn.x, lc.x), f64::midpoint(kn.y, lc.y)), &SCREEN);
    let touched = |point, touch| hit(&stage, &scene, (&camera, &SCREEN), point, touch);
    assert!(matches!(touched(middle, Touch::Finger), Some(Hit::Several(list)) if list.len() == 2));
    // Nearer, each is its own.
    let near = camera.zoomed(12.0, middle, &SCREEN);
    for (island, at) in [("KN", kn), ("LC", lc)] {
        let point = near.to_screen(at, &SCREEN);
        let found = hit(&stage, &scene, (&near, &SCREEN), point, Touch::Finger);
        assert_eq!(found, Some(Hit::country(code(island))));
    }
    // The sea is nobody's.
    assert_eq!(touched(ScreenPoint::new(5.0, 5.0), Touch::Fine), None);
}

/// Between the two, what is shown comes before what a filter leaves out, and nobody is asked.
#[test]
fn a_country_without_a_shown_link_gives_way() {
    let mut looked = Looked::at(atlas(0));
    looked.selection.counts[code("KN").index()] = 0;
    let camera = Camera::home(&SCREEN);
    let [kn, lc] =
        ["KN", "LC"].map(|island| camera.to_screen(looked.atlas.country(code(island)).unwrap().label, &SCREEN));
    let beside_kn = ScreenPoint::new(kn.x + (lc.x - kn.x) * 0.1, kn.y + (lc.y - kn.y) * 0.1);
    let found = hit(&looked.stage(), &Scene::default(), (&camera, &SCREEN), beside_kn, Touch::Finger);
    assert_eq!(found, Some(Hit::Country { id: code("LC"), beside: vec![code("KN")] }));
}

/// Its middle is where a country is meant, however close another one is; the other one is offered.
#[test]
fn the_middle_itself_is_never_in_doubt() {
    let looked = Looked::at(atlas(0));
    let (stage, camera) = (looked.stage(), Camera::home(&SCREEN));
    for (island, other) in [("KN", "LC"), ("LC", "KN")] {
        let middle = camera.to_screen(looked.atlas.country(code(island)).unwrap().label, &SCREEN);
        let found = hit(&stage, &Scene::default(), (&camera, &SCREEN), middle, Touch::Finger);
        assert_eq!(found, Some(Hit::Country { id: code(island), beside: vec![code(other)] }));
    }
}

/// The ring of a flow may lie off a coarse coast, far from the middle of its country.
#[test]
fn the_ring_of_a_flow_is_its_country() {
    let mut looked = Looked::at(atlas(0));
    looked.atlas.countries[code("ML").index()].label.x -= 2000.0;
    let (scene, camera) = (looked.scene(&Choice::default()), Camera::home(&SCREEN));
    let ring = camera.to_screen(looked.atlas.places[code("ML").index()].on_map, &SCREEN);
    let found = hit(&looked.stage(), &scene, (&camera, &SCREEN), ring, Touch::Fine);
    assert_eq!(found, Some(Hit::country(code("ML"))));
}
