//! The document: its address, title, language, focus and theme.

use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::geo::within;
use wasm_bindgen::JsCast;

/// A block element of a view.
pub type Block = web_sys::HtmlDivElement;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The path under which the app is served, from `<base>`: `/` or `/passerelles/`.
pub fn base_path() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    let path =
        base.split_once("://").map_or("/", |(_, rest)| rest.find('/').map_or("/", |at| rest.get(at..).unwrap_or("/")));
    let path = path.split(['?', '#']).next().unwrap_or("/");
    match path.rfind('/') {
        Some(end) => path.get(..=end).unwrap_or("/").to_owned(),
        None => "/".to_owned(),
    }
}

/// The path of the present address.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_else(|| "/".to_owned())
}

/// A file's path under the base path, as a whole address.
pub fn absolute(path: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}{path}", base_path())
}

/// The whole present address, as one would write it down.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The content of a `<meta>` of the page, by its name.
pub fn meta(name: &str) -> Option<String> {
    document()?.query_selector(&format!("meta[name={name}]")).ok()??.get_attribute("content")
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Refused only while the page is being left already.
        let _ = window.location().reload();
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets language and direction of the whole page.
pub fn set_language(tag: &str, dir: &str) {
    if let Some(root) = root() {
        root.set_lang(tag);
        root.set_dir(dir);
    }
}

/// Sets an attribute of the root element, where styles look for the theme; `None` takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        // Only an invalid attribute name is refused, and names are our constants.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of the root element.
pub fn root_attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Sets a custom property of the root element, where styles look for measures.
pub fn set_root_css(name: &str, value: &str) {
    if let Some(root) = root() {
        set_css(&root, name, value);
    }
}

/// Brings what scrolls below the window, as at a kiosk within reach, to its beginning.
pub fn body_to_top() {
    if let Some(body) = document().and_then(|document| document.body()) {
        body.set_scroll_top(0);
    }
}

/// Sets an attribute of the element with this id, if there is one.
pub fn set_attribute_of(id: &str, name: &str, value: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        // Only an invalid attribute name is refused, and names are our constants.
        let _ = element.set_attribute(name, value);
    }
}

/// The computed value of a custom property, such as `--map-sea`; empty when it is not defined.
pub fn token(name: &str) -> String {
    let value = web_sys::window()
        .zip(root())
        .and_then(|(window, root)| window.get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value(name).ok());
    value.unwrap_or_default().trim().to_owned()
}

/// Height of the window in CSS pixels.
pub fn viewport_height() -> f64 {
    web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64()).unwrap_or(768.0)
}

/// Width of the window in CSS pixels.
pub fn viewport_width() -> f64 {
    web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64()).unwrap_or(1366.0)
}

/// Device pixels in one CSS pixel.
pub fn pixel_ratio() -> f64 {
    within(web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()), 1.0, 3.0)
}

/// Sets a CSS property of an element.
pub fn set_css(element: &web_sys::HtmlElement, name: &str, value: &str) {
    // Only read-only declarations refuse, and an element's own is not.
    let _ = element.style().set_property(name, value);
}

/// Takes away the words that stood in for the app while it loaded.
pub fn remove_loader() {
    if let Some(loader) = document().and_then(|document| document.get_element_by_id("loader")) {
        loader.remove();
    }
}

/// Moves focus to an element without scrolling; used after a change of page.
pub fn focus(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus keeps the page usable.
    let _ = element.focus_with_options(&options);
}

/// Moves focus to the element with this id, if there is one.
pub fn focus_id(id: &str) -> bool {
    focus_on(id).is_some()
}

/// Moves focus to the element with this id, and tells which that is.
pub fn focus_on(id: &str) -> Option<web_sys::HtmlElement> {
    let element = document()?.get_element_by_id(id)?.dyn_into().ok()?;
    focus(&element);
    Some(element)
}

/// Whether focus may be moved to what stands for this element: there was none yet, or it has left the page and took the
/// focus with it.
pub fn takes_focus(before: Option<&web_sys::HtmlElement>) -> bool {
    before.is_none_or(|element| !element.is_connected() && is_focus_free())
}

/// Whether nothing has the focus: not yet, or what had it has left the page.
pub fn is_focus_free() -> bool {
    document().and_then(|document| document.active_element()).is_none_or(|at| at.tag_name() == "BODY")
}

/// Takes focus from what has it: a keyboard on the screen goes down.
pub fn unfocus() {
    let active = document().and_then(|document| document.active_element()?.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(active) = active {
        // An element that keeps focus keeps the page usable.
        let _ = active.blur();
    }
}

/// Has an element hear of a pointer until it is lifted, wherever it goes.
pub fn hold_pointer(event: &web_sys::PointerEvent) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // Not granted for a pointer that is gone already: a drag then ends at the edge of the element.
    let _ = element.map(|element| element.set_pointer_capture(event.pointer_id()));
}

/// Brings the element with this id into view, as little as needed.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        reveal_element(&element);
    }
}

/// Brings the beginning of the element with this id to the top of the window.
pub fn reveal_start(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Brings the parent of the element with this id into view, as little as needed.
pub fn reveal_around(id: &str) {
    let around = document().and_then(|document| document.get_element_by_id(id)?.parent_element());
    if let Some(around) = around {
        reveal_element(&around);
    }
}

fn reveal_element(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Where on an element a pointer or a wheel is, from its upper left corner. CSS pixels.
pub fn place_on(element: &web_sys::Element, event: &web_sys::MouseEvent) -> ScreenPoint {
    let rect = element.get_bounding_client_rect();
    ScreenPoint::new(f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top())
}

/// How far along an element a point of the window lies, from its left (0) to its right (1), and beyond.
pub fn share_along(element: &web_sys::Element, client_x: i32) -> f64 {
    let rect = element.get_bounding_client_rect();
    (f64::from(client_x) - rect.left()) / rect.width().max(1.0)
}

/// Whether nothing has focus: what had it is gone.
pub fn is_unfocused() -> bool {
    document().and_then(|document| document.active_element()).is_none_or(|active| active.tag_name() == "BODY")
}
