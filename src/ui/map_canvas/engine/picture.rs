//! The picture of land and arcs: drawn sharp when it can be, moved as it is while a heavy scene follows the hand.

use passerelles_domain::camera::{Camera, ScreenPoint};
use passerelles_domain::geo::within;
use passerelles_domain::scene::Scene;
use passerelles_domain::text::plain;
use passerelles_domain::world::World;

use super::Engine;
use crate::platform::dom;
use crate::ui::map_canvas::paint::{self, Sheet};

/// Milliseconds of rest after which a moved picture is drawn sharp.
const REST: f64 = 110.0;

impl Engine {
    /// Draws land and arcs, or moves the picture of them. `true` when the picture is sharp.
    pub(super) fn draw_base(&mut self, time: f64, moving: bool) -> bool {
        let margin = if self.heavy { (self.viewport.width * 0.15, self.viewport.height * 0.15) } else { (0.0, 0.0) };
        let stale = match self.drawn {
            None => true,
            Some(drawn) if drawn == self.camera => return true,
            Some(drawn) => {
                let ratio = self.camera.scale / drawn.scale;
                let rested = !moving && time - self.last_change >= REST;
                !self.heavy || rested || !(0.5..=2.6).contains(&ratio)
            }
        };
        if stale {
            let sheet = self.sheet(margin);
            let (width, height) = (self.viewport.width + 2.0 * margin.0, self.viewport.height + 2.0 * margin.1);
            self.base.resize((width * sheet.ratio).round() as u32, (height * sheet.ratio).round() as u32);
            self.base.set_css("width", &px(width));
            self.base.set_css("height", &px(height));
            paint::base(&self.base, &self.paths, &self.scene, &sheet, &self.palette);
            self.drawn = Some(self.camera);
            self.place_picture(margin, 1.0, self.camera);
            return true;
        }
        if let Some(drawn) = self.drawn {
            self.place_picture(margin, self.camera.scale / drawn.scale, drawn);
        }
        false
    }

    /// Moves the picture so that what it shows lies where the camera wants it.
    fn place_picture(&self, margin: (f64, f64), ratio: f64, drawn: Camera) {
        let corner = drawn.to_map(ScreenPoint::new(-margin.0, -margin.1), &self.viewport);
        let at = self.camera.to_screen(corner, &self.viewport);
        self.base.set_css("transform", &format!("translate({},{}) scale({})", px(at.x), px(at.y), scale(ratio)));
    }

    pub(super) fn sheet(&self, margin: (f64, f64)) -> Sheet {
        Sheet { camera: self.camera, viewport: self.viewport, ratio: dom::pixel_ratio(), margin }
    }
}

/// A length of CSS.
fn px(pixels: f64) -> String {
    format!("{}px", plain(pixels))
}

/// A scale of CSS, to a ten-thousandth: over a screen of 4,000 pixels the error stays below half a pixel.
fn scale(ratio: f64) -> String {
    let parts = (within(ratio, 0.001, 1000.0) * 10_000.0).round() as u64;
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// Points that a scene strokes or fills: what drawing it costs.
pub(super) fn points(scene: &Scene, world: &World) -> usize {
    let lines = scene.land.borders.iter().flat_map(|(_, lines)| lines).filter_map(|at| world.lines.get(*at as usize));
    let land: usize = lines.map(|line| line.points.len()).sum();
    let arcs: usize = scene.arcs.iter().chain(&scene.bundle).flat_map(|arc| &arc.pieces).map(Vec::len).sum();
    land * 2 + arcs
}
