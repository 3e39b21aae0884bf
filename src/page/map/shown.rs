//! What the filters leave, in words, beside every view of it.

use leptos::prelude::*;
use passerelles_domain::atlas::Filter;

use super::filters::facet_name;
use super::ready;
use super::state::expect_map_state;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{maybe, optional};

/// How many links are shown of all, and, when there is none, which filter to leave. Nothing without a filter.
#[component]
pub(super) fn Shown() -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    optional(move || {
        let filter = state.address.with(|address| address.filter.clone());
        // The territory whose panel is open is no filter there.
        let place = filter.territory.clone().filter(|_| state.address.with(|address| address.territories));
        let mut all = Filter::default();
        all.territory = place;
        let selection = state.selection.get().filter(|_| filter != all)?;
        let total = t.number(u64::from(ready()?.manifest.totals.links));
        let drop = selection.best_to_drop().filter(|_| selection.links == 0).map(|(facet, links)| {
            let words = t.filter_drop(u64::from(links), facet_name(t, facet));
            view! { <a class="button button--small" href=state.href_with(filter.without(facet))>{words}</a> }
        });
        let words = if selection.links == 0 {
            t.filter_none().to_owned()
        } else {
            t.filter_shown(u64::from(selection.links), &total)
        };
        Some(view! {
            <div class="shown">
                <p role="status">{words}</p>
                {maybe(drop)}
                <a class="button button--small" href=state.href_with(all)>{t.filter_all()}</a>
            </div>
        })
    })
}
