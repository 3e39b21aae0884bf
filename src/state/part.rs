//! Parts of the app's code that come later, each when somebody needs it, and the words that they say.

use leptos::prelude::*;
use passerelles_domain::text::Messages;

use super::library::load_later_words;
use super::load::{Load, Loader};
use super::setting::expect_setting;
use crate::platform::fetch::LoadError;
use crate::platform::part;

/// A part of the code. Its doors are in the module `later` of `app` or of a page, in a module of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What one asks of the map: search, years, table.
    Ask,
    /// What one looks closer at on the map: panels, filters.
    Explore,
    /// What one takes away: the carnet, exports, sharing.
    Carnet,
    /// Figures, and texts that explain.
    Read,
    /// Short pages.
    Rooms,
}

impl Part {
    /// Every part, in the order in which one is likely to need them.
    pub const ALL: [Self; 5] = [Self::Explore, Self::Ask, Self::Carnet, Self::Read, Self::Rooms];

    const fn name(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Explore => "explore",
            Self::Carnet => "carnet",
            Self::Read => "read",
            Self::Rooms => "rooms",
        }
    }
}

/// The parts of this visit.
#[derive(Clone, Copy)]
pub struct Parts {
    ask: Loader<()>,
    explore: Loader<()>,
    carnet: Loader<()>,
    read: Loader<()>,
    rooms: Loader<()>,
    t: &'static Messages,
}

impl Parts {
    fn loader(self, part: Part) -> Loader<()> {
        match part {
            Part::Ask => self.ask,
            Part::Explore => self.explore,
            Part::Carnet => self.carnet,
            Part::Read => self.read,
            Part::Rooms => self.rooms,
        }
    }

    /// Asks for a part; does nothing when it is there or on its way.
    pub fn request(self, part: Part) {
        let words = self.t;
        self.loader(part).request(move |_| async move {
            let (code, words) = futures::join!(part::fetch(part.name()), load_later_words(words));
            code.and(words)
        });
    }

    /// Whether it is there, followed. Does not ask for it.
    pub fn there(self, part: Part) -> bool {
        matches!(&*self.loader(part).state().read(), Load::Ready(_))
    }

    /// Whether it is there, followed: `None` while it is on its way.
    pub fn arrived(self, part: Part) -> Option<Result<(), LoadError>> {
        match &*self.loader(part).state().read() {
            Load::Ready(_) => Some(Ok(())),
            Load::Failed(error) => Some(Err(error.clone())),
            Load::Idle | Load::Pending => None,
        }
    }
}

/// Makes the parts known below.
pub fn provide_parts() {
    provide_context(Parts {
        ask: Loader::new(),
        explore: Loader::new(),
        carnet: Loader::new(),
        read: Loader::new(),
        rooms: Loader::new(),
        t: expect_setting().t,
    });
}

/// The parts of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_parts() -> Parts {
    use_context().expect("Parts above")
}
