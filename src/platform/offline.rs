//! The service worker, which keeps the site for when there is no network (`docs/adr/0021-offline.md`). Where the browser
//! refuses one, as in private windows or for files, nothing is kept and nothing is said.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

use super::{dom, task};

/// The `<meta>` of the page that says where the worker is. Only finished sites have one.
const ADDRESS: &str = "worker";
/// How often a page that stays open asks for a new version.
const HOUR: u32 = 3_600_000;

/// What there is to say of a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It is there as a whole, and waits.
    Ready,
    /// It cannot begin: other pages of the site are open.
    Busy,
}

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
}

/// Has the site kept, and reports new versions, as long as the page lives.
pub async fn keep(report: impl Fn(News) + Clone + 'static) {
    let Some((container, address)) = container().zip(dom::meta(ADDRESS)) else { return };
    let registered = JsFuture::from(container.register(&dom::absolute(&address))).await;
    let Ok(registration) = registered.map(JsCast::unchecked_into::<ServiceWorkerRegistration>) else { return };
    let busy = report.clone();
    EventListener::new(&container, "message", move |_| busy(News::Busy)).forget();
    watch(&registration, report);
    REGISTRATION.set(Some(registration.clone()));
    task::spawn(tell_well(container));
    loop {
        task::pause(HOUR).await;
        if let Ok(asked) = registration.update() {
            // Nobody answers: the next hour may be better.
            let _ = JsFuture::from(asked).await;
        }
    }
}

/// Whether a new version waits.
pub fn is_waiting() -> bool {
    waiting().is_some()
}

/// Has the version that waits begin, in a page loaded anew; does nothing when none waits. Other open pages of the site
/// keep it waiting, and [`News::Busy`] is reported.
pub fn take_over() {
    let Some((container, worker)) = container().zip(waiting()) else { return };
    EventListener::once(&container, "controllerchange", |_| dom::reload()).forget();
    // Refused only by a worker that is gone.
    let _ = worker.post_message(&JsValue::from_str("start"));
}

/// A version waits when there is one before it: the first one begins by itself.
fn waiting() -> Option<web_sys::ServiceWorker> {
    REGISTRATION.with_borrow(|registration| {
        let registration = registration.as_ref()?;
        registration.active()?;
        registration.waiting()
    })
}

/// Private windows, files and frames of strangers have no container, or refuse to be asked for it.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let container = Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.is_object().then(|| container.unchecked_into())
}

fn watch(registration: &ServiceWorkerRegistration, report: impl Fn(News) + Clone + 'static) {
    let ready = move || {
        if is_waiting() {
            report(News::Ready);
        }
    };
    let found = registration.clone();
    let installed = ready.clone();
    EventListener::new(registration, "updatefound", move |_| {
        if let Some(worker) = found.installing() {
            let installed = installed.clone();
            EventListener::new(&worker, "statechange", move |_| installed()).forget();
        }
    })
    .forget();
    // It may have come while no page was looking.
    task::once_shown(ready);
}

/// Tells the version that serves this page that it works; until then, the one before it is kept.
async fn tell_well(container: ServiceWorkerContainer) {
    let Ok(ready) = container.ready() else { return };
    let Ok(registration) = JsFuture::from(ready).await else { return };
    if let Some(active) = registration.unchecked_into::<ServiceWorkerRegistration>().active() {
        // Refused only by a worker that is gone.
        let _ = active.post_message(&JsValue::from_str("well"));
    }
}
