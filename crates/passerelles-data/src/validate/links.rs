//! Rows of `links.csv`.

mod place;

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::atlas::{Kind, Level, Status, Theme, Themes, Years};
use passerelles_domain::geo::LonLat;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::fold;

use super::ground::Ground;
use super::reference::CountryRow;
use super::row::RowCheck;
use super::territory::Territories;
use crate::problem::Problems;
use crate::source::{Link as C, Table};

/// A documented link, ready to compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkRow<'t> {
    pub(crate) authority: &'t str,
    pub(crate) level: Level,
    pub(crate) insee: &'t str,
    /// Position in the territories.
    pub(crate) departement: Option<usize>,
    /// Position in the territories; of a region or an overseas collectivity.
    pub(crate) region: usize,
    pub(crate) french_end: Option<LonLat>,
    pub(crate) partner: &'t str,
    pub(crate) partner_level: &'t str,
    pub(crate) partner_end: Option<LonLat>,
    pub(crate) country: Iso2,
    pub(crate) kind: Kind,
    pub(crate) status: Status,
    pub(crate) years: Years,
    pub(crate) themes: Themes,
    pub(crate) source_title: &'t str,
    pub(crate) source_url: &'t str,
}

/// What links are checked against.
pub(super) struct Known<'k> {
    pub(super) countries: &'k BTreeMap<Iso2, CountryRow<'k>>,
    pub(super) territories: &'k Territories<'k>,
    pub(super) seed_files: &'k BTreeMap<&'k str, &'k str>,
    pub(super) ground: &'k Ground,
}

type Check<'t, 's, 'p> = RowCheck<'t, 's, 'p, C>;

/// Checks all rows; those that can be read come back.
pub(super) fn links<'t>(table: &'t Table<'_, C>, known: &Known<'_>, problems: &mut Problems) -> Vec<LinkRow<'t>> {
    let mut pairs = HashMap::with_capacity(table.rows.len());
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut check = RowCheck::new(table, row, problems);
        duplicate(&mut check, &mut pairs);
        rows.extend(link(&mut check, known));
    }
    rows
}

/// Checks each row by itself, whatever the others say.
pub(super) fn each<'t>(
    table: &'t Table<'_, C>,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Vec<Option<LinkRow<'t>>> {
    table.rows.iter().map(|row| link(&mut RowCheck::new(table, row, problems), known)).collect()
}

fn link<'t>(check: &mut Check<'t, '_, '_>, known: &Known<'_>) -> Option<LinkRow<'t>> {
    let authority = check.required(C::Authority, "Donner le nom de la collectivité française");
    let partner = check.required(C::Partner, "Donner le nom de la collectivité partenaire");
    check.required(C::Level, "Écrire commune, epci, departement ou region");
    check.required(C::Kind, "Écrire jumelage, cooperation, amitie ou transfrontalier");
    let level = check.word(C::Level, "Le niveau", Level::ALL);
    let kind = check.word(C::Kind, "Le type de lien", Kind::ALL);
    let status = check.word(C::Status, "L’état", Status::ALL).unwrap_or(Status::Unverified);
    let country = country(check, known);
    let (departement, region) = place::territory(check, level, known);
    place::insee(check, level);
    let french_end = place::french_end(check, departement, region, known);
    let partner_end = place::partner_end(check, country, known);
    let (years, themes) = (years(check), themes(check));
    let (source_title, source_url) = check.source(C::SourceTitle, C::SourceUrl, known.seed_files);
    Some(LinkRow {
        authority,
        level: level?,
        insee: check.text(C::Insee),
        // A region is in none, even overseas where one département is all of it.
        departement: departement.filter(|_| level != Some(Level::Region)),
        region: region?,
        french_end,
        partner,
        partner_level: check.text(C::PartnerLevel),
        partner_end,
        country: country?,
        kind: kind?,
        status,
        years,
        themes,
        source_title,
        source_url,
    })
}

/// The same authority and partner twice, however they are accented or hyphenated.
fn duplicate(check: &mut Check<'_, '_, '_>, pairs: &mut HashMap<[String; 3], u32>) {
    let text = |column| check.text(column);
    let rest = [text(C::Level), text(C::Insee), text(C::Country)].join("|");
    let key = [fold(text(C::Authority)), fold(text(C::Partner)), rest];
    if key.iter().take(2).any(String::is_empty) {
        return;
    }
    let line = check.line(C::Authority);
    let first = *pairs.entry(key).or_insert(line);
    if first != line {
        let what = format!("Le lien {} – {} est déjà à la ligne {first}", text(C::Authority), text(C::Partner));
        check.problem(C::Authority, what, "Garder une seule des deux lignes");
    }
}

fn country(check: &mut Check<'_, '_, '_>, known: &Known<'_>) -> Option<Iso2> {
    let code = check.required(C::Country, "Donner le code ISO du pays partenaire, à deux lettres");
    if code.is_empty() {
        return None;
    }
    let found = code.parse::<Iso2>().ok().filter(|iso2| iso2.as_str() == code);
    if known.countries.is_empty() {
        return found; // The table itself is reported.
    }
    let Some(row) = found.and_then(|iso2| known.countries.get(&iso2)) else {
        let what = format!("Le pays « {code} » est inconnu");
        check.problem(C::Country, what, "Écrire un code de countries.csv, en deux lettres capitales");
        return None;
    };
    if row.french {
        let what =
            format!("Le partenaire est en France ({code} : {})", row.name.of(passerelles_domain::text::Lang::Fr));
        check.problem(C::Country, what, "Écrire le pays du partenaire étranger, ou retirer la ligne");
        return None;
    }
    found
}

fn years(check: &mut Check<'_, '_, '_>) -> Years {
    let years = Years { since: check.year(C::Since), until: check.year(C::Until) };
    if let (Some(since), Some(until)) = (years.since, years.until)
        && until < since
    {
        let what = format!("La fin ({until}) est avant le début ({since})");
        check.problem(C::Until, what, "Vérifier les deux années dans la source");
    }
    years
}

fn themes(check: &mut Check<'_, '_, '_>) -> Themes {
    let text = check.text(C::Themes);
    let mut themes = Themes::default();
    for slug in text.split(';').filter(|_| !text.is_empty()) {
        if let Ok(theme) = slug.parse::<Theme>() {
            themes = themes.with(theme);
        } else {
            let known = Theme::ALL.iter().map(|theme| theme.as_str()).collect::<Vec<_>>().join(", ");
            let remedy = format!("Séparer par des points-virgules, sans espace, des mots de : {known}");
            check.problem(C::Themes, format!("Le thème « {slug} » est inconnu"), remedy);
        }
    }
    themes
}
