//! One level of detail: which rings stay, which points of their lines, in integer steps.

use std::collections::BTreeMap;

use passerelles_domain::geo::MapPoint;
use passerelles_domain::id::Iso2;
use passerelles_domain::wire::WorldFile;

use super::World;
use super::pack::{Step, pack};
use super::ring::{Users, area, bounds, line_number, ring_points};
use super::simplify;

/// How much detail to keep.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Detail {
    /// Integer steps in one map unit.
    pub(crate) steps: u32,
    /// Points whose triangle is smaller than this go, in square map units.
    pub(crate) triangle: f64,
    /// Islands smaller than this go, in square map units, except the largest few of their country.
    pub(crate) islet: f64,
}

impl Detail {
    /// For the whole world on a screen, where a pixel is 6 to 8 units: what goes is smaller than a pixel.
    pub(crate) const COARSE: Self = Self { steps: 1, triangle: 44.0, islet: 54.0 };
    /// All that the source has, whose own grid is about 9 steps wide and 16 high.
    pub(crate) const FULL: Self = Self { steps: 6, triangle: 0.1, islet: 0.0 };
}

/// A ring never loses a triangle larger than this share of itself, so that small countries keep their form.
const OWN_SHARE: f64 = 0.04;
/// So many largest polygons of a country stay whatever their size.
const ALWAYS: usize = 3;

/// The weight of every point of every line, computed once for all levels of detail.
#[derive(Debug)]
pub(crate) struct Weights(Vec<Vec<f64>>);

impl Weights {
    /// Weighs all lines.
    pub(crate) fn of(arcs: &[Vec<MapPoint>]) -> Self {
        Self(arcs.iter().map(|line| simplify::weights(line)).collect())
    }
}

/// A ring that stays.
pub(crate) struct Kept<'a> {
    pub(crate) references: &'a [i32],
    /// In square units.
    pub(crate) area: f64,
}

/// Compiles one level of detail.
pub(crate) fn world_file(world: &World, weights: &Weights, detail: Detail) -> WorldFile {
    let kept = kept_rings(world, detail);
    let mut lines = thin_lines(&world.arcs, weights, detail, kept.values().flatten());
    let mut shapes = Vec::with_capacity(kept.len());
    for (code, kept) in &kept {
        let mut rings: Vec<Vec<i32>> = kept.iter().filter_map(|ring| solid(ring.references, &lines)).collect();
        if rings.is_empty() {
            rings.extend(speck(world, *code, detail, &mut lines));
        }
        shapes.push((*code, rings));
    }
    pack(detail.steps, &lines, shapes)
}

/// The rings of each country that are large enough to stay, or that a neighbour needs too.
fn kept_rings(world: &World, detail: Detail) -> BTreeMap<Iso2, Vec<Kept<'_>>> {
    let users = Users::of(world.arcs.len(), world.countries.values().flatten().flatten());
    let measured = |ring: &'_ Vec<i32>| area(&ring_points(&world.arcs, ring));
    let mut kept = BTreeMap::new();
    for (code, polygons) in &world.countries {
        let mut sizes: Vec<f64> = polygons.iter().filter_map(|rings| rings.first().map(measured)).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        let always = sizes.get(ALWAYS - 1).or(sizes.last()).copied().unwrap_or_default();
        let mut rings = Vec::new();
        for polygon in polygons {
            let outer_stays = |ring: &Vec<i32>| measured(ring) >= always.min(detail.islet) || users.share(ring);
            if polygon.first().is_some_and(outer_stays) {
                let all = polygon.iter().map(|ring| Kept { references: ring, area: measured(ring) });
                rings.extend(all.filter(|ring| ring.area >= always.min(detail.islet) || users.share(ring.references)));
            }
        }
        kept.insert(*code, rings);
    }
    kept
}

/// Every line that a kept ring needs, with the points that matter to its smallest ring, in steps.
pub(crate) fn thin_lines<'k>(
    arcs: &[Vec<MapPoint>],
    weights: &Weights,
    detail: Detail,
    kept: impl IntoIterator<Item = &'k Kept<'k>>,
) -> Vec<Vec<Step>> {
    let mut thresholds = vec![f64::INFINITY; arcs.len()];
    for ring in kept {
        let threshold = detail.triangle.min(ring.area * OWN_SHARE);
        for reference in ring.references {
            if let Some(slot) = thresholds.get_mut(line_number(*reference).0) {
                *slot = slot.min(threshold);
            }
        }
    }
    let steps = f64::from(detail.steps);
    let lines = arcs.iter().zip(&weights.0).zip(&thresholds);
    lines
        .map(|((line, weights), threshold)| {
            let points = line.iter().zip(weights).filter(|(_, weight)| *weight >= threshold);
            let mut thin: Vec<Step> = points.map(|(point, _)| to_step(*point, steps)).collect();
            thin.dedup();
            thin
        })
        .collect()
}

fn to_step(point: MapPoint, steps: f64) -> Step {
    ((point.x * steps).round() as i32, (point.y * steps).round() as i32)
}

/// The ring without lines that have shrunk to a point; `None` when nothing is left of its area.
pub(crate) fn solid(ring: &[i32], lines: &[Vec<Step>]) -> Option<Vec<i32>> {
    let line = |reference: i32| lines.get(line_number(reference).0).map_or(&[][..], Vec::as_slice);
    let left: Vec<i32> = ring.iter().copied().filter(|reference| line(*reference).len() > 1).collect();
    let mut twice_area = 0_i64;
    for reference in &left {
        let points = line(*reference);
        let area: i64 = points.iter().zip(points.iter().skip(1)).map(|(a, b)| cross(*a, *b)).sum();
        twice_area += if line_number(*reference).1 { -area } else { area };
    }
    (twice_area != 0).then_some(left)
}

fn cross(a: Step, b: Step) -> i64 {
    i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)
}

/// A country too small for this level keeps a diamond of two steps across where it lies.
fn speck(world: &World, code: Iso2, detail: Detail, lines: &mut Vec<Vec<Step>>) -> Option<Vec<i32>> {
    let polygons = world.polygons(code);
    let largest = polygons.iter().filter_map(|rings| rings.first()).max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let (x, y) = to_step(bounds(largest)?.center(), f64::from(detail.steps));
    lines.push(vec![(x - 1, y), (x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y)]);
    Some(vec![reference_to(lines.len() - 1)])
}

/// How a ring refers to a line taken forwards.
fn reference_to(line: usize) -> i32 {
    i32::try_from(line).unwrap_or(i32::MAX)
}
