//! Addresses of the guide: which question, or the road map. The answers stand in the fragment, which is sent to no
//! server and which the room reads itself.

use passerelles_domain::id::Iso2;

/// Query key of the country that one comes with.
const COUNTRY: &str = "pays";
/// Last part of the address of the road map.
const ROADMAP: &str = "bilan";

/// A screen of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideAddress {
    /// `/demarche`, or `/demarche?pays=SN` from a country of the map.
    Start(Option<Iso2>),
    /// `/demarche/:question`
    Question(String),
    /// `/demarche/bilan`
    Roadmap,
}

impl GuideAddress {
    /// Reads what follows `/demarche`.
    pub(super) fn read(rest: &[&str], query: &str) -> Self {
        match rest.first().copied() {
            None => {
                let mut pairs = form_urlencoded::parse(query.as_bytes());
                let country = pairs.find(|(key, _)| key == COUNTRY);
                Self::Start(country.and_then(|(_, code)| code.to_ascii_uppercase().parse().ok()))
            }
            Some(ROADMAP) => Self::Roadmap,
            Some(question) => Self::Question(question.to_owned()),
        }
    }

    /// Writes what follows `/demarche`.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Start(None) => {}
            Self::Start(Some(code)) => out.extend(["?", COUNTRY, "=", code.as_str()]),
            Self::Question(question) => out.extend(["/", question]),
            Self::Roadmap => out.extend(["/", ROADMAP]),
        }
    }
}
