//! What a kiosk keeps visitors from, as far as a page can: leaving, printing, saving, zooming the page, the browser's
//! menus. The system around the browser does the rest (see the guide for organisers).

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlAnchorElement, KeyboardEvent, MouseEvent, WheelEvent};

use super::navigation;

/// What the browser would do of itself and a kiosk does not.
const NEVER: [&str; 7] = ["contextmenu", "selectstart", "dragstart", "dragover", "drop", "gesturestart", "auxclick"];

/// What the tab remembers while a page of one visit gives way to another: how it is shown.
const VISITING: &str = "passerelles.visite";

/// Milliseconds after which a page that has broken down is opened anew.
const RECOVERY: i32 = 4_000;

/// Seconds between two beats of the title.
const BEAT: f64 = 20.0;

thread_local! {
    static MANNER: RefCell<String> = const { RefCell::new(String::new()) };
    static BEATEN: Cell<f64> = const { Cell::new(0.0) };
}

/// What somebody does at a screen.
const INPUTS: [&str; 5] = ["pointerdown", "touchstart", "keydown", "wheel", "click"];

/// Listens before everybody else, for as long as the page lives.
fn first(name: &'static str, act: impl FnMut(&Event) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window, name, options, act).forget();
}

/// Closes the ways out.
pub fn close() {
    for name in NEVER {
        first(name, Event::prevent_default);
    }
    first("wheel", |event| {
        if event.dyn_ref::<WheelEvent>().is_some_and(|wheel| wheel.ctrl_key()) {
            event.prevent_default();
        }
    });
    first("touchmove", |event| {
        let touches = Reflect::get(event, &JsValue::from_str("touches")).unwrap_or_default();
        let many = Reflect::get(&touches, &JsValue::from_str("length")).ok().and_then(|n| n.as_f64());
        if many.is_some_and(|many| many > 1.0) {
            event.prevent_default();
        }
    });
    first("keydown", |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(is_browsers) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    first("click", |event| {
        if let Some(link) = target(event).and_then(|target| target.closest("a[href]").ok().flatten()) {
            stay(event, link.unchecked_ref());
        }
    });
    // Without a menu and keys, only a page's own script could ask for these.
    let nothing = Closure::<dyn Fn()>::new(|| ()).into_js_value();
    for name in ["print", "open"] {
        if let Some(window) = web_sys::window() {
            // Refused where the browser does not let go of its own: then it asks the visitor.
            let _ = Reflect::set(&window, &JsValue::from_str(name), &nothing);
        }
    }
}

/// Whether a key would do something with the browser: everything with a key beside it but capital letters and what
/// keyboards write by them, and the keys of functions.
fn is_browsers(press: &KeyboardEvent) -> bool {
    let key = press.key();
    let function = key.len() > 1 && key.starts_with('F') && key.get(1..).is_some_and(|n| n.parse::<u8>().is_ok());
    let written = press.get_modifier_state("AltGraph");
    function || key.starts_with("Browser") || (!written && (press.ctrl_key() || press.meta_key() || press.alt_key()))
}

/// Keeps a link inside: what leads away, opens a window or saves a file does nothing; another language is the same visit.
fn stay(event: &Event, link: &HtmlAnchorElement) {
    let inside = link.href().strip_prefix(&navigation::origin()).is_some_and(|rest| rest.starts_with('/'));
    if !inside || !link.target().is_empty() || link.has_attribute("download") {
        event.prevent_default();
        event.stop_immediate_propagation();
    } else if link.has_attribute("hreflang") {
        event.prevent_default();
        go_on_at(&link.href());
    }
}

/// Loads a page of the same visit in place of this one.
fn go_on_at(href: &str) {
    let Some(window) = web_sys::window() else { return };
    if let Some(tab) = window.session_storage().ok().flatten() {
        // Where nothing is kept, the visit begins with the tour again.
        let _ = MANNER.with_borrow(|manner| tab.set_item(VISITING, manner));
    }
    // Refused only for addresses of another kind, which ours are not.
    let _ = window.location().replace(href);
}

/// Has the next page of the same visit shown in the same manner, in words of the page.
pub fn keep_manner(words: &str) {
    MANNER.with_borrow_mut(|manner| words.clone_into(manner));
}

/// How the visit was shown that this page goes on with; `None` when it begins anew. Asked once.
pub fn take_visiting() -> Option<String> {
    let tab = web_sys::window().and_then(|window| window.session_storage().ok().flatten())?;
    let visiting = tab.get_item(VISITING).ok().flatten();
    // Refused only where nothing is kept.
    let _ = tab.remove_item(VISITING);
    visiting
}

/// Calls back at whatever somebody does; `true` takes it: nobody else is told.
pub fn on_input(act: impl Fn(&Event) -> bool + Clone + 'static) {
    for name in INPUTS {
        let act = act.clone();
        first(name, move |event| {
            if act(event) {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
        });
    }
}

/// Whether an event happens inside something that a selector finds.
pub fn is_in(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| target.closest(selector).ok().flatten().is_some())
}

/// Where a press is, in CSS pixels of the window.
pub fn place(event: &Event) -> Option<(i32, i32)> {
    event.dyn_ref::<MouseEvent>().map(|press| (press.client_x(), press.client_y()))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Takes everything but the kiosk's own layer out of reach, or gives it back.
pub fn set_covered(covered: bool) {
    let body = web_sys::window().and_then(|window| window.document()?.body());
    let mut next = body.and_then(|body| body.first_element_child());
    while let Some(element) = next {
        next = element.next_element_sibling();
        if element.class_list().contains("kiosk") {
            continue;
        }
        // Only an invalid attribute name is refused, and this is none.
        let _ = if covered { element.set_attribute("inert", "") } else { element.remove_attribute("inert") };
    }
}

/// Fills the screen, when a touch allows it and it is not filled already.
pub fn fill_screen() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.document_element()) else { return };
    let ask = Reflect::get(&root, &JsValue::from_str("requestFullscreen")).ok();
    let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) else { return };
    if let Some(promise) = ask.call0(&root).ok().and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        super::task::spawn(async move {
            // Refused where the browser fills the screen already, or never does.
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Says in the title of the page that it is alive, three times a minute: whoever watches over the machine reads it
/// (`docs/deploy/borne-linux.md`).
pub fn beat() {
    let now = js_sys::Date::now() / 1000.0;
    if now - BEATEN.get() < BEAT {
        return;
    }
    BEATEN.set(now);
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let title = document.title();
        let title = title.split(BEATS).next().unwrap_or_default();
        document.set_title(&[title, BEATS, &(now as u64).to_string()].concat());
    }
}

/// Between the title of a page and its last beat, in seconds since 1970.
const BEATS: &str = " \u{2022} ";

/// A page whose program has broken down says so, and is opened anew. Needs nothing of the program.
pub fn recover(words: &str) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    if let Some(body) = window.document().and_then(|document| document.body()) {
        body.set_text_content(Some(words));
        // Only an invalid attribute name is refused, and this is none.
        let _ = body.set_attribute("class", "kiosk-broken");
    }
    let reload = Reflect::get(&location, &JsValue::from_str("reload")).ok();
    let Some(reload) = reload.and_then(|reload| reload.dyn_into::<Function>().ok()) else { return };
    // Refused only where there are no timers.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reload.bind0(&location), RECOVERY);
}
