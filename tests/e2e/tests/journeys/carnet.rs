use std::cell::RefCell;

use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::carnet::{Carnet, KEY};
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::json;

/// A country and a link are collected where they are seen, annotated, put in another order, still there after a
/// reload, sent by a link, and taken over by somebody else.
#[test]
fn what_is_collected_is_kept_and_can_be_sent() {
    let link = RefCell::new(String::new());
    let first = truth::links_with("SN").swap_remove(0);
    let passport = format!("{} – {} (Sénégal)", first.authority, first.partner);
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        Map(visit).open("/carte/pays/SN").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        carnet.add(&words, 1).await;
        visit.find(Role::Button, Name::Is(words.carnet_kept())).await;
        Country(visit).open_link(&first.authority, &first.partner).await;
        carnet.add(&words, 2).await;

        carnet.go(&words).await;
        carnet.lists(&["Sénégal", &passport]).await;
        carnet.annotate(&words, "Sénégal", "Appeler la mairie, le 12 ; « oui » ?").await;
        let title = visit.find(Role::TextBox, Name::Is(words.carnet_name())).await;
        title.send_keys("Réunion du 12").await.expect("writing the title");
        visit.find(Role::Title, Name::Is("Réunion du 12")).await;
        visit.press(Role::Button, Name::Is(&words.carnet_down("Sénégal"))).await;
        carnet.lists(&[&passport, "Sénégal"]).await;
        let on = "return document.activeElement.getAttribute('aria-label') === arguments[0]";
        let up = words.carnet_up("Sénégal");
        visit.until_with("the keyboard on the moved entry", on, vec![json!(up)]).await;

        visit.reload().await;
        carnet.lists(&[&passport, "Sénégal"]).await;
        assert_eq!(carnet.note(&words, "Sénégal").await, "Appeler la mairie, le 12 ; « oui » ?");
        visit.find(Role::Title, Name::Is("Réunion du 12")).await;
        link.replace(carnet.copied_link(&words).await);
    });
    let link = link.into_inner();
    let (before, text) = link.split_once('#').expect("a fragment");
    assert!(before.ends_with("/carnet"), "{link}");
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        visit.open(&format!("/carnet#{text}")).await;
        carnet.lists(&[&passport, "Sénégal"]).await;
        visit.find(Role::Title, Name::Is("Réunion du 12")).await;
        let noted = "return document.querySelector('main').innerText.includes('Appeler la mairie')";
        visit.until("the note", noted).await;
        assert_eq!(carnet.kept().await, json!(null), "looking keeps nothing");
        assert!(visit.names(Role::TextBox).await.is_empty(), "what was sent is only read");
        visit.press(Role::Button, Name::Is(words.carnet_merge())).await;
        visit.until("one's own carnet", "return location.pathname + location.hash === '/carnet'").await;
        carnet.lists(&[&passport, "Sénégal"]).await;
        assert_eq!(carnet.kept().await, json!(text), "what is kept is what was sent");
        carnet.counts(2).await;
    });
}

/// What was taken out comes back with its note, where it stood; clearing is asked again.
#[test]
fn nothing_is_lost_by_one_press() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        visit.open("/carnet").await;
        visit.find(Role::Link, Name::Is(words.carnet_go_map())).await;
        carnet.open_shared("1_SN=note_ML_DE").await;
        visit.press(Role::Button, Name::Is(words.carnet_replace())).await;
        carnet.lists(&["Sénégal", "Mali", "Allemagne"]).await;
        visit.press(Role::Button, Name::Is(&words.carnet_remove("Sénégal"))).await;
        carnet.lists(&["Mali", "Allemagne"]).await;
        visit.press(Role::Button, Name::Is(words.carnet_undo())).await;
        carnet.lists(&["Sénégal", "Mali", "Allemagne"]).await;
        assert_eq!(carnet.note(&words, "Sénégal").await, "note");

        // The button of the panel gives the note back too.
        visit.press(Role::Link, Name::Is("Sénégal")).await;
        visit.press(Role::Button, Name::Is(words.carnet_kept())).await;
        carnet.counts(2).await;
        carnet.add(&words, 3).await;
        carnet.go(&words).await;
        assert_eq!(carnet.note(&words, "Sénégal").await, "note");

        // Somebody else's does not replace it without a question.
        carnet.open_shared("1_FR.a-b_PL").await;
        visit.press(Role::Button, Name::Is(words.carnet_replace())).await;
        visit.find(Role::Button, Name::Is(words.carnet_clear_no())).await;
        carnet.counts(3).await;

        visit.open("/carnet").await;
        visit.press(Role::Button, Name::Is(words.carnet_clear())).await;
        visit.press(Role::Button, Name::Is(words.carnet_clear_no())).await;
        carnet.counts(3).await;
        visit.press(Role::Button, Name::Is(words.carnet_clear())).await;
        visit.press(Role::Button, Name::Is(words.carnet_clear_yes())).await;
        carnet.counts(0).await;
        assert_eq!(carnet.kept().await, json!(null));
    });
}

