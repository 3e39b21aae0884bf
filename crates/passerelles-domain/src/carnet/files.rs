//! A carnet to take away: a text to paste anywhere, and a table. Words come in from outside.

use std::fmt::Write as _;

use super::{Carnet, Item};
use crate::export::csv::{Csv, Separator};

/// What is said of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Described {
    /// What kind of thing it is: « pays », « lien »…
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What else is known, in a sentence or two; may be empty.
    pub detail: String,
    /// Where it was read; may be empty.
    pub source: String,
    /// Its whole address; may be empty.
    pub address: String,
}

/// Names of the columns of the table, and what stands before a note and a source in the text.
#[derive(Clone, Copy, Debug)]
pub struct Headings<'a> {
    /// Of [`Described::kind`].
    pub kind: &'a str,
    /// Of [`Described::name`].
    pub name: &'a str,
    /// Of [`Described::detail`].
    pub detail: &'a str,
    /// Of the visitor's note.
    pub note: &'a str,
    /// Of [`Described::source`].
    pub source: &'a str,
    /// Of [`Described::address`].
    pub address: &'a str,
    /// Between a heading and what it heads: « \u{a0}: » in French.
    pub colon: &'a str,
}

/// The carnet as a plain text: title, a line below it (date, where it comes from), then the entries with numbers.
pub fn carnet_text(
    carnet: &Carnet,
    (title, below): (&str, &str),
    headings: &Headings<'_>,
    describe: impl Fn(&Item) -> Described,
) -> String {
    let mut out = String::new();
    for line in [title, below].into_iter().filter(|line| !line.is_empty()) {
        out.push_str(line);
        out.push('\n');
    }
    for (number, entry) in (1_u32..).zip(carnet.entries()) {
        let Described { kind, name, detail, source, address } = describe(&entry.item);
        let kind = if kind.is_empty() { kind } else { format!(" ({kind})") };
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{number}. {name}{kind}\n");
        let headed = |heading: &str, text: &str| {
            let text = text.split('\n').map(str::trim).collect::<Vec<_>>().join("\n   ");
            if text.is_empty() { text } else { format!("{heading}{} {text}", headings.colon) }
        };
        for line in [detail, headed(headings.note, &entry.note), headed(headings.source, &source), address] {
            if !line.is_empty() {
                out.push_str("   ");
                out.push_str(&line);
                out.push('\n');
            }
        }
    }
    out
}

/// The carnet as a table: [`Csv`] with one row for each entry.
pub fn carnet_csv(
    carnet: &Carnet,
    headings: &Headings<'_>,
    (separator, mark): (Separator, bool),
    describe: impl Fn(&Item) -> Described,
) -> String {
    let mut csv = Csv::new(separator, mark);
    let Headings { kind, name, detail, note, source, address, .. } = *headings;
    csv.row([kind, name, detail, note, source, address]);
    for entry in carnet.entries() {
        let Described { kind, name, detail, source, address } = describe(&entry.item);
        csv.row([&kind, &name, &detail, &entry.note, &source, &address]);
    }
    csv.into_text()
}
