//! The steps as iCalendar (RFC 5545): whole days from a start that the visitor chooses.

use super::Document;
use crate::guide::date::Date;
use crate::guide::roadmap::Planned;
use crate::guide::texts::Word;

/// Longest line in bytes, without its end.
const LINE: usize = 75;

impl Document<'_> {
    /// The steps, one event each, from this day on.
    pub fn calendar(&self, start: Date) -> String {
        let mut out = String::new();
        for line in
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Passerelles//Feuille de route//FR", "CALSCALE:GREGORIAN"]
        {
            put(&mut out, line);
        }
        put_text(&mut out, "X-WR-CALNAME", self.texts.word(Word::Title));
        for planned in self.roadmap.plan(self.rules) {
            self.event(start, planned, &mut out);
        }
        put(&mut out, "END:VCALENDAR");
        out
    }

    fn event(&self, start: Date, planned: Planned, out: &mut String) {
        let Some(item) = self.rules.item(planned.item) else { return };
        let (title, text) = self.words(planned.item);
        let lines = self.texts.item(planned.item).map(|words| words.lines.join(self.comma())).unwrap_or_default();
        let delivered =
            if lines.is_empty() { lines } else { self.labelled(self.texts.word(Word::Deliverables), &lines) };
        let parts = [text.as_str(), delivered.as_str(), self.texts.word(Word::Times), self.address];
        let description: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let first = start.weeks_later(planned.start);
        // The same step of the same project keeps its name, so that a second import moves it.
        put(out, "BEGIN:VEVENT");
        put(out, &["UID:", &item.id, "-", &compact(start), "@passerelles"].concat());
        put(out, &["DTSTAMP:", &compact(self.made), "T000000Z"].concat());
        put(out, &["DTSTART;VALUE=DATE:", &compact(first)].concat());
        put(out, &["DTEND;VALUE=DATE:", &compact(first.weeks_later(planned.weeks))].concat());
        put_text(out, "SUMMARY", &title);
        put_text(out, "DESCRIPTION", &description.join("\n"));
        put(out, "TRANSP:TRANSPARENT");
        put(out, "END:VEVENT");
    }
}

/// `20261122`.
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A property whose value is a text: its marks escaped.
fn put_text(out: &mut String, name: &str, text: &str) {
    let mut line = [name, ":"].concat();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                line.push('\\');
                line.push(letter);
            }
            '\n' => line.push_str("\\n"),
            control if control.is_control() => {}
            other => line.push(other),
        }
    }
    put(out, &line);
}

/// A line, folded so that none is longer than 75 bytes and no character is cut.
fn put(out: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader of calendars makes of one property.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "").trim_end_matches("\r\n").to_owned()
    }

    fn unescaped(text: &str) -> String {
        let mut out = String::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                other => out.push(other),
            }
        }
        out
    }

    #[test]
    fn marks_are_escaped_and_long_lines_folded() {
        let mut out = String::new();
        put_text(&mut out, "SUMMARY", "Délibérer, signer ; transmettre \\ publier\nfin");
        assert_eq!(unfolded(&out), "SUMMARY:Délibérer\\, signer \\; transmettre \\\\ publier\\nfin");
        let mut long = String::new();
        put(&mut long, &"é".repeat(80));
        let lines: Vec<&str> = long.split("\r\n").collect();
        assert_eq!(lines.iter().map(|line| line.len()).collect::<Vec<_>>(), [74, 75, 13, 0]);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_whole(text in "[ -~éœ€\u{202f}\n]{0,300}") {
            let mut out = String::new();
            put_text(&mut out, "DESCRIPTION", &text);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert_eq!(unescaped(&unfolded(&out)), format!("DESCRIPTION:{text}"));
        }
    }
}
