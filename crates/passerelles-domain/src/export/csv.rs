//! CSV as RFC 4180 has it: UTF-8, lines that end in CRLF, cells in quotes where they need them.
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula, and open a file with commas as if it
//! had semicolons, or the other way round. So an apostrophe is put before a cell that begins so, or with a tab or a
//! line break; and, inside a cell, after a comma, a semicolon, a tab or a line break, where a formula could begin that
//! does something. A cell that is a number stays as it is. [`bare`] takes the apostrophes away again, exactly; the data
//! command does so with every file that it reads.

use std::borrow::Cow;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// A comma: the standard, and what the data command reads.
    #[default]
    Comma,
    /// A semicolon, which spreadsheets open without asking where the comma is the decimal point.
    Semicolon,
}

/// A file on its way.
#[derive(Clone, Debug)]
pub struct Csv {
    out: String,
    separator: char,
}

impl Csv {
    /// An empty file. `mark` puts a byte order mark before it, by which spreadsheets know that it is UTF-8.
    pub fn new(separator: Separator, mark: bool) -> Self {
        let out = if mark { "\u{feff}".to_owned() } else { String::new() };
        Self { out, separator: if separator == Separator::Comma { ',' } else { ';' } }
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.out.push(self.separator);
            }
            self.cell(cell.as_ref());
        }
        self.out.push_str("\r\n");
    }

    fn cell(&mut self, text: &str) {
        let text = guarded(text);
        let quoted = text.contains([',', ';', '"', '\r', '\n', '\t']) || text.starts_with(' ') || text.ends_with(' ');
        if quoted {
            self.out.push('"');
            self.out.push_str(&text.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(&text);
        }
    }

    /// The file.
    pub fn into_text(self) -> String {
        self.out
    }
}

/// A cell that no spreadsheet takes for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_number(text) {
        return Cow::Borrowed(text);
    }
    parts(text, |out, part, first| {
        if is_risky(part, first) {
            out.push('\'');
        }
        out.push_str(part);
    })
}

/// The text of a cell of our own files, without the apostrophes that were put before formulas.
pub fn bare(cell: &str) -> Cow<'_, str> {
    parts(cell, |out, part, first| {
        let guard = part.strip_prefix('\'').filter(|_| is_risky(part, first));
        out.push_str(guard.unwrap_or(part));
    })
}

/// Every part of a text in turn, each with what parts it from the next one, put together again.
fn parts(text: &str, put: impl Fn(&mut String, &str, bool)) -> Cow<'_, str> {
    if text.chars().all(|letter| letter.is_alphanumeric() || letter == ' ') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 2);
    for (at, part) in text.split_inclusive([',', ';', '\t', '\r', '\n']).enumerate() {
        put(&mut out, part, at == 0);
    }
    Cow::Owned(out)
}

/// Whether a part begins like a formula, whatever apostrophes are before it already.
fn is_risky(part: &str, first: bool) -> bool {
    let part = part.trim_start_matches('\'');
    match part.chars().next() {
        Some('=' | '@' | '＝' | '＠') => true,
        // Inside a cell, addresses have commas with a hyphen after them: only what calls something is a formula.
        Some('+' | '-' | '＋' | '－') => first || part.contains(['(', '|', '!']),
        Some('\t' | '\r' | '\n') => first,
        _ => false,
    }
}

/// Digits, with a sign or a point: no formula.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_texts_and_numbers_stay_numbers() {
        for (text, cell) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("-16.49", "-16.49"),
            ("-16.49-A1", "'-16.49-A1"),
            ("+33 3 20", "'+33 3 20"),
            ("@SUM(1)", "'@SUM(1)"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t'=1"),
            ("\rx", "'\rx"),
            ("a;=1", "a;'=1"),
            ("a,-2+3+cmd|' /C calc'!A0", "a,'-2+3+cmd|' /C calc'!A0"),
            ("https://example.org/page,-title", "https://example.org/page,-title"),
            ("l'=", "l'="),
            ("'=1", "''=1"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("eau;education", "eau;education"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(bare(cell), text);
        }
    }

    #[test]
    fn cells_are_quoted_where_they_need_it() {
        let mut csv = Csv::new(Separator::Semicolon, true);
        csv.row(["Lille", "say \"hi\"", "a\nb", "", " x", "1,5"]);
        csv.row(["é"]);
        assert_eq!(csv.into_text(), "\u{feff}Lille;\"say \"\"hi\"\"\";\"a\nb\";;\" x\";\"1,5\"\r\né\r\n");
    }

    /// Texts that are mostly what makes trouble.
    fn hostile() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![
                Just("=".to_owned()),
                Just("'".to_owned()),
                Just("-".to_owned()),
                Just("\"".to_owned()),
                Just(",".to_owned()),
                Just(";".to_owned()),
                Just("\t".to_owned()),
                Just("\r".to_owned()),
                Just("\n".to_owned()),
                Just("@".to_owned()),
                Just("7".to_owned()),
                Just(".".to_owned()),
                "\\PC",
            ],
            0..9,
        )
        .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn any_table_comes_back(
            table in proptest::collection::vec(proptest::collection::vec(hostile(), 3), 1..5),
            separator in prop_oneof![Just(Separator::Comma), Just(Separator::Semicolon)],
            mark in any::<bool>(),
        ) {
            let mut csv = Csv::new(separator, mark);
            for row in &table {
                csv.row(row);
            }
            let text = csv.into_text();
            let delimiter = if separator == Separator::Comma { b',' } else { b';' };
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
            let read: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.expect("RFC 4180").iter().map(|cell| bare(cell).into_owned()).collect())
                .collect();
            prop_assert_eq!(read, table);
        }

        #[test]
        fn no_program_sees_a_formula(text in hostile(), cut in prop_oneof![Just(','), Just(';'), Just('\t')]) {
            let cell = guarded(&text).into_owned();
            for part in cell.split([cut, '\r', '\n']) {
                let calls = part.starts_with(['+', '-']) && part.contains(['(', '|', '!']);
                prop_assert!(!calls && !part.starts_with(['=', '@']), "{:?} of {:?}", part, cell);
            }
            prop_assert!(is_number(&text) || !cell.starts_with(['+', '-', '\t', '\r', '\n']));
        }
    }
}
