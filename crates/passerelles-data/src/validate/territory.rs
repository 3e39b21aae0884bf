//! Regions, départements and overseas collectivities: rows of `territories.csv`.

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::check::reach_km;
use passerelles_domain::geo::{LonLat, distance_km};
use passerelles_domain::text::fold;

use super::row::RowCheck;
use crate::problem::{Column, Problems};
use crate::source::{Columns, Table, Territory as C};

/// Level of a French territory, in the order of the wire numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TerritoryKind {
    Region,
    Departement,
    Collectivity,
}

/// A row of `territories.csv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TerritoryRow<'t> {
    pub(crate) code: &'t str,
    pub(crate) name: &'t str,
    pub(crate) kind: TerritoryKind,
    pub(crate) region_name: &'t str,
    pub(crate) chief_town: Option<LonLat>,
}

impl TerritoryRow<'_> {
    /// Whether the point may be in the territory, by its distance to the chief town.
    pub(crate) fn reaches(&self, point: LonLat) -> bool {
        self.chief_town.is_none_or(|town| distance_km(town, point) <= reach_km(self.code))
    }
}

/// All territories, with their indexes.
#[derive(Debug, Default)]
pub(crate) struct Territories<'t> {
    /// Sorted by level, then code: region 11 and département 11 both exist.
    pub(crate) rows: Vec<TerritoryRow<'t>>,
    by_code: HashMap<&'t str, usize>,
    regions: HashMap<&'t str, usize>,
    folded_regions: HashMap<String, usize>,
}

impl<'t> Territories<'t> {
    fn new(mut rows: Vec<TerritoryRow<'t>>) -> Self {
        rows.sort_by_key(|row| (row.kind, row.code));
        let mut all = Self::default();
        for (at, row) in rows.iter().enumerate() {
            if row.kind != TerritoryKind::Region {
                all.by_code.insert(row.code, at);
            }
            if row.kind != TerritoryKind::Departement {
                all.regions.insert(row.region_name, at);
                all.folded_regions.insert(fold(row.region_name), at);
            }
        }
        Self { rows, ..all }
    }

    /// A territory by its position.
    pub(crate) fn get(&self, at: usize) -> Option<&TerritoryRow<'t>> {
        self.rows.get(at)
    }

    /// Codes of regions, and of collectivities that stand for one.
    pub(crate) fn region_codes(&self) -> impl Iterator<Item = &'t str> {
        self.rows.iter().filter(|row| row.kind != TerritoryKind::Departement).map(|row| row.code)
    }

    /// Position of a département or collectivity.
    pub(crate) fn departement(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// Code of the region of a département; a collectivity, which has none, stands for one itself.
    pub(crate) fn region_code<'c>(&'c self, code: &'c str) -> &'c str {
        let own = self.departement(code).and_then(|at| self.get(at));
        own.and_then(|own| self.get(self.region(own.region_name)?)).map_or(code, |region| region.code)
    }

    /// Position of a region, or of a collectivity that stands for one, by the name that `links.csv` uses.
    pub(crate) fn region(&self, name: &str) -> Option<usize> {
        self.regions.get(name).or_else(|| self.folded_regions.get(&fold(name))).copied()
    }
}

/// Reads the table.
pub(super) fn territories<'t>(table: &'t Table<'_, C>, problems: &mut Problems) -> Territories<'t> {
    let mut lines = BTreeMap::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let Some(row) = territory(&mut check) else { continue };
        let line = check.line(C::Code);
        let first = *lines.entry((row.kind == TerritoryKind::Region, row.code)).or_insert(line);
        if first == line {
            rows.push(row);
        } else {
            let what = format!("Le code {} est déjà à la ligne {first}", row.code);
            check.problem(C::Code, what, "Garder une seule des deux lignes");
        }
    }
    let all = Territories::new(rows);
    for row in all.rows.iter().filter(|row| all.region(row.region_name).is_none()) {
        let what = format!("La région « {} » de {} n’a pas de ligne", row.region_name, row.name);
        problems.add(C::FILE, 0, Column::LINE, what, "Ajouter une ligne de niveau region");
    }
    all
}

fn territory<'t>(check: &mut RowCheck<'t, '_, '_, C>) -> Option<TerritoryRow<'t>> {
    let code = check.required(C::Code, "Donner le code INSEE");
    let name = check.required(C::Name, "Donner le nom");
    let region_name = check.required(C::RegionName, "Donner le nom de la région, ou de la collectivité");
    let level = check.required(C::Level, "Écrire region, departement ou collectivite");
    let chief_town = check.point(C::Lat, C::Lon);
    let kind = match level {
        "region" => TerritoryKind::Region,
        "departement" => TerritoryKind::Departement,
        "collectivite" => TerritoryKind::Collectivity,
        _ => {
            let what = format!("Le niveau « {level} » est inconnu");
            check.problem(C::Level, what, "Écrire l’un de : region, departement, collectivite");
            return None;
        }
    };
    Some(TerritoryRow { code, name, kind, region_name, chief_town })
}
