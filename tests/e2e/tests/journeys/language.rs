use passerelles_domain::text::Lang;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// The same country in English, and back to the same page in French.
#[test]
fn the_same_page_in_english_and_back() {
    journey(Screen::Desk, async |visit| {
        let (french, english) = (Visit::french(), Visit::english());
        let links = truth::links_with("SN").len();
        Map(visit).open("/en/carte/pays/SN?vue=liaisons").await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "en");
        Country(visit).wait(&english, &truth::country_names("SN").1, links).await;
        Shell(visit).has_tab(&english, &truth::country_names("SN").1).await;
        visit.find(Role::Link, Name::Is(english.country_back())).await;

        visit.press(Role::Link, Name::Is(Lang::Fr.name())).await;
        visit.arrives_at("/carte/pays/SN?vue=liaisons").await;
        visit.started().await;
        Country(visit).wait(&french, "Sénégal", links).await;
        assert_eq!(visit.text("return document.documentElement.lang").await, "fr");
        visit.press(Role::Link, Name::Is(Lang::En.name())).await;
        visit.arrives_at("/en/carte/pays/SN?vue=liaisons").await;
    });
}
