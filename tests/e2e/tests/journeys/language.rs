use std::collections::BTreeSet;

use fantoccini::key::Key;
use passerelles_domain::text::{Lang, Messages};
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// The same country in English, and back to the same page in French.
#[test]
fn the_same_page_in_english_and_back() {
    journey(Screen::Desk, async |visit| {
        let (french, english) = (Visit::french(), Visit::english());
        let links = truth::links_with("SN").len();
        Map(visit).open("/en/carte/pays/SN?vue=liaisons").await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "en");
        Country(visit).wait(&english, &truth::country_names("SN").1, links).await;
        Shell(visit).has_tab(&english, &truth::country_names("SN").1).await;
        visit.find(Role::Link, Name::Is(english.country_back())).await;

        Shell(visit).speak(Lang::En, Lang::Fr).await;
        visit.arrives_at("/carte/pays/SN?vue=liaisons").await;
        visit.started().await;
        Country(visit).wait(&french, "Sénégal", links).await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "fr");
        Shell(visit).speak(Lang::Fr, Lang::En).await;
        visit.arrives_at("/en/carte/pays/SN?vue=liaisons").await;
    });
}

/// Titles and words of buttons, of the navigation and of what is said of things.
const SAID: &str = "const words = [...document.querySelectorAll('h1, h2, button, .header a, .tabs a, summary')]
        .flatMap((e) => [e.innerText, e.getAttribute('aria-label'), e.title])
        .map((text) => text?.replace(/\\s+/g, ' ').trim()).filter((text) => text?.match(/\\p{L}{3}/u));
    return JSON.stringify([...new Set(words)])";

async fn said(visit: &Visit) -> BTreeSet<String> {
    serde_json::from_str(&visit.text(SAID).await).unwrap_or_default()
}

/// What is called the same everywhere: names, and the languages.
fn is_name(text: &str) -> bool {
    let known = ["Passerelles", "Langue"];
    known.contains(&text) || Lang::ALL.into_iter().any(|lang| text.ends_with(lang.name()))
}

/// The first page, the map, a country and the first question: in this language, in its direction, none of it French.
fn speaks(lang: Lang, senegal: &str) {
    journey(Screen::Desk, async |visit| {
        let words = Visit::words(lang);
        let title = |words: &Messages, path: &str| match path {
            "" => Some(words.home_title().to_owned()),
            "/carte/pays/SN" => Some(senegal.to_owned()),
            _ => None,
        };
        for path in ["", "/carte", "/carte/pays/SN", "/demarche/qui"] {
            visit.open(if path.is_empty() { "/" } else { path }).await;
            settled(visit, path).await;
            let french = said(visit).await;
            visit.open(&format!("/{}{path}", lang.tag())).await;
            settled(visit, path).await;
            if let Some(title) = title(&words, path) {
                visit.find(Role::Title, Name::Is(&title)).await;
            }
            let root = "return document.documentElement.lang + ' ' + document.documentElement.dir";
            assert_eq!(visit.text(root).await, format!("{} {}", lang.tag(), lang.dir()), "{path}");
            let other = said(visit).await;
            assert!(other.len() > 5, "{path}: {other:?}");
            let left: Vec<_> = other.iter().filter(|text| french.contains(*text) && !is_name(text)).collect();
            assert!(left.is_empty(), "{path}: French is left in {lang:?}: {left:?}");
            assert_eq!(Shell(visit).overflow().await, None, "{path}");
        }
    });
}

async fn settled(visit: &Visit, path: &str) {
    if path.starts_with("/carte") {
        Map(visit).ready().await;
        visit.until("names and sources", "return !document.querySelector('main [role=status]')").await;
    }
    if path.starts_with("/demarche") {
        visit.until("a question", "return document.querySelector('main input')").await;
    }
}

#[test]
fn spanish_is_spoken_everywhere() {
    speaks(Lang::Es, "Senegal");
}

#[test]
fn portuguese_is_spoken_everywhere() {
    speaks(Lang::Pt, "Senegal");
}

#[test]
fn arabic_is_spoken_everywhere_from_right_to_left() {
    speaks(Lang::Ar, "السنغال");
}

#[test]
fn german_is_spoken_everywhere() {
    speaks(Lang::De, "Senegal");
}

#[test]
fn arabic_and_german_are_for_everyone() {
    journey(Screen::Phone, async |visit| {
        let mut audit = Audit::default();
        for path in ["/ar", "/ar/carte", "/ar/demarche/qui", "/de", "/de/carte", "/de/demarche/qui"] {
            visit.open(path).await;
            settled(visit, path.get(3..).unwrap_or_default()).await;
            visit.pause(250).await;
            audit.check(visit, path).await;
        }
        audit.finish("three routes in Arabic and German");
    });
}

/// A choice is kept for the first page, and for no other; choosing again changes it.
#[test]
fn the_language_that_was_chosen_is_remembered() {
    journey(Screen::Desk, async |visit| {
        visit.open("/").await;
        visit.press(Role::Button, Name::Has(Lang::Fr.name())).await;
        visit.find(Role::Link, Name::Is(Lang::De.name())).await;
        Hand(visit).key(Key::Escape.into()).await;
        visit.no_more(Role::Link, Name::Is(Lang::De.name())).await;

        Shell(visit).speak(Lang::Fr, Lang::De).await;
        visit.until("German", "return document.documentElement.lang === 'de'").await;
        visit.started().await;
        visit.open("/?a=b").await;
        visit.arrives_at("/de/?a=b").await;
        visit.until("German", "return document.documentElement.lang === 'de'").await;
        visit.open("/a-propos").await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "fr", "an address always wins");

        visit.open("/en").await;
        Shell(visit).speak(Lang::En, Lang::Fr).await;
        visit.arrives_at("/").await;
        visit.reload().await;
        visit.arrives_at("/").await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "fr");
    });
}

/// A country is found by its name in the language of the visit, however it is typed, and by its French name.
#[test]
fn countries_are_found_by_their_names_in_arabic() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::words(Lang::Ar);
        for typed in ["المانيا", "ألمانيا", "Allemagne"] {
            Map(visit).open("/ar/carte").await;
            Countries(visit).search(&words, typed).await;
            visit.find(Role::Answer, Name::Has("ألمانيا")).await;
        }
    });
}
