//! What the filters leave, in words, beside every view of it.

use leptos::prelude::*;
use passerelles_domain::atlas::Filter;
use passerelles_domain::text::Messages;

use super::filters::facet_name;
use super::ready;
use super::state::{MapState, expect_map_state};
use crate::state::announcer::expect_announcer;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{effect, maybe, memo, optional};

/// How many links are shown of all, and, when there is none, which filter to leave. Nothing without a filter.
#[component]
pub(super) fn Shown() -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    // A region that arrives with its words is not read: the one of the app says them.
    let announcer = expect_announcer();
    let words = memo(move || {
        let links = state.selection.get().map(|selection| u64::from(selection.links))?;
        let filter = state.address.with(|address| address.filter.clone());
        let total = t.number(u64::from(ready()?.manifest.totals.links));
        (filter != unfiltered(state, &filter)).then(|| said(t, links, &total))
    });
    let spoken = StoredValue::new(false);
    effect(move || {
        let words = words.get();
        // Nothing stands there any more once there is no filter; what others have said stays.
        if words.is_some() || spoken.get_value() {
            spoken.set_value(words.is_some());
            announcer.say(words.unwrap_or_default());
        }
    });
    optional(move || {
        let filter = state.address.with(|address| address.filter.clone());
        let all = unfiltered(state, &filter);
        let selection = state.selection.get().filter(|_| filter != all)?;
        let total = t.number(u64::from(ready()?.manifest.totals.links));
        let drop = selection.best_to_drop().filter(|_| selection.links == 0).map(|(facet, links)| {
            let words = t.filter_drop(u64::from(links), facet_name(t, facet));
            view! { <a class="button button--small" href=state.href_with(filter.without(facet))>{words}</a> }
        });
        let words = said(t, u64::from(selection.links), &total);
        Some(view! {
            <div class="shown">
                <p>{words}</p>
                {maybe(drop)}
                <a class="button button--small" href=state.href_with(all)>{t.filter_all()}</a>
            </div>
        })
    })
}

/// The same place without a filter: the territory whose panel is open is none there.
fn unfiltered(state: MapState, filter: &Filter) -> Filter {
    let mut all = Filter::default();
    all.territory = filter.territory.clone().filter(|_| state.address.with(|address| address.territories));
    all
}

fn said(t: &'static Messages, links: u64, total: &str) -> String {
    if links == 0 { t.filter_none().to_owned() } else { t.filter_shown(links, total) }
}
