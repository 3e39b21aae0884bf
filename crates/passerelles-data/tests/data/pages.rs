//! Every route of a site as a page: whole, escaped, within its policy and its weight.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use passerelles_data::bare_numbers;
use passerelles_data::cli::{Exit, run};
use passerelles_data::emit::emit;
use passerelles_data::pages::{Library, Page, pages, write};
use passerelles_domain::text::Lang;
use roxmltree::{Document, Node};
use tempfile::TempDir;

use crate::build::{REAL, edition};
use crate::sample::{row, with_rows};

/// A page as a release has it, without the quotes that its minifier leaves out.
const SITE: &str = "<!doctype html><html dir=ltr lang=fr><meta charset=utf-8><base href=/carto/><title>Passerelles</title>\
    <meta content=\"Qui ?\" name=description><link rel=\"stylesheet\" href=\"/carto/style.css\"></head><body>\
    <div class=loader id=loader role=status><p>Passerelles se charge…</p></div><noscript>Non</noscript></body></html>";

fn site(edition: &passerelles_data::compile::Edition) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("404.html"), SITE).expect("written");
    emit(edition, &folder.path().join("data")).expect("written");
    folder
}

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let folder = site(&REAL);
    pages(&Library::read(folder.path()).expect("readable"), "/carto/")
});

/// The text of a page as a tree: a mistake in it would not parse.
fn tree(page: &Page, check: impl FnOnce(&Node<'_, '_>)) {
    let text = format!("<body>{}</body>", page.body);
    let document = Document::parse(&text).expect(&page.path);
    check(&document.root_element());
}

fn elements<'a, 'i>(root: &Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    root.descendants().filter(Node::is_element)
}

#[test]
fn every_route_has_its_page_in_each_language() {
    let paths = |lang| PAGES.iter().filter(|page| page.lang == lang).map(|page| page.path.as_str()).collect();
    let french: BTreeSet<&str> = paths(Lang::Fr);
    for lang in Lang::READY {
        let other: BTreeSet<&str> = paths(lang);
        assert_eq!(french, other, "{lang:?}");
    }
    assert_eq!(french.len() * Lang::READY.len(), PAGES.len(), "no page twice");
    for path in [
        "/",
        "/carte",
        "/carte/pays/SN",
        "/carte/territoire",
        "/carte/territoire/59",
        "/carte/territoire/region-32",
        "/chiffres",
        "/comprendre",
        "/comprendre/loi",
        "/comprendre/cas/halluin-nkong-zem",
        "/comprendre/fiches/diagnostic",
        "/demarche",
        "/carnet",
        "/a-propos",
        "/a-propos/qualite",
        "/ouvrir",
    ] {
        assert!(french.contains(path), "{path}");
    }
    assert_eq!(french.iter().filter(|path| path.starts_with("/carte/pays/")).count(), 120);
}

#[test]
fn pages_hold_only_what_the_policy_allows() {
    const TAGS: [&str; 33] = [
        "a", "article", "aside", "body", "br", "caption", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "li",
        "main", "nav", "ol", "p", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "time",
        "tr", "ul", "header", "footer",
    ];
    const ATTRIBUTES: [&str; 10] =
        ["aria-label", "class", "colspan", "datetime", "href", "hreflang", "id", "lang", "rel", "scope"];
    for page in PAGES.iter() {
        tree(page, |root| {
            for element in elements(root) {
                assert!(TAGS.contains(&element.tag_name().name()), "{}: {:?}", page.path, element.tag_name());
                for attribute in element.attributes() {
                    assert!(ATTRIBUTES.contains(&attribute.name()), "{}: {}", page.path, attribute.name());
                }
            }
        });
    }
}

#[test]
fn headings_are_in_order_and_ids_are_unique() {
    for page in PAGES.iter() {
        tree(page, |root| {
            let level = |node: Node<'_, '_>| node.tag_name().name().strip_prefix('h')?.parse::<u8>().ok();
            let levels: Vec<u8> = elements(root).filter_map(level).collect();
            let titles = elements(root).filter(|node| node.tag_name().name() == "h1").count();
            assert_eq!(titles, 1, "{}", page.path);
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", page.path);
            let ids: Vec<&str> = elements(root).filter_map(|node| node.attribute("id")).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}: {ids:?}", page.path);
            assert!(
                elements(root).filter(|node| ["p", "li"].contains(&node.tag_name().name())).all(|node| {
                    node.descendants().any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
                }),
                "{}: an empty line",
                page.path
            );
        });
        assert!((10..=161).contains(&page.description.chars().count()), "{}: {}", page.path, page.description);
        assert!(page.title.contains("Passerelles"), "{}", page.title);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let address = |page: &Page| match page.lang {
        Lang::Fr => format!("/carto{}", page.path),
        lang => format!("/carto/{}{}", lang.tag(), page.path.trim_end_matches('/')),
    };
    for page in PAGES.iter() {
        tree(page, |root| {
            let found = elements(root).filter_map(|node| node.attribute("id")).map(str::to_owned).collect();
            ids.insert(address(page), found);
        });
    }
    for page in PAGES.iter() {
        tree(page, |root| {
            for link in elements(root).filter(|node| node.tag_name().name() == "a") {
                let href = link.attribute("href").expect("a link has an address");
                if href.starts_with("https://") || href.starts_with("http://") {
                    assert_eq!(link.attribute("rel"), Some("external"), "{href}");
                    continue;
                }
                let (place, fragment) = href.split_once('#').unwrap_or((href, ""));
                // What is relative starts from the `<base>`.
                let place = if place.starts_with('/') { place.to_owned() } else { format!("/carto/{place}") };
                let place = place.split('?').next().unwrap_or_default();
                let there = ids.get(place).expect(href);
                assert!(fragment.is_empty() || there.contains(fragment), "{}: no {href}", page.path);
            }
        });
    }
}

