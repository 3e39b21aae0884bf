//! Listeners of the map: pointers and the wheel become gestures, gestures become camera changes and reports. What keys
//! do is in [`super::keys`].

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::scene::{Hit, Touch};
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent, WheelEvent};

use super::Reports;
use super::handle::{MapHandle, Shared};
use super::keys;
use super::motion::Motion;
use crate::platform::dom;
use crate::platform::dom::Block;
use crate::platform::observe::{self, Listener};
use crate::ui::dynamic::effect;
use crate::ui::gesture::{self, Gesture};

/// How much a double tap and a key bring nearer.
pub(super) const STEP: f64 = 2.0;

/// Listens to the map's element from when it is mounted until the component goes.
pub(super) fn listen(node: NodeRef<html::Div>, handle: MapHandle, reports: Reports) {
    let listeners = StoredValue::new_local(Vec::<Listener>::new());
    effect(move || {
        let Some(element) = node.get() else { return };
        let on = |name: &'static str, act: fn(&Context, &Event)| {
            let context = Context { element: element.clone(), handle, reports };
            observe::active(&element, name, move |event| act(&context, event))
        };
        listeners.set_value(vec![
            on("pointerdown", down),
            on("pointermove", moves),
            on("pointerup", up),
            on("pointercancel", cancel),
            on("pointerleave", leave),
            on("wheel", wheel),
            on("keydown", keys::key),
            on("focus", keys::focus),
            on("blur", keys::blur),
            on("contextmenu", |_, event| event.prevent_default()),
        ]);
    });
    on_cleanup(move || listeners.set_value(Vec::new()));
}

/// What listeners work with.
pub(super) struct Context {
    pub(super) element: Block,
    pub(super) handle: MapHandle,
    pub(super) reports: Reports,
}

impl Context {
    fn pointer(&self, event: &Event) -> Option<(PointerEvent, Rc<Shared>, ScreenPoint)> {
        let event = event.dyn_ref::<PointerEvent>()?.clone();
        let at = dom::place_on(&self.element, &event);
        Some((event, self.handle.shared()?, at))
    }

    fn carry_out(&self, shared: &Shared, gesture: Gesture, touch: Touch) {
        if !matches!(gesture, Gesture::Tap(_)) {
            shared.by_hand();
        }
        match gesture {
            Gesture::Drag { .. } | Gesture::Pinch { .. } => {
                shared.change(|engine| engine.camera = gesture.moves(engine.camera, &engine.viewport));
            }
            Gesture::Tap(at) => {
                let hit = shared.read(|engine| engine.hit(at, touch)).flatten();
                self.reports.tapped.run(hit);
            }
            Gesture::DoubleTap(at) => {
                shared.go(|engine| engine.camera.zoomed(STEP, at, &engine.viewport));
            }
            Gesture::Fling { vx, vy } => {
                if !observe::wants_stillness() {
                    shared.change(|engine| engine.motion = Motion::Flung { vx, vy, last: None });
                }
            }
        }
    }
}

fn touch_of(event: &PointerEvent) -> Touch {
    if event.pointer_type() == "touch" { Touch::Finger } else { Touch::Fine }
}

fn down(context: &Context, event: &Event) {
    let Some((event, shared, at)) = context.pointer(event) else { return };
    if event.button() != 0 {
        return;
    }
    dom::hold_pointer(&event);
    shared.change(|engine| {
        engine.motion = Motion::Still;
        engine.mark(None);
    });
    shared.hand.borrow_mut().down(event.pointer_id(), at, event.time_stamp());
    context.reports.hovered.run(None);
}

fn moves(context: &Context, event: &Event) {
    let Some((event, shared, at)) = context.pointer(event) else { return };
    let gesture = shared.hand.borrow_mut().moves(event.pointer_id(), at, event.time_stamp());
    if let Some(gesture) = gesture {
        context.carry_out(&shared, gesture, touch_of(&event));
    } else if event.pointer_type() == "mouse" && event.buttons() == 0 && !shared.hand.borrow().is_moving() {
        hover(context, &shared, at);
    }
}

fn hover(context: &Context, shared: &Shared, at: ScreenPoint) {
    let hit = shared.read(|engine| engine.hit(at, Touch::Fine)).flatten();
    let country = hit.as_ref().and_then(Hit::chosen);
    if shared.read(|engine| engine.is_hovered(country)) == Some(false) {
        shared.change(|engine| engine.hover(country));
    }
    context.reports.hovered.run(hit.map(|hit| (hit, at)));
}

fn up(context: &Context, event: &Event) {
    let Some((event, shared, at)) = context.pointer(event) else { return };
    let gesture = shared.hand.borrow_mut().up(event.pointer_id(), at, event.time_stamp());
    if let Some(gesture) = gesture {
        context.carry_out(&shared, gesture, touch_of(&event));
    }
}

fn cancel(context: &Context, event: &Event) {
    if let Some((event, shared, _)) = context.pointer(event) {
        shared.hand.borrow_mut().cancel(event.pointer_id());
    }
}

fn leave(context: &Context, _: &Event) {
    if let Some(shared) = context.handle.shared() {
        if shared.read(|engine| engine.is_hovered(None)) == Some(false) {
            shared.change(|engine| engine.hover(None));
        }
        context.reports.hovered.run(None);
    }
}

fn wheel(context: &Context, event: &Event) {
    let (Some(event), Some(shared)) = (event.dyn_ref::<WheelEvent>(), context.handle.shared()) else { return };
    event.prevent_default();
    let at = dom::place_on(&context.element, event);
    let factor = gesture::wheel(event.delta_y(), event.delta_mode(), event.ctrl_key());
    shared.by_hand();
    shared.change(|engine| {
        engine.motion = Motion::Still;
        engine.camera = engine.camera.zoomed(factor, at, &engine.viewport);
    });
}
