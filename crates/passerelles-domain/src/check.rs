//! What a row of `links.csv` may hold, whoever asks: the data command on the folder of the data, or a visitor's browser
//! on a file of their own. One implementation, with a fault for each thing that is wrong, in words of every language.
//! Stops at one file: what rows do to the data as a whole is the command's business.

mod cell;
pub mod csv;
pub mod encoding;
mod fault;
mod ground;
pub mod json;
mod link;
mod place;
mod reference;
mod sheet;
mod stranger;
#[cfg(test)]
mod tests;
mod told;

pub use cell::{address, form, is_hidden, number, point, word, year};
pub use fault::{Empty, Fault, Which};
pub use ground::{Ground, contains, nearest};
pub use link::{LinkRow, link};
pub use place::reach_km;
pub use reference::{Known, Place, ReferenceFile};
pub use sheet::{Header, header, separator};
pub use stranger::{MOST_BYTES, Note, Opened, Progress, Row, open, too_large};
#[cfg(test)]
use told::rows_csv;
pub use told::{Item, MOST_ARCS, Sift, Told, arcs_path};

/// A column of `links.csv`, in file order; its name is at the same place of [`crate::export::COLUMNS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named after the columns; what they hold is said with the data command")]
pub enum Column {
    Authority,
    Level,
    Insee,
    Departement,
    Region,
    Partner,
    PartnerLevel,
    Country,
    Since,
    Until,
    Status,
    Kind,
    Themes,
    LatFr,
    LonFr,
    LatPartner,
    LonPartner,
    SourceTitle,
    SourceUrl,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 19] = [
        Self::Authority,
        Self::Level,
        Self::Insee,
        Self::Departement,
        Self::Region,
        Self::Partner,
        Self::PartnerLevel,
        Self::Country,
        Self::Since,
        Self::Until,
        Self::Status,
        Self::Kind,
        Self::Themes,
        Self::LatFr,
        Self::LonFr,
        Self::LatPartner,
        Self::LonPartner,
        Self::SourceTitle,
        Self::SourceUrl,
    ];

    /// Its name in the header.
    pub fn name(self) -> &'static str {
        crate::export::COLUMNS.get(self as usize).copied().unwrap_or_default()
    }
}
