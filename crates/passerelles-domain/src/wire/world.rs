//! The outlines of the world at one level of detail, as shared lines: a border stands once.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::id::Iso2;

/// Outlines. Positions are integers, `steps` of them to a map unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldFile {
    /// Integer steps in one map unit, at least 1.
    pub steps: u32,
    /// Lines: x, y of the first point, then dx, dy of each next one. At least two points each.
    pub arcs: Vec<Vec<i32>>,
    /// Countries, sorted by code; `ZZ` is neutral land.
    pub shapes: Vec<Shape>,
}

/// The outline of one country: closed rings, filled by the even-odd rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// Whose outline.
    pub code: Iso2,
    /// Each ring is a chain of lines: `n` is line n forwards, `!n` (−1 − n) is line n backwards.
    pub rings: Vec<Vec<i32>>,
}

impl WireFile for WorldFile {
    const KIND: u8 = 1;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require((1..=1000).contains(&self.steps), "world: steps")?;
        require(self.arcs.iter().all(|arc| arc.len() >= 4 && arc.len() % 2 == 0), "world: line")?;
        let refers = |line: &i32| (if *line < 0 { !*line } else { *line } as usize) < self.arcs.len();
        require(
            self.shapes.iter().all(|shape| shape.rings.iter().all(|ring| !ring.is_empty() && ring.iter().all(refers))),
            "world: ring",
        )?;
        require(self.shapes.is_sorted_by(|a, b| a.code < b.code), "world: order")
    }
}
