//! What handles and buttons move: the window of years of the filter.

use leptos::prelude::*;
use passerelles_domain::timeline::{Span, Timeline};

use super::super::state::MapState;
use super::pass::Pass;
use super::play::Player;
use crate::ui::dynamic::memo;

/// The window, and who changes it.
#[derive(Clone, Copy)]
pub(super) struct Mover {
    /// What is counted.
    pub(super) timeline: Memo<Option<Timeline>>,
    /// The years that are shown.
    pub(super) window: Memo<Span>,
    /// Links that are shown, of the selected country or of all.
    pub(super) links: Memo<u64>,
    /// Plays.
    pub(super) player: Player,
    state: MapState,
    pass: Pass,
}

/// Follows the filter of a map, and makes the mover known below.
pub(super) fn provide_mover(state: MapState, timeline: Memo<Option<Timeline>>) {
    provide_context(Mover::new(state, timeline));
}

/// The mover of this slider.
#[expect(clippy::expect_used, reason = "provided by YearSlider, above all its parts")]
pub(super) fn expect_mover() -> Mover {
    use_context().expect("a Mover above")
}

impl Mover {
    fn new(state: MapState, timeline: Memo<Option<Timeline>>) -> Self {
        let pass = Pass::new(state);
        let years = memo(move || state.address.with(|address| address.filter.years));
        let window =
            memo(move || timeline.with(|timeline| timeline.as_ref().map_or(NONE, |all| all.window(years.get()))));
        let links = memo(move || {
            state.selection.with(|shown| {
                let count = |shown: &std::sync::Arc<passerelles_domain::atlas::Selection>| match state.selected.get() {
                    Some(country) => shown.count(country),
                    None => shown.links,
                };
                u64::from(shown.as_ref().map_or(0, count))
            })
        });
        Self { timeline, window, links, player: Player::new(state, &pass, timeline), state, pass }
    }

    /// A hand takes over: what plays stops.
    pub(super) fn take(self) {
        self.player.stop();
    }

    /// Shows another window, for now.
    pub(super) fn to(self, window: Span) {
        let mut filter = self.state.address.with_untracked(|address| address.filter.clone());
        let years = self.timeline.with_untracked(|all| all.as_ref().and_then(|all| all.filtered(window)));
        if years != filter.years {
            filter.years = years;
            self.pass.to(filter);
        }
    }

    /// Stays with what is shown. A handle that leaves the page with the focus says so too, when all this is gone.
    pub(super) fn end(self) {
        if self.player.playing.try_get_untracked() == Some(false) {
            self.pass.end();
        }
    }

    /// Stays with what is shown, unless more follows soon.
    pub(super) fn end_soon(self) {
        self.pass.end_soon();
    }
}

/// No years at all.
const NONE: Span = Span { first: 0, last: 0 };
