use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::site::Damage;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::json;

/// A road map with as much in it as a town can have.
pub(crate) const FULL: &str = "/demarche/bilan#1.ac.bb.c32.dm.el-s.fp.hsn.ke-j.le-a.ma-e.ne.ob.pb.qd.rh.z62667";

/// A town: water and solidarity.
pub(crate) fn town(question: &str) -> Vec<&'static str> {
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
                visit.set_wishes(false, true).await;
                guide.open(address).await;
                visit.pause(400).await;
                for (dark, theme) in [(false, "light"), (true, "dark")] {
                    visit.set_wishes(dark, true).await;
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

/// How the guide reasons: as many questions drawn as listed, and axe finds nothing.
#[test]
fn the_questions_are_drawn_and_listed() {
    journey(Screen::Phone, async |visit| {
        visit.open("/a-propos").await;
        visit.find(Role::Heading, Name::Is(Visit::french().about_guide_title())).await;
        visit.until("the drawing", "return document.querySelectorAll('svg circle.questions__dot').length").await;
        let count =
            "return ['circle.questions__dot', '.questions__list > li'].map((e) => document.querySelectorAll(e).length)";
        assert_eq!(visit.js(count, Vec::new()).await, json!([19, 19]));
        let mut audit = Audit::default();
        audit.check(visit, "how the guide reasons").await;
        audit.finish("how the guide reasons");
    });
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
