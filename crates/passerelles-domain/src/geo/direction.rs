//! The four directions of a flat map, as arrow keys name them.

/// Where an arrow key points. The screen's directions, whatever the language's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the east.
    Right,
    /// To the south.
    Down,
    /// To the west.
    Left,
    /// To the north.
    Up,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Right, Self::Down, Self::Left, Self::Up];

    /// The way back.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Right => Self::Left,
            Self::Down => Self::Up,
            Self::Left => Self::Right,
            Self::Up => Self::Down,
        }
    }

    /// How far ahead and how far aside (to the right of who looks there) a move to the right and down leads.
    pub(crate) const fn sides(self, x: f64, y: f64) -> (f64, f64) {
        match self {
            Self::Right => (x, y),
            Self::Down => (y, -x),
            Self::Left => (-x, -y),
            Self::Up => (-y, x),
        }
    }
}
