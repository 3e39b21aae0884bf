//! References to rows that stand in the order of their first use: most of them go to the next row that nothing has
//! referred to yet, so that a column of them is mostly one number.

/// Counts the rows that have been referred to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fresh(u32);

impl Fresh {
    /// The row that lies so far back; 0 is the next fresh one. `None` before the first row.
    pub fn row(&mut self, back: u32) -> Option<u32> {
        let row = self.0.checked_sub(back)?;
        self.0 = self.0.saturating_add(u32::from(back == 0));
        Some(row)
    }

    /// How far back a row lies that was referred to, or 0 for the next fresh one: what [`Self::row`] reads.
    pub fn back(&mut self, row: u32) -> u32 {
        let back = self.0.saturating_sub(row);
        self.0 = self.0.saturating_add(u32::from(back == 0));
        back
    }
}
