//! Rows of `country_names.csv`: what countries are called in the languages that `countries.csv` does not have.

use std::collections::BTreeMap;

use passerelles_domain::id::Iso2;
use passerelles_domain::text::{Lang, fold};

use super::reference::{CountryRow, once};
use super::row::RowCheck;
use crate::problem::{Column, Problems};
use crate::source::{Columns as _, CountryName as C, Table};

/// Languages of the table, each with its columns.
const COLUMNS: [(Lang, C, C); 4] = [
    (Lang::Es, C::Es, C::AlsoEs),
    (Lang::Pt, C::Pt, C::AlsoPt),
    (Lang::Ar, C::Ar, C::AlsoAr),
    (Lang::De, C::De, C::AlsoDe),
];

/// Gives every country its names. Countries of `borrowed` data may have none: they keep the English ones.
pub(super) fn names<'t>(
    table: &'t Table<'_, C>,
    countries: &mut BTreeMap<Iso2, CountryRow<'t>>,
    borrowed: bool,
    problems: &mut Problems,
) {
    let (mut lines, mut named) = (BTreeMap::new(), BTreeMap::new());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let code = check.required(C::Iso2, "Donner le code ISO 3166-1 à deux lettres");
        once(&mut check, C::Iso2, code, &mut lines);
        let mut found = Vec::with_capacity(COLUMNS.len());
        for (lang, column, also) in COLUMNS {
            let name = check.required(column, "La remplir : le site en a besoin dans chaque langue");
            let others = check.text(also);
            if !others.is_empty() && others.split(';').any(|name| fold(name).is_empty() || name.trim() != name) {
                let what = format!("« {others} » n’est pas une suite de noms");
                check.problem(also, what, "Séparer les noms par un point-virgule, sans espace");
            }
            found.push((lang, name, others));
        }
        let known = code.parse::<Iso2>().ok().filter(|iso2| countries.contains_key(iso2));
        match known {
            Some(iso2) => {
                named.insert(iso2, found);
            }
            None if borrowed || countries.is_empty() || code.is_empty() => {}
            None => {
                let what = format!("Le pays « {code} » n’est pas dans countries.csv");
                check.problem(C::Iso2, what, "Retirer la ligne, ou l’ajouter à countries.csv");
            }
        }
    }
    for (iso2, row) in countries {
        match named.remove(iso2) {
            Some(found) => {
                for (lang, name, also) in found {
                    row.name.set(lang, name);
                    row.also.set(lang, also);
                }
            }
            None if borrowed || table.rows.is_empty() => {}
            None => {
                let what = format!("Le pays {iso2} n’a pas de nom dans les autres langues");
                problems.add(C::FILE, 0, Column::LINE, what, "Ajouter sa ligne, voir country_names.py");
            }
        }
    }
}
