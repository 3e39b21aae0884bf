//! Published figures about partner countries, as a table that can be sorted and narrowed.

use super::{Figure, Unit};
use crate::id::Iso2;
use crate::order::sorted_by;
use crate::wire::FiguresFile;

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The country's name.
    #[default]
    Country,
    /// What is counted.
    Counted,
    /// The number, unit by unit: numbers of two units have no order.
    Number,
    /// The year, undated last.
    Year,
}

/// The figures about countries, of one unit or all. `rank` gives the place of a country's name in its alphabet.
/// Turning the order keeps the undated last and units together.
pub fn published(
    file: &FiguresFile,
    unit: Option<Unit>,
    by: Column,
    falling: bool,
    rank: impl Fn(Iso2) -> u64,
) -> Vec<Figure<'_>> {
    let rows = file.rows.iter().filter_map(|row| Figure::of(file, row));
    let of_unit = |figure: &Figure<'_>| unit.is_none_or(|unit| figure.counting().unit == unit);
    let mut figures: Vec<_> = rows.filter(|figure| figure.country().is_some() && of_unit(figure)).collect();
    let turned = |key: u64| if falling { u64::MAX - key } else { key };
    let of_country = |figure: &Figure<'_>| figure.country().map_or(u64::MAX, &rank);
    // The least of three orders first: sorting keeps the order of equals.
    figures = sorted_by(figures, of_country);
    match by {
        Column::Country => sorted_by(figures, |figure| turned(of_country(figure))),
        Column::Counted => sorted_by(figures, |figure| turned(u64::from(figure.row.indicator))),
        Column::Number => {
            figures = sorted_by(figures, |figure| turned(figure.rising()));
            sorted_by(figures, |figure| u64::from(figure.counting().unit.number()))
        }
        Column::Year => sorted_by(figures, |figure| {
            figure.year().map_or(u64::MAX, |year| turned(u64::from(year.year)).min(u64::MAX - 1))
        }),
    }
}

/// The units in which countries are counted, with the number of figures in each; those without are left out.
pub fn units(file: &FiguresFile) -> Vec<(Unit, usize)> {
    let of = |unit: Unit| {
        let unit_of = |at: u16| {
            let indicator = file.indicators.get(usize::from(at))?;
            Some(file.countings.get(usize::from(indicator.counting))?.unit)
        };
        file.rows.iter().filter(|row| row.country.is_some() && unit_of(row.indicator) == Some(unit)).count()
    };
    Unit::ALL.iter().map(|unit| (*unit, of(*unit))).filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Counting, Exactness, Indicator, Year};
    use crate::text::Messages;
    use crate::wire::{FigureRow, FigureSource};

    /// Senegal 410 projects (2016), Mali 68 authorities (2015), Benin 40 projects (undated), and a national figure.
    fn file() -> FiguresFile {
        let row = |indicator, country: &str, value: f64, year: Option<u16>| FigureRow {
            indicator,
            country: country.parse().ok(),
            amount: Amount::new(value).expect("counted"),
            exactness: Exactness::Exact,
            year: year.map(|year| Year { year, estimated: false }),
            source: 0,
        };
        let keys = [("authorities", Unit::Authorities), ("projects", Unit::Projects)];
        FiguresFile {
            countings: keys.map(|(slug, unit)| Counting { slug: slug.to_owned(), unit }).to_vec(),
            indicators: vec![
                Indicator { slug: "authorities".to_owned(), counting: 0 },
                Indicator { slug: "projects".to_owned(), counting: 1 },
            ],
            counted: vec!["collectivités".to_owned(), "projets".to_owned()],
            sources: vec![FigureSource { title: "Source".to_owned(), url: String::new() }],
            rows: vec![
                row(1, "SN", 410.0, Some(2016)),
                row(0, "ML", 68.0, Some(2015)),
                row(1, "BJ", 40.0, None),
                row(0, "", 3250.0, Some(2009)),
            ],
        }
    }

    fn order(unit: Option<Unit>, by: Column, falling: bool) -> Vec<String> {
        let file = file();
        let rank = |code: Iso2| ["BJ", "ML", "SN"].iter().position(|known| *known == code.as_str()).unwrap_or(9) as u64;
        let figures = published(&file, unit, by, falling, rank);
        figures.iter().filter_map(Figure::country).map(|code| code.to_string()).collect()
    }

    #[test]
    fn it_is_sorted_and_narrowed() {
        assert_eq!(order(None, Column::Country, false), ["BJ", "ML", "SN"]);
        assert_eq!(order(None, Column::Country, true), ["SN", "ML", "BJ"]);
        assert_eq!(order(None, Column::Counted, false), ["ML", "BJ", "SN"]);
        assert_eq!(order(None, Column::Year, false), ["ML", "SN", "BJ"]);
        assert_eq!(order(None, Column::Year, true), ["SN", "ML", "BJ"], "undated last, whichever way");
        assert_eq!(order(Some(Unit::Projects), Column::Country, false), ["BJ", "SN"]);
    }

    #[test]
    fn numbers_are_only_sorted_within_their_unit() {
        assert_eq!(
            order(None, Column::Number, true),
            ["ML", "SN", "BJ"],
            "68 authorities are not less than 410 projects"
        );
        assert_eq!(order(None, Column::Number, false), ["ML", "BJ", "SN"]);
    }

    #[test]
    fn units_are_counted_and_every_row_says_all() {
        let file = file();
        assert_eq!(units(&file), [(Unit::Authorities, 1), (Unit::Projects, 2)]);
        let all = published(&file, None, Column::Country, false, |_| 0);
        assert!(all.iter().all(|figure| figure.words(&Messages::french()).parts().len() == 4));
    }
}
