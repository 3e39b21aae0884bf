//! What this device remembers. Storage may be refused or full: then nothing is remembered and nothing breaks.

use gloo::storage::{LocalStorage, Storage};

/// Everything that we keep, spelled once.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// `light` or `dark`; absent: as the system says.
    Theme,
}

impl Key {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "passerelles.theme",
        }
    }
}

/// What is kept under a key.
pub fn get(key: Key) -> Option<String> {
    LocalStorage::raw().get_item(key.as_str()).ok().flatten()
}

/// Keeps a value; `None` forgets it. `false` when the device refuses.
pub fn set(key: Key, value: Option<&str>) -> bool {
    match value {
        Some(value) => LocalStorage::raw().set_item(key.as_str(), value).is_ok(),
        None => LocalStorage::raw().remove_item(key.as_str()).is_ok(),
    }
}
