//! What signs mean: only those that the chart has.

use leptos::prelude::*;
use passerelles_domain::figures::Exactness;
use passerelles_domain::figures::chart::{Form, Shape, Tone};

use super::{Plate, drawing};
use crate::ui::dynamic::maybe;

/// The signs with their words.
pub(super) fn view(plate: &Plate) -> AnyView {
    let Some(chart) = plate.chart() else { return ().into_any() };
    let t = plate.t;
    let line = chart.form == Form::Line;
    let data = || chart.series.iter().flat_map(|series| &series.points).map(|point| point.datum.exactness);
    let exact = data().any(|exactness| exactness == Exactness::Exact);
    let hollow = data().any(|exactness| exactness != Exactness::Exact);
    let mut items: Vec<AnyView> = Vec::new();
    if line && exact {
        items.push(entry(Shape::Circle, drawing::sign(Tone::Now, false), t.chart_exact()));
    }
    if line && hollow {
        items.push(entry(Shape::Circle, drawing::sign(Tone::Now, true), t.chart_about()));
    }
    if line && !chart.breaks.is_empty() {
        items.push(entry(Shape::Circle, drawing::sign(Tone::Before, false), t.chart_before()));
        items.push(entry(Shape::Square, "chart__break", t.chart_change()));
    }
    for (at, series) in chart.series.iter().enumerate().filter(|(_, series)| line && !series.name.is_empty()) {
        items.push(entry(Shape::of(at), drawing::sign(Tone::Beside, true), &series.name));
    }
    let undrawn = chart.undrawn();
    let more = (undrawn > 0).then(|| view! { <li>{t.chart_more(undrawn as u64)}</li> });
    if items.is_empty() && more.is_none() {
        return ().into_any();
    }
    view! { <ul class="chart__legend" role="list">{items} {maybe(more)}</ul> }.into_any()
}

fn entry(shape: Shape, class: &'static str, words: &str) -> AnyView {
    view! {
        <li>
            <svg class="chart__key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path class=class d=shape.outline((8.0, 8.0), 5.0)></path>
            </svg>
            {words.to_owned()}
        </li>
    }
    .into_any()
}
