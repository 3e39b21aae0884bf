//! What can be collected.

use crate::atlas::{Atlas, TerritoryChoice, TerritoryLevel};
use crate::id::{CountryId, Iso2, LinkId, TerritoryId};
use crate::wire::Passports;

/// One thing of the site, as its address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A partner country.
    Country(Iso2),
    /// A French territory.
    Territory(TerritoryChoice),
    /// A link: the partner's country and the slug that addresses use.
    Link {
        /// The partner's country.
        country: Iso2,
        /// [`Passports::link_slug`].
        slug: String,
    },
    /// A page: its path under the site's prefix, without the first slash, and its fragment if it has one:
    /// `comprendre/droit`, `demarche/bilan#1.abc`.
    Page(String),
}

/// What is no item.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadItem {
    /// No INSEE code.
    #[error("`{0}` is not the code of a French territory")]
    Territory(String),
    /// No slug: empty, too long, or not in small letters, digits and hyphens.
    #[error("`{0}` is not the slug of a link")]
    Link(String),
    /// No path of this site.
    #[error("`{0}` is not a page of this site")]
    Page(String),
}

/// Letters of a slug, a path or a fragment at most.
const LONGEST: usize = 300;

impl Item {
    /// A French territory.
    ///
    /// # Errors
    /// [`BadItem::Territory`] for anything but one to three letters and digits.
    pub fn territory(level: TerritoryLevel, code: &str) -> Result<Self, BadItem> {
        if (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            Ok(Self::Territory(TerritoryChoice { level, code: code.to_ascii_uppercase() }))
        } else {
            Err(BadItem::Territory(code.to_owned()))
        }
    }

    /// A link.
    ///
    /// # Errors
    /// [`BadItem::Link`] for what no slug looks like.
    pub fn link(country: Iso2, slug: &str) -> Result<Self, BadItem> {
        let plain =
            |letter: char| letter == '-' || if letter.is_ascii() { is_small(letter) } else { letter.is_alphanumeric() };
        if !slug.is_empty() && slug.len() <= LONGEST && slug.chars().all(plain) {
            Ok(Self::Link { country, slug: slug.to_owned() })
        } else {
            Err(BadItem::Link(slug.to_owned()))
        }
    }

    /// A page. A first slash is left out; nothing that leads out of the site is a page.
    ///
    /// # Errors
    /// [`BadItem::Page`] for anything else than parts of small letters, digits and hyphens between single slashes,
    /// and after a `#` anything that needs no escape there.
    pub fn page(path: &str) -> Result<Self, BadItem> {
        let inside = path.strip_prefix('/').unwrap_or(path);
        let (place, fragment) = inside.split_once('#').unwrap_or((inside, "-"));
        let part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter == '-' || is_small(letter));
        let free = |letter: char| letter.is_ascii_alphanumeric() || "-._~=&,;:+".contains(letter);
        if inside.len() <= LONGEST && place.split('/').all(part) && !fragment.is_empty() && fragment.chars().all(free) {
            Ok(Self::Page(inside.to_owned()))
        } else {
            Err(BadItem::Page(path.to_owned()))
        }
    }
}

fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit()
}

/// What an item is in the present data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A country.
    Country(CountryId),
    /// A territory.
    Territory(TerritoryId),
    /// A link.
    Link(LinkId),
    /// A page, which needs no data.
    Page,
}

impl Item {
    /// What it is in the data; `None` for what they do not have, or no longer.
    pub fn known(&self, atlas: &Atlas, passports: &Passports) -> Option<Known> {
        match self {
            Self::Country(code) => atlas.country_by_code(*code).map(Known::Country),
            Self::Territory(choice) => choice.find(atlas).map(Known::Territory),
            Self::Link { country, slug } => {
                passports.find_link(atlas, atlas.country_by_code(*country)?, slug).map(Known::Link)
            }
            Self::Page(_) => Some(Known::Page),
        }
    }
}
