//! What the texts of a draft mean, written as our columns write it: years, decimals, words of closed lists, countries.
//! What cannot be read stays as it is, and the check of links says why.

use std::collections::HashMap;

use passerelles_domain::atlas::{Kind, Level, Status, Theme};
use passerelles_domain::id::Iso2;
use passerelles_domain::text::fold;

use super::draft::Draft;
use super::mapping::Mapping;
use super::target::Target;
use crate::source::{Country, Link, Table};

/// Names of countries, folded, with their code; `None` for a name that several have.
pub(crate) struct Countries {
    names: HashMap<String, Option<Iso2>>,
    french: Vec<Iso2>,
}

impl Countries {
    /// Every name of every country, French and English.
    pub(crate) fn new(table: &Table<'_, Country>) -> Self {
        let mut all = Self { names: HashMap::new(), french: Vec::new() };
        for row in &table.rows {
            let text = |column| table.cell(row, column).map_or("", |cell| cell.text.trim());
            let Ok(code) = text(Country::Iso2).parse::<Iso2>() else { continue };
            if text(Country::French) == "yes" {
                all.french.push(code);
            }
            let names = [Country::NameFr, Country::NameEn, Country::AlsoFr, Country::AlsoEn];
            for name in names.into_iter().flat_map(|column| text(column).split(';')).filter(|name| !name.is_empty()) {
                all.names
                    .entry(fold(name))
                    .and_modify(|known| *known = known.filter(|known| *known == code))
                    .or_insert(Some(code));
            }
        }
        all
    }

    /// The code of a country that is written as its code or by any of its names: « les Pays-Bas », « Congo (République
    /// démocratique du) », « The Gambia ».
    pub(crate) fn code(&self, text: &str) -> Option<Iso2> {
        if text.len() == 2 {
            return text.parse().ok();
        }
        let folded = fold(text);
        let turned = text.split_once('(').map(|(after, before)| fold(&format!("{before} {after}")));
        let known = |name: &str| self.names.get(name).copied().flatten();
        let article = ["le ", "la ", "les ", "l ", "the "].into_iter().find_map(|article| folded.strip_prefix(article));
        known(&folded).or_else(|| known(article?)).or_else(|| known(turned.as_deref()?))
    }

    /// Whether it is France or one of its overseas units.
    pub(crate) fn is_french(&self, code: Iso2) -> bool {
        self.french.contains(&code)
    }
}

/// Writes what a draft says as our columns write it.
pub(crate) fn settle(draft: &mut Draft, mapping: &Mapping, countries: &Countries) {
    for target in Target::all() {
        let ours = mapping.word(target, draft.text(target)).to_owned();
        draft.set(target, ours);
    }
    for target in [Target::of(Link::Country), Target::AUTHORITY_COUNTRY] {
        if let Some(code) = countries.code(draft.text(target)) {
            draft.set(target, code.as_str());
        }
    }
    turn(draft, countries);
    let level = slug(draft.text(Link::Level), Level::ALL.iter().map(|level| level.as_str()));
    let kind = slug(draft.text(Link::Kind), Kind::ALL.iter().map(|kind| kind.as_str()));
    let status = slug(draft.text(Link::Status), Status::ALL.iter().map(|status| status.as_str()));
    let status = status.map(|status| if status == Status::Unverified.as_str() { "" } else { status });
    for (column, ours) in [(Link::Level, level), (Link::Kind, kind), (Link::Status, status)] {
        if let Some(ours) = ours {
            draft.set(column, ours);
        }
    }
    let themes = themes(draft.text(Link::Themes), mapping);
    draft.set(Link::Themes, themes);
    for column in [Link::Since, Link::Until] {
        if let Some(year) = year(draft.text(column)) {
            draft.set(column, year);
        }
    }
    for column in [Link::LatFr, Link::LonFr, Link::LatPartner, Link::LonPartner] {
        if let Some(number) = decimal(draft.text(column)) {
            draft.set(column, number);
        }
    }
}

/// The slug that a text is, but for capitals and accents.
fn slug(text: &str, mut known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let folded = fold(text);
    known.find(|slug| fold(slug) == folded)
}

