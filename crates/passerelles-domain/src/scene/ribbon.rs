//! The shape of an arc on the screen, whoever draws it: narrow and faint in France, wide and strong at the partner's.

use super::{Arc, Emphasis};
use crate::camera::{Camera, ScreenPoint, Viewport};
use crate::geo::MapPoint;

/// Share of its width that an arc has at the French end.
const START_WIDTH: f64 = 0.28;

/// Opacity of a hairline along the thirds of its way: it fades towards France, where all of them meet.
pub const FADING: [f64; 3] = [0.12, 0.28, 0.46];

/// A piece of an arc, as wide as it is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Up one side, down the other.
    pub outline: Vec<(f64, f64)>,
    /// Where it starts and how opaque it is there, from 0 to 1.
    pub start: (ScreenPoint, f64),
    /// Where it ends, likewise.
    pub end: (ScreenPoint, f64),
}

/// The pieces of an arc, from France on. CSS pixels.
pub fn ribbons(arc: &Arc, camera: &Camera, viewport: &Viewport) -> Vec<Ribbon> {
    let (start, end) = match arc.emphasis {
        Emphasis::Faint => (0.03, 0.3),
        // Links of one country are many and close: they stay lighter than flows.
        Emphasis::Plain if arc.link.is_some() => (0.08, 0.72),
        Emphasis::Plain => (0.08, 0.92),
        Emphasis::Opened => (0.35, 1.0),
    };
    let all: usize = arc.pieces.iter().map(Vec::len).sum();
    let mut before = 0;
    let mut ribbons = Vec::with_capacity(arc.pieces.len());
    for piece in &arc.pieces {
        let points: Vec<ScreenPoint> = piece.iter().map(|point| camera.to_screen(*point, viewport)).collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else { continue };
        let share = |at: usize| (before + at) as f64 / (all.max(2) - 1) as f64;
        let opacity = |at: usize| start + (end - start) * share(at);
        let width = |at: usize| arc.width * (START_WIDTH + (1.0 - START_WIDTH) * share(at));
        let outline = outline(&points, width);
        ribbons.push(Ribbon { outline, start: (*first, opacity(0)), end: (*last, opacity(points.len() - 1)) });
        before += points.len();
    }
    ribbons
}

/// The outline of a line with a width at each point.
fn outline(points: &[ScreenPoint], width: impl Fn(usize) -> f64) -> Vec<(f64, f64)> {
    let side = |at: usize, way: f64| -> Option<(f64, f64)> {
        let here = points.get(at)?;
        let before = points.get(at.saturating_sub(1))?;
        let after = points.get(at + 1).unwrap_or(here);
        let (dx, dy) = (after.x - before.x, after.y - before.y);
        let half = width(at) / 2.0 / dx.hypot(dy).max(1e-9) * way;
        Some((here.x - dy * half, here.y + dx * half))
    };
    let up = (0..points.len()).filter_map(|at| side(at, 1.0));
    let down = (0..points.len()).rev().filter_map(|at| side(at, -1.0));
    up.chain(down).collect()
}

/// The parts of an arc in each third of its way, with the position of their opacity in [`FADING`].
pub fn thirds(arc: &Arc) -> Vec<(usize, &[MapPoint])> {
    let all: usize = arc.pieces.iter().map(|piece| piece.len().saturating_sub(1)).sum();
    let cuts = [(0, all / 3), (all / 3, all * 2 / 3), (all * 2 / 3, all)];
    let mut before = 0;
    let mut parts = Vec::with_capacity(3);
    for piece in &arc.pieces {
        let after = before + piece.len().saturating_sub(1);
        for (third, (from, to)) in cuts.into_iter().enumerate() {
            let (from, to) = (from.max(before), to.min(after));
            if from < to
                && let Some(part) = piece.get(from - before..=to - before)
            {
                parts.push((third, part));
            }
        }
        before = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{LonLat, MapRect};
    use crate::id::CountryId;
    use crate::scene::arc_line;

    /// From New Caledonia to Los Angeles, over the edge of the map.
    fn arc() -> Arc {
        let (from, to) = (LonLat { lon: 166.45, lat: -22.27 }, LonLat { lon: -118.24, lat: 34.05 });
        let pieces = arc_line(from, to, 1.0);
        let bounds = MapRect::around(pieces.iter().flatten().copied()).unwrap();
        Arc { pieces, bounds, width: 6.0, country: CountryId(0), link: None, emphasis: Emphasis::Plain }
    }

    #[test]
    fn an_arc_grows_wider_and_stronger_over_its_pieces() {
        let arc = arc();
        let viewport = Viewport { width: 1000.0, height: 500.0, ..Viewport::default() };
        let ribbons = ribbons(&arc, &Camera::home(&viewport), &viewport);
        let [first, second] = ribbons.as_slice() else { panic!("two pieces: {ribbons:?}") };
        let width = |ribbon: &Ribbon, at: usize| {
            let (a, b) = (ribbon.outline[at], ribbon.outline[ribbon.outline.len() - 1 - at]);
            (a.0 - b.0).hypot(a.1 - b.1)
        };
        assert!((first.start.1 - 0.08).abs() < 1e-9 && (second.end.1 - 0.92).abs() < 1e-9);
        assert!(first.end.1 < second.start.1);
        assert!((width(first, 0) - 6.0 * START_WIDTH).abs() < 1e-6, "{}", width(first, 0));
        assert!((width(second, second.outline.len() / 2 - 1) - 6.0).abs() < 1e-6);
    }

    #[test]
    fn thirds_are_the_whole_way_in_order() {
        let arc = arc();
        let thirds = thirds(&arc);
        assert!(thirds.is_sorted_by_key(|(third, _)| *third) && thirds.last().unwrap().0 == FADING.len() - 1);
        let steps = |lines: &[&[MapPoint]]| lines.iter().map(|line| line.len() - 1).sum::<usize>();
        let pieces: Vec<&[MapPoint]> = arc.pieces.iter().map(Vec::as_slice).collect();
        assert_eq!(steps(&thirds.iter().map(|(_, part)| *part).collect::<Vec<_>>()), steps(&pieces));
    }
}
