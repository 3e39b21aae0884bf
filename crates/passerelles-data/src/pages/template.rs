//! The page of the finished site, as Trunk and xtask left it, and the place in it where a text goes.

use std::fs;
use std::ops::Range;
use std::path::Path;

use passerelles_domain::address;
use passerelles_domain::text::Lang;

use super::html::{Html, escape};
use super::{Page, PagesError, feed};

/// The page of the site that is never rewritten, then the one that was there before it.
const NAMES: [&str; 2] = ["404.html", "index.html"];

/// A page with holes.
#[derive(Clone, Debug)]
pub struct Template {
    html: String,
    base: String,
    /// The whole `#loader` element.
    loader: Range<usize>,
    /// What is in it: the waiting sign.
    sign: String,
    /// The sheet of what comes later.
    later: Option<String>,
}

impl Template {
    /// The page of a site.
    ///
    /// # Errors
    /// [`PagesError`] when it cannot be read or has no `#loader`.
    pub fn read(folder: &Path) -> Result<Self, PagesError> {
        let path = NAMES.map(|name| folder.join(name)).into_iter().find(|path| path.is_file());
        let path = path.unwrap_or_else(|| folder.join(NAMES[0]));
        let html = fs::read_to_string(&path).map_err(PagesError::system(&path))?;
        Self::new(&html).ok_or(PagesError::Template(path))
    }

    /// A page given as text; `None` without an element of the id `loader`.
    pub fn new(html: &str) -> Option<Self> {
        let mut html = html.to_owned();
        for tag in ["title", "noscript"] {
            while let Some(element) = element(&html, |found| found.name == tag) {
                html.replace_range(element, "");
            }
        }
        while let Some(ours) = place(&html, is_ours) {
            html.replace_range(ours, "");
        }
        let later = tags(&html).find(|tag| tag.is("name", "later")).and_then(|tag| tag.attribute("content"));
        let later = later.filter(|address| !address.is_empty());
        if let Some(link) = later.as_ref().and_then(|later| place(&html, |tag| tag.is("href", later))) {
            html.replace_range(link, "");
        }
        let base = tags(&html).find(|tag| tag.name == "base").and_then(|tag| tag.attribute("href")).unwrap_or_default();
        let base = if base.starts_with('/') && base.ends_with('/') { base } else { "/".to_owned() };
        let loader = element(&html, |found| found.is("id", "loader"))?;
        let sign = sign(html.get(loader.clone())?)?;
        Some(Self { html, base, loader, sign, later })
    }

    /// The path under which the site lives, with both slashes.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The page with a text in it.
    pub fn fill(&self, page: &Page, address: Option<&str>) -> String {
        let mut out = self.html.clone();
        let class = if page.read { "ahead" } else { "ahead ahead--app" };
        let (sign, body) = (&self.sign, &page.body);
        let text = format!(
            "<div id=\"loader\" class=\"{class}\"><div class=\"{SIGN}\" role=\"status\">{sign}</div>{body}</div>"
        );
        out.replace_range(self.loader.clone(), &text);
        let head = out.find("</head>").or_else(|| out.find("<body")).unwrap_or(0);
        out.insert_str(head, &self.head(page, address));
        if let Some(html) = place(&out, |tag| tag.name == "html") {
            out.replace_range(html, &format!("<html lang=\"{}\" dir=\"{}\">", page.lang.tag(), page.lang.dir()));
        }
        out
    }

