//! Where both ends of a link lie: territory, commune code, coordinates, and whether they agree.

use super::Column as C;
use super::fault::{Empty, Fault};
use super::link::Check;
use crate::atlas::Level;
use crate::geo::LonLat;
use crate::id::Iso2;
use crate::text::fold;

/// How far from its chief town a place of a territory may be, in kilometres, where it is not the usual distance.
const REACH_KM: [(&str, f64); 5] = [("973", 450.0), ("975", 80.0), ("986", 400.0), ("987", 1900.0), ("988", 700.0)];
/// The usual distance: Hendaye is 115 km from Pau, Ouessant 100 km from Quimper.
const USUAL_REACH_KM: f64 = 170.0;

/// How far from its chief town a place of a territory may be, in kilometres.
pub fn reach_km(code: &str) -> f64 {
    REACH_KM.iter().find(|(known, _)| *known == code).map_or(USUAL_REACH_KM, |(_, reach)| *reach)
}

/// Positions of the département or collectivity, and of the region or collectivity.
pub(super) fn territory(check: &mut Check<'_, '_>, level: Option<Level>) -> (Option<usize>, Option<usize>) {
    let known = check.known;
    let (code, name) = (check.text(C::Departement), check.text(C::Region));
    let (departement, region) = (known.departement(code), known.region(name));
    if !known.has_territories() {
        return (None, None); // The table itself is reported.
    }
    if !code.is_empty() && departement.is_none() {
        check.note(C::Departement, Fault::Departement(code.to_owned()));
    }
    if !name.is_empty() && region.is_none() {
        check.note(C::Region, Fault::Region(name.to_owned()));
    }
    if code.is_empty() && level == Some(Level::Departement) {
        check.note(C::Departement, Fault::Empty(Empty::Departement));
    }
    if name.is_empty() && code.is_empty() {
        check.note(C::Region, Fault::Empty(Empty::Region));
    }
    let own = departement.and_then(|at| known.place(at));
    if let (Some(own), Some(_)) = (own, region)
        && own.region_name != name
        && fold(&own.region_name) != fold(name)
    {
        let fault = Fault::OtherRegion {
            departement: own.name.clone(),
            code: code.to_owned(),
            region: name.to_owned(),
            own: own.region_name.clone(),
        };
        check.note(C::Region, fault);
    }
    (departement, region.or_else(|| known.region(&own?.region_name)))
}

/// The code of a commune agrees with its département.
pub(super) fn insee(check: &mut Check<'_, '_>, level: Option<Level>) {
    let (code, departement) = (check.text(C::Insee), check.text(C::Departement));
    if level != Some(Level::Commune) || code.is_empty() {
        return;
    }
    let form = match code.as_bytes() {
        [b'0'..=b'9', second, rest @ ..] => {
            (second.is_ascii_digit() || (code.starts_with("2A") || code.starts_with("2B")))
                && rest.len() == 3
                && rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    if !form {
        check.note(C::Insee, Fault::Insee(code.to_owned()));
    } else if !departement.is_empty() && !code.starts_with(departement) {
        let fault = Fault::InseeDepartement { insee: code.to_owned(), code: departement.to_owned() };
        check.note(C::Insee, fault);
    }
}

/// The French end: in France, and near its département (or one of its region's).
pub(super) fn french_end(
    check: &mut Check<'_, '_>,
    departement: Option<usize>,
    region: Option<usize>,
) -> Option<LonLat> {
    let point = check.point(C::LatFr, C::LonFr)?;
    let (known, LonLat { lat, lon }) = (check.known, point);
    if !known.ground().in_france(point) {
        check.note(C::LatFr, Fault::NotInFrance { lat, lon });
    } else if let Some(own) = departement.and_then(|at| known.place(at)) {
        if !own.reaches(point) {
            let (code, name) = (own.code.clone(), own.name.clone());
            check.note(C::LatFr, Fault::FarFromDepartement { lat, lon, code, name });
        }
    } else if let Some(region) = region
        && !known.region_reaches(region, point)
    {
        let name = check.text(C::Region).to_owned();
        check.note(C::LatFr, Fault::FarFromRegion { lat, lon, name });
    }
    Some(point)
}

/// The foreign end: in its country, or near enough for our coarse outlines.
pub(super) fn partner_end(check: &mut Check<'_, '_>, country: Option<Iso2>) -> Option<LonLat> {
    let point = check.point(C::LatPartner, C::LonPartner)?;
    let known = check.known;
    if let Some(country) = country
        && known.has_countries()
        && !known.ground().in_country(country, point)
    {
        let name = known.country(country).map_or("", |(_, name)| name).to_owned();
        let code = country.as_str().to_owned();
        check.note(C::LatPartner, Fault::NotInCountry { lat: point.lat, lon: point.lon, code, name });
    }
    Some(point)
}
