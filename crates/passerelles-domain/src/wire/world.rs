//! The outlines of the world at one level of detail, as shared lines: a border stands once.

use serde::{Deserialize, Serialize};

use super::{Fresh, WireError, WireFile, require};
use crate::id::Iso2;

/// Outlines, in columns. Positions are integers, `steps` of them to a map unit. Lines stand in the order of their
/// first use by a ring, and in its direction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldFile {
    /// Integer steps in one map unit, at least 1.
    pub steps: u32,
    /// Points of each line, at least two. A line that is a ring by itself does not repeat its first point at its end.
    pub lengths: Vec<u32>,
    /// x of the points of all lines, each as the difference to the one before, whatever its line.
    pub xs: Vec<i32>,
    /// y, likewise.
    pub ys: Vec<i32>,
    /// Countries, sorted; `ZZ` is neutral land.
    pub codes: Vec<Iso2>,
    /// Closed rings of each country, filled by the even-odd rule.
    pub shape_rings: Vec<u32>,
    /// Lines of each ring, at least one.
    pub ring_lines: Vec<u32>,
    /// Lines of all rings: how far back, as [`Fresh`] counts, doubled, plus 1 for backwards.
    pub references: Vec<u32>,
}

impl WireFile for WorldFile {
    const KIND: u8 = 1;
    const VERSION: u8 = 2;

    fn check(&self) -> Result<(), WireError> {
        require((1..=1000).contains(&self.steps), "world: steps")?;
        require(self.lengths.iter().all(|length| *length >= 2), "world: line")?;
        require(adds_up(&self.lengths, self.xs.len()) && self.ys.len() == self.xs.len(), "world: points")?;
        require(self.shape_rings.len() == self.codes.len(), "world: shapes")?;
        require(adds_up(&self.shape_rings, self.ring_lines.len()), "world: shapes")?;
        require(self.ring_lines.iter().all(|lines| *lines > 0), "world: ring")?;
        require(adds_up(&self.ring_lines, self.references.len()), "world: ring")?;
        require(self.lines_of_rings().is_some(), "world: reference")?;
        require(self.codes.is_sorted_by(|a, b| a < b), "world: order")
    }
}

impl WorldFile {
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
}

/// Whether the parts make the whole.
fn adds_up(parts: &[u32], whole: usize) -> bool {
    parts.iter().map(|part| u64::from(*part)).sum::<u64>() == whole as u64
}
