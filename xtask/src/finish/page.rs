//! Making the page obey its content security policy: no script, style or handler inside it.

use super::fingerprint;
use super::tag::{self, Tag};
use crate::trouble::Trouble;

/// A script that was inside the page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Script {
    /// Its file now, named by what it holds.
    pub(super) name: String,
    /// What it holds.
    pub(super) text: String,
}

/// A page with its scripts beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The page.
    pub(super) html: String,
    /// The scripts it had inside.
    pub(super) scripts: Vec<Script>,
}

/// Moves inline scripts to files, and refuses what cannot be moved.
pub(super) fn strict(html: &str, base: &str) -> Result<Page, Trouble> {
    let mut page = Page { html: String::with_capacity(html.len()), scripts: Vec::new() };
    let (mut copied, mut at) = (0, 0);
    while let Some(tag) = tag::next(html, at) {
        refuse_inline(&tag)?;
        at = tag.range.end;
        if tag.name != "script" {
            continue;
        }
        let (body, after) = tag::end(html, &tag).ok_or_else(|| Trouble::project("index.html: a script has no end"))?;
        at = after;
        if tag.attribute("src").is_some() || is_data(&tag) {
            continue;
        }
        let text = html.get(body).unwrap_or_default().trim().to_owned();
        let name = format!("start-{}.js", fingerprint(text.as_bytes()));
        page.html.push_str(html.get(copied..tag.range.start).unwrap_or_default());
        page.html.push_str(&reference(&tag, &format!("{base}{name}")));
        page.scripts.push(Script { name, text: text + "\n" });
        copied = after;
    }
    page.html.push_str(html.get(copied..).unwrap_or_default());
    Ok(page)
}

/// Asks for these addresses as soon as the page is read, with the very request that the app will make.
pub(super) fn preloading(html: &str, addresses: &[String]) -> String {
    let link = |address: &String| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}\">");
    in_head(html, &addresses.iter().map(link).collect::<String>())
}

/// Tells the app that the site has a service worker: only a finished one has.
pub(super) fn with_worker(html: &str) -> String {
    in_head(html, "<meta name=\"worker\" content=\"sw.js\">")
}

fn in_head(html: &str, tags: &str) -> String {
    // A minified page may have lost its `</head>`, but never its body.
    let place = html.find("</head>").or_else(|| html.find("<body")).unwrap_or(html.len());
    let (head, rest) = html.split_at_checked(place).unwrap_or((html, ""));
    format!("{head}{tags}{rest}")
}

/// The page without what it asked for early below this address: other files are to be asked for in their place.
pub(super) fn without_preloads(html: &str, below: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let (mut copied, mut at) = (0, 0);
    while let Some(tag) = tag::next(html, at) {
        at = tag.range.end;
        let early = tag.name == "link" && tag.attribute("rel") == Some("preload");
        if early && tag.attribute("href").is_some_and(|address| address.starts_with(below)) {
            page.push_str(html.get(copied..tag.range.start).unwrap_or_default());
            copied = at;
        }
    }
    page.push_str(html.get(copied..).unwrap_or_default());
    page
}

/// The files that a page loads by itself, relative to its base: scripts, styles and preloads, but no font or icon.
pub(crate) fn loaded(html: &str) -> Vec<String> {
    let mut base = "/";
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(tag) = tag::next(html, at) {
        at = tag.range.end;
        let address = match tag.name.as_str() {
            "base" => {
                base = tag.attribute("href").unwrap_or(base);
                None
            }
            "script" => tag.attribute("src"),
            "link" if loads(&tag) => tag.attribute("href"),
            _ => None,
        };
        names.extend(address.map(|address| address.strip_prefix(base).unwrap_or(address).to_owned()));
    }
    names
}

fn loads(link: &Tag<'_>) -> bool {
    let rel = link.attribute("rel").unwrap_or_default();
    let kind = rel.split_whitespace().any(|word| ["stylesheet", "preload", "modulepreload"].contains(&word));
    kind && link.attribute("as") != Some("font")
}

