//! Small `Copy` identifiers: codes that people know, and indices into the tables of the atlas.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 3166-1 alpha-2 code, upper case, such as `SN`. `XK` (Kosovo) and `ZZ` (neutral land) are user-assigned.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Iso2([u8; 2]);

impl Iso2 {
    /// Metropolitan France and, in the links, the French State as a whole.
    pub const FRANCE: Self = Self(*b"FR");
    /// Land that belongs to no selectable country on our map.
    pub const NEUTRAL: Self = Self(*b"ZZ");

    /// The code as text.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("ZZ")
    }
}

/// Two ASCII letters were expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a two-letter country code")]
pub struct BadIso2(pub String);

impl FromStr for Iso2 {
    type Err = BadIso2;

    /// Reads two ASCII letters in either case.
    ///
    /// # Errors
    /// [`BadIso2`] for anything else.
    fn from_str(text: &str) -> Result<Self, BadIso2> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(BadIso2(text.to_owned())),
        }
    }
}

impl fmt::Display for Iso2 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for Iso2 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Declares an index newtype into one table of the atlas.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its table.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index! {
    /// A country or territory: position in [`crate::atlas::Atlas::countries`].
    CountryId
}
index! {
    /// A link: position in [`crate::atlas::Atlas::links`], which is also the order in which lists show links.
    LinkId
}
index! {
    /// A French authority: position in [`crate::atlas::Atlas::authorities`].
    AuthorityId
}
index! {
    /// A point on the ground, French or foreign: position in [`crate::atlas::Atlas::places`].
    PlaceId
}
index! {
    /// A French territory (region, département, overseas collectivity): position in [`crate::atlas::Atlas::territories`].
    TerritoryId
}
index! {
    /// A département or overseas collectivity as the map of France draws it: position in [`crate::france::France::units`].
    UnitId
}

/// Code of the département or overseas collectivity that a commune's INSEE code starts with: `59` of `59350`, `974` of
/// `97411`. Empty for what is too short.
pub fn departement_of(insee: &str) -> &str {
    let length = if insee.starts_with("97") || insee.starts_with("98") { 3 } else { 2 };
    insee.get(..length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_either_case_and_refuses_the_rest() {
        assert_eq!("sn".parse::<Iso2>().map(|code| code.to_string()), Ok("SN".to_owned()));
        for bad in ["", "S", "SEN", "S1", "é", "É"] {
            assert!(bad.parse::<Iso2>().is_err(), "{bad}");
        }
    }
}
