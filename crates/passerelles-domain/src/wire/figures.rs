//! Published figures: each with what it counts, its year and its source.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::id::Iso2;

/// One published figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureRow {
    /// What is counted: position in [`FiguresFile::indicators`].
    pub indicator: u16,
    /// Partner country, or `None` for a figure about all of France or one level of authorities.
    pub country: Option<Iso2>,
    /// The number, in the unit that the indicator's words name.
    pub value: f64,
    /// Its source says « environ », « près de », « plus de ».
    pub approximate: bool,
    /// The year that it describes, when its source gives one.
    pub year: Option<u16>,
    /// Position in [`FiguresFile::sources`].
    pub source: u16,
}

/// Where a figure was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureSource {
    /// Title in French.
    pub title: String,
    /// Web address; empty for a paper or founding document.
    pub url: String,
}

/// All published figures, national first, then by country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FiguresFile {
    /// Stable names (slugs) of what is counted.
    pub indicators: Vec<String>,
    /// Sources.
    pub sources: Vec<FigureSource>,
    /// Figures.
    pub rows: Vec<FigureRow>,
}

impl WireFile for FiguresFile {
    const KIND: u8 = 5;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.rows.iter().all(|row| row.value.is_finite()), "figures: value")?;
        require(self.rows.iter().all(|row| usize::from(row.indicator) < self.indicators.len()), "figures: indicator")?;
        require(self.rows.iter().all(|row| usize::from(row.source) < self.sources.len()), "figures: source")
    }
}
