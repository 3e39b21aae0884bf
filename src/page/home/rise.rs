//! A number that counts up to itself, once a visit, where motion is wanted.

use std::cell::Cell;

use leptos::prelude::*;
use passerelles_domain::text::Messages;

use crate::platform::frame::FrameLoop;
use crate::platform::observe;

/// How long it takes, in milliseconds.
const TIME: f64 = 900.0;

thread_local! {
    /// Whether figures have counted up in this visit.
    static RISEN: Cell<bool> = const { Cell::new(false) };
}

/// Whether numbers may count up now; only the first time.
pub(super) fn may_rise() -> bool {
    let still = observe::wants_stillness();
    !RISEN.replace(true) && !still
}

/// The words of a number, counting up to it. Words that hold no number stay.
pub(super) fn rising(t: &'static Messages, words: String) -> Signal<String> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let Some(end) = digits.parse::<u32>().ok().filter(|end| t.number(u64::from(*end)) == words) else {
        return Signal::stored(words);
    };
    let shown = RwSignal::new(t.number(0));
    let start = Cell::new(None::<f64>);
    let frames = FrameLoop::new(move |now| {
        let begun = start.get().unwrap_or(now);
        start.set(Some(begun));
        let left = (1.0 - (now - begun) / TIME).max(0.0);
        // Fast at first, then slower: the eye ends on the true number.
        let share = 1.0 - left * left * left;
        let now = if left > 0.0 { t.number((f64::from(end) * share) as u64) } else { words.clone() };
        shown.try_set(now).is_none() && left > 0.0
    });
    frames.request();
    let frames = StoredValue::new_local(frames);
    on_cleanup(move || frames.with_value(FrameLoop::stop));
    shown.into()
}
