//! « Corriger ce lien »: a message with all that a keeper needs, made on the device and sent by nobody but the visitor.

use crate::export::{COLUMNS, Records, link_cells};
use crate::id::LinkId;
use crate::text::Messages;

/// The file that links are kept in, inside the folder of the data.
pub const LINKS_FILE: &str = "data/links.csv";

/// A message that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What it is about.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Correction {
    /// A message about a link: which one, where it is kept, what its columns say now, and what to fill in. `page` is the
    /// whole address of its passport.
    pub fn of_link(records: &Records<'_>, id: LinkId, page: &str, t: &Messages) -> Option<Self> {
        let cells = link_cells(records, id)?;
        let slug = records.passports.link_slug(records.atlas, id)?;
        let [authority, _, _, _, _, partner, _, country, ..] = &cells;
        let key = [country.as_ref(), "/", &slug].concat();
        let mut body = Body::default();
        body.line(t.mend_hello());
        body.line("");
        body.line(&t.mend_about(&key));
        body.line(page);
        body.line(&t.mend_kept(LINKS_FILE));
        body.line("");
        body.line(t.mend_now());
        for (column, cell) in COLUMNS.iter().zip(&cells) {
            body.pair(column, cell);
        }
        body.fields(t);
        Some(Self { subject: t.mend_subject_link(authority, partner), body: body.0 })
    }

    /// A message about the data as a whole. `page` is the whole address of the page that it was written on.
    pub fn of_page(page: &str, t: &Messages) -> Self {
        let mut body = Body::default();
        body.line(t.mend_hello());
        body.line("");
        body.line(page);
        body.line(&t.mend_kept(LINKS_FILE));
        body.fields(t);
        Self { subject: t.mend_subject().to_owned(), body: body.0 }
    }

    /// The whole of it as one text to copy.
    pub fn text(&self) -> String {
        [&self.subject, "\n\n", &self.body].concat()
    }
}

#[derive(Default)]
struct Body(String);

impl Body {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// A column and what it holds. A cell is one line, whatever it holds.
    fn pair(&mut self, name: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line([name, " = ", &value].concat().trim_end());
    }

    /// What whoever writes fills in.
    fn fields(&mut self, t: &Messages) {
        self.line("");
        self.line(t.mend_fill());
        for field in [t.mend_wrong(), t.mend_right(), t.mend_source(), t.mend_who()] {
            self.line(field);
        }
    }
}

/// An address that can be written to, without what could add anything to a message.
pub fn mail_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (name, host) = text.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte))
    };
    let host_parts = host.split('.').all(|part| plain(part) && !part.contains(['_', '+']));
    (text.len() <= 254 && plain(name) && host.contains('.') && host_parts).then_some(text)
}

/// The address that opens the visitor's own mail with a message in it.
pub fn mailto(address: &str, correction: &Correction) -> String {
    let mut out = ["mailto:", address, "?subject="].concat();
    escape(&mut out, &correction.subject);
    out.push_str("&body=");
    escape(&mut out, &correction.body);
    out
}

/// RFC 6068: everything but letters, digits and four signs is escaped; lines end in CRLF.
fn escape(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'\n' => out.push_str("%0D%0A"),
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
                }
            }
        }
    }
}
