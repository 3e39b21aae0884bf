//! The courier: a worker that fetches what comes after the first picture, off the main thread.
//!
//! It is a second wasm, so that its HTTP client is not part of what everyone waits for (`docs/adr/0009-courier.md`).
//! An order is `[number, address, past the cache]`, an answer `[number, status, bytes]`. A status of 0 says that the
//! server was not reached. When there is no courier, the page fetches for itself: slower to come, never missing.

pub mod desk;

use std::cell::RefCell;

use futures::channel::oneshot;
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::dom;
use super::fetch::{self, Cache, LoadError};

/// The `<meta>` of the page that says where the courier begins.
const ADDRESS: &str = "courier";

thread_local! {
    /// The courier of this page, from its first order to its first fault.
    static COURIER: RefCell<Option<Courier>> = const { RefCell::new(None) };
}

/// What comes back: the status, and the bytes if there are any.
type Answer = (u16, Vec<u8>);

struct Courier {
    worker: web_sys::Worker,
    waiting: Vec<(u32, oneshot::Sender<Answer>)>,
    orders: u32,
    _listeners: [EventListener; 2],
}

/// The bytes of a file, by its path under the base path.
///
/// # Errors
/// [`LoadError::Network`] or [`LoadError::Status`].
pub async fn bytes(path: &str, cache: Cache) -> Result<Vec<u8>, LoadError> {
    let Some(answer) = order(path, cache) else { return fetch::bytes(path, cache).await };
    match answer.await {
        Ok((200..300, bytes)) => Ok(bytes),
        Ok((0, _)) => Err(LoadError::Network),
        Ok((status, _)) => Err(LoadError::Status(status)),
        // The courier broke down with the order in its bag.
        Err(_) => fetch::bytes(path, cache).await,
    }
}

/// Hands an order over; `None` when no courier can be had.
fn order(path: &str, cache: Cache) -> Option<oneshot::Receiver<Answer>> {
    COURIER.with_borrow_mut(|courier| {
        if courier.is_none() {
            *courier = Courier::hire();
        }
        let courier = courier.as_mut()?;
        courier.orders += 1;
        let order = Array::of3(
            &JsValue::from(courier.orders),
            &JsValue::from_str(&dom::absolute(path)),
            &JsValue::from_bool(cache == Cache::Reload),
        );
        courier.worker.post_message(&order).ok()?;
        let (sender, receiver) = oneshot::channel();
        courier.waiting.push((courier.orders, sender));
        Some(receiver)
    })
}

impl Courier {
    fn hire() -> Option<Self> {
        let worker = worker()?;
        let answered = EventListener::new(&worker, "message", |event| {
            match event.dyn_ref::<web_sys::MessageEvent>().and_then(|message| read(&message.data())) {
                Some((number, answer)) => deliver(number, answer),
                None => dismiss(),
            }
        });
        let broke = EventListener::new(&worker, "error", |_| dismiss());
        Some(Self { worker, waiting: Vec::new(), orders: 0, _listeners: [answered, broke] })
    }
}

/// Another worker of the same kind.
pub(super) fn worker() -> Option<web_sys::Worker> {
    web_sys::Worker::new(&dom::absolute(&dom::meta(ADDRESS)?)).ok()
}

impl Drop for Courier {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// An answer; `None` for anything else, which is how a courier says that it could not start.
fn read(data: &JsValue) -> Option<(u32, Answer)> {
    let answer = data.dyn_ref::<Array>()?;
    let number = answer.get(0).as_f64()? as u32;
    let status = answer.get(1).as_f64()? as u16;
    Some((number, (status, Uint8Array::new(&answer.get(2)).to_vec())))
}

fn deliver(number: u32, answer: Answer) {
    let sender = COURIER.with_borrow_mut(|courier| {
        let waiting = &mut courier.as_mut()?.waiting;
        let at = waiting.iter().position(|(waiting, _)| *waiting == number)?;
        Some(waiting.swap_remove(at).1)
    });
    if let Some(sender) = sender {
        // Whoever asked may have gone.
        let _ = sender.send(answer);
    }
}

/// Lets the courier go. Dropping what waits tells those who wait; the next order hires another.
fn dismiss() {
    // Later: this is called by one of its own listeners, which cannot go while it runs.
    let gone = COURIER.with_borrow_mut(Option::take);
    super::task::spawn(async move { drop(gone) });
}
