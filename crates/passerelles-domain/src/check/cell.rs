//! One cell: its form, and what numbers, years, words and addresses look like.

use core::str::FromStr;

use super::csv::Cell;
use super::fault::{Fault, Which};
use crate::geo::LonLat;

/// Years outside of this range are typing errors.
const YEARS: core::ops::RangeInclusive<u16> = 1900..=2100;

/// What is wrong with the form of a cell. A title and a note may have line breaks.
pub fn form(cell: &Cell<'_>, line_break_allowed: bool) -> Vec<Fault> {
    let text = cell.text.as_ref();
    if let Some(byte) = cell.bad_byte {
        return vec![Fault::BadByte(byte)];
    }
    if cell.open_quote {
        return vec![Fault::OpenQuote];
    }
    let plain = |byte: u8| (b' '..=b'~').contains(&byte);
    if text.bytes().all(plain) && !text.starts_with(' ') && !text.ends_with(' ') {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if text.trim().len() != text.len() {
        faults.push(Fault::Spaces);
    }
    let hidden = |c: char| is_hidden(c) && !(line_break_allowed && matches!(c, '\n' | '\r'));
    faults.extend(text.chars().find(|c| hidden(*c)).map(Fault::Hidden));
    faults
}

/// Control characters, zero-width and direction marks, and the sign of a text damaged by an earlier conversion.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFD}')
}

/// A calendar year, or nothing.
///
/// # Errors
/// The fault.
pub fn year(text: &str) -> Result<Option<u16>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match digits.then(|| text.parse::<u16>().ok()).flatten() {
        None => Err(Fault::NotAYear(text.to_owned())),
        Some(year) if !YEARS.contains(&year) => Err(Fault::YearRange(year)),
        Some(year) => Ok(Some(year)),
    }
}

/// A number with a decimal point, or nothing.
///
/// # Errors
/// The fault.
pub fn number(text: &str) -> Result<Option<f64>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let form = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.len() <= 24;
    let number = form.then(|| text.parse::<f64>().ok()).flatten().filter(|number| number.is_finite());
    number.map(Some).ok_or_else(|| Fault::NotANumber(text.to_owned()))
}

/// A word of a closed list, or nothing.
///
/// # Errors
/// The fault, with the words of the list.
pub fn word<T: FromStr + core::fmt::Display + Copy>(text: &str, which: Which, known: &[T]) -> Result<Option<T>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        let known = known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Fault::Unknown { which, text: text.to_owned(), known }
    })
}

/// A point of the globe, or nothing when both cells are empty. `note` hears of faults, `true` for those of the latitude.
pub fn point(lat: &str, lon: &str, note: &mut dyn FnMut(bool, Fault)) -> Option<LonLat> {
    match (lat.is_empty(), lon.is_empty()) {
        (true, true) => return None,
        (true, false) | (false, true) => {
            note(lat.is_empty(), Fault::HalfPoint);
            return None;
        }
        (false, false) => {}
    }
    let mut read = |is_lat: bool, text: &str| number(text).map_err(|fault| note(is_lat, fault)).ok().flatten();
    let (y, x) = (read(true, lat), read(false, lon));
    if let Some(y) = y.filter(|y| y.abs() > 90.0) {
        note(true, Fault::LatRange(y));
    }
    if let Some(x) = x.filter(|x| x.abs() > 180.0) {
        note(false, Fault::LonRange(x));
    }
    let point = LonLat::new(x?, y?)?;
    if point.lon.abs() < 1e-9 && point.lat.abs() < 1e-9 {
        note(true, Fault::NullIsland);
        return None;
    }
    Some(point)
}

/// Whether a source's address is one. `seed` says whether a founding document is known; `None` when the table of them is
/// missing, which is said elsewhere.
///
/// # Errors
/// The fault.
pub fn address(address: &str, seed: impl Fn(&str) -> Option<bool>) -> Result<(), Fault> {
    if let Some(file) = address.strip_prefix("seed:") {
        return if seed(file) == Some(false) { Err(Fault::Seed(address.to_owned())) } else { Ok(()) };
    }
    let received = address.strip_prefix("file:").is_some_and(is_file_name);
    let web = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let web_ok = web.is_some_and(|rest| {
        rest.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.')) && !rest.contains(char::is_whitespace)
    });
    if address.is_empty() || web_ok || received { Ok(()) } else { Err(Fault::Address(address.to_owned())) }
}

/// A name without folders, as one file is called.
fn is_file_name(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= 200 && !name.contains(['/', '\\'])
}
