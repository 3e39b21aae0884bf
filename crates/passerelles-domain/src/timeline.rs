//! When links began, and which years of it are shown: the histogram behind a slider of years, its window, and what
//! playing does to it. Stops at numbers; when the next step comes is somebody else's clock.

mod window;

pub use window::{Edge, Play, Span};

use crate::atlas::{Atlas, Facet, Filter};
use crate::id::CountryId;
use crate::order::sorted_by;

/// A year on the axis needs no company, but one this far from the next is drawn at the end of the axis, if few are
/// beyond: the real data have one link of 1920 and none before 1947.
const LONELY: u16 = 15;

/// Beginnings by year under a filter, whatever years it shows: what a slider chooses from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The years of the axis: all but a few lonely ones at its ends. The same under every filter.
    pub axis: Span,
    /// The first and the last year of all links.
    pub whole: Span,
    /// Links that began in each year of the axis. Those before it count in its first year, those after it in its last.
    years: Vec<u32>,
    /// Links that began before the axis.
    pub earlier: u32,
    /// Links that began after the axis.
    pub later: u32,
    /// Links without a year.
    pub undated: u32,
}

/// One bar of the histogram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its years, within the axis.
    pub years: Span,
    /// Links that began in them; in the first and in the last bin, also before and after the axis.
    pub links: u32,
}

/// What a window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Dated links inside.
    pub inside: u32,
    /// Dated links outside.
    pub outside: u32,
    /// Links without a year, which have their own switch.
    pub undated: u32,
}

impl Timeline {
    /// Counts the links that the filter shows without its years, of one country or of all. `None` when no link of the
    /// atlas has a year.
    pub fn new(atlas: &Atlas, filter: &Filter, country: Option<CountryId>) -> Option<Self> {
        let (axis, whole) = axis(atlas)?;
        let selection = atlas.select(&filter.without(Facet::Years));
        let years = vec![0; usize::from(axis.last - axis.first) + 1];
        let mut timeline = Self { axis, whole, years, earlier: 0, later: 0, undated: 0 };
        for link in selection.ids().filter_map(|id| atlas.link(id)) {
            if country.is_none_or(|country| country == link.country) {
                timeline.add(link.years.since);
            }
        }
        Some(timeline)
    }

    fn add(&mut self, since: Option<u16>) {
        let Some(year) = since else {
            self.undated += 1;
            return;
        };
        self.earlier += u32::from(year < self.axis.first);
        self.later += u32::from(year > self.axis.last);
        let at = usize::from(self.axis.nearest(year) - self.axis.first);
        if let Some(links) = self.years.get_mut(at) {
            *links += 1;
        }
    }

    /// The bars, each of so many years (1, 5, 10…) that start at a multiple of it: 1950–1959. The first and the last
    /// may be cut by the axis. Their links add up to all dated ones.
    pub fn bins(&self, step: u16) -> Vec<Bin> {
        let step = step.max(1);
        let mut bins: Vec<Bin> = Vec::new();
        for (year, links) in (self.axis.first..=self.axis.last).zip(&self.years) {
            match bins.last_mut().filter(|bin| bin.years.first / step == year / step) {
                Some(bin) => (bin.years.last, bin.links) = (year, bin.links + links),
                None => bins.push(Bin { years: Span::new(year, year), links: *links }),
            }
        }
        bins
    }

    /// Dated links.
    pub fn dated(&self) -> u32 {
        self.years.iter().sum()
    }

    /// What a window of the axis shows; all dated links without one.
    pub fn shares(&self, window: Option<Span>) -> Shares {
        let inside = match window {
            None => self.dated(),
            Some(window) => {
                let years = (self.axis.first..=self.axis.last).zip(&self.years);
                years.filter(|(year, _)| window.contains(*year)).map(|(_, links)| links).sum()
            }
        };
        Shares { inside, outside: self.dated() - inside, undated: self.undated }
    }

    /// The years of a filter for a window of the axis: an edge at the end of the axis holds what lies beyond it, and
    /// a window of the whole axis filters nothing.
    pub fn filtered(&self, window: Span) -> Option<(u16, u16)> {
        let window = window.within(self.axis);
        let first = if window.first == self.axis.first { self.whole.first } else { window.first };
        let last = if window.last == self.axis.last { self.whole.last } else { window.last };
        (window != self.axis).then_some((first, last))
    }

    /// The window of the axis for the years of a filter: the whole axis for none.
    pub fn window(&self, years: Option<(u16, u16)>) -> Span {
        years.map_or(self.axis, |(first, last)| Span::new(first, last).within(self.axis))
    }
}

/// The axis, and the years of all links.
fn axis(atlas: &Atlas) -> Option<(Span, Span)> {
    let years: Vec<u16> = atlas.links.iter().filter_map(|link| link.years.since).collect();
    let years = sorted_by(years, |year| u64::from(*year));
    let years: Vec<(u16, u32)> =
        years.chunk_by(|a, b| a == b).filter_map(|year| Some((*year.first()?, year.len() as u32))).collect();
    let (first, last) = (years.first()?.0, years.last()?.0);
    // One in two hundred may lie beyond an end.
    let few = (years.iter().map(|(_, count)| count).sum::<u32>() / 200).max(1);
    let from_last: Vec<(u16, u32)> = years.iter().rev().copied().collect();
    let axis = Span::new(end(&years, few).unwrap_or(first), end(&from_last, few).unwrap_or(last));
    Some((axis, Span::new(first, last)))
}

/// The first year that is not lonely: at most so `few` links come before it, over a gap.
fn end(years: &[(u16, u32)], few: u32) -> Option<u16> {
    let mut passed = 0;
    let mut end = years.first()?.0;
    for (here, next) in years.iter().zip(years.iter().skip(1)) {
        passed += here.1;
        if passed > few {
            break;
        }
        if here.0.abs_diff(next.0) >= LONELY {
            end = next.0;
        }
    }
    Some(end)
}

#[cfg(test)]
mod tests;
