//! The machine at work: the clock, what somebody does, and what follows.

mod story;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::kiosk::tour::Tour;
use passerelles_domain::kiosk::{Command, Event, Millis, Pace, State};

use super::Said;
use super::corner::Corner;
use super::manner::Manner;
use crate::platform::{dom, frame, guard, kiosk, log, storage, task};
use crate::state::library::{Library, expect_library};
use crate::state::location::{Location, expect_location};
use crate::state::setting::{Setting, expect_setting};
use crate::state::theme::{Theme, expect_theme};
use crate::ui::dynamic::{effect, memo};

/// How often the clock is looked at.
const GLANCE: Duration = Duration::from_millis(250);

/// Milliseconds for which the click that follows a taken touch is taken too.
const ECHO: Millis = 800;

/// What is shown over the page of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// The code to take the page away.
    Take,
    /// The choice of a language.
    Languages,
    /// The panel of the staff.
    Staff,
}

#[derive(Clone, Copy)]
struct Times {
    /// Since when this page is there.
    born: Millis,
    /// Until when a click is an echo of the touch before it.
    echo: Millis,
}

/// What all parts of a kiosk share.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    state: StoredValue<State>,
    corner: Corner,
    times: StoredValue<Times>,
    /// What organisers have said.
    pub(super) said: StoredValue<Arc<Said>>,
    /// What is told between visits.
    pub(super) tour: Memo<Tour>,
    /// The story that is told; `None` during a visit.
    pub(super) story: RwSignal<Option<usize>>,
    /// Whether it stays.
    pub(super) paused: RwSignal<bool>,
    /// Seconds left while the warning is shown.
    pub(super) left: RwSignal<Option<u32>>,
    /// What is shown over the page.
    over: RwSignal<Option<Over>>,
    /// How the visit is shown.
    pub(super) manner: Manner,
    /// Language and place.
    pub(super) setting: Setting,
    shared: StoredValue<(Library, Location, Theme)>,
}

impl Watch {
    /// Starts to watch.
    pub(super) fn start(said: Arc<Said>) -> Self {
        let library = expect_library();
        effect(move || {
            if library.core.ready().is_some() {
                library.request_passports();
                library.request_figures();
            }
        });
        let host = said.config.kiosk.host.clone();
        let tour = memo(move || match (library.core.ready(), library.passports.ready()) {
            (Some(core), Some(passports)) => Tour::of(host.as_ref(), &core.atlas, &passports),
            _ => Tour::bare(),
        });
        let before = guard::take_visiting();
        let visiting = before.is_some();
        let kiosk = &said.config.kiosk;
        let watch = Self {
            state: StoredValue::new(State::start(visiting, now())),
            corner: Corner::new(),
            times: StoredValue::new(Times { born: now(), echo: 0 }),
            over: RwSignal::new(None),
            manner: Manner::start(kiosk.reach, kiosk.screen, before.as_deref()),
            said: StoredValue::new(said),
            tour,
            story: RwSignal::new(None),
            paused: RwSignal::new(false),
            left: RwSignal::new(None),
            setting: expect_setting(),
            shared: StoredValue::new((library, expect_location(), expect_theme())),
        };
        dom::set_root_attribute("data-kiosk", Some(""));
        // What lies below a box or the tour is out of reach; what changes the page is done first.
        effect(move || guard::set_covered(watch.is_covered()));
        effect(move || {
            // Another page begins at its top, also where it is not the window that scrolls.
            watch.location().here().with(|here| here.path.clone());
            dom::body_to_top();
        });
        let words = watch.setting.t.kiosk_broken();
        log::on_breakdown(move || guard::recover(words));
        if !visiting {
            // Whatever a crash or a power cut has left was read already: then the page is opened anew.
            if storage::wipe() {
                watch.wipe();
            }
            kiosk::remember();
            watch.show(0);
        }
        guard::on_input(move |event| watch.touched(event));
        watch.tick();
        watch
    }

    /// What is known.
    pub(super) fn library(self) -> Library {
        self.shared.get_value().0
    }

    /// Where somebody is.
    pub(super) fn location(self) -> Location {
        self.shared.get_value().1
    }

    fn theme(self) -> Theme {
        self.shared.get_value().2
    }

    /// Shows something over the page.
    pub(super) fn over(self, what: Over) {
        self.over.set(Some(what));
    }

    /// Shows the page again.
    pub(super) fn uncover(self) {
        self.over.set(None);
    }

    /// Whether this is shown over the page.
    pub(super) fn is_over(self, what: Over) -> bool {
        self.over.get() == Some(what)
    }

    /// Whether anything is.
    pub(super) fn is_covered(self) -> bool {
        self.over.get().is_some() || self.left.get().is_some() || self.story.get().is_some()
    }

    fn tick(self) {
        task::after(GLANCE, move || {
            guard::beat();
            self.does(Event::Tick);
            self.tick();
        })
        .forget();
    }

    /// Tells the machine, and does what it says.
    pub(super) fn does(self, event: Event) {
        let pace = self.said.with_value(|said| Pace::of(&said.config.kiosk));
        let (state, command) = self.state.get_value().step(event, now(), pace);
        self.state.set_value(state);
        match command {
            Some(Command::Begin(story)) => self.begin(story),
            Some(Command::Show(story)) => {
                self.show(story);
                self.renew();
            }
            Some(Command::Warn(left)) => self.left.set(Some(left)),
            Some(Command::Calm) => self.left.set(None),
            Some(Command::Wipe) => self.wipe(),
            None => {}
        }
    }

    /// Stops the tour, or lets it go on.
    pub(super) fn pause(self) {
        self.paused.update(|paused| *paused = !*paused);
        self.does(Event::Pause);
    }

    /// Somebody does something; `true` when it is meant for the kiosk alone.
    fn touched(self, event: &web_sys::Event) -> bool {
        let kind = event.type_();
        let click = kind == "click";
        if kind == "pointerdown" && self.corner.opens(guard::place(event), now()) {
            self.over(Over::Staff);
        }
        if click && now() < self.times.get_value().echo {
            self.set_echo(0);
            return true;
        }
        let state = self.state.get_value();
        if matches!(state, State::Attract { .. }) && guard::is_in(event, ".attract__still") {
            return false;
        }
        self.does(Event::Input);
        let taken = match state {
            State::Attract { .. } => self.attracts(),
            State::Warning(_) => true,
            State::Wiping(_) => return true,
            State::Visit(_) => false,
        };
        if taken && !click {
            self.set_echo(now() + ECHO);
        }
        if taken {
            guard::fill_screen();
        }
        taken
    }

    fn set_echo(self, until: Millis) {
        self.times.update_value(|times| times.echo = until);
    }
}

fn now() -> Millis {
    frame::now() as Millis
}
