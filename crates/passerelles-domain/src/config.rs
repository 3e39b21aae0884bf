//! What organisers say of their event and of their kiosk, in `config.json` beside the page: read key by key, with a
//! remedy for each that cannot be used. A configuration that is wrong never stops anything: what is wrong is left out,
//! and its default stands. `docs/config.md` says the same to organisers.

mod event;
mod key;
mod kiosk;
mod problem;
mod reader;
#[cfg(test)]
mod tests;

pub use event::{Event, Wrong};
pub use key::Key;
pub use kiosk::{Host, Kiosk, Orientation, Screen};
pub use problem::{Fault, Problem, Wanted};

use reader::Reader;

/// A value of a JSON text, as whoever parses it hands it in.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`: as if the key were not there.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values, in the order of the text.
    Table(Vec<(String, Value)>),
}

/// All that can be said, with defaults for what is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The event, when one is announced.
    pub event: Option<Event>,
    /// Where the site is found by everybody, `https://passerelles.example.org/`, with a slash at its end.
    pub public_url: Option<String>,
    /// Whom corrections of the data are sent to, by the visitor's own mail.
    pub contact_mail: Option<String>,
    /// The kiosk.
    pub kiosk: Kiosk,
}

impl Config {
    /// Reads a whole configuration; what cannot be used is told beside it, in the order of [`Key::ALL`], unknown keys
    /// last.
    pub fn read(root: &Value) -> (Self, Vec<Problem>) {
        let mut reader = Reader::new(root);
        let event = reader.event();
        let public_url = reader.address(Key::PublicUrl);
        let contact_mail = reader.mail(Key::ContactMail);
        let kiosk = Kiosk::read(&mut reader);
        (Self { event, public_url, contact_mail, kiosk }, reader.into_problems())
    }

    /// The public address of a path of the app, such as `carte?vue=flux#1.ac`; `None` when none is configured.
    pub fn public(&self, path: &str) -> Option<String> {
        self.public_url.as_ref().map(|url| [url.as_str(), path.trim_start_matches('/')].concat())
    }
}
