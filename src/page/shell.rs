//! What stands around every page: skip link, header with navigation, tab bar on phones.

mod display;
pub mod news;

use leptos::prelude::*;
use passerelles_domain::text::Lang;

use crate::page::Later;
use crate::platform::{dom, navigation};
use crate::route::{GuideAddress, MapAddress, Page};
use crate::state::carnet::expect_kept;
use crate::state::language;
use crate::state::location::expect_location;
use crate::state::part::Part;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{attribute, on_press, optional, text};
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
                <li><LanguageMenu setting/></li>
                <li>
                    <NavLink href=about class="header__tool">
                        <IconView icon=Icon::Info/>
                        <span class="header__wide">{t.nav_about()}</span>
                        <span class="visually-hidden header__narrow">{t.nav_about()}</span>
                    </NavLink>
                </li>
                <li><DisplayMenu setting/></li>
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

/// Id of the menu of languages.
const LANGUAGES: &str = "languages";

/// The same page in another language. The browser opens and closes the menu, by touch, by keyboard, and by Escape.
#[component]
fn LanguageMenu(setting: Setting) -> impl IntoView {
    let here = expect_location().here();
    let link = |lang: Lang| {
        let href = move || here.with(|here| setting.site.in_language(lang, &here.path, &navigation::rest()));
        view! {
            <li>
                <a
                    href=text(href)
                    rel="external"
                    lang=lang.tag()
                    dir=lang.dir()
                    hreflang=lang.tag()
                    aria-current=(lang == setting.site.lang).then_some("true")
                    on:click=move |_| language::remember(lang)
                >
                    {lang.name()}
                </a>
            </li>
        }
    };
    view! {
        <button type="button" class="header__tool header__languages" popovertarget=LANGUAGES>
            <IconView icon=Icon::Languages/>
            <span class="visually-hidden">{setting.t.nav_language()}" "</span>
            <span>{setting.site.lang.name()}</span>
        </button>
        <ul id=LANGUAGES class="languages" popover="auto" role="list">{Lang::READY.map(link).collect_view()}</ul>
    }
}

/// Id of what opens under the button of the display.
const DISPLAY: &str = "display";

/// Size of the text, theme, contrast, motion, shortcuts. What is in it comes when it is opened first.
#[component]
fn DisplayMenu(setting: Setting) -> impl IntoView {
    let t = setting.t;
    let opened = RwSignal::new(false);
    view! {
        <button type="button" class="header__tool header__tool--icon header__display" popovertarget=DISPLAY aria-label=t.nav_display() title=t.nav_display() on:click=on_press(move || opened.set(true))>
            <IconView icon=Icon::ALargeSmall/>
        </button>
        <div id=DISPLAY class="display" popover="auto" role="group" aria-label=t.nav_display()>
            {optional(move || opened.get().then(|| view! { <Later part=Part::Rooms door=Box::new(later::rooms::display)/> }))}
        </div>
    }
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

        /// What one chooses about the display.
        #[inline(never)]
        pub(in crate::page::shell) fn display() -> AnyView {
            view! { <Choices/> }.into_any()
        }
    }
}
