//! One row of `links.csv`: what it says, and everything that is wrong with it.

use super::cell::{address, point, word, year};
use super::fault::{Empty, Fault, Which};
use super::place;
use super::{Column, Known};
use crate::atlas::{Kind, Level, Status, Theme, Themes, Years};
use crate::geo::LonLat;
use crate::id::Iso2;

/// What a row says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkRow {
    /// Level of the French authority.
    pub level: Level,
    /// Position in the territories; none for a region.
    pub departement: Option<usize>,
    /// Position in the territories; of a region or an overseas collectivity.
    pub region: usize,
    /// Where the French authority is.
    pub french_end: Option<LonLat>,
    /// Where its partner is.
    pub partner_end: Option<LonLat>,
    /// The partner's country.
    pub country: Iso2,
    /// Kind.
    pub kind: Kind,
    /// What is known of its life.
    pub status: Status,
    /// Years.
    pub years: Years,
    /// Subjects.
    pub themes: Themes,
}

/// A row under check: its cells without spaces around them, and who hears of faults.
pub(super) struct Check<'t, 'c> {
    pub(super) cells: &'c dyn Fn(Column) -> &'t str,
    pub(super) note: &'c mut dyn FnMut(Column, Fault),
    pub(super) known: &'c Known,
}

impl<'t> Check<'t, '_> {
    pub(super) fn text(&self, column: Column) -> &'t str {
        (self.cells)(column)
    }

    pub(super) fn note(&mut self, column: Column, fault: Fault) {
        (self.note)(column, fault);
    }

    pub(super) fn required(&mut self, column: Column, empty: Empty) -> &'t str {
        let text = self.text(column);
        if text.is_empty() {
            self.note(column, Fault::Empty(empty));
        }
        text
    }

    fn word<T: core::str::FromStr + core::fmt::Display + Copy>(
        &mut self,
        column: Column,
        which: Which,
        known: &[T],
    ) -> Option<T> {
        word(self.text(column), which, known).map_err(|fault| self.note(column, fault)).ok().flatten()
    }

    fn year(&mut self, column: Column) -> Option<u16> {
        year(self.text(column)).map_err(|fault| self.note(column, fault)).ok().flatten()
    }

    pub(super) fn point(&mut self, lat: Column, lon: Column) -> Option<LonLat> {
        let (y, x) = (self.text(lat), self.text(lon));
        point(y, x, &mut |is_lat, fault| (self.note)(if is_lat { lat } else { lon }, fault))
    }
}

/// Checks a row; `None` when it cannot be read. Faults are noted in the order in which they are found.
pub fn link<'t>(
    cells: &dyn Fn(Column) -> &'t str,
    known: &Known,
    note: &mut dyn FnMut(Column, Fault),
) -> Option<LinkRow> {
    use Column as C;
    let mut check = Check { cells, note, known };
    check.required(C::Authority, Empty::Authority);
    check.required(C::Partner, Empty::Partner);
    check.required(C::Level, Empty::Level);
    check.required(C::Kind, Empty::Kind);
    let level = check.word(C::Level, Which::Level, Level::ALL);
    let kind = check.word(C::Kind, Which::Kind, Kind::ALL);
    let status = check.word(C::Status, Which::Status, Status::ALL).unwrap_or(Status::Unverified);
    let country = country(&mut check);
    let (departement, region) = place::territory(&mut check, level);
    place::insee(&mut check, level);
    let french_end = place::french_end(&mut check, departement, region);
    let partner_end = place::partner_end(&mut check, country);
    let (years, themes) = (years(&mut check), themes(&mut check));
    check.required(C::SourceTitle, Empty::SourceTitle);
    let url = check.required(C::SourceUrl, Empty::SourceUrl);
    if let Err(fault) = address(url, |file| known.seed(file)) {
        check.note(C::SourceUrl, fault);
    }
    Some(LinkRow {
        level: level?,
        // A region is in none, even overseas where one département is all of it.
        departement: departement.filter(|_| level != Some(Level::Region)),
        region: region?,
        french_end,
        partner_end,
        country: country?,
        kind: kind?,
        status,
        years,
        themes,
    })
}

fn country(check: &mut Check<'_, '_>) -> Option<Iso2> {
    let code = check.required(Column::Country, Empty::Country);
    if code.is_empty() {
        return None;
    }
    let found = code.parse::<Iso2>().ok().filter(|iso2| iso2.as_str() == code);
    if !check.known.has_countries() {
        return found; // The table itself is reported.
    }
    let known = check.known;
    let Some((french, name)) = found.and_then(|iso2| known.country(iso2)) else {
        check.note(Column::Country, Fault::Country(code.to_owned()));
        return None;
    };
    if french {
        check.note(Column::Country, Fault::French { code: code.to_owned(), name: name.to_owned() });
        return None;
    }
    found
}

fn years(check: &mut Check<'_, '_>) -> Years {
    let years = Years { since: check.year(Column::Since), until: check.year(Column::Until) };
    if let (Some(since), Some(until)) = (years.since, years.until)
        && until < since
    {
        check.note(Column::Until, Fault::YearOrder { since, until });
    }
    years
}

fn themes(check: &mut Check<'_, '_>) -> Themes {
    let text = check.text(Column::Themes);
    let mut themes = Themes::default();
    for slug in text.split(';').filter(|_| !text.is_empty()) {
        if let Ok(theme) = slug.parse::<Theme>() {
            themes = themes.with(theme);
        } else {
            let known = Theme::ALL.iter().map(|theme| theme.as_str()).collect::<Vec<_>>().join(", ");
            check.note(Column::Themes, Fault::Unknown { which: Which::Theme, text: slug.to_owned(), known });
        }
    }
    themes
}
