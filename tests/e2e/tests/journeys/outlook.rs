use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::visit::{Visit, journey};

/// Where the hand has left the map stands in the address: loaded anew, shared or gone back to, it shows the same.
#[test]
fn an_address_shows_what_was_looked_at() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (map, hand) = (Map(visit), Hand(visit));
        map.open("/carte").await;
        let history = visit.number("return history.length").await;
        hand.wheel(map.middle().await, -600).await;
        hand.drag(map.middle().await, (120.0, 40.0)).await;
        map.rest().await;
        let there = visit.address().await;
        assert!(there.starts_with("/carte?camera="), "{there}");
        assert!(
            (visit.number("return history.length").await - history).abs() < 0.5,
            "looking is no step of the history"
        );

        map.open("/carte/pays/SN").await;
        map.rest().await;
        assert_eq!(visit.address().await, "/carte/pays/SN", "where the map goes by itself is not said");
        visit.back().await;
        visit.arrives_at(&there).await;

        visit.reload().await;
        map.ready().await;
        map.rest().await;
        assert_eq!(visit.address().await, there);
        let shown = map.picture().await;
        visit.press(Role::Button, Name::Is(words.map_whole_world())).await;
        map.rest().await;
        assert_eq!(visit.address().await, "/carte", "the whole world needs no words");
        assert_ne!(map.picture().await, shown);
    });
}

/// A mangled view of the world is the world.
#[test]
fn a_mangled_view_shows_the_world() {
    journey(Screen::Desk, async |visit| {
        let map = Map(visit);
        map.open("/carte").await;
        let world = map.picture().await;
        for query in ["camera=", "camera=91,0,3", "camera=%00,1,2", "camera=1,2", "camera=1e9,0,1", "camera=NaN,0,1"] {
            map.open(&format!("/carte?{query}")).await;
            assert_eq!(map.picture().await, world, "{query}");
        }
    });
}

/// In somebody else's page there is the map, what it is, and the way to all of it.
#[test]
fn an_embedded_map_is_the_map_alone() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        map.open("/carte/pays/SN?embed").await;
        visit.find(Role::Link, Name::Is(words.embed_whole())).await;
        let script = "return [...document.querySelectorAll('a')].find((link) => link.target === '_blank' && link.checkVisibility()).href";
        assert!(visit.text(script).await.ends_with("/carte/pays/SN"), "the way to the whole map keeps the selection");
        let links = visit.names(Role::Link).await;
        assert_eq!(links.len(), 1, "nothing else leads away: {links:?}");
        let [height, window] =
            ["return document.querySelector('.map-page').getBoundingClientRect().height", "return innerHeight"];
        assert!((visit.number(height).await - visit.number(window).await).abs() < 1.0, "it fills its frame");
    });
}
