//! The real data, compiled and read as the browser does.

use std::path::Path;
use std::sync::LazyLock;

use passerelles_data::source::Sources;
use passerelles_domain::atlas::{Atlas, Bounds, Filter, Selection, class_bounds};
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::Stage;
use passerelles_domain::wire::{AtlasFile, WireFile, WorldFile, decode};
use passerelles_domain::world::World;

/// Land, countries and links.
pub(crate) struct Ground {
    pub(crate) atlas: Atlas,
    /// The coarse coast, then the fine one.
    worlds: [World; 2],
    pub(crate) selection: Selection,
    bounds: Bounds,
}

/// Compiled once.
pub(crate) static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let sources = Sources::read(&data, None).expect("the project has its data");
    let edition = passerelles_data::build(&sources).expect("the sources are clean");
    let atlas = file::<AtlasFile>(&edition, "atlas").into_atlas();
    let worlds = ["world-0", "world-1"].map(|role| World::new(&file::<WorldFile>(&edition, role)));
    let selection = atlas.select(&Filter::default());
    let bounds = class_bounds(selection.counts.iter().copied().max().unwrap_or(0));
    Ground { atlas, worlds, selection, bounds }
});

fn file<F: WireFile>(edition: &passerelles_data::compile::Edition, role: &str) -> F {
    let file = edition.files.iter().find(|file| file.role == role).expect("every edition has this file");
    decode(&file.bytes).expect("what was encoded can be decoded")
}

impl Ground {
    /// What the map shows at a zoom: the fine coast from where the app asks for it.
    pub(crate) fn stage(&self, zoom: f64) -> Stage<'_> {
        let [coarse, fine] = &self.worlds;
        let world = if zoom < 2.3 { coarse } else { fine };
        Stage { atlas: &self.atlas, world, selection: &self.selection, bounds: &self.bounds }
    }

    /// Countries and territories that can be selected.
    pub(crate) fn selectable(&self) -> Vec<CountryId> {
        self.atlas.countries().filter(|(_, country)| !country.french).map(|(id, _)| id).collect()
    }

    /// The code of a country.
    pub(crate) fn code(&self, id: CountryId) -> String {
        self.atlas.country(id).expect("a country").iso2.to_string()
    }
}
