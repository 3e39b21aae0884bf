//! What one takes away: links as a table, as geography, and the map as a drawing. Every function gives the whole text
//! of a file; words that are read come in from outside. Stops there: saving is the browser's business.

pub mod csv;
mod geojson;
pub(crate) mod json;
mod name;
mod row;
pub(crate) mod svg;

pub use geojson::{GeoNotes, Partners, links_geojson};
pub use name::file_name;
pub use row::{COLUMNS, link_cells, links_csv};
pub use svg::{Caption, Drawing, Palette, Sheet, map_svg};

use crate::atlas::Atlas;
use crate::wire::{Names, Passports};

/// What exports are written from.
#[derive(Clone, Copy, Debug)]
pub struct Records<'a> {
    /// Links.
    pub atlas: &'a Atlas,
    /// Names of countries.
    pub names: &'a Names,
    /// Names and sources.
    pub passports: &'a Passports,
}

#[cfg(test)]
mod tests;
