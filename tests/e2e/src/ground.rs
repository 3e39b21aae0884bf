//! Where a country is on the canvas: computed from the served data by the same domain as the app, never measured.

use passerelles_domain::atlas::{Atlas, Bounds, Filter, Selection, class_bounds};
use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::scene::{Hit, Scene, Stage, Touch, hit};
use passerelles_domain::wire::{AtlasFile, WorldFile, decode};
use passerelles_domain::world::World;

use crate::site::Site;

/// The land and the links of a served site.
#[derive(Debug)]
pub struct Ground {
    atlas: Atlas,
    world: World,
    selection: Selection,
    bounds: Bounds,
}

impl Ground {
    /// Reads the data files of a site.
    pub fn read(site: &Site) -> Self {
        let atlas = decode::<AtlasFile>(&site.bytes("atlas")).expect("the atlas").into_atlas();
        let world = World::new(&decode::<WorldFile>(&site.bytes("world-0")).expect("the world"));
        let selection = atlas.select(&Filter::default());
        let bounds = class_bounds(selection.counts.iter().copied().max().unwrap_or(0));
        Self { atlas, world, selection, bounds }
    }

    /// Where a tap means this country, when the map is as it was at first.
    pub fn point(&self, code: &str, viewport: &Viewport, touch: Touch) -> ScreenPoint {
        let id = code.parse().ok().and_then(|code| self.atlas.country_by_code(code)).expect("a country");
        let country = self.atlas.country(id).expect("a country");
        let point = Camera::home(viewport).to_screen(country.label, viewport);
        let chosen = self.hit(point, viewport, touch).and_then(|hit| hit.chosen());
        assert_eq!(chosen, Some(id), "{code} at {point:?} in {viewport:?}");
        point
    }

    /// The codes of the countries that a tap on the middle of this one offers beside it, when the map is as it was at
    /// first.
    pub fn beside(&self, code: &str, viewport: &Viewport, touch: Touch) -> Vec<String> {
        match self.hit(self.point(code, viewport, touch), viewport, touch) {
            Some(Hit::Country { beside, .. }) => {
                beside.iter().filter_map(|id| Some(self.atlas.country(*id)?.iso2.to_string())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A place where several small countries are too close to tell apart, when the map is as it was at first. The
    /// same holds all around it, so that a device may round.
    pub fn crowd(&self, viewport: &Viewport, touch: Touch) -> Option<ScreenPoint> {
        let several = |x: i32, y: i32| matches!(self.hit(whole(x, y), viewport, touch), Some(Hit::Several(_)));
        let rows = viewport.covered_top as i32 + 10..(viewport.height - viewport.covered_bottom) as i32 - 10;
        rows.flat_map(|y| (10..viewport.width as i32 - 60).map(move |x| (x, y)))
            .filter(|(x, y)| several(*x, *y))
            .find(|(x, y)| [(-1, -1), (1, -1), (-1, 1), (1, 1)].iter().all(|(dx, dy)| several(x + dx, y + dy)))
            .map(|(x, y)| whole(x, y))
    }

    fn hit(&self, point: ScreenPoint, viewport: &Viewport, touch: Touch) -> Option<Hit> {
        let stage = Stage { atlas: &self.atlas, world: &self.world, selection: &self.selection, bounds: &self.bounds };
        hit(&stage, &Scene::default(), (&Camera::home(viewport), viewport), point, touch)
    }
}

fn whole(x: i32, y: i32) -> ScreenPoint {
    ScreenPoint::new(f64::from(x), f64::from(y))
}
