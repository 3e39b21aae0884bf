//! What the audit of accessibility found, counted from its grid when the program is compiled.

use crate::text::Messages;

/// What the grid says of the criteria of RGAA 4.1.2. Source: `docs/accessibility/grille.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audit {
    /// Criteria that are met everywhere.
    pub met: u32,
    /// Criteria that are not met somewhere.
    pub unmet: u32,
    /// Criteria that have nothing to apply to.
    pub void: u32,
}

/// Criteria of RGAA 4.1.2.
const CRITERIA: u32 = 106;

/// The rules that are audited, as a source: title and address.
pub const RULES: (&str, &str) =
    ("RGAA 4.1.2, critères et tests", "https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/");

/// The grid of the audit, as a source that comes with the code: its title.
pub const GRID: &str = "Passerelles, docs/accessibility/grille.csv";

/// Whom to write to, as a source: title and address.
pub const RIGHTS: (&str, &str) = ("Défenseur des droits", "https://www.defenseurdesdroits.fr/");

/// The day of the audit, ISO 8601.
pub const DAY: &str = "2026-11-28";

/// The criteria that are not met, each with what is wrong, in the language of the words.
pub fn gaps(t: &Messages) -> [(&'static str, &str); 3] {
    [("8.6", t.about_gap_8_6()), ("8.7", t.about_gap_8_7()), ("10.13", t.about_gap_10_13())]
}

/// The audit of this version.
pub const AUDIT: Audit = Audit::read(include_bytes!("../../../docs/accessibility/grille.csv"));

impl Audit {
    /// Share of the criteria that apply that are met, in hundredths, rounded down.
    pub const fn rate(self) -> u32 {
        self.met * 100 / (self.met + self.unmet)
    }

    /// The state of conformity in words.
    pub fn state(self, t: &Messages) -> String {
        let number = |n: u32| t.number(u64::from(n));
        let total = self.met + self.unmet;
        t.about_accessibility_state(&number(self.met), &number(self.rate()), &number(total), &number(self.void))
    }

    /// Counts the third column of a grid (RFC 4180, one line of heads). What is neither C, NC nor NA, or another number of
    /// criteria than those that there are, stops the compiler.
    #[expect(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only, which stops")]
    const fn read(grid: &[u8]) -> Self {
        let mut audit = Self { met: 0, unmet: 0, void: 0 };
        let (mut at, mut column, mut row, mut quoted) = (0, 0, 0, false);
        let mut result = [0; 2];
        let mut length = 0;
        while at < grid.len() {
            match grid[at] {
                b'"' => quoted = !quoted,
                b',' if !quoted => column += 1,
                b'\n' if !quoted => {
                    if row > 0 {
                        match (result, length) {
                            ([b'C', _], 1) => audit.met += 1,
                            ([b'N', b'C'], 2) => audit.unmet += 1,
                            ([b'N', b'A'], 2) => audit.void += 1,
                            _ => panic!("docs/accessibility/grille.csv: the column result holds C, NC or NA"),
                        }
                    }
                    row += 1;
                    column = 0;
                    length = 0;
                }
                letter if column == 2 => {
                    if length < 2 {
                        result[length] = letter;
                    }
                    length += 1;
                }
                _ => {}
            }
            at += 1;
        }
        assert!(
            audit.met + audit.unmet + audit.void == CRITERIA,
            "docs/accessibility/grille.csv: one line for each criterion"
        );
        audit
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    fn file(path: &str) -> String {
        fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    #[test]
    fn the_declaration_names_what_is_not_met_and_nothing_else() {
        let text = file("docs/accessibility/grille.csv");
        let mut grid = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<_> = grid.records().map(Result::unwrap).collect();
        assert_eq!(rows.iter().map(|row| &row[0]).collect::<BTreeSet<_>>().len(), 106, "each criterion once");
        let unmet: BTreeSet<_> =
            rows.iter().filter(|row| &row[2] == "NC").map(|row| row[0].replace('.', "-")).collect();
        let words = file("data/locales/fr.toml");
        let named: BTreeSet<_> =
            words.lines().filter_map(|line| line.strip_prefix("gap-")?.split(' ').next().map(str::to_owned)).collect();
        assert_eq!(named, unmet);
        assert_eq!(AUDIT.unmet as usize, unmet.len());
        assert_eq!(AUDIT.met as usize, rows.iter().filter(|row| &row[2] == "C").count());
        assert!(AUDIT.rate() < 100 || unmet.is_empty());
    }
}
