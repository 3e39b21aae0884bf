//! Which links are shown, as a query holds it.

use passerelles_domain::atlas::{AuthorityChoice, Filter, TerritoryChoice, TerritoryLevel};

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
    // What the path says stays.
    if let Some((level, _)) = key::TERRITORIES.into_iter().find(|(_, known)| *known == key)
        && filter.territory.is_none()
    {
        filter.territory = code(value).map(|code| TerritoryChoice { level, code });
    }
}

/// An INSEE code of a territory, in capitals.
fn code(word: &str) -> Option<String> {
    let sane = word.len() <= 3 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    sane.then(|| word.to_ascii_uppercase())
}

/// How a path says which French territory: `59`, `region-32`, `collectivite-987`. A bare code of a collectivity is
/// understood too.
pub(super) fn territory(word: &str) -> Option<TerritoryChoice> {
    let (level, word) = match word.split_once('-') {
        Some((kind, rest)) => (key::TERRITORIES.into_iter().find(|(_, key)| *key == kind)?.0, rest),
        None if word.len() == 3 && !word.starts_with("97") || COLLECTIVITIES.contains(&word) => {
            (TerritoryLevel::Collectivity, word)
        }
        None => (TerritoryLevel::Departement, word),
    };
    Some(TerritoryChoice { level, code: code(word)? })
}

/// Collectivities whose codes look like those of départements: Saint-Pierre-et-Miquelon, Saint-Barthélemy,
/// Saint-Martin (INSEE).
const COLLECTIVITIES: [&str; 3] = ["975", "977", "978"];

/// The same, written.
pub(super) fn territory_word(choice: &TerritoryChoice) -> String {
    match (choice.level, key::TERRITORIES.into_iter().find(|(level, _)| *level == choice.level)) {
        (TerritoryLevel::Departement, _) | (_, None) => choice.code.clone(),
        (_, Some((_, key))) => format!("{key}-{}", choice.code),
    }
}

/// `1990-2010`, in either order; one year alone for itself.
fn years(value: &str) -> Option<(u16, u16)> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    Some((first.min(last), first.max(last)))
}

/// Adds every facet that leaves something out; the territory only where the path does not say it.
pub(super) fn write(filter: &Filter, territory_in_path: bool, query: &mut Vec<(&'static str, String)>) {
    for (list, key) in key::LISTS {
        let chosen = (0_u8..).zip(list.slugs()).filter(|(number, _)| filter.has(list, *number));
        let words: Vec<&str> = chosen.map(|(_, slug)| slug).collect();
        if !words.is_empty() {
            query.push((key, words.join(",")));
        }
    }
    if let Some(choice) = filter.territory.as_ref().filter(|_| !territory_in_path)
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
