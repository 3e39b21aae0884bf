//! How the visitor wants pages: size of the text, contrast, motion, letters as shortcuts. Each is an attribute of the root,
//! which styles and `platform` read; they are kept on this device.

use leptos::prelude::*;

use super::theme::{Theme, expect_theme};
use crate::platform::{dom, storage};

/// Sizes of the text, in hundredths of the browser's own.
pub const SIZES: [u32; 5] = [100, 125, 150, 175, 200];

/// Something that is chosen about the display.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Hundredths of the browser's own size of text, one of [`SIZES`]; absent: 100.
    Text,
    /// `more` or `normal`; absent: as the system says.
    Contrast,
    /// `less`; absent: as the system says.
    Motion,
    /// `off`: letters are no shortcuts.
    Letters,
}

impl Choice {
    /// Every choice.
    const ALL: [Self; 4] = [Self::Text, Self::Contrast, Self::Motion, Self::Letters];

    const fn attribute(self) -> &'static str {
        match self {
            Self::Text => "data-text",
            Self::Contrast => "data-contrast",
            Self::Motion => "data-motion",
            Self::Letters => "data-letters",
        }
    }
}

/// What the visitor has chosen.
#[derive(Clone, Copy, Debug)]
pub struct Display {
    size: RwSignal<u32>,
    theme: Theme,
}

impl Display {
    /// Hundredths of the browser's own size of text, followed: one of [`SIZES`].
    pub fn size(self) -> u32 {
        self.size.get()
    }

    /// What is chosen, followed; without a choice, as the system says.
    pub fn get(self, choice: Choice) -> Option<String> {
        self.theme.version().track();
        dom::root_attribute(choice.attribute())
    }

    /// Chooses, or leaves it to the system again, and remembers it.
    pub fn set(self, choice: Choice, value: Option<&str>) {
        dom::set_root_attribute(choice.attribute(), value);
        let mut kept = String::new();
        for one in Choice::ALL {
            if let Some(value) = dom::root_attribute(one.attribute()) {
                kept.push_str(&[one.attribute(), "=", &value, " "].concat());
            }
        }
        storage::set(storage::Key::Display, Some(kept.as_str()).filter(|kept| !kept.is_empty()));
        self.follow();
    }

    /// Everything as the system says again, the theme too.
    pub fn reset(self) {
        for choice in Choice::ALL {
            self.set(choice, None);
        }
        self.theme.choose(None);
    }

    /// The attributes have changed.
    fn follow(self) {
        self.size.set(chosen_size());
        self.theme.restyled();
    }
}

fn chosen_size() -> u32 {
    dom::root_attribute(Choice::Text.attribute()).and_then(|size| size.parse().ok()).unwrap_or(100)
}

/// Makes what was chosen known below, under the theme.
pub fn provide_display() {
    let kept = storage::get(storage::Key::Display).unwrap_or_default();
    for (name, value) in kept.split(' ').filter_map(|word| word.split_once('=')) {
        if Choice::ALL.iter().any(|choice| choice.attribute() == name) {
            dom::set_root_attribute(name, Some(value));
        }
    }
    provide_context(Display { size: RwSignal::new(chosen_size()), theme: expect_theme() });
}

/// How this visitor wants pages.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_display() -> Display {
    use_context().expect("a Display above")
}
