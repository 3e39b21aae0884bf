//! One view of the globe: fitted into its area, projected, simplified, in whole units.

use std::collections::BTreeSet;

use passerelles_domain::france::Cone;
use passerelles_domain::geo::{LonLat, MapPoint, MapRect};
use passerelles_domain::wire::ViewRow;

use super::France;
use super::plan::{Area, View};
use crate::world::topojson::Rings;
use crate::world::{Detail, Kept, Step, Users, Weights, area, line_number, ring_points, solid, thin_lines};

/// So many largest polygons of a territory stay whatever their size.
const ALWAYS: usize = 2;

/// The polygons that a view shows, with their codes.
type Chosen<'f> = Vec<(&'f str, &'f Rings)>;

/// A view, drawn.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) row: ViewRow,
    /// Lines in whole units of the inset.
    pub(super) lines: Vec<Vec<Step>>,
    /// Rings of each territory, by code, referring to `lines`.
    pub(super) pieces: Vec<(String, Vec<Vec<i32>>)>,
}

impl Shown {
    /// A ring as a closed outline.
    pub(super) fn points(&self, ring: &[i32]) -> Vec<MapPoint> {
        let point = |(x, y): Step| MapPoint::new(f64::from(x), f64::from(y));
        ring_points(&self.lines, ring).into_iter().map(point).collect()
    }
}

/// Draws the views of an inset, all at the scale of the one that has least room.
pub(super) fn show(france: &France, inset: u8, views: &[View]) -> Vec<Shown> {
    let chosen: Vec<_> = views.iter().map(|view| (view, polygons(france, view))).collect();
    let cones = chosen.iter().map(|(view, chosen)| view.cone.unwrap_or_else(|| own_cone(france, chosen)));
    let rows: Vec<ViewRow> = cones.map(|cone| ViewRow { inset, cone, scale: UNFITTED, origin: (0, 0) }).collect();
    let fitting = rows.iter().zip(&chosen).map(|(row, (view, chosen))| scale(france, *row, view.area, chosen));
    let scale = fitting.fold(f64::INFINITY, f64::min);
    if !scale.is_finite() {
        return Vec::new();
    }
    let scale = scale.min(LARGEST);
    let draw = |(row, (view, chosen)): (ViewRow, &(&View, Chosen<'_>))| {
        let row = centred(france, ViewRow { scale: scale as u32, ..row }, view.area, chosen);
        draw(france, row, view.detail, chosen)
    };
    rows.into_iter().zip(&chosen).map(draw).collect()
}

/// A scale that is fine enough to measure with.
const UNFITTED: u32 = 1_000_000;
/// No island is drawn larger, in units to a hundred degrees (nine to a kilometre): the source knows Saint-Barthélemy by
/// eleven points.
const LARGEST: f64 = 100_000.0;

fn polygons<'f>(france: &'f France, view: &View) -> Chosen<'f> {
    let inside = |point: &LonLat| {
        view.part.is_none_or(|(west, south, east, north)| {
            (west..=east).contains(&point.lon) && (south..=north).contains(&point.lat)
        })
    };
    let whole = |polygon: &&Rings| points(france, polygon).all(inside);
    let units = france.units.iter().filter(|(code, _)| view.whom.has(code));
    units.flat_map(|(code, all)| all.iter().filter(whole).map(move |polygon| (code.as_str(), polygon))).collect()
}

fn points<'f>(france: &'f France, polygon: &'f Rings) -> impl Iterator<Item = &'f LonLat> {
    let lines = polygon.iter().flatten().map(|reference| line_number(*reference).0);
    lines.filter_map(|line| france.arcs.get(line)).flatten()
}

/// A cone that touches the globe in the middle of what is shown.
fn own_cone(france: &France, chosen: &[(&str, &Rings)]) -> (i32, i32, i32) {
    let all = || chosen.iter().flat_map(|(_, polygon)| points(france, polygon));
    let middle = |axis: fn(&LonLat) -> f64| {
        let (low, high) = all().map(axis).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
        (f64::midpoint(low, high) * 100.0).round() as i32
    };
    let lat = middle(|point| point.lat);
    (middle(|point| point.lon), lat, lat)
}

