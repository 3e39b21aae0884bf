use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// Codes of no country: words about it, the whole list, and the map.
#[test]
fn an_unknown_country_leads_to_the_list() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        for (path, said) in [
            ("/carte/pays/XQ", "XQ"),
            ("/carte/pays/zzz9", "zzz9"),
            ("/carte/pays/sénégal", "sénégal"),
            ("/carte/pays/%3Cb%3E", "<b>"),
        ] {
            Map(visit).open(path).await;
            let alert = visit.find(Role::Alert, Name::Has(&words.map_unknown_country(said))).await;
            assert_eq!(alert.tag_name().await.ok().as_deref(), Some("div"));
            assert!(Countries(visit).rows().await.len() > 100, "the list is not there at {path}");
        }
        // The address is text, never markup.
        assert!(visit.all(Role::Title, Name::Any).await.len() == 1);
    });
}

/// France is where every link begins, so it has no panel: that is said too.
#[test]
fn france_is_told_to_be_the_start() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        Map(visit).open("/carte/pays/FR").await;
        visit.find(Role::Alert, Name::Has(words.map_french_country())).await;
        assert!(Countries(visit).rows().await.len() > 100, "the list is not there");
    });
}

/// An address that leads nowhere says so, and offers ways on that work.
#[test]
fn an_address_that_leads_nowhere_offers_ways_on() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        for path in ["/nulle-part", "/carteau/pays/SN", "/a-propos-de/rien/du/tout"] {
            visit.open(path).await;
            Shell(visit).has_title(&words, words.missing_title()).await;
        }
        visit.press(Role::Link, Name::Is(words.home_door_map())).await;
        visit.arrives_at("/carte").await;
        Map(visit).ready().await;
    });
}
