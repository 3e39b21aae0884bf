use passerelles_e2e::browser::Screen;
use passerelles_e2e::pages::display::Display;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::visit::{Visit, journey};

/// A choice changes page and map, and outlives the page; without a choice the system decides.
#[test]
fn light_and_dark_are_chosen_and_remembered() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        visit.set_wishes(false, true).await;
        map.open("/carte").await;
        let (light, picture) = (visit.text(ground).await, map.picture().await);

        visit.set_wishes(true, true).await;
        visit
            .until_with(
                "the system's dark page",
                "return getComputedStyle(document.documentElement).backgroundColor !== arguments[0]",
                vec![light.clone().into()],
            )
            .await;
        assert_ne!(map.picture().await, picture, "the map stayed light");
        visit.set_wishes(false, true).await;
        let display = Display(visit);
        display.open(&words).await;
        display.theme(words.display_theme_dark()).await;
        visit.until("the attribute dark", "return document.documentElement.dataset.theme === 'dark'").await;
        let dark = visit.text(ground).await;
        assert_ne!(dark, light);
        assert_ne!(map.picture().await, picture, "the map stayed light");
        visit.reload().await;
        visit.until("the attribute dark", "return document.documentElement.dataset.theme === 'dark'").await;
        assert_eq!(visit.text(ground).await, dark);
        display.open(&words).await;
        display.theme(words.display_theme_light()).await;
        visit.until("the attribute light", "return document.documentElement.dataset.theme === 'light'").await;
        map.ready().await;
        assert_eq!(map.picture().await, picture, "the light map is not what it was");
    });
}
