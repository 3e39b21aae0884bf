//! The app's wiring in a real browser: what cannot be seen natively, and is too small for a journey. One module for
//! each room. Rules are tested in the domain, promises in `tests/e2e`.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a surprise stops the test that meets it")]

/// The door to the browser: storage, JSON, the document, frames.
mod platform;
/// What tests stand on: a place in the document for each of them.
mod stage;
/// House components: what they show and report.
mod ui;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
