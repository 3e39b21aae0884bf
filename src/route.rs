//! Every address of the app, spelled once: paths, query keys and how they are read back. Whatever an address holds,
//! reading it gives the nearest thing that makes sense.

use std::fmt::Write as _;

use leptos_router::params::ParamsMap;
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

    /// What the router puts before every path: empty, or without its last slash.
    pub fn router_base(&self) -> String {
        match self.lang {
            Lang::Fr => self.base.trim_end_matches('/').to_owned(),
            lang => format!("{}{}", self.base, lang.tag()),
        }
    }

    /// The present address in another language: its path, query and fragment.
    pub fn in_language(&self, lang: Lang, path: &str, rest: &str) -> String {
        let inside = path.strip_prefix(self.router_base().as_str()).unwrap_or("/");
        let other = Self { base: self.base.clone(), lang };
        let path = format!("{}{inside}", other.router_base());
        format!("{}{rest}", if path.is_empty() { "/" } else { &path })
    }

    /// The address of a page.
    pub fn href(&self, page: &Page) -> String {
        let mut out = self.router_base();
        page.write(&mut out);
        out
    }
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
    pub fn read(code: Option<&str>, query: &ParamsMap) -> Self {
        Self {
            country: code.and_then(|code| code.parse().ok()),
            view: query.get_str(Key::View.as_str()).map(View::read).unwrap_or_default(),
            link: query.get_str(Key::Link.as_str()).filter(|slug| !slug.is_empty()).map(str::to_owned),
        }
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

/// The country code that a path asks for, whatever it is: what stands after `/carte/pays/`.
pub fn asked_country(path: &str) -> Option<&str> {
    let marker = concat!("/", "carte", "/", "pays", "/");
    let (_, rest) = path.split_once(marker)?;
    rest.split('/').next().filter(|code| !code.is_empty())
}

/// A name as it stands in an address: folded, with hyphens.
pub fn slug(parts: &[&str]) -> String {
    passerelles_domain::text::fold(&parts.join(" ")).replace(' ', "-")
}

#[cfg(test)]
mod tests;
