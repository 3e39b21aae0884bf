//! The whole drawing on its paper, as SVG needs it: it depends on the arrangement only, so it is made once.

use super::paper::{lay_out, origin};
use super::path::PathData;
use super::{Arrangement, France, InsetKind, PaperPoint, PaperRect, Piece, Step};
use crate::id::UnitId;
use crate::linework::Sides;

/// The map of France on paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// From the upper left corner, (0, 0): the view box.
    pub paper: PaperRect,
    /// Insets; the first is the mainland.
    pub insets: Vec<DrawnInset>,
    /// Outlines, mainland first; within an inset by code.
    pub pieces: Vec<DrawnPiece>,
    /// SVG path of the borders between two regions, open lines to be stroked over the outlines.
    pub regions: String,
}

/// An inset on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnInset {
    /// What it shows.
    pub kind: InsetKind,
    /// All of it, with room for its name along the upper edge (none for the mainland).
    pub frame: PaperRect,
    /// Where its own coordinates begin: the drawing lies below and to the right.
    pub origin: PaperPoint,
}

/// An outline on the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnPiece {
    /// Whose. The départements of Île-de-France have two pieces.
    pub unit: UnitId,
    /// Position of its inset.
    pub inset: usize,
    /// SVG path, filled by the even-odd rule.
    pub path: String,
    /// Where a name or a number stands: deep inside its largest part.
    pub label: PaperPoint,
    /// What it covers.
    pub bounds: PaperRect,
}

impl DrawnInset {
    /// A point of the inset on the paper; `None` outside its frame.
    pub(super) fn on_paper(&self, point: PaperPoint) -> Option<PaperPoint> {
        let at = PaperPoint::new(self.origin.x + point.x, self.origin.y + point.y);
        (self.frame.contains(at) && at.y >= self.origin.y).then_some(at)
    }
}

impl France {
    /// Draws the map.
    pub fn draw(&self, arrangement: Arrangement) -> Drawing {
        let (paper, frames) = lay_out(&self.insets, arrangement);
        let inset = |(inset, frame): (&super::Inset, PaperRect)| DrawnInset {
            kind: inset.kind,
            frame,
            origin: origin(inset.kind, frame),
        };
        let insets: Vec<DrawnInset> = self.insets.iter().zip(frames).map(inset).collect();
        let from = |inset: usize| insets.get(inset).map_or((0, 0), |inset| whole(inset.origin));
        let pieces = self.pieces.iter().map(|piece| self.draw_piece(piece, from(piece.inset))).collect();
        let regions = self.draw_regions(from);
        Drawing { paper, insets, pieces, regions }
    }

    fn draw_piece(&self, piece: &Piece, origin: Step) -> DrawnPiece {
        let mut path = PathData::default();
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for ring in &piece.rings {
            path.ring(self.ring(ring).map(|point| moved(point, origin)));
            for (x, y) in self.ring(ring).map(|point| moved(point, origin)) {
                let (x, y) = (f64::from(x), f64::from(y));
                (low, high) = ((low.0.min(x), low.1.min(y)), (high.0.max(x), high.1.max(y)));
            }
        }
        let label = moved(piece.label, origin);
        DrawnPiece {
            unit: piece.unit,
            inset: piece.inset,
            path: path.finish(),
            label: PaperPoint::new(f64::from(label.0), f64::from(label.1)),
            bounds: PaperRect { x: low.0, y: low.1, width: high.0 - low.0, height: high.1 - low.1 },
        }
    }

    /// Lines whose two sides are of different regions.
    fn draw_regions(&self, from: impl Fn(usize) -> Step) -> String {
        let mut path = PathData::default();
        for (line, sides) in self.lines.iter().zip(&self.sides) {
            let Sides::Border(a, b) = *sides else { continue };
            let (Some(a), Some(b)) = (self.pieces.get(a as usize), self.pieces.get(b as usize)) else { continue };
            let region = |piece: &Piece| self.unit(piece.unit).map(|unit| unit.region.as_str());
            if region(a) != region(b) {
                path.line(line.iter().map(|point| moved(*point, from(a.inset))));
            }
        }
        path.finish()
    }
}

/// Frames stand at whole units.
fn whole(point: PaperPoint) -> Step {
    (point.x as i32, point.y as i32)
}

fn moved(point: Step, by: Step) -> Step {
    (point.0.wrapping_add(by.0), point.1.wrapping_add(by.1))
}
