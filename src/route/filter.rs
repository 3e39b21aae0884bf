//! Which links are shown, as a query holds it.

use passerelles_domain::atlas::{AuthorityChoice, Filter, TerritoryChoice};

/// Names in the query.
mod key {
    use passerelles_domain::atlas::{Facet, TerritoryLevel};

    /// First and last year of a beginning: `1990-2010`.
    pub(super) const YEARS: &str = "annees";
    /// `non` leaves out links without a year.
    pub(super) const UNDATED: &str = "sans-date";
    pub(super) const NO: &str = "non";
    /// The French authority.
    pub(super) const AUTHORITY: &str = "autorite";

    /// Chosen values of a list, between commas.
    pub(super) const LISTS: [(Facet, &str); 5] = [
        (Facet::Kind, "type"),
        (Facet::Theme, "theme"),
        (Facet::Level, "niveau"),
        (Facet::Continent, "continent"),
        (Facet::Status, "statut"),
    ];
    /// The code of a French territory.
    pub(super) const TERRITORIES: [(TerritoryLevel, &str); 3] = [
        (TerritoryLevel::Region, "region"),
        (TerritoryLevel::Departement, "departement"),
        (TerritoryLevel::Collectivity, "collectivite"),
    ];
}

/// Reads one key and its value; what makes no sense is left out.
pub(super) fn read(filter: &mut Filter, key: &str, value: &str) {
    match key {
        key::YEARS => filter.years = years(value).or(filter.years),
        key::UNDATED => filter.undated = value != key::NO,
        key::AUTHORITY if !value.is_empty() => filter.authority = Some(AuthorityChoice::named(value)),
        _ => {}
    }
    if let Some((list, _)) = key::LISTS.into_iter().find(|(_, known)| *known == key) {
        let slugs = list.slugs();
        for word in value.split(',') {
            let number = slugs.iter().position(|slug| *slug == word);
            if let Some(number) = number.map(|number| number as u8).filter(|number| !filter.has(list, *number)) {
                filter.toggle(list, number);
            }
        }
    }
    let code = value.len() <= 3 && !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if let Some((level, _)) = key::TERRITORIES.into_iter().find(|(_, known)| *known == key && code) {
        filter.territory = Some(TerritoryChoice { level, code: value.to_ascii_uppercase() });
    }
}

/// `1990-2010`, in either order; one year alone for itself.
fn years(value: &str) -> Option<(u16, u16)> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    Some((first.min(last), first.max(last)))
}

/// Adds every facet that leaves something out.
pub(super) fn write(filter: &Filter, query: &mut Vec<(&'static str, String)>) {
    for (list, key) in key::LISTS {
        let chosen = (0_u8..).zip(list.slugs()).filter(|(number, _)| filter.has(list, *number));
        let words: Vec<&str> = chosen.map(|(_, slug)| slug).collect();
        if !words.is_empty() {
            query.push((key, words.join(",")));
        }
    }
    if let Some(choice) = &filter.territory
        && let Some((_, key)) = key::TERRITORIES.into_iter().find(|(level, _)| *level == choice.level)
    {
        query.push((key, choice.code.clone()));
    }
    if let Some(choice) = &filter.authority {
        let word = form_urlencoded::byte_serialize(choice.word.as_bytes()).collect();
        query.push((key::AUTHORITY, word));
    }
    if let Some((first, last)) = filter.years {
        query.push((key::YEARS, format!("{first}-{last}")));
    }
    if !filter.undated {
        query.push((key::UNDATED, key::NO.to_owned()));
    }
}
