//! Names of countries in one language.

use passerelles_domain::text::{Lang, fold};
use passerelles_domain::wire::{Aliases, AtlasFile, Names};

use crate::validate::{Checked, CountryRow};

/// Compiles the names as they are shown, in the order of the atlas.
pub(super) fn names(data: &Checked<'_>, atlas: &AtlasFile, lang: Lang) -> Names {
    let countries = rows(data, atlas).map(|row| (*row.name.of(lang)).to_owned()).collect();
    Names { language: lang.tag().to_owned(), countries, also: Vec::new() }
}

/// Compiles the other names, in the same order.
pub(super) fn aliases(data: &Checked<'_>, atlas: &AtlasFile, lang: Lang) -> Aliases {
    Aliases { also: rows(data, atlas).map(|row| others(row, lang)).collect() }
}

fn rows<'a>(data: &'a Checked<'a>, atlas: &'a AtlasFile) -> impl Iterator<Item = &'a CountryRow<'a>> {
    atlas.countries.iter().filter_map(|(code, ..)| data.countries.get(code))
}

/// Other names that a country is searched by. Whoever reads one of the four languages that came later may have met the
/// French name before.
fn others(row: &CountryRow<'_>, lang: Lang) -> String {
    let own = *row.also.of(lang);
    if matches!(lang, Lang::Fr | Lang::En) {
        return own.to_owned();
    }
    let mut seen = vec![fold(row.name.of(lang))];
    let all = own.split(';').chain([*row.name.of(Lang::Fr)]).chain(row.also.of(Lang::Fr).split(';'));
    let mut fresh = |other: &&str| {
        let folded = fold(other);
        let fresh = !folded.is_empty() && !seen.contains(&folded);
        seen.push(folded);
        fresh
    };
    all.filter(|other| fresh(other)).collect::<Vec<_>>().join(";")
}
