//! Reading a chart number by number: with the pointer, or with the arrow keys, as a slider whose value is a sentence.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::figures::chart::{Form, Paper, Picture, Spot};
use passerelles_domain::text::plain;
use web_sys::{KeyboardEvent, PointerEvent};

use super::{Plate, drawing};
use crate::platform::{dom, observe};
use crate::ui::dynamic::{dynamic, effect, memo, optional, text};

/// The width that is drawn for before the real one is known.
const USUAL: f64 = 340.0;
/// Size of text when the style sheet gives none.
const TEXT: f64 = 14.0;

/// The drawing, and the sentence of the number that is read.
#[component]
pub(super) fn Reader(
    /// What is drawn.
    plate: Plate,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let width = follow_width(node);
    let laid_out = {
        let plate = plate.clone();
        memo(move || plate.chart().map(|chart| Arc::new(lay_out(&plate, chart, width.get()))))
    };
    let last = laid_out.with_untracked(|picture| picture.as_ref().map_or(0, |one| one.spots.len().saturating_sub(1)));
    let line = plate.chart().is_some_and(|chart| chart.form == Form::Line);
    let upright = plate.chart().is_some_and(|chart| chart.form == Form::Bars);
    let at = RwSignal::new(if line { last } else { 0 });
    let reading = RwSignal::new(false);
    let spot = move || laid_out.with(|picture| picture.as_ref()?.spots.get(at.get()).copied());
    let sentence = {
        let plate = plate.clone();
        memo(move || spot().and_then(|spot| sentence(&plate, &spot)).unwrap_or_default())
    };
    let drawn = dynamic(move || {
        let lit = optional(move || reading.get().then(|| spot().map(lit)).flatten());
        laid_out.get().map(|picture| drawing::view(&picture, lit))
    });
    let point = move |event: &PointerEvent| {
        let offset = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let found = laid_out.with_untracked(|picture| nearest(picture.as_ref()?, offset, line || !upright));
        if let Some(found) = found {
            at.set(found);
            reading.set(true);
        }
    };
    let key = move |event: KeyboardEvent| {
        if let Some(next) = next(&event.key(), at.get_untracked(), last) {
            event.prevent_default();
            at.set(next);
            reading.set(true);
        }
    };
    let title = plate.chart().map_or("", |chart| chart.title.as_str());
    let hint = plate.t.chart_hint();
    view! {
        <div
            class="chart__plot"
            role="slider"
            tabindex="0"
            aria-label=plate.t.chart_read(title)
            aria-orientation=if upright { "vertical" } else { "horizontal" }
            aria-valuemin="1"
            aria-valuemax=(last + 1).to_string()
            aria-valuenow=text(move || (at.get() + 1).to_string())
            aria-valuetext=text(move || sentence.get())
            node_ref=node
            on:keydown=key
            on:focus=move |_| reading.set(true)
            on:blur=move |_| reading.set(false)
            on:pointermove=move |event: PointerEvent| point(&event)
            on:pointerdown=move |event: PointerEvent| point(&event)
            on:pointerleave=move |event: PointerEvent| {
                if event.pointer_type() != "touch" {
                    reading.set(false);
                }
            }
        >
            {drawn}
        </div>
        <p class="chart__read" aria-hidden="true">
            {text(move || if reading.get() { sentence.get() } else { hint.to_owned() })}
        </p>
    }
}

/// The width of the place of the drawing, in whole pixels.
fn follow_width(node: NodeRef<html::Div>) -> RwSignal<f64> {
    let width = RwSignal::new(USUAL);
    let watch = StoredValue::new_local(None);
    effect(move || {
        let Some(element) = node.get() else { return };
        watch.set_value(observe::size(&element, move |wide, _| {
            let wide = wide.floor();
            if wide > 0.0 && width.try_get_untracked().is_some_and(|before| (before - wide).abs() > 0.5) {
                width.set(wide);
            }
        }));
    });
    width
}

fn lay_out(plate: &Plate, chart: &passerelles_domain::figures::chart::Chart, width: f64) -> Picture {
    let text = dom::token("--chart-text").trim_end_matches("px").parse().unwrap_or(TEXT);
    chart.picture(Paper { width, text }, plate.t, &plate.file.sources)
}

/// « 2009 : environ 3 250 collectivités françaises engagées. Source : … »
fn sentence(plate: &Plate, spot: &Spot) -> Option<String> {
    let chart = plate.chart()?;
    let (t, datum) = (plate.t, chart.datum(spot)?);
    let told = datum.told(t, &plate.file.sources, &chart.counted);
    let series = chart.series.get(spot.series).map_or("", |series| series.name.as_str());
    let item = if datum.label.is_empty() { series } else { &datum.label };
    let reading = if item.is_empty() || chart.form == Form::Line && series.is_empty() {
        t.chart_reading(&told.claim, &told.when)
    } else {
        t.chart_reading_item(&told.claim, item, &told.when)
    };
    let source = plate.file.sources.get(usize::from(told.source)).map_or("", |source| source.title.as_str());
    Some(t.chart_reading_source(&reading, source))
}

/// A ring around what is read.
fn lit(spot: Spot) -> AnyView {
    let (x, y) = spot.at;
    view! { <circle class="chart__lit" cx=plain(x) cy=plain(y) r="10"></circle> }.into_any()
}

/// The number that is nearest along the way in which they are read, then across it.
fn nearest(picture: &Picture, (x, y): (f64, f64), along: bool) -> Option<usize> {
    let far = |spot: &Spot| {
        let (dx, dy) = ((spot.at.0 - x).abs(), (spot.at.1 - y).abs());
        if along { dx * 4.0 + dy } else { dy }
    };
    let all = picture.spots.iter().enumerate();
    all.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b))).map(|(at, _)| at)
}

fn next(key: &str, at: usize, last: usize) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some((at + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(at.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
