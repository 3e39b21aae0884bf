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
        failure.retry_in_vain(&words).await;
        visit.site.repair(role);
        failure.retry(&words).await;
        Map(visit).ready().await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

#[test]
fn a_corrupt_atlas() {
    the_map_fails_in_words_and_recovers("atlas", Damage::Flipped);
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
        visit.site.damage("figures", Damage::Flipped);
        Map(visit).open("/carte/pays/SN").await;
        let failure = Failure::wait(visit, words.country_figures_failed(), words.failure_decode()).await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        visit.site.repair("figures");
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
