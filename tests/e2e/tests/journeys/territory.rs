use fantoccini::key::Key;
use passerelles_domain::france::Arrangement;
use passerelles_domain::geo::Direction;
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::failure::Failure;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::pages::territory::Territory;
use passerelles_e2e::site::Damage;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Links of a département, as the CSV counts them. A region's own lie in none, whatever the file says of its seat.
fn count_of(departement: &str) -> usize {
    truth::links().into_iter().filter(|row| row.departement == departement && row.level != "region").count()
}

/// The same, for a département that has some.
fn links_of(departement: &str) -> Vec<truth::Row> {
    let inside = |row: &truth::Row| row.departement == departement && row.level != "region";
    let links: Vec<truth::Row> = truth::links().into_iter().filter(inside).collect();
    assert!(!links.is_empty(), "the journey needs a département with links, {departement} has none");
    links
}

/// The address of the Nord leads to its links: as many as the CSV has, with every authority and every country.
#[test]
fn an_address_leads_to_the_links_of_a_territory() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let links = links_of("59");
        Map(visit).open("/carte/territoire/59").await;
        Territory(visit).wait(&words, "Nord", links.len()).await;
        let said = visit.text("return document.querySelector('main').innerText").await;
        for link in &links {
            assert!(said.contains(&link.authority), "{} is not told", link.authority);
            assert!(said.contains(&link.partner), "{} is not told", link.partner);
        }
        let mut countries: Vec<&str> = links.iter().map(|link| link.country.as_str()).collect();
        countries.sort_unstable();
        countries.dedup();
        assert_eq!(Territory(visit).rows().await.len(), countries.len(), "partner countries");
        // A country keeps the territory as a filter, and the way back leads to the territory.
        visit.press(Role::Link, Name::Has(" Sénégal ")).await;
        visit.arrives_at("/carte/pays/SN?departement=59").await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        visit.back().await;
        Territory(visit).wait(&words, "Nord", links.len()).await;
        let title = visit.text("return document.title").await;
        assert!(title.starts_with("Nord"), "{title}");
    });
}

/// A click on the map of France chooses a département; the world map then shows its links only; back gives all.
#[test]
fn a_click_on_the_map_of_france_chooses_a_territory() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (map, territory) = (Map(visit), Territory(visit));
        map.open("/carte").await;
        visit.press(Role::Link, Name::Is(words.territory_title())).await;
        visit.arrives_at("/carte/territoire").await;
        territory.wait_for_all(&words).await;
        let all = map.picture().await;
        let nord = territory.point("59", Arrangement::Tall).await;
        Hand(visit).hover(nord).await;
        visit
            .until("the name beside the pointer", "return document.querySelector('main').innerText.includes('Nord')")
            .await;
        Hand(visit).click(nord).await;
        visit.arrives_at("/carte/territoire/59").await;
        territory.wait(&words, "Nord", links_of("59").len()).await;
        Shell(visit).focus_is_on_title().await;
        assert_ne!(map.picture().await, all, "the world map shows the links of the Nord");
        visit.back().await;
        visit.arrives_at("/carte/territoire").await;
        territory.wait_for_all(&words).await;
        assert_eq!(map.picture().await, all, "and all of them again");
    });
}

/// The same with a finger on a phone, overseas.
#[test]
fn a_tap_on_an_inset_chooses_a_territory_overseas() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let territory = Territory(visit);
        Map(visit).open("/carte/territoire").await;
        territory.wait_for_all(&words).await;
        let reunion = territory.point("974", Arrangement::Tall).await;
        Hand(visit).tap(reunion).await;
        visit.arrives_at("/carte/territoire/974").await;
        territory.wait(&words, "La Réunion", links_of("974").len()).await;
    });
}

/// Arrow keys lead over the map of France, each step is said, Enter opens; Tab leaves the map.
#[test]
fn arrow_keys_lead_over_the_map_of_france() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let territory = Territory(visit);
        Map(visit).open("/carte/territoire").await;
        territory.wait_for_all(&words).await;
        visit.js("document.querySelector('[role=application]:has(svg)').focus()", Vec::new()).await;
        let (france, drawing) = territory.drawing(Arrangement::Tall);
        let first = france.first_step(&drawing).expect("a first territory");
        let next = france.step(&drawing, first, Direction::Up).expect("a territory to the north");
        let code = france.unit(next).expect("a unit").code.clone();
        Hand(visit).key(Key::Down.into()).await;
        let links = match count_of(&france.unit(first).expect("a unit").code) {
            0 => words.map_none().to_owned(),
            links => words.map_links(links as u64),
        };
        let said = territory.announced().await;
        assert!(said.ends_with(&links), "« {said} » should tell « {links} »");
        Hand(visit).key(Key::Up.into()).await;
        assert_ne!(territory.announced().await, said);
        Hand(visit).key(Key::Enter.into()).await;
        visit.arrives_at(&format!("/carte/territoire/{code}")).await;
        Shell(visit).focus_is_on_title().await;
        visit.js("document.querySelector('[role=application]:has(svg)').focus()", Vec::new()).await;
        Shell(visit).tab().await;
        visit.until("Tab to leave the map", "return !document.activeElement?.matches('[role=application]')").await;
    });
}

