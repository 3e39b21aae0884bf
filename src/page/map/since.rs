//! When the links of a country or of a territory began: one block for each dated link.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::geo::within;
use passerelles_domain::id::LinkId;
use passerelles_domain::text::plain;

use crate::state::library::Core;
use crate::state::setting::Setting;
use crate::ui::dynamic::maybe;

/// Units of the drawing: width, height over the axis, size of a block.
const WIDTH: f64 = 390.0;
const HEIGHT: f64 = 40.0;

/// Blocks over an axis of years; undated links are said in words.
#[component]
pub(super) fn Since(
    /// Words of the visit.
    setting: Setting,
    /// Links.
    core: Arc<Core>,
    /// Those shown.
    links: Vec<LinkId>,
) -> impl IntoView {
    let t = setting.t;
    let years = core.atlas.beginnings(links.iter().copied());
    let dated: u32 = years.values().sum();
    let undated = (links.len() as u64).saturating_sub(u64::from(dated));
    let note = (undated > 0).then(|| t.map_undated(undated));
    let chart = years.first_key_value().zip(years.last_key_value()).map(|((first, _), (last, _))| {
        let (from, to) = (i32::from(*first) - 2, (i32::from(*last) + 2).max(i32::from(*first) + 25));
        let tallest = f64::from(years.values().copied().max().unwrap_or(1));
        let step = (HEIGHT / tallest).min(8.0);
        let x = move |year: i32| f64::from(year - from) / f64::from(to - from) * WIDTH;
        let size = within(WIDTH / f64::from(to - from) - 1.0, 2.0, 6.0);
        let blocks = years
            .iter()
            .flat_map(|(year, count)| (0..*count).map(move |at| (i32::from(*year), at)))
            .map(|(year, at)| {
                let y = HEIGHT - f64::from(at + 1) * step;
                let (left, height) = (x(year) - size / 2.0, (step - 1.5).max(1.0));
                view! { <rect x=plain(left) y=plain(y) width=plain(size) height=plain(height) rx="1.2"></rect> }
            })
            .collect_view();
        let every = if to - from > 70 { 20 } else { 10 };
        let ticks = (from..=to)
            .filter(|year| year % every == 0 && x(*year) > 14.0 && x(*year) < WIDTH - 14.0)
            .map(|year| view! { <text x=plain(x(year)) y="57">{year.to_string()}</text> })
            .collect_view();
        let top = years.iter().max_by_key(|(year, count)| (**count, core::cmp::Reverse(**year)));
        let (top, count) = top.map_or((*first, 0), |(year, count)| (*year, *count));
        let words = t.map_since_chart(
            &t.map_links_short(u64::from(count)),
            &first.to_string(),
            &last.to_string(),
            &top.to_string(),
        );
        view! {
            <svg class="since__chart" viewBox="0 0 390 60" role="img" aria-label=words>
                <g class="since__blocks">{blocks}</g>
                <line x1="0" y1="42" x2="390" y2="42"></line>
                <g class="since__years" aria-hidden="true">{ticks}</g>
            </svg>
        }
    });
    view! {
        <section class="since">
            <h2 class="since__head"><span>{t.country_since()}</span><span class="since__note">{note.unwrap_or_default()}</span></h2>
            {maybe(chart)}
        </section>
    }
}
