//! From rows of a file to drafts of links, by the mapping: which cell fills what, what is divided, what makes several
//! links. Texts only; what they mean is `meaning`'s business.

use super::cell;
use super::mapping::{Mapping, NEEDED};
use super::spreadsheet::{Spreadsheet, fault, row_faults};
use super::target::Target;
use crate::problem::{Column, Problem};
use crate::source::{Link, Row};

/// Columns of names and titles, in which code has no place.
const READ_BY_PEOPLE: [Link; 4] = [Link::Authority, Link::Partner, Link::PartnerLevel, Link::SourceTitle];

/// One link as the file says it.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Its row in the file.
    pub(crate) row: usize,
    /// Cells of that row that held several values, by place: which of them this link has.
    pub(crate) pieces: Vec<(usize, String)>,
    texts: [String; Target::COUNT],
}

impl Draft {
    /// What is said for a target; empty when nothing is.
    pub(crate) fn text(&self, target: impl Into<Target>) -> &str {
        self.texts.get(target.into().index()).map_or("", String::as_str)
    }

    /// Says something else.
    pub(crate) fn set(&mut self, target: impl Into<Target>, text: impl Into<String>) {
        if let Some(place) = self.texts.get_mut(target.into().index()) {
            *place = text.into();
            if place.contains(['\n', '\r', '\t']) {
                *place = cell::one_line(place);
            }
        }
    }

    /// Has two targets change places.
    pub(crate) fn swap(&mut self, one: Link, other: Link) {
        self.texts.swap(Target::of(one).index(), Target::of(other).index());
    }
}

impl From<Link> for Target {
    fn from(column: Link) -> Self {
        Self::of(column)
    }
}

/// A link, or a row, that cannot be taken, with its reasons.
#[derive(Clone, Debug)]
pub(crate) struct Reject {
    /// Its row in the file.
    pub(crate) row: usize,
    /// As in [`Draft::pieces`].
    pub(crate) pieces: Vec<(usize, String)>,
    /// Why; at least one.
    pub(crate) reasons: Vec<Problem>,
}

/// A mapping that has found its columns in a file.
pub(crate) struct Plan<'p> {
    mapping: &'p Mapping,
    /// Places of the columns that fill each target.
    places: Vec<(Target, Vec<usize>)>,
    /// Places of columns that are divided, with the place of their division.
    divides: Vec<(usize, usize)>,
    /// Names of columns that the mapping knows and the file lacks.
    pub(crate) absent: Vec<String>,
}

impl<'p> Plan<'p> {
    /// Finds the columns.
    ///
    /// # Errors
    /// Columns that the file lacks and no link can do without.
    pub(crate) fn new(mapping: &'p Mapping, sheet: &Spreadsheet<'_>) -> Result<Self, Vec<Problem>> {
        let (mut absent, mut problems) = (Vec::new(), Vec::new());
        let divides = mapping.divides.iter().enumerate().map(|(at, divide)| (sheet.place(&divide.column), at));
        let divides: Vec<(usize, usize)> = divides.filter_map(|(place, at)| Some((place?, at))).collect();
        let divided = |target: Target| {
            divides.iter().any(|(_, at)| mapping.divides.get(*at).is_some_and(|divide| divide.into.contains(&target)))
        };
        let mut places = Vec::new();
        for (target, names) in &mapping.columns {
            let found: Vec<usize> = names.iter().filter_map(|name| sheet.place(name)).collect();
            if found.is_empty() {
                absent.push(names.join(" / "));
                let needed = NEEDED.into_iter().any(|column| Target::of(column) == *target);
                if needed && !mapping.constants.contains_key(target) && !divided(*target) {
                    let what = format!("La colonne « {} » manque ({})", names.join(" » ou « "), target.name());
                    let remedy = format!(
                        "L’ajouter, ou changer son nom dans la correspondance ; le fichier a : {}",
                        sheet.header.join(", ")
                    );
                    problems.push(fault(&sheet.name, 1, Column::LINE, what, remedy));
                }
            }
            places.push((*target, found));
        }
        if problems.is_empty() { Ok(Self { mapping, places, divides, absent }) } else { Err(problems) }
    }

    /// Where in the file a target comes from, for a problem; the whole line when it comes from nowhere.
    pub(crate) fn origin(&self, target: Target, sheet: &Spreadsheet<'_>) -> Column {
        let own =
            self.places.iter().find(|(other, _)| *other == target).and_then(|(_, places)| places.first()).copied();
        let divided = || {
            let into = |at: usize| self.mapping.divides.get(at).is_some_and(|divide| divide.into.contains(&target));
            self.divides.iter().find(|(_, at)| into(*at)).map(|(place, _)| *place)
        };
        own.or_else(divided).map_or(Column::LINE, |place| sheet.column(place))
    }

