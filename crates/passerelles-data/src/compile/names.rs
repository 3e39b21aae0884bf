//! Names of countries and indicators in one language.

use passerelles_domain::figures::Indicator;
use passerelles_domain::text::{Lang, fold};
use passerelles_domain::wire::{AtlasFile, FiguresFile, Names};

use crate::validate::{Checked, CountryRow};

/// Compiles the names, in the order of the atlas and of the figures.
pub(super) fn names(data: &Checked<'_>, atlas: &AtlasFile, figures: &FiguresFile, lang: Lang) -> Names {
    let country = |code| {
        let row = data.countries.get(code)?;
        Some(((*row.name.of(lang)).to_owned(), others(row, lang)))
    };
    let (countries, also) = atlas.countries.iter().filter_map(|(code, ..)| country(code)).unzip();
    let indicator = |one: &Indicator| {
        let row = data.indicators.values().find(|row| row.slug == one.slug)?;
        Some(row.counts.of(lang).clone())
    };
    Names {
        language: lang.tag().to_owned(),
        countries,
        also,
        indicators: figures.indicators.iter().filter_map(indicator).collect(),
    }
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
