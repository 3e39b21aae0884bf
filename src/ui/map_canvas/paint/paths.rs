//! Land and hairlines of a scene as paths of the browser: built once, drawn in many frames.

use passerelles_domain::geo::MapPoint;
use passerelles_domain::scene::{Arc, BorderStyle, Fill, Scene, graticule, thirds};
use passerelles_domain::world::{Outline, World};

use crate::platform::canvas::Path;

/// A scene's land and hairlines as paths of the browser, in map units.
#[derive(Clone, Debug, Default)]
pub(in crate::ui::map_canvas) struct Paths {
    pub(super) fills: Vec<(Fill, Path)>,
    pub(super) borders: Vec<(BorderStyle, Path)>,
    pub(super) graticule: Option<Path>,
}

fn xy(point: MapPoint) -> (f64, f64) {
    (point.x, point.y)
}

impl Paths {
    /// Builds the paths of a scene; the grid of the globe is built once and handed on.
    pub(in crate::ui::map_canvas) fn build(scene: &Scene, world: &World, before: &Self) -> Self {
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
pub(in crate::ui::map_canvas) fn trace(path: &Path, world: &World, shape: &Outline) {
    shape.rings.iter().for_each(|ring| path.ring(world.ring(ring).map(xy)));
}

fn lines<'a>(lines: impl Iterator<Item = &'a Vec<MapPoint>>) -> Option<Path> {
    let path = Path::new()?;
    lines.for_each(|line| path.line(line.iter().copied().map(xy)));
    Some(path)
}

/// Many arcs as hairlines: the first, second and last third of the way of each.
#[derive(Clone, Debug)]
pub(in crate::ui::map_canvas) struct Hairlines(pub(super) [Path; 3]);

impl Hairlines {
    /// Builds the paths; `None` where the browser has none.
    pub(in crate::ui::map_canvas) fn build(arcs: &[Arc]) -> Option<Self> {
        let paths = [Path::new()?, Path::new()?, Path::new()?];
        for (third, part) in arcs.iter().flat_map(thirds) {
            if let Some(path) = paths.get(third) {
                path.line(part.iter().copied().map(xy));
            }
        }
        Some(Self(paths))
    }
}
