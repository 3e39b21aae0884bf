//! Other links many times in a row, as one drags or plays: the present entry of the browser's history follows, and only
//! what one stays with becomes a new one.

use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::atlas::Filter;

use super::super::state::MapState;
use crate::platform::task::{self, Timeout};
use crate::route::MapAddress;

/// Keys that follow each other within this are one run.
const REST: Duration = Duration::from_millis(900);

/// A run of changes.
#[derive(Clone, Copy)]
pub(super) struct Pass {
    state: MapState,
    /// Where it began, and where it is.
    run: StoredValue<Option<(MapAddress, MapAddress)>>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Pass {
    pub(super) fn new(state: MapState) -> Self {
        let pass = Self { state, run: StoredValue::new(None), rest: StoredValue::new_local(None) };
        on_cleanup(move || pass.rest.set_value(None));
        pass
    }

    /// Shows other links, for now. `false` when somebody has gone elsewhere since the last time: the run is over.
    pub(super) fn to(self, filter: Filter) -> bool {
        let here = self.state.address.get_untracked();
        let before = match self.run.try_update_value(Option::take).flatten() {
            Some((_, last)) if !same(&last, &here) => return false,
            Some((before, _)) => before,
            None => here.clone(),
        };
        let now = here.with_filter(filter);
        self.state.pass(now.clone());
        self.run.set_value(Some((before, now)));
        true
    }

    /// Stays with what is shown.
    pub(super) fn end(self) {
        self.rest.set_value(None);
        if let Some((before, last)) = self.run.try_update_value(Option::take).flatten()
            && same(&last, &self.state.address.get_untracked())
        {
            self.state.stay(before);
        }
    }

    /// Stays with what is shown, unless more follows soon.
    pub(super) fn end_soon(self) {
        self.rest.set_value(Some(task::after(REST, move || self.end())));
    }
}

/// Whether two addresses show the same. The hand may have moved the map meanwhile.
fn same(one: &MapAddress, other: &MapAddress) -> bool {
    one.with_outlook(None) == other.with_outlook(None)
}
