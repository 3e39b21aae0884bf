use fantoccini::Locator;
use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::table::Table;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Filters combine; list, table and country hold the same links; what leaves nothing says what to leave; back undoes.
#[test]
fn filters_combine_to_nothing_and_back() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let friends: Vec<_> = truth::links().into_iter().filter(|row| row.kind == "amitie").collect();
        let mut countries: Vec<_> = friends.iter().map(|row| row.country.as_str()).collect();
        countries.sort_unstable();
        countries.dedup();
        Map(visit).open("/carte").await;
        let everything = Map(visit).picture().await;

        visit.press(Role::Button, Name::Is(words.filter_kind())).await;
        visit.press(Role::Link, Name::Has(words.kind_name_amitie())).await;
        visit.arrives_at("/carte?type=amitie").await;
        Hand(visit).key(Key::Escape.into()).await;
        let on_chip = "return document.activeElement.innerText.includes(arguments[0])";
        visit.until_with("focus back on the chip", on_chip, vec![words.kind_name_amitie().into()]).await;
        Countries(visit).wait(&words, countries.len()).await;
        let total = words.number(truth::links().len() as u64);
        let shown = words.filter_shown(friends.len() as u64, &total);
        visit.find(Role::Status, Name::Is(&shown)).await;
        assert_ne!(Map(visit).picture().await, everything, "the map shows what the filter leaves out");

        visit.open("/carte?type=amitie&vue=tableau").await;
        Table(visit).has_rows(friends.len().min(Table::FIRST)).await;

        // Regions have no friendships on Antarctica.
        Map(visit).open("/carte?type=amitie&continent=antarctica").await;
        visit.find(Role::Status, Name::Is(words.filter_none())).await;
        let drop = words.filter_drop(friends.len() as u64, words.filter_continent());
        visit.press(Role::Link, Name::Is(&drop)).await;
        visit.arrives_at("/carte?type=amitie").await;
        Countries(visit).wait(&words, countries.len()).await;
        visit.back().await;
        visit.arrives_at("/carte?type=amitie&continent=antarctica").await;
        visit.find(Role::Status, Name::Is(words.filter_none())).await;
        visit.press_last(Role::Link, Name::Is(words.filter_all())).await;
        visit.arrives_at("/carte").await;
        assert_eq!(Map(visit).picture().await, everything, "« Tout afficher » does not show everything");
    });
}

/// A département is chosen by name; the country's panel then holds its links alone.
#[test]
fn a_departement_is_chosen_by_name() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let north: Vec<_> = truth::links_with("SN").into_iter().filter(|row| row.departement == "59").collect();
        assert!(!north.is_empty(), "the journey needs links of the Nord with Senegal");
        Map(visit).open("/carte/pays/SN").await;
        visit.press(Role::Button, Name::Is(words.filter_bar())).await;
        visit.press(Role::Button, Name::Is(words.filter_territory_short())).await;
        // By its code: the panel has links whose names begin with « Nord » too.
        let nord = Locator::Css("a.choice[href$='departement=59']");
        let nord = visit.client().wait().for_element(nord).await.expect("the Nord among the choices");
        visit.press_element(&nord).await.expect("pressing the Nord");
        visit.arrives_at("/carte/pays/SN?departement=59").await;
        visit.press(Role::Button, Name::Is(words.filter_close())).await;
        Country(visit).wait(&words, "Sénégal", north.len()).await;
    });
}
