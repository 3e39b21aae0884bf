//! Typing without a keyboard: whether somebody is in a field, and writing into it as keys would.

use std::time::Duration;

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit};

use super::{dom, task};

/// Fields that one writes in.
const FIELDS: &str = "input:not([type]):not([readonly]), input[type=text]:not([readonly]), input[type=search]:not([readonly]), textarea:not([readonly])";

/// How long a field that was left is waited for: a press elsewhere is to land before the page moves.
const LINGER: Duration = Duration::from_millis(350);

/// Reports whether somebody is in a field, as long as the page lives. The system's own keyboard stays away.
pub fn follow(report: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let entered = report.clone();
    EventListener::new(&window, "focusin", move |event| {
        if let Some(field) = field_of(event) {
            // Only an invalid attribute name is refused, and this is none.
            let _ = field.set_attribute("inputmode", "none");
            entered(true);
        }
    })
    .forget();
    EventListener::new(&window, "focusout", move |event| {
        if field_of(event).is_some() {
            let report = report.clone();
            task::after(LINGER, move || report(field().is_some())).forget();
        }
    })
    .forget();
}

fn field_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok().filter(|element| element.matches(FIELDS).unwrap_or_default())
}

/// The field that somebody is in.
fn field() -> Option<HtmlElement> {
    let active = web_sys::window()?.document()?.active_element()?;
    active.matches(FIELDS).unwrap_or_default().then(|| active.unchecked_into())
}

/// Writes a text where the caret is.
pub fn write(text: &str) {
    edit("insertText", text);
}

/// Takes away what is marked, or the letter before the caret.
pub fn erase() {
    edit("delete", "");
}

/// What the browser does for its own keys: the field tells its page, and its limits hold. Nothing else can be undone by
/// the browser and respects how letters are joined.
fn edit(command: &str, text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let edit = Reflect::get(&document, &JsValue::from_str("execCommand")).ok();
    let Some(edit) = edit.and_then(|edit| edit.dyn_into::<Function>().ok()) else { return };
    // Refused only where nobody is in a field.
    let _ = edit.call3(&document, &JsValue::from_str(command), &JsValue::FALSE, &JsValue::from_str(text));
}

/// Has done: as Enter would, in the field or its form; where that does nothing, leaves the field.
pub fn done() {
    let Some(field) = field() else { return };
    let wish = KeyboardEventInit::new();
    wish.set_key("Enter");
    wish.set_bubbles(true);
    wish.set_cancelable(true);
    let Ok(press) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &wish) else { return };
    let free = field.tag_name() != "TEXTAREA" && field.dispatch_event(&press).unwrap_or_default();
    let form = field.closest("form").ok().flatten();
    let submit = form.as_ref().and_then(|form| Reflect::get(form, &JsValue::from_str("requestSubmit")).ok());
    match (free, form, submit.and_then(|submit| submit.dyn_into::<Function>().ok())) {
        (true, Some(form), Some(submit)) => {
            // Refused only by a form that is gone.
            let _ = submit.call0(&form);
        }
        // The field has taken it.
        (false, _, _) if press.default_prevented() => {}
        _ => dom::unfocus(),
    }
}

/// Brings the field to where `room` CSS pixels below it are free of the keyboard with this id, when they are not. How many
/// there are then. A keyboard beside the field leaves it the room down to its own foot.
pub fn reveal(keyboard: &str, room: f64) -> Option<f64> {
    let keys = web_sys::window()?.document()?.get_element_by_id(keyboard)?.get_bounding_client_rect();
    let field = field()?;
    let free = |field: &HtmlElement| {
        let rect = field.get_bounding_client_rect();
        let beside = rect.right() <= keys.left() || keys.right() <= rect.left();
        (if beside { keys.bottom() } else { keys.top() }) - rect.bottom()
    };
    if free(&field) < room {
        field.scroll_into_view();
    }
    Some(free(&field))
}
