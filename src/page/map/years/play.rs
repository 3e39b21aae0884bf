//! Links appear in the order in which they began, a year at a time. Undated ones have no place in it: they are put away,
//! and come back at the end.

use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::timeline::{Play, Span, Timeline};

use super::super::state::MapState;
use super::pass::Pass;
use crate::platform::observe;
use crate::platform::task::{self, Timeout};

/// Years of a step, and how long it is seen. Eighty years pass in a quarter of a minute; where motion is unwanted, in
/// a few pictures that stand still.
const SMOOTH: (u16, Duration) = (1, Duration::from_millis(190));
const STILL: (u16, Duration) = (10, Duration::from_millis(1500));

/// Plays, or not.
#[derive(Clone, Copy)]
pub(super) struct Player {
    state: MapState,
    pass: Pass,
    timeline: Memo<Option<Timeline>>,
    /// Whether it plays.
    pub(super) playing: RwSignal<bool>,
    next: StoredValue<Option<Timeout>, LocalStorage>,
    /// Whether undated links were shown before.
    undated: StoredValue<bool>,
}

impl Player {
    pub(super) fn new(state: MapState, pass: &Pass, timeline: Memo<Option<Timeline>>) -> Self {
        let player = Self {
            state,
            pass: *pass,
            timeline,
            playing: RwSignal::new(false),
            next: StoredValue::new_local(None),
            undated: StoredValue::new(true),
        };
        on_cleanup(move || player.next.set_value(None));
        player
    }

    /// Starts where the window is, or from the first year when it has come to the end.
    pub(super) fn start(self) {
        let Some(timeline) = self.timeline.get_untracked() else { return };
        let (step, _) = pace();
        self.undated.set_value(self.state.address.with_untracked(|address| address.filter.undated));
        self.playing.set(true);
        self.show(&timeline, self.window(&timeline).start(Play::Grows, step, timeline.axis));
    }

    /// Stops, and stays with what is shown.
    pub(super) fn stop(self) {
        self.next.set_value(None);
        if self.playing.get_untracked() {
            self.playing.set(false);
            self.pass.end();
        }
    }

    fn window(self, timeline: &Timeline) -> Span {
        timeline.window(self.state.address.with_untracked(|address| address.filter.years))
    }

    /// Shows one step, and waits for the next.
    fn show(self, timeline: &Timeline, window: Span) {
        let mut filter = self.state.address.with_untracked(|address| address.filter.clone());
        (filter.years, filter.undated) = (timeline.filtered(window), false);
        if self.pass.to(filter) {
            self.next.set_value(Some(task::after(pace().1, move || self.go_on())));
        } else {
            // Somebody has gone elsewhere meanwhile.
            self.playing.set(false);
        }
    }

    fn go_on(self) {
        let Some(timeline) = self.timeline.get_untracked() else { return self.stop() };
        if let Some(window) = self.window(&timeline).next(Play::Grows, pace().0, timeline.axis) {
            self.show(&timeline, window);
        } else {
            let mut filter = self.state.address.with_untracked(|address| address.filter.clone());
            filter.undated = self.undated.get_value();
            self.pass.to(filter);
            self.stop();
        }
    }
}

fn pace() -> (u16, Duration) {
    if observe::wants_stillness() { STILL } else { SMOOTH }
}
