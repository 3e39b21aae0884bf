//! Everything that can be wrong with a file of links, and what mends it, in the words of a language.

use serde::{Deserialize, Serialize};

use crate::text::Messages;

/// A required cell that is empty: what is to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named after the columns")]
pub enum Empty {
    Authority,
    Partner,
    Level,
    Kind,
    Country,
    Departement,
    Region,
    SourceTitle,
    SourceUrl,
}

/// A closed list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named after the columns")]
pub enum Which {
    Level,
    Kind,
    Status,
    Theme,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is said in words by `what` and `remedy`")]
pub enum Fault {
    Utf16,
    Workbook,
    Pdf,
    Markup,
    TooLarge { megabytes: u32, most: u32 },
    EmptyFile,
    NoHeader { header: String },
    NotJson { at: String },
    NoFeatures,
    ColumnMissing { name: String, place: u32, header: String },
    ColumnTwice(String),
    CellCount { cells: u32, expected: u32 },
    EmptyRow,
    BadByte(u8),
    OpenQuote,
    Spaces,
    Hidden(char),
    Empty(Empty),
    Unknown { which: Which, text: String, known: String },
    NotAYear(String),
    YearRange(u16),
    YearOrder { since: u16, until: u16 },
    NotANumber(String),
    HalfPoint,
    LatRange(f64),
    LonRange(f64),
    NullIsland,
    Country(String),
    French { code: String, name: String },
    Departement(String),
    Region(String),
    OtherRegion { departement: String, code: String, region: String, own: String },
    Insee(String),
    InseeDepartement { insee: String, code: String },
    NotInFrance { lat: f64, lon: f64 },
    FarFromDepartement { lat: f64, lon: f64, code: String, name: String },
    FarFromRegion { lat: f64, lon: f64, name: String },
    NotInCountry { lat: f64, lon: f64, code: String, name: String },
    Seed(String),
    Address(String),
    Twice { authority: String, partner: String, line: u32 },
}

impl Fault {
    /// What is wrong, in one sentence without its full stop.
    pub fn what(&self, t: &Messages) -> String {
        let n = |number: &dyn core::fmt::Display| number.to_string();
        match self {
            Self::Utf16 => t.check_utf16().to_owned(),
            Self::Workbook => t.check_workbook().to_owned(),
            Self::Pdf => t.check_pdf().to_owned(),
            Self::Markup => t.check_markup().to_owned(),
            Self::TooLarge { megabytes, most } => t.check_too_large(&n(megabytes), &n(most)),
            Self::EmptyFile => t.check_empty_file().to_owned(),
            Self::NoHeader { .. } => t.check_no_header().to_owned(),
            Self::NotJson { .. } => t.check_not_json().to_owned(),
            Self::NoFeatures => t.check_no_features().to_owned(),
            Self::ColumnMissing { name, place, .. } => t.check_column_missing(name, &n(place)),
            Self::ColumnTwice(name) => t.check_column_twice(name),
            Self::CellCount { cells, expected } => t.check_cell_count(&n(cells), &n(expected)),
            Self::EmptyRow => t.check_empty_row().to_owned(),
            Self::BadByte(byte) => t.check_bad_byte(&format!("0x{byte:02X}"), &letter(*byte)),
            Self::OpenQuote => t.check_open_quote().to_owned(),
            Self::Spaces => t.check_spaces().to_owned(),
            Self::Hidden(c) => t.check_hidden(&format!("U+{:04X}", u32::from(*c))),
            Self::Empty(_) => t.check_empty().to_owned(),
            Self::Unknown { which: Which::Level, text, .. } => t.check_level(text),
            Self::Unknown { which: Which::Kind, text, .. } => t.check_kind(text),
            Self::Unknown { which: Which::Status, text, .. } => t.check_status(text),
            Self::Unknown { which: Which::Theme, text, .. } => t.check_theme(text),
            Self::NotAYear(text) => t.check_not_a_year(text),
            Self::YearRange(year) => t.check_year_range(&n(year)),
            Self::YearOrder { since, until } => t.check_year_order(&n(since), &n(until)),
            Self::NotANumber(text) => t.check_not_a_number(text),
            Self::HalfPoint => t.check_half_point().to_owned(),
            Self::LatRange(lat) => t.check_lat_range(&n(lat)),
            Self::LonRange(lon) => t.check_lon_range(&n(lon)),
            Self::NullIsland => t.check_null_island().to_owned(),
            Self::Country(code) => t.check_country(code),
            Self::French { code, name } => t.check_french(code, name),
            Self::Departement(code) => t.check_departement(code),
            Self::Region(name) => t.check_region(name),
            Self::OtherRegion { departement, code, region, .. } => t.check_other_region(code, departement, region),
            Self::Insee(code) => t.check_insee(code),
            Self::InseeDepartement { insee, code } => t.check_insee_departement(code, insee),
            Self::NotInFrance { lat, lon } => t.check_not_in_france(&n(lat), &n(lon)),
            Self::FarFromDepartement { lat, lon, code, name } => {
                t.check_far_from_departement(code, &n(lat), &n(lon), name)
            }
            Self::FarFromRegion { lat, lon, name } => t.check_far_from_region(&n(lat), &n(lon), name),
            Self::NotInCountry { lat, lon, code, name } => t.check_not_in_country(code, &n(lat), &n(lon), name),
            Self::Seed(address) => t.check_seed(address),
            Self::Address(address) => t.check_address(address),
            Self::Twice { authority, partner, line } => t.check_twice(authority, &n(line), partner),
        }
    }

