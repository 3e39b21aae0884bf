//! Parts of views that follow signals, as one type each. Every closure that stands in a view by itself is compiled
//! with its own copy of the machinery around it (2 to 3 kB of wasm); boxed, all of them share one.
//!
//! All of them leave no trace in what they have read, see [`leave_no_trace`].

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};

/// A part of a view that follows signals.
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// A part of a view that is built anew when what it reads changes.
pub fn dynamic<V: IntoAny>(part: impl Fn() -> V + Send + 'static) -> Part {
    Box::new(move || {
        leave_no_trace();
        part().into_any()
    })
}

/// A part of a view that is there only while it has something to show.
pub fn optional<V: IntoAny>(part: impl Fn() -> Option<V> + Send + 'static) -> Part {
    dynamic(move || part().map_or_else(|| ().into_any(), IntoAny::into_any))
}

/// A text or an attribute that follows signals.
pub fn text<S: Into<String>>(text: impl Fn() -> S + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || {
        leave_no_trace();
        text().into()
    })
}

/// An attribute that is there only sometimes.
pub fn attribute(value: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(move || {
        leave_no_trace();
        value().map(str::to_owned)
    })
}

/// An attribute that says `true` or `false`, as those of ARIA do.
pub fn truth(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    text(move || if holds() { "true" } else { "false" })
}

/// A class or condition that follows signals.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(move || {
        leave_no_trace();
        holds()
    })
}

/// Does something outside the view now, and again whenever what it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| {
        leave_no_trace();
        act();
    });
}

/// A value that is found again when what it reads changes, and that those who read it follow only when it is another.
pub fn memo<T: PartialEq + Send + Sync + 'static>(find: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    Memo::new(move |_| {
        leave_no_trace();
        find()
    })
}

/// Makes everything that the present reader reads forget it when it goes with the view around it. A memo of Leptos 0.8
/// keeps a place for whoever has once read it: some 130 bytes for every row of every list that was ever shown, and a
/// longer round at each change, for as long as the page lives.
fn leave_no_trace() {
    if let Some(reader) = Observer::get() {
        on_cleanup(move || reader.clear_sources(&reader));
    }
}

/// What a press of a button or link does.
pub fn on_press(act: impl Fn() + 'static) -> Box<dyn FnMut(web_sys::MouseEvent)> {
    Box::new(move |_| act())
}

/// A value as a view of its own type-erased kind.
pub fn maybe<V: IntoAny>(part: Option<V>) -> AnyView {
    part.map_or_else(|| ().into_any(), IntoAny::into_any)
}
