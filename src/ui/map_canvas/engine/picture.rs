//! The picture of the map: drawn sharp when it can be, moved as it is while a heavy scene follows the hand.

use core::ops::RangeInclusive;

use passerelles_domain::camera::{Camera, ScreenPoint};
use passerelles_domain::geo::{MapRect, within};
use passerelles_domain::scene::{self, Scene};
use passerelles_domain::text::plain;
use passerelles_domain::world::World;

use super::{Engine, covers};
use crate::platform::dom;
use crate::ui::map_canvas::paint::{self, Sheet};

/// Milliseconds of rest after which a moved picture is drawn sharp.
const REST: f64 = 110.0;

/// Milliseconds that a picture stands in for while the hand moves on quickly.
const PATIENCE: f64 = 160.0;
/// By how much a picture may be made larger or smaller before it is drawn anew: when it is older than that, and ever.
const STRETCH: [RangeInclusive<f64>; 2] = [0.55..=2.2, 0.2..=6.0];

impl Engine {
    /// Draws everything, or moves the picture of it. `true` when what is seen is sharp.
    pub(super) fn draw(&mut self, time: f64, moving: bool) -> bool {
        let rested = !moving && time - self.seen.1 >= REST;
        match self.drawn {
            Some((drawn, _)) if drawn == self.camera => {
                if core::mem::take(&mut self.outline_stale) {
                    self.draw_outline();
                }
                true
            }
            Some((drawn, since)) if self.heavy && !rested && self.will_do(drawn, time - since) => {
                self.place_picture(drawn);
                false
            }
            _ => {
                self.update_scene(moving);
                self.draw_picture();
                self.drawn = Some((self.camera, time));
                self.place_picture(self.camera);
                self.draw_outline();
                true
            }
        }
    }

    /// CSS pixels by which the picture is larger than the screen on each side, so that it can be moved.
    pub(super) fn margin(&self) -> (f64, f64) {
        if self.heavy { (self.viewport.width * 0.2, self.viewport.height * 0.2) } else { (0.0, 0.0) }
    }

    /// Whether the picture can stand in while the hand moves: neither stretched too far nor, unless it is quite new or
    /// becomes smaller, with an edge in view.
    fn will_do(&self, drawn: Camera, age: f64) -> bool {
        let ratio = self.camera.scale / drawn.scale;
        let [usual, most] = STRETCH;
        if age < PATIENCE {
            return most.contains(&ratio);
        }
        let (wide, high) = self.margin();
        let corner = |x, y| drawn.to_map(ScreenPoint::new(x, y), &self.viewport);
        let picture =
            MapRect { min: corner(-wide, -high), max: corner(self.viewport.width + wide, self.viewport.height + high) };
        let covered = covers(picture, self.camera.view(&self.viewport));
        usual.contains(&ratio) && (ratio < 0.98 || covered)
    }

    fn draw_picture(&self) {
        let margin = self.margin();
        let sheet = self.sheet(margin);
        let (width, height) = (self.viewport.width + 2.0 * margin.0, self.viewport.height + 2.0 * margin.1);
        self.base.resize((width * sheet.ratio).round() as u32, (height * sheet.ratio).round() as u32);
        self.base.set_css("width", &px(width));
        self.base.set_css("height", &px(height));
        let hairlines = self.arcs.as_ref().and_then(|arcs| arcs.hairlines.as_ref());
        paint::base(&self.base, &self.paths, hairlines, &self.scene, &sheet, &self.palette);
        let labels = self.with_stage(|stage| {
            scene::place_labels(
                stage,
                &self.choice,
                &self.scene,
                (&self.camera, &self.viewport),
                |of, style| (self.namer)(of, style),
                |text, style| self.width(text, style),
            )
        });
        paint::names(&self.base, &self.scene, &labels, &sheet, &self.palette);
    }

    /// Moves the picture, and the outline over it, so that what they show lies where the camera wants it.
    fn place_picture(&self, drawn: Camera) {
        let ratio = self.camera.scale / drawn.scale;
        let device = dom::pixel_ratio();
        let whole = |pixels: f64| if (ratio - 1.0).abs() < 1e-9 { (pixels * device).round() / device } else { pixels };
        let (wide, high) = self.margin();
        let corner = drawn.to_map(ScreenPoint::new(-wide, -high), &self.viewport);
        let at = self.camera.to_screen(corner, &self.viewport);
        let (x, y) = (px(whole(at.x)), px(whole(at.y)));
        dom::set_css(&self.picture, "transform", &format!("translate({x},{y}) scale({})", scale(ratio)));
    }

    pub(super) fn sheet(&self, margin: (f64, f64)) -> Sheet {
        Sheet { camera: self.camera, viewport: self.viewport, ratio: dom::pixel_ratio(), margin }
    }
}

/// A length of CSS.
pub(super) fn px(pixels: f64) -> String {
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
    let arcs: usize = scene.arcs.iter().flat_map(|arc| &arc.pieces).map(Vec::len).sum();
    land * 2 + arcs
}
