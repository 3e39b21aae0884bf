//! Ways out of the page that the visitor asks for: the clipboard, the device's own menu for sharing, the printer.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A function of an object of the browser, where there is one. Not every browser has every object, so they are asked.
fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}

/// Puts a text on the clipboard. `false` when the browser refuses, or when the page is not served safely.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = navigator() else { return false };
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).unwrap_or_default();
    let write = if clipboard.is_object() { function(&clipboard, "writeText") } else { None };
    let promise = write.and_then(|write| write.call1(&clipboard, &JsValue::from_str(text)).ok());
    let promise = promise.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Whether the device has a menu for sharing.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| function(&navigator, "share").is_some())
}

/// Opens the device's menu for sharing. Somebody who closes it again has changed their mind: nothing to be told.
pub fn share(title: &str, address: &str) {
    let wish = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        // A new object refuses nothing.
        let _ = Reflect::set(&wish, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let menu = navigator().and_then(|navigator| function(&navigator, "share")?.call1(&navigator, &wish).ok());
    if let Some(promise) = menu.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        super::task::spawn(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused where there is no printing at all.
        let _ = window.print();
    }
}
