//! The histogram with its two handles: dragged, pressed, or moved by keys.

mod bars;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::text::plain;
use passerelles_domain::timeline::{Edge, Span};
use web_sys::{KeyboardEvent, PointerEvent};

use super::mover::expect_mover;
use crate::platform::dom;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::text;
use bars::Bars;

/// Years of a larger step.
const PAGE: i32 = 10;
/// How near a press must be to take a handle where it is: a part of the axis.
const GRIP: f64 = 0.035;

/// What a pointer holds.
#[derive(Clone, Copy)]
struct Grip {
    edge: Edge,
    /// Where it was taken, from 0 to 1, and the window of that moment.
    from: f64,
    window: Span,
}

/// Bars, the line of the years that are shown, and its two handles.
#[component]
pub(super) fn Track(
    /// All years that can be chosen.
    axis: Span,
) -> impl IntoView {
    let mover = expect_mover();
    let node = NodeRef::<html::Div>::new();
    let grip = StoredValue::new(None::<Grip>);
    let at = move |event: &PointerEvent| Some(dom::share_along(&*node.get_untracked()?, event.client_x()));
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        let Some(at) = at(&event) else { return };
        event.prevent_default();
        dom::hold_pointer(&event);
        mover.take();
        let (edge, window) = axis.pressed(mover.window.get_untracked(), at, GRIP);
        grip.set_value(Some(Grip { edge, from: at, window }));
        dom::focus_id(if edge == Edge::Last { LAST } else { FIRST });
        mover.to(window);
    };
    let moved = move |event: PointerEvent| {
        if let Some((grip, at)) = grip.get_value().zip(at(&event)) {
            mover.to(grip.window.dragged(grip.edge, at - grip.from, axis));
        }
    };
    let up = move |_: PointerEvent| {
        if grip.try_update_value(Option::take).flatten().is_some() {
            mover.end();
        }
    };
    let place = move |edge: Edge| {
        let (first, last) = axis.places(mover.window.get());
        format!("{}%", plain(100.0 * if edge == Edge::First { first } else { last }))
    };
    let rest = text(move || format!("{}%", plain(100.0 - 100.0 * axis.places(mover.window.get()).1)));
    view! {
        <div
            class="years__track"
            node_ref=node
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=up
        >
            <Bars axis/>
            <div class="years__span" style:left=text(move || place(Edge::First)) style:right=rest></div>
            <Handle axis edge=Edge::First place=text(move || place(Edge::First))/>
            <Handle axis edge=Edge::Last place=text(move || place(Edge::Last))/>
        </div>
    }
}

/// Ids of the handles.
const FIRST: &str = "years-first";
const LAST: &str = "years-last";

#[component]
fn Handle(axis: Span, edge: Edge, place: Signal<String>) -> impl IntoView {
    let t = expect_setting().t;
    let mover = expect_mover();
    let first = edge == Edge::First;
    let year = move || {
        let window = mover.window.get();
        if first { window.first } else { window.last }
    };
    let limits = move || {
        let window = mover.window.get();
        if first { (axis.first, window.last) } else { (window.first, axis.last) }
    };
    let words = move || t.years_value(&t.map_links_short(mover.links.get()), &year().to_string());
    let keydown = move |event: KeyboardEvent| {
        let whole = i32::from(axis.length());
        let by = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1,
            "ArrowLeft" | "ArrowDown" => -1,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            "Home" => -whole,
            "End" => whole,
            _ => return,
        };
        event.prevent_default();
        mover.take();
        mover.to(mover.window.get_untracked().moved(edge, by, axis));
        mover.end_soon();
    };
    view! {
        <div
            class="years__handle"
            id=if first { FIRST } else { LAST }
            role="slider"
            tabindex="0"
            aria-label=if first { t.years_first() } else { t.years_last() }
            aria-valuemin=text(move || limits().0.to_string())
            aria-valuemax=text(move || limits().1.to_string())
            aria-valuenow=text(move || year().to_string())
            aria-valuetext=text(words)
            style:left=place
            on:keydown=keydown
            on:blur=move |_| mover.end()
        ></div>
    }
}
