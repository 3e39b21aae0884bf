use fantoccini::key::Key;
use passerelles_e2e::browser::{Screen, Tool};
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::visit::{Visit, journey};

/// Wheel, drag and buttons move the picture; « Le monde entier » brings the first one back.
#[test]
fn wheel_drag_and_buttons_move_the_map() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (map, hand) = (Map(visit), Hand(visit));
        map.open("/carte").await;
        let middle = map.middle().await;
        let home = map.picture().await;
        hand.wheel(middle, -400).await;
        let near = map.picture().await;
        assert_ne!(near, home, "the wheel does nothing");
        hand.drag(middle, (160.0, 60.0)).await;
        let dragged = map.picture().await;
        assert_ne!(dragged, near, "dragging does nothing");
        assert_eq!(visit.path().await, "/carte", "a drag is no tap");
        visit.press(Role::Button, Name::Is(words.map_zoom_in())).await;
        let nearer = map.picture().await;
        assert_ne!(nearer, dragged, "« Zoomer » does nothing");
        visit.press(Role::Button, Name::Is(words.map_zoom_out())).await;
        assert_ne!(map.picture().await, nearer, "« Dézoomer » does nothing");
        visit.press(Role::Button, Name::Is(words.map_to_france())).await;
        let france = map.picture().await;
        assert_ne!(france, dragged, "« Revenir à la France » does nothing");
        visit.press(Role::Button, Name::Is(words.map_whole_world())).await;
        hand.hover(passerelles_domain::camera::ScreenPoint::new(5.0, 5.0)).await;
        assert_eq!(map.picture().await, home, "the whole world is not what it was");
    });
}

/// Plus, minus, zero and, with Shift, the arrows do the same.
#[test]
fn keys_move_the_map() {
    journey(Screen::Desk, async |visit| {
        let (map, hand) = (Map(visit), Hand(visit));
        map.open("/carte").await;
        let home = map.picture().await;
        visit.js("document.querySelector('[role=application]').focus()", Vec::new()).await;
        let mut before = home.clone();
        let arrows = [Key::Right, Key::Down, Key::Left, Key::Up].map(char::from);
        for key in ['+', '+'].into_iter().chain(arrows).chain(['-']) {
            if arrows.contains(&key) {
                hand.shift(key).await;
            } else {
                hand.key(key).await;
            }
            let now = map.picture().await;
            assert_ne!(now, before, "{key:?} does nothing");
            before = now;
        }
        hand.key('0').await;
        assert_eq!(map.picture().await, home, "zero does not show the whole world");
    });
}

/// Two fingers apart bring the map nearer, one finger moves it, and the page itself stays where it is.
#[test]
fn fingers_pinch_and_drag_the_map() {
    if !Tool::Fingers.is_there() {
        return;
    }
    journey(Screen::Phone, async |visit| {
        let (map, hand) = (Map(visit), Hand(visit));
        map.open("/carte").await;
        let middle = map.middle().await;
        let home = map.picture().await;
        hand.pinch(middle, 60.0, 220.0).await;
        let near = map.picture().await;
        assert_ne!(near, home, "pinching does nothing");
        hand.pull(middle, (70.0, 50.0)).await;
        assert_ne!(map.picture().await, near, "dragging does nothing");
        assert_eq!(visit.path().await, "/carte", "a pinch is no tap");
        let scale = visit.number("return visualViewport.scale").await;
        assert!((scale - 1.0).abs() < 0.01, "the page was zoomed, not the map: {scale}");
        assert!(visit.number("return scrollY").await < 1.0, "the page was scrolled, not the map");
    });
}

/// Nothing moves, nothing is drawn: neither frames nor battery are spent. A wheel turn proves that frames are counted.
#[test]
fn at_rest_nothing_is_drawn() {
    journey(Screen::Desk, async |visit| {
        let map = Map(visit);
        for address in ["/carte", "/carte?vue=liaisons", "/carte/pays/SN"] {
            map.open(address).await;
            map.rest().await;
            // Names of towns come later, and are drawn once.
            visit.pause(500).await;
            let before = map.frames().await;
            visit.pause(1000).await;
            let after = map.frames().await;
            assert_eq!(after - before, 0, "canvases cleared in a second of rest at {address}");
            Hand(visit).wheel(map.middle().await, -200).await;
            map.rest().await;
            assert!(map.frames().await > after, "frames are not counted");
        }
    });
}
