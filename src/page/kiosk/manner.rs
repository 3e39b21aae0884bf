//! How a visit is shown: size of the text, contrast, within reach. It lasts as long as the visit.

use leptos::prelude::*;
use passerelles_domain::config::Screen;
use passerelles_domain::kiosk::reach::{self, Band};

use crate::platform::{dom, guard, observe};
use crate::state::theme::expect_theme;
use crate::ui::dynamic::effect;

/// CSS pixels of screen below which no band is worth the name.
pub(super) const LEAST: f64 = 420.0;

/// CSS pixels above the band from which the map is shown there.
const MAP: f64 = 280.0;

/// Sizes of the text.
const SIZES: u8 = 3;

/// How the visit is shown.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether everything that one touches is within reach.
    pub(super) reach: RwSignal<bool>,
    /// Whether colours are far from each other.
    pub(super) contrast: RwSignal<bool>,
    /// The size of the text, from 0.
    pub(super) size: RwSignal<u8>,
    screen: StoredValue<Option<Screen>>,
    window: RwSignal<(f64, f64)>,
}

impl Manner {
    /// As the visit was before its page was loaded anew, else as organisers say.
    pub(super) fn start(reach: bool, screen: Option<Screen>, before: Option<&str>) -> Self {
        let words: Vec<&str> = before.unwrap_or_default().split(' ').collect();
        let size = words.iter().find_map(|word| word.strip_prefix("size-")?.parse().ok());
        let manner = Self {
            reach: RwSignal::new(if before.is_some() { words.contains(&"reach") } else { reach }),
            contrast: RwSignal::new(words.contains(&"contrast")),
            size: RwSignal::new(size.unwrap_or_default()),
            screen: StoredValue::new(screen),
            window: RwSignal::new((dom::viewport_width(), dom::viewport_height())),
        };
        manner.follow();
        manner
    }

    fn follow(self) {
        let theme = expect_theme();
        effect(move || {
            dom::set_root_attribute("data-contrast", self.contrast.get().then_some("more"));
            theme.restyled();
        });
        observe::resized(move || self.window.set((dom::viewport_width(), dom::viewport_height())));
        effect(move || {
            dom::set_root_attribute("data-text", Some(&self.size.get().to_string()));
            let band = self.reach.get().then(|| self.band());
            let (_, height) = self.window.get();
            let kind = band.map(|band| if band.top >= MAP { "map" } else { "" });
            dom::set_root_attribute("data-reach", kind);
            let (above, below) = band.map_or((0.0, 0.0), |band| (band.top, height - band.bottom));
            dom::set_root_css("--above", &[&above.round().to_string(), "px"].concat());
            dom::set_root_css("--below", &[&below.round().to_string(), "px"].concat());
        });
        effect(move || guard::keep_manner(&self.words()));
    }

    /// The part of the screen within reach. Where the screen is not described or hangs out of reach, the lower three
    /// fifths.
    pub(super) fn band(self) -> Band {
        let (width, height) = self.window.get();
        let known = self.screen.get_value().and_then(|screen| reach::band(&screen, width, height, LEAST));
        known.unwrap_or(Band { top: height * 0.4, bottom: height })
    }

    /// The next size of the text; after the largest, the first.
    pub(super) fn resize(self) {
        self.size.update(|size| *size = (*size + 1) % SIZES);
    }

    fn words(self) -> String {
        let mut words = ["size-", &self.size.get().to_string()].concat();
        for (word, on) in [(" reach", self.reach.get()), (" contrast", self.contrast.get())] {
            if on {
                words.push_str(word);
            }
        }
        words
    }
}
