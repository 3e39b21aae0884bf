//! Published figures: what each counts, when, and who says so. A [`Figure`] holds all of them together, so that a
//! number cannot be taken out without its year, its unit and its source.

use crate::id::Iso2;
use crate::text::{Messages, decimal};
use crate::wire::{FigureRow, FigureSource, FiguresFile, Names};

/// Slug of the indicator « collectivités françaises engagées ».
pub const AUTHORITIES: &str = "engaged-authorities";
/// Slug of the indicator « liens avec des collectivités étrangères ».
pub const LINKS: &str = "cooperation-links";
/// Slug of the indicator « pays partenaires ».
pub const COUNTRIES: &str = "partner-countries";

/// One published figure with everything that must be shown with it.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    row: &'a FigureRow,
    /// What is counted, in the language of the names; contains the unit when it is money.
    pub counted: &'a str,
    /// Who published it.
    pub source: &'a FigureSource,
}

impl Figure<'_> {
    /// The number alone. Only ever shown next to [`Self::counted`], [`Self::year`] and [`Self::source`].
    pub fn value(&self, messages: &Messages) -> String {
        decimal(messages.lang(), self.row.value, 2)
    }

    /// Whether « environ » must stand before it.
    pub fn approximate(&self) -> bool {
        self.row.approximate
    }

    /// The year that it describes; `None` when its source gives none, which must be said (« sans date »).
    pub fn year(&self) -> Option<u16> {
        self.row.year
    }
}

/// The figures about one partner country, in file order.
pub fn of_country<'a>(file: &'a FiguresFile, names: &'a Names, country: Iso2) -> Vec<Figure<'a>> {
    file.rows.iter().filter(|row| row.country == Some(country)).filter_map(|row| figure(file, names, row)).collect()
}

/// The national figure of an indicator for a year.
pub fn national<'a>(file: &'a FiguresFile, names: &'a Names, indicator: &str, year: u16) -> Option<Figure<'a>> {
    let at = file.indicators.iter().position(|slug| slug == indicator)?;
    let row = file
        .rows
        .iter()
        .find(|row| usize::from(row.indicator) == at && row.country.is_none() && row.year == Some(year))?;
    figure(file, names, row)
}

fn figure<'a>(file: &'a FiguresFile, names: &'a Names, row: &'a FigureRow) -> Option<Figure<'a>> {
    Some(Figure {
        row,
        counted: names.indicators.get(usize::from(row.indicator))?,
        source: file.sources.get(usize::from(row.source))?,
    })
}
