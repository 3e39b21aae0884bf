//! Every address of the app, spelled once: paths, query keys and how they are read back. Whatever an address holds,
//! reading it gives the nearest thing that makes sense.

mod filter;
mod guide;
mod item;
mod map;

use passerelles_domain::text::Lang;

pub use guide::GuideAddress;
use map::Place;
pub use map::{MapAddress, View};
pub use passerelles_domain::text::slug;

/// Where the app is served and in which language: the part of an address that stays the same during a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Base path, with both slashes: `/` or `/passerelles/`.
    base: String,
    /// Language; French has no prefix.
    pub lang: Lang,
}

impl Site {
    /// Reads the language out of a path under a base path.
    pub fn of(base: &str, path: &str) -> Self {
        let first = path.strip_prefix(base).unwrap_or_default().split('/').next().unwrap_or_default();
        Self { base: base.to_owned(), lang: Lang::ready(first).filter(|lang| *lang != Lang::Fr).unwrap_or_default() }
    }

    /// What stands before every path: empty, or without its last slash.
    pub fn prefix(&self) -> String {
        match self.lang {
            Lang::Fr => self.base.trim_end_matches('/').to_owned(),
            lang => format!("{}{}", self.base, lang.tag()),
        }
    }

    /// The language to show instead, when `tag` was chosen before and a path names none: that of the first page, for any
    /// other one says which language it is in.
    pub fn chosen(&self, path: &str, tag: &str) -> Option<Lang> {
        Lang::ready(tag).filter(|lang| path == self.base && *lang != self.lang)
    }

    /// The same site in another language.
    #[must_use]
    pub fn speaking(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The present address in another language: its path, query and fragment.
    pub fn in_language(&self, lang: Lang, path: &str, rest: &str) -> String {
        let inside = path.strip_prefix(self.prefix().as_str()).unwrap_or("/");
        let other = Self { base: self.base.clone(), lang };
        let path = format!("{}{inside}", other.prefix());
        format!("{}{rest}", if path.is_empty() { "/" } else { &path })
    }

    /// What an address asks for.
    pub fn read(&self, path: &str, query: &str) -> Asked {
        let inside = path.strip_prefix(self.prefix().as_str()).unwrap_or(path);
        let parts: Vec<&str> = inside.split('/').filter(|part| !part.is_empty()).collect();
        let page = match parts.as_slice() {
            [] => Page::Home,
            [path::MAP, path::COUNTRY, code, ..] => {
                let address = MapAddress::read(Place::Country(code), query);
                return Asked {
                    unknown: address.country.is_none().then(|| (*code).to_owned()),
                    page: Some(Page::Map(address)),
                };
            }
            [path::MAP, path::TERRITORY, rest @ ..] => {
                let word = rest.first().copied().unwrap_or_default();
                Page::Map(MapAddress::read(Place::Territory(word), query))
            }
            // Anything else under the map is the map: something from a newer version, a slip of the hand.
            [path::MAP, ..] => Page::Map(MapAddress::read(Place::World, query)),
            [path::FIGURES, ..] => Page::Figures,
            [path::LEARN, rest @ ..] => Page::Learn(rest.join("/")),
            [path::GUIDE, rest @ ..] => Page::Guide(GuideAddress::read(rest, query)),
            [path::CARNET, ..] => Page::Carnet,
            [path::ABOUT, path::QUALITY, ..] => Page::Quality,
            [path::ABOUT, ..] => Page::About,
            [path::OWN, ..] => Page::Own,
            _ => return Asked { page: None, unknown: None },
        };
        Asked { page: Some(page), unknown: None }
    }

    /// The address of a screen of the guide under these answers, as they are written in fragments.
    pub fn guide(&self, address: GuideAddress, answers: &str) -> String {
        let href = self.href(&Page::Guide(address));
        if answers.is_empty() { href } else { [&href, "#", answers].concat() }
    }

    /// The address of a path inside the site, as the domain's `address` writes them.
    pub fn inside(&self, path: &str) -> String {
        [&self.prefix(), path].concat()
    }

    /// The address of a page.
    pub fn href(&self, page: &Page) -> String {
        let mut out = self.prefix();
        page.write(&mut out);
        out
    }
}

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The page; `None` for an address that leads nowhere.
    pub page: Option<Page>,
    /// The country code that it asks for in vain.
    pub unknown: Option<String>,
}

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Home,
    /// `/carte` and below.
    Map(MapAddress),
    /// `/chiffres`
    Figures,
    /// `/comprendre` and below: the name of its page, empty for the first.
    Learn(String),
    /// `/demarche` and below.
    Guide(GuideAddress),
    /// `/carnet`
    Carnet,
    /// `/a-propos`
    About,
    /// `/a-propos/qualite`
    Quality,
    /// `/ouvrir`
    Own,
}

/// First parts of the paths.
pub mod path {
    /// The map.
    pub const MAP: &str = "carte";
    /// A country on the map.
    pub const COUNTRY: &str = "pays";
    /// A French territory on the map.
    pub const TERRITORY: &str = "territoire";
    /// The figures.
    pub const FIGURES: &str = "chiffres";
    /// What it is all about.
    pub const LEARN: &str = "comprendre";
    /// The guide.
    pub const GUIDE: &str = "demarche";
    /// The visitor's selection.
    pub const CARNET: &str = "carnet";
    /// Sources, licences, accessibility.
    pub const ABOUT: &str = "a-propos";
    /// Below it, what the data lack.
    pub const QUALITY: &str = "qualite";
    /// A file of one's own.
    pub const OWN: &str = "ouvrir";
}

impl Page {
    /// The first page of `/comprendre`.
    pub fn learn() -> Self {
        Self::Learn(String::new())
    }

    fn write(&self, out: &mut String) {
        let path = match self {
            Self::Home => "",
            Self::Map(address) => return address.write(out),
            Self::Figures => path::FIGURES,
            Self::Learn(name) => {
                out.push('/');
                out.push_str(path::LEARN);
                if !name.is_empty() {
                    out.push('/');
                    out.push_str(name);
                }
                return;
            }
            Self::Guide(address) => {
                out.extend(["/", path::GUIDE]);
                return address.write(out);
            }
            Self::Carnet => path::CARNET,
            Self::About => path::ABOUT,
            Self::Quality => {
                out.extend(["/", path::ABOUT, "/", path::QUALITY]);
                return;
            }
            Self::Own => path::OWN,
        };
        out.push('/');
        out.push_str(path);
    }
}

#[cfg(test)]
mod tests;
