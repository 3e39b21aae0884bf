//! Every route on one screen, and what all of them share.

mod later;

use leptos::prelude::*;
use passerelles_domain::text::{Lang, Messages};

use crate::page::{self, Later};
use crate::platform::{dom, kiosk, task};
use crate::route::{Page, Site};
use crate::state::announcer::provide_announcer;
use crate::state::carnet::provide_kept;
use crate::state::display::provide_display;
use crate::state::library::{Library, load_words, provide_library};
use crate::state::location::{Location, provide_location};
use crate::state::part::{Part, Parts, expect_parts, provide_parts};
use crate::state::setting::{Setting, provide_setting};
use crate::state::theme::provide_theme;
use crate::ui::dynamic::{dynamic, effect, memo, optional, text};

/// Gets the words, then shows the app. Without the words of another language, French is shown: better than nothing.
pub async fn mount(site: Site) {
    let messages = match site.lang {
        Lang::Fr => Messages::french(),
        lang => match load_words(lang).await.and_then(|words| Ok(words.into_messages()?)) {
            Ok(messages) => messages,
            Err(_) => Messages::french(),
        },
    };
    dom::set_language(messages.lang().tag(), messages.lang().dir());
    dom::remove_loader();
    let setting = Setting::leak(messages, site);
    kiosk::is_on();
    leptos::mount::mount_to_body(move || view! { <App setting/> });
}

/// The whole app.
#[component]
pub fn App(
    /// Language and place.
    setting: Setting,
) -> impl IntoView {
    provide_setting(setting);
    provide_theme();
    provide_display();
    let announcer = provide_announcer();
    let parts = provide_parts();
    provide_kept();
    let library = provide_library(setting.lang());
    let location = provide_location(setting);
    request_data(library, parts, location);
    focus_on_change(location);
    keep_for_later(library, parts);
    let t = setting.t;
    // Within a room the address changes without the room being built anew.
    let room = memo(move || location.asked().with(|asked| asked.page.as_ref().map(Room::of)));
    let page = dynamic(move || {
        let room = room.get();
        let Some(part) = behind(room) else {
            return match room {
                Some(Room::Map) => view! { <page::map::MapPage/> }.into_any(),
                _ => view! { <page::home::Home/> }.into_any(),
            };
        };
        let (title, door): (_, fn() -> AnyView) = match room {
            Some(Room::Figures) => (t.nav_figures(), later::read::figures),
            Some(Room::Learn) => (t.nav_learn(), later::read::learn),
            Some(Room::Guide) => (t.nav_guide(), later::guide::guide),
            Some(Room::Carnet) => (t.nav_carnet(), later::carnet::own),
            Some(Room::About) => (t.nav_about(), later::rooms::about),
            Some(Room::Quality) => (t.nav_about(), later::keeper::quality),
            Some(Room::Own) => (t.nav_map(), later::keeper::own),
            _ => (t.app_name(), later::rooms::not_found),
        };
        view! { <Later part title=text(move || title) door=Box::new(door)/> }.into_any()
    });
    view! {
        <page::shell::Shell>{page}</page::shell::Shell>
        {kiosk::is_on().then(|| view! { <Later part=Part::Kiosk door=Box::new(later::kiosk::keeper)/> })}
        {optional(move || parts.there(Part::Rooms).then(later::rooms::news))}
        <div class="visually-hidden" role="status" aria-live="polite">{text(move || announcer.words())}</div>
    }
}

/// A page without its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    Home,
    Map,
    Figures,
    Learn,
    Guide,
    Carnet,
    About,
    Quality,
    Own,
}

impl Room {
    fn of(page: &Page) -> Self {
        match page {
            Page::Home => Self::Home,
            Page::Map(_) => Self::Map,
            Page::Figures => Self::Figures,
            Page::Learn(_) => Self::Learn,
            Page::Guide(_) => Self::Guide,
            Page::Carnet => Self::Carnet,
            Page::About => Self::About,
            Page::Quality => Self::Quality,
            Page::Own => Self::Own,
        }
    }
}

/// The part that the code of a room comes with; `None` for what is there from the start. What leads nowhere is told by
/// the short pages.
const fn behind(room: Option<Room>) -> Option<Part> {
    match room {
        Some(Room::Home | Room::Map) => None,
        Some(Room::Figures | Room::Learn) => Some(Part::Read),
        Some(Room::Guide) => Some(Part::Guide),
        Some(Room::Carnet) => Some(Part::Carnet),
        Some(Room::Quality | Room::Own) => Some(Part::Keeper),
        Some(Room::About) | None => Some(Part::Rooms),
    }
}

/// The data of the first picture, and the links where the page needs them; elsewhere they come after its picture.
fn request_data(library: Library, parts: Parts, location: Location) {
    library.request_first();
    let there = memo(move || library.first.ready().is_some());
    effect(move || {
        there.track();
        let without_links = location.asked().with(|asked| match &asked.page {
            Some(Page::Home) => !kiosk::is_on(),
            Some(Page::Map(address)) => address.is_overview(),
            _ => false,
        });
        if !without_links {
            // Their code need not wait for the first picture.
            parts.request(Part::Rooms);
            library.request_links();
        }
    });
}

/// Once the first picture is there, and some seconds later so that nothing competes with what it brings, the part that
/// keeps the site for when there is no network.
fn keep_for_later(library: Library, parts: Parts) {
    effect(move || {
        if library.first.ready().is_some() {
            task::spawn(async move {
                task::pause(2000).await;
                parts.request(Part::Rooms);
                // Where no picture has been painted, nobody has asked.
                library.prefetch_links();
            });
        }
    });
}

/// After a change of path, focus moves to the page's title, once it is there: the keyboard and the screen reader start there.
fn focus_on_change(location: Location) {
    let before = StoredValue::new(None::<String>);
    let parts = expect_parts();
    effect(move || {
        let now = location.here().with(|here| here.path.clone());
        let room = location.asked().with(|asked| asked.page.as_ref().map(Room::of));
        if behind(room).is_some_and(|part| parts.arrived(part).is_none()) {
            return; // Its title is not there yet.
        }
        if before.get_value().is_some_and(|before| before != now) {
            let path = now.clone();
            task::spawn(async move {
                // A page whose files are still on their way has no title yet, or one that another takes the place of:
                // five seconds at most.
                let mut title = None;
                for wait in std::iter::once(0).chain(std::iter::repeat_n(100, 50)) {
                    task::pause(wait).await;
                    if location.here().with_untracked(|here| here.path != path) {
                        break;
                    }
                    if dom::takes_focus(title.as_ref()) {
                        title = dom::focus_on("title");
                    }
                }
            });
        }
        before.set_value(Some(now));
    });
}
