//! The tables that links and figures refer to: countries, indicators, sources.

use std::collections::BTreeMap;

use passerelles_domain::atlas::Continent;
use passerelles_domain::figures::Unit;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::{Lang, fold};

use super::row::RowCheck;
use crate::by_lang::ByLang;
use crate::phrases::Phrases;
use crate::problem::Problems;
use crate::source::{self, Columns, Table};

/// A row of `countries.csv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountryRow<'t> {
    pub(crate) numeric: &'t str,
    /// English stands in for the languages of `country_names.csv` until that is read.
    pub(crate) name: ByLang<&'t str>,
    /// Other names that people search by, separated by semicolons.
    pub(crate) also: ByLang<&'t str>,
    pub(crate) continent: Continent,
    pub(crate) french: bool,
}

/// A row of `indicators.csv`.
#[derive(Clone, Debug)]
pub(crate) struct IndicatorRow<'t> {
    pub(crate) slug: &'t str,
    /// What it counts.
    pub(crate) counts: ByLang<String>,
    pub(crate) unit: Unit,
    pub(crate) counting: &'t str,
}

pub(super) fn countries<'t>(
    table: &'t Table<'_, source::Country>,
    problems: &mut Problems,
) -> BTreeMap<Iso2, CountryRow<'t>> {
    use source::Country as C;
    let mut rows = BTreeMap::new();
    let (mut lines, mut numbers) = (BTreeMap::new(), BTreeMap::new());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let code = check.required(C::Iso2, "Donner le code ISO 3166-1 à deux lettres");
        let iso2 = code.parse::<Iso2>().ok().filter(|iso2| iso2.as_str() == code && *iso2 != Iso2::NEUTRAL);
        if iso2.is_none() && !code.is_empty() {
            check.problem(C::Iso2, format!("« {code} » n’est pas un code de pays"), "Écrire deux lettres capitales");
        }
        once(&mut check, C::Iso2, code, &mut lines);
        let number = check.text(C::Numeric);
        once(&mut check, C::Numeric, number, &mut numbers);
        let row = country(&mut check);
        rows.extend(iso2.map(|iso2| (iso2, row)));
    }
    rows
}

/// A row with problems comes back too: one broken row must not make every link of its country wrong.
fn country<'t>(check: &mut RowCheck<'t, '_, '_, source::Country>) -> CountryRow<'t> {
    use source::Country as C;
    let numeric = check.text(C::Numeric);
    if !numeric.is_empty() && (numeric.len() != 3 || !numeric.bytes().all(|byte| byte.is_ascii_digit())) {
        check.problem(C::Numeric, format!("« {numeric} » n’est pas un code ISO numérique"), "Écrire trois chiffres");
    }
    let [name_fr, sort_fr, name_en, sort_en, _] = [C::NameFr, C::SortFr, C::NameEn, C::SortEn, C::Continent]
        .map(|column| check.required(column, "La remplir : le site en a besoin dans chaque langue"));
    let continent = check.word(C::Continent, "Le continent", Continent::ALL).unwrap_or(Continent::Europe);
    let french = check.yes_or_no(C::French);
    // The browser searches by what it folds itself: the columns may not say anything else.
    for (column, name, sort) in [(C::SortFr, name_fr, sort_fr), (C::SortEn, name_en, sort_en)] {
        let folded = fold(name);
        if !sort.is_empty() && sort != folded {
            check.problem(
                column,
                format!("« {sort} » n’est pas « {name} » sans capitales ni accents"),
                format!("Écrire « {folded} »"),
            );
        }
    }
    let [also_fr, also_en] = [C::AlsoFr, C::AlsoEn].map(|column| {
        let also = check.text(column);
        if !also.is_empty() && also.split(';').any(|name| fold(name).is_empty() || name.trim() != name) {
            let what = format!("« {also} » n’est pas une suite de noms");
            check.problem(column, what, "Séparer les noms par un point-virgule, sans espace");
        }
        also
    });
    let by_lang = |fr, en| ByLang::each(|lang| if lang == Lang::Fr { fr } else { en });
    CountryRow { numeric, name: by_lang(name_fr, name_en), also: by_lang(also_fr, also_en), continent, french }
}

/// Indicators by the name that figures use.
pub(super) fn indicators<'t>(
    table: &'t Table<'_, source::Indicator>,
    phrases: &Phrases,
    problems: &mut Problems,
) -> BTreeMap<&'t str, IndicatorRow<'t>> {
    use source::Indicator as C;
    let mut rows = BTreeMap::new();
    let (mut slugs, mut names) = (BTreeMap::new(), BTreeMap::new());
    let mut units: BTreeMap<&str, (Unit, u32)> = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let [slug, name, fr, en] = [C::Slug, C::Name, C::Fr, C::En]
            .map(|column| check.required(column, "La remplir : un chiffre ne s’affiche pas sans ce qu’il compte"));
        once(&mut check, C::Slug, slug, &mut slugs);
        once(&mut check, C::Name, name, &mut names);
        check.required(C::Counts, "Dire ce qu’est une unité de ce qui est compté");
        let counting = check.required(C::Counting, "Écrire le slug, ou celui du décompte que d’autres publient aussi");
        let unit = check.word(C::Counts, "L’unité", Unit::ALL).unwrap_or(Unit::Other);
        let line = check.line(C::Counting);
        let (usual, first) = *units.entry(counting).or_insert((unit, line));
        if unit != usual {
            let what = format!("Le décompte « {counting} » est ici en « {unit} », à la ligne {first} en « {usual} »");
            check.problem(C::Counting, what, "Deux unités sont deux décomptes : donner un autre nom à l’un d’eux");
        }
        let counts = phrases.words(fr, en, source::Indicator::FILE, problems);
        rows.insert(name, IndicatorRow { slug, counts, unit, counting });
    }
    rows
}

/// French title of each address.
pub(super) fn figure_sources<'t>(
    table: &'t Table<'_, source::FigureSource>,
    problems: &mut Problems,
) -> BTreeMap<&'t str, &'t str> {
    use source::FigureSource as C;
    let mut rows = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let url = check.required(C::Url, "Donner l’adresse, telle que dans figures.csv");
        let title = check.required(C::TitleFr, "Donner le titre en français");
        once(&mut check, C::Url, url, &mut lines);
        rows.insert(url, title);
    }
    rows
}

/// Title of each founding document, by its file name.
pub(super) fn seeds<'t>(table: &'t Table<'_, source::Seed>, problems: &mut Problems) -> BTreeMap<&'t str, &'t str> {
    use source::Seed as C;
    let mut rows = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        let [file, title, _] = [C::File, C::TitleFr, C::Key].map(|column| check.required(column, "La remplir"));
        once(&mut check, C::File, file, &mut lines);
        rows.insert(file, title);
    }
    rows
}

/// Notes a value that an earlier line already has.
pub(crate) fn once<'t, C: Columns>(
    check: &mut RowCheck<'t, '_, '_, C>,
    column: C,
    value: &'t str,
    lines: &mut BTreeMap<&'t str, u32>,
) {
    if value.is_empty() {
        return;
    }
    let line = check.line(column);
    let first = *lines.entry(value).or_insert(line);
    if first != line {
        check.problem(column, format!("« {value} » est déjà à la ligne {first}"), "Garder une seule des deux lignes");
    }
}
