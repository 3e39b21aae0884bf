use std::cell::RefCell;

use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::{Screen, set_wishes};
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::site::Damage;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::{Value, json};

/// A road map with as much in it as a town can have.
const FULL: &str = "/demarche/bilan#1.ac.bb.c32.dm.el-s.fp.hsn.ke-j.le-a.ma-e.ne.ob.pb.qd.rh.z62667";

/// A town: water and solidarity.
fn town(question: &str) -> Vec<&'static str> {
    match question {
        "qui" => vec!["Une commune, une intercommunalité, un département, une région"],
        "niveau" => vec!["Commune de 5\u{202f}000 à 20\u{202f}000 habitants"],
        "region" => vec!["Hauts-de-France"],
        "etape" => vec!["Des élus ou des habitants motivés, pas de partenaire"],
        "motifs" => vec!["Être solidaires, lutter contre la pauvreté"],
        "relation" => vec!["Un projet de développement avec un territoire partenaire"],
        "sujets" => vec!["Eau, assainissement"],
        "services" => vec!["Eau potable", "Assainissement"],
        "voyages" => vec!["Des élus ou des agents, et des jeunes"],
        _ => Vec::new(),
    }
}

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
        let pages = guide.printed_pages().await;
        println!("{expected}: {pages} pages");
        assert!((1..=3).contains(&pages), "{pages} pages");
        guide.catch_files().await;
        visit.press(Role::Button, Name::Is(words.guide_take_json())).await;
        let json: Value = serde_json::from_str(&guide.caught("json").await).expect("JSON");
        assert_eq!(json["format"], json!("passerelles-roadmap-1"));
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
        assert!(guide.printed_pages().await <= 3);
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
        assert!(guide.printed_pages().await <= 3);
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
    journey(Screen::Phone, async |visit| {
        let guide = Guide(visit);
        guide.open(&link.borrow()).await;
        guide.map_is_there().await;
        visit.until("who did it", "return document.body.innerText.includes('Elles l’ont fait')").await;
        assert_eq!(guide.outline().await, *outline.borrow());
        guide.open(&format!("/en{}", link.borrow())).await;
        guide.map_is_there().await;
        assert_eq!(guide.outline().await.len(), outline.borrow().len(), "as much in English");
    });
}

/// A visit is taken up again on the same device, and forgotten when one asks.
#[test]
fn a_visit_is_taken_up_again() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        guide.answer(&words, &town("qui")).await;
        guide.answer(&words, &town("niveau")).await;
        guide.open("/demarche").await;
        visit.press(Role::Link, Name::Is(words.guide_resume())).await;
        visit.arrives_at("/demarche/region").await;
        visit.press(Role::Link, Name::Is(words.guide_back())).await;
        visit.arrives_at("/demarche/niveau").await;
        guide.open("/demarche").await;
        visit.press(Role::Button, Name::Is(words.guide_forget())).await;
        visit.no_more(Role::Link, Name::Is(words.guide_resume())).await;
        assert_eq!(visit.js("return localStorage.getItem('passerelles.guide')", Vec::new()).await, json!(null));
    });
}

/// What is no address of ours begins again and says so; what is only half readable keeps the other half.
#[test]
fn a_mangled_link_begins_again_and_says_so() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.open("/demarche/bilan#%E2%80%A6nonsense").await;
        visit.find(Role::Status, Name::Is(words.guide_mangled())).await;
        visit.press(Role::Link, Name::Is(words.guide_begin())).await;
        visit.arrives_at("/demarche/qui").await;
        guide.open("/demarche/region#1.ac.bb.xqq").await;
        visit.find(Role::Status, Name::Is(&words.guide_lost(1))).await;
        guide.open("/demarche/nulle-part#1.ac").await;
        visit.arrives_at("/demarche/niveau").await;
    });
}

