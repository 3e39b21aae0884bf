//! What happened when: one date at a time on a rail of years, or all of them below one another.

use leptos::prelude::*;
use passerelles_domain::learn::Event;
use passerelles_domain::text::plain;
use web_sys::KeyboardEvent;

use crate::platform::dom;
use crate::ui::dynamic::{flag, on_press, text, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::line::Around;

/// Room between two dates for each year that lies between them, in CSS pixels, and the most of it.
const PER_YEAR: f64 = 3.0;
const MOST: f64 = 42.0;

/// The rail, and its dates.
pub(super) fn timeline(around: &Around<'_>, events: &[Event]) -> AnyView {
    let t = around.t;
    let last = events.len().saturating_sub(1);
    let here = RwSignal::new(0_usize);
    let whole = RwSignal::new(false);
    let go = move |at: usize| {
        here.set(at.min(last));
        dom::focus_id(&tab(at.min(last)));
        dom::reveal(&tab(at.min(last)));
    };
    let keydown = move |event: KeyboardEvent| {
        let at = here.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => at + 1,
            "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        go(next);
    };
    let mut before = None;
    let tabs: Vec<_> = (0..)
        .zip(events)
        .map(|(at, event)| {
            let year: f64 = event.iso.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
            let gap = before.replace(year).map_or(0.0, |before| ((year - before) * PER_YEAR).min(MOST));
            let words = event.iso.get(..4).unwrap_or_default().to_owned();
            let taken = move || here.get() == at;
            view! {
                <button
                    type="button"
                    role="tab"
                    class="rail__year"
                    id=tab(at)
                    aria-label=event.when.clone()
                    aria-controls=panel(at)
                    aria-selected=truth(taken)
                    tabindex=text(move || if taken() { "0" } else { "-1" })
                    style=("--gap", format!("{}px", plain(gap)))
                    on:click=on_press(move || go(at))
                >
                    {words}
                </button>
            }
        })
        .collect();
    let panels: Vec<_> = (0..)
        .zip(events)
        .map(|(at, event)| {
            view! {
                <div
                    class="rail__event"
                    class:rail__event--away=flag(move || here.get() != at)
                    id=panel(at)
                    role="tabpanel"
                    aria-labelledby=tab(at)
                >
                    <time datetime=event.iso.clone()>{event.when.clone()}</time>
                    <p>{around.line(&event.text)}</p>
                </div>
            }
        })
        .collect();
    let step = move |by: isize| move || here.update(|at| *at = at.saturating_add_signed(by).min(last));
    let place = text(move || t.learn_dates_place(&(last + 1).to_string(), &(here.get() + 1).to_string()));
    view! {
        <div class="rail" class:rail--whole=flag(move || whole.get())>
            <div class="rail__years" role="tablist" aria-label=t.learn_dates() on:keydown=keydown>{tabs}</div>
            <div class="timeline rail__events">{panels}</div>
            <p class="rail__steps">
                <button type="button" class="button button--small" disabled=flag(move || here.get() == 0) on:click=on_press(step(-1))>
                    <IconView icon=Icon::ArrowLeft/>
                    {t.learn_dates_before()}
                </button>
                <span class="rail__place" role="status">{place}</span>
                <button type="button" class="button button--small" disabled=flag(move || here.get() == last) on:click=on_press(step(1))>
                    {t.learn_dates_next()}
                    <IconView icon=Icon::ArrowRight/>
                </button>
            </p>
            <p>
                <button
                    type="button"
                    class="button button--small"
                    aria-pressed=truth(move || whole.get())
                    on:click=on_press(move || whole.update(|whole| *whole = !*whole))
                >
                    {t.learn_dates_all()}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn tab(at: usize) -> String {
    format!("date-{at}")
}

fn panel(at: usize) -> String {
    format!("evenement-{at}")
}
