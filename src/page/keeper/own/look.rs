//! Where one looks on the picture, and how near: drag, two fingers, double tap, wheel with Ctrl, keys and buttons.

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::geo::MapRect;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent, WheelEvent};

use crate::platform::dom::{self, Block};
use crate::platform::observe::{self, Listener};
use crate::state::setting::expect_setting;
use crate::ui::control::Control;
use crate::ui::dynamic::{effect, memo};
use crate::ui::gesture::{self, Gesture, Hand};
use crate::ui::icon::Icon;

/// How much a key, a button and a double tap bring nearer.
const STEP: f64 = 1.8;
/// Share of the picture that an arrow moves it by.
const PAN: f64 = 0.2;
/// Share of the picture that is kept free around what is framed.
const MARGIN: f64 = 0.03;

/// Where one looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// What is framed until somebody moves the picture.
    frame: Memo<MapRect>,
    /// Where it was moved to.
    moved: RwSignal<Option<Camera>>,
    /// Width and height of the picture, in CSS pixels.
    size: RwSignal<(f64, f64)>,
    hand: StoredValue<Hand, LocalStorage>,
}

impl Look {
    /// Frames this, and again when it becomes another.
    pub(super) fn at(frame: Memo<MapRect>) -> Self {
        let look = Self {
            frame,
            moved: RwSignal::new(None),
            size: RwSignal::new((0.0, 0.0)),
            hand: StoredValue::new_local(Hand::default()),
        };
        effect(move || {
            frame.track();
            look.moved.set(None);
        });
        look
    }

    /// The part of the map that is seen, followed, as a picture tells it. Map units.
    pub(super) fn view_box(self) -> Memo<String> {
        memo(move || {
            let (viewport, frame) = (self.viewport(), self.frame.get());
            let rect = if viewport.width > 0.0 { self.camera().view(&viewport) } else { frame };
            format!("{:.1} {:.1} {:.1} {:.1}", rect.min.x, rect.min.y, rect.width(), rect.height())
        })
    }

    /// Follows hands and keys on an element.
    pub(super) fn follow(self, node: NodeRef<html::Div>) {
        let listeners = StoredValue::new_local(Vec::<Listener>::new());
        let watch = StoredValue::new_local(None::<observe::SizeWatch>);
        effect(move || {
            let Some(element) = node.get() else { return };
            watch.set_value(observe::size(&element, move |width, height| self.size.set((width, height))));
            let on = |name: &'static str, act: fn(Self, &Block, &Event)| {
                let there = element.clone();
                observe::active(&element, name, move |event| act(self, &there, event))
            };
            listeners.set_value(vec![
                on("pointerdown", down),
                on("pointermove", moves),
                on("pointerup", up),
                on("pointercancel", cancel),
                on("wheel", wheel),
                on("keydown", key),
            ]);
        });
        on_cleanup(move || {
            listeners.set_value(Vec::new());
            watch.set_value(None);
        });
    }

    fn viewport(self) -> Viewport {
        let (width, height) = self.size.get();
        Viewport { width, height, ..Viewport::default() }
    }

    fn camera(self) -> Camera {
        self.moved.get().unwrap_or_else(|| {
            let viewport = self.viewport();
            Camera::fit(self.frame.get(), &viewport, viewport.height * MARGIN)
        })
    }

    fn change(self, act: impl FnOnce(Camera, &Viewport) -> Camera) {
        let (camera, viewport) = untrack(|| (self.camera(), self.viewport()));
        if viewport.width > 0.0 {
            self.moved.set(Some(act(camera, &viewport)));
        }
    }

    fn zoom(self, factor: f64) {
        self.change(|camera, viewport| camera.zoomed(factor, viewport.center(), viewport));
    }

    fn world(self) {
        self.change(|_, viewport| Camera::home(viewport));
    }

    fn pan(self, x: f64, y: f64) {
        self.change(|camera, viewport| camera.dragged(-x * PAN * viewport.width, -y * PAN * viewport.height, viewport));
    }

    fn carry_out(self, gesture: Gesture) {
        match gesture {
            Gesture::Drag { .. } | Gesture::Pinch { .. } => {
                self.change(|camera, viewport| gesture.moves(camera, viewport));
            }
            Gesture::DoubleTap(at) => self.change(|camera, viewport| camera.zoomed(STEP, at, viewport)),
            Gesture::Tap(_) | Gesture::Fling { .. } => {}
        }
    }
}

fn pointer(element: &Block, event: &Event) -> Option<(PointerEvent, ScreenPoint)> {
    let event = event.dyn_ref::<PointerEvent>()?.clone();
    let at = dom::place_on(element, &event);
    Some((event, at))
}

fn down(look: Look, element: &Block, event: &Event) {
    let Some((event, at)) = pointer(element, event).filter(|(event, _)| event.button() == 0) else { return };
    dom::hold_pointer(&event);
    look.hand.update_value(|hand| hand.down(event.pointer_id(), at, event.time_stamp()));
}

fn moves(look: Look, element: &Block, event: &Event) {
    let Some((event, at)) = pointer(element, event) else { return };
    let gesture = look.hand.try_update_value(|hand| hand.moves(event.pointer_id(), at, event.time_stamp()));
    if let Some(gesture) = gesture.flatten() {
        look.carry_out(gesture);
    }
}

fn up(look: Look, element: &Block, event: &Event) {
    let Some((event, at)) = pointer(element, event) else { return };
    let gesture = look.hand.try_update_value(|hand| hand.up(event.pointer_id(), at, event.time_stamp()));
    if let Some(gesture) = gesture.flatten() {
        look.carry_out(gesture);
    }
}

fn cancel(look: Look, element: &Block, event: &Event) {
    if let Some((event, _)) = pointer(element, event) {
        look.hand.update_value(|hand| hand.cancel(event.pointer_id()));
    }
}

/// Without Ctrl, a wheel scrolls the page.
fn wheel(look: Look, element: &Block, event: &Event) {
    let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
    event.prevent_default();
    let (at, factor) = (dom::place_on(element, event), gesture::wheel(event.delta_y(), event.delta_mode(), true));
    look.change(|camera, viewport| camera.zoomed(factor, at, viewport));
}

fn key(look: Look, _: &Block, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowLeft" => look.pan(-1.0, 0.0),
        "ArrowRight" => look.pan(1.0, 0.0),
        "ArrowUp" => look.pan(0.0, -1.0),
        "ArrowDown" => look.pan(0.0, 1.0),
        "+" | "=" => look.zoom(STEP),
        "-" => look.zoom(1.0 / STEP),
        "0" => look.world(),
        _ => return,
    }
    event.prevent_default();
}

/// Nearer, farther, the whole world.
#[component]
pub(super) fn Zoom(look: Look) -> impl IntoView {
    let t = expect_setting().t;
    view! {
        <div class="own__zoom" role="group" aria-label=t.map_controls()>
            <Control label=t.map_zoom_in() icon=Icon::Plus act=Callback::new(move |()| look.zoom(STEP))/>
            <Control label=t.map_zoom_out() icon=Icon::Minus act=Callback::new(move |()| look.zoom(1.0 / STEP))/>
            <Control label=t.map_whole_world() icon=Icon::Globe act=Callback::new(move |()| look.world())/>
        </div>
    }
}
