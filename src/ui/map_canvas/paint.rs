//! Carries out a scene on a canvas. Decides nothing: what is where comes from the domain, colours from the palette.

mod paths;

use passerelles_domain::camera::{Camera, Viewport};
use passerelles_domain::geo::{MapPoint, within};
use passerelles_domain::scene::{Arc, Emphasis, FADING, Label, LabelStyle, Ribbon, Ring, RingOf, Scene, ribbons};

pub(super) use paths::{Hairlines, Paths, trace};

use super::palette::{Palette, faded};
use crate::platform::canvas::{Direction, Ink, Path, Surface};

/// Where a canvas stands in relation to the map: what one frame needs to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    pub(super) camera: Camera,
    pub(super) viewport: Viewport,
    /// Device pixels in a CSS pixel.
    pub(super) ratio: f64,
    /// CSS pixels by which the canvas is larger than the map on each side.
    pub(super) margin: (f64, f64),
}

impl Sheet {
    /// Sets the surface to map units.
    fn map_units(&self, surface: &Surface) {
        let origin = self.camera.to_screen(MapPoint::default(), &self.viewport);
        surface.transform(
            self.camera.scale * self.ratio,
            (origin.x + self.margin.0) * self.ratio,
            (origin.y + self.margin.1) * self.ratio,
        );
    }

    /// Sets the surface to CSS pixels of the map.
    fn pixels(&self, surface: &Surface) {
        surface.transform(self.ratio, self.margin.0 * self.ratio, self.margin.1 * self.ratio);
    }
}

/// Sea, land, borders and arcs.
pub(super) fn base(
    surface: &Surface,
    paths: &Paths,
    hairlines: Option<&Hairlines>,
    scene: &Scene,
    sheet: &Sheet,
    palette: &Palette,
) {
    surface.cover(&palette.sea);
    surface.round_strokes();
    sheet.map_units(surface);
    let pixel = 1.0 / sheet.camera.scale;
    surface.alpha(1.0);
    if let Some(grid) = &paths.graticule {
        surface.stroke(grid, &palette.graticule, 0.8 * pixel);
    }
    for (fill, path) in &paths.fills {
        surface.fill(path, palette.fill(*fill));
    }
    for (style, path) in &paths.borders {
        surface.stroke(path, palette.border(*style), style.width() * pixel);
    }
    if let Some(hairlines) = hairlines.filter(|_| scene.bundled) {
        hairlines.draw(surface, palette, pixel / sheet.ratio);
    }
    sheet.pixels(surface);
    for arc in &scene.arcs {
        tapered(surface, arc, sheet, palette);
    }
}

impl Hairlines {
    /// Draws them. Browsers draw a line of one device pixel and one colour fifteen times faster than a wider one, and
    /// ten times faster than one with a gradient; so it is a little less than a pixel, whatever rounding does.
    fn draw(&self, surface: &Surface, palette: &Palette, device_pixel: f64) {
        for (path, opacity) in self.0.iter().zip(FADING) {
            surface.stroke(path, &Ink::Colour(faded(&palette.arc, opacity)), 0.98 * device_pixel);
        }
    }
}

/// Rings from which they are drawn as one: each with its own edge, they would take longer than all the rest.
const CROWD: usize = 400;

/// Many small rings as two shapes, the edges and what they enclose: where they meet, they melt into one.
fn crowd(surface: &Surface, scene: &Scene, sheet: &Sheet, palette: &Palette) {
    let room = sheet.margin.0.max(sheet.margin.1) + 10.0;
    let seen = scene.rings.iter().filter_map(|ring| {
        let at = sheet.camera.to_screen(ring.at, &sheet.viewport);
        let inside =
            at.x > -room && at.y > -room && at.x < sheet.viewport.width + room && at.y < sheet.viewport.height + room;
        inside.then_some((at, ring.radius))
    });
    let Some((edges, middles)) = Path::new().zip(Path::new()) else { return };
    for (at, radius) in seen {
        edges.circle((at.x, at.y), radius + 0.7);
        middles.circle((at.x, at.y), (radius - 0.9).max(0.6));
    }
    surface.fill_all(&edges, &Ink::Colour(palette.arc.clone()));
    surface.fill_all(&middles, &palette.paper);
}

/// One arc, wider and stronger towards the partner.
fn tapered(surface: &Surface, arc: &Arc, sheet: &Sheet, palette: &Palette) {
    let colour = palette.arc(arc.emphasis);
    for Ribbon { outline, start, end } in ribbons(arc, &sheet.camera, &sheet.viewport) {
        let (near, far) = (faded(colour, start.1), faded(colour, end.1));
        let ink = surface.linear((start.0.x, start.0.y), (end.0.x, end.0.y), &[(0.0, &near), (1.0, &far)]);
        surface.polygon(outline, &ink);
    }
}

