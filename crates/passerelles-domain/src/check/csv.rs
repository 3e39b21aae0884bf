//! Cuts a CSV file into rows and cells, each with its real line. Written by hand because a spreadsheet keeper needs
//! to know where a quote was left open and which cell of which line is not UTF-8, and must get every other problem
//! of the file in the same run.
//!
//! Format: UTF-8 (a byte order mark is accepted), commas (or what [`cut_by`] is told), lines ending in LF or CRLF,
//! RFC 4180 quotes, blank lines ignored.

use std::borrow::Cow;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Its text; bytes that are not UTF-8 are replaced.
    pub text: Cow<'a, str>,
    /// Line on which it starts.
    pub line: u32,
    /// First byte that is not UTF-8.
    pub bad_byte: Option<u8>,
    /// It starts with a quote that is never closed, or is closed in the middle of the cell.
    pub open_quote: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Line on which it starts.
    pub line: u32,
    /// Its cells; at least one.
    pub cells: Vec<Cell<'a>>,
}

/// All rows of a file with commas, blank lines left out.
pub fn cut(bytes: &[u8]) -> Vec<Row<'_>> {
    cut_by(b',', bytes)
}

/// All rows of a file with another separator, blank lines left out.
pub fn cut_by(separator: u8, bytes: &[u8]) -> Vec<Row<'_>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut cutter = Cutter { rest: bytes, line: 1, separator };
    let mut rows = Vec::with_capacity(bytes.len() / 200);
    let mut width = 0;
    while !cutter.rest.is_empty() {
        let row = cutter.row(width);
        width = row.cells.len();
        if !matches!(row.cells.as_slice(), [only] if only.text.is_empty() && !only.open_quote) {
            rows.push(row);
        }
    }
    rows
}

/// What follows a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Cell,
    Row,
}

struct Cutter<'a> {
    rest: &'a [u8],
    line: u32,
    separator: u8,
}

impl<'a> Cutter<'a> {
    fn row(&mut self, width: usize) -> Row<'a> {
        let line = self.line;
        let mut cells = Vec::with_capacity(width);
        loop {
            let (cell, after) = self.cell();
            cells.push(cell);
            if after == After::Row {
                return Row { line, cells };
            }
        }
    }

    fn cell(&mut self) -> (Cell<'a>, After) {
        let quoted = self.rest.strip_prefix(b"\"");
        if let Some((content, rest)) = quoted.and_then(|rest| quoted_content(rest, self.separator)) {
            let line = self.line;
            self.line += line_breaks(content);
            self.rest = rest;
            let (text, bad_byte) = decode(content);
            let text = if text.contains("\"\"") { Cow::Owned(text.replace("\"\"", "\"")) } else { text };
            return (Cell { text, line, bad_byte, open_quote: false }, self.separator());
        }
        let separator = self.separator;
        let ends = |byte: &u8| *byte == separator || *byte == b'\n';
        let (content, rest) = self.rest.split_at(self.rest.iter().position(ends).unwrap_or(self.rest.len()));
        let ends_line = rest.first() != Some(&separator);
        let content = if ends_line { content.strip_suffix(b"\r").unwrap_or(content) } else { content };
        let (text, bad_byte) = decode(content);
        let cell = Cell { text, line: self.line, bad_byte, open_quote: quoted.is_some() };
        self.rest = rest;
        (cell, self.separator())
    }

    /// Steps over a separator or the end of a line.
    fn separator(&mut self) -> After {
        match self.rest {
            [first, rest @ ..] if *first == self.separator => {
                self.rest = rest;
                After::Cell
            }
            [b'\r', b'\n', rest @ ..] | [b'\n', rest @ ..] => {
                self.rest = rest;
                self.line += 1;
                After::Row
            }
            _ => After::Row,
        }
    }
}

/// What stands between an opening quote (already taken) and its closing one, and what follows; `None` when it is
/// never closed, or when something else than a separator follows it.
fn quoted_content(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let mut from = 0;
    loop {
        let quote = from + bytes.get(from..)?.iter().position(|byte| *byte == b'"')?;
        match bytes.get(quote + 1..)? {
            [b'"', ..] => from = quote + 2,
            rest @ ([] | [b'\n', ..] | [b'\r', b'\n', ..]) => return Some((bytes.get(..quote)?, rest)),
            rest @ [next, ..] if *next == separator => return Some((bytes.get(..quote)?, rest)),
            _ => return None,
        }
    }
}

fn line_breaks(bytes: &[u8]) -> u32 {
    bytes.split(|byte| *byte == b'\n').count() as u32 - 1
}

fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<u8>) {
    match core::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(error) => (String::from_utf8_lossy(bytes), bytes.get(error.valid_up_to()).copied()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let text = |row: &Row<'_>| row.cells.iter().map(|cell| cell.text.to_string()).collect();
        cut(bytes).iter().map(|row| (row.line, text(row))).collect()
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn lines_are_real_after_multi_line_cells_and_blank_lines() {
        let bytes = b"\xEF\xBB\xBFa,b\r\n\r\n\"x\ny\",2\r\n3,\"say \"\"hi\"\"\"\n\n4,";
        let expected = [row(1, &["a", "b"]), row(3, &["x\ny", "2"]), row(5, &["3", "say \"hi\""]), row(7, &["4", ""])];
        assert_eq!(texts(bytes), expected);
        assert_eq!(cut(bytes)[1].cells[1].line, 4);
    }

    #[test]
    fn an_open_quote_spoils_its_cell_only() {
        let rows = cut(b"\"Lyon,1\n\"Lille\",\"a, b\"\n");
        assert!(rows[0].cells[0].open_quote);
        assert_eq!(texts(b"\"Lyon,1\n\"Lille\",\"a, b\"\n"), [row(1, &["\"Lyon", "1"]), row(2, &["Lille", "a, b"])]);
    }

    #[test]
    fn another_separator_leaves_commas_alone() {
        let rows = cut_by(b';', b"a;b,c\n\"x;y\";2,5\n");
        let text = |row: &Row<'_>| row.cells.iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>();
        assert_eq!(rows.iter().map(text).collect::<Vec<_>>(), [["a", "b,c"], ["x;y", "2,5"]]);
    }

    #[test]
    fn a_byte_of_another_encoding_is_named() {
        let rows = cut(b"Orl\xE9ans,ok");
        assert_eq!(rows[0].cells[0].bad_byte, Some(0xE9));
        assert_eq!(rows[0].cells[1].bad_byte, None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_cut(bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), any::<u8>()], 0..300)) {
            let rows = cut(&bytes);
            let lines = line_breaks(&bytes) + 1;
            prop_assert!(rows.iter().all(|row| !row.cells.is_empty() && row.line <= lines));
            prop_assert!(rows.is_sorted_by(|a, b| a.line < b.line));
        }

        #[test]
        fn agrees_with_the_csv_crate(table in proptest::collection::vec(proptest::collection::vec("[a-zé,\"\n ]{0,6}", 3), 1..6)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).expect("in memory");
            }
            let bytes = writer.into_inner().expect("in memory");
            let read: Vec<Vec<String>> = texts(&bytes).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(read, table);
        }
    }
}
