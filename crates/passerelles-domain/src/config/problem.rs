//! What is wrong with a key, and what would mend it. Staff read it in their language, whoever looks at the console in
//! English.

use core::fmt;

use super::Key;

/// A key that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As it is written: `kiosk.idle_seconds`.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody knows it; perhaps another one was meant.
    Unknown(Option<Key>),
    /// The whole text is no table of keys.
    NotATable,
    /// Something else is wanted.
    Wanted(Wanted),
    /// An event that would end before it begins.
    Order,
}

/// What is wanted of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `true` or `false`.
    Truth,
    /// A number between two others.
    Between(u32, u32),
    /// Some text.
    Text,
    /// A day such as `2026-11-13`.
    Day,
    /// A web address that begins with `https://`.
    Address,
    /// A mail address.
    Mail,
    /// The INSEE code of a commune, or the code of a département.
    Host,
    /// Four to eight digits between quotation marks.
    Pin,
    /// A list of languages that are there.
    Languages,
    /// `portrait` or `landscape`.
    Orientation,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.key)?;
        match self.fault {
            Fault::Unknown(None) => f.write_str("nobody reads this key; take it out, or see docs/config.md"),
            Fault::Unknown(Some(near)) => write!(f, "nobody reads this key; write {}?", near.as_str()),
            Fault::NotATable => f.write_str("keys and values between braces are wanted"),
            Fault::Order => f.write_str("the last day is before the first one; change one of them"),
            Fault::Wanted(wanted) => wanted.fmt(f),
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Between(least, most) => return write!(f, "a number from {least} to {most} is wanted"),
            Self::Truth => "true or false is wanted, without quotation marks",
            Self::Text => "a text between quotation marks is wanted",
            Self::Day => "a day such as \"2026-11-13\" is wanted",
            Self::Address => "an address such as \"https://passerelles.example.org/\" is wanted",
            Self::Mail => "a mail address such as \"contact@example.org\" is wanted",
            Self::Host => "an INSEE code such as \"59350\" or a département such as \"59\" is wanted",
            Self::Pin => "four to eight digits between quotation marks are wanted",
            Self::Languages => "a list of languages such as [\"fr\", \"en\"] is wanted",
            Self::Orientation => "\"portrait\" or \"landscape\" is wanted",
        })
    }
}
