//! What goes to the developer's console.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Shows panics in the console with their place in the code.
pub fn panics_to_console() {
    console_error_panic_hook::set_once();
}

/// Warns whoever looks at the console: nothing is broken for the visitor.
pub fn warn(words: &str) {
    web_sys::console::warn_1(&words.into());
}

/// Also calls back when the program has broken down, after the console was told: a panic, or a trap of the wasm such as
/// memory that has run out.
pub fn on_breakdown(act: impl Fn() + Clone + Send + Sync + 'static) {
    let panicked = act.clone();
    std::panic::set_hook(Box::new(move |panic| {
        console_error_panic_hook::hook(panic);
        panicked();
    }));
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "error", move |event| {
        let error = Reflect::get(event, &JsValue::from_str("error")).unwrap_or_default();
        let name = Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("RuntimeError") {
            act();
        }
    })
    .forget();
}