    /// Names of columns of the file that nothing is read from.
    pub(crate) fn unread<'s>(&self, sheet: &'s Spreadsheet<'_>) -> Vec<&'s str> {
        let read = |place: usize| {
            self.places.iter().any(|(_, places)| places.contains(&place))
                || self.divides.iter().any(|(own, _)| *own == place)
        };
        let unread = sheet.header.iter().enumerate().filter(|(place, name)| !read(*place) && !name.is_empty());
        unread.map(|(_, name)| name.as_str()).filter(|name| *name != super::rejects::REASON).collect()
    }

    /// The links of a row.
    pub(crate) fn drafts(&self, sheet: &Spreadsheet<'_>, at: usize, row: &Row<'_>) -> Result<Vec<Draft>, Reject> {
        let reject = |reasons| Reject { row: at, pieces: Vec::new(), reasons };
        let faults = row_faults(sheet, row);
        if !faults.is_empty() {
            return Err(reject(faults));
        }
        let mut draft = Draft { row: at, pieces: Vec::new(), texts: [const { String::new() }; Target::COUNT] };
        let mut sources = Vec::new();
        for (target, places) in &self.places {
            let cells = places.iter().filter_map(|place| Some((*place, cell::text(row.cells.get(*place)?))));
            if let Some((place, text)) = cells.into_iter().find(|(_, text)| !text.is_empty()) {
                draft.set(*target, text);
                sources.push((*target, place));
            }
        }
        self.divide(row, &mut draft);
        let faults = self.hostile(sheet, row, &draft);
        if !faults.is_empty() {
            return Err(reject(faults));
        }
        for (target, constant) in &self.mapping.constants {
            if draft.text(*target).is_empty() {
                draft.set(*target, constant.as_str());
            }
        }
        self.split(&draft, &sources).map_err(|(what, remedy, target)| {
            reject(vec![fault(&sheet.name, row.line, self.origin(target, sheet), what, remedy)])
        })
    }

    /// Cells that hold code; told before they are split, so that no part of one passes for a name.
    fn hostile(&self, sheet: &Spreadsheet<'_>, row: &Row<'_>, draft: &Draft) -> Vec<Problem> {
        let found = READ_BY_PEOPLE.into_iter().filter_map(|column| Some((column, cell::hostile(draft.text(column))?)));
        found
            .map(|(column, (what, remedy))| {
                fault(&sheet.name, row.line, self.origin(column.into(), sheet), what, remedy)
            })
            .collect()
    }

    /// Fills what comes from a part of a cell, unless a column of its own has filled it.
    fn divide(&self, row: &Row<'_>, draft: &mut Draft) {
        for (place, at) in &self.divides {
            let (Some(divide), Some(cell)) = (self.mapping.divides.get(*at), row.cells.get(*place)) else { continue };
            let whole = cell::text(cell);
            // The last part takes what is left, so that nothing is lost.
            for (part, target) in whole.splitn(divide.into.len().max(1), divide.by.as_str()).zip(&divide.into) {
                if draft.text(*target).is_empty() {
                    draft.set(*target, part.trim());
                }
            }
        }
    }

    /// One draft for each value of the cells that hold several.
    fn split(&self, draft: &Draft, sources: &[(Target, usize)]) -> Result<Vec<Draft>, (String, &'static str, Target)> {
        let mut drafts = vec![draft.clone()];
        let several = self.mapping.splits.iter().filter(|(target, _)| **target != Target::of(Link::Themes));
        for (target, separators) in several {
            let mut parts = vec![draft.text(*target)];
            for separator in separators {
                parts = parts.iter().flat_map(|part| part.split(separator.as_str())).collect();
            }
            let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
            if parts.len() < 2 {
                continue;
            }
            if drafts.len() == 1 {
                drafts = vec![draft.clone(); parts.len()];
            }
            if drafts.len() != parts.len() {
                let what = format!("La cellule a {} valeurs, une autre {}", parts.len(), drafts.len());
                return Err((what, "Faire une ligne par lien", *target));
            }
            let place = sources.iter().find(|(other, _)| other == target).map(|(_, place)| *place);
            for (draft, part) in drafts.iter_mut().zip(parts) {
                draft.set(*target, part);
                draft.pieces.extend(place.map(|place| (place, part.to_owned())));
            }
        }
        Ok(drafts)
    }
}
