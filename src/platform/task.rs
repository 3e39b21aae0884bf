//! Work that goes on later.

use std::future::Future;
use std::time::Duration;

pub use gloo::timers::callback::Timeout;

/// Starts a task of this page.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Calls back after a delay, unless the returned handle is dropped before.
#[must_use = "dropping the handle cancels the call"]
pub fn after(delay: Duration, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(delay.as_secs() as u32 * 1000 + delay.subsec_millis(), callback)
}

/// Does something once the views that were just asked for are in the document, which is when effects have run.
pub fn once_shown(act: impl FnOnce() + 'static) {
    spawn(async {
        pause(0).await;
        act();
    });
}

/// Waits.
pub async fn pause(milliseconds: u32) {
    gloo::timers::future::TimeoutFuture::new(milliseconds).await;
}
