//! What lies under a finger or a pointer on the map of France.

use super::{Drawing, France, InsetKind, PaperPoint, Piece};
use crate::geo::within;
use crate::id::UnitId;
use crate::linework;

impl France {
    /// The unit at a point of the paper: the one that covers it, else the nearest whose outline is within `reach`
    /// units (half the target of a finger, in units of the paper). The whole frame of a territory overseas is its own.
    pub fn hit(&self, drawing: &Drawing, at: PaperPoint, reach: f64) -> Option<UnitId> {
        let (inset, drawn) = drawing.insets.iter().enumerate().find(|(_, inset)| inset.frame.contains(at))?;
        if let InsetKind::Overseas(unit) = drawn.kind {
            return Some(unit);
        }
        let at = (at.x - drawn.origin.x, at.y - drawn.origin.y);
        let pieces = self.pieces.get(self.pieces_of(inset))?;
        if let Some(piece) = pieces.iter().find(|piece| self.covers(piece, at)) {
            return Some(piece.unit);
        }
        let near = pieces.iter().map(|piece| (self.nearest(piece, at).0, piece.unit)).filter(|(far, _)| *far <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, unit)| unit)
    }

    pub(super) fn covers(&self, piece: &Piece, at: (f64, f64)) -> bool {
        linework::covers(piece.rings.iter().map(|ring| self.corners(ring)), at)
    }

    /// The point of the outline nearest to another, after its distance in units.
    pub(super) fn nearest(&self, piece: &Piece, at: (f64, f64)) -> (f64, (f64, f64)) {
        let mut best = (f64::INFINITY, at);
        for ring in &piece.rings {
            let ends = self.corners(ring).skip(1).chain(self.corners(ring).next());
            for (a, b) in self.corners(ring).zip(ends) {
                let on_edge = on_edge(a, b, at);
                let far = (on_edge.0 - at.0).hypot(on_edge.1 - at.1);
                if far < best.0 {
                    best = (far, on_edge);
                }
            }
        }
        best
    }

    fn corners<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = (f64, f64)> + Clone + 'a {
        self.ring(ring).map(|(x, y)| (f64::from(x), f64::from(y)))
    }
}

/// The point of an edge nearest to another.
fn on_edge(a: (f64, f64), b: (f64, f64), at: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { within(((at.0 - a.0) * dx + (at.1 - a.1) * dy) / length, 0.0, 1.0) } else { 0.0 };
    (a.0 + share * dx, a.1 + share * dy)
}
