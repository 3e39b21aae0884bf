//! Parts of the app's code that come later, each when somebody needs it, and the words that they say.

use leptos::prelude::*;
use passerelles_domain::text::{Messages, When};

use super::library::load_later_words;
use super::load::{Load, Loader};
use super::setting::expect_setting;
use crate::platform::fetch::LoadError;
use crate::platform::part;

/// A part of the code. Its doors are in the module `later` of `app`, of a page or of `state`, in a module of its name.
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
    /// The guide: its questions.
    Guide,
    /// What comes with the first answer.
    Grow,
    /// The road map that they lead to.
    Roadmap,
    /// A screen at an event.
    Kiosk,
    /// How good the data are, what mends them, and a file of one's own.
    Keeper,
}

impl Part {
    /// What one is likely to need after the map, in that order. The guide brings rules and words of its own, and is of no
    /// use without them: it comes when one enters.
    pub const AFTER_MAP: [Self; 5] = [Self::Explore, Self::Ask, Self::Carnet, Self::Read, Self::Rooms];

    /// What the script calls it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Explore => "explore",
            Self::Carnet => "carnet",
            Self::Read => "read",
            Self::Rooms => "rooms",
            Self::Guide => "guide",
            Self::Grow => "grow",
            Self::Roadmap => "roadmap",
            Self::Kiosk => "kiosk",
            Self::Keeper => "keeper",
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
    guide: Loader<()>,
    grow: Loader<()>,
    roadmap: Loader<()>,
    kiosk: Loader<()>,
    keeper: Loader<()>,
    /// The words that come with the first of them.
    later: Loader<()>,
    /// The words of the guide.
    entered: Loader<()>,
    /// Those of keepers.
    kept: Loader<()>,
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
            Part::Guide => self.guide,
            Part::Grow => self.grow,
            Part::Roadmap => self.roadmap,
            Part::Kiosk => self.kiosk,
            Part::Keeper => self.keeper,
        }
    }

    /// The words that a part says.
    fn words(self, part: Part) -> [Option<(Loader<()>, When)>; 2] {
        let (later, entered) = ((self.later, When::Later), (self.entered, When::Entered));
        let kept = (self.kept, When::Kept);
        match part {
            Part::Guide => [Some(entered), None],
            Part::Keeper => [Some(later), Some(kept)],
            Part::Grow | Part::Roadmap => [Some(later), Some(entered)],
            Part::Ask | Part::Explore | Part::Carnet | Part::Read | Part::Rooms | Part::Kiosk => [Some(later), None],
        }
    }

    /// Asks for a part and for its words; does nothing when they are there or on their way.
    pub fn request(self, part: Part) {
        let t = self.t;
        for (words, when) in self.words(part).into_iter().flatten() {
            words.request(move |_| load_later_words(t, when));
        }
        self.loader(part).request(move |_| part::fetch(part.name()));
    }

    /// Whether it is there, followed. Does not ask for it.
    pub fn there(self, part: Part) -> bool {
        matches!(self.arrived(part), Some(Ok(())))
    }

    /// Whether it is there with its words, followed: `None` while one of them is on its way.
    pub fn arrived(self, part: Part) -> Option<Result<(), LoadError>> {
        let code = arrived(self.loader(part))?;
        self.words(part).into_iter().flatten().try_fold(code, |before, (words, _)| match before {
            Ok(()) => arrived(words),
            failed => Some(failed),
        })
    }
}

fn arrived(loader: Loader<()>) -> Option<Result<(), LoadError>> {
    match &*loader.state().read() {
        Load::Ready(_) => Some(Ok(())),
        Load::Failed(error) => Some(Err(error.clone())),
        Load::Idle | Load::Pending => None,
    }
}

/// Makes the parts known below.
pub fn provide_parts() -> Parts {
    let parts = Parts {
        ask: Loader::new(),
        explore: Loader::new(),
        carnet: Loader::new(),
        read: Loader::new(),
        rooms: Loader::new(),
        guide: Loader::new(),
        grow: Loader::new(),
        roadmap: Loader::new(),
        kiosk: Loader::new(),
        keeper: Loader::new(),
        later: Loader::new(),
        entered: Loader::new(),
        kept: Loader::new(),
        t: expect_setting().t,
    };
    provide_context(parts);
    parts
}

/// The parts of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_parts() -> Parts {
    use_context().expect("Parts above")
}
