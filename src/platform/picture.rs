//! A drawing (SVG) made into a picture of points (PNG) by the browser.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::file;

/// Draws an SVG of a known size, in CSS pixels, at so many points for each of them, and has the browser save it as a
/// PNG. `false` when the browser cannot.
pub async fn save_png(name: &str, svg: &str, (width, height): (u32, u32), scale: u32) -> bool {
    let Some(blob) = file::blob("image/svg+xml", svg) else { return false };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else { return false };
    let png = drawn(&address, (width * scale, height * scale)).await;
    // Only an address that is none is refused.
    let _ = web_sys::Url::revoke_object_url(&address);
    png.is_some_and(|png| file::save(name, &png))
}

async fn drawn(address: &str, (width, height): (u32, u32)) -> Option<web_sys::Blob> {
    let image = web_sys::HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas: web_sys::HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<web_sys::CanvasRenderingContext2d>().ok()?;
    let (wide, high) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let coming = Promise::new(&mut |done, refused| {
        let taken = Closure::once_into_js(move |blob: JsValue| {
            // A promise's own function refuses nothing.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(taken.unchecked_ref()).is_err() {
            let _ = refused.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(coming).await.ok()?.dyn_into().ok()
}
