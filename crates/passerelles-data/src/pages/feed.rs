//! The feed of changes (Atom) and the site map, for machines that follow the site.

use std::path::PathBuf;

use passerelles_domain::address;
use passerelles_domain::text::Lang;

use super::Page;
use super::frame::path;
use super::html::Html;
use super::library::Library;

/// Name of a feed, under the base path.
pub(super) fn name(lang: Lang) -> String {
    match lang {
        Lang::Fr => "feed.xml".to_owned(),
        lang => format!("{}/feed.xml", lang.tag()),
    }
}

/// Where a feed stands in the site's folder.
pub(super) fn file(lang: Lang) -> PathBuf {
    name(lang).split('/').collect()
}

/// What has changed in the data. Names of entries never change, whatever the address of the site.
pub(super) fn atom(library: &Library, base: &str, site: Option<&str>, lang: Lang) -> String {
    let title = library.shelf(lang).map_or("", |shelf| shelf.messages.ahead_feed_title());
    let site = site.unwrap_or_default();
    let href = |inside: &str| format!("{site}{}", path(base, lang, inside));
    let updated = library.changes.changes.first().map_or("2026-01-01", |change| change.date.as_str());
    let mut xml = Html::default();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.tag())]);
    xml.element("title", &[], title).element("id", &[], &format!("urn:passerelles:feed:{}", lang.tag()));
    xml.element("updated", &[], &format!("{updated}T00:00:00Z"));
    xml.open("author", &[]).element("name", &[], "Passerelles").close();
    xml.open("link", &[("rel", "self"), ("href", &format!("{site}{base}{}", name(lang)))]);
    xml.open("link", &[("rel", "alternate"), ("href", &href(address::HOME))]);
    for change in &library.changes.changes {
        let Some((title, text)) = change.words(lang.tag()) else { continue };
        xml.open("entry", &[]).element("title", &[], title);
        xml.element("id", &[], &format!("urn:passerelles:change:{}", change.id));
        xml.element("updated", &[], &format!("{}T00:00:00Z", change.date));
        xml.open("link", &[("rel", "alternate"), ("href", &href(address::ABOUT))]);
        xml.element("summary", &[], text).close();
    }
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", xml.into_text())
}

/// Every page that search engines should list, each with its translations.
pub(super) fn sitemap(pages: &[Page], base: &str, site: &str) -> String {
    let mut xml = Html::default();
    xml.open(
        "urlset",
        &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")],
    );
    for page in pages.iter().filter(|page| page.listed) {
        let href = |lang: Lang| format!("{site}{}", path(base, lang, &page.path));
        xml.open("url", &[]).element("loc", &[], &href(page.lang));
        for lang in Lang::READY {
            xml.open("xhtml:link", &[("rel", "alternate"), ("hreflang", lang.tag()), ("href", &href(lang))]);
        }
        xml.close();
    }
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", xml.into_text())
}
