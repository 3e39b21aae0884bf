//! Published figures: each with what it counts, its year and its source.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::figures::{Amount, Counting, Exactness, Indicator, Year};
use crate::id::Iso2;

/// One published figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureRow {
    /// What is counted: position in [`FiguresFile::indicators`].
    pub indicator: u16,
    /// Partner country, or `None` for a figure about all of France or one level of authorities.
    pub country: Option<Iso2>,
    /// The number, in the unit that the indicator's words name.
    pub amount: Amount,
    /// Whether its source says « environ », « près de », « plus de ».
    pub exactness: Exactness,
    /// The year that it describes, when its source gives one or lets it be guessed.
    pub year: Option<Year>,
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

/// All published figures in one language, national first, then by country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FiguresFile {
    /// What is counted.
    pub countings: Vec<Counting>,
    /// The ways in which it is published, sorted by slug.
    pub indicators: Vec<Indicator>,
    /// What each of them counts, in the words of one language.
    pub counted: Vec<String>,
    /// Sources.
    pub sources: Vec<FigureSource>,
    /// Figures.
    pub rows: Vec<FigureRow>,
}

impl WireFile for FiguresFile {
    const KIND: u8 = 5;
    const VERSION: u8 = 3;

    fn check(&self) -> Result<(), WireError> {
        let countings = self.countings.len();
        require(self.indicators.iter().all(|one| usize::from(one.counting) < countings), "figures: counting")?;
        require(self.counted.len() == self.indicators.len(), "figures: counted")?;
        require(self.rows.iter().all(|row| row.amount.is_valid()), "figures: amount")?;
        require(self.rows.iter().all(|row| usize::from(row.indicator) < self.indicators.len()), "figures: indicator")?;
        require(self.rows.iter().all(|row| usize::from(row.source) < self.sources.len()), "figures: source")
    }
}
