//! The courier's own side: it runs in the worker, and knows nothing of the page.

mod reading;

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Begins to take orders, for as long as the worker lives.
pub fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() else { return };
    let desk = scope.clone();
    let orders = EventListener::new(&scope, "message", move |event| {
        let Some(order) = event.dyn_ref::<web_sys::MessageEvent>().map(web_sys::MessageEvent::data) else { return };
        let Ok(order) = order.dyn_into::<Array>() else { return };
        if order.get(0).is_string() {
            // A file of the visitor: read here, and never sent on.
            wasm_bindgen_futures::spawn_local(reading::carry_out(desk.clone(), order));
        } else {
            wasm_bindgen_futures::spawn_local(carry_out(desk.clone(), order));
        }
    });
    orders.forget();
}

async fn carry_out(desk: web_sys::DedicatedWorkerGlobalScope, order: Array) {
    let address = order.get(1).as_string().unwrap_or_default();
    let (status, bytes) = fetch(&address, order.get(2).is_truthy()).await.unwrap_or_default();
    let bytes = Uint8Array::from(bytes.as_slice()).buffer();
    let answer = Array::of3(&order.get(0), &JsValue::from(status), &bytes);
    // Bytes move to the page, they are not copied. Refused only when the page is gone.
    let _ = desk.post_message_with_transfer(&answer, &Array::of1(&bytes));
}

/// Status and bytes.
async fn fetch(address: &str, anew: bool) -> reqwest::Result<(u16, Vec<u8>)> {
    let request = reqwest::Client::new().get(address);
    let request = if anew { past_the_cache(request) } else { request };
    let answer = request.send().await?;
    Ok((answer.status().as_u16(), answer.bytes().await?.to_vec()))
}

/// The same request, past the browser's cache.
#[cfg(target_arch = "wasm32")]
fn past_the_cache(request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
    request.fetch_cache_reload()
}

/// Outside a browser there is no cache; only the tests' compiler comes here.
#[cfg(not(target_arch = "wasm32"))]
fn past_the_cache(request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
    request
}
