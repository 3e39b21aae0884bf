//! What this device remembers. Storage may be refused or full: then nothing is remembered and nothing breaks.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// Everything that we keep, spelled once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `light` or `dark`; absent: as the system says.
    Theme,
    /// How pages are shown, as `state/display.rs` writes it; absent: as the system says.
    Display,
    /// Tag of the language that was chosen in the menu.
    Language,
    /// The carnet, as `passerelles_domain::carnet` writes it.
    Carnet,
    /// The last carnet that could not be read as a whole, as it was found.
    CarnetBefore,
    /// The answers given in the guide, as its addresses write them.
    Guide,
    /// Visits of a kiosk by day: all that outlasts them.
    Visits,
}

impl Key {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "passerelles.theme",
            Self::Display => "passerelles.display",
            Self::Language => "passerelles.language",
            Self::Carnet => "passerelles.carnet",
            Self::CarnetBefore => "passerelles.carnet.before",
            Self::Guide => "passerelles.guide",
            Self::Visits => "passerelles.visits",
        }
    }
}

/// The storage of this device. Asked for each time: gloo's own takes for granted that it is there.
fn device() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is kept under a key.
pub fn get(key: Key) -> Option<String> {
    device()?.get_item(key.as_str()).ok().flatten()
}

/// Keeps a value; `None` forgets it. `false` when the device refuses.
pub fn set(key: Key, value: Option<&str>) -> bool {
    let Some(device) = device() else { return false };
    match value {
        Some(value) => device.set_item(key.as_str(), value).is_ok(),
        None => device.remove_item(key.as_str()).is_ok(),
    }
}

/// Forgets everything but how many have been here; whether there was anything to forget.
pub fn wipe() -> bool {
    let visits = get(Key::Visits);
    let held = device().and_then(|device| device.length().ok()).unwrap_or_default();
    let tab = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    for storage in [device(), tab].into_iter().flatten() {
        // Refused only where nothing is kept.
        let _ = storage.clear();
    }
    set(Key::Visits, visits.as_deref());
    held > u32::from(visits.is_some())
}

/// Calls back when another tab has changed what is kept under a key. Listens as long as the page lives.
pub fn on_change_elsewhere(key: Key, callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "storage", move |event| {
        // Without a key everything was wiped.
        let changed = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
        if changed.is_none_or(|changed| changed == key.as_str()) {
            callback();
        }
    })
    .forget();
}
