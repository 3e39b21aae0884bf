//! The keyboard on the screen, for as long as somebody is in a field; never over that field.

use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::kiosk::keyboard::{Key, Place, Plane, layout};
use passerelles_domain::text::Messages;
use web_sys::MouseEvent;

use super::watch::Watch;
use crate::platform::{dom, task, text as letters, typing};
use crate::ui::dynamic::{dynamic, on_press, optional, text};
use crate::ui::icon_view::Shape;

/// Id of the keyboard.
const KEYS: &str = "kiosk-keys";

/// CSS pixels below a field for what it finds.
const ROOM: f64 = 280.0;

/// How long a key is held before it repeats, and the time between two strokes.
const HELD: Duration = Duration::from_millis(500);
const AGAIN: Duration = Duration::from_millis(90);

/// Lucide's `delete` and `arrow-big-up`; see `src/ui/icon.rs` for their licence.
const DELETE: &str = r#"<path d="M10 5a2 2 0 0 0-1.344.519l-6.328 5.74a1 1 0 0 0 0 1.481l6.328 5.741A2 2 0 0 0 10 19h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2z"/><path d="m12 9 6 6"/><path d="m18 9-6 6"/>"#;
const SHIFT: &str = r#"<path d="M9 19a1 1 0 0 0 1 1h4a1 1 0 0 0 1-1v-6a1 1 0 0 1 1-1h3.293a.707.707 0 0 0 .5-1.207l-7.086-7.086a1 1 0 0 0-1.414 0l-7.086 7.086a.707.707 0 0 0 .5 1.207H8a1 1 0 0 1 1 1z"/>"#;

/// The keyboard.
#[component]
pub(super) fn Keyboard(watch: Watch) -> impl IntoView {
    let shown = RwSignal::new(false);
    typing::follow(move |inside| {
        // From one field to another the keys stay as they are.
        if shown.get_untracked() != inside {
            shown.set(inside);
            dom::set_root_attribute("data-keys", inside.then_some(""));
        }
        if inside {
            // Laid out only in the next picture.
            task::once_shown(make_room);
        }
    });
    optional(move || shown.get().then(|| view! { <Keys watch/> }))
}

/// Brings the field above the keyboard, and says how much room what it finds has.
fn make_room() {
    if let Some(room) = typing::reveal(KEYS, ROOM) {
        dom::set_root_css("--room", &[&room.max(0.0).round().to_string(), "px"].concat());
    }
}

/// What the keys share.
#[derive(Clone, Copy)]
struct Hand {
    t: &'static Messages,
    plane: RwSignal<Plane>,
    capital: RwSignal<bool>,
    /// Whether the key that takes away is held, and has repeated.
    held: RwSignal<bool>,
}

#[component]
fn Keys(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let hand = Hand {
        t,
        plane: RwSignal::new(Plane::first(t.lang())),
        capital: RwSignal::new(false),
        held: RwSignal::new(false),
    };
    let rows = dynamic(move || {
        let layout = layout(t.lang(), hand.plane.get());
        let rows = layout.rows.into_iter().map(|row| {
            let keys = row.into_iter().map(|place| view! { <KeyView hand place/> }).collect_view();
            view! { <div class="keyboard__row" style=("--columns", layout.columns.to_string())>{keys}</div> }
        });
        let arabic = hand.plane.get() == Plane::Arabic;
        view! { <div class="keyboard__rows" dir=if arabic { "rtl" } else { "ltr" }>{rows.collect_view()}</div> }
    });
    // A key takes no focus: somebody stays in the field.
    let stay = |event: MouseEvent| event.prevent_default();
    view! { <div id=KEYS class="keyboard" role="region" aria-label=t.kiosk_keyboard() on:mousedown=stay>{rows}</div> }
}

#[component]
fn KeyView(hand: Hand, place: Place) -> impl IntoView {
    let t = hand.t;
    let act = move || press(hand, place.key);
    let class = match place.key {
        Key::Write(_) | Key::Space => "keyboard__key",
        Key::Done => "keyboard__key keyboard__key--done",
        _ => "keyboard__key keyboard__key--other",
    };
    let columns = place.columns.to_string();
    let face = match place.key {
        Key::Write(letter) => {
            let written = text(move || if hand.capital.get() { letters::upper(letter) } else { letter.to_owned() });
            view! { <span>{written}</span> }.into_any()
        }
        Key::Space => view! { <span>{t.kiosk_space()}</span> }.into_any(),
        Key::Done => view! { <span>{t.kiosk_done()}</span> }.into_any(),
        Key::Turn(plane) => view! { <span>{name(plane)}</span> }.into_any(),
        Key::Erase => view! { <Shape markup=DELETE/><span class="keyboard__word">{t.kiosk_erase()}</span> }.into_any(),
        Key::Capital => {
            view! { <Shape markup=SHIFT/><span class="visually-hidden">{t.kiosk_capital()}</span> }.into_any()
        }
    };
    let pressed = (place.key == Key::Capital).then(|| text(move || hand.capital.get().to_string()));
    let erases = place.key == Key::Erase;
    view! {
        <button
            type="button"
            class=class
            style=("--span", columns)
            aria-pressed=pressed
            on:pointerdown=move |_| if erases { hold(hand) }
            on:pointerup=move |_| release(hand)
            on:pointerleave=move |_| release(hand)
            on:pointercancel=move |_| release(hand)
            on:click=on_press(act)
        >
            {face}
        </button>
    }
}

/// What the key to a plane says: it is the same in every language.
const fn name(plane: Plane) -> &'static str {
    match plane {
        Plane::Latin => "abc",
        Plane::Arabic => "أبج",
        Plane::Figures => "123",
    }
}

fn press(hand: Hand, key: Key) {
    match key {
        Key::Write(letter) => {
            let capital = hand.capital.get_untracked();
            typing::write(&if capital { letters::upper(letter) } else { letter.to_owned() });
            hand.capital.set(false);
        }
        Key::Capital => hand.capital.update(|on| *on = !*on),
        Key::Turn(plane) => hand.plane.set(plane),
        Key::Space => typing::write(" "),
        Key::Erase => typing::erase(),
        Key::Done => typing::done(),
    }
}

/// A key that is held repeats.
fn hold(hand: Hand) {
    hand.held.set(true);
    task::after(HELD, move || again(hand)).forget();
}

fn again(hand: Hand) {
    // The keyboard may have gone meanwhile.
    if hand.held.try_get_untracked() == Some(true) {
        typing::erase();
        task::after(AGAIN, move || again(hand)).forget();
    }
}

fn release(hand: Hand) {
    if hand.held.get_untracked() {
        hand.held.set(false);
    }
}
