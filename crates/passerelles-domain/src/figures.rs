//! Published figures: what each counts, when, and who says so. A [`Figure`] holds all of them together, and there is
//! no way to write its number alone: [`Figure::words`] and [`Figure::phrase`] always give the number with « environ »
//! or without, what it counts, its year and its source.
//!
//! Stops at one figure and at lists of them; what is drawn from several is a chart.

mod amount;
pub mod chart;
mod choice;
mod counting;
mod published;
mod words;

pub use amount::{Amount, Exactness, Year};
pub use choice::Choice;
pub use counting::{Counting, Indicator, Unit};
pub use published::{Column, published, units};
pub use words::{Part, Role, Words};

use crate::id::Iso2;
use crate::learn::Told;
use crate::order::rising;
use crate::text::{Lang, Messages, before_percent};
use crate::wire::{FigureRow, FigureSource, FiguresFile};

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
    indicator: &'a Indicator,
    counting: &'a Counting,
    counted: &'a str,
    source: &'a FigureSource,
}

impl<'a> Figure<'a> {
    /// A row of a file with its words; `None` when an index leads nowhere, which a decoded file excludes.
    pub fn of(file: &'a FiguresFile, row: &'a FigureRow) -> Option<Self> {
        let at = usize::from(row.indicator);
        let indicator = file.indicators.get(at)?;
        Some(Self {
            row,
            indicator,
            counting: file.countings.get(usize::from(indicator.counting))?,
            counted: file.counted.get(at)?,
            source: file.sources.get(usize::from(row.source))?,
        })
    }

    /// The figure in words: what it claims, and what stands behind the claim.
    pub fn words(&self, messages: &Messages) -> Words {
        Words::new(messages, self.row.amount, self.row.exactness, self.row.year, self.counted, &self.source.title)
    }

    /// The figure as a part of a sentence: « environ 6 000 liens avec des collectivités étrangères en 2009 (Lianes
    /// coopération, plaquette) ».
    pub fn phrase(&self, messages: &Messages) -> String {
        let claim = self.words(messages).claim(messages.lang());
        messages.figure_phrase(&claim, &self.source.title, &self.when(messages))
    }

    /// The figure inside a sentence that cites its source apart; `source` is its position among those of the text.
    pub fn told(&self, messages: &Messages, source: u16) -> Told {
        let claim = self.words(messages).claim(messages.lang());
        Told { claim, when: self.when(messages), source }
    }

    /// « en 2009 », « vers 2011 », « sans date ».
    fn when(&self, messages: &Messages) -> String {
        match self.row.year {
            Some(Year { year, estimated: false }) => messages.figure_in_year(&year.to_string()),
            _ => Words::when(messages, self.row.year),
        }
    }

    /// What is counted, in the language of the names; contains the unit when it is money.
    pub fn counted(&self) -> &'a str {
        self.counted
    }

    /// Slug of the indicator.
    pub fn indicator(&self) -> &'a str {
        &self.indicator.slug
    }

    /// What is counted, as a key: only figures of one counting may share an axis.
    pub fn counting(&self) -> &'a Counting {
        self.counting
    }

    /// How far its source commits itself.
    pub fn exactness(&self) -> Exactness {
        self.row.exactness
    }

    /// The year that it describes; `None` when its source gives none, which must be said (« sans date »).
    pub fn year(&self) -> Option<Year> {
        self.row.year
    }

    /// The partner country that it is about; `None` for all of France or one level of authorities.
    pub fn country(&self) -> Option<Iso2> {
        self.row.country
    }

    /// Who published it.
    pub fn source(&self) -> &'a FigureSource {
        self.source
    }

    /// The amount, for drawing and comparing; it cannot be written.
    pub fn amount(&self) -> Amount {
        self.row.amount
    }

    /// A key that rises with the amount, for [`crate::order::sorted_by`]. Only sort figures of one unit by it.
    pub fn rising(&self) -> u64 {
        rising(self.row.amount.get())
    }
}

/// The figures about one partner country, in file order.
pub fn of_country(file: &FiguresFile, country: Iso2) -> Vec<Figure<'_>> {
    let rows = file.rows.iter().filter(|row| row.country == Some(country));
    rows.filter_map(|row| Figure::of(file, row)).collect()
}

/// The figures of an indicator that are not about one country, in order of years, undated first.
pub fn series<'a>(file: &'a FiguresFile, indicator: &str) -> Vec<Figure<'a>> {
    let Some(at) = file.indicators.iter().position(|one| one.slug == indicator) else { return Vec::new() };
    let rows = file.rows.iter().filter(|row| usize::from(row.indicator) == at && row.country.is_none());
    rows.filter_map(|row| Figure::of(file, row)).collect()
}

/// The national figure of an indicator for a year.
pub fn national<'a>(file: &'a FiguresFile, indicator: &str, year: u16) -> Option<Figure<'a>> {
    series(file, indicator).into_iter().find(|figure| figure.year().is_some_and(|one| one.year == year))
}

/// What separates a number from what it counts.
fn before_counted(lang: Lang, counted: &str) -> &'static str {
    if counted.starts_with('%') { before_percent(lang) } else { " " }
}

#[cfg(test)]
mod tests;
