//! `passerelles-data pages DIR`: every route of a finished site as HTML written ahead, so that its text can be read
//! without WebAssembly and found by search engines, and a deep link works on any static host.
//!
//! The data are those of the site itself (`DIR/data`), read as the browser reads them. The page around each text is the
//! site's own, taken from `DIR/404.html`; the text stands where the app takes away its waiting sign, `#loader`. Also
//! writes a feed of changes, and a site map when the public address is known. Nothing is written inside of a text but
//! elements and escaped words: no script, no style.

mod about;
mod chart;
mod command;
mod country;
mod early;
mod feed;
mod figures;
mod frame;
mod guide;
mod home;
mod html;
mod learn;
mod library;
mod line;
mod links;
mod map;
mod quality;
mod template;
mod territory;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use passerelles_domain::text::Lang;
use passerelles_domain::wire::WireError;

pub(crate) use command::{HELP, command};
pub use library::Library;
pub use template::Template;

/// Why no pages could be written.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    /// The system refuses to read or write.
    #[error("{}: {cause}", .path.display())]
    System {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// A data file of the site cannot be read.
    #[error("{role}: {cause}")]
    Data {
        /// Which one.
        role: String,
        /// Why.
        cause: WireError,
    },
    /// The manifest lacks a file or is none.
    #[error("{0}")]
    Manifest(String),
    /// The page of the site has no place for the text.
    #[error("{}: no element with the id `loader`: this is not a page of Passerelles", .0.display())]
    Template(PathBuf),
}

impl PagesError {
    fn system(path: &Path) -> impl FnOnce(io::Error) -> Self + use<'_> {
        move |cause| Self::System { path: path.to_owned(), cause }
    }
}

/// One page of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its path without base and language: `/carte/pays/SN`.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Title, as the tab shows it.
    pub title: String,
    /// What search engines show under the title.
    pub description: String,
    /// Whether search engines should list it: not what is only the visitor's.
    pub listed: bool,
    /// Whether the text is what one comes for. Else it stands in for the app where no script runs, and whoever waits for
    /// the app sees the waiting sign.
    pub read: bool,
    /// The text, as elements.
    pub body: String,
}

impl Page {
    /// Where it stands in the site's folder.
    pub fn file(&self) -> PathBuf {
        let mut path = PathBuf::new();
        if self.lang != Lang::Fr {
            path.push(self.lang.tag());
        }
        path.extend(self.path.split('/').filter(|part| !part.is_empty()));
        path.join("index.html")
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// How many pages.
    pub pages: usize,
    /// The heaviest one, in bytes.
    pub heaviest: usize,
}

/// Every page of the site in every language that is ready, the heads of folders first.
pub fn pages(library: &Library, base: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    for lang in Lang::READY {
        let Some(room) = frame::Room::new(library, base, lang) else { continue };
        pages.push(home::page(&room));
        pages.push(map::page(&room));
        pages.extend(country::pages(&room));
        pages.push(territory::index(&room));
        pages.extend(territory::pages(&room));
        pages.push(figures::page(&room));
        pages.extend(learn::pages(&room));
        pages.push(guide::page(&room));
        pages.extend(about::pages(&room));
        pages.push(quality::page(&room));
    }
    pages
}

/// Writes every page, the feeds and, under a public `address` without its last slash, the site map into a finished
/// site. The same site gives the same bytes, whether pages have been written into it before or not.
///
/// # Errors
/// [`PagesError`] for the first thing that cannot be read or written.
pub fn write(folder: &Path, address: Option<&str>) -> Result<Written, PagesError> {
    let template = Template::read(folder)?;
    let library = Library::read(folder)?;
    let pages = pages(&library, template.base());
    let mut heaviest = 0;
    for page in &pages {
        let html = template.fill(page, address);
        let html = early::in_language(html, page.lang, &library.manifest);
        heaviest = heaviest.max(html.len());
        save(&folder.join(page.file()), &html)?;
    }
    for lang in Lang::READY {
        let feed = feed::atom(&library, template.base(), address, lang);
        save(&folder.join(feed::file(lang)), &feed)?;
    }
    if let Some(address) = address {
        save(&folder.join("sitemap.xml"), &feed::sitemap(&pages, template.base(), address))?;
    }
    Ok(Written { pages: pages.len(), heaviest })
}

fn save(path: &Path, text: &str) -> Result<(), PagesError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(PagesError::system(folder))?;
    }
    fs::write(path, text).map_err(PagesError::system(path))
}
