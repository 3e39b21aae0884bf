//! Moving over the map of France with arrow keys: from a territory to the nearest one in that direction.

use super::{Drawing, France, InsetKind, PaperPoint};
use crate::geo::Direction;
use crate::id::UnitId;
use crate::order::{rising, sorted_by};

impl France {
    /// The unit that an arrow key leads to: the nearest in a quarter turn around the direction, what lies straight
    /// ahead counting as nearer; when the quarter is empty, the same in half a turn. `None` at the edge of the map.
    pub fn step(&self, drawing: &Drawing, from: UnitId, direction: Direction) -> Option<UnitId> {
        let stands = stands(drawing);
        let (_, start) = *stands.iter().find(|(unit, _)| *unit == from)?;
        let ahead = stands.iter().filter(|(unit, _)| *unit != from).filter_map(|(unit, stand)| {
            let (along, aside) = direction.sides(stand.x - start.x, stand.y - start.y);
            let aside = aside.abs();
            (along > 0.0).then_some((*unit, aside <= along, along + 2.0 * aside))
        });
        let ahead: Vec<(UnitId, bool, f64)> = ahead.collect();
        let quarter = ahead.iter().any(|(_, straight, _)| *straight);
        let ahead = ahead.into_iter().filter(|(_, straight, _)| *straight || !quarter).collect();
        sorted_by(ahead, |(_, _, cost)| rising(*cost)).first().map(|(unit, ..)| *unit)
    }

    /// Where one begins: the unit nearest to the middle of the mainland.
    pub fn first_step(&self, drawing: &Drawing) -> Option<UnitId> {
        let middle = drawing.insets.first()?.frame.center();
        sorted_by(stands(drawing), |(_, stand)| rising(stand.distance(middle))).first().map(|(unit, _)| *unit)
    }
}

/// Where each unit stands for the keyboard: on the mainland, or in the middle of its frame overseas.
fn stands(drawing: &Drawing) -> Vec<(UnitId, PaperPoint)> {
    let stand = |piece: &super::DrawnPiece| match drawing.insets.get(piece.inset).map(|inset| (inset.kind, inset.frame))
    {
        Some((InsetKind::Mainland, _)) => Some((piece.unit, piece.label)),
        Some((InsetKind::Overseas(_), frame)) => Some((piece.unit, frame.center())),
        _ => None,
    };
    drawing.pieces.iter().filter_map(stand).collect()
}
