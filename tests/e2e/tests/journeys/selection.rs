use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// A click on Brazil chooses Brazil; going back gives the list again. All the while it is the same canvas.
#[test]
fn a_click_on_the_map_chooses_a_country() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        map.open("/carte").await;
        Countries(visit).wait(&words, truth::partners()).await;
        map.rest().await;
        map.mark_canvas().await;
        Hand(visit).click(map.point("BR").await).await;
        visit.arrives_at("/carte/pays/BR").await;
        Country(visit).wait(&words, "Brésil", truth::links_with("BR").len()).await;
        visit.back().await;
        visit.arrives_at("/carte").await;
        Countries(visit).wait(&words, truth::partners()).await;
        assert!(map.is_marked_canvas().await, "the canvas was built anew");
    });
}

/// The same with a finger on a phone, where a sheet covers the lower half.
#[test]
fn a_tap_on_a_phone_chooses_a_country() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        map.open("/carte").await;
        map.rest().await;
        Hand(visit).tap(map.point("SN").await).await;
        visit.arrives_at("/carte/pays/SN").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
    });
}

/// What lies under the same fingertip is offered beside the country that was chosen, until another one is.
#[test]
fn what_is_close_is_offered_beside_what_was_chosen() {
    journey(Screen::Phone, async |visit| {
        let map = Map(visit);
        map.open("/carte").await;
        map.rest().await;
        let beside = map.beside("SN").await;
        let code = beside.first().expect("Senegal has small neighbours");
        Hand(visit).tap(map.point("SN").await).await;
        visit.arrives_at("/carte/pays/SN").await;
        let words = Visit::french();
        let name = |code: &str| {
            let links = truth::links().iter().filter(|row| row.country == code).count() as u64;
            format!("{} {}", truth::country_names(code).0, words.map_links_short(links))
        };
        for other in &beside {
            visit.find(Role::Link, Name::Is(&name(other))).await;
        }
        visit.press(Role::Link, Name::Is(&name(code))).await;
        visit.arrives_at(&format!("/carte/pays/{code}")).await;
        visit.no_more(Role::Link, Name::Is(&name(code))).await;
    });
}

/// « senegal », without its accents, finds Sénégal; back, forward and a new load keep to the address.
#[test]
fn the_list_finds_and_chooses_a_country() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (list, country) = (Countries(visit), Country(visit));
        let links = truth::links_with("SN").len();
        Map(visit).open("/carte").await;
        list.wait(&words, truth::partners()).await;
        assert_eq!(list.rows().await.len(), truth::partners());
        list.search(&words, "senegal").await;
        visit.find(Role::Answer, Name::Has("Sénégal")).await;
        let answers = visit.names(Role::Answer).await;
        assert!(
            matches!(answers.first(), Some(first) if first.contains("Sénégal") && first.contains(&links.to_string())),
            "{answers:?}"
        );
        Hand(visit).key(Key::Enter.into()).await;
        visit.arrives_at("/carte/pays/SN").await;
        country.wait(&words, "Sénégal", links).await;

        visit.back().await;
        visit.arrives_at("/carte").await;
        list.wait(&words, truth::partners()).await;
        visit.forward().await;
        visit.arrives_at("/carte/pays/SN").await;
        country.wait(&words, "Sénégal", links).await;
        visit.reload().await;
        visit.arrives_at("/carte/pays/SN").await;
        country.wait(&words, "Sénégal", links).await;
    });
}

/// Where several small countries lie under one finger, their names are offered.
#[test]
fn too_close_to_tell_apart_one_chooses_by_name() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        map.open("/carte").await;
        map.rest().await;
        let crowd = map.crowd().await.expect("several small countries close together");
        Hand(visit).tap(crowd).await;
        visit.find(Role::Dialog, Name::Is(words.map_chooser())).await;
        visit.press(Role::Button, Name::Is(words.map_close())).await;
        visit.no_more(Role::Dialog, Name::Any).await;

        // A second tap, too late to be a double one.
        visit.pause(400).await;
        Hand(visit).tap(crowd).await;
        visit.find(Role::Dialog, Name::Is(words.map_chooser())).await;
        let choice = "return document.querySelector('[role=dialog] a').getAttribute('href')";
        let address = visit.text(choice).await;
        visit.js("document.querySelector('[role=dialog] a').focus()", Vec::new()).await;
        Hand(visit).key(fantoccini::key::Key::Enter.into()).await;
        visit.arrives_at(&address).await;
        visit.no_more(Role::Dialog, Name::Any).await;
    });
}
