//! Arcs from France to its partners: short great circles on the flat map, with a slight bow so that neighbours part.

use super::{Choice, Layer, Stage};
use crate::geo::{CENTRAL_MERIDIAN, LonLat, MapPoint, MapRect, distance_km, great_circle, project, turned, within};
use crate::id::{CountryId, LinkId};
use crate::order::sorted_by;

/// Where flows begin, unless they are those of one territory: the middle of metropolitan France, near Bourges.
pub const FRANCE: LonLat = LonLat { lon: 2.5, lat: 46.8 };

/// Width of the widest arc at the partner's end, in CSS pixels.
pub const MAX_WIDTH: f64 = 6.5;

/// The bow, as a share of the arc's length.
const BOW: f64 = 0.06;

/// One arc.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// From the French end to the partner's, in map units. Two or more pieces when the way leaves the map on one
    /// side and comes back on the other.
    pub pieces: Vec<Vec<MapPoint>>,
    /// Around all of it.
    pub bounds: MapRect,
    /// Width at the partner's end, in CSS pixels.
    pub width: f64,
    /// Where it leads.
    pub country: CountryId,
    /// The link that it stands for; `None` for a whole flow.
    pub link: Option<LinkId>,
    /// How it stands out.
    pub emphasis: Emphasis,
}

/// How an arc or a ring stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Not chosen while something else is.
    Faint,
    /// As usual.
    #[default]
    Plain,
    /// The open passport's.
    Opened,
}

/// Every arc of a choice; the widest and the chosen come last, on top.
pub fn arcs(stage: &Stage<'_>, choice: &Choice) -> Vec<Arc> {
    let arcs = match (choice.near, choice.selected, choice.layer) {
        (true, Some(country), _) => links(stage, choice, Some(country)),
        (_, _, Layer::Flows) => flows(stage, choice),
        (_, _, Layer::Links) => links(stage, choice, None),
        (_, _, Layer::Colours) => Vec::new(),
    };
    sorted_by(arcs, |arc| ((arc.emphasis as u64) << 32) + (arc.width * 1000.0) as u64)
}

/// Where flows begin: in the chosen territory, else in the middle of France.
pub(super) fn flows_start(stage: &Stage<'_>) -> LonLat {
    let chosen = stage.selection.territory_chosen();
    chosen.and_then(|territory| stage.atlas.middle_of(territory)).unwrap_or(FRANCE)
}

fn flows(stage: &Stage<'_>, choice: &Choice) -> Vec<Arc> {
    let largest = f64::from(stage.selection.counts.iter().copied().max().unwrap_or(0).max(1));
    let start = flows_start(stage);
    stage
        .atlas
        .countries()
        .filter(|(_, country)| !country.french)
        .filter_map(|(id, country)| {
            let count = *stage.selection.counts.get(id.index()).filter(|count| **count > 0)?;
            let hub = stage.atlas.place(country.hub?)?;
            let width = (MAX_WIDTH * (f64::from(count) / largest).sqrt()).max(0.9);
            let emphasis = match choice.selected {
                Some(selected) if selected != id => Emphasis::Faint,
                _ => Emphasis::Plain,
            };
            arc(start, hub.at, 1.0).map(|(pieces, bounds)| Arc {
                pieces,
                bounds,
                width,
                country: id,
                link: None,
                emphasis,
            })
        })
        .collect()
}

fn links(stage: &Stage<'_>, choice: &Choice, only: Option<CountryId>) -> Vec<Arc> {
    // Hairlines need fewer points than the wide arcs of one country.
    let detail = if only.is_some() { 1.0 } else { 0.5 };
    (0_u32..)
        .map(LinkId)
        .zip(&stage.atlas.links)
        .filter(|(id, link)| stage.selection.shows(*id) && only.is_none_or(|country| country == link.country))
        .filter_map(|(id, link)| {
            let from = stage.atlas.place(stage.atlas.authority(link.authority)?.place?)?;
            let to = stage.atlas.place(link.partner?)?;
            let emphasis = match (choice.opened, choice.selected) {
                (Some(opened), _) if opened == id => Emphasis::Opened,
                (Some(_), _) if only.is_some() => Emphasis::Faint,
                (_, Some(selected)) if selected != link.country => Emphasis::Faint,
                _ => Emphasis::Plain,
            };
            let (pieces, bounds) = arc(from.at, to.at, detail)?;
            let width = if emphasis == Emphasis::Opened {
                3.6
            } else if only.is_some() {
                2.0
            } else {
                1.0
            };
            Some(Arc { pieces, bounds, width, country: link.country, link: Some(id), emphasis })
        })
        .collect()
}

fn arc(from: LonLat, to: LonLat, detail: f64) -> Option<(Vec<Vec<MapPoint>>, MapRect)> {
    let pieces = arc_line(from, to, detail);
    let bounds = MapRect::around(pieces.iter().flatten().copied())?;
    Some((pieces, bounds))
}

/// The line of an arc on the flat map. `detail` 1 gives a point about every 400 km, less gives fewer.
/// Always finite; at least one piece of at least two points.
pub fn arc_line(from: LonLat, to: LonLat, detail: f64) -> Vec<Vec<MapPoint>> {
    let least = if detail < 1.0 { 5.0 } else { 12.0 };
    let steps = within((distance_km(from, to) / 400.0 * detail).ceil(), least, 48.0);
    let way = great_circle(from, to, steps as u32);
    let mut pieces = Vec::new();
    let mut piece = vec![project(from)];
    for (before, here) in way.iter().zip(way.iter().skip(1)) {
        // No step is longer than half a turn: one that seems to be has gone over the edge of the map.
        let turn = turned(here.lon) - turned(before.lon);
        if turn.abs() > 180.0 {
            let (leaves, comes_back) = over_the_edge(*before, *here, turn < 0.0);
            piece.push(leaves);
            pieces.push(core::mem::replace(&mut piece, vec![comes_back]));
        }
        piece.push(project(*here));
    }
    if pieces.is_empty() {
        bow(&mut piece);
    }
    pieces.push(piece);
    pieces
}

/// Where a step leaves the map on one side and comes back on the other.
fn over_the_edge(before: LonLat, here: LonLat, eastwards: bool) -> (MapPoint, MapPoint) {
    // Degrees from the middle of the map, then what is left to its edge.
    let left = |lon: f64| 180.0 - turned(lon).abs();
    let (a, b) = (left(before.lon), left(here.lon));
    let share = if a + b > 0.0 { a / (a + b) } else { 0.5 };
    let lat = before.lat + (here.lat - before.lat) * share;
    let edge = |side: f64| project(LonLat { lon: CENTRAL_MERIDIAN + side * 179.999, lat });
    if eastwards { (edge(1.0), edge(-1.0)) } else { (edge(-1.0), edge(1.0)) }
}

/// Pushes the middle of a line sideways, outwards from the meridian of its start: up for the most part.
fn bow(line: &mut [MapPoint]) {
    let (Some(&start), Some(&end)) = (line.first(), line.last()) else { return };
    let (dx, dy) = (end.x - start.x, end.y - start.y);
    let side = if dx >= 0.0 { 1.0 } else { -1.0 };
    let last = (line.len() - 1) as f64;
    for (at, point) in line.iter_mut().enumerate() {
        let t = at as f64 / last;
        let push = BOW * 4.0 * t * (1.0 - t) * side;
        point.x += dy * push;
        point.y -= dx * push;
    }
}

#[cfg(test)]
mod tests;