/// Regions instead of départements: in the address, on the map, in the list.
#[test]
fn territories_are_compared_by_region() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let territory = Territory(visit);
        Map(visit).open("/carte/territoire").await;
        territory.wait_for_all(&words).await;
        let departements = territory.rows().await.len();
        visit.press(Role::Link, Name::Is(words.filter_regions())).await;
        visit.arrives_at("/carte/territoire?par=region").await;
        visit.until("fewer rows", "return document.querySelectorAll('main ol a').length < 25").await;
        assert!(departements > 80, "{departements} départements have links");
        let nord = territory.point("59", Arrangement::Tall).await;
        Hand(visit).click(nord).await;
        visit.arrives_at("/carte/territoire/region-32?par=region").await;
        let region = truth::links().into_iter().filter(|row| row.region == "Hauts-de-France").count();
        territory.wait(&words, "Hauts-de-France", region).await;
    });
}

/// A code that is none, and a département without a documented link.
#[test]
fn territories_without_links_and_unknown_ones_are_told_apart() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let territory = Territory(visit);
        for (path, code) in [("/carte/territoire/99", "99"), ("/carte/territoire/region-00", "00")] {
            Map(visit).open(path).await;
            visit.find(Role::Alert, Name::Has(&words.territory_unknown(code))).await;
            territory.wait_for_all(&words).await;
            assert!(territory.rows().await.len() > 80, "all of them are there at {path}");
        }
        let links = truth::links();
        let (france, _) = territory.drawing(Arrangement::Tall);
        let empty = france
            .units
            .iter()
            .find(|unit| unit.code.as_str() < "96" && links.iter().all(|row| row.departement != unit.code));
        let code = &empty.expect("a département without a link").code;
        Map(visit).open(&format!("/carte/territoire/{code}")).await;
        visit
            .until_with(
                "kind words",
                "return document.querySelector('main').innerText.includes(arguments[0])",
                vec![words.territory_none().into()],
            )
            .await;
        assert!(visit.names(Role::Alert).await.is_empty(), "it is known");
    });
}

/// Without the file of the map of France, lists and links are there, and a retry brings the map.
#[test]
fn a_missing_map_of_france_leaves_the_list_working() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.tolerate("404 (Not Found)");
        visit.site.damage("france", Damage::Missing);
        Map(visit).open("/carte/territoire/59").await;
        Territory(visit).wait(&words, "Nord", links_of("59").len()).await;
        let failure = Failure::wait(visit, words.territory_failed(), words.failure_status()).await;
        visit.site.repair("france");
        failure.retry(&words).await;
        visit.find(Role::Application, Name::Is(words.territory_map())).await;
    });
}

/// The map flies overseas from a menu, which Escape closes.
#[test]
fn the_map_flies_overseas() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        map.open("/carte").await;
        let before = map.picture().await;
        visit.press(Role::Button, Name::Is(words.overseas_button())).await;
        visit.find(Role::Button, Name::Is("Mayotte")).await;
        let mut audit = Audit::default();
        for dark in [false, true] {
            visit.set_wishes(dark, false).await;
            visit.pause(250).await;
            audit.check(visit, "the menu of France overseas").await;
        }
        audit.finish("France overseas");
        Hand(visit).key(Key::Escape.into()).await;
        visit.no_more(Role::Button, Name::Is("Mayotte")).await;
        visit.until("focus on the button", "return document.activeElement?.id === 'overseas'").await;
        visit.set_wishes(false, false).await;
        visit.press(Role::Button, Name::Is(words.overseas_button())).await;
        visit.press(Role::Button, Name::Is("Mayotte")).await;
        visit.no_more(Role::Button, Name::Is("Mayotte")).await;
        assert_ne!(map.picture().await, before);
        visit.until("where one looks in the address", "return location.search.includes('camera=-12')").await;
    });
}
