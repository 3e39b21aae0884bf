//! What is wrong in a data file, said to the person who keeps it: where, what, and how to mend it (in French).

use core::fmt;
use std::borrow::Cow;
use std::sync::LazyLock;

use passerelles_domain::check::Fault;
use passerelles_domain::text::Messages;

/// A column of a table, as its keeper sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// Number, from 1; 0 when the whole line is meant.
    pub number: u32,
    /// Name in the header; empty when there is none.
    pub name: String,
}

impl Column {
    /// The whole line.
    pub const LINE: Self = Self { number: 0, name: String::new() };

    /// A column by its number and name.
    pub fn new(number: u32, name: &str) -> Self {
        Self { number, name: name.to_owned() }
    }
}

/// One thing to mend. Ordered by file, line and column, as one mends them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File name inside the data folder.
    pub file: Cow<'static, str>,
    /// Line in the file, from 1; 0 when the whole file is meant.
    pub line: u32,
    /// Column.
    pub column: Column,
    /// What is wrong, in one sentence without its full stop.
    pub what: String,
    /// How to mend it, in one sentence without its full stop.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        match (self.column.number, self.column.name.as_str()) {
            (0, _) => {}
            (number, "") => write!(out, ":{number}")?,
            (number, name) => write!(out, ":{number} ({name})")?,
        }
        write!(out, ": {}. {}.", self.what, self.remedy)
    }
}

/// A growing list of problems.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn add(
        &mut self,
        file: impl Into<Cow<'static, str>>,
        line: u32,
        column: Column,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.0.push(Problem { file: file.into(), line, column, what: what.into(), remedy: remedy.into() });
    }

    /// Adds what a check of ours found. Terminals take plain spaces.
    pub fn fault(&mut self, file: impl Into<Cow<'static, str>>, line: u32, column: Column, fault: &Fault) {
        static WORDS: LazyLock<Messages> = LazyLock::new(Messages::french);
        let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        self.add(file, line, column, plain(fault.what(&WORDS)), plain(fault.remedy(&WORDS)));
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many were found.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them, in the order of files, lines and columns, each once.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.0;
        all.sort();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_a_compiler_message() {
        let mut problems = Problems::default();
        problems.add("links.csv", 12, Column::new(12, "kind"), "« jumelages » est inconnu", "Écrire jumelage");
        problems.add("links.csv", 3, Column::LINE, "La ligne est vide", "La supprimer");
        problems.add("world/countries-50m.json", 0, Column::LINE, "Illisible", "La remettre");
        let lines: Vec<_> = problems.into_sorted().iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "links.csv:3: La ligne est vide. La supprimer.",
                "links.csv:12:12 (kind): « jumelages » est inconnu. Écrire jumelage.",
                "world/countries-50m.json: Illisible. La remettre.",
            ]
        );
    }
}
