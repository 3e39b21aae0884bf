//! The engine as the rest of the app holds it: shared, and asleep until something changes.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use passerelles_domain::camera::{Camera, Flight, Outlook, ScreenPoint, Viewport};
use passerelles_domain::geo::{LonLat, MapRect, project};
use passerelles_domain::scene::Cursor;

use super::Reports;
use super::engine::Engine;
use super::motion::Motion;
use crate::platform::frame::FrameLoop;
use crate::platform::observe;
use crate::ui::gesture::Hand;

/// Pixels kept free around what is framed.
const MARGIN: f64 = 36.0;

/// What the frame loop, the listeners and the page share.
pub(super) struct Shared {
    engine: RefCell<Engine>,
    frames: OnceCell<FrameLoop>,
    pub(super) hand: RefCell<Hand>,
    pub(super) cursor: RefCell<Cursor>,
    /// What to show as soon as the size is known.
    wanted: Cell<Option<Wanted>>,
    /// Whether the hand has moved the map since it was last sent somewhere.
    by_hand: Cell<bool>,
    /// The camera of the last rest.
    rest: Cell<Option<Camera>>,
}

/// Where a map is sent.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    /// A part of the map.
    Frame(MapRect),
    /// A view that somebody told.
    Outlook(Outlook),
}

impl Wanted {
    fn camera(self, viewport: &Viewport) -> Camera {
        match self {
            Self::Frame(rect) => Camera::fit(rect, viewport, MARGIN),
            Self::Outlook(outlook) => outlook.camera(viewport),
        }
    }
}

impl Shared {
    pub(super) fn new(engine: RefCell<Engine>) -> Self {
        Self {
            engine,
            frames: OnceCell::new(),
            hand: RefCell::default(),
            cursor: RefCell::default(),
            wanted: Cell::new(None),
            by_hand: Cell::new(false),
            rest: Cell::new(None),
        }
    }

    /// Starts the loop; it draws only when asked.
    pub(super) fn start(self: &Rc<Self>, reports: Reports) {
        let weak = Rc::downgrade(self);
        let frames = FrameLoop::new(move |time| {
            let Some(shared) = weak.upgrade() else { return false };
            let Ok(mut engine) = shared.engine.try_borrow_mut() else { return true };
            let again = engine.frame(time);
            let (first, detail) = (engine.first_picture(), engine.wants_detail());
            let (camera, viewport) = (engine.camera, engine.viewport);
            drop(engine);
            if !again && shared.rest.replace(Some(camera)) != Some(camera) {
                let outlook = shared.by_hand.get().then(|| Outlook::of(&camera, &viewport)).flatten();
                if let Some(outlook) = outlook {
                    reports.rested.run(outlook);
                }
            }
            if first {
                super::mark_ready();
                reports.ready.run(());
            }
            if detail {
                reports.wants_detail.run(());
            }
            again
        });
        // Set once, right here.
        let _ = self.frames.set(frames);
    }

    /// Changes the engine and asks for a frame.
    pub(super) fn change<R>(&self, change: impl FnOnce(&mut Engine) -> R) -> Option<R> {
        let answer = self.engine.try_borrow_mut().ok().map(|mut engine| change(&mut engine));
        if let Some(frames) = self.frames.get() {
            frames.request();
        }
        answer
    }

    /// Reads the engine.
    pub(super) fn read<R>(&self, read: impl FnOnce(&Engine) -> R) -> Option<R> {
        self.engine.try_borrow().ok().map(|engine| read(&engine))
    }

    pub(super) fn resize(&self, viewport: Viewport) {
        let wanted = self.wanted.take();
        self.change(|engine| {
            engine.resize(viewport);
            if let Some(wanted) = wanted {
                engine.camera = wanted.camera(&engine.viewport);
            }
        });
    }

    /// Goes to another view: flies, or cuts where motion is unwanted.
    pub(super) fn go(&self, target: impl FnOnce(&Engine) -> Camera) {
        self.change(|engine| {
            let to = target(engine);
            if observe::wants_stillness() {
                engine.camera = to;
                engine.motion = Motion::Still;
            } else {
                let flight = Flight::new(engine.camera, to, engine.viewport.width);
                engine.motion = Motion::Flying { flight, start: None };
            }
        });
    }

