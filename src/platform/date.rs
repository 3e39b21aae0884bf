//! What day it is, by the clock and the calendar of this device.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Today for the machine: `2026-11-24`.
pub fn iso() -> String {
    let now = Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    format!("{}-{month:02}-{day:02}", now.get_full_year())
}

/// Today for people, in a language: « 24 novembre 2026 ».
pub fn in_words(language: &str) -> String {
    written(&Date::new_0(), language)
}

/// A day such as `2026-11-24` for people.
pub fn day_in_words(day: &str, language: &str) -> String {
    // At noon, so that it is the same day in every zone.
    written(&Date::new(&JsValue::from_str(&[day, "T12:00:00"].concat())), language)
}

fn written(day: &Date, language: &str) -> String {
    let wish = Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("numberingSystem", "latn")] {
        // A new object refuses nothing.
        let _ = Reflect::set(&wish, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    day.to_locale_date_string(language, &wish).into()
}
