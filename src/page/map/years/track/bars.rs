//! How many links began in each year. Bars are drawn twice, and the lively ones cut to the years that are shown: moving
//! a handle changes the cut alone.

use leptos::prelude::*;
use passerelles_domain::text::plain;
use passerelles_domain::timeline::{Span, Timeline};

use super::super::mover::expect_mover;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{memo, text};

/// Height of the drawing, and the fewest links that reach it: one link is no tower.
const HEIGHT: f64 = 100.0;
const LOWEST: u32 = 4;
/// Room between two bars, in years.
const GAP: f64 = 0.2;

/// Bars over the axis, and its years.
#[component]
pub(super) fn Bars(axis: Span) -> impl IntoView {
    let mover = expect_mover();
    let t = expect_setting().t;
    let shape = memo(move || mover.timeline.with(|timeline| timeline.as_ref().map(outline)).unwrap_or_default());
    let words = text(move || {
        mover.timeline.with(|timeline| {
            let bins = timeline.as_ref().map(|timeline| timeline.bins(1)).unwrap_or_default();
            let top = bins.iter().max_by_key(|bin| (bin.links, core::cmp::Reverse(bin.years.first)));
            let (year, links) = top.map_or((axis.first, 0), |bin| (bin.years.first, bin.links));
            let count = t.map_links_short(u64::from(links));
            t.map_since_chart(&count, &axis.first.to_string(), &axis.last.to_string(), &year.to_string())
        })
    });
    let cut = text(move || {
        let (first, last) = axis.places(mover.window.get());
        format!("inset(0 {}% 0 {}%)", plain(100.0 - 100.0 * last), plain(100.0 * first))
    });
    let view_box = format!("0 0 {} {HEIGHT_TEXT}", axis.length());
    view! {
        <svg class="years__bars" viewBox=view_box.clone() preserveAspectRatio="none" role="img" aria-label=words>
            <path d=shape></path>
        </svg>
        <svg class="years__bars years__bars--shown" viewBox=view_box preserveAspectRatio="none" aria-hidden="true" style:clip-path=cut>
            <path d=shape></path>
        </svg>
        <Ticks axis/>
    }
}

const HEIGHT_TEXT: &str = "100";

/// Every bar in one path.
fn outline(timeline: &Timeline) -> String {
    let bins = timeline.bins(1);
    let most = bins.iter().map(|bin| bin.links).max().unwrap_or(0).max(LOWEST);
    let bar = |bin: &passerelles_domain::timeline::Bin| {
        let left = f64::from(bin.years.first - timeline.axis.first) + GAP / 2.0;
        let height = f64::from(bin.links) / f64::from(most) * HEIGHT;
        format!("M{} {}h{}V{HEIGHT_TEXT}H{}z", plain(left), plain(HEIGHT - height), plain(1.0 - GAP), plain(left))
    };
    bins.iter().filter(|bin| bin.links > 0).map(bar).collect()
}

/// A round year now and then.
#[component]
fn Ticks(axis: Span) -> impl IntoView {
    let every = if axis.length() > 50 { 20 } else { 10 };
    let ticks = (axis.first..=axis.last).filter(|year| (year + 10) % every == 0);
    let ticks = ticks.map(|year| {
        let (left, right) = axis.places(Span::new(year, year));
        let middle = left.midpoint(right);
        let place = format!("{}%", plain(100.0 * middle));
        // A year at the very edge would hang over it.
        (0.03 < middle && middle < 0.97).then(|| view! { <span style:left=place>{year.to_string()}</span> })
    });
    view! { <div class="years__ticks" aria-hidden="true">{ticks.collect_view()}</div> }
}
