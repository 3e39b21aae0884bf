use fantoccini::key::Key;
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::ROUTES;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::table::Table;
use passerelles_e2e::site::Damage;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Every route, light and dark, in one language on a phone; `languages_accessible` has a desk, in six.
fn every_route(prefix: &str, screen: Screen) {
    journey(screen, async |visit| {
        let mut audit = Audit::default();
        for route in ROUTES {
            let path = format!("{prefix}{route}");
            visit.set_wishes(false, true).await;
            visit.open(&path).await;
            if route.starts_with("/carte") {
                Map(visit).ready().await;
                visit.until("names and sources", "return !document.querySelector('main [role=status]')").await;
            }
            visit.pause(150).await;
            for (dark, theme) in [(false, "light"), (true, "dark")] {
                visit.set_wishes(dark, true).await;
                visit.pause(250).await;
                audit.check(visit, &format!("{path}, {theme}, {screen:?}")).await;
            }
        }
        audit.finish(&format!("routes under « {prefix}/ », {screen:?}"));
    });
}

#[test]
fn every_route_in_french_on_a_phone() {
    every_route("", Screen::Phone);
}

#[test]
fn every_route_in_english_on_a_phone() {
    every_route("/en", Screen::Phone);
}

/// Light, then dark.
async fn both(audit: &mut Audit, visit: &Visit, state: &str) {
    for (dark, theme) in [(false, "light"), (true, "dark")] {
        visit.set_wishes(dark, true).await;
        visit.pause(250).await;
        audit.check(visit, &format!("{state}, {theme}, {:?}", visit.screen)).await;
    }
}

/// What pages become in use: an open passport, a search without result, a table, words about the unknown.
fn every_state(screen: Screen) {
    journey(screen, async |visit| {
        let words = Visit::french();
        let mut audit = Audit::default();
        visit.set_wishes(false, true).await;
        Map(visit).open("/carte/pays/SN").await;
        let links = truth::links_with("SN");
        Country(visit).wait(&words, "Sénégal", links.len()).await;
        for first in links.iter().take(1) {
            Country(visit).open_link(&first.authority, &first.partner).await;
        }
        visit.until("an open passport", "return document.querySelector('a[aria-expanded=true]')").await;
        both(&mut audit, visit, "an open passport").await;

        Map(visit).open("/carte?vue=liaisons").await;
        both(&mut audit, visit, "the view of links").await;
        Map(visit).open("/carte?vue=couleurs").await;
        both(&mut audit, visit, "the view of colours").await;
        Countries(visit).search(&words, "zzzz").await;
        visit.find(Role::Status, Name::Has(words.found_none_short())).await;
        both(&mut audit, visit, "a search in vain").await;
        visit.press(Role::Button, Name::Is(words.found_clear())).await;
        Countries(visit).search(&words, "saint").await;
        visit.find(Role::Answer, Name::Has("Saint")).await;
        Hand(visit).key(Key::Down.into()).await;
        both(&mut audit, visit, "answers of a search").await;
        Map(visit).open("/carte?annees=1980-2000&sans-date=non").await;
        visit.find(Role::Slider, Name::Is(words.years_last())).await;
        both(&mut audit, visit, "some of the years").await;

        Map(visit).open("/carte?type=amitie").await;
        if screen == Screen::Phone {
            visit.press(Role::Button, Name::Is(&words.filter_in_use(1))).await;
        }
        visit.press(Role::Button, Name::Is(words.filter_theme())).await;
        visit.find(Role::Link, Name::Has("Culture")).await;
        both(&mut audit, visit, "an open menu of filters").await;
        Map(visit).open("/carte?type=amitie&continent=antarctica").await;
        visit.find(Role::Status, Name::Is(words.filter_none())).await;
        both(&mut audit, visit, "filters that leave nothing").await;

        visit.open("/carte/pays/SN?vue=tableau&tri=-annee").await;
        Table(visit).has_rows(links.len()).await;
        both(&mut audit, visit, "the table").await;
        for (path, state) in [("/carte/pays/XQ", "an unknown country"), ("/carte/pays/KP", "a country without links")] {
            Map(visit).open(path).await;
            both(&mut audit, visit, state).await;
        }
        audit.finish(&format!("states, {screen:?}"));
    });
}

#[test]
fn every_state_at_a_desk() {
    every_state(Screen::Desk);
}

#[test]
fn every_state_on_a_phone() {
    every_state(Screen::Phone);
}

/// The choice between countries that are too close, and the sheet over the whole screen.
#[test]
fn choices_on_a_phone() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let mut audit = Audit::default();
        visit.set_wishes(false, true).await;
        Map(visit).open("/carte").await;
        Map(visit).rest().await;
        let crowd = Map(visit).crowd().await.expect("several small countries close together");
        Hand(visit).tap(crowd).await;
        visit.find(Role::Dialog, Name::Is(words.map_chooser())).await;
        both(&mut audit, visit, "the choice between small countries").await;

        Map(visit).open("/carte/pays/ML").await;
        visit.press(Role::Button, Name::Is(words.map_sheet_more())).await;
        both(&mut audit, visit, "the sheet at its largest").await;
        audit.finish("choices");
    });
}

/// Words about what could not be loaded.
#[test]
fn every_failure() {
    for screen in [Screen::Phone, Screen::Desk] {
        journey(screen, async |visit| {
            let words = Visit::french();
            let mut audit = Audit::default();
            visit.tolerate("404 (Not Found)");
            visit.site.damage("passports", Damage::Missing);
            visit.set_wishes(false, true).await;
            visit.open("/carte/pays/SN").await;
            visit.find(Role::Alert, Name::Has(words.country_failed())).await;
            both(&mut audit, visit, "passports that are missing").await;
            visit.site.damage("atlas", Damage::Flipped);
            visit.site.raise_format();
            visit.open("/carte").await;
            visit.find(Role::Alert, Name::Has(words.map_failed())).await;
            both(&mut audit, visit, "a map that cannot be shown").await;
            audit.finish(&format!("failures, {screen:?}"));
        });
    }
}