/// The partner is French and the authority is not: the row says the same link from its other end.
fn turn(draft: &mut Draft, countries: &Countries) {
    let french = |text: &str| text.parse::<Iso2>().is_ok_and(|code| countries.is_french(code));
    let (own, other) = (draft.text(Target::AUTHORITY_COUNTRY).to_owned(), draft.text(Link::Country).to_owned());
    if own.is_empty() || french(&own) || !french(&other) {
        return;
    }
    draft.swap(Link::Authority, Link::Partner);
    draft.swap(Link::LatFr, Link::LatPartner);
    draft.swap(Link::LonFr, Link::LonPartner);
    draft.set(Link::Country, own);
    // These were said of the other end.
    for column in [Link::Insee, Link::Departement, Link::Region, Link::PartnerLevel] {
        draft.set(column, "");
    }
    draft.set(Target::POSTCODE, "");
}

/// Slugs of themes, each once, in the order in which they are said; what is unknown stays.
fn themes(text: &str, mapping: &Mapping) -> String {
    let target = Target::of(Link::Themes);
    let mut parts = vec![text];
    for separator in mapping.splits.get(&target).into_iter().flatten().map(String::as_str).chain([";"]) {
        parts = parts.iter().flat_map(|part| part.split(separator)).collect();
    }
    let mut slugs: Vec<&str> = Vec::new();
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        let ours = mapping.word(target, part);
        let slug = slug(ours, Theme::ALL.iter().map(|theme| theme.as_str())).unwrap_or(ours);
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs.join(";")
}

/// The year of a year or of a whole date: 1978, 1978-05-12, 12/05/1978, 1978-05-12T00:00:00Z.
fn year(text: &str) -> Option<String> {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let day = text.split_once('T').map_or(text, |(day, _)| day);
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [year] | [year, "0"] if digits(year, 4) => Some((*year).to_owned()),
        [year, month, day] if digits(year, 4) && month.len() < 3 && day.len() < 3 => Some((*year).to_owned()),
        [day, month, year] if digits(year, 4) && month.len() < 3 && day.len() < 3 => Some((*year).to_owned()),
        _ => None,
    }
}

/// A number with a decimal comma, or a typographic minus, as ours has it.
fn decimal(text: &str) -> Option<String> {
    let ours = text.replace(',', ".").replace('\u{2212}', "-");
    let digits = ours.strip_prefix('-').unwrap_or(&ours);
    let is_number = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.matches('.').count() < 2;
    is_number.then_some(ours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problems;

    #[test]
    fn years_and_numbers_are_written_our_way() {
        for (text, ours) in [
            ("1978", Some("1978")),
            ("1978-05-12", Some("1978")),
            ("12/05/1978", Some("1978")),
            ("1978-05-12T00:00:00Z", Some("1978")),
            ("1978.0", Some("1978")),
            ("vers 1978", None),
            ("78", None),
            ("", None),
        ] {
            assert_eq!(year(text).as_deref(), ours, "{text}");
        }
        for (text, ours) in
            [("50,629", Some("50.629")), ("−3,1", Some("-3.1")), ("48.8", Some("48.8")), ("1.2,3", None), ("48°", None)]
        {
            assert_eq!(decimal(text).as_deref(), ours, "{text}");
        }
    }

    #[test]
    fn countries_are_known_by_any_of_their_names() {
        let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/countries.csv")).expect("the data");
        let table = Table::read(&bytes, &mut Problems::default());
        let countries = Countries::new(&table);
        for (name, code) in [
            ("Allemagne", "DE"),
            ("germany", "DE"),
            ("Les Pays-Bas", "NL"),
            ("The Netherlands", "NL"),
            ("Côte d'Ivoire", "CI"),
            ("Congo (République démocratique du)", "CD"),
            ("RDC", "CD"),
            ("Angleterre", "GB"),
            ("ÉTATS UNIS", "US"),
            ("sn", "SN"),
        ] {
            assert_eq!(countries.code(name).map(|code| code.to_string()).as_deref(), Some(code), "{name}");
        }
        assert_eq!(countries.code("Atlantide"), None);
        assert!(countries.is_french("RE".parse().expect("a code")));
    }
}
