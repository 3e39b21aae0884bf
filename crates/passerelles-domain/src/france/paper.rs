//! The paper on which the map of France is drawn, and where each inset lies on it.

use super::{Inset, InsetKind};

/// A point of the paper, in its units: x to the right, y downwards. Mainland France is some 1,880 units wide, so that
/// one is 0.6 km there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PaperPoint {
    /// Units to the right of the left edge.
    pub x: f64,
    /// Units below the upper edge.
    pub y: f64,
}

impl PaperPoint {
    /// A point of the paper.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance in units.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A rectangle of the paper, in its units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PaperRect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl PaperRect {
    /// Whether the point lies inside or on the edge.
    pub fn contains(self, point: PaperPoint) -> bool {
        (self.x..=self.x + self.width).contains(&point.x) && (self.y..=self.y + self.height).contains(&point.y)
    }

    /// The middle.
    pub fn center(self) -> PaperPoint {
        PaperPoint::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// How insets are laid around the mainland.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// To its right: three parts wide, two high.
    #[default]
    Wide,
    /// Below it: three parts wide, four high.
    Tall,
}

impl Arrangement {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Tall];
}

/// Room above an inset for its name, in units.
const CAPTION: f64 = 48.0;
/// Between two insets, in units.
const GAP: f64 = 12.0;
/// Between the mainland and the insets, in units.
const AISLE: f64 = 24.0;

/// Where things lie: the size of the paper, and for each inset its frame with the room for its name.
pub(super) fn lay_out(insets: &[Inset], arrangement: Arrangement) -> (PaperRect, Vec<PaperRect>) {
    let mainland = insets.first().map_or((0.0, 0.0), |inset| (inset.width, inset.height));
    let mut pen = match arrangement {
        Arrangement::Wide => Pen::at(mainland.0 + AISLE, 0.0, widest(insets)),
        Arrangement::Tall => Pen::at(0.0, mainland.1 + AISLE, mainland.0),
    };
    let mut frames = Vec::with_capacity(insets.len());
    for inset in insets {
        frames.push(match inset.kind {
            InsetKind::Mainland => PaperRect { x: 0.0, y: 0.0, width: mainland.0, height: mainland.1 },
            InsetKind::Enlarged if arrangement == Arrangement::Tall => pen.beside(inset),
            InsetKind::Enlarged | InsetKind::Overseas(_) => pen.next(inset),
        });
    }
    let right = frames.iter().map(|frame| frame.x + frame.width).fold(0.0, f64::max);
    let bottom = frames.iter().map(|frame| frame.y + frame.height).fold(0.0, f64::max);
    (PaperRect { x: 0.0, y: 0.0, width: right, height: bottom }, frames)
}

/// Width of the widest inset beside the mainland.
fn widest(insets: &[Inset]) -> f64 {
    insets.iter().skip(1).map(|inset| inset.width).fold(0.0, f64::max)
}

/// Lays insets in rows.
struct Pen {
    left: f64,
    right: f64,
    x: f64,
    y: f64,
    /// Bottom of the present row.
    bottom: f64,
}

impl Pen {
    fn at(x: f64, y: f64, width: f64) -> Self {
        Self { left: x, right: x + width, x, y, bottom: y }
    }

    /// The next place in the row, or the first of a new row.
    fn next(&mut self, inset: &Inset) -> PaperRect {
        if self.x > self.left && self.x + inset.width > self.right {
            (self.x, self.y) = (self.left, self.bottom + GAP);
        }
        let frame = PaperRect { x: self.x, y: self.y, width: inset.width, height: inset.height + CAPTION };
        self.x += inset.width + GAP;
        self.bottom = self.bottom.max(self.y + frame.height);
        frame
    }

    /// A place at the left, all rows of what follows standing to its right.
    fn beside(&mut self, inset: &Inset) -> PaperRect {
        let frame = self.next(inset);
        (self.left, self.bottom) = (self.x, self.y);
        frame
    }
}

/// Where the drawing of an inset begins: below its name. The mainland needs none.
pub(super) fn origin(kind: InsetKind, frame: PaperRect) -> PaperPoint {
    let caption = if kind == InsetKind::Mainland { 0.0 } else { CAPTION };
    PaperPoint::new(frame.x, frame.y + caption)
}
