//! Files that the visitor takes away: made in the page, saved by the browser. Nothing is sent.

use std::time::Duration;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::task;

/// How long the browser may take to fetch what it saves.
const KEPT: Duration = Duration::from_mins(1);

/// Has the browser save a text as a file. `false` when it cannot.
pub fn save_text(name: &str, kind: &str, text: &str) -> bool {
    blob(kind, text).is_some_and(|blob| save(name, &blob))
}

/// A text as the content of a file.
pub(super) fn blob(kind: &str, text: &str) -> Option<web_sys::Blob> {
    let wish = web_sys::BlobPropertyBag::new();
    wish.set_type(kind);
    web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &wish).ok()
}

/// Has the browser save a file. `false` when it cannot.
pub(super) fn save(name: &str, blob: &web_sys::Blob) -> bool {
    // A kiosk keeps nothing of its visitors.
    if super::kiosk::is_on() {
        return false;
    }
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return false };
    let link = web_sys::window().and_then(|window| window.document()?.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = &link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let forget = move || {
        // Only an address that is none is refused.
        let _ = web_sys::Url::revoke_object_url(&address);
    };
    task::after(KEPT, forget).forget();
    link.is_some()
}
