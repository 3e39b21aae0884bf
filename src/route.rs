//! Every address of the app, spelled once: paths, query keys and how they are read back. Whatever an address holds,
//! reading it gives the nearest thing that makes sense.

use std::fmt::Write as _;

use passerelles_domain::id::Iso2;
use passerelles_domain::scene::Layer;
use passerelles_domain::text::Lang;

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
                let address = MapAddress::read(Some(code), query);
                return Asked {
                    unknown: address.country.is_none().then(|| (*code).to_owned()),
                    page: Some(Page::Map(address)),
                };
            }
            // Anything else under the map is the map: a territory from a newer version, a slip of the hand.
            [path::MAP, ..] => Page::Map(MapAddress::read(None, query)),
            [path::FIGURES, ..] => Page::Figures,
            [path::LEARN, ..] => Page::Learn,
            [path::GUIDE, ..] => Page::Guide,
            [path::CARNET, ..] => Page::Carnet,
            [path::ABOUT, ..] => Page::About,
            _ => return Asked { page: None, unknown: None },
        };
        Asked { page: Some(page), unknown: None }
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
    /// `/comprendre`
    Learn,
    /// `/demarche`
    Guide,
    /// `/carnet`
    Carnet,
    /// `/a-propos`
    About,
}

/// First parts of the paths.
pub mod path {
    /// The map.
    pub const MAP: &str = "carte";
    /// A country on the map.
    pub const COUNTRY: &str = "pays";
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
}

/// Names in the query.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// What the map shows: [`View`].
    View,
    /// The open passport.
    Link,
}

impl Key {
    const fn as_str(self) -> &'static str {
        match self {
            Self::View => "vue",
            Self::Link => "lien",
        }
    }
}

/// How the selection is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Map with one arc for each country.
    #[default]
    Flows,
    /// Map with one arc for each link.
    Links,
    /// Map with colours only.
    Colours,
    /// Table of links.
    Table,
}

impl View {
    /// Every view, in display order.
    pub const ALL: [Self; 4] = [Self::Flows, Self::Links, Self::Colours, Self::Table];

    /// Its word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flows => "flux",
            Self::Links => "liaisons",
            Self::Colours => "couleurs",
            Self::Table => "tableau",
        }
    }

    /// What the map draws for it.
    pub const fn layer(self) -> Layer {
        match self {
            Self::Flows | Self::Table => Layer::Flows,
            Self::Links => Layer::Links,
            Self::Colours => Layer::Colours,
        }
    }

    fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.as_str() == word).unwrap_or_default()
    }
}

/// The state of the map that an address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapAddress {
    /// The selected country.
    pub country: Option<Iso2>,
    /// How it is shown.
    pub view: View,
    /// The open passport: folded names of both ends, joined by hyphens.
    pub link: Option<String>,
}

impl MapAddress {
    /// Reads the code in the path and the query. A code that is none, or a view that is none, is left out.
    fn read(code: Option<&str>, query: &str) -> Self {
        let mut address = Self { country: code.and_then(|code| code.parse().ok()), ..Self::default() };
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match key.as_ref() {
                key if key == Key::View.as_str() => address.view = View::read(&value),
                key if key == Key::Link.as_str() && !value.is_empty() => address.link = Some(value.into_owned()),
                _ => {}
            }
        }
        address
    }

    /// The same map with another country, or none; the passport closes.
    #[must_use]
    pub fn with_country(&self, country: Option<Iso2>) -> Self {
        Self { country, link: None, ..self.clone() }
    }

    /// The same map in another view.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self { view, ..self.clone() }
    }

    /// The same map with another open passport, or none.
    #[must_use]
    pub fn with_link(&self, link: Option<String>) -> Self {
        Self { link, ..self.clone() }
    }

    fn write(&self, out: &mut String) {
        out.push('/');
        out.push_str(path::MAP);
        if let Some(code) = self.country {
            // Writing to a string cannot fail.
            let _ = write!(out, "/{}/{code}", path::COUNTRY);
        }
        let view = (self.view != View::default()).then(|| (Key::View, self.view.as_str()));
        let link = self.link.as_deref().map(|slug| (Key::Link, slug));
        for (at, (key, value)) in view.into_iter().chain(link).enumerate() {
            out.push(if at == 0 { '?' } else { '&' });
            out.push_str(key.as_str());
            out.push('=');
            out.push_str(value);
        }
    }
}

impl Page {
    fn write(&self, out: &mut String) {
        let path = match self {
            Self::Home => "",
            Self::Map(address) => return address.write(out),
            Self::Figures => path::FIGURES,
            Self::Learn => path::LEARN,
            Self::Guide => path::GUIDE,
            Self::Carnet => path::CARNET,
            Self::About => path::ABOUT,
        };
        out.push('/');
        out.push_str(path);
    }
}

/// A name as it stands in an address: folded, with hyphens.
pub fn slug(parts: &[&str]) -> String {
    passerelles_domain::text::fold(&parts.join(" ")).replace(' ', "-")
}

#[cfg(test)]
mod tests;
