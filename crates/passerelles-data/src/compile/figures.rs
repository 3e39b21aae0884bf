//! Published figures, national ones first, then by country.

use std::collections::BTreeMap;

use passerelles_domain::figures::{Counting, Indicator};
use passerelles_domain::text::Lang;
use passerelles_domain::wire::{FigureRow, FigureSource, FiguresFile};

use crate::source::public_address;
use crate::validate::{self, Checked};

/// Compiles the figures, without words: the same for every language, which then has [`counted`].
pub(super) fn figures(data: &Checked<'_>) -> FiguresFile {
    let mut file = keys(data);
    let slug_of = |row: &validate::FigureRow<'_>| data.indicators.get(row.indicator).map_or("", |row| row.slug);
    let mut rows: Vec<&validate::FigureRow<'_>> = data.figures.iter().collect();
    rows.sort_by(|a, b| {
        let key = |row: &validate::FigureRow<'_>| (row.scope, row.country, slug_of(row).to_owned(), row.year);
        let last = || a.source_url.cmp(b.source_url);
        key(a).cmp(&key(b)).then_with(last)
    });
    let mut numbers: BTreeMap<&str, u16> = BTreeMap::new();
    for row in rows {
        let source = *numbers.entry(row.source_url).or_insert_with(|| {
            let title = data.figure_sources.get(row.source_url).copied().unwrap_or_default().to_owned();
            let url = public_address(row.source_url).to_owned();
            file.sources.push(FigureSource { title, url });
            file.sources.len() as u16 - 1
        });
        file.rows.push(FigureRow {
            indicator: position(&file.indicators, |one| one.slug.as_str().cmp(slug_of(row))),
            country: row.country,
            amount: row.amount,
            exactness: row.exactness,
            year: row.year,
            source,
        });
    }
    file
}

/// The same figures, with what they count in the words of a language.
pub(super) fn counted(figures: &FiguresFile, data: &Checked<'_>, lang: Lang) -> FiguresFile {
    let words = |one: &Indicator| {
        let row = data.indicators.values().find(|row| row.slug == one.slug)?;
        Some(row.counts.of(lang).clone())
    };
    FiguresFile { counted: figures.indicators.iter().filter_map(words).collect(), ..figures.clone() }
}

/// What is counted and how it is published, sorted by slug.
fn keys(data: &Checked<'_>) -> FiguresFile {
    let countings: BTreeMap<&str, _> = data.indicators.values().map(|row| (row.counting, row.unit)).collect();
    let countings: Vec<Counting> =
        countings.into_iter().map(|(slug, unit)| Counting { slug: slug.to_owned(), unit }).collect();
    let slugs: BTreeMap<&str, &str> = data.indicators.values().map(|row| (row.slug, row.counting)).collect();
    let indicators = slugs
        .into_iter()
        .map(|(slug, counting)| Indicator {
            slug: slug.to_owned(),
            counting: position(&countings, |one| one.slug.as_str().cmp(counting)),
        })
        .collect();
    FiguresFile { countings, indicators, ..FiguresFile::default() }
}

/// Where the wanted one stands among sorted ones; it is there, for the check has seen it.
fn position<T>(sorted: &[T], wanted: impl Fn(&T) -> core::cmp::Ordering) -> u16 {
    sorted.binary_search_by(wanted).unwrap_or_default() as u16
}
