//! The outlines of the world at one level of detail, as shared lines: a border stands once.

use serde::{Deserialize, Serialize};

use super::{Linework, WireError, WireFile, require};
use crate::id::Iso2;

/// Outlines, in columns that [`Linework`] explains. Positions are integers, `steps` of them to a map unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldFile {
    /// Integer steps in one map unit, at least 1.
    pub steps: u32,
    /// Points of each line.
    pub lengths: Vec<u32>,
    /// x of all points.
    pub xs: Vec<i32>,
    /// y of all points.
    pub ys: Vec<i32>,
    /// Countries, sorted; `ZZ` is neutral land.
    pub codes: Vec<Iso2>,
    /// Rings of each country.
    pub shape_rings: Vec<u32>,
    /// Lines of each ring.
    pub ring_lines: Vec<u32>,
    /// Lines of all rings.
    pub references: Vec<u32>,
}

impl WireFile for WorldFile {
    const KIND: u8 = 1;
    const VERSION: u8 = 2;

    fn check(&self) -> Result<(), WireError> {
        require((1..=1000).contains(&self.steps), "world: steps")?;
        self.linework().check(self.codes.len())?;
        require(self.codes.is_sorted_by(|a, b| a < b), "world: order")
    }
}

impl WorldFile {
    /// Its lines and rings.
    pub fn linework(&self) -> Linework<'_> {
        Linework {
            lengths: &self.lengths,
            xs: &self.xs,
            ys: &self.ys,
            shape_rings: &self.shape_rings,
            ring_lines: &self.ring_lines,
            references: &self.references,
        }
    }
}
