use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::failure::Failure;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Everything has been loaded, then the server goes: other countries, views and pages still work.
#[test]
fn what_was_loaded_goes_on_without_the_server() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let country = Country(visit);
        Map(visit).open("/carte/pays/SN").await;
        country.wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        Map(visit).everything_came().await;
        visit.tolerate("ERR_CONNECTION_REFUSED");
        visit.server.stop();
        visit.press(Role::Link, Name::Is(words.country_back())).await;
        Countries(visit).choose("Mali").await;
        country.wait(&words, "Mali", truth::links_with("ML").len()).await;
        visit.press(Role::Link, Name::Is(words.map_view_links())).await;
        visit.arrives_at("/carte/pays/ML?vue=liaisons").await;
        visit.press(Role::Link, Name::Has(words.nav_about())).await;
        Shell(visit).has_title(&words, words.about_title()).await;
        // The page is there; only its drawing of the guide, which nobody has asked for before, is said to be missing.
        let missing = visit.names(Role::Alert).await;
        assert!(missing.len() <= 1 && missing.iter().all(|one| one.contains(words.failure_part())), "{missing:?}");
    });
}

/// The server goes before anything was asked for that the map's first picture does not need: the map is there, the panel
/// has its title and says what is missing, and the retry works once the server is back.
#[test]
fn what_was_not_loaded_is_told_and_comes_later() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.open("/nulle-part").await;
        let loaded = "return ['atlas', 'world-0', 'names-fr'].every((role) =>
            performance.getEntriesByType('resource').some((entry) => entry.name.includes(`/data/${role}.`) && entry.responseEnd))";
        visit.until("what the map's first picture needs", loaded).await;
        visit.pause(200).await;
        visit.tolerate("ERR_CONNECTION_REFUSED");
        visit.server.stop();
        Shell(visit).follow(words.nav_map()).await;
        Map(visit).ready().await;
        Countries(visit).choose("Mali").await;
        visit.arrives_at("/carte/pays/ML").await;
        let panel = Failure::wait(visit, words.failure_part(), words.failure_network()).await;
        visit.find(Role::Title, Name::Is("Mali")).await;

        visit.server.start_again();
        panel.retry(&words).await;
        // Now the panel can say what it lacks itself. Figures come by themselves: they are asked for by its code.
        let passports = Failure::wait(visit, words.country_failed(), words.failure_network()).await;
        passports.retry(&words).await;
        Country(visit).wait(&words, "Mali", truth::links_with("ML").len()).await;
    });
}