/// A device that keeps nothing: the carnet works for the visit, and this is said.
#[test]
fn a_device_that_refuses_to_keep_is_told_of() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        carnet.refuse_storage().await;
        Map(visit).open("/carte/pays/SN").await;
        visit.press(Role::Button, Name::Is(words.carnet_add())).await;
        visit.find(Role::Status, Name::Is(words.carnet_refused())).await;
        carnet.counts(1).await;
        visit.press(Role::Link, Name::Has(words.nav_carnet())).await;
        carnet.lists(&["Sénégal"]).await;
        visit.find(Role::Status, Name::Is(words.carnet_refused())).await;
        carnet.annotate(&words, "Sénégal", "ici").await;
        assert!(carnet.copied_link(&words).await.ends_with("_SN=ici"));
    });
}

/// A kept text that is damaged keeps what can be read, says what is lost, and the damaged text is put aside before it
/// is written over. What another tab does is seen.
#[test]
fn a_damaged_carnet_keeps_what_can_be_read() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        visit.open("/a-propos").await;
        let damaged = "1_SN=note_<b>_ML_%zz";
        let keep = "localStorage.setItem(arguments[0], arguments[1])";
        visit.js(keep, vec![json!(KEY), json!(damaged)]).await;
        visit.open("/carnet").await;
        carnet.lists(&["Sénégal", "Mali"]).await;
        visit.find(Role::Status, Name::Is(&words.carnet_lost(2))).await;
        visit.press(Role::Button, Name::Is(&words.carnet_down("Sénégal"))).await;
        carnet.lists(&["Mali", "Sénégal"]).await;
        assert_eq!(carnet.kept().await, json!("1_ML_SN=note"));
        assert_eq!(visit.text("return localStorage.getItem('passerelles.carnet.before')").await, damaged);

        let here = visit.client().window().await.expect("this tab");
        let there = visit.client().new_window(true).await.expect("another tab");
        visit.client().switch_to_window(there.handle).await.expect("going there");
        Map(visit).open("/carte/pays/DE").await;
        carnet.add(&words, 3).await;
        visit.client().switch_to_window(here).await.expect("coming back");
        carnet.lists(&["Mali", "Sénégal", "Allemagne"]).await;
        carnet.counts(3).await;
    });
}

/// Whatever stands in a link, there are words for it and a way on.
#[test]
fn any_link_is_met_with_words() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let carnet = Carnet(visit);
        let long = "x".repeat(100_000);
        for text in ["1", "1_", "%", "1_%zz_<b>", "{}", "1_r_d_p//evil.example", "1_SN%00", "?#&=", &long] {
            carnet.open_shared(text).await;
            visit.find(Role::Alert, Name::Is(words.carnet_shared_bad())).await;
        }
        carnet.open_shared("2_SN").await;
        visit.find(Role::Alert, Name::Is(words.carnet_shared_newer())).await;
        carnet.open_shared("1_SN_ZZ_SN.not-a-link_d99_pnulle/part_xx_tUn%3Cb%3E").await;
        visit.find(Role::Title, Name::Is("Un<b>")).await;
        visit.find(Role::Status, Name::Is(&words.carnet_shared_lost(1))).await;
        let gone = "Cette page n’existe pas – Part";
        carnet.lists(&["Sénégal", "ZZ", "not a link", "99", gone]).await;
        visit.press(Role::Link, Name::Is(words.carnet_own())).await;
        visit.find(Role::Title, Name::Is(words.carnet_title())).await;
        assert_eq!(carnet.kept().await, json!(null));
    });
}

/// Empty, filled, shared, in question: nothing for axe to find.
#[test]
fn every_state_of_the_carnet_is_accessible() {
    for (screen, words, prefix) in [(Screen::Desk, Visit::french(), ""), (Screen::Phone, Visit::english(), "/en")] {
        journey(screen, async |visit| {
            let mut audit = Audit::default();
            let text = "1_tTitre_SN=une%20note_r32_SN.lille-saint-louis_pcomprendre";
            visit.set_wishes(false, true).await;
            visit.open(&format!("{prefix}/carnet")).await;
            visit.find(Role::Link, Name::Is(words.carnet_go_map())).await;
            both(&mut audit, visit, "empty").await;
            visit.open("/a-propos").await;
            visit.open(&format!("{prefix}/carnet#{text}")).await;
            visit.find(Role::Button, Name::Is(words.carnet_merge())).await;
            both(&mut audit, visit, "shared").await;
            visit.press(Role::Button, Name::Is(words.carnet_merge())).await;
            visit.find(Role::Button, Name::Is(words.carnet_clear())).await;
            both(&mut audit, visit, "filled").await;
            visit.press(Role::Button, Name::Is(words.carnet_clear())).await;
            both(&mut audit, visit, "asked to clear").await;
            audit.finish(&format!("carnet, {screen:?}"));
        });
    }
}

async fn both(audit: &mut Audit, visit: &Visit, state: &str) {
    for (dark, theme) in [(false, "light"), (true, "dark")] {
        visit.set_wishes(dark, true).await;
        visit.pause(250).await;
        audit.check(visit, &format!("{state}, {theme}, {:?}", visit.screen)).await;
    }
}
