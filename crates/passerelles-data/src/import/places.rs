//! Where places stand, as links that are there already and chief towns say. A place that two sources put apart is not
//! filled in: one of them may mean another town of the same name.

use std::collections::HashMap;

use passerelles_domain::atlas::Level;
use passerelles_domain::geo::{LonLat, distance_km};
use passerelles_domain::text::{degrees, fold};

use super::draft::Draft;
use super::entry::{Entry, authority_key};
use super::gazetteer::{Gazetteer, point};
use crate::source::Link;
use crate::validate::{Territories, TerritoryKind};

/// Farther apart, two points are two places.
const ONE_PLACE_KM: f64 = 10.0;

/// Known places by key; `None` when they differ.
#[derive(Default)]
struct Known(HashMap<String, Option<LonLat>>);

impl Known {
    fn add(&mut self, key: String, at: Option<LonLat>) {
        let Some(at) = at else { return };
        let place = self.0.entry(key).or_insert(Some(at));
        if place.is_some_and(|known| distance_km(known, at) > ONE_PLACE_KM) {
            *place = None;
        }
    }

    fn get(&self, key: &str) -> Option<LonLat> {
        self.0.get(key).copied().flatten()
    }
}

/// Places of French authorities and of partners.
#[derive(Default)]
pub(crate) struct Places {
    french: Known,
    partners: Known,
}

fn partner_key(country: &str, name: &str) -> String {
    format!("{country}|{}", fold(name))
}

impl Places {
    /// Learns from a link of ours.
    pub(crate) fn learn(&mut self, entry: &Entry) {
        self.french.add(entry.key.clone(), entry.french_end);
        self.partners.add(partner_key(entry.text(Link::Country), entry.text(Link::Partner)), entry.partner_end);
    }

    /// Learns from a link that is coming in.
    pub(crate) fn learn_draft(&mut self, draft: &Draft, gazetteer: &Gazetteer<'_>) {
        self.french.add(authority_key(|column| draft.text(column), gazetteer), point(draft, Link::LatFr, Link::LonFr));
        let key = partner_key(draft.text(Link::Country), draft.text(Link::Partner));
        self.partners.add(key, point(draft, Link::LatPartner, Link::LonPartner));
    }

    /// Fills the places that a draft does not give.
    pub(crate) fn fill(&self, draft: &mut Draft, gazetteer: &Gazetteer<'_>, territories: &Territories<'_>) {
        if draft.text(Link::LatFr).is_empty() && draft.text(Link::LonFr).is_empty() {
            let key = authority_key(|column| draft.text(column), gazetteer);
            let at = self.french.get(&key).or_else(|| chief_town(draft, territories));
            set(draft, (Link::LatFr, Link::LonFr), at);
        }
        if draft.text(Link::LatPartner).is_empty() && draft.text(Link::LonPartner).is_empty() {
            let at = self.partners.get(&partner_key(draft.text(Link::Country), draft.text(Link::Partner)));
            set(draft, (Link::LatPartner, Link::LonPartner), at);
        }
    }

    /// How far from where we have it a draft puts its French end, in kilometres.
    pub(crate) fn astray(&self, draft: &Draft, gazetteer: &Gazetteer<'_>) -> Option<f64> {
        let key = authority_key(|column| draft.text(column), gazetteer);
        let far = distance_km(self.french.get(&key)?, point(draft, Link::LatFr, Link::LonFr)?);
        Some(far).filter(|far| *far > ONE_PLACE_KM)
    }
}

fn set(draft: &mut Draft, (lat, lon): (Link, Link), at: Option<LonLat>) {
    if let Some(at) = at {
        draft.set(lat, degrees(at.lat));
        draft.set(lon, degrees(at.lon));
    }
}

/// Where a département or a region stands.
fn chief_town(draft: &Draft, territories: &Territories<'_>) -> Option<LonLat> {
    let level: Level = draft.text(Link::Level).parse().ok()?;
    match level {
        Level::Departement => territories.get(territories.departement(draft.text(Link::Departement))?)?.chief_town,
        Level::Region => {
            let name = draft.text(Link::Region);
            // A region that no longer is has another chief town than the region of today.
            let row = territories
                .rows
                .iter()
                .find(|row| row.kind != TerritoryKind::Departement && row.region_name == name)?;
            row.chief_town.filter(|_| fold(row.name) == fold(draft.text(Link::Authority)))
        }
        Level::Commune | Level::Epci => None,
    }
}