#[test]
fn numbers_in_lists_of_figures_come_with_their_source() {
    let figures = PAGES.iter().find(|page| page.path == "/chiffres" && page.lang == Lang::Fr).expect("there");
    tree(figures, |root| {
        let tables: Vec<_> = elements(root).filter(|node| node.tag_name().name() == "section").collect();
        assert!(tables.len() >= 15);
        for table in tables {
            assert!(table.descendants().any(|node| node.tag_name().name() == "sup"), "{:?}", table.attribute("id"));
            assert!(table.descendants().any(|node| node.tag_name().name() == "caption"));
        }
    });
    let senegal = PAGES.iter().find(|page| page.path == "/carte/pays/SN" && page.lang == Lang::Fr).expect("there");
    assert!(senegal.body.contains("410 projets de coopération décentralisée en 2016 (La Gazette"), "{}", senegal.body);
}

/// Elements that hold one statement.
const STATEMENTS: [&str; 8] = ["p", "li", "dd", "dt", "tr", "h1", "h2", "h3"];

/// The words of a statement, without those of statements inside of it; numbers of sources are none of them.
fn words(node: &Node<'_, '_>, out: &mut String) {
    for child in node.children() {
        match child.text().filter(|_| child.is_text()) {
            Some(text) => out.push_str(text),
            None if child.is_element() && child.tag_name().name() != "sup" => {
                if !STATEMENTS.contains(&child.tag_name().name()) {
                    words(&child, out);
                }
                out.push(' ');
            }
            None => {}
        }
    }
}

fn is_sourced(node: &Node<'_, '_>) -> bool {
    node.descendants().any(|node| node.tag_name().name() == "sup")
}

/// What our own counts say of themselves.
const OURS: [&str; 5] = ["documenté", "documented", "documentad", "dokumentiert", "موثّق"];

/// Numbers that are names: of licences and standards.
const NAMES: [&str; 4] = ["3166-1", "2.0", "4.0", "1.1"];

/// Whether this is a source at the end of a page: its title may hold anything.
fn is_source(node: &Node<'_, '_>) -> bool {
    node.attribute("id").is_some_and(|id| id.strip_prefix('s').is_some_and(|at| at.parse::<u16>().is_ok()))
}

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(site(&REAL).path()).expect("readable"));