/// Nothing chosen: it is said where one lands, with the way to mend it; keys alone do everything.
#[test]
fn what_is_missing_is_said_and_keys_are_enough() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        visit.press(Role::Button, Name::Is(words.guide_continue())).await;
        visit.find(Role::Alert, Name::Has(words.guide_error_choose())).await;
        visit.until("focus on the summary", "return document.activeElement?.getAttribute('role') === 'alert'").await;
        visit.press(Role::Link, Name::Is(words.guide_error_choose())).await;
        visit.until("focus on the first answer", "return document.activeElement?.type === 'radio'").await;
        let input = visit.client().active_element().await.expect("an answer");
        input.send_keys(" ").await.expect("a key");
        let input = visit.client().active_element().await.expect("an answer");
        input.send_keys("\u{e007}").await.expect("a key");
        visit.arrives_at("/demarche/niveau").await;
        Shell(visit).focus_is_on_title().await;
    });
}

/// A commune by its name answers three questions, and its links are shown at once.
#[test]
fn a_commune_is_found_by_its_name() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        guide.begin(&words).await;
        guide.answer(&words, &town("qui")).await;
        let field = visit.find(Role::TextBox, Name::Any).await;
        field.send_keys("le portel").await.expect("typing");
        visit.press(Role::Button, Name::Has("Le Portel (62)")).await;
        visit.arrives_at("/demarche/etape").await;
        visit.find(Role::Heading, Name::Has("Le Portel (62)")).await;
        visit.find(Role::Link, Name::Is("Kawara")).await;
    });
}

/// From a country of the map, that country is answered already.
#[test]
fn a_country_of_the_map_leads_into_it() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.open("/carte/pays/SN").await;
        visit.press(Role::Link, Name::Is(words.country_start())).await;
        visit.arrives_at("/demarche?pays=SN").await;
        visit.press(Role::Link, Name::Is(words.guide_begin())).await;
        visit.arrives_at("/demarche/qui").await;
        assert!(Guide(visit).fragment().await.contains(".hsn"));
    });
}

/// Axe, in every state.
#[test]
fn axe_finds_nothing_in_the_guide() {
    for screen in [Screen::Desk, Screen::Phone] {
        journey(screen, async |visit| {
            let words = Visit::french();
            let guide = Guide(visit);
            let mut audit = Audit::default();
            for address in [
                "/demarche",
                "/demarche/qui",
                "/demarche/niveau#1.ac",
                "/demarche/pays#1.ac.bb.c32.dm.el-s.fp",
                FULL,
                "/en/demarche/sujets#1.ac.bb.c32.dm.el-s.fp.hsn",
            ] {
                set_wishes(visit.client(), false, true).await;
                guide.open(address).await;
                visit.pause(400).await;
                for (dark, theme) in [(false, "light"), (true, "dark")] {
                    set_wishes(visit.client(), dark, true).await;
                    visit.pause(250).await;
                    audit.check(visit, &format!("{address}, {theme}, {screen:?}")).await;
                }
            }
            guide.begin(&words).await;
            visit.press(Role::Button, Name::Is(words.guide_continue())).await;
            visit.find(Role::Alert, Name::Any).await;
            audit.check(visit, "an answer is missing").await;
            audit.finish(&format!("the guide, {screen:?}"));
        });
    }
}

/// Questions need neither sources nor names nor communes: without those files they are asked all the same, and the
/// road map is there.
#[test]
fn only_what_is_needed_comes() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let guide = Guide(visit);
        visit.tolerate("404");
        for role in ["guide-sources", "communes", "guide-en", "guide-sizes", "passports"] {
            visit.site.damage(role, Damage::Missing);
        }
        guide.begin(&words).await;
        guide.finish(&words, town).await;
        let outline = guide.outline().await;
        assert!(outline.iter().any(|title| title == "Vos étapes"), "{outline:?}");
        assert!(!outline.iter().any(|title| title == "Elles l’ont fait"), "{outline:?}");
    });
}

/// Without the words of the guide it says so, and a retry brings it.
#[test]
fn missing_questions_come_by_a_retry() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        visit.tolerate("404");
        visit.site.damage("guide-fr", Damage::Missing);
        visit.open("/demarche/qui").await;
        visit.find(Role::Alert, Name::Has(words.guide_failed())).await;
        visit.site.repair("guide-fr");
        visit.press(Role::Button, Name::Is(words.failure_retry())).await;
        visit.find(Role::Title, Name::Is("Pour qui agissez-vous\u{202f}?")).await;
    });
}
