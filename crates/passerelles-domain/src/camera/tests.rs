//! What the screen shows, on a desk and on a phone whose lower half is covered.

use proptest::prelude::*;

use super::*;

const SCREEN: Viewport =
    Viewport { width: 1366.0, height: 768.0, covered_bottom: 0.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };
const PHONE: Viewport =
    Viewport { width: 390.0, height: 844.0, covered_bottom: 388.0, covered_top: 64.0, covered_corner: (0.0, 0.0) };

#[test]
fn home_shows_the_world_on_a_desk_and_the_middle_on_a_phone() {
    let view = Camera::home(&SCREEN).view(&SCREEN);
    assert!(view.min.x <= WORLD.min.x && view.max.x >= WORLD.max.x, "{view:?}");
    let phone = Camera::home(&PHONE);
    assert!(phone.scale > Camera::fit(WORLD, &PHONE, 8.0).scale * 1.5, "{phone:?}");
    let seen = phone.view(&PHONE);
    assert!(seen.contains(MapPoint::new(-170.0, -1700.0)), "France is on the screen: {seen:?}");
}

#[test]
fn what_is_fitted_lies_above_the_sheet() {
    let rect = MapRect { min: MapPoint::new(-300.0, -700.0), max: MapPoint::new(-100.0, -500.0) };
    let camera = Camera::fit(rect, &PHONE, 20.0);
    let low = camera.to_screen(rect.max, &PHONE);
    assert!(low.y <= PHONE.height - PHONE.covered_bottom - 19.0, "{low:?}");
}

/// What is seen already stays where it is; what is not comes just inside, and out from under the buttons.
#[test]
fn what_is_revealed_comes_just_inside() {
    let buttons = Viewport { covered_corner: (62.0, 102.0), ..PHONE };
    let camera = Camera { center: MapPoint::new(0.0, -500.0), scale: 0.3 };
    let square = |at: ScreenPoint| {
        let middle = camera.to_map(at, &buttons);
        let corner = |by: f64| MapPoint::new(middle.x + by, middle.y + by);
        (MapRect { min: corner(-20.0), max: corner(20.0) }, middle)
    };
    let moved = |x: f64, y: f64| {
        let (rect, middle) = square(ScreenPoint::new(x, y));
        let after = camera.revealing(rect, middle, &buttons, 30.0);
        assert!((after.scale - camera.scale).abs() < 1e-12);
        after.to_screen(middle, &buttons)
    };
    // Half of the square is 6 pixels; the sheet begins at 456, the bar ends at 64.
    let cases = [
        ((190.0, 250.0), (190.0, 250.0)),
        ((-80.0, 250.0), (36.0, 250.0)),
        ((500.0, 250.0), (354.0, 250.0)),
        ((190.0, 600.0), (190.0, 420.0)),
        ((190.0, 10.0), (190.0, 100.0)),
        ((350.0, 120.0), (292.0, 120.0)),
        ((350.0, 250.0), (350.0, 250.0)),
    ];
    for ((x, y), (right, down)) in cases {
        let seen = moved(x, y);
        assert!(seen.distance(ScreenPoint::new(right, down)) < 1e-6, "{x} {y} is seen at {seen:?}");
    }
}

#[test]
fn of_what_is_too_large_the_middle_is_revealed() {
    let camera = Camera { center: MapPoint::new(0.0, -500.0), scale: 1.0 };
    let middle = camera.to_map(ScreenPoint::new(-50.0, 260.0), &PHONE);
    let corner = |by: f64| MapPoint::new(middle.x + by, middle.y + by);
    let after = camera.revealing(MapRect { min: corner(-900.0), max: corner(900.0) }, middle, &PHONE, 30.0);
    assert!(after.to_screen(middle, &PHONE).distance(ScreenPoint::new(30.0, 260.0)) < 1e-6);
}

proptest! {
    #[test]
    fn the_point_under_the_finger_stays(factor in 0.2..5.0_f64, x in 100.0..1200.0_f64, y in 100.0..600.0_f64) {
        let anchor = ScreenPoint::new(x, y);
        let camera = Camera { center: MapPoint::new(0.0, -700.0), scale: 2.0 };
        let under = camera.to_map(anchor, &SCREEN);
        let after = camera.zoomed(factor, anchor, &SCREEN).to_screen(under, &SCREEN);
        prop_assert!(after.distance(anchor) < 1e-6, "{after:?}");
    }

    #[test]
    fn no_gesture_loses_the_world(
        moves in prop::collection::vec((any::<f64>(), any::<f64>(), any::<f64>()), 1..20),
        width in 0.0..4000.0_f64,
        height in 0.0..4000.0_f64,
    ) {
        let viewport = Viewport { width, height, ..Viewport::default() };
        let mut camera = Camera::home(&viewport);
        for (a, b, c) in moves {
            camera = camera.dragged(a, b, &viewport).zoomed(c, ScreenPoint::new(b, a), &viewport);
            prop_assert!(camera.scale.is_finite() && camera.scale > 0.0);
            prop_assert!(WORLD.contains(camera.center), "{camera:?}");
        }
    }
}
