//! French names and codes: which commune, département or region a text means. Never guesses: what may be two places is
//! told as such.

use std::collections::{BTreeSet, HashMap};

use passerelles_domain::atlas::Level;
use passerelles_domain::geo::LonLat;
use passerelles_domain::id::departement_of;
use passerelles_domain::text::fold;

use super::draft::Draft;
use super::naming::{grouping, town};
use super::target::Target;
use crate::source::{Commune, Grouping, Link};
use crate::validate::{Tables, Territories, TerritoryKind};

/// Names and codes of France.
pub(crate) struct Gazetteer<'t> {
    /// Codes of the communes of today that bear or bore each name.
    names: HashMap<String, BTreeSet<&'t str>>,
    /// Name of each commune of today.
    today: HashMap<&'t str, &'t str>,
    /// Commune of today of each code that there was.
    into: HashMap<&'t str, &'t str>,
    postcodes: HashMap<&'t str, &'t str>,
    /// Départements in which each grouping has communes, by its folded name without its kind.
    groupings: HashMap<String, BTreeSet<&'t str>>,
    territories: &'t Territories<'t>,
}

/// Why a name or a code leads nowhere: the column, what is wrong, the remedy.
pub(crate) type Doubt = (Target, String, String);

impl<'t> Gazetteer<'t> {
    /// Reads the tables.
    pub(crate) fn new(tables: &'t Tables<'_>, territories: &'t Territories<'t>) -> Self {
        let mut all = Self {
            names: HashMap::new(),
            today: HashMap::new(),
            into: HashMap::new(),
            postcodes: HashMap::new(),
            groupings: HashMap::new(),
            territories,
        };
        let mut members: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for row in &tables.communes.rows {
            let text = |column| tables.communes.cell(row, column).map_or("", |cell| cell.text.trim());
            let (own, name, into) = (text(Commune::Code), text(Commune::Name), text(Commune::Into));
            let code = if into.is_empty() { own } else { into };
            all.names.entry(town(name)).or_default().insert(code);
            all.into.insert(own, code);
            if into.is_empty() {
                all.today.insert(own, name);
                all.postcodes.insert(own, text(Commune::Postcodes));
                members.entry(text(Commune::Grouping)).or_default().insert(departement_of(own));
            }
        }
        for row in &tables.groupings.rows {
            let text = |column| tables.groupings.cell(row, column).map_or("", |cell| cell.text.trim());
            if let Some(departements) = members.get(text(Grouping::Siren)) {
                all.groupings.entry(grouping(text(Grouping::Name))).or_default().extend(departements);
            }
        }
        all
    }

    /// Fills the codes and the region of a draft from what it says; what cannot be told comes back.
    pub(crate) fn locate(&self, draft: &mut Draft) -> Vec<Doubt> {
        self.departement(draft);
        let level = draft.text(Link::Level).parse::<Level>().ok();
        let mut doubts = Vec::new();
        match level {
            Some(Level::Commune) => doubts.extend(self.commune(draft).err()),
            Some(Level::Epci) => self.seat_of_grouping(draft),
            Some(Level::Departement) if draft.text(Link::Departement).is_empty() => {
                let code = self.departement_code(draft.text(Link::Authority)).unwrap_or_default();
                draft.set(Link::Departement, code);
            }
            Some(Level::Region) if draft.text(Link::Region).is_empty() => {
                let name = draft.text(Link::Authority).to_owned();
                let name = name.trim_start_matches("Région ").trim_start_matches("Conseil régional de ");
                draft.set(Link::Region, self.region(name).unwrap_or_default());
            }
            _ => {}
        }
        self.region_of_departement(draft, level);
        doubts
    }

    /// The code of a département that is written by its name, or without its zero.
    fn departement(&self, draft: &mut Draft) {
        let text = draft.text(Link::Departement);
        if let Some(code) = self.departement_code(text) {
            draft.set(Link::Departement, code);
        }
        let insee = draft.text(Link::Insee);
        if insee.len() == 4 && insee.bytes().all(|byte| byte.is_ascii_digit()) {
            let whole = format!("0{insee}");
            draft.set(Link::Insee, whole);
        }
    }

