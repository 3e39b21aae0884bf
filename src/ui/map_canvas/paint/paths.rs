//! Land and hairlines of a scene as paths of the browser: built once, drawn in many frames.

use passerelles_domain::geo::MapPoint;
use passerelles_domain::scene::{Arc, BorderStyle, Fill, Scene, graticule, thirds};
use passerelles_domain::world::{Outline, World};

use crate::platform::canvas::Path;

/// A scene's land as paths of the browser, in map units.
#[derive(Debug, Default)]
pub(in crate::ui::map_canvas) struct Paths {
    pub(super) fills: Vec<(Fill, Path)>,
    pub(super) borders: Vec<(BorderStyle, Path)>,
    pub(super) graticule: Option<Path>,
    /// Each country or territory once it was needed: another filter only puts them together otherwise.
    shapes: Vec<Option<Path>>,
    /// Which world they are of. Only compared: a world stays where it is for as long as the map is drawn from it.
    of: Option<*const World>,
}

fn xy(point: MapPoint) -> (f64, f64) {
    (point.x, point.y)
}

impl Paths {
    /// Builds the paths of a scene; the grid of the globe is built once, and each outline once for each world.
    pub(in crate::ui::map_canvas) fn build(scene: &Scene, world: &World, before: Self) -> Self {
        let of = Some(core::ptr::from_ref(world));
        let mut shapes = if before.of == of { before.shapes } else { vec![None; world.shapes.len()] };
        let mut together = |at: u32, path: &Path| {
            let (shape, known) = (world.shapes.get(at as usize)?, shapes.get_mut(at as usize)?);
            if known.is_none() {
                let own = Path::new()?;
                trace(&own, world, shape);
                *known = Some(own);
            }
            path.add(known.as_ref()?);
            Some(())
        };
        let fills = scene.land.fills.iter().filter_map(|(fill, shapes)| {
            let path = Path::new()?;
            for at in shapes {
                together(*at, &path);
            }
            Some((*fill, path))
        });
        let fills = fills.collect();
        let borders = scene.land.borders.iter().filter_map(|(style, lines)| {
            let path = Path::new()?;
            for line in lines.iter().filter_map(|at| world.lines.get(*at as usize)) {
                path.line(line.points.iter().copied().map(xy));
            }
            Some((*style, path))
        });
        let graticule = before.graticule.or_else(|| lines(graticule().iter()));
        Self { fills, borders: borders.collect(), graticule, shapes, of }
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
