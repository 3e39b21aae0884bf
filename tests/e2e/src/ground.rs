//! Where a country is on the canvas: computed from the served data by the same domain as the app, never measured.

use passerelles_domain::atlas::{Atlas, Bounds, class_bounds};
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
    counts: Vec<u32>,
    bounds: Bounds,
}

impl Ground {
    /// Reads the data files of a site.
    pub fn read(site: &Site) -> Self {
        let atlas = decode::<AtlasFile>(&site.bytes("atlas")).expect("the atlas").into_atlas();
        let world = World::new(&decode::<WorldFile>(&site.bytes("world-0")).expect("the world"));
        let counts = atlas.counts(|_| true);
        let bounds = class_bounds(counts.iter().copied().max().unwrap_or(0));
        Self { atlas, world, counts, bounds }
    }

    /// Where a tap means this country and nothing else, when the map is as it was at first.
    pub fn point(&self, code: &str, viewport: &Viewport, touch: Touch) -> ScreenPoint {
        let id = code.parse().ok().and_then(|code| self.atlas.country_by_code(code)).expect("a country");
        let country = self.atlas.country(id).expect("a country");
        let point = Camera::home(viewport).to_screen(country.label, viewport);
        assert_eq!(self.hit(point, viewport, touch), Some(Hit::Country(id)), "{code} at {point:?} in {viewport:?}");
        point
    }

    /// A place where several small countries are too close to tell apart, when the map is as it was at first.
    pub fn crowd(&self, viewport: &Viewport, touch: Touch) -> Option<ScreenPoint> {
        let camera = Camera::home(viewport);
        let middles = self.atlas.countries().map(|(_, country)| camera.to_screen(country.label, viewport));
        let inside = |point: &ScreenPoint| {
            (20.0..viewport.width - 20.0).contains(&point.x) && (90.0..viewport.height - 90.0).contains(&point.y)
        };
        middles
            .flat_map(|middle| {
                [(0.0, 0.0), (4.0, 0.0), (-4.0, 0.0), (0.0, 4.0), (0.0, -4.0), (8.0, 8.0)]
                    .map(|(x, y)| ScreenPoint::new(middle.x + x, middle.y + y))
            })
            .filter(inside)
            .find(|point| matches!(self.hit(*point, viewport, touch), Some(Hit::Several(_))))
    }

    fn hit(&self, point: ScreenPoint, viewport: &Viewport, touch: Touch) -> Option<Hit> {
        let stage = Stage { atlas: &self.atlas, world: &self.world, counts: &self.counts, bounds: &self.bounds };
        hit(&stage, &Scene::default(), (&Camera::home(viewport), viewport), point, touch)
    }
}
