//! Rows of `figures.csv`.

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::figures::{Amount, Exactness, Year};
use passerelles_domain::id::Iso2;

use super::reference::{CountryRow, IndicatorRow};
use super::row::RowCheck;
use crate::problem::Problems;
use crate::source::{Columns, Figure as C, FigureSource, Table};

/// What a figure is about, in the order in which figures are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    National,
    Level,
    Country,
}

/// A published figure, ready to compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FigureRow<'t> {
    /// Name of the indicator, as in the table of indicators.
    pub(crate) indicator: &'t str,
    pub(crate) scope: Scope,
    pub(crate) country: Option<Iso2>,
    pub(crate) amount: Amount,
    pub(crate) exactness: Exactness,
    pub(crate) year: Option<Year>,
    pub(crate) source_url: &'t str,
}

/// What figures are checked against.
pub(super) struct Known<'k> {
    pub(super) countries: &'k BTreeMap<Iso2, CountryRow<'k>>,
    pub(super) indicators: &'k BTreeMap<&'k str, IndicatorRow<'k>>,
    pub(super) sources: &'k BTreeMap<&'k str, &'k str>,
    pub(super) seed_files: &'k BTreeMap<&'k str, &'k str>,
}

type Check<'t, 's, 'p> = RowCheck<'t, 's, 'p, C>;

/// Checks all rows; those that can be read come back.
pub(super) fn figures<'t>(table: &'t Table<'_, C>, known: &Known<'_>, problems: &mut Problems) -> Vec<FigureRow<'t>> {
    let mut rows = Vec::with_capacity(table.rows.len());
    let mut seen = Seen::default();
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        seen.note(&mut check);
        rows.extend(figure(&mut check, known));
    }
    rows
}

/// What earlier rows have said.
#[derive(Default)]
struct Seen<'t> {
    /// Line of each figure.
    figures: HashMap<[&'t str; 5], u32>,
    /// Unit of each indicator, and the line that gave it.
    units: HashMap<&'t str, (&'t str, u32)>,
}

impl<'t> Seen<'t> {
    /// Notes the same figure twice, and an indicator in two units: they would be drawn as one series.
    fn note(&mut self, check: &mut Check<'t, '_, '_>) {
        let key = [C::Indicator, C::Scope, C::Country, C::Year, C::SourceUrl].map(|column| check.text(column));
        let [indicator, ..] = key;
        if indicator.is_empty() {
            return;
        }
        let line = check.line(C::Indicator);
        let first = *self.figures.entry(key).or_insert(line);
        if first != line {
            let what = format!("Le même chiffre de la même source est déjà à la ligne {first}");
            check.problem(C::Indicator, what, "Garder une seule des deux lignes, ou distinguer les indicateurs");
        }
        let unit = check.text(C::Unit);
        let (usual, first) = *self.units.entry(indicator).or_insert((unit, line));
        if unit != usual && !unit.is_empty() {
            let what = format!("L’indicateur compte ici en « {unit} », à la ligne {first} en « {usual} »");
            check.problem(C::Unit, what, "Écrire la même unité, ou créer un autre indicateur");
        }
    }
}

fn figure<'t>(check: &mut Check<'t, '_, '_>, known: &Known<'_>) -> Option<FigureRow<'t>> {
    let indicator = check.required(C::Indicator, "Dire ce qui est compté, comme dans indicators.csv");
    if !indicator.is_empty() && !known.indicators.is_empty() && !known.indicators.contains_key(indicator) {
        let what = format!("L’indicateur « {indicator} » est inconnu");
        check.problem(C::Indicator, what, "Écrire un nom de la colonne indicator d’indicators.csv, ou l’y ajouter");
    }
    check.required(C::Unit, "Dire de quoi la valeur est le nombre");
    let scope = scope(check);
    let country = country(check, scope, known);
    check.required(C::Value, "Donner la valeur publiée");
    let value = check.number(C::Value);
    let amount = value.and_then(Amount::new);
    if value.is_some() && amount.is_none() {
        check.problem(C::Value, "La valeur est négative", "Vérifier dans la source");
    }
    let exactness = exactness(check);
    let year = check.year_or_guess(C::Year);
    let (_, source_url) = check.source(C::SourceTitle, C::SourceUrl, known.seed_files);
    if !source_url.is_empty() && !known.sources.is_empty() && !known.sources.contains_key(source_url) {
        let what = format!("La source « {source_url} » n’a pas de titre français");
        check.problem(C::SourceUrl, what, format!("Ajouter cette adresse et son titre à {}", FigureSource::FILE));
    }
    Some(FigureRow { indicator, scope: scope?, country, amount: amount?, exactness, year, source_url })
}

fn exactness(check: &mut Check<'_, '_, '_>) -> Exactness {
    let text = check.text(C::Approximate);
    text.parse().unwrap_or_else(|_| {
        let remedy = "Écrire yes (environ), no (exact), nearly (près de), over (plus de) ou under (moins de)";
        check.problem(C::Approximate, format!("« {text} » n’est ni yes ni no"), remedy);
        Exactness::About
    })
}

fn scope(check: &mut Check<'_, '_, '_>) -> Option<Scope> {
    match check.required(C::Scope, "Écrire national, level ou country") {
        "national" => Some(Scope::National),
        "level" => Some(Scope::Level),
        "country" => Some(Scope::Country),
        other => {
            if !other.is_empty() {
                let what = format!("La portée « {other} » est inconnue");
                check.problem(C::Scope, what, "Écrire l’un de : national, level, country");
            }
            None
        }
    }
}

fn country(check: &mut Check<'_, '_, '_>, scope: Option<Scope>, known: &Known<'_>) -> Option<Iso2> {
    let code = check.text(C::Country);
    let found = code.parse::<Iso2>().ok().filter(|iso2| iso2.as_str() == code && known.countries.contains_key(iso2));
    match (scope, code.is_empty()) {
        (Some(Scope::Country), true) => check.problem(C::Country, "La cellule est vide", "Donner le code ISO du pays"),
        (Some(Scope::National | Scope::Level), false) => {
            check.problem(
                C::Country,
                "Un chiffre sans portée country a un pays",
                "Vider la cellule, ou écrire la portée country",
            );
        }
        (_, false) if found.is_none() && !known.countries.is_empty() => {
            let what = format!("Le pays « {code} » est inconnu");
            check.problem(C::Country, what, "Écrire un code de countries.csv, en deux lettres capitales");
        }
        _ => {}
    }
    found
}
