//! Changes of the window that rooms follow: sizes, media queries, keys anywhere.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::dom;

/// A listener; it listens until dropped.
pub type Listener = EventListener;

/// Follows the size of an element until dropped.
pub struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the width and height of an element, in CSS pixels, now and at each change. `None` where the
/// browser cannot.
pub fn size(element: &web_sys::Element, mut callback: impl FnMut(f64, f64) + 'static) -> Option<SizeWatch> {
    let target = element.clone();
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |_| {
        let rect = target.get_bounding_client_rect();
        callback(rect.width(), rect.height());
    });
    let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _callback: callback })
}

/// Whether a media query matches now.
pub fn media_matches(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Whether things should not move by themselves: the system asks for it, or the visitor, as the root says.
pub fn wants_stillness() -> bool {
    media_matches("(prefers-reduced-motion: reduce)") || dom::root_attribute("data-motion").is_some()
}

/// Whether letters are shortcuts, unless the visitor has switched them off, as the root says.
pub fn letters_act() -> bool {
    dom::root_attribute("data-letters").is_none()
}

/// Calls back when the answer to a media query changes, until the listener is dropped.
pub fn media(query: &str, mut callback: impl FnMut(bool) + 'static) -> Option<Listener> {
    let list = web_sys::window()?.match_media(query).ok().flatten()?;
    let source = list.clone();
    Some(EventListener::new(&source, "change", move |_| callback(list.matches())))
}

/// Calls back when the window has another size, as long as the page lives.
pub fn resized(mut callback: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "resize", move |_| callback()).forget();
    }
}

/// Listens to an event of an element and may prevent what the browser would do, until the listener is dropped.
pub fn active(
    element: &web_sys::EventTarget,
    name: &'static str,
    callback: impl FnMut(&web_sys::Event) + 'static,
) -> Listener {
    EventListener::new_with_options(element, name, EventListenerOptions::enable_prevent_default(), callback)
}

/// Calls back when Escape is pressed anywhere, whatever else it does there, until the listener is dropped.
pub fn escape(act: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "keydown", move |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|press| press.key() == "Escape") {
            act();
        }
    }))
}

/// Calls back when a key is pressed by itself anywhere but where one types, until the listener is dropped. The key
/// does nothing else.
pub fn shortcut(key: &'static str, act: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(active(&window, "keydown", move |event| {
        let Some(press) = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|press| press.key() == key) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let typing =
            target.and_then(|target| target.closest("input, textarea, select, [contenteditable]").ok().flatten());
        if typing.is_none() && letters_act() && !(press.ctrl_key() || press.meta_key() || press.alt_key()) {
            event.prevent_default();
            act();
        }
    }))
}
