//! The outlines of French territories, from the `TopoJSON` of `data/france` to the map of France. Knows nothing of
//! links. A [`MapPoint`] here is a point of an inset, in its units.

mod plan;
mod view;

use std::collections::BTreeMap;

use passerelles_domain::geo::{LonLat, MapPoint};
use passerelles_domain::wire::{FranceFile, InsetRow, PieceRow};

use crate::world::topojson::{self, Rings};
use crate::world::{Columns, Packing, Step, TopologyError, stand};
use view::Shown;

/// Every outline, in degrees.
#[derive(Debug, Default)]
pub(crate) struct France {
    /// Lines that neighbours share.
    arcs: Vec<Vec<LonLat>>,
    /// Polygons of each département and collectivity, by INSEE code.
    pub(crate) units: BTreeMap<String, Vec<Rings>>,
}

impl France {
    /// Reads the source.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, TopologyError> {
        let topology = topojson::read(bytes)?;
        let mut units: BTreeMap<String, Vec<Rings>> = BTreeMap::new();
        for feature in topology.features {
            units.entry(feature.id.unwrap_or(feature.name)).or_default().extend(feature.polygons);
        }
        Ok(Self { arcs: topology.arcs, units })
    }

    /// Compiles the map. `region_of` gives the code of a territory's region, or its own when it has none.
    pub(crate) fn file(&self, region_of: impl Fn(&str) -> String) -> FranceFile {
        let mut file = FranceFile {
            units: self.units.keys().map(|code| (code.clone(), region_of(code))).collect(),
            insets: plan::insets(),
            ..FranceFile::default()
        };
        let mut lines: Vec<Vec<Step>> = Vec::new();
        let mut shapes: Vec<Vec<Vec<i32>>> = Vec::new();
        // The first inset is the mainland: it stands there even when nothing is on it.
        let mut filled = vec![0_u8];
        for (inset, views) in (0_u8..).zip(plan::views()) {
            let shown = view::show(self, inset, &views);
            if inset > 0 && shown.iter().all(|shown| shown.pieces.is_empty()) {
                continue;
            }
            filled.extend((inset > 0).then_some(inset));
            for (row, rings) in self.pieces(inset, &shown, lines.len()) {
                file.pieces.push(row);
                shapes.push(rings);
            }
            for shown in shown {
                file.views.push(shown.row);
                lines.extend(shown.lines);
            }
        }
        leave_out_empty(&mut file, &filled);
        let mut packing = Packing::new(&lines);
        for rings in shapes {
            packing.add_shape(rings);
        }
        let Columns { lengths, xs, ys, shape_rings, ring_lines, references } = packing.columns;
        FranceFile { lengths, xs, ys, shape_rings, ring_lines, references, ..file }
    }

    /// The pieces of an inset by code, their rings referring to all lines; those of this inset begin at `first`.
    fn pieces(&self, inset: u8, shown: &[Shown], first: usize) -> Vec<(PieceRow, Vec<Vec<i32>>)> {
        let mut pieces: BTreeMap<&str, Piece> = BTreeMap::new();
        let mut offset = first;
        for shown in shown {
            for (code, rings) in &shown.pieces {
                let piece = pieces.entry(code).or_default();
                piece.polygons.extend(rings.iter().map(|ring| vec![shown.points(ring)]));
                piece.rings.extend(rings.iter().map(|ring| ring.iter().map(|line| moved(*line, offset)).collect()));
            }
            offset += shown.lines.len();
        }
        let unit = |code: &str| self.units.keys().position(|known| known == code).unwrap_or_default() as u8;
        let row = |(code, piece): (&str, Piece)| {
            let label = stand(&piece.polygons).map(|stand| stand.label).unwrap_or_default();
            let label = (label.x.round() as u16, label.y.round() as u16);
            (PieceRow { inset, unit: unit(code), label }, piece.rings)
        };
        pieces.into_iter().map(row).collect()
    }
}

/// A territory in an inset, from all of its views.
#[derive(Default)]
struct Piece {
    /// Each island by itself.
    polygons: Vec<Vec<Vec<MapPoint>>>,
    rings: Vec<Vec<i32>>,
}

/// A reference to a line that stands so much farther back in the list of all.
fn moved(reference: i32, by: usize) -> i32 {
    let by = i32::try_from(by).unwrap_or(i32::MAX);
    if reference < 0 { reference.saturating_sub(by) } else { reference.saturating_add(by) }
}

/// Insets without an outline go: a folder of data may have its own outlines.
fn leave_out_empty(file: &mut FranceFile, filled: &[u8]) {
    let place = |inset: &mut u8| *inset = filled.iter().position(|kept| kept == inset).unwrap_or_default() as u8;
    file.pieces.iter_mut().for_each(|piece| place(&mut piece.inset));
    file.views.iter_mut().for_each(|view| place(&mut view.inset));
    let kept: Vec<InsetRow> = filled.iter().filter_map(|at| file.insets.get(usize::from(*at)).copied()).collect();
    file.insets = kept;
}

#[cfg(test)]
mod tests;
