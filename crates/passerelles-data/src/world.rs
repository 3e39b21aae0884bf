//! The outlines of the world, from the `TopoJSON` of world-atlas to our two files. Knows nothing of links.

mod flat;
mod label;
mod lod;
mod pack;
mod policy;
mod ring;
mod simplify;
pub(crate) mod topojson;

use std::collections::BTreeMap;

use passerelles_domain::geo::MapPoint;
use passerelles_domain::id::Iso2;

pub(crate) use label::{Stand, stand};
pub(crate) use lod::{Detail, Kept, Weights, solid, thin_lines, world_file};
pub(crate) use pack::{Columns, Packing, Step};
pub(crate) use policy::Homeless;
pub(crate) use ring::{Users, area, line_number, ring_points};
use topojson::Rings;
pub(crate) use topojson::TopologyError;

/// Every outline in full detail, on the flat map.
#[derive(Debug, Default)]
pub(crate) struct World {
    /// Lines that neighbours share.
    pub(crate) arcs: Vec<Vec<MapPoint>>,
    /// Polygons of each country; `ZZ` is neutral land. Rings refer to `arcs`, the first one is the outer one.
    pub(crate) countries: BTreeMap<Iso2, Vec<Rings>>,
}

impl World {
    /// Reads the source, gives each polygon its country and lays everything flat. Also what no country claims.
    pub(crate) fn read(bytes: &[u8], by_number: &BTreeMap<&str, Iso2>) -> Result<(Self, Vec<Homeless>), TopologyError> {
        let topology = topojson::read(bytes)?;
        let (countries, homeless) = policy::settle(&topology, by_number);
        let arcs = topology.arcs.iter().map(|line| flat::lay_flat(line)).collect();
        Ok((Self { arcs, countries }, homeless))
    }

    /// The polygons of a country as closed rings of points.
    pub(crate) fn polygons(&self, code: Iso2) -> Vec<Vec<Vec<MapPoint>>> {
        let rings = |polygon: &Rings| polygon.iter().map(|ring| ring::ring_points(&self.arcs, ring)).collect();
        self.countries.get(&code).into_iter().flatten().map(rings).collect()
    }

    /// Where a country's name stands and what its frame is.
    pub(crate) fn stand(&self, code: Iso2) -> Option<Stand> {
        label::stand(&self.polygons(code))
    }
}

#[cfg(test)]
mod tests;
