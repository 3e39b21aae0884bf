//! The corner that staff knock at: five touches within three seconds open their panel.

use leptos::prelude::*;
use passerelles_domain::kiosk::Millis;

/// CSS pixels of the corner, and milliseconds within which one knocks so many times.
const SIZE: i32 = 120;
const WITHIN: Millis = 3_000;
const TIMES: usize = 5;

/// What was heard at the corner.
#[derive(Clone, Copy)]
pub(super) struct Corner(StoredValue<Vec<Millis>>);

impl Corner {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Whether a touch, at CSS pixels of the window, is the last that it takes.
    pub(super) fn opens(self, place: Option<(i32, i32)>, now: Millis) -> bool {
        let here = place.is_some_and(|(x, y)| x < SIZE && y < SIZE);
        self.0.try_update_value(|touches| {
            touches.retain(|at| here && now.saturating_sub(*at) < WITHIN);
            touches.extend(here.then_some(now));
            let opened = touches.len() >= TIMES;
            if opened {
                touches.clear();
            }
            opened
        }) == Some(true)
    }
}