fn reference(tag: &Tag<'_>, address: &str) -> String {
    match tag.attribute("type") {
        Some("module") => format!("<script type=\"module\" src=\"{address}\"></script>"),
        _ => format!("<script defer src=\"{address}\"></script>"),
    }
}

/// Scripts that nothing runs, such as structured data, may stay.
fn is_data(tag: &Tag<'_>) -> bool {
    tag.attribute("type").is_some_and(|kind| kind.contains("json"))
}

fn refuse_inline(tag: &Tag<'_>) -> Result<(), Trouble> {
    let refuse = |what: &str| {
        let what = format!("index.html: <{}> holds {what}, which the content security policy forbids", tag.name);
        Err(Trouble::project(what).remedy("move it to a file of style/ or src/"))
    };
    if tag.name == "style" {
        return refuse("an inline style");
    }
    if tag.attribute("integrity").is_some() {
        return refuse("an `integrity` of what it was before wasm-opt (Trunk.toml must keep no_sri = true)");
    }
    match tag.names().find(|name| *name == "style" || name.starts_with("on")) {
        Some(name) => refuse(&format!("an inline `{name}`")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_modules_become_files() {
        let html = "<head><script type=module>\nimport a from '/a.js';\n</script><link></head>";
        let page = strict(html, "/carto/").unwrap();
        let [script] = page.scripts.as_slice() else { panic!("one script, not {:?}", page.scripts) };
        assert_eq!(script.text, "import a from '/a.js';\n");
        assert_eq!(script.name, format!("start-{}.js", fingerprint(script.text.trim().as_bytes())));
        let tag = format!("<script type=\"module\" src=\"/carto/{}\"></script>", script.name);
        assert_eq!(page.html, format!("<head>{tag}<link></head>"));
    }

    #[test]
    fn files_and_data_stay_as_they_are() {
        let html =
            "<script src=/a.js></script><script type=\"application/ld+json\">{\"a\":1}</script><noscript>!</noscript>";
        assert_eq!(strict(html, "/").unwrap(), Page { html: html.to_owned(), scripts: Vec::new() });
    }

    #[test]
    fn what_the_policy_forbids_is_refused() {
        for html in [
            "<style>a{}</style>",
            "<p style='color:red'>",
            "<button onclick=go()>",
            "<link integrity=sha384-x>",
            "<script>no end",
        ] {
            assert_eq!(strict(html, "/").unwrap_err().exit(), 1, "{html}");
        }
    }

    #[test]
    fn a_page_tells_what_it_loads() {
        let html = "<base href=/x/><link rel=\"stylesheet\" href=/x/a.css><link rel=icon href=/x/i.svg>\
                    <link rel=preload as=font href=/x/f.woff2><link rel=modulepreload href=/x/m.js>\
                    <script src=\"/x/s.js\"></script><script>1</script>";
        assert_eq!(loaded(html), ["a.css", "m.js", "s.js"]);
    }

    #[test]
    fn preloads_come_at_the_end_of_the_head() {
        let link = "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/data/a.bin\">";
        let addresses = ["/data/a.bin".to_owned()];
        assert_eq!(
            preloading("<head><title>x</title></head><body>", &addresses),
            format!("<head><title>x</title>{link}</head><body>")
        );
        assert_eq!(preloading("<title>x</title><body>", &addresses), format!("<title>x</title>{link}<body>"));
        assert_eq!(preloading("<body>", &[]), "<body>");
    }

    #[test]
    fn what_is_asked_for_early_can_be_taken_back() {
        let html = "<head><link rel=preload as=fetch href=/x/app.wasm><link rel=icon href=/x/data/i.svg></head><body>";
        let asking = preloading(html, &["/x/data/a.bin".to_owned(), "/x/data/b.bin".to_owned()]);
        assert_ne!(asking, html);
        assert_eq!(without_preloads(&asking, "/x/data/"), html);
        assert_eq!(without_preloads(html, "/x/data/"), html);
    }
}
