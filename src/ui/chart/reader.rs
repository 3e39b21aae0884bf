//! The drawing of a chart, gone through mark by mark: with arrow keys, a finger or the pointer. What a mark says stands
//! beside it and is spoken.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::figures::chart::{Chart, Spot};
use passerelles_domain::text::{Messages, plain};
use passerelles_domain::wire::ChartsFile;
use web_sys::{KeyboardEvent, PointerEvent};

use crate::platform::observe;
use crate::ui::dynamic::{optional, text};

/// The drawing, and the words of the mark that one is at.
pub(super) fn reader(t: &'static Messages, charts: &Arc<ChartsFile>, chart: &Chart) -> AnyView {
    let spots = Arc::new(chart.spots(t, &charts.sources));
    let last = spots.len().saturating_sub(1);
    let (width, height) = chart.size();
    let node = NodeRef::<html::Div>::new();
    let here = RwSignal::new(None::<usize>);
    let escape = StoredValue::new_local(observe::escape(move || here.set(None)));
    on_cleanup(move || escape.set_value(None));
    let keydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let now = here.get_untracked();
        let next = match (event.key().as_str(), now) {
            ("Escape", Some(_)) => None,
            ("ArrowRight" | "ArrowDown", Some(at)) => Some((at + 1).min(last)),
            ("ArrowLeft" | "ArrowUp", Some(at)) => Some(at.saturating_sub(1)),
            ("ArrowRight" | "ArrowDown" | "Home", _) => Some(0),
            ("ArrowLeft" | "ArrowUp" | "End", _) => Some(last),
            _ => return,
        };
        event.prevent_default();
        here.set(next);
    };
    let chosen = {
        let (file, id, spots) = (Arc::clone(charts), chart.id.clone(), Arc::clone(&spots));
        move |event: &PointerEvent| {
            let rect = node.get_untracked()?.get_bounding_client_rect();
            let scale = width / rect.width().max(1.0);
            let at = (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
            file.chart(&id)?.spot_near(&spots, (at.0 * scale, at.1 * scale))
        }
    };
    let chosen = StoredValue::new(chosen);
    let point = move |event: PointerEvent| here.set(chosen.with_value(|chosen| chosen(&event)));
    let leave = move |event: PointerEvent| {
        // Where a finger has been stays said.
        if event.pointer_type() == "mouse" {
            here.set(None);
        }
    };
    let ring = {
        let spots = Arc::clone(&spots);
        let view_box = format!("0 0 {} {}", plain(width), plain(height));
        optional(move || {
            let Spot { at: (x, y), words } = spots.get(here.get()?)?.clone();
            // The words stand where there is room: above a mark in the lower part, else below it.
            let class = if y * 2.0 > height { "tip reader__tip" } else { "tip reader__tip reader__tip--below" };
            Some(view! {
                <svg class="reader__ring" viewBox=view_box.clone() aria-hidden="true">
                    <circle cx=plain(x) cy=plain(y) r="9"></circle>
                </svg>
                <p
                    class=class
                    aria-hidden="true"
                    style=("--x", format!("{}%", plain(100.0 * x / width)))
                    style=("--y", format!("{}%", plain(100.0 * y / height)))
                >
                    {words}
                </p>
            })
        })
    };
    let spoken = text(move || {
        let words = here.get().and_then(|at| spots.get(at).map(|spot| spot.words.clone()));
        words.unwrap_or_else(|| t.charts_read_how().to_owned())
    });
    let now = text(move || here.get().map_or(0, |at| at + 1).to_string());
    view! {
        <div
            class="reader"
            role="slider"
            tabindex="0"
            node_ref=node
            aria-label=t.charts_read(&chart.title)
            aria-valuemin="0"
            aria-valuemax=(last + 1).to_string()
            aria-valuenow=now
            aria-valuetext=spoken
            on:keydown=keydown
            on:pointerdown=point
            on:pointermove=move |event: PointerEvent| {
                if event.pointer_type() == "mouse" {
                    point(event);
                }
            }
            on:pointerleave=leave
            on:blur=move |_| here.set(None)
        >
            <div inner_html=chart.svg(t, &charts.sources)></div>
            {ring}
        </div>
    }
    .into_any()
}
