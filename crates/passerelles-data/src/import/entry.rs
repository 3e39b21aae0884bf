//! A link of the file that is being completed, and when two of them are one.

use passerelles_domain::geo::{LonLat, distance_km};
use passerelles_domain::text::fold;

use super::gazetteer::Gazetteer;
use super::naming::{grouping, town};
use crate::source::{Columns as _, Link};

/// Partners of one authority in one country that stand no farther apart are one town under two names: of ours, Erevan and
/// Yerevan, Pérouse and Perugia are 0 to 0.4 km apart; Berlin and its district Mitte 0.6, Beit Jala and Bethlehem 1.9.
const SAME_KM: f64 = 0.5;
/// Names that agree but for what stands in parentheses are not one town when they are farther apart.
const SAME_NAME_KM: f64 = 25.0;
/// As near as this, somebody should look.
const SUSPECT_KM: f64 = 5.0;

/// One row.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) texts: [String; Link::ALL.len()],
    /// Which authority it is.
    pub(crate) key: String,
    pub(crate) french_end: Option<LonLat>,
    pub(crate) partner_end: Option<LonLat>,
    /// Its partner, folded.
    partner: String,
    /// The same without what stands in parentheses.
    base: String,
}

/// How alike two links are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Perhaps one: a person should look.
    Suspect,
    /// One link; the partner stands in the same place under another name.
    Place,
    /// One link; the names agree but for what stands in parentheses.
    Base,
    /// One link under one name.
    Name,
}

impl Entry {
    /// A row by its texts.
    pub(crate) fn new(texts: [String; Link::ALL.len()], gazetteer: &Gazetteer<'_>) -> Self {
        let text = |column: Link| texts.get(column.position()).map_or("", String::as_str);
        let point = |lat, lon| LonLat::new(text(lon).parse().ok()?, text(lat).parse().ok()?);
        let (french_end, partner_end) = (point(Link::LatFr, Link::LonFr), point(Link::LatPartner, Link::LonPartner));
        let partner = town(text(Link::Partner));
        let base = text(Link::Partner).split('(').next().map(town).filter(|base| !base.is_empty());
        let (key, base) = (authority_key(text, gazetteer), base.unwrap_or_else(|| partner.clone()));
        Self { texts, key, french_end, partner_end, partner, base }
    }

    /// What it says in a column.
    pub(crate) fn text(&self, column: Link) -> &str {
        self.texts.get(column.position()).map_or("", String::as_str)
    }

    /// « Lille – Saint-Louis (SN) »
    pub(crate) fn title(&self) -> String {
        format!("{} – {} ({})", self.text(Link::Authority), self.text(Link::Partner), self.text(Link::Country))
    }

    /// Where it stands among all, whatever was there before: by country, partner, authority.
    pub(crate) fn rank(&self) -> (&str, String, String, &[String]) {
        (self.text(Link::Country), fold(self.text(Link::Partner)), fold(self.text(Link::Authority)), &self.texts)
    }

    /// How alike two links of one authority with one country are.
    pub(crate) fn likeness(&self, other: &Self) -> Option<Likeness> {
        let apart = self.partner_end.zip(other.partner_end).map(|(one, two)| distance_km(one, two));
        if self.partner == other.partner {
            return Some(Likeness::Name);
        }
        if self.base == other.base && apart.is_none_or(|km| km <= SAME_NAME_KM) {
            return Some(Likeness::Base);
        }
        if apart.is_some_and(|km| km <= SAME_KM) {
            return Some(Likeness::Place);
        }
        let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
        let nested = begins(&self.partner, &other.base) || begins(&other.partner, &self.base);
        (apart.is_some_and(|km| km <= SUSPECT_KM) || nested && apart.is_none()).then_some(Likeness::Suspect)
    }
}

/// Which authority a row is of: that of a commune is its code, and its name where it was merged into another.
pub(crate) fn authority_key<'d>(text: impl Fn(Link) -> &'d str, gazetteer: &'d Gazetteer<'_>) -> String {
    let (level, name) = (text(Link::Level), text(Link::Authority));
    let (place, name) = match (level, text(Link::Insee)) {
        ("commune", "") => (text(Link::Departement), town(name)),
        ("commune", code) if gazetteer.is_merged(code, name) => (gazetteer.today(code), town(name)),
        ("commune", code) => (gazetteer.today(code), String::new()),
        ("departement", _) => (text(Link::Departement), String::new()),
        ("epci", _) => ("", grouping(name)),
        _ => ("", fold(name)),
    };
    format!("{level}|{place}|{name}")
}
