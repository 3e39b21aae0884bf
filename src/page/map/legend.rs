//! What the colours and the arcs mean, with the counts of the data of today.

use leptos::prelude::*;
use passerelles_domain::atlas::Bounds;
use passerelles_domain::text::{Messages, plain};

use super::state::expect_map_state;
use crate::route::View;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, maybe, optional};

/// The ramp, or, near a country, what its rings mean.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    view! {
        <div class="legend" role="group" aria-label=t.map_legend()>
            {optional(move || {
                let core = expect_library().known()?;
                Some(if let Some(id) = state.selected.get() {
                    let selection = state.selection.get()?;
                    let unplaced = core.atlas.shown_of(id, &selection).filter(|(_, link)| link.partner.is_none()).count();
                    view! { <Towns t unplaced/> }.into_any()
                } else {
                    let largest = state.selection.get()?.counts.iter().copied().max().unwrap_or(0);
                    let view = Signal::derive(move || state.address.with(|address| address.view));
                    view! { <Ramp t bounds=core.bounds largest view/> }.into_any()
                })
            })}
        </div>
    }
}

#[component]
fn Towns(t: &'static Messages, unplaced: usize) -> impl IntoView {
    view! {
        <p class="legend__towns">
            <span class="legend__ring" aria-hidden="true"></span>
            <span class="legend__ring legend__ring--large" aria-hidden="true"></span>
            {t.map_legend_towns()}
        </p>
        {maybe((unplaced > 0).then(|| view! { <p class="legend__note">{t.map_unplaced(unplaced as u64)}</p> }))}
    }
}

#[component]
fn Ramp(t: &'static Messages, bounds: Bounds, largest: u32, view: Signal<View>) -> impl IntoView {
    let swatches = labels(t, &bounds)
        .into_iter()
        .zip(["1", "2", "3", "4", "5", "6"])
        .map(|(label, class)| {
            view! {
                <li class="legend__class">
                    <span class="legend__swatch" data-class=class aria-hidden="true"></span>
                    <span>{label}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="legend__ramp">
            <p class="legend__title">{t.map_legend_title()}</p>
            <ul class="legend__classes" role="list">
                {swatches}
                <li class="legend__class legend__class--none">
                    <span class="legend__swatch" data-class="0" aria-hidden="true"></span>
                    <span>{t.map_legend_none()}</span>
                </li>
            </ul>
        </div>
        {dynamic(move || match view.get() {
            View::Flows | View::Table if largest > 0 => view! { <Widths t largest/> }.into_any(),
            View::Links => view! { <p class="legend__title legend__lines">{t.map_legend_lines()}</p> }.into_any(),
            _ => ().into_any(),
        })}
    }
}

/// Samples of the arcs' widths: 1, a quarter of the largest, the largest.
#[component]
fn Widths(t: &'static Messages, largest: u32) -> impl IntoView {
    let mut samples = vec![1, largest / 4, largest];
    samples.retain(|links| *links > 0 && *links <= largest);
    samples.dedup();
    let samples = samples
        .into_iter()
        .map(|links| {
            let half = (6.5 * (f64::from(links) / f64::from(largest.max(1))).sqrt()).max(0.9) / 2.0;
            let [a, b, c, d] = [4.0 - half * 0.28, 4.0 - half, 4.0 + half, 4.0 + half * 0.28].map(plain);
            let points = format!("0,{a} 40,{b} 40,{c} 0,{d}");
            view! {
                <li class="legend__width">
                    <svg viewBox="0 0 40 8" aria-hidden="true" focusable="false"><polygon points=points></polygon></svg>
                    <span>{t.number(u64::from(links))}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="legend__widths">
            <p class="legend__title">{t.map_legend_widths()}</p>
            <ul class="legend__classes" role="list">{samples}</ul>
        </div>
    }
}

/// « 1 », « 2 à 4 », … « 50 et + »
pub(super) fn labels(t: &Messages, bounds: &Bounds) -> Vec<String> {
    let number = |n: u32| t.number(u64::from(n));
    let nexts = bounds.iter().skip(1).map(|next| Some(*next)).chain([None]);
    bounds
        .iter()
        .zip(nexts)
        .map(|(from, next)| match next {
            Some(next) if next - from == 1 => number(*from),
            Some(next) => t.map_legend_range(&number(*from), &number(next - 1)),
            None => t.map_legend_open(&number(*from)),
        })
        .collect()
}
