//! Lines and rings into the columns of a file, in the order that makes them small.

use std::collections::BTreeMap;

use passerelles_domain::id::Iso2;
use passerelles_domain::wire::{Fresh, WorldFile};

use super::ring::line_number;

/// A point in steps.
pub(crate) type Step = (i32, i32);

/// Packs the outlines of countries, sorted by code. Lines that no ring uses are left out.
pub(super) fn pack(steps: u32, lines: &[Vec<Step>], shapes: Vec<(Iso2, Vec<Vec<i32>>)>) -> WorldFile {
    let mut packing = Packing::new(lines);
    let mut codes = Vec::with_capacity(shapes.len());
    for (code, rings) in shapes {
        codes.push(code);
        packing.add_shape(rings);
    }
    let Columns { lengths, xs, ys, shape_rings, ring_lines, references } = packing.columns;
    WorldFile { steps, lengths, xs, ys, codes, shape_rings, ring_lines, references }
}

/// What the files of outlines have in common; [`passerelles_domain::wire::Linework`] explains it.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) lengths: Vec<u32>,
    pub(crate) xs: Vec<i32>,
    pub(crate) ys: Vec<i32>,
    pub(crate) shape_rings: Vec<u32>,
    pub(crate) ring_lines: Vec<u32>,
    pub(crate) references: Vec<u32>,
}

/// Columns that grow shape by shape.
#[derive(Default)]
pub(crate) struct Packing<'a> {
    lines: &'a [Vec<Step>],
    pub(crate) columns: Columns,
    fresh: Fresh,
    /// How the file refers to each line of the source taken forwards.
    numbers: BTreeMap<usize, i32>,
    /// Where the last new line ends.
    last: Step,
}

impl<'a> Packing<'a> {
    /// Nothing yet of these lines.
    pub(crate) fn new(lines: &'a [Vec<Step>]) -> Self {
        Self { lines, ..Self::default() }
    }

    /// Adds the rings of the next shape.
    pub(crate) fn add_shape(&mut self, rings: Vec<Vec<i32>>) {
        self.columns.shape_rings.push(rings.len() as u32);
        self.add_rings(rings);
    }

    /// Each ring after the one that ends nearest to its start: differences between neighbours are small.
    fn add_rings(&mut self, mut rings: Vec<Vec<i32>>) {
        while let Some(next) = (0..rings.len()).min_by_key(|at| rings.get(*at).map(|ring| self.leap(ring))) {
            self.add_ring(&rings.remove(next));
        }
    }

    /// How far the start of a ring lies from where the pen is.
    fn leap(&self, ring: &[i32]) -> u32 {
        let start = ring.first().and_then(|reference| {
            let (line, backwards) = line_number(*reference);
            let line = self.lines.get(line)?;
            if backwards { line.last() } else { line.first() }
        });
        start.map_or(0, |start| start.0.abs_diff(self.last.0) + start.1.abs_diff(self.last.1))
    }

    fn add_ring(&mut self, ring: &[i32]) {
        self.columns.ring_lines.push(ring.len() as u32);
        for reference in ring {
            let (line, backwards) = line_number(*reference);
            let forwards = match self.numbers.get(&line) {
                Some(number) => *number,
                None => self.add_line(line, backwards, ring.len() == 1),
            };
            let (number, backwards) = line_number(if backwards { !forwards } else { forwards });
            self.columns.references.push(self.fresh.back(number as u32) << 1 | u32::from(backwards));
        }
    }

    /// Adds a line in the direction of its first use.
    fn add_line(&mut self, line: usize, backwards: bool, alone: bool) -> i32 {
        let mut points = self.lines.get(line).cloned().unwrap_or_default();
        if backwards {
            points.reverse();
        }
        // The browser closes what is a ring by itself.
        if alone && points.first() == points.last() {
            points.pop();
        }
        let number = i32::try_from(self.columns.lengths.len()).unwrap_or(i32::MAX);
        let number = if backwards { !number } else { number };
        self.numbers.insert(line, number);
        self.columns.lengths.push(points.len() as u32);
        for (x, y) in points {
            self.columns.xs.push(x - self.last.0);
            self.columns.ys.push(y - self.last.1);
            self.last = (x, y);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use passerelles_domain::geo::MapPoint;
    use passerelles_domain::wire::{decode, encode};
    use passerelles_domain::world::{Sides, World};

    use super::*;

    fn code(text: &str) -> Iso2 {
        text.parse().expect("a code")
    }

    /// A country around another, with an island that comes first in its list but lies far away.
    #[test]
    fn what_is_packed_comes_back() {
        let lines = vec![
            vec![(90, 90), (95, 90), (95, 95), (90, 90)], // the island
            vec![(0, 0), (9, 0), (9, 9)],                 // half of the outer ring
            vec![(0, 0), (0, 9), (9, 9)],                 // the other half, against its direction
            vec![(7, 7), (7, 7)],                         // used by nobody
            vec![(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)], // the hole, and who lives in it
        ];
        let shapes = vec![(code("AA"), vec![vec![0], vec![1, !2], vec![4]]), (code("BB"), vec![vec![!4]])];
        let file = pack(1, &lines, shapes);
        let read: WorldFile = decode(&encode(&file).expect("valid")).expect("valid");
        assert_eq!(read, file);
        assert_eq!(file.references, [0, 0, 0, 0, 5], "new, new, new, new, two back and backwards");
        let world = World::new(&file);
        assert_eq!(world.lines.len(), 4);
        assert_eq!(world.lines[3].sides, Sides::Coast(0), "the island comes last");
        assert_eq!(world.lines[2].sides, Sides::Border(0, 1));
        let ring = |shape: usize, at: usize| {
            world.ring(&world.shapes[shape].rings[at]).map(|MapPoint { x, y }| (x as i32, y as i32)).collect::<Vec<_>>()
        };
        assert_eq!(ring(0, 0), [(0, 0), (9, 0), (9, 9), (0, 9)]);
        assert_eq!(ring(0, 1), [(3, 3), (6, 3), (6, 6), (3, 6)]);
        assert_eq!(ring(0, 2), [(90, 90), (95, 90), (95, 95)]);
        assert_eq!(ring(1, 0), [(3, 3), (3, 6), (6, 6), (6, 3)]);
    }
}
