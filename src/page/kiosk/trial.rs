//! What staff try out on the screen: its picture, its touch, what is within reach.

use leptos::prelude::*;
use web_sys::PointerEvent;

use super::watch::Watch;
use crate::platform::{dom, task};
use crate::ui::dynamic::{flag, on_press, text};

/// Cells of the touch test: columns and rows.
const COLUMNS: u32 = 6;
const ROWS: u32 = 8;

/// What staff try out.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Trial {
    /// Lines that are to be straight and sharp.
    Pattern,
    /// Every part of the glass, touched once.
    Touch,
    /// What lies within reach.
    Reach,
}

/// A trial over the whole screen.
#[component]
pub(super) fn Try(watch: Watch, what: Trial, trial: RwSignal<Option<Trial>>) -> impl IntoView {
    task::once_shown(|| {
        dom::focus_id("kiosk-try");
    });
    match what {
        Trial::Touch => view! { <Touch watch trial/> }.into_any(),
        Trial::Pattern | Trial::Reach => view! { <Look watch what trial/> }.into_any(),
    }
}

/// Something to look at; a press ends it.
#[component]
fn Look(watch: Watch, what: Trial, trial: RwSignal<Option<Trial>>) -> impl IntoView {
    let t = watch.setting.t;
    let band = watch.manner.band();
    let described = watch.said.with_value(|said| said.config.kiosk.screen.is_some());
    let words = match (what, described) {
        (Trial::Reach, true) => t.kiosk_reach_words(),
        (Trial::Reach, false) => t.kiosk_reach_none(),
        _ => t.kiosk_pattern(),
    };
    let px = |n: f64| [&n.round().to_string(), "px"].concat();
    let (top, tall) = (px(band.top), px(band.height()));
    view! {
        <button type="button" id="kiosk-try" class="kiosk-try" class:kiosk-try--pattern=what == Trial::Pattern on:click=on_press(move || trial.set(None))>
            {(what == Trial::Reach).then(|| view! { <span class="kiosk-try__band" style=("--top", top) style=("--tall", tall)></span> })}
            <span class="kiosk-try__words">{words}</span>
        </button>
    }
}

/// Cells that change colour where the glass was touched: those that do not are dead.
#[component]
fn Touch(watch: Watch, trial: RwSignal<Option<Trial>>) -> impl IntoView {
    let t = watch.setting.t;
    let touched = RwSignal::new(0_u64);
    let all = COLUMNS * ROWS;
    let feel = move |event: PointerEvent| {
        let share = |at: i32, whole: f64, cells: u32| {
            ((f64::from(at) / whole.max(1.0) * f64::from(cells)) as u32).min(cells - 1)
        };
        let column = share(event.client_x(), dom::viewport_width(), COLUMNS);
        let row = share(event.client_y(), dom::viewport_height(), ROWS);
        touched.update(|touched| *touched |= 1 << (row * COLUMNS + column));
    };
    let cells = (0..all)
        .map(|cell| view! { <span class="kiosk-try__cell" class:kiosk-try__cell--felt=flag(move || touched.get() >> cell & 1 == 1)></span> })
        .collect_view();
    let words = text(move || {
        let felt = u64::from(touched.get().count_ones());
        if felt == u64::from(all) { t.kiosk_touch_all().to_owned() } else { t.kiosk_touch_felt(felt, &all.to_string()) }
    });
    view! {
        <div class="kiosk-try kiosk-try--touch" on:pointerdown=feel on:pointermove=feel>
            {cells}
            <div class="kiosk-try__middle">
                <p class="kiosk-try__words" role="status">{words}</p>
                <button type="button" id="kiosk-try" class="button button--action" on:click=on_press(move || trial.set(None))>{t.kiosk_close()}</button>
            </div>
        </div>
    }
}