    /// What the head says of the page.
    fn head(&self, page: &Page, address: Option<&str>) -> String {
        let mut out = String::from("<title>");
        escape(&mut out, &page.title);
        out.push_str("</title>");
        let mut html = Html::default();
        html.open("meta", &[("name", "description"), ("content", &page.description)]);
        if !page.listed {
            html.open("meta", &[("name", "robots"), ("content", "noindex")]);
        }
        if let Some(address) = address {
            let of = |lang: Lang| format!("{address}{}", super::frame::path(&self.base, lang, &page.path));
            html.open("link", &[("rel", "canonical"), ("href", &of(page.lang))]);
            for lang in Lang::READY {
                html.open("link", &[("rel", "alternate"), ("hreflang", lang.tag()), ("href", &of(lang))]);
            }
        }
        let told = [
            ("og:type", "website"),
            ("og:site_name", "Passerelles"),
            ("og:locale", page.lang.tag()),
            ("og:title", &page.title),
            ("og:description", &page.description),
        ];
        for (property, content) in told {
            html.open("meta", &[("property", property), ("content", content)]);
        }
        if let Some(address) = address {
            // Networks only take whole addresses.
            let here = format!("{address}{}", super::frame::path(&self.base, page.lang, &page.path));
            let picture = format!("{address}{}{PICTURE}", self.base);
            html.open("meta", &[("property", "og:url"), ("content", &here)]);
            html.open("meta", &[("property", "og:image"), ("content", &picture)]);
            html.open("meta", &[("name", "twitter:card"), ("content", "summary_large_image")]);
        }
        // Home and map are seen before anything of it is: there the app asks for it.
        let first = page.path == address::HOME || page.path.starts_with(address::MAP);
        if let Some(later) = self.later.as_ref().filter(|_| !first) {
            html.open("link", &[("rel", "stylesheet"), ("href", later)]);
        }
        let feed = format!("{}{}", self.base, feed::name(page.lang));
        html.open("link", &[("rel", "alternate"), ("type", "application/atom+xml"), ("href", &feed)]);
        out.push_str(&html.into_text());
        out
    }
}

/// The picture of the site, 1,200 by 630, for those who show a link with a picture.
const PICTURE: &str = "icons/partage.png";

/// The class of the waiting sign beside a text.
const SIGN: &str = "loader ahead__wait";

/// The waiting sign in an element `#loader`, which may hold a text already.
fn sign(loader: &str) -> Option<String> {
    let beside = element(loader, |tag| tag.is("class", SIGN)).and_then(|range| loader.get(range));
    let whole = beside.unwrap_or(loader);
    let (start, end) = (whole.find('>')? + 1, whole.rfind("</")?);
    whole.get(start..end).map(str::to_owned)
}

/// One tag of a page: its name, its attributes and where it stands. Trunk's minifier leaves quotes out.
pub(super) struct Tag<'a> {
    name: String,
    text: &'a str,
    range: Range<usize>,
}

impl Tag<'_> {
    fn is(&self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|found| found == value)
    }

    /// The value of an attribute; empty where it has none.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        // The last slash of an address without quotes belongs to it.
        let mut rest = self.text;
        while let Some(at) = rest.find(|c: char| c.is_ascii_whitespace()) {
            rest = rest.get(at..)?.trim_start();
            let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(rest.len());
            let (name, after) = rest.split_at_checked(end)?;
            let value = after.strip_prefix('=').map(|value| match value.strip_prefix(['"', '\'']) {
                Some(quoted) => quoted.split(['"', '\'']).next().unwrap_or_default(),
                None => value.split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default(),
            });
            if name.eq_ignore_ascii_case(wanted) {
                return Some(value.unwrap_or_default().to_owned());
            }
            // A quoted value may hold spaces: go past it.
            let quoted = after.strip_prefix('=').filter(|value| value.starts_with(['"', '\'']));
            rest = match (quoted, value) {
                (Some(whole), Some(value)) => whole.get(value.len() + 1..)?,
                _ => after,
            };
        }
        None
    }
}

/// What each page says for itself in its head.
fn is_ours(tag: &Tag<'_>) -> bool {
    match tag.name.as_str() {
        "meta" => {
            let told = tag.attribute("property").is_some_and(|property| property.starts_with("og:"));
            told || ["description", "robots", "twitter:card"].iter().any(|name| tag.is("name", name))
        }
        "link" => tag.is("rel", "canonical") || tag.is("rel", "alternate"),
        _ => false,
    }
}

/// Where the first opening tag that is wanted stands.
pub(super) fn place(html: &str, wanted: impl Fn(&Tag<'_>) -> bool) -> Option<Range<usize>> {
    tags(html).find(wanted).map(|tag| tag.range)
}

/// Every opening tag, in order. Comments and closing tags are passed over.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    core::iter::from_fn(move || {
        loop {
            let start = at + html.get(at..)?.find('<')?;
            let end = end_of_tag(html, start)?;
            at = end;
            let text = html.get(start + 1..end - 1)?;
            if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let name = text.split(|c: char| c.is_ascii_whitespace() || c == '/').next().unwrap_or_default();
                return Some(Tag { name: name.to_ascii_lowercase(), text, range: start..end });
            }
        }
    })
}

/// Past the `>` of a tag, which may not stand inside quotes.
fn end_of_tag(html: &str, start: usize) -> Option<usize> {
    let mut quote = None;
    for (at, c) in html.get(start..)?.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, '>') => return Some(start + at + 1),
            _ => {}
        }
    }
    None
}

