//! The overview, which the first picture of the map is drawn from, says what the whole atlas says.

use std::sync::LazyLock;

use passerelles_data::compile::Edition;
use passerelles_domain::atlas::{Atlas, Filter, Selection, class_bounds};
use passerelles_domain::geo::{MapPoint, MapRect};
use passerelles_domain::scene::{Choice, Scene, Stage, arcs};
use passerelles_domain::wire::{AtlasFile, Manifest, OverviewFile, WorldFile};
use passerelles_domain::world::World;
use proptest::prelude::*;

use crate::build::{REAL, edition, file};
use crate::sample::{links, with_rows};

static WORLD: LazyLock<World> = LazyLock::new(|| World::new(&file::<WorldFile>(&REAL, "world-0")));

/// Counts, ranks, classes and the picture are the same.
fn compare(edition: &Edition) -> (Atlas, Atlas) {
    let few = file::<OverviewFile>(edition, "overview").into_atlas();
    let atlas = file::<AtlasFile>(edition, "atlas").into_atlas();
    assert_eq!(few.countries.len(), atlas.countries.len());
    assert!(few.links.is_empty() && few.authorities.is_empty() && few.places.len() <= few.countries.len());
    let (shown, all) = (Selection::counted(&few), atlas.select(&Filter::default()));
    assert_eq!((&shown.counts, shown.links), (&all.counts, all.links));
    assert_eq!(few.ranking(&shown), atlas.ranking(&all));
    let hubs = |atlas: &Atlas| -> Vec<_> {
        let hub = |hub| atlas.place(hub).copied();
        atlas.countries.iter().map(|country| (country.iso2, country.label, country.hub.map(hub))).collect()
    };
    assert_eq!(hubs(&few), hubs(&atlas));
    let picture = |atlas: &Atlas, selection: &Selection| {
        let bounds = class_bounds(selection.counts.iter().copied().max().unwrap_or(0));
        let stage = Stage { atlas, world: &WORLD, selection, bounds: &bounds };
        let arcs = arcs(&stage, &Choice::default());
        let corner = |far: f64| MapPoint::new(far, far);
        let cover = MapRect { min: corner(-1e5), max: corner(1e5) };
        let scene = Scene::build(&stage, &Choice::default(), &arcs, cover);
        (arcs, format!("{scene:?}"))
    };
    assert_eq!(picture(&few, &shown), picture(&atlas, &all));
    (few, atlas)
}

#[test]
fn the_overview_of_the_real_data_is_light_and_draws_the_same() {
    let (few, atlas) = compare(&REAL);
    let manifest: Manifest = serde_json::from_slice(&REAL.manifest).expect("JSON");
    assert_eq!(Selection::counted(&few).links, manifest.totals.links);
    assert_eq!(
        Selection::counted(&few).counts.iter().filter(|links| **links > 0).count(),
        manifest.totals.countries as usize
    );
    let file = |role: &str| REAL.files.iter().find(|file| file.role == role).expect("every edition has this file");
    let (overview, whole) = (file("overview"), file("atlas"));
    assert!(manifest.first_paint.contains(&overview.name) && !manifest.first_paint.contains(&whole.name));
    let (light, all) = (overview.bytes.len(), whole.bytes.len());
    assert!(light < 8_000 && light < all / 3, "{light} of {all}");
    assert!(atlas.links.len() > 1_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    /// Any links: one in so many, from any one on.
    #[test]
    fn the_overview_of_any_links_draws_the_same(from in 0_usize..1_300, step in 1_usize..200, most in 0_usize..200) {
        let text = links();
        let rows: Vec<String> = text.lines().skip(1 + from).step_by(step).take(most).map(str::to_owned).collect();
        compare(&edition(&with_rows(&rows)));
    }
}
