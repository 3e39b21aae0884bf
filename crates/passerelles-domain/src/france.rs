//! The map of France by département: the mainland, Île-de-France enlarged beside it, and each territory overseas in an
//! inset. Everything is drawn on one paper, whose arrangement suits a wide or a tall screen; shapes come out as SVG
//! paths. Stops at numbers of links: what they look like is for the page.

mod cone;
mod counts;
mod drawing;
mod hit;
mod paper;
mod path;
mod step;

use core::ops::Range;

pub use cone::Cone;
pub use counts::{Counts, Mode, RegionCount};
pub use drawing::{Drawing, DrawnInset, DrawnPiece};
pub use paper::{Arrangement, PaperPoint, PaperRect};

use crate::geo::LonLat;
use crate::id::UnitId;
use crate::linework::{self, Rings, Sides};
use crate::wire::{FranceFile, ViewRow};

/// A point of an inset, in whole units.
type Step = (i32, i32);

/// The map of France, ready to be drawn and pointed at.
#[derive(Clone, Debug, Default)]
pub struct France {
    /// Départements and overseas collectivities, sorted by code.
    pub units: Vec<Unit>,
    insets: Vec<Inset>,
    views: Vec<(usize, Cone)>,
    pieces: Vec<Piece>,
    lines: Vec<Vec<Step>>,
    sides: Vec<Sides>,
}

/// A département, or an overseas collectivity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// INSEE code: `59`, `2A`, `974`, `988`.
    pub code: String,
    /// INSEE code of its region; a collectivity's own code.
    pub region: String,
}

/// What an inset shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsetKind {
    /// France in Europe, with Corsica where it is.
    Mainland,
    /// Île-de-France, enlarged.
    Enlarged,
    /// One territory overseas.
    Overseas(UnitId),
}

/// An area of the paper with coordinates of its own.
#[derive(Clone, Copy, Debug)]
struct Inset {
    kind: InsetKind,
    width: f64,
    height: f64,
}

/// The outline of a unit in an inset.
#[derive(Clone, Debug)]
struct Piece {
    unit: UnitId,
    inset: usize,
    label: Step,
    rings: Rings,
}

impl France {
    /// For each unit the number of its group: units with the same number are one territory. Those of one region are one
    /// when regions are compared.
    pub fn groups(&self, mode: Mode) -> Vec<usize> {
        let first = |region: &str| self.units.iter().position(|unit| unit.region == region).unwrap_or_default();
        let group = |(at, unit): (usize, &Unit)| match mode {
            Mode::Departements => at,
            Mode::Regions => first(&unit.region),
        };
        self.units.iter().enumerate().map(group).collect()
    }

    /// Reads a decoded file.
    pub fn new(file: &FranceFile) -> Self {
        let shapes = linework::shapes(file.linework());
        let lines = linework::lines(file.linework(), &shapes);
        let sides = linework::sides(&shapes, lines.len());
        let unit = |(code, region): &(String, String)| Unit { code: code.clone(), region: region.clone() };
        let pieces = file.pieces.iter().zip(shapes).map(|(row, rings)| Piece {
            unit: UnitId(u32::from(row.unit)),
            inset: usize::from(row.inset),
            label: (i32::from(row.label.0), i32::from(row.label.1)),
            rings,
        });
        let pieces: Vec<Piece> = pieces.collect();
        let inset = |(at, row): (usize, &crate::wire::InsetRow)| Inset {
            kind: match (row.kind, pieces.iter().find(|piece| piece.inset == at)) {
                (0, _) => InsetKind::Mainland,
                (2, Some(piece)) => InsetKind::Overseas(piece.unit),
                _ => InsetKind::Enlarged,
            },
            width: f64::from(row.size.0),
            height: f64::from(row.size.1),
        };
        Self {
            units: file.units.iter().map(unit).collect(),
            insets: file.insets.iter().enumerate().map(inset).collect(),
            views: file.views.iter().map(|row: &ViewRow| (usize::from(row.inset), Cone::new(row))).collect(),
            pieces,
            lines,
            sides,
        }
    }

    /// The unit with this code.
    pub fn unit_by_code(&self, code: &str) -> Option<UnitId> {
        self.units.binary_search_by(|unit| unit.code.as_str().cmp(code)).ok().map(|at| UnitId(at as u32))
    }

    /// A unit by its position.
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(id.index())
    }

    /// Where a town of a unit stands on the paper: at most once in each inset that shows the unit, so twice in
    /// Île-de-France. Nowhere for an island that the map leaves out. A town that the coarse outline leaves in the sea,
    /// or in the département next door, stands on the outline of its own.
    pub fn spots(&self, drawing: &Drawing, unit: UnitId, town: LonLat) -> Vec<PaperPoint> {
        let spot = |(inset, cone): &(usize, Cone)| {
            let piece = self.pieces.iter().find(|piece| piece.inset == *inset && piece.unit == unit)?;
            let drawn = drawing.insets.get(*inset)?;
            let at = cone.project(town);
            drawn.on_paper(at)?;
            if self.covers(piece, (at.x, at.y)) {
                return drawn.on_paper(at);
            }
            let (_, (x, y)) = self.nearest(piece, (at.x, at.y));
            drawn.on_paper(PaperPoint::new(x, y))
        };
        self.views.iter().filter_map(spot).collect()
    }

    /// The pieces of an inset stand together.
    fn pieces_of(&self, inset: usize) -> Range<usize> {
        let at = |inset: usize| self.pieces.partition_point(|piece| piece.inset < inset);
        at(inset)..at(inset + 1)
    }

    fn ring<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = Step> + Clone + 'a {
        linework::ring(|line| self.lines.get(line).map(Vec::as_slice), ring)
    }
}

#[cfg(test)]
mod tests;
