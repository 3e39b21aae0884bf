//! Names of countries and indicators in one language.

use passerelles_domain::figures::Indicator;
use passerelles_domain::text::Lang;
use passerelles_domain::wire::{AtlasFile, FiguresFile, Names};

use crate::validate::Checked;

/// Compiles the names, in the order of the atlas and of the figures.
pub(super) fn names(data: &Checked<'_>, atlas: &AtlasFile, figures: &FiguresFile, lang: Lang) -> Names {
    let french = lang == Lang::Fr;
    let country = |code| {
        let row = data.countries.get(code)?;
        Some(if french { (row.name_fr, row.also_fr) } else { (row.name_en, row.also_en) })
    };
    let (countries, also): (Vec<&str>, Vec<&str>) =
        atlas.countries.iter().filter_map(|(code, ..)| country(code)).unzip();
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    let indicator = |one: &Indicator| {
        let row = data.indicators.values().find(|row| row.slug == one.slug)?;
        Some(if french { row.fr } else { row.en }.to_owned())
    };
    Names {
        language: lang.tag().to_owned(),
        countries: owned(countries),
        also: owned(also),
        indicators: figures.indicators.iter().filter_map(indicator).collect(),
    }
}