    /// The hand moves the map.
    pub(super) fn by_hand(&self) {
        self.by_hand.set(true);
    }

    fn send(&self, wanted: Wanted) {
        self.by_hand.set(false);
        if self.read(|engine| engine.viewport.width > 0.0) == Some(true) {
            self.go(|engine| wanted.camera(&engine.viewport));
        } else {
            self.wanted.set(Some(wanted));
        }
    }
}

/// Commands for a map from outside. Does nothing until the map is mounted.
#[derive(Clone, Copy)]
pub struct MapHandle(StoredValue<Option<Rc<Shared>>, LocalStorage>, StoredValue<Option<Wanted>>);

impl MapHandle {
    /// A handle without a map.
    pub fn new() -> Self {
        Self(StoredValue::new_local(None), StoredValue::new(None))
    }

    pub(super) fn is_set(self) -> bool {
        self.0.with_value(Option::is_some)
    }

    pub(super) fn set(self, shared: Rc<Shared>) {
        shared.wanted.set(self.1.get_value());
        self.0.set_value(Some(shared));
    }

    pub(super) fn stop(self) {
        if let Some(Some(shared)) = self.0.try_update_value(Option::take)
            && let Some(frames) = shared.frames.get()
        {
            frames.stop();
        }
    }

    pub(super) fn shared(self) -> Option<Rc<Shared>> {
        self.0.try_with_value(Clone::clone).flatten()
    }

    pub(super) fn with(self, change: impl FnOnce(&mut Engine)) {
        if let Some(shared) = self.shared() {
            shared.change(change);
        }
    }

    /// Nearer (above 1) or farther, around the middle.
    pub fn zoom(self, factor: f64) {
        if let Some(shared) = self.shared() {
            shared.by_hand();
            shared.go(|engine| engine.destination().zoomed(factor, engine.viewport.center(), &engine.viewport));
        }
    }

    /// Moves by a share of the screen, such as (0.25, 0).
    pub fn pan(self, x: f64, y: f64) {
        if let Some(shared) = self.shared() {
            shared.by_hand();
            shared.go(|engine| {
                let (dx, dy) = (engine.viewport.width * x, engine.viewport.visible_height() * y);
                engine.destination().dragged(-dx, -dy, &engine.viewport)
            });
        }
    }

    /// What the map was sent to last was the visitor's wish: where it comes to rest is reported.
    pub fn by_hand(self) {
        if let Some(shared) = self.shared() {
            shared.by_hand();
        }
    }

    /// The whole world.
    pub fn whole_world(self) {
        if let Some(shared) = self.shared() {
            shared.by_hand.set(false);
            shared.go(|engine| Camera::home(&engine.viewport));
        }
    }

    /// Metropolitan France and its neighbours.
    pub fn france(self) {
        let corner = |lon, lat| LonLat::new(lon, lat).map(project);
        if let Some(rect) = MapRect::around([corner(-9.0, 52.5), corner(15.0, 40.5)].into_iter().flatten()) {
            self.frame(rect);
        }
    }

    /// Shows a part of the map.
    pub fn frame(self, rect: MapRect) {
        self.send(Wanted::Frame(rect));
    }

    /// Shows a view that somebody told.
    pub fn look(self, outlook: Outlook) {
        self.send(Wanted::Outlook(outlook));
    }

    fn send(self, wanted: Wanted) {
        match self.shared() {
            Some(shared) => shared.send(wanted),
            None => self.1.set_value(Some(wanted)),
        }
    }

    /// Where a point of the globe is on the screen now, for pop-ups and for tests.
    pub fn screen(self, point: LonLat) -> Option<ScreenPoint> {
        self.shared()?.read(|engine| engine.camera.to_screen(project(point), &engine.viewport))
    }
}

impl Default for MapHandle {
    fn default() -> Self {
        Self::new()
    }
}