    fn departement_code(&self, text: &str) -> Option<&'t str> {
        let padded = format!("{text:0>2}");
        let name = fold(text);
        let mut rows = self.territories.rows.iter().filter(|row| row.kind != TerritoryKind::Region);
        let found = rows.find(|row| row.code == text || row.code == padded || fold(row.name) == name);
        found.map(|row| row.code).filter(|_| !text.is_empty())
    }

    fn region(&self, text: &str) -> Option<&'t str> {
        self.territories.get(self.territories.region(text)?).map(|row| row.region_name)
    }

    fn region_of_departement(&self, draft: &mut Draft, level: Option<Level>) {
        let written = self.region(draft.text(Link::Region));
        let departement = self.territories.departement(draft.text(Link::Departement));
        let own = departement.and_then(|at| self.territories.get(at)).map(|row| row.region_name);
        let empty = draft.text(Link::Region).is_empty();
        if let Some(region) = written.or(own.filter(|_| empty && level != Some(Level::Region))) {
            draft.set(Link::Region, region);
        }
    }

    /// Checks the code of a commune, or finds it by its name.
    fn commune(&self, draft: &mut Draft) -> Result<(), Doubt> {
        let insee = draft.text(Link::Insee).to_owned();
        let code = if insee.is_empty() {
            self.commune_code(draft)?
        } else if self.into.contains_key(insee.as_str()) || !is_code(&insee) {
            insee.as_str() // What is no code at all is told by the check of links.
        } else {
            let what = format!("Le code INSEE {insee} n’est celui d’aucune commune");
            return Err((
                Link::Insee.into(),
                what,
                "Le corriger, ou le laisser vide pour chercher par le nom".to_owned(),
            ));
        };
        draft.set(Link::Insee, code);
        if draft.text(Link::Departement).is_empty() {
            draft.set(Link::Departement, departement_of(code));
        }
        Ok(())
    }

    fn commune_code(&self, draft: &Draft) -> Result<&'t str, Doubt> {
        let name = draft.text(Link::Authority);
        if name.is_empty() {
            return Ok(""); // An empty cell is told by the check of links.
        }
        let target = Target::of(Link::Authority);
        let Some(all) = self.names.get(&town(name)) else {
            let what = match self.other_level(name) {
                Some(level) => format!("« {name} » n’est pas une commune mais {level}"),
                None => format!("Aucune commune ne s’appelle « {name} »"),
            };
            let remedy = "Écrire son nom officiel ou son code INSEE, ou corriger le niveau";
            return Err((target, what, remedy.to_owned()));
        };
        let (departement, postcode) = (draft.text(Link::Departement), draft.text(Target::POSTCODE));
        let fits = |code: &&str| {
            (departement.is_empty() || departement_of(code) == departement)
                && (postcode.is_empty() || self.postcodes.get(*code).is_some_and(|codes| codes.contains(postcode)))
        };
        let point = point(draft, Link::LatFr, Link::LonFr);
        let near = |code: &&str| {
            let at = self.territories.departement(departement_of(code));
            at.and_then(|at| self.territories.get(at)).zip(point).is_none_or(|(row, point)| row.reaches(point))
        };
        let found: Vec<&str> = all.iter().copied().filter(fits).filter(near).collect();
        match found.as_slice() {
            [only] => Ok(only),
            [] => {
                let what = format!("« {name} » n’est pas là où le disent département, code postal ou point");
                Err((target, what, "Donner son code INSEE".to_owned()))
            }
            several => {
                let shown = several.iter().take(6).copied().collect::<Vec<_>>().join(", ");
                let what = format!(
                    "{} communes s’appellent « {name} » ({shown}{})",
                    several.len(),
                    if several.len() > 6 { "…" } else { "" }
                );
                Err((target, what, "Donner son code INSEE, son département ou son code postal".to_owned()))
            }
        }
    }

    /// What else than a commune bears this name.
    fn other_level(&self, name: &str) -> Option<&'static str> {
        let departement = || self.departement_code(name).map(|_| "un département");
        self.region(name).map(|_| "une région").or_else(departement)
    }

    /// The département of a grouping, where all of it lies in one.
    fn seat_of_grouping(&self, draft: &mut Draft) {
        if !draft.text(Link::Departement).is_empty() {
            return;
        }
        let found = self.groupings.get(&grouping(draft.text(Link::Authority)));
        if let Some(only) = found.filter(|all| all.len() == 1).and_then(BTreeSet::first) {
            draft.set(Link::Departement, *only);
        }
    }

    /// Whether a code is a commune's under this name, of today or before; yes for what is no code we know.
    pub(crate) fn agrees(&self, code: &str, name: &str) -> bool {
        let Some(code) = self.into.get(code) else { return true };
        self.names.get(&town(name)).into_iter().flatten().any(|known| known == code)
    }

    /// The code of the commune of today that a code leads to.
    pub(crate) fn today<'c>(&'c self, code: &'c str) -> &'c str {
        self.into.get(code).copied().unwrap_or(code)
    }

    /// The name of the commune of today, to say what a code is.
    pub(crate) fn name_of(&self, code: &str) -> &'t str {
        self.today.get(self.today(code)).copied().unwrap_or_default()
    }

    /// Whether a name is that of a commune which was merged into another.
    pub(crate) fn is_merged(&self, code: &str, name: &str) -> bool {
        town(name) != town(self.name_of(code)) && self.agrees(code, name)
    }
}

/// A point of a draft that has both coordinates.
pub(crate) fn point(draft: &Draft, lat: Link, lon: Link) -> Option<LonLat> {
    LonLat::new(draft.text(lon).parse().ok()?, draft.text(lat).parse().ok()?)
}

fn is_code(text: &str) -> bool {
    text.len() == 5 && text.is_ascii() && text.bytes().skip(2).all(|byte| byte.is_ascii_digit())
}
