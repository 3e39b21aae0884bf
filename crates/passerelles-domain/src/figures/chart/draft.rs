//! From figures to a finished chart.

use super::finding::{Finding, Trend};
use super::scale::{Scale, Years};
use super::strand::{Strand, same};
use super::{Break, Chart, ChartError, Datum, Form, Point, Series};
use crate::figures::Counting;
use crate::learn::Inline;
use crate::order::sorted_by;
use crate::text::Messages;

/// What a title says, with `{key}` for what is found in the data.
#[derive(Clone, Copy, Debug)]
pub struct Titles<'a> {
    /// When the last side is steady, and for bars.
    pub steady: &'a str,
    /// When it rises.
    pub up: &'a str,
    /// When it falls.
    pub down: &'a str,
}

/// Everything a chart is made of.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// Stable name.
    pub id: &'a str,
    /// Its section.
    pub group: &'a str,
    /// How it is drawn.
    pub form: Form,
    /// What its title says.
    pub titles: Titles<'a>,
    /// What is counted, in words.
    pub counted: &'a str,
    /// Whether the items are all the parts of a whole.
    pub whole: bool,
    /// Items that are drawn at most; the table has all.
    pub most: u16,
    /// The main series first.
    pub strands: Vec<Strand>,
    /// Last and first year around each change of method, and what changed.
    pub breaks: Vec<(u16, u16, String)>,
    /// First and last year of the axis, shared by charts that stand side by side; else those of the data.
    pub years: Option<(u16, u16)>,
    /// What a reader must know.
    pub notes: Vec<Vec<Inline>>,
}

impl Chart {
    /// Puts everything in its place.
    ///
    /// # Errors
    /// [`ChartError::MixedCountings`] for two countings on its axis, [`ChartError::Empty`] without a point, and
    /// [`ChartError::IdleBreak`].
    pub fn new(mut draft: Draft<'_>, messages: &Messages) -> Result<Self, ChartError> {
        let counting = draft.settle()?;
        let years = draft.span()?;
        draft.refuse_idle_breaks()?;
        let largest = draft.data().map(|datum| datum.amount.get()).fold(0.0, f64::max);
        let scale = Scale::new(largest, counting.unit);
        let (title, named) = draft.title(messages);
        let line = draft.form == Form::Line;
        let most = draft.strands.iter().map(|strand| strand.data.len()).max().unwrap_or(0) as u16;
        let drawn = draft.most.min(most);
        let place = |at: u16, datum: &Datum| {
            let up = scale.place(datum.amount.get());
            match (line, datum.year) {
                (true, year) => year.map(|year| (years.place(year.year), up)),
                (false, _) => (at < drawn).then(|| (item(at, drawn), up)),
            }
        };
        let series = (0_u16..).zip(core::mem::take(&mut draft.strands)).map(|(which, strand)| Series {
            name: strand.name,
            joined: strand.joined,
            counting: counting.clone(),
            points: (0_u16..)
                .zip(strand.data)
                .map(|(at, datum)| Point {
                    at: place(at, &datum),
                    named: !line || which == 0 && named.contains(&usize::from(at)),
                    datum,
                })
                .chain(strand.aside.map(|datum| Point { at: None, named: false, datum }))
                .collect(),
        });
        Ok(Self {
            id: draft.id.to_owned(),
            group: draft.group.to_owned(),
            form: draft.form,
            title,
            counted: draft.counted.to_owned(),
            up: scale.ticks(messages.lang()),
            across: if line { years.ticks() } else { Vec::new() },
            series: series.collect(),
            breaks: draft.breaks(years),
            notes: draft.notes,
            drawn,
        })
    }
}

impl Draft<'_> {
    /// The one counting of the axis; data in their order, empty series left out.
    fn settle(&mut self) -> Result<Counting, ChartError> {
        let empty = || ChartError::Empty(self.id.to_owned());
        let counting = self.strands.iter().find_map(|strand| strand.counting.clone()).ok_or_else(empty)?;
        for strand in &mut self.strands {
            same(self.id, &counting, strand.counting.as_ref().unwrap_or(&counting))?;
            if self.form == Form::Line {
                strand.data = sorted_by(core::mem::take(&mut strand.data), |datum| u64::from(datum.order()));
            }
        }
        self.strands.retain(|strand| !strand.data.is_empty());
        Ok(counting)
    }

    fn data(&self) -> impl Iterator<Item = &Datum> {
        self.strands.iter().flat_map(|strand| &strand.data)
    }

    fn span(&self) -> Result<Years, ChartError> {
        let dated = || self.data().filter_map(|datum| Some(datum.year?.year));
        let of_data = dated().min().zip(dated().max());
        let (first, last) = self.years.or(of_data).ok_or_else(|| ChartError::Empty(self.id.to_owned()))?;
        Ok(Years { first, last })
    }

    fn breaks(&self, years: Years) -> Vec<Break> {
        let place = |(after, before, label): &(u16, u16, String)| Break {
            after: *after,
            before: *before,
            at: (years.place(*after), years.place(*before)),
            label: label.clone(),
        };
        self.breaks.iter().map(place).collect()
    }

    /// The title, and which data of the main series it names.
    fn title(&self, messages: &Messages) -> (String, Vec<usize>) {
        let finding = self.finding(messages);
        let template = match finding.trend {
            Trend::Steady => self.titles.steady,
            Trend::Up => self.titles.up,
            Trend::Down => self.titles.down,
        };
        finding.fill(template)
    }

    fn finding(&self, messages: &Messages) -> Finding {
        let data = self.strands.first().map_or(&[][..], |strand| strand.data.as_slice());
        let side = |year: u16| self.breaks.iter().filter(|(_, before, _)| year >= *before).count();
        match self.form {
            Form::Line => Finding::line(data, side, messages),
            Form::Bars | Form::Columns => Finding::bars(data, self.whole, self.aside(), messages),
        }
    }

    fn aside(&self) -> Option<&Datum> {
        self.strands.first().and_then(|strand| strand.aside.as_ref())
    }

    /// A break has points on both sides, and none within.
    fn refuse_idle_breaks(&self) -> Result<(), ChartError> {
        let years: Vec<u16> = self.data().filter_map(|datum| Some(datum.year?.year)).collect();
        for (after, before, _) in &self.breaks {
            let sides = years.iter().any(|year| year <= after) && years.iter().any(|year| year >= before);
            if !sides || years.iter().any(|year| year > after && year < before) {
                return Err(ChartError::IdleBreak { chart: self.id.to_owned(), year: *after });
            }
        }
        Ok(())
    }
}

/// The middle of the band of an item.
fn item(at: u16, items: u16) -> u16 {
    let band = u32::from(super::FULL) / u32::from(items.max(1));
    (u32::from(at) * band + band / 2) as u16
}
