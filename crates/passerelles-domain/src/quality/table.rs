//! The report as a table: one line for each country or region, with what others have published beside it, never added
//! to our counts.

use super::{Count, Report};
use crate::atlas::Atlas;
use crate::export::csv::{Csv, Separator};
use crate::figures::{Figure, of_country};
use crate::id::Iso2;
use crate::order::{ranks, sorted_by};
use crate::text::{Messages, fold};
use crate::wire::{FiguresFile, Names, Passports};

/// A column that lines are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The name.
    #[default]
    Name,
    /// Links.
    Links,
    /// Without a first year.
    Undated,
    /// Unverified.
    Unverified,
    /// Without a place.
    Unplaced,
    /// May be told twice.
    Duplicates,
    /// Only Wikidata tells.
    Wikidata,
}

impl Column {
    /// Those that count, in the order of the table.
    pub const COUNTS: [Self; 6] =
        [Self::Links, Self::Undated, Self::Unverified, Self::Unplaced, Self::Duplicates, Self::Wikidata];

    /// Its head.
    pub fn name(self, t: &Messages) -> &str {
        match self {
            Self::Name => t.quality_name(),
            Self::Links => t.quality_links(),
            Self::Undated => t.quality_undated(),
            Self::Unverified => t.quality_unverified(),
            Self::Unplaced => t.quality_unplaced(),
            Self::Duplicates => t.quality_duplicates(),
            Self::Wikidata => t.quality_wikidata(),
        }
    }

    /// The word of files and addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "nom",
            Self::Links => "liens",
            Self::Undated => "sans-date",
            Self::Unverified => "non-verifies",
            Self::Unplaced => "sans-lieu",
            Self::Duplicates => "doublons",
            Self::Wikidata => "wikidata",
        }
    }
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// ISO code of a country, INSEE code of a region or collectivity.
    pub code: &'a str,
    /// The country; `None` for a territory.
    pub country: Option<Iso2>,
    /// Its name.
    pub name: &'a str,
    /// What is counted of our links.
    pub count: Count,
    /// What others have published of it, each with its year and source.
    pub published: Vec<Figure<'a>>,
}

impl Line<'_> {
    /// The published figures in words, each with what it counts, its year and its source.
    pub fn published_words(&self, t: &Messages) -> Vec<String> {
        self.published.iter().map(|figure| figure.phrase(t)).collect()
    }
}

/// What lines are made from.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// Links.
    pub atlas: &'a Atlas,
    /// Names of territories.
    pub passports: &'a Passports,
    /// Names of countries.
    pub names: &'a Names,
    /// What others have published.
    pub figures: &'a FiguresFile,
}

impl<'a> Table<'a> {
    /// The report on these data.
    pub fn report(&self) -> Report {
        Report::of(self.atlas, self.passports, self.figures)
    }

    /// Every country of the report, in the order of its codes.
    pub fn countries(&self, report: &'a Report) -> Vec<Line<'a>> {
        let line = |(id, count): &'a (_, Count)| {
            let country = self.atlas.country(*id)?;
            let name = self.names.countries.get(id.index())?;
            let published = of_country(self.figures, country.iso2);
            Some(Line { code: country.iso2.as_str(), country: Some(country.iso2), name, count: *count, published })
        };
        report.countries.iter().filter_map(line).collect()
    }

    /// Every region and collectivity of the report. Nobody has published counts of them that we know of.
    pub fn regions(&self, report: &'a Report) -> Vec<Line<'a>> {
        let line = |(id, count): &'a (_, Count)| {
            let code = &self.atlas.territory(*id)?.code;
            Some(Line {
                code,
                country: None,
                name: self.passports.territory(*id)?,
                count: *count,
                published: Vec::new(),
            })
        };
        report.regions.iter().filter_map(line).collect()
    }

    /// Lines by a column; equals stay in the order of their names.
    pub fn sorted(lines: Vec<Line<'a>>, by: Column, falling: bool) -> Vec<Line<'a>> {
        let names: Vec<String> = lines.iter().map(|line| fold(line.name)).collect();
        let ranked: Vec<(Line<'a>, u32)> = lines.into_iter().zip(ranks(&names)).collect();
        let turned = |key: u64| if falling { u64::MAX - key } else { key };
        let mut ranked =
            sorted_by(ranked, |(_, rank)| if by == Column::Name { turned(u64::from(*rank)) } else { u64::from(*rank) });
        if by != Column::Name {
            ranked = sorted_by(ranked, |(line, _)| turned(u64::from(line.count.of(by))));
        }
        ranked.into_iter().map(|(line, _)| line).collect()
    }
}

/// Lines as a file. `what` names the first column: a country or a region.
pub fn report_csv(lines: &[Line<'_>], what: &str, t: &Messages, separator: Separator, mark: bool) -> String {
    let mut csv = Csv::new(separator, mark);
    let head = [t.quality_code(), what].into_iter().chain(Column::COUNTS.iter().map(|column| column.name(t)));
    csv.row(head.chain([t.quality_published()]));
    for line in lines {
        let counts = Column::COUNTS.iter().map(|column| line.count.of(*column).to_string());
        let published = line.published_words(t).join(" ; ");
        let cells = [line.code.to_owned(), line.name.to_owned()].into_iter().chain(counts).chain([published]);
        csv.row(cells);
    }
    csv.into_text()
}
