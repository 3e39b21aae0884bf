//! Links by département and by region, so that none is lost and none is counted twice.

use super::France;
use crate::atlas::{Atlas, Bounds, Selection, TerritoryChoice, TerritoryLevel, class_bounds, class_of, even_bounds};
use crate::id::{TerritoryId, UnitId};

/// What the map is coloured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Links whose authority lies in the département, whatever its level. Links of regions themselves lie in none.
    #[default]
    Departements,
    /// All links of the region, those of its départements, communes and groupings with its own.
    Regions,
}

impl Mode {
    /// Both, in display order.
    pub const ALL: [Self; 2] = [Self::Departements, Self::Regions];
}

/// The links of a region or of a collectivity that stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionCount {
    /// INSEE code.
    pub code: String,
    /// Its place in the atlas, if it is there.
    pub territory: Option<TerritoryId>,
    /// All of its links.
    pub links: u32,
    /// Those that lie in none of its départements: the region's own.
    pub own: u32,
}

/// Links of a selection, by territory. Like the counts beside the choices of a filter, they leave out the filter by
/// territory itself: the map of France is where that one is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Links of each unit, by [`UnitId`].
    units: Vec<u32>,
    /// Position in `regions` of each unit's region.
    region_of: Vec<usize>,
    /// Regions and collectivities, in the order of their first département.
    pub regions: Vec<RegionCount>,
}

impl Counts {
    /// Counts the links that a selection shows.
    pub fn of(france: &France, atlas: &Atlas, selection: &Selection) -> Self {
        let find = |level: TerritoryLevel, code: &str| TerritoryChoice { level, code: code.to_owned() }.find(atlas);
        let links = |territory: Option<TerritoryId>| territory.map_or(0, |id| selection.territory(id));
        let mut counts = Self::default();
        for unit in &france.units {
            let collectivity = find(TerritoryLevel::Collectivity, &unit.code);
            let count = links(find(TerritoryLevel::Departement, &unit.code).or(collectivity));
            let known = counts.regions.iter().position(|region| region.code == unit.region);
            let region = known.unwrap_or_else(|| {
                let territory = find(TerritoryLevel::Region, &unit.region).or(collectivity);
                let (code, links) = (unit.region.clone(), links(territory));
                counts.regions.push(RegionCount { code, territory, links, own: links });
                counts.regions.len() - 1
            });
            if let Some(region) = counts.regions.get_mut(region) {
                region.own = region.own.saturating_sub(count);
            }
            counts.units.push(count);
            counts.region_of.push(region);
        }
        counts
    }

    /// What a unit is coloured by: its own links, or those of its region.
    pub fn links(&self, mode: Mode, unit: UnitId) -> u32 {
        match mode {
            Mode::Departements => self.units.get(unit.index()).copied().unwrap_or(0),
            Mode::Regions => self.region(unit).map_or(0, |region| region.links),
        }
    }

    /// The region of a unit.
    pub fn region(&self, unit: UnitId) -> Option<&RegionCount> {
        self.region_of.get(unit.index()).and_then(|at| self.regions.get(*at))
    }

    /// The class of a unit: 0 without a link, else 1 to 6.
    pub fn class(&self, mode: Mode, bounds: &Bounds, unit: UnitId) -> u8 {
        class_of(bounds, self.links(mode, unit))
    }

    /// Lower bounds of the six classes. Take them from the counts of *all* links, so that colours keep their meaning
    /// under a filter. Départements are many and differ as countries do; regions are few and large, so that each class
    /// gets its share of them.
    pub fn bounds(&self, mode: Mode) -> Bounds {
        match mode {
            Mode::Departements => class_bounds(self.values(mode).max().unwrap_or(0)),
            Mode::Regions => even_bounds(self.values(mode)),
        }
    }

    /// How many territories are in each class, for a legend: first those without a link.
    pub fn per_class(&self, mode: Mode, bounds: &Bounds) -> [u32; 7] {
        let mut classes = [0; 7];
        for links in self.values(mode) {
            if let Some(count) = classes.get_mut(usize::from(class_of(bounds, links))) {
                *count += 1;
            }
        }
        classes
    }

    /// Links of regions themselves, which lie in no département.
    pub fn regional(&self) -> u32 {
        self.regions.iter().map(|region| region.own).sum()
    }

    /// All links: of départements, of collectivities and of regions themselves.
    pub fn total(&self) -> u32 {
        self.units.iter().sum::<u32>() + self.regional()
    }

    fn values(&self, mode: Mode) -> impl Iterator<Item = u32> + '_ {
        let (units, regions): (&[u32], &[RegionCount]) = match mode {
            Mode::Departements => (&self.units, &[]),
            Mode::Regions => (&[], &self.regions),
        };
        units.iter().copied().chain(regions.iter().map(|region| region.links))
    }
}
