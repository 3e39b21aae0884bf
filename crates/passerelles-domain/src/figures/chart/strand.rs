//! Data of one series, on their way to a chart.

use super::{ChartError, Datum};
use crate::figures::{Amount, Counting, Exactness, Figure, Year};

/// Data of one series, before they have a place.
#[derive(Clone, Debug)]
pub struct Strand {
    pub(super) name: String,
    pub(super) joined: bool,
    pub(super) counting: Option<Counting>,
    pub(super) data: Vec<Datum>,
    /// What belongs to no item.
    pub(super) aside: Option<Datum>,
}

impl Strand {
    /// An empty series; `joined` when neighbours can be compared.
    pub fn new(name: &str, joined: bool) -> Self {
        Self { name: name.to_owned(), joined, counting: None, data: Vec::new(), aside: None }
    }

    /// Adds a published figure.
    ///
    /// # Errors
    /// [`ChartError::MixedCountings`] when it counts something else than those before it.
    pub fn add(&mut self, figure: &Figure<'_>, label: &str, source: u16) -> Result<(), ChartError> {
        self.push(figure.counting(), Datum::of(figure, label, source))
    }

    /// Adds a count of our own data: exact, and as old as they are.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub fn add_own(
        &mut self,
        counting: &Counting,
        count: u32,
        label: &str,
        year: u16,
        source: u16,
    ) -> Result<(), ChartError> {
        match own(count, label, year, source) {
            Some(datum) => self.push(counting, datum),
            None => Ok(()),
        }
    }

    /// Sets aside what belongs to no item: it stands at the end of the table, and no bar is drawn for it.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub fn set_aside(
        &mut self,
        counting: &Counting,
        count: u32,
        label: &str,
        year: u16,
        source: u16,
    ) -> Result<(), ChartError> {
        self.count(counting)?;
        self.aside = own(count, label, year, source);
        Ok(())
    }

    pub(super) fn push(&mut self, counting: &Counting, datum: Datum) -> Result<(), ChartError> {
        self.count(counting)?;
        self.data.push(datum);
        Ok(())
    }

    /// Counts this from now on, or goes on counting it.
    fn count(&mut self, counting: &Counting) -> Result<(), ChartError> {
        same(&self.name, self.counting.get_or_insert_with(|| counting.clone()), counting)
    }
}

/// A count of our own data; every one is an amount.
fn own(count: u32, label: &str, year: u16, source: u16) -> Option<Datum> {
    let year = Some(Year { year, estimated: false });
    let amount = Amount::new(f64::from(count))?;
    Some(Datum { label: label.to_owned(), year, exactness: Exactness::Exact, source, amount })
}

/// One axis, one counting.
pub(super) fn same(chart: &str, first: &Counting, other: &Counting) -> Result<(), ChartError> {
    if first == other {
        return Ok(());
    }
    let (first, other) = (first.slug.clone(), other.slug.clone());
    Err(ChartError::MixedCountings { chart: chart.to_owned(), first, other })
}
