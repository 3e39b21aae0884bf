//! Where both ends of a link lie: territory, commune code, coordinates, and whether they agree.

use passerelles_domain::atlas::Level;
use passerelles_domain::geo::LonLat;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::fold;

use super::{C, Check, Known};

/// Positions of the département or collectivity, and of the region or collectivity.
pub(super) fn territory(
    check: &mut Check<'_, '_, '_>,
    level: Option<Level>,
    known: &Known<'_>,
) -> (Option<usize>, Option<usize>) {
    let (code, name) = (check.text(C::Departement), check.text(C::Region));
    let (departement, region) = (known.territories.departement(code), known.territories.region(name));
    if known.territories.rows.is_empty() {
        return (None, None); // The table itself is reported.
    }
    if !code.is_empty() && departement.is_none() {
        let what = format!("Le département « {code} » est inconnu");
        check.problem(C::Departement, what, "Écrire un code de territories.csv (01, 2A, 974, 988…)");
    }
    if !name.is_empty() && region.is_none() {
        let what = format!("La région « {name} » est inconnue");
        check.problem(C::Region, what, "Écrire un nom de la colonne region_name de territories.csv");
    }
    if code.is_empty() && level == Some(Level::Departement) {
        check.problem(C::Departement, "La cellule est vide", "Donner le code du département");
    }
    if name.is_empty() && code.is_empty() {
        check.problem(C::Region, "La cellule est vide", "Donner le nom de la région, ou le code du département");
    }
    let own = departement.and_then(|at| known.territories.get(at));
    if let (Some(own), Some(_)) = (own, region)
        && own.region_name != name
        && fold(own.region_name) != fold(name)
    {
        let what = format!("{} ({code}) n’est pas dans la région {name}", own.name);
        check.problem(C::Region, what, format!("Écrire {}, ou corriger le département", own.region_name));
    }
    (departement, region.or_else(|| known.territories.region(own?.region_name)))
}

/// The code of a commune agrees with its département.
pub(super) fn insee(check: &mut Check<'_, '_, '_>, level: Option<Level>) {
    let (code, departement) = (check.text(C::Insee), check.text(C::Departement));
    if level != Some(Level::Commune) || code.is_empty() {
        return;
    }
    let bytes = code.as_bytes();
    let form = match bytes {
        [b'0'..=b'9', second, rest @ ..] => {
            (second.is_ascii_digit() || (code.starts_with("2A") || code.starts_with("2B")))
                && rest.len() == 3
                && rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    if !form {
        let what = format!("« {code} » n’est pas un code INSEE de commune");
        check.problem(C::Insee, what, "Écrire les cinq caractères du code officiel géographique, ou laisser vide");
    } else if !departement.is_empty() && !code.starts_with(departement) {
        let what = format!("Le code INSEE {code} n’est pas du département {departement}");
        check.problem(C::Insee, what, "Corriger le code INSEE ou le département");
    }
}

/// The French end: in France, and near its département (or one of its region's).
pub(super) fn french_end(
    check: &mut Check<'_, '_, '_>,
    departement: Option<usize>,
    region: Option<usize>,
    known: &Known<'_>,
) -> Option<LonLat> {
    let point = check.point(C::LatFr, C::LonFr)?;
    if !known.ground.in_france(point) {
        let what = format!("Le point {}, {} n’est pas en territoire français", point.lat, point.lon);
        check.problem(C::LatFr, what, "Vérifier les deux coordonnées, leur ordre et leur signe");
        return Some(point);
    }
    if let Some(own) = departement.and_then(|at| known.territories.get(at)) {
        if !own.reaches(point) {
            let what =
                format!("Le point {}, {} est loin du département {} ({})", point.lat, point.lon, own.code, own.name);
            check.problem(C::LatFr, what, "Corriger les coordonnées ou le département");
        }
    } else if let Some(region) = region
        && !known.territories.parts_of(region).any(|part| part.reaches(point))
    {
        let name = check.text(C::Region);
        let what = format!("Le point {}, {} est loin de la région {name}", point.lat, point.lon);
        check.problem(C::LatFr, what, "Corriger les coordonnées ou la région");
    }
    Some(point)
}

/// The foreign end: in its country, or near enough for our coarse outlines.
pub(super) fn partner_end(check: &mut Check<'_, '_, '_>, country: Option<Iso2>, known: &Known<'_>) -> Option<LonLat> {
    let point = check.point(C::LatPartner, C::LonPartner)?;
    if let Some(country) = country
        && !known.countries.is_empty()
        && !known.ground.in_country(country, point)
    {
        let name = known.countries.get(&country).map_or("", |row| *row.name.of(passerelles_domain::text::Lang::Fr));
        let what = format!("Le point {}, {} n’est pas dans le pays {country} ({name})", point.lat, point.lon);
        check.problem(C::LatPartner, what, "Vérifier les coordonnées (ordre, signe) ou le pays");
    }
    Some(point)
}
