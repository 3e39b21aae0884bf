//! Light or dark: as the system says, until the visitor chooses.

use leptos::prelude::*;

use crate::platform::{dom, observe, storage};

const DARK_QUERY: &str = "(prefers-color-scheme: dark)";

/// The colours of the visit.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    chosen: RwSignal<Option<bool>>,
    version: RwSignal<u32>,
}

impl Theme {
    /// Grows at each change, after the styles have changed.
    pub fn version(self) -> Signal<u32> {
        self.version.into()
    }

    /// What the visitor has chosen, followed: dark or light, or nothing.
    pub fn chosen(self) -> Option<bool> {
        self.chosen.get()
    }

    /// Chooses a theme, or the system's again, and remembers it on this device.
    pub fn choose(self, dark: Option<bool>) {
        storage::set(storage::Key::Theme, dark.map(word));
        self.wear(dark);
    }

    /// Wears a theme, or the system's again, without remembering it.
    pub fn wear(self, dark: Option<bool>) {
        self.chosen.set(dark);
        self.apply();
    }

    /// The styles have changed for another reason than the theme, such as contrast: what reads their colours does so anew.
    pub fn restyled(self) {
        self.version.update(|version| *version += 1);
    }

    fn apply(self) {
        dom::set_root_attribute("data-theme", self.chosen.get_untracked().map(word));
        self.restyled();
    }
}

const fn word(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

/// Makes the theme known below.
pub fn provide_theme() -> Theme {
    let chosen = match storage::get(storage::Key::Theme).as_deref() {
        Some("dark") => Some(true),
        Some("light") => Some(false),
        _ => None,
    };
    let theme = Theme { chosen: RwSignal::new(chosen), version: RwSignal::new(0) };
    let listener = StoredValue::new_local(observe::media(DARK_QUERY, move |_| theme.restyled()));
    on_cleanup(move || listener.set_value(None));
    theme.apply();
    provide_context(theme);
    theme
}

/// The theme of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_theme() -> Theme {
    use_context().expect("a Theme above")
}