    /// How to mend it, in one sentence without its full stop.
    pub fn remedy(&self, t: &Messages) -> String {
        match self {
            Self::Utf16 | Self::Workbook | Self::BadByte(_) => t.check_save_csv_how(),
            Self::Pdf => t.check_pdf_how(),
            Self::Markup => t.check_markup_how(),
            Self::TooLarge { .. } => t.check_too_large_how(),
            Self::NoHeader { header } | Self::ColumnMissing { header, .. } => return t.check_header_how(header),
            Self::EmptyFile => t.check_empty_file_how(),
            Self::NotJson { at } => return t.check_not_json_how(at),
            Self::NoFeatures => t.check_no_features_how(),
            Self::ColumnTwice(_) => t.check_column_twice_how(),
            Self::CellCount { cells, expected } if cells < expected => t.check_fewer_how(),
            Self::CellCount { .. } => t.check_more_how(),
            Self::EmptyRow => t.check_empty_row_how(),
            Self::OpenQuote => t.check_open_quote_how(),
            Self::Spaces => t.check_spaces_how(),
            Self::Hidden(_) => t.check_hidden_how(),
            Self::Empty(empty) => return empty.remedy(t),
            Self::Unknown { which: Which::Theme, known, .. } => return t.check_theme_how(known),
            Self::Unknown { known, .. } => return t.check_word_how(known),
            Self::NotAYear(_) => t.check_not_a_year_how(),
            Self::YearRange(_) => t.check_year_range_how(),
            Self::YearOrder { .. } => t.check_year_order_how(),
            Self::NotANumber(text) if text.contains(',') => t.check_comma_how(),
            Self::NotANumber(_) => t.check_not_a_number_how(),
            Self::HalfPoint => t.check_half_point_how(),
            Self::LatRange(_) => t.check_lat_range_how(),
            Self::LonRange(_) => t.check_lon_range_how(),
            Self::NullIsland => t.check_null_island_how(),
            Self::Country(_) => t.check_country_how(),
            Self::French { .. } => t.check_french_how(),
            Self::Departement(_) => t.check_departement_how(),
            Self::Region(_) => t.check_region_how(),
            Self::OtherRegion { own, .. } => return t.check_other_region_how(own),
            Self::Insee(_) => t.check_insee_how(),
            Self::InseeDepartement { .. } => t.check_insee_departement_how(),
            Self::NotInFrance { .. } => t.check_not_in_france_how(),
            Self::FarFromDepartement { .. } => t.check_far_from_departement_how(),
            Self::FarFromRegion { .. } => t.check_far_from_region_how(),
            Self::NotInCountry { .. } => t.check_not_in_country_how(),
            Self::Seed(_) => t.check_seed_how(),
            Self::Address(_) => return t.check_address_how("file:", "http://", "https://"),
            Self::Twice { .. } => t.check_twice_how(),
        }
        .to_owned()
    }
}

impl Empty {
    fn remedy(self, t: &Messages) -> String {
        match self {
            Self::Authority => t.check_give_authority(),
            Self::Partner => t.check_give_partner(),
            Self::Level => t.check_give_level(),
            Self::Kind => t.check_give_kind(),
            Self::Country => t.check_give_country(),
            Self::Departement => t.check_give_departement(),
            Self::Region => t.check_give_region(),
            Self::SourceTitle => t.check_give_source_title(),
            Self::SourceUrl => return t.check_give_source_url("file:"),
        }
        .to_owned()
    }
}

/// A byte as an older spreadsheet wrote it.
fn letter(byte: u8) -> String {
    super::encoding::letter(byte).to_string()
}