/// A number comes with its source and its year in the same statement, or in the chart that it stands in; or it is our
/// own count and says so.
#[test]
fn no_page_has_a_bare_number() {
    let mut bare = BTreeSet::new();
    let mut seen = 0;
    for page in PAGES.iter() {
        tree(page, |root| {
            for node in elements(root).filter(|node| STATEMENTS.contains(&node.tag_name().name())) {
                let mut text = String::new();
                words(&node, &mut text);
                let numbers = bare_numbers(&text, page.lang);
                seen += numbers.len();
                let in_chart = node
                    .ancestors()
                    .find(|node| node.tag_name().name() == "section")
                    .is_some_and(|chart| is_sourced(&chart));
                let vouched = in_chart
                    || is_sourced(&node)
                    || is_source(&node)
                    // An answer that one may give affirms nothing.
                    || page.path == "/demarche" && node.tag_name().name() == "li"
                    || OURS.iter().any(|word| text.contains(word))
                    || LIBRARY.figure_sources().any(|title| text.contains(title))
                    || page.path == "/a-propos" && numbers.iter().all(|(_, number)| NAMES.contains(&number.as_str()));
                if !numbers.is_empty() && !vouched {
                    bare.insert(format!("{} {}: {}: {text}", page.lang.tag(), page.path, node.tag_name().name()));
                }
            }
        });
    }
    println!("{seen} numbers in {} pages", PAGES.len());
    assert!(
        bare.is_empty(),
        "{} bare numbers:\n{}",
        bare.len(),
        bare.into_iter().take(60).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn a_site_is_filled_within_its_weight_and_twice_is_once() {
    let folder = site(&REAL);
    let files = || -> BTreeMap<String, Vec<u8>> {
        let of = |page: &Page| page.file().to_string_lossy().into_owned();
        let feeds = Lang::READY.map(|lang| if lang == Lang::Fr { String::new() } else { lang.tag().to_owned() + "/" });
        let feeds = feeds.map(|folder| folder + "feed.xml");
        let others = ["sitemap.xml", "404.html"].map(str::to_owned).into_iter().chain(feeds);
        let read = |name: String| fs::read(folder.path().join(&name)).map(|bytes| (name, bytes)).expect("written");
        PAGES.iter().map(of).chain(others).map(read).collect()
    };
    let written = write(folder.path(), Some("https://example.org")).expect("written");
    assert_eq!(written.pages, PAGES.len());
    // In Arabic a letter is two bytes, which compression takes back.
    assert!(written.heaviest <= 66_000, "{} bytes", written.heaviest);
    let once = files();
    assert_eq!(once["404.html"], SITE.as_bytes(), "the page for unknown addresses stays");
    let home = String::from_utf8(once["index.html"].clone()).expect("text");
    assert!(home.contains("<html lang=\"fr\" dir=\"ltr\">") && home.contains("<h1>Qui, près de chez vous"), "{home}");
    assert!(home.contains("<a href=\"/carto/carte\">"), "{home}");
    assert!(!home.contains("<script>") && home.contains("ahead--app") && home.contains("se charge"), "{home}");
    let figures = String::from_utf8(once["chiffres/index.html"].clone()).expect("text");
    assert!(!figures.contains("ahead--app"), "what is read is seen at once");
    write(folder.path(), Some("https://example.org")).expect("written");
    assert_eq!(files(), once);
}

#[test]
fn feeds_and_site_map_are_read_by_machines() {
    let folder = site(&REAL);
    write(folder.path(), Some("https://example.org")).expect("written");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("written");
    for (name, id) in [
        ("feed.xml", "urn:passerelles:feed:fr"),
        ("en/feed.xml", "urn:passerelles:feed:en"),
        ("ar/feed.xml", "urn:passerelles:feed:ar"),
    ] {
        let text = read(name);
        let feed = Document::parse(&text).expect("XML");
        let text = |node: &Node<'_, '_>, name: &str| {
            let found = node.children().find(|child| child.tag_name().name() == name);
            found.and_then(|found| found.text().map(str::to_owned)).unwrap_or_default()
        };
        assert_eq!(text(&feed.root_element(), "id"), id);
        let entries: Vec<_> = elements(&feed.root_element()).filter(|node| node.tag_name().name() == "entry").collect();
        assert!(!entries.is_empty());
        assert!(entries.iter().any(|entry| text(entry, "id") == "urn:passerelles:change:premiere-edition"));
        for entry in &entries {
            assert!(!text(entry, "title").is_empty() && !text(entry, "summary").is_empty());
            assert!(text(entry, "updated").ends_with("T00:00:00Z"));
        }
        assert!(text(&feed.root_element(), "updated") >= text(&entries[0], "updated"));
    }
    let text = read("sitemap.xml");
    let map = Document::parse(&text).expect("XML");
    let listed = PAGES.iter().filter(|page| page.listed).count();
    assert_eq!(elements(&map.root_element()).filter(|node| node.tag_name().name() == "url").count(), listed);
    assert!(!text.contains("/carnet"), "what is the visitor's own is not listed");
}

#[test]
fn names_from_a_table_stay_words() {
    let spoiled = row(&[(6, "\"<script>alert(1)</script> & \"\"fils\"\"\""), (18, "<b>Titre</b>")]);
    let folder = site(&edition(&with_rows(&[spoiled])));
    let all = pages(&Library::read(folder.path()).expect("readable"), "/");
    let senegal = all.iter().find(|page| page.path == "/carte/pays/SN").expect("there");
    assert!(senegal.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;fils&quot;"), "{}", senegal.body);
    assert!(!senegal.body.contains("<script") && !senegal.body.contains("<b>"));
    tree(senegal, |_| {});
}

#[test]
fn the_command_says_what_it_did_or_could_not_do() {
    let said = |args: &[&str]| {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = run(&args, &mut out, &mut err).expect("it can speak");
        (exit, String::from_utf8_lossy(&[out, err].concat()).into_owned())
    };
    let folder = site(&REAL);
    let path = folder.path().to_string_lossy().into_owned();
    let (exit, words) = said(&["pages", &path]);
    assert!(exit == Exit::Done && words.contains("pages: ") && words.contains("no site map"), "{words}");
    fs::remove_file(folder.path().join("data/manifest.json")).expect("removed");
    for (args, expected) in [
        (vec!["pages"], "pages needs one folder"),
        (vec!["pages", &path, &path], "pages needs one folder"),
        (vec!["pages", &path, "--address"], "--address needs a value"),
        (vec!["pages", &path, "--address", "example.org"], "--address needs https://"),
        (vec!["pages", &path, "--address", "https://example.org/carto"], "--address needs https://"),
        (vec!["pages", &path, "--fast"], "unknown option --fast"),
        (vec!["pages", &path], "manifest.json"),
        (vec!["pages", "/nowhere"], "404.html"),
    ] {
        let (exit, words) = said(&args);
        assert!(exit == Exit::Failure && words.contains(expected), "{args:?}: {words}");
    }
}
