//! Reading a file of the visitor in a worker of its own, off the main thread: the page only gets what it shows. Letting
//! the reader go ends the worker at once, and with it all that is known of the file.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use passerelles_domain::check::{Sift, Told};
use wasm_bindgen::{JsCast, JsValue};

use super::{courier, dom};

/// A file that somebody has chosen.
pub type File = web_sys::File;

/// First words of orders.
pub(super) mod order {
    /// Read a file.
    pub(in crate::platform) const READ: &str = "read";
    /// Show some of its links.
    pub(in crate::platform) const SHOW: &str = "show";
    /// Write some of its links.
    pub(in crate::platform) const SAVE: &str = "save";
}

/// A worker with at most one file.
pub struct Reader {
    worker: web_sys::Worker,
    _listeners: [EventListener; 2],
}

impl Reader {
    /// A worker that tells what it finds; `None` where the browser has none.
    pub fn hire(told: impl Fn(Told) + Clone + 'static) -> Option<Self> {
        let worker = courier::worker()?;
        let broke = told.clone();
        let answered = EventListener::new(&worker, "message", move |event| {
            let data = event.dyn_ref::<web_sys::MessageEvent>().map(web_sys::MessageEvent::data);
            let bytes = data.filter(JsValue::is_object).map(|data| Uint8Array::new(&data).to_vec());
            told(bytes.and_then(|bytes| Told::decode(&bytes)).unwrap_or(Told::Failed));
        });
        let broken = EventListener::new(&worker, "error", move |_| broke(Told::Failed));
        Some(Self { worker, _listeners: [answered, broken] })
    }

    /// Has it read a file. `reference` and `world` are paths under the base path.
    pub fn read(&self, file: &File, reference: &str, world: &str, names: &str) {
        let order = Array::of5(
            &JsValue::from_str(order::READ),
            file,
            &JsValue::from_str(&dom::absolute(reference)),
            &JsValue::from_str(&dom::absolute(world)),
            &JsValue::from_str(names),
        );
        self.post(&order);
    }

    /// Has it tell of some links, and of so many pages of their list.
    pub fn show(&self, sift: Sift, pages: u8) {
        self.ask(order::SHOW, sift, pages);
    }

    /// Has it write some links as a file.
    pub fn save(&self, sift: Sift) {
        self.ask(order::SAVE, sift, 0);
    }

    fn ask(&self, word: &str, sift: Sift, pages: u8) {
        let number = |number: Option<u8>| number.map_or(JsValue::NULL, JsValue::from);
        let country = sift.country.map_or(JsValue::NULL, |code| JsValue::from_str(code.as_str()));
        let (word, pages) = (JsValue::from_str(word), JsValue::from(pages));
        self.post(&Array::of5(&word, &pages, &number(sift.kind), &number(sift.level), &country));
    }

    fn post(&self, order: &Array) {
        // What cannot be copied is told by the worker's silence; a file always can.
        let _ = self.worker.post_message(order);
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The first file of a choice or of what was dropped.
pub fn first(files: Option<web_sys::FileList>) -> Option<File> {
    files?.get(0)
}
