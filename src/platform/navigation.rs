//! The address of the page: reading it, changing it, and following links without leaving.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

use super::{dom, kiosk};

/// The present address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// Path, decoded: `/carte/pays/SN`.
    pub path: String,
    /// Query without its question mark.
    pub query: String,
}

impl Here {
    /// What an address of the app says.
    pub fn of(href: &str) -> Self {
        let href = href.split('#').next().unwrap_or_default();
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        Self { path: path.to_owned(), query: query.to_owned() }
    }
}

/// Reads the present address.
pub fn here() -> Here {
    let location = web_sys::window().map(|window| window.location());
    let read = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| part(location).ok()).unwrap_or_default()
    };
    let query = read(web_sys::Location::search);
    let path = read(web_sys::Location::pathname);
    // Names are written as percents by browsers; what is no text stays as it is.
    let path = js_sys::decode_uri_component(&path).map_or(path, String::from);
    Here { path, query: query.trim_start_matches('?').to_owned() }
}

/// The fragment of the present address as it is written, without its `#`. It never leaves the device.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// What follows the path in the present address, with its marks.
pub fn rest() -> String {
    let part = |mark: &str, part: String| if part.is_empty() { part } else { [mark, &part].concat() };
    part("?", here().query) + &part("#", fragment())
}

/// The origin of the page, which goes before every whole address: `https://example.org`.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Makes `href` the present address, as a new entry of the history.
pub fn push(href: &str) {
    // At a kiosk nobody goes back to where somebody else has been.
    if kiosk::is_on() {
        return replace(href);
    }
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Refused only for another origin, which our addresses never name.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Makes `href` the present address, in place of the one before.
pub fn replace(href: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Refused for another origin, and by browsers that count how often this is called: the address then lags.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Opens a page of the app anew in place of this one, by its address under the base path; the history does not grow.
pub fn open_instead(path: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only for addresses of another kind, which ours are not.
        let _ = window.location().replace(&dom::absolute(path));
    }
}

/// Goes to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Calls back when the visitor goes back or forward. The listener lives as long as the page.
pub fn on_back_or_forward(callback: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "popstate", move |_| callback()).forget();
    }
}

/// Calls back with the address of every link that is followed inside `base`, in place of loading it. Links with a
/// target, a download or `rel="external"`, and clicks with a modifier key, stay the browser's.
pub fn on_link(base: &str, callback: impl Fn(&str) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let base = format!("{}/", base.trim_end_matches('/'));
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window.clone(), "click", options, move |event| {
        if let Some(href) = event.dyn_ref::<MouseEvent>().and_then(|event| inside(event, &base)) {
            event.prevent_default();
            callback(&href);
        }
    })
    .forget();
}

/// The address inside the app that a click leads to.
fn inside(event: &MouseEvent, base: &str) -> Option<String> {
    if event.default_prevented() || event.button() != 0 {
        return None;
    }
    if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let external = link.rel().split_ascii_whitespace().any(|word| word == "external");
    if external || !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let origin = web_sys::window()?.location().origin().ok()?;
    let href = link.href();
    let path = href.strip_prefix(&origin)?;
    let bare = path.split(['?', '#']).next()?;
    (bare.starts_with(base) || format!("{bare}/") == base).then(|| path.to_owned())
}
