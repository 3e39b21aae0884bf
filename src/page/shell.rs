//! What stands around every page: skip link, header with navigation, tab bar on phones.

mod display;
mod languages;
pub mod news;

use leptos::prelude::*;

use crate::page::Later;
use crate::platform::dom;
use crate::route::{GuideAddress, MapAddress, Page};
use crate::state::carnet::expect_kept;
use crate::state::location::expect_location;
use crate::state::part::Part;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{attribute, maybe, on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The frame of every page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let setting = expect_setting();
    // With a `<base>`, the browser would take `#content` for an address of the home page.
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        dom::focus_id("content");
    };
    view! {
        <a class="skip" href="#content" rel="external" on:click=skip>{setting.t.app_skip()}</a>
        <Header setting/>
        <main id="content" class="main" tabindex="-1">{children()}</main>
        <TabBar setting/>
    }
}

/// A place of the navigation.
struct Place {
    page: Page,
    label: &'static str,
    icon: Icon,
}

fn places(setting: Setting) -> [Place; 4] {
    let t = setting.t;
    [
        Place { page: Page::Map(MapAddress::default()), label: t.nav_map(), icon: Icon::Map },
        Place { page: Page::Figures, label: t.nav_figures(), icon: Icon::ChartColumn },
        Place { page: Page::learn(), label: t.nav_learn(), icon: Icon::BookOpen },
        Place { page: Page::Guide(GuideAddress::Start(None)), label: t.nav_guide(), icon: Icon::Route },
    ]
}

/// A link of the navigation that knows whether it leads to where one is.
#[component]
fn NavLink(
    /// Where it leads.
    href: String,
    /// Its class.
    class: &'static str,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let here = expect_location().here();
    let target = href.clone();
    let current = move || {
        here.with(|here| here.path.strip_prefix(&target).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    };
    view! {
        <a class=class href=href aria-current=attribute(move || current().then_some("page"))>{children()}</a>
    }
}

#[component]
fn Header(setting: Setting) -> impl IntoView {
    let t = setting.t;
    let links = places(setting)
        .map(|place| {
            let href = setting.href(&place.page);
            view! { <li><NavLink href class="header__link">{place.label}</NavLink></li> }
        })
        .collect_view();
    let about = setting.href(&Page::About);
    let carnet = setting.href(&Page::Carnet);
    view! {
        <header class="header">
            <a class="header__home" href=setting.href(&Page::Home)>
                <Mark/>
                <span class="header__name">{t.app_name()}</span>
            </a>
            <nav class="header__nav" aria-label=t.nav_main()>
                <ul role="list">{links}</ul>
            </nav>
            <ul class="header__tools" role="list">
                <li class="header__carnet">
                    <NavLink href=carnet class="header__tool">
                        <IconView icon=Icon::Bookmark/>
                        <span class="header__wide">{t.nav_carnet()}</span>
                        <span class="visually-hidden header__narrow">{t.nav_carnet()}</span>
                        <Badge/>
                    </NavLink>
                </li>
                <li class="header__rule" aria-hidden="true"></li>
                {menu("languages", Icon::Languages, t.nav_language(), Some(setting.site.lang.name()), later::rooms::languages)}
                <li>
                    <NavLink href=about class="header__tool">
                        <IconView icon=Icon::Info/>
                        <span class="header__wide">{t.nav_about()}</span>
                        <span class="visually-hidden header__narrow">{t.nav_about()}</span>
                    </NavLink>
                </li>
                {menu("display", Icon::ALargeSmall, t.nav_display(), None, later::rooms::display)}
            </ul>
        </header>
    }
}

/// How many entries the carnet has; nothing beside an empty one.
#[component]
fn Badge() -> impl IntoView {
    let kept = expect_kept();
    optional(move || {
        let count = kept.count();
        (count > 0).then(|| view! { <span class="badge">{count.to_string()}</span> })
    })
}

/// The mark: a footbridge from one shore to another.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 40 24" fill="none" aria-hidden="true" focusable="false">
            <path class="mark__arc" d="M6.5 16.5C9.5 5.5 30.5 5.5 33.5 16.5"></path>
            <circle class="mark__from" cx="6" cy="18" r="4.1"></circle>
            <circle class="mark__to" cx="34" cy="18" r="5.3"></circle>
        </svg>
    }
}

/// A button of the header with what opens under it, which the browser opens and closes: by touch, by keyboard, by Escape.
/// What is in it comes when it is opened first.
fn menu(
    name: &'static str,
    icon: Icon,
    label: &'static str,
    shown: Option<&'static str>,
    door: fn() -> AnyView,
) -> AnyView {
    let opened = RwSignal::new(false);
    view! {
        <li>
            <button
                type="button"
                class=["header__tool header__", name].concat()
                popovertarget=name
                title=label
                on:click=on_press(move || opened.set(true))
            >
                <IconView icon/>
                <span class="visually-hidden">{label}" "</span>
                {maybe(shown.map(|words| view! { <span>{words}</span> }))}
            </button>
            <div id=name class=name popover="auto" role="group" aria-label=label>
                {optional(move || opened.get().then(|| view! { <Later part=Part::Rooms door=Box::new(door)/> }))}
            </div>
        </li>
    }
    .into_any()
}

/// Navigation within reach of a thumb.
#[component]
fn TabBar(setting: Setting) -> impl IntoView {
    let carnet = Place { page: Page::Carnet, label: setting.t.nav_carnet(), icon: Icon::Bookmark };
    let tabs = places(setting)
        .into_iter()
        .chain([carnet])
        .map(|place| {
            let href = setting.href(&place.page);
            view! {
                <li>
                    <NavLink href class="tabs__link">
                        <IconView icon=place.icon/>
                        <span>{place.label}</span>
                        {(place.page == Page::Carnet).then(|| view! { <Badge/> })}
                    </NavLink>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=setting.t.nav_main()>
            <ul role="list">{tabs}</ul>
        </nav>
    }
}

/// Doors to what comes later (`docs/adr/0011-parts.md`).
mod later {
    pub(super) mod rooms {
        use leptos::prelude::*;

        use super::super::display::Choices;
        use super::super::languages::Languages;

        /// The same page in another language.
        #[inline(never)]
        pub(in crate::page::shell) fn languages() -> AnyView {
            view! { <Languages/> }.into_any()
        }

        /// What one chooses about the display.
        #[inline(never)]
        pub(in crate::page::shell) fn display() -> AnyView {
            view! { <Choices/> }.into_any()
        }
    }
}
