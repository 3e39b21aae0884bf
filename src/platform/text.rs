//! What the browser knows about scripts and languages.

use js_sys::JsString;

/// Capitals, by the browser's tables: the standard library's are 12 kB of wasm.
pub fn upper(words: &str) -> String {
    JsString::from(words).to_upper_case().into()
}
