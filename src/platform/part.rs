//! Parts of the wasm that come later (`docs/adr/0011-parts.md`). A release's script knows how to get them; in a wasm
//! that was not cut, as while developing, they are there from the start.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fetch::LoadError;

/// What `xtask` calls the function of the script.
const GET: &str = "passerelles_part";

/// Waits for a part.
///
/// # Errors
/// [`LoadError::Network`] when it cannot be had, [`LoadError::Decode`] when it is none.
pub async fn fetch(name: &str) -> Result<(), LoadError> {
    let get = Reflect::get(&js_sys::global(), &JsValue::from_str(GET)).ok();
    let Some(get) = get.and_then(|get| get.dyn_into::<Function>().ok()) else { return Ok(()) };
    let promise = get.call1(&JsValue::NULL, &JsValue::from_str(name)).ok();
    let Some(promise) = promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) else {
        return Err(LoadError::Decode(format!("part {name}")));
    };
    JsFuture::from(promise).await.map(drop).map_err(|cause| match cause.as_f64() {
        Some(status) => LoadError::Status(status as u16),
        None => LoadError::Network,
    })
}
