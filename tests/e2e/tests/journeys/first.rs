use std::time::Duration;

use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::failure::Failure;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::site::Damage;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Keeps the file of links back until it is let go.
const HOLD: &str = "const ask = fetch;
    const held = new Promise((done) => { globalThis.letGo = done; });
    globalThis.askedFor = 0;
    globalThis.fetch = async (...wish) => {
        if (/[/]data[/]atlas[.]/.test(wish[0]?.url ?? wish[0])) {
            globalThis.askedFor += 1;
            await held;
        }
        return ask(...wish);
    };";
const LET_GO: &str = "letGo(); return 1";
const ASKED: &str = "return askedFor";
const ON_MAP: &str = "return document.activeElement?.getAttribute('role') === 'application'";
const FIRST_ROW: &str = "return document.querySelector('.ranks li').innerText";

/// Map and list are there with the right numbers before a single link is, and nothing jumps when the links come.
#[test]
fn the_first_picture_needs_no_link() {
    journey(Screen::Desk, async |visit| {
        let (words, hand) = (Visit::french(), Hand(visit));
        visit.run_first(HOLD).await;
        let map = Map(visit);
        map.open("/carte").await;
        visit.until("the links, asked for after the picture", ASKED).await;
        Countries(visit).wait(&words, truth::partners()).await;
        let first = visit.text(FIRST_ROW).await;
        let rows = Countries(visit).rows().await;
        assert_eq!(rows.len(), truth::partners());
        map.mark_canvas().await;
        visit.js("document.querySelector('[role=application]').focus()", Vec::new()).await;
        hand.key(Key::Home.into()).await;
        map.everything_came().await;
        let picture = map.picture().await;

        // What needs the links says that they come.
        visit.press(Role::Button, Name::Is(words.filter_kind())).await;
        visit.find(Role::Status, Name::Is(words.country_links_loading())).await;
        hand.key(Key::Escape.into()).await;
        visit.js("document.querySelector('[role=application]').focus()", Vec::new()).await;

        visit.js(LET_GO, Vec::new()).await;
        visit.until("the years", "return document.querySelector('.years button')").await;
        assert_eq!(map.picture().await, picture, "the map has changed");
        assert!(map.is_marked_canvas().await, "the canvas was built anew");
        visit.until("focus still on the map", ON_MAP).await;
        assert_eq!(Countries(visit).rows().await, rows);
        assert_eq!(visit.text(FIRST_ROW).await, first);

        visit.press(Role::Button, Name::Is(words.filter_kind())).await;
        visit.press(Role::Link, Name::Has(words.kind_name_amitie())).await;
        visit.arrives_at("/carte?type=amitie").await;
        let friends = truth::links().iter().filter(|row| row.kind == "amitie").count() as u64;
        let shown = words.filter_shown(friends, &words.number(truth::links().len() as u64));
        visit.find(Role::Status, Name::Is(&shown)).await;
    });
}

/// A country that is chosen before the links are there has its name at once and its links when they come.
#[test]
fn a_country_waits_for_its_links() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.run_first(HOLD).await;
        Map(visit).open("/carte").await;
        Map(visit).mark_canvas().await;
        Countries(visit).wait(&words, truth::partners()).await;
        Countries(visit).choose("Sénégal").await;
        visit.arrives_at("/carte/pays/SN").await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        visit.find(Role::Status, Name::Is(words.country_links_loading())).await;
        visit.js(LET_GO, Vec::new()).await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        assert!(Map(visit).is_marked_canvas().await, "the canvas was built anew");
    });
}

/// The home page is whole without the links, and brings them for what comes next.
#[test]
fn the_home_page_needs_no_link() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.run_first(HOLD).await;
        visit.open("/").await;
        visit.until("its picture", "return performance.getEntriesByName('map-ready', 'mark').length").await;
        visit.until("the links, asked for after the picture", ASKED).await;
        let total = words.number(truth::links().len() as u64);
        let said = words.home_documented(&truth::partners().to_string(), &total);
        visit
            .until_with(
                "how many links there are",
                "return document.body.innerText.includes(arguments[0])",
                vec![said.into()],
            )
            .await;
        visit.js(LET_GO, Vec::new()).await;
        visit.press(Role::Link, Name::Is(words.nav_map())).await;
        Countries(visit).wait(&words, truth::partners()).await;
    });
}

/// Links that do not come leave the map and the list; the panel says so, and the retry brings them.
#[test]
fn links_that_do_not_come_are_said() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.damage("atlas", Damage::Flipped);
        Map(visit).open("/carte").await;
        Countries(visit).wait(&words, truth::partners()).await;
        let failure = Failure::wait(visit, words.country_links_failed(), words.failure_decode()).await;
        assert_eq!(Countries(visit).rows().await.len(), truth::partners());
        // Longer than the pause after which the program fetches by itself what nobody has asked for.
        failure.stays(Duration::from_secs(4)).await;
        failure.outlive(&words, "atlas").await;
        Countries(visit).choose("Sénégal").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// Without the overview there is no picture; the retry brings both.
#[test]
fn a_damaged_overview_is_said() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.damage("overview", Damage::CutShort);
        visit.open("/carte").await;
        let failure = Failure::wait(visit, words.map_failed(), words.failure_decode()).await;
        failure.outlive(&words, "overview").await;
        Map(visit).ready().await;
        Countries(visit).wait(&words, truth::partners()).await;
    });
}