/// Rings and names, over what [`base`] has drawn.
pub(super) fn names(surface: &Surface, scene: &Scene, labels: &[Label], sheet: &Sheet, palette: &Palette) {
    sheet.pixels(surface);
    let crowded = scene.rings.len() > CROWD;
    if crowded {
        crowd(surface, scene, sheet, palette);
    }
    for ring in scene.rings.iter().filter(|ring| !crowded || ring.emphasis == Emphasis::Opened) {
        self::ring(surface, ring, sheet, palette);
    }
    for label in labels {
        name(surface, label, palette);
    }
}

/// The country under the pointer.
pub(super) fn outline(surface: &Surface, outline: &Path, sheet: &Sheet, palette: &Palette) {
    surface.round_strokes();
    sheet.map_units(surface);
    surface.stroke(outline, &palette.hover, 1.6 / sheet.camera.scale);
}

/// Widths of the keyboard's mark in CSS pixels: a band of the halo's colour, a line of the outline's in its middle. One
/// of the two is at least 3:1 against whatever lies beside it.
const MARK: (f64, f64) = (6.5, 3.0);

/// Radius of the ring around the middle of a country that is small on the screen, in CSS pixels.
const MARK_RADIUS: f64 = 15.0;

/// The country that the keyboard is at: its outline, and a ring around its middle when it is `small`.
pub(super) fn mark(
    surface: &Surface,
    (outline, middle): (&Path, MapPoint),
    small: bool,
    sheet: &Sheet,
    palette: &Palette,
) {
    surface.round_strokes();
    let at = sheet.camera.to_screen(middle, &sheet.viewport);
    let ring = Path::new().filter(|_| small);
    if let Some(ring) = &ring {
        ring.circle((at.x, at.y), MARK_RADIUS);
    }
    for (ink, width) in [(&palette.halo, MARK.0), (&palette.hover, MARK.1)] {
        sheet.map_units(surface);
        surface.stroke(outline, ink, width / sheet.camera.scale);
        if let Some(ring) = &ring {
            sheet.pixels(surface);
            surface.stroke(ring, ink, width);
        }
    }
}

fn ring(surface: &Surface, ring: &Ring, sheet: &Sheet, palette: &Palette) {
    let at = sheet.camera.to_screen(ring.at, &sheet.viewport);
    // On a small picture, rings at full size would hide the map.
    let small = within(sheet.viewport.width / 820.0, 0.62, 1.0);
    let radius = ring.radius * small;
    let colour = Ink::Colour(palette.arc(ring.emphasis).to_owned());
    let at = (at.x, at.y);
    match (ring.of, ring.emphasis) {
        (RingOf::France, _) => {
            surface.circle(at, radius + 2.5, &palette.paper, None);
            surface.circle(at, radius, &colour, None);
        }
        (_, Emphasis::Opened) => surface.circle(at, radius + 3.0, &colour, Some((&palette.paper, 1.5))),
        (_, Emphasis::Faint) => {
            surface.alpha(0.45);
            surface.circle(at, radius, &palette.paper, Some((&colour, 1.4 * small)));
            surface.alpha(1.0);
        }
        (_, Emphasis::Plain) => surface.circle(at, radius, &palette.paper, Some((&colour, 1.7 * small))),
    }
}

/// Font and letter spacing of a kind of name.
pub(super) fn font(style: LabelStyle) -> (&'static str, f64) {
    const FAMILY_TOWN: &str = "500 14px \"Atkinson Hyperlegible Next\", system-ui, sans-serif";
    const FAMILY_MAJOR: &str = "650 15px \"Atkinson Hyperlegible Next\", system-ui, sans-serif";
    const FAMILY_PARTNER: &str = "600 13.5px \"Atkinson Hyperlegible Next\", system-ui, sans-serif";
    const FAMILY_NEIGHBOUR: &str = "600 13.5px \"Atkinson Hyperlegible Next\", system-ui, sans-serif";
    match style {
        LabelStyle::Town => (FAMILY_TOWN, 0.0),
        LabelStyle::Major => (FAMILY_MAJOR, 0.0),
        LabelStyle::Partner => (FAMILY_PARTNER, 0.0),
        LabelStyle::Neighbour => (FAMILY_NEIGHBOUR, 1.4),
    }
}

fn name(surface: &Surface, label: &Label, palette: &Palette) {
    let (font, spacing) = font(label.style);
    surface.font(font, spacing);
    let ink = if label.style == LabelStyle::Neighbour { &palette.quiet } else { &palette.ink };
    surface.text(&label.text, (label.at.x, label.at.y), ink, &palette.halo, Direction::Ltr);
}
