//! Pointer, fingers and keys, as the browser gets them from a device.

use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
    WheelAction, WheelActions,
};
use passerelles_domain::camera::ScreenPoint;

use crate::visit::Visit;

const LEFT: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
const LIFT: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

/// A hand at the screen of a visit. Points are in CSS pixels from the upper left corner of the window.
#[derive(Debug)]
pub struct Hand<'a>(pub &'a Visit);

impl Hand<'_> {
    /// Clicks with the mouse.
    pub async fn click(&self, at: ScreenPoint) {
        self.act(mouse().then(to(at, 0)).then(LEFT).then(LIFT)).await;
    }

    /// Rests the mouse over a point.
    pub async fn hover(&self, at: ScreenPoint) {
        self.act(mouse().then(to(at, 20))).await;
    }

    /// Taps with a finger.
    pub async fn tap(&self, at: ScreenPoint) {
        self.act(finger("finger").then(to(at, 0)).then(LEFT).pause(Duration::from_millis(30)).then(LIFT)).await;
    }

    /// Drags with the mouse, and rests before letting go.
    pub async fn drag(&self, from: ScreenPoint, by: (f64, f64)) {
        let end = ScreenPoint::new(from.x + by.0, from.y + by.1);
        self.act(mouse().then(to(from, 0)).then(LEFT).then(to(end, 120)).pause(Duration::from_millis(150)).then(LIFT))
            .await;
    }

    /// Drags with a finger, and rests before letting go.
    pub async fn pull(&self, from: ScreenPoint, by: (f64, f64)) {
        let end = ScreenPoint::new(from.x + by.0, from.y + by.1);
        let pull = finger("finger").then(to(from, 0)).then(LEFT).then(to(end, 120));
        self.act(pull.pause(Duration::from_millis(150)).then(LIFT)).await;
    }

    /// Two fingers around a point move from one distance to another.
    pub async fn pinch(&self, around: ScreenPoint, from: f64, to_distance: f64) {
        let at = |side: f64, distance: f64| ScreenPoint::new(around.x + side * distance / 2.0, around.y);
        let way = |name: &str, side: f64| {
            let start = finger(name).then(to(at(side, from), 0)).then(LEFT);
            start.then(to(at(side, to_distance), 150)).pause(Duration::from_millis(50)).then(LIFT)
        };
        self.act(Actions::from(way("thumb", -1.0)).and(way("index", 1.0))).await;
    }

    /// Turns the wheel; down is positive.
    pub async fn wheel(&self, at: ScreenPoint, delta: i64) {
        let scroll = WheelAction::Scroll { duration: None, x: at.x as i64, y: at.y as i64, delta_x: 0, delta_y: delta };
        self.act(WheelActions::new("wheel".to_owned()).then(scroll)).await;
    }

    /// Presses a key.
    pub async fn key(&self, key: char) {
        let down = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: key });
        self.act(down.then(KeyAction::Up { value: key })).await;
    }

    /// Presses a key while Shift is held.
    pub async fn shift(&self, key: char) {
        let shift = fantoccini::key::Key::Shift.into();
        let down = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: shift });
        let pressed = down.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.act(pressed.then(KeyAction::Up { value: shift })).await;
    }

    /// Types a word, quickly.
    pub async fn write(&self, word: &str) {
        let keys = word.chars().fold(KeyActions::new("keys".to_owned()), |keys, letter| {
            keys.then(KeyAction::Down { value: letter }).then(KeyAction::Up { value: letter })
        });
        self.act(keys).await;
    }

    async fn act(&self, actions: impl Into<Actions>) {
        self.0.client().perform_actions(actions).await.expect("the hand does as it is told");
    }
}

fn mouse() -> MouseActions {
    MouseActions::new("mouse".to_owned())
}

fn finger(name: &str) -> TouchActions {
    TouchActions::new(name.to_owned())
}

fn to(point: ScreenPoint, milliseconds: u64) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(milliseconds)), x: point.x, y: point.y }
}