/// What is shown, as a rectangle in units.
fn extent(france: &France, row: ViewRow, chosen: &[(&str, &Rings)]) -> Option<MapRect> {
    let cone = Cone::new(&row);
    MapRect::around(chosen.iter().flat_map(|(_, polygon)| points(france, polygon)).map(|point| laid(&cone, *point)))
}

fn laid(cone: &Cone, point: LonLat) -> MapPoint {
    let at = cone.project(point);
    MapPoint::new(at.x, at.y)
}

/// Units in a hundred degrees that make what is shown fill the area; infinite when nothing is.
fn scale(france: &France, row: ViewRow, (_, _, width, height): Area, chosen: &[(&str, &Rings)]) -> f64 {
    let fits = |extent: MapRect| f64::from(UNFITTED) * (width / extent.width()).min(height / extent.height());
    extent(france, row, chosen).map_or(f64::INFINITY, fits)
}

/// The view with what it shows in the middle of its area.
fn centred(france: &France, row: ViewRow, area: Area, chosen: &[(&str, &Rings)]) -> ViewRow {
    let middle = extent(france, row, chosen).map(MapRect::center).unwrap_or_default();
    let (left, top, width, height) = area;
    let origin = (left + width / 2.0 - middle.x, top + height / 2.0 - middle.y);
    ViewRow { origin: (origin.0.round() as i32, origin.1.round() as i32), ..row }
}

fn draw(france: &France, row: ViewRow, detail: Detail, chosen: &[(&str, &Rings)]) -> Shown {
    let cone = Cone::new(&row);
    let used: BTreeSet<usize> = chosen
        .iter()
        .flat_map(|(_, polygon)| polygon.iter().flatten())
        .map(|reference| line_number(*reference).0)
        .collect();
    let lay = |(at, line): (usize, &Vec<LonLat>)| {
        if used.contains(&at) { line.iter().map(|point| laid(&cone, *point)).collect() } else { Vec::new() }
    };
    let arcs: Vec<Vec<MapPoint>> = france.arcs.iter().enumerate().map(lay).collect();
    let kept = large_enough(&arcs, chosen, detail.islet);
    let lines = thin_lines(&arcs, &Weights::of(&arcs), detail, kept.iter().map(|(_, ring)| ring));
    let mut pieces: Vec<(String, Vec<Vec<i32>>)> = Vec::new();
    for (code, ring) in &kept {
        let Some(ring) = solid(ring.references, &lines) else { continue };
        match pieces.last_mut().filter(|(last, _)| last == code) {
            Some((_, rings)) => rings.push(ring),
            None => pieces.push(((*code).to_owned(), vec![ring])),
        }
    }
    Shown { row, lines, pieces }
}

/// Rings that are large enough to be seen, that a neighbour needs too, or that are the largest of their territory.
fn large_enough<'f>(arcs: &[Vec<MapPoint>], chosen: &[(&'f str, &'f Rings)], islet: f64) -> Vec<(&'f str, Kept<'f>)> {
    let rings = || chosen.iter().flat_map(|(code, polygon)| polygon.iter().map(move |ring| (*code, ring)));
    let users = Users::of(arcs.len(), rings().map(|(_, ring)| ring));
    let measured =
        |(code, ring): (&'f str, &'f Vec<i32>)| (code, Kept { references: ring, area: area(&ring_points(arcs, ring)) });
    let all: Vec<(&str, Kept<'_>)> = rings().map(measured).collect();
    let larger = |code: &str, size: f64| all.iter().filter(|(own, ring)| *own == code && ring.area > size).count();
    let stays: Vec<bool> = all
        .iter()
        .map(|(code, ring)| ring.area >= islet || users.share(ring.references) || larger(code, ring.area) < ALWAYS)
        .collect();
    all.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(ring, _)| ring).collect()
}
