//! The map of France by département: outlines in insets, and how a town finds its place in them.

use serde::{Deserialize, Serialize};

use super::{Linework, WireError, WireFile, require};

/// An area of the drawing with coordinates of its own: units to the right and down from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsetRow {
    /// 0 the mainland with Corsica, 1 a part of it enlarged, 2 a territory overseas.
    pub kind: u8,
    /// Width and height in units.
    pub size: (u16, u16),
}

/// A part of the globe as an inset shows it, in an equidistant conic projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewRow {
    /// Position of its inset.
    pub inset: u8,
    /// Meridian that stands upright, and the two standard parallels, in hundredths of a degree.
    pub cone: (i32, i32, i32),
    /// Units in a hundred degrees of latitude.
    pub scale: u32,
    /// Where the upright meridian meets the parallel midway between the two, in units of the inset.
    pub origin: (i32, i32),
}

/// The outline of a territory in an inset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PieceRow {
    /// Position of its inset.
    pub inset: u8,
    /// Position of its territory.
    pub unit: u8,
    /// Deep inside its largest part, in units of the inset.
    pub label: (u16, u16),
}

/// Outlines, in columns that [`Linework`] explains. Positions are whole units of the inset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FranceFile {
    /// Départements and overseas collectivities, sorted: INSEE code, and that of the region, or of the collectivity
    /// again.
    pub units: Vec<(String, String)>,
    /// Insets; the first is the mainland.
    pub insets: Vec<InsetRow>,
    /// What insets show; an archipelago may need more than one.
    pub views: Vec<ViewRow>,
    /// Outlines, sorted by inset, then territory.
    pub pieces: Vec<PieceRow>,
    /// Points of each line.
    pub lengths: Vec<u32>,
    /// x of all points.
    pub xs: Vec<i32>,
    /// y of all points.
    pub ys: Vec<i32>,
    /// Rings of each piece.
    pub shape_rings: Vec<u32>,
    /// Lines of each ring.
    pub ring_lines: Vec<u32>,
    /// Lines of all rings.
    pub references: Vec<u32>,
}

impl WireFile for FranceFile {
    const KIND: u8 = 10;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.units.is_sorted_by(|a, b| a.0 < b.0), "france: order")?;
        require(self.insets.first().is_some_and(|inset| inset.kind == 0), "france: mainland")?;
        require(self.insets.iter().skip(1).all(|inset| (1..=2).contains(&inset.kind)), "france: inset")?;
        let sizes = || self.insets.iter().flat_map(|inset| [inset.size.0, inset.size.1]);
        require(sizes().all(|size| (1..=Self::LARGEST).contains(&size)), "france: size")?;
        let inset = |at: u8| usize::from(at) < self.insets.len();
        require(self.views.iter().all(|view| inset(view.inset)), "france: inset")?;
        require(self.views.iter().all(ViewRow::is_sound), "france: view")?;
        require(self.pieces.iter().all(|piece| inset(piece.inset)), "france: inset")?;
        require(self.pieces.iter().all(|piece| usize::from(piece.unit) < self.units.len()), "france: unit")?;
        require(self.pieces.is_sorted_by(|a, b| (a.inset, a.unit) < (b.inset, b.unit)), "france: order")?;
        self.linework().check(self.pieces.len())
    }
}

impl ViewRow {
    /// Whether the cone is one: both parallels on the same side of the equator.
    fn is_sound(&self) -> bool {
        let (lon, south, north) = self.cone;
        let parallels = [south, north];
        (-18_000..=18_000).contains(&lon)
            && south <= north
            && (parallels.iter().all(|lat| (1..9000).contains(lat))
                || parallels.iter().all(|lat| (-8999..0).contains(lat)))
            && self.scale > 0
    }
}

impl FranceFile {
    /// No inset is wider or higher, in units.
    pub const LARGEST: u16 = 10_000;

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
