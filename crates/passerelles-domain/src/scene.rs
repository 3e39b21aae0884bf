//! What is where on the map, in draw order. Pure: the same atlas, world, choice and camera give the same scene, so
//! that it can be tested without a screen. The painter only carries it out.

mod arc;
mod compass;
mod cursor;
mod hit;
mod label;
mod land;
mod ribbon;
mod ring;

pub use arc::{Arc, Emphasis, FRANCE, MAX_WIDTH, arc_line, arcs};
pub use compass::neighbour;
pub use cursor::Cursor;
pub use hit::{Hit, Touch, hit};
pub use label::{Label, LabelStyle, Named, place_labels};
pub use land::{BorderStyle, Fill, Land, graticule};
pub use ribbon::{FADING, Ribbon, ribbons, thirds};
pub use ring::{Ring, RingOf};

use crate::atlas::{Atlas, Bounds, Selection};
use crate::geo::MapRect;
use crate::id::{CountryId, LinkId};
use crate::world::World;

/// What the map shows over the countries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// One arc for each partner country, as wide as its links are many.
    #[default]
    Flows,
    /// One arc for each link, town to town.
    Links,
    /// Only the colours.
    Colours,
}

/// What has been chosen, as far as the map shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Choice {
    /// Arcs.
    pub layer: Layer,
    /// The selected country.
    pub selected: Option<CountryId>,
    /// The link whose passport is open.
    pub opened: Option<LinkId>,
    /// The selected country fills the screen: class colours leave and its own links and towns come forward.
    pub near: bool,
    /// Near enough for towns to be told apart, so that links show where they end.
    pub towns: bool,
}

/// Everything that a scene is made of.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// Links.
    pub atlas: &'a Atlas,
    /// Outlines at the level of detail that fits the zoom.
    pub world: &'a World,
    /// Links of each country under the present filter.
    pub selection: &'a Selection,
    /// Classes of all links by country: they stay as they are under a filter.
    pub bounds: &'a Bounds,
}

/// A drawing, from the bottom up: land, arcs, rings. Labels are placed for each frame by [`place_labels`].
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Countries, borders, coasts.
    pub land: Land,
    /// Tapered arcs, drawn one by one.
    pub arcs: Vec<Arc>,
    /// Whether there are too many arcs to taper: then all that the choice has are drawn as hairlines, and `arcs` has
    /// only those of the selected country, to lie over them.
    pub bundled: bool,
    /// Ends of arcs.
    pub rings: Vec<Ring>,
}

/// Zoom of the camera from which the finer coast is worth its weight.
pub const DETAIL_ZOOM: f64 = 2.3;
/// Zoom of the camera from which towns can be told apart.
pub const TOWN_ZOOM: f64 = 3.2;

/// Above this number of arcs, links are drawn as hairlines of one path.
const MOST_TAPERED: usize = 400;

impl Scene {
    /// Composes the part of the map that meets `cover` (map units; larger than the screen, so that a small move
    /// needs no new scene). `all` are the [`arcs`] of the choice, which do not depend on the cover.
    pub fn build(stage: &Stage<'_>, choice: &Choice, all: &[Arc], cover: MapRect) -> Self {
        let land = Land::build(stage, choice, cover);
        let rings = ring::rings(stage, choice, cover);
        let near = || all.iter().filter(|arc| arc.bounds.meets(cover));
        let bundled = near().nth(MOST_TAPERED).is_some();
        let tapered = |arc: &&Arc| !bundled || arc.emphasis == Emphasis::Opened || choice.selected == Some(arc.country);
        let arcs = near().filter(tapered).take(MOST_TAPERED).cloned().collect();
        Self { land, arcs, bundled, rings }
    }
}

#[cfg(test)]
mod tests;