/// Where the first element that is wanted stands, with all that is in it.
fn element(html: &str, wanted: impl Fn(&Tag<'_>) -> bool) -> Option<Range<usize>> {
    let tag = tags(html).find(wanted)?;
    let (open, close) = (format!("<{}", tag.name), format!("</{}", tag.name));
    let (mut depth, mut at) = (1_usize, tag.range.end);
    while depth > 0 {
        let next = at + html.get(at..)?.find('<')?;
        let rest = html.get(next..)?;
        let is = |mark: &str| {
            let after = rest.strip_prefix(mark);
            after.is_some_and(|after| after.starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace()))
        };
        depth = if is(&close) { depth - 1 } else { depth + usize::from(is(&open)) };
        at = end_of_tag(html, next)?;
    }
    Some(tag.range.start..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "<!doctype html><html dir=ltr lang=fr><meta charset=utf-8><base href=/carto/><title>x</title>\
        <meta content=\"a > b\" name=description></head><body><div class=loader id=loader role=status><div>…</div>\
        <p>Attendez</p></div><noscript><p>non</p></noscript></body></html>";

    fn page() -> Page {
        Page {
            path: "/carte/pays/SN".to_owned(),
            lang: Lang::En,
            title: "A & B".to_owned(),
            description: "\"d\"".to_owned(),
            listed: true,
            read: true,
            body: "<p>texte</p>".to_owned(),
        }
    }

    #[test]
    fn a_text_takes_the_place_of_the_waiting_sign() {
        let template = Template::new(SITE).expect("a page of the site");
        assert_eq!(template.base(), "/carto/");
        let html = template.fill(&page(), Some("https://example.org"));
        let sign = "<div class=\"loader ahead__wait\" role=\"status\"><div>…</div><p>Attendez</p></div>";
        assert!(
            html.contains(&format!("<div id=\"loader\" class=\"ahead\">{sign}<p>texte</p></div></body>")),
            "{html}"
        );
        assert!(html.contains("<html lang=\"en\" dir=\"ltr\">") && html.contains("<title>A &amp; B</title>"), "{html}");
        assert!(html.contains("content=\"&quot;d&quot;\"") && !html.contains("a > b"), "{html}");
        assert!(html.contains("href=\"https://example.org/carto/en/carte/pays/SN\""), "{html}");
        assert!(
            html.contains("property=\"og:image\" content=\"https://example.org/carto/icons/partage.png\""),
            "{html}"
        );
        assert!(html.contains("property=\"og:title\" content=\"A &amp; B\""), "{html}");
        assert!(html.contains("hreflang=\"fr\" href=\"https://example.org/carto/carte/pays/SN\""), "{html}");
        assert!(!html.contains("noscript"), "{html}");
        let app = template.fill(&Page { read: false, ..page() }, None);
        assert!(app.contains("class=\"ahead ahead--app\"") && app.contains("<p>texte</p>"), "{app}");
    }

    #[test]
    fn a_filled_page_is_a_template_again() {
        let template = Template::new(SITE).expect("a page of the site");
        let once = template.fill(&page(), None);
        assert!(!once.contains("canonical") && !once.contains("og:image") && once.contains("og:title"));
        let again = Template::new(&once).expect("still a page of the site");
        assert_eq!(again.base(), "/carto/");
        let twice = Template::new(&again.fill(&page(), Some("https://example.org"))).expect("and again");
        assert_eq!(twice.fill(&page(), None), once, "whatever has been written into it");
    }

    #[test]
    fn rooms_begin_with_the_sheet_of_what_comes_later() {
        let site = SITE.replace("<title>", "<meta content=/carto/later-1.css name=later><title>");
        let template = Template::new(&site).expect("a page of the site");
        let link = "<link rel=\"stylesheet\" href=\"/carto/later-1.css\"/>";
        assert!(!template.fill(&page(), None).contains(link), "the map has no need of it");
        let figures = template.fill(&Page { path: "/chiffres".to_owned(), ..page() }, None);
        assert_eq!(figures.matches(link).count(), 1, "{figures}");
        let again = Template::new(&figures).expect("still a page of the site");
        assert!(!again.fill(&page(), None).contains(link));
    }

    #[test]
    fn another_page_is_refused() {
        for html in ["", "<p>", "<div id=other></div>", "<div id=loader>", "<div id=\"loader"] {
            assert!(Template::new(html).is_none(), "{html}");
        }
    }
}
