use std::path::Path;

use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::failure::Failure;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::site::Damage;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// A file that the first picture needs is damaged: words, a retry that asks the server anew, then the map.
fn the_map_fails_in_words_and_recovers(role: &str, damage: Damage) {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let remedy = if damage == Damage::Missing { words.failure_status() } else { words.failure_decode() };
        visit.tolerate("404 (Not Found)");
        visit.site.damage(role, damage);
        visit.open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.map_failed(), remedy).await;
        failure.outlive(&words, role).await;
        Map(visit).ready().await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// Without its links a country has its map and its name, and the panel says what is missing. The retry brings them.
#[test]
fn a_corrupt_atlas() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.damage("atlas", Damage::Flipped);
        Map(visit).open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.country_links_failed(), words.failure_decode()).await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        failure.outlive(&words, "atlas").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// A map of some of the links has nothing to show without them.
#[test]
fn a_corrupt_atlas_of_some_links() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.damage("atlas", Damage::Flipped);
        visit.open("/carte?type=amitie").await;
        let failure = Failure::wait(visit, words.map_failed(), words.failure_decode()).await;
        visit.site.repair("atlas");
        failure.retry(&words).await;
        Map(visit).ready().await;
    });
}

#[test]
fn a_world_that_is_cut_short() {
    the_map_fails_in_words_and_recovers("world-0", Damage::CutShort);
}

#[test]
fn missing_names() {
    the_map_fails_in_words_and_recovers("names-fr", Damage::Missing);
}

/// Without the passports the map works and the panel says what is missing; the retry brings them.
#[test]
fn missing_passports_leave_the_map_working() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.tolerate("404 (Not Found)");
        visit.site.damage("passports", Damage::Missing);
        Map(visit).open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.country_failed(), words.failure_status()).await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        visit.site.repair("passports");
        failure.retry(&words).await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// The same for the figures that others have published.
#[test]
fn corrupt_figures_leave_the_links_working() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.damage("figures-fr", Damage::Flipped);
        Map(visit).open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.country_figures_failed(), words.failure_decode()).await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        visit.site.repair("figures-fr");
        failure.retry(&words).await;
    });
}

/// Without the finer coast one zooms in all the same.
#[test]
fn a_missing_finer_coast_is_not_missed() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.tolerate("404 (Not Found)");
        visit.site.damage("world-1", Damage::Missing);
        let map = Map(visit);
        map.open("/carte").await;
        let far = map.picture().await;
        for _ in 0..3 {
            visit.press(Role::Button, Name::Is(words.map_zoom_in())).await;
        }
        assert_ne!(map.picture().await, far);
        assert!(visit.names(Role::Alert).await.is_empty(), "a detail that is missing is no failure");
    });
}

/// Data of a newer program: the page asks to be loaded anew, and that helps once both belong together again.
#[test]
fn a_newer_version_asks_for_a_new_load() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.raise_format();
        visit.open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.map_failed(), words.failure_version()).await;
        visit.site.restore_manifest();
        failure.reload(&words).await;
        visit.started().await;
        Map(visit).ready().await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// Without the English words the English pages are in French: better than nothing, and the page says which it is.
#[test]
fn without_its_words_english_falls_back_to_french() {
    journey(Screen::Desk, async |visit| {
        visit.tolerate("404 (Not Found)");
        visit.site.damage("words-en", Damage::Missing);
        visit.open("/en/carte").await;
        visit.find(Role::Button, Name::Is(Visit::french().map_zoom_in())).await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "fr");
    });
}

/// The app itself does not come: the page says so in its language and offers to load it again; its text stays to be read.
#[test]
fn an_app_that_does_not_start_is_said() {
    journey(Screen::Desk, async |visit| {
        visit.tolerate("404 (Not Found)");
        visit.tolerate("WebAssembly");
        let app = visit.site.named("passerelles-", "_bg.wasm");
        visit.site.change(Path::new(&app), b"no wasm at all");
        // Twenty seconds are waited for in earnest; here they pass in two.
        let soon = "const after = setTimeout;
            globalThis.setTimeout = (act, time) => after(act, time / 10);
            try { sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1; } catch { /* An empty page keeps nothing. */ }";
        visit.run_first(soon).await;
        for (path, words) in [("/en/chiffres", "Reload the page"), ("/nulle-part", "Recharger la page")] {
            visit.client().goto(&format!("{}{path}", visit.server.origin())).await.expect("the page is asked for");
            visit.find(Role::Button, Name::Is(words)).await;
            visit.find(Role::Alert, Name::Has("Passerelles")).await;
        }
        visit.client().goto(&format!("{}/en/chiffres", visit.server.origin())).await.expect("the page is asked for");
        visit.find(Role::Title, Name::Any).await;

        // A kiosk loads the page again by itself, until the app is there.
        visit.client().goto(&format!("{}/?kiosque=1", visit.server.origin())).await.expect("the page is asked for");
        let loads = visit.number("return Number(sessionStorage.loads)").await;
        visit
            .until_with(
                "a page that is loaded again",
                "return Number(sessionStorage.loads) > arguments[0]",
                vec![loads.into()],
            )
            .await;
        visit.site.change(Path::new(&app), &visit.site.built(&app));
        visit.until("the tour of the kiosk", "return document.querySelector('.attract')").await;
    });
}
