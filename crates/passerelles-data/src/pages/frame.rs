//! What stands around every text: the navigation, the title, the sources at the foot.

use passerelles_domain::address;
use passerelles_domain::id::{CountryId, TerritoryId};
use passerelles_domain::text::{Lang, Messages};
use passerelles_domain::wire::Source;

use super::Page;
use super::html::Html;
use super::library::{Library, Shelf};

/// A language of a site: what pages are written from.
pub(super) struct Room<'a> {
    pub(super) library: &'a Library,
    pub(super) shelf: &'a Shelf,
    pub(super) t: &'a Messages,
    base: &'a str,
}

/// An address on the site: base, language, path.
pub(super) fn path(base: &str, lang: Lang, path: &str) -> String {
    let inside = path.trim_start_matches('/');
    match (lang, inside) {
        (Lang::Fr, inside) => format!("{base}{inside}"),
        (lang, "") => format!("{base}{}", lang.tag()),
        (lang, inside) => format!("{base}{}/{inside}", lang.tag()),
    }
}

impl<'a> Room<'a> {
    /// `None` for a language that the site does not have.
    pub(super) fn new(library: &'a Library, base: &'a str, lang: Lang) -> Option<Self> {
        let shelf = library.shelf(lang)?;
        Some(Self { library, shelf, t: &shelf.messages, base })
    }

    pub(super) fn lang(&self) -> Lang {
        self.t.lang()
    }

    /// The address of a path in this language.
    pub(super) fn href(&self, inside: &str) -> String {
        path(self.base, self.lang(), inside)
    }

    /// Name of a country.
    pub(super) fn country(&self, id: CountryId) -> &str {
        self.shelf.names.countries.get(id.index()).map_or("", String::as_str)
    }

    /// Name of a French territory.
    pub(super) fn territory(&self, id: TerritoryId) -> &str {
        self.library.passports.territory(id).unwrap_or_default()
    }

    /// A number as this language writes it.
    pub(super) fn number(&self, n: u32) -> String {
        self.t.number(u64::from(n))
    }

    /// Begins a page: navigation, then its title.
    pub(super) fn begin(&self, inside: &str, title: &str) -> Html {
        let t = self.t;
        let mut html = Html::default();
        html.element("a", &[("class", "skip"), ("href", &format!("{}#content", self.href(inside)))], t.app_skip());
        html.open("nav", &[("aria-label", t.nav_main())]);
        let places = [
            (address::HOME, t.nav_home()),
            (address::MAP, t.nav_map()),
            (address::FIGURES, t.nav_figures()),
            (address::LEARN, t.nav_learn()),
            (address::GUIDE, t.nav_guide()),
            (address::ABOUT, t.nav_about()),
        ];
        html.list(places, |html, (inside, label)| {
            html.link(&self.href(inside), label);
        });
        let other = Lang::READY.into_iter().filter(|lang| *lang != self.lang());
        html.list(other, |html, lang| {
            let (href, tag) = (path(self.base, lang, inside), lang.tag());
            html.element("a", &[("href", &href), ("hreflang", tag), ("lang", tag)], lang.name());
        });
        html.close();
        html.open("main", &[("id", "content")]).open("article", &[("class", "reading")]).element("h1", &[], title);
        html
    }

    /// Ends a page: its sources, if any, and what is missing without the app.
    pub(super) fn end(&self, mut html: Html, page: Face<'_>, cited: &Cited) -> Page {
        let t = self.t;
        cited.write(&mut html, t);
        html.close();
        html.element("p", &[("class", "ahead__script")], t.ahead_script());
        html.close();
        let title = if page.path == address::HOME {
            format!("{} – {}", t.app_name(), t.app_tagline())
        } else {
            t.app_title(page.title)
        };
        Page {
            path: page.path.to_owned(),
            lang: self.lang(),
            title,
            description: shortened(page.description),
            listed: page.listed,
            read: [address::FIGURES, address::LEARN, address::ABOUT].iter().any(|room| page.path.starts_with(room)),
            body: html.into_text(),
        }
    }
}

/// What is known of a page from the outside.
#[derive(Clone, Copy)]
pub(super) struct Face<'a> {
    pub(super) path: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) listed: bool,
}

/// What search engines show of a description: some 160 characters, cut between words.
fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' '))
}

/// Sources of a page, numbered in the order in which they are cited. Their ids are short: a page may cite two hundred.
#[derive(Default)]
pub(super) struct Cited(Vec<Source>);

impl Cited {
    /// Cites a source with a raised number that leads to the foot of the page.
    pub(super) fn cite(&mut self, html: &mut Html, room: &Room<'_>, page: &str, title: &str, url: &str) {
        let known = self.0.iter().position(|source| source.title == title && source.url == url);
        let at = known.unwrap_or_else(|| {
            self.0.push(Source { title: title.to_owned(), url: url.to_owned() });
            self.0.len() - 1
        });
        let number = (at + 1).to_string();
        // With a `<base>`, a bare fragment would lead to the home page; and what is relative starts from there.
        let href = format!("{}#s{number}", path("", room.lang(), page));
        html.text("\u{202f}").open("sup", &[]).link(&href, &number).close();
    }

    fn write(&self, html: &mut Html, t: &Messages) {
        if self.0.is_empty() {
            return;
        }
        html.element("h2", &[], t.ahead_sources()).open("ol", &[]);
        for (at, source) in (1_usize..).zip(&self.0) {
            html.open("li", &[("id", &format!("s{at}"))]);
            if source.url.is_empty() {
                html.text(&source.title);
            } else {
                html.element("a", &[("href", &source.url), ("rel", "external")], &source.title);
            }
            html.close();
        }
        html.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_base_and_language() {
        assert_eq!(path("/", Lang::Fr, "/"), "/");
        assert_eq!(path("/carto/", Lang::Fr, "/carte/pays/SN"), "/carto/carte/pays/SN");
        assert_eq!(path("/", Lang::En, "/"), "/en");
        assert_eq!(path("/", Lang::En, "/carte"), "/en/carte");
    }

    #[test]
    fn descriptions_are_cut_between_words() {
        let long = "mot ".repeat(60);
        let short = shortened(&long);
        assert!(short.chars().count() <= 161 && short.ends_with("mot…"), "{short}");
        assert_eq!(shortened("court."), "court.");
    }
}
