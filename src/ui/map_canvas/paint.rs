//! Carries out a scene on a canvas. Decides nothing: what is where comes from the domain, colours from the palette.

use passerelles_domain::camera::{Camera, Viewport};
use passerelles_domain::geo::{MapPoint, within};
use passerelles_domain::scene::{
    Arc, BorderStyle, Emphasis, FADING, Fill, Label, LabelStyle, Ribbon, Ring, RingOf, Scene, graticule, ribbons,
    thirds,
};
use passerelles_domain::world::{Outline, World};

use super::palette::{Palette, faded};
use crate::platform::canvas::{Direction, Ink, Path, Surface};

/// A scene's land and hairlines as paths of the browser, in map units.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    fills: Vec<(Fill, Path)>,
    borders: Vec<(BorderStyle, Path)>,
    graticule: Option<Path>,
}

fn xy(point: MapPoint) -> (f64, f64) {
    (point.x, point.y)
}

impl Paths {
    /// Builds the paths of a scene; the grid of the globe is built once and handed on.
    pub(super) fn build(scene: &Scene, world: &World, before: &Self) -> Self {
        let fills = scene.land.fills.iter().filter_map(|(fill, shapes)| {
            let path = Path::new()?;
            shapes.iter().filter_map(|at| world.shapes.get(*at as usize)).for_each(|shape| trace(&path, world, shape));
            Some((*fill, path))
        });
        let borders = scene.land.borders.iter().filter_map(|(style, lines)| {
            let path = Path::new()?;
            for line in lines.iter().filter_map(|at| world.lines.get(*at as usize)) {
                path.line(line.points.iter().copied().map(xy));
            }
            Some((*style, path))
        });
        Self {
            fills: fills.collect(),
            borders: borders.collect(),
            graticule: before.graticule.clone().or_else(|| lines(graticule().iter())),
        }
    }
}

/// Adds a country or territory to a path.
pub(super) fn trace(path: &Path, world: &World, shape: &Outline) {
    shape.rings.iter().for_each(|ring| path.ring(world.ring(ring).map(xy)));
}

fn lines<'a>(lines: impl Iterator<Item = &'a Vec<MapPoint>>) -> Option<Path> {
    let path = Path::new()?;
    lines.for_each(|line| path.line(line.iter().copied().map(xy)));
    Some(path)
}

/// Many arcs as hairlines: the first, second and last third of the way of each.
#[derive(Clone, Debug)]
pub(super) struct Hairlines([Path; 3]);

impl Hairlines {
    /// Builds the paths; `None` where the browser has none.
    pub(super) fn build(arcs: &[Arc]) -> Option<Self> {
        let paths = [Path::new()?, Path::new()?, Path::new()?];
        for (third, part) in arcs.iter().flat_map(thirds) {
            if let Some(path) = paths.get(third) {
                path.line(part.iter().copied().map(xy));
            }
        }
        Some(Self(paths))
    }
}

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
    surface.clear();
    surface.round_strokes();
    sheet.map_units(surface);
    surface.stroke(outline, &palette.hover, 1.6 / sheet.camera.scale);
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
