//! Frames of the screen and the clock that goes with them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Sets a mark that tests and benches wait for; only the first of its name counts.
pub fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // A mark that is refused is only a missing measurement.
        let _ = clock.mark(name);
    }
}

/// Draws when asked, at most once a screen frame, and never when nothing asked. `Clone` shares the same loop.
#[derive(Clone)]
pub struct FrameLoop {
    inner: Rc<Inner>,
}

/// Draws a frame of this time; `true` asks for another one.
type Draw = Box<dyn FnMut(f64) -> bool>;

struct Inner {
    pending: RefCell<Option<AnimationFrame>>,
    drawn: Cell<u32>,
    draw: RefCell<Option<Draw>>,
}

impl FrameLoop {
    /// A loop that calls `draw` with the frame's time in milliseconds; `true` asks for another frame.
    pub fn new(draw: impl FnMut(f64) -> bool + 'static) -> Self {
        let inner =
            Inner { pending: RefCell::new(None), drawn: Cell::new(0), draw: RefCell::new(Some(Box::new(draw))) };
        Self { inner: Rc::new(inner) }
    }

    /// Asks for a frame.
    pub fn request(&self) {
        if self.inner.pending.borrow().is_some() {
            return;
        }
        let shared = self.clone();
        let frame = request_animation_frame(move |time| shared.run(time));
        *self.inner.pending.borrow_mut() = Some(frame);
    }

    fn run(&self, time: f64) {
        // The handle of the frame that is running now is done with: dropping it late is harmless.
        let done = self.inner.pending.borrow_mut().take();
        self.inner.drawn.set(self.inner.drawn.get().wrapping_add(1));
        let again = match self.inner.draw.try_borrow_mut() {
            Ok(mut draw) => draw.as_mut().is_some_and(|draw| draw(time)),
            Err(_) => false,
        };
        if again {
            self.request();
        }
        drop(done);
    }

    /// Stops for good and lets go of what it draws.
    pub fn stop(&self) {
        self.inner.pending.borrow_mut().take();
        self.inner.draw.borrow_mut().take();
    }
}
