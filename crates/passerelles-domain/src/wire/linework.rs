//! Lines that outlines share, and the rings that they make: columns that the files of outlines have in common.

use super::{Fresh, WireError, require};
use crate::linework;

/// Columns of a file of outlines. Lines stand in the order of their first use by a ring, and in its direction.
#[derive(Clone, Copy, Debug)]
pub struct Linework<'a> {
    /// Points of each line, at least two. A line that is a ring by itself does not repeat its first point at its end.
    pub lengths: &'a [u32],
    /// x of the points of all lines, each as the difference to the one before, whatever its line.
    pub xs: &'a [i32],
    /// y, likewise.
    pub ys: &'a [i32],
    /// Closed rings of each shape, filled by the even-odd rule.
    pub shape_rings: &'a [u32],
    /// Lines of each ring, at least one.
    pub ring_lines: &'a [u32],
    /// Lines of all rings: how far back, as [`Fresh`] counts, doubled, plus 1 for backwards.
    pub references: &'a [u32],
}

impl Linework<'_> {
    /// The lines of all rings, end to end: `n` is line n forwards, `!n` (−1 − n) is line n backwards. `None` when one
    /// is not there.
    pub fn lines_of_rings(&self) -> Option<Vec<i32>> {
        let mut fresh = Fresh::default();
        self.references
            .iter()
            .map(|reference| {
                let line =
                    fresh.row(reference >> 1).filter(|line| (*line as usize) < self.lengths.len())?.cast_signed();
                Some(if reference & 1 == 0 { line } else { !line })
            })
            .collect()
    }

    /// Whether each line of each ring starts where the one before ends.
    pub fn is_closed(&self) -> bool {
        let shapes = linework::shapes(*self);
        let lines = linework::lines(*self, &shapes);
        let ends = |reference: &i32| {
            let line = lines.get(linework::number(*reference))?;
            let (first, last) = (line.first()?, line.last()?);
            Some(if *reference < 0 { (last, first) } else { (first, last) })
        };
        shapes.iter().flatten().all(|ring| {
            let ends: Vec<_> = ring.iter().filter_map(ends).collect();
            let next = ends.iter().cycle().skip(1);
            ends.len() == ring.len() && ends.iter().zip(next).all(|((_, end), (start, _))| end == start)
        })
    }

    /// Whether the columns fit together and make so many shapes.
    pub(super) fn check(&self, shapes: usize) -> Result<(), WireError> {
        require(self.lengths.iter().all(|length| *length >= 2), "outlines: line")?;
        require(adds_up(self.lengths, self.xs.len()) && self.ys.len() == self.xs.len(), "outlines: points")?;
        require(self.shape_rings.len() == shapes, "outlines: shapes")?;
        require(adds_up(self.shape_rings, self.ring_lines.len()), "outlines: shapes")?;
        require(self.ring_lines.iter().all(|lines| *lines > 0), "outlines: ring")?;
        require(adds_up(self.ring_lines, self.references.len()), "outlines: ring")?;
        require(self.lines_of_rings().is_some(), "outlines: reference")
    }
}

/// Whether the parts make the whole.
fn adds_up(parts: &[u32], whole: usize) -> bool {
    parts.iter().map(|part| u64::from(*part)).sum::<u64>() == whole as u64
}
