//! The machine at work: the clock, what somebody does, and what follows.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use passerelles_domain::kiosk::tour::{Story, Tour};
use passerelles_domain::kiosk::{Command, Event, Millis, Pace, State};

use super::Said;
use super::corner::Corner;
use super::manner::Manner;
use super::staff::count_visit;
use crate::platform::{dom, frame, guard, kiosk, log, navigation, offline, storage, task};
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

/// Milliseconds after which a page that nobody uses is opened anew: memory that a browser has lost track of is given back.
const LIFE: Millis = 4 * 3_600_000;

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

/// What all parts of a kiosk share.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    state: StoredValue<State>,
    pace: Pace,
    echo: StoredValue<Millis>,
    corner: Corner,
    /// Since when this page is there.
    born: Millis,
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
        let before = guard::take_visiting();
        let visiting = before.is_some();
        let kiosk = &said.config.kiosk;
        let watch = Self {
            state: StoredValue::new(State::start(visiting, now())),
            pace: Pace::of(kiosk),
            echo: StoredValue::new(0),
            corner: Corner::new(),
            born: now(),
            over: RwSignal::new(None),
            manner: Manner::start(kiosk.reach, kiosk.screen, before.as_deref()),
            said: StoredValue::new(said),
            tour,
            story: RwSignal::new(None),
            paused: RwSignal::new(false),
            left: RwSignal::new(None),
            setting: expect_setting(),
            library: StoredValue::new(library),
            place: StoredValue::new((expect_location(), expect_theme())),
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
        self.library.get_value()
    }

    /// Where somebody is.
    pub(super) fn location(self) -> Location {
        self.place.get_value().0
    }

    fn theme(self) -> Theme {
        self.place.get_value().1
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
        let (state, command) = self.state.get_value().step(event, now(), self.pace);
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

    /// Whether the tour covers the page.
    fn attracts(self) -> bool {
        self.said.with_value(|said| said.config.kiosk.attract)
    }

    fn show(self, story: usize) {
        if self.attracts() {
            if self.story.get_untracked().is_none() {
                self.theme().wear(Some(true));
            }
            self.story.set(Some(story));
        }
    }

    /// Between visits: a version that waits begins, and a page that is old is opened anew.
    fn renew(self) {
        if offline::is_waiting() {
            offline::take_over();
        } else if now().saturating_sub(self.born) > LIFE {
            self.wipe();
        }
    }

    fn begin(self, story: usize) {
        count_visit();
        if self.story.get_untracked().is_none() {
            return;
        }
        self.story.set(None);
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
