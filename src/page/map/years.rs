//! When links began, all countries together; undated links are counted aloud.

use leptos::prelude::*;

use super::ready;
use super::state::expect_map_state;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::optional;
use passerelles_domain::text::plain;

const WIDTH: f64 = 430.0;
const HEIGHT: f64 = 52.0;

/// The strip under the map.
#[component]
pub(super) fn YearStrip() -> impl IntoView {
    let t = expect_setting().t;
    optional(move || {
        let core = ready()?;
        let selection = expect_map_state().selection.get()?;
        let years = core.atlas.beginnings(selection.ids());
        let (first, last) = (*years.first_key_value()?.0, *years.last_key_value()?.0);
        let (top, most) = years.iter().max_by_key(|(_, count)| **count).map(|(year, count)| (*year, *count))?;
        let span = f64::from(last - first) + 1.0;
        let x = move |year: u16| f64::from(year - first) / span * WIDTH;
        let bars = years
            .iter()
            .map(|(year, count)| {
                let height = (f64::from(*count) / f64::from(most) * HEIGHT).max(1.0);
                let (left, top) = (x(*year), HEIGHT - height);
                let width = (WIDTH / span - 0.8).max(0.8);
                view! { <rect x=plain(left) y=plain(top) width=plain(width) height=plain(height)></rect> }
            })
            .collect_view();
        let ticks = (first..=last)
            .filter(|year| year % 20 == 10 && x(*year) > 16.0)
            .map(|year| view! { <text x=plain(x(year)) y="68">{year.to_string()}</text> })
            .collect_view();
        let count = t.map_links_short(u64::from(most));
        let words = t.map_since_chart(&count, &first.to_string(), &last.to_string(), &top.to_string());
        let undated = t.map_undated(u64::from(selection.undated));
        Some(view! {
            <section class="years">
                <div class="years__head">
                    <h2>{t.map_since()}</h2>
                    <p>{t.map_since_all()}</p>
                </div>
                <svg class="years__chart" viewBox="0 0 430 72" role="img" aria-label=words>
                    <g class="years__bars">{bars}</g>
                    <line x1="0" y1="53" x2="430" y2="53"></line>
                    <g class="years__ticks" aria-hidden="true">{ticks}</g>
                </svg>
                <p class="years__undated"><strong>{undated}</strong><span>{t.map_undated_counted()}</span></p>
            </section>
        })
    })
}
