//! Published figures, national ones first, then by country.

use std::collections::BTreeMap;

use passerelles_domain::wire::{FigureRow, FigureSource, FiguresFile};

use crate::validate::{self, Checked};

/// Compiles the figures.
pub(super) fn figures(data: &Checked<'_>) -> FiguresFile {
    let mut slugs: Vec<&str> = data.indicators.values().map(|row| row.slug).collect();
    slugs.sort_unstable();
    let slug_of = |row: &validate::FigureRow<'_>| data.indicators.get(row.indicator).map_or("", |row| row.slug);
    let mut rows: Vec<&validate::FigureRow<'_>> = data.figures.iter().collect();
    rows.sort_by(|a, b| {
        let key = |row: &validate::FigureRow<'_>| (row.scope, row.country, slug_of(row).to_owned(), row.year);
        let last =
            || a.value.total_cmp(&b.value).then(a.approximate.cmp(&b.approximate)).then(a.source_url.cmp(b.source_url));
        key(a).cmp(&key(b)).then_with(last)
    });
    let mut file =
        FiguresFile { indicators: slugs.iter().map(ToString::to_string).collect(), ..FiguresFile::default() };
    let mut numbers: BTreeMap<&str, u16> = BTreeMap::new();
    for row in rows {
        let source = *numbers.entry(row.source_url).or_insert_with(|| {
            let title = data.figure_sources.get(row.source_url).copied().unwrap_or_default().to_owned();
            let url = if row.source_url.starts_with("seed:") { String::new() } else { row.source_url.to_owned() };
            file.sources.push(FigureSource { title, url });
            file.sources.len() as u16 - 1
        });
        file.rows.push(FigureRow {
            indicator: slugs.binary_search(&slug_of(row)).unwrap_or_default() as u16,
            country: row.country,
            value: row.value,
            approximate: row.approximate,
            year: row.year,
            source,
        });
    }
    file
}
