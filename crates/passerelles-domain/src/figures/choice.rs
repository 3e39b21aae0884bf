//! Which published figures the table of countries shows, and in which order, as the query of an address.

use super::{Column, Unit};

/// Words of addresses for units, in the order of [`Unit::ALL`].
const UNITS: [&str; 11] = [
    "collectivites",
    "liens",
    "projets",
    "partenaires",
    "pays",
    "partenariats",
    "jumelages",
    "accords",
    "montants",
    "parts",
    "autres",
];
const COLUMNS: [(Column, &str); 4] =
    [(Column::Country, "pays"), (Column::Counted, "compte"), (Column::Number, "nombre"), (Column::Year, "annee")];
const COUNTED: &str = "compte";
const SORT: &str = "tri";

/// A choice among figures about countries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is counted; `None` for everything.
    pub unit: Option<Unit>,
    /// What rows are sorted by.
    pub by: Column,
    /// From the largest to the least.
    pub falling: bool,
}

impl Choice {
    /// Reads a query without its question mark. What no list has is left out.
    pub fn read(query: &str) -> Self {
        let mut choice = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                COUNTED => {
                    let at = UNITS.iter().position(|word| *word == value);
                    choice.unit = at.and_then(|at| Unit::ALL.get(at).copied()).or(choice.unit);
                }
                SORT => {
                    let (word, falling) = value.strip_prefix('-').map_or((value, false), |word| (word, true));
                    if let Some((by, _)) = COLUMNS.iter().find(|(_, known)| *known == word) {
                        (choice.by, choice.falling) = (*by, falling);
                    }
                }
                _ => {}
            }
        }
        choice
    }

    /// The query, with its question mark; empty for what is shown at first.
    pub fn query(self) -> String {
        let unit = self.unit.and_then(|unit| UNITS.get(usize::from(unit.number())));
        let mut pairs: Vec<String> = unit.map(|word| format!("{COUNTED}={word}")).into_iter().collect();
        if (self.by, self.falling) != (Column::default(), false) {
            let word = COLUMNS.iter().find(|(by, _)| *by == self.by).map_or("", |(_, word)| *word);
            pairs.push(format!("{SORT}={}{word}", if self.falling { "-" } else { "" }));
        }
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// The same by another column, or turned round. Numbers and years begin with the largest.
    #[must_use]
    pub fn sorted(self, by: Column) -> Self {
        let falling = if self.by == by { !self.falling } else { matches!(by, Column::Number | Column::Year) };
        Self { by, falling, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_comes_back_from_its_address() {
        assert_eq!(UNITS.len(), Unit::ALL.len());
        for unit in core::iter::once(None).chain(Unit::ALL.iter().copied().map(Some)) {
            for (by, _) in COLUMNS {
                for falling in [false, true] {
                    let choice = Choice { unit, by, falling };
                    let query = choice.query();
                    assert_eq!(Choice::read(query.trim_start_matches('?')), choice, "{query}");
                }
            }
        }
        assert_eq!(Choice::default().query(), "");
    }

    #[test]
    fn a_mangled_address_shows_what_makes_sense() {
        for query in ["", "tri", "tri=", "tri=-", "tri=Nombre", "compte=truites", "&&=&", "kiosque=1"] {
            assert_eq!(Choice::read(query), Choice::default(), "{query}");
        }
        let choice = Choice::read("tri=--annee&compte=liens&compte=x&tri=-annee");
        assert_eq!(choice, Choice { unit: Some(Unit::Links), by: Column::Year, falling: true });
    }

    #[test]
    fn a_second_press_turns_the_order() {
        let by_number = Choice::default().sorted(Column::Number);
        assert!(by_number.falling);
        assert!(!by_number.sorted(Column::Number).falling);
        assert!(!by_number.sorted(Column::Country).falling);
    }
}
