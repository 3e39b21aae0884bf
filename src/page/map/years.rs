//! The years in which links began: how many in each, which of them are shown, and how they came one after the other.
//! Here only the place that is kept for it; the rest is behind the door.

mod mover;
mod pass;
mod play;
pub(super) mod slider;
mod track;

use leptos::prelude::*;

use super::later;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{memo, optional};

/// The place of the slider. It does not ask for the code itself: the first picture comes first.
#[component]
pub(super) fn YearStrip() -> impl IntoView {
    let t = expect_setting().t;
    let parts = expect_parts();
    let arrived = memo(move || parts.there(Part::Ask));
    view! {
        <section class="years" aria-label=t.map_since()>
            {optional(move || arrived.get().then(later::ask::year_slider))}
        </section>
    }
}
