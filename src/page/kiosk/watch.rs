//! The machine at work: the clock, what somebody does, and what follows.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::kiosk::tour::{Story, Tour};
use passerelles_domain::kiosk::{Command, Event, Millis, Pace, State};

use super::Said;
use super::staff::count_visit;
use crate::platform::{dom, frame, guard, kiosk, navigation, storage, task};
use crate::route::{MapAddress, Page};
use crate::state::library::{Library, expect_library};
use crate::state::location::{Location, expect_location};
use crate::state::setting::{Setting, expect_setting};
use crate::state::theme::{Theme, expect_theme};
use crate::ui::dynamic::{effect, memo};

/// How often the clock is looked at.
const GLANCE: Duration = Duration::from_millis(250);

/// Milliseconds for which the click that follows a taken touch is taken too.
const ECHO: Millis = 800;

/// CSS pixels of the corner that staff knock at, and milliseconds within which they do it five times.
const CORNER: i32 = 120;
const KNOCKING: Millis = 3_000;

/// What all parts of a kiosk share.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    state: StoredValue<State>,
    pace: Pace,
    echo: StoredValue<Millis>,
    corner: StoredValue<Vec<Millis>>,
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
    /// Whether the code to take the page away is shown.
    pub(super) taking: RwSignal<bool>,
    /// Whether staff are there.
    pub(super) staff: RwSignal<bool>,
    /// Language and place.
    pub(super) setting: Setting,
    library: StoredValue<Library>,
    place: StoredValue<(Location, Theme)>,
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
        let visiting = guard::take_visiting();
        let watch = Self {
            state: StoredValue::new(State::start(visiting, now())),
            pace: Pace::of(&said.config.kiosk),
            echo: StoredValue::new(0),
            corner: StoredValue::new(Vec::new()),
            said: StoredValue::new(said),
            tour,
            story: RwSignal::new(None),
            paused: RwSignal::new(false),
            left: RwSignal::new(None),
            taking: RwSignal::new(false),
            staff: RwSignal::new(false),
            setting: expect_setting(),
            library: StoredValue::new(library),
            place: StoredValue::new((expect_location(), expect_theme())),
        };
        dom::set_root_attribute("data-kiosk", Some(""));
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
        self.library.get_value()
    }

    /// Where somebody is.
    pub(super) fn location(self) -> Location {
        self.place.get_value().0
    }

    fn theme(self) -> Theme {
        self.place.get_value().1
    }

    fn tick(self) {
        task::after(GLANCE, move || {
            self.does(Event::Tick);
            self.tick();
        })
        .forget();
    }

    /// Tells the machine, and does what it says.
    pub(super) fn does(self, event: Event) {
        let (state, command) = self.state.get_value().step(event, now(), self.pace);
        self.state.set_value(state);
        match command {
            Some(Command::Begin(story)) => self.begin(story),
            Some(Command::Show(story)) => self.show(story),
            Some(Command::Warn(left)) => {
                guard::set_covered(true);
                self.left.set(Some(left));
            }
            Some(Command::Calm) => {
                self.left.set(None);
                guard::set_covered(false);
            }
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
        if kind == "pointerdown" && self.knocks(event) {
            self.staff.set(true);
        }
        if click && now() < self.echo.get_value() {
            self.echo.set_value(0);
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
            self.echo.set_value(now() + ECHO);
        }
        if taken {
            guard::fill_screen();
        }
        taken
    }

    /// Whether a touch is the last of five in the corner within three seconds.
    fn knocks(self, event: &web_sys::Event) -> bool {
        let here = guard::place(event).is_some_and(|(x, y)| x < CORNER && y < CORNER);
        let now = now();
        self.corner.try_update_value(|touches| {
            touches.retain(|at| here && now.saturating_sub(*at) < KNOCKING);
            touches.extend(here.then_some(now));
            let opened = touches.len() >= 5;
            if opened {
                touches.clear();
            }
            opened
        }) == Some(true)
    }

    /// Whether the tour covers the page.
    fn attracts(self) -> bool {
        self.said.with_value(|said| said.config.kiosk.attract)
    }

    fn show(self, story: usize) {
        if self.attracts() {
            if self.story.get_untracked().is_none() {
                self.theme().wear(Some(true));
                guard::set_covered(true);
            }
            self.story.set(Some(story));
        }
    }

    fn begin(self, story: usize) {
        count_visit();
        if self.story.get_untracked().is_none() {
            return;
        }
        self.story.set(None);
        guard::set_covered(false);
        self.theme().wear(None);
        if let Some(page) = self.page_of(story) {
            self.location().correct(&self.setting.href(&page));
        }
        task::once_shown(|| {
            dom::focus_id("title");
        });
    }

    /// The address that a story leads to.
    fn page_of(self, story: usize) -> Option<Page> {
        match self.tour.get_untracked().story(story) {
            Story::Link(id) => {
                let (core, passports) =
                    untrack(|| Some((self.library().core.ready()?, self.library().passports.ready()?)))?;
                let country = core.atlas.country(core.atlas.link(id)?.country)?.iso2;
                let link = passports.link_slug(&core.atlas, id);
                Some(Page::Map(MapAddress::default().with_country(Some(country)).with_link(link)))
            }
            Story::Figures => Some(Page::Figures),
            Story::Invitation => None,
        }
    }

    /// Forgets everything and opens the first page anew, in the first of the languages that are offered.
    fn wipe(self) {
        storage::wipe();
        let first = self.said.with_value(|said| said.config.kiosk.languages.first().copied()).unwrap_or_default();
        let path = if first.tag() == "fr" { String::new() } else { [first.tag(), "/"].concat() };
        navigation::open_instead(&[&path, "?kiosque=1"].concat());
    }
}

fn now() -> Millis {
    frame::now() as Millis
}
