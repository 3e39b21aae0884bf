use std::cell::RefCell;

use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::{Value, json};

use crate::guide::{FULL, town};

/// An association that wants an exchange.
fn association(question: &str) -> Vec<&'static str> {
    match question {
        "qui" => vec!["Une association, un comité de jumelage"],
        "region" => vec!["Bretagne"],
        "envie" => vec!["Mener un projet avec un partenaire sur place"],
        "asso" => vec!["Elle a plus de deux ans", "La mairie est d’accord"],
        _ => Vec::new(),
    }
}

/// A school.
fn school(question: &str) -> Vec<&'static str> {
    match question {
        "qui" => vec!["Une école, un lycée, un hôpital, une université"],
        "region" => vec!["Île-de-France"],
        "envie" => vec!["Organiser un échange de jeunes, de classes, de métiers"],
        "pays" => vec!["Union européenne"],
        _ => Vec::new(),
    }
}

/// Start to print, then what is taken away.
fn start_to_print(screen: Screen, choose: fn(&str) -> Vec<&'static str>, expected: &str) {
    journey(screen, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        let asked = guide.finish(&words, choose).await;
        println!("{expected}: {asked} questions");
        let outline = guide.outline().await;
        assert!(outline.iter().any(|title| title.contains(expected)), "{outline:?}");
        assert!(Shell(visit).overflow().await.is_none(), "{:?}", Shell(visit).overflow().await);
        let pages = visit.printed_pages().await;
        println!("{expected}: {pages:?} pages");
        assert!(pages.is_none_or(|pages| (1..=3).contains(&pages)), "{pages:?} pages");
        guide.catch_files().await;
        visit.press(Role::Button, Name::Is(words.guide_take_json())).await;
        let json = guide.caught("json").await.parse::<Value>().unwrap_or_default();
        assert_eq!(json.get("format"), Some(&json!("passerelles-roadmap-1")));
        visit.press(Role::Button, Name::Is(words.guide_take_text())).await;
        assert!(guide.caught("txt").await.contains("/demarche/bilan#1."));
        visit.press(Role::Button, Name::Is(words.guide_take_calendar())).await;
        let calendar = guide.caught("ics").await;
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("BEGIN:VEVENT"));
    });
}

#[test]
fn a_town_goes_from_start_to_print() {
    start_to_print(Screen::Desk, town, "Un projet que demande le partenaire");
}

#[test]
fn an_association_goes_from_start_to_print() {
    start_to_print(Screen::Phone, association, "Bretagne Solidaire");
}

#[test]
fn a_school_goes_from_start_to_print() {
    start_to_print(Screen::Desk, school, "Un échange de jeunes");
}

/// Nothing known is still worth a call and first steps.
#[test]
fn i_do_not_know_everywhere_is_still_useful() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        guide.finish(&words, |_| Vec::new()).await;
        let outline = guide.outline().await;
        for part in ["Vos étapes", "Qui appeler", "À apporter au premier entretien"] {
            assert!(outline.iter().any(|title| title == part), "{part} is not in {outline:?}");
        }
        let steps = visit.number("return document.querySelectorAll('article h4').length").await;
        assert!(steps >= 2.0, "{steps} steps");
        assert!(visit.printed_pages().await.is_none_or(|pages| pages <= 3));
    });
}

/// The fullest road map fits three pages; its code is of version 12 at most.
#[test]
fn the_fullest_road_map_fits_three_pages() {
    journey(Screen::Desk, async |visit| {
        let guide = Guide(visit);
        guide.open(FULL).await;
        guide.map_is_there().await;
        visit.until("one's own links", "return document.body.innerText.includes('Kawara')").await;
        visit.pause(300).await;
        assert!(visit.printed_pages().await.is_none_or(|pages| pages <= 3));
        let version = "return Number(document.querySelector('svg[data-version]').dataset.version)";
        assert!(visit.number(version).await <= 12.0);
        let small = "return [...document.querySelectorAll('main a, main button, main summary, main input')]
            .filter((e) => e.checkVisibility() && !e.closest('p, li li, td, th, .fact') && e.getBoundingClientRect().height < 24)
            .map((e) => e.innerText || e.id).join(' | ')";
        assert_eq!(visit.text(small).await, "", "too small to touch");
    });
}

/// An answer is changed mid-way: the others stay, and the road map follows.
#[test]
fn an_answer_is_changed_without_losing_the_others() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.open(FULL).await;
        guide.map_is_there().await;
        visit.press(Role::Link, Name::Has("Région Hauts-de-France")).await;
        visit.arrives_at("/demarche/region").await;
        Shell(visit).focus_is_on_title().await;
        guide.answer(&words, &["Bretagne"]).await;
        visit.arrives_at("/demarche/bilan").await;
        let outline = guide.outline().await;
        assert!(outline.iter().any(|title| title.contains("Bretagne Solidaire")), "{outline:?}");
        assert!(guide.fragment().await.contains(".el-s.fp.hsn."), "{}", guide.fragment().await);

        visit.reload().await;
        assert_eq!(guide.outline().await, outline, "a reload keeps it");
        visit.back().await;
        visit.arrives_at("/demarche/region").await;
        visit.back().await;
        visit.arrives_at("/demarche/bilan").await;
        visit.find(Role::Link, Name::Has("Région Hauts-de-France")).await;
    });
}

/// A link opens the same road map in a fresh browser, in any language.
#[test]
fn a_link_opens_the_same_road_map_elsewhere() {
    let (link, outline) = (RefCell::new(String::new()), RefCell::new(Vec::new()));
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        guide.finish(&words, town).await;
        let clipboard = "Object.defineProperty(navigator, 'clipboard',
            { configurable: true, value: { writeText: async (text) => { window.copied = text; } } })";
        visit.js(clipboard, Vec::new()).await;
        visit.press(Role::Button, Name::Is(words.share_copy())).await;
        visit.until("a copied link", "return window.copied").await;
        link.replace(visit.text("return new URL(window.copied).pathname + new URL(window.copied).hash").await);
        visit.until("who did it", "return document.body.innerText.includes('Elles l’ont fait')").await;
        outline.replace(guide.outline().await);
    });
    let (link, outline) = (link.into_inner(), outline.into_inner());
    journey(Screen::Phone, async |visit| {
        let guide = Guide(visit);
        guide.open(&link).await;
        guide.map_is_there().await;
        visit.until("who did it", "return document.body.innerText.includes('Elles l’ont fait')").await;
        assert_eq!(guide.outline().await, outline);
        guide.open(&format!("/en{link}")).await;
        guide.map_is_there().await;
        assert_eq!(guide.outline().await.len(), outline.len(), "as much in English");
    });
}
