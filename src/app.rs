//! Every route on one screen, and what all of them share.

use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::hooks::use_location;
use leptos_router::path;
use passerelles_domain::text::{Lang, Messages};

use crate::page;
use crate::platform::{dom, frame, task};
use crate::route::Site;
use crate::state::announcer::provide_announcer;
use crate::state::library::{load_words, provide_library};
use crate::state::setting::{Setting, provide_setting};
use crate::state::theme::provide_theme;

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
    let announcer = provide_announcer();
    provide_library(setting.lang()).request_core();
    view! {
        <Router base=setting.site.router_base()>
            <FocusOnRouteChange/>
            <Routes fallback=|| view! { <page::shell::Shell><page::not_found::NotFound/></page::shell::Shell> }>
                <ParentRoute path=path!("") view=|| view! { <page::shell::Shell><Outlet/></page::shell::Shell> }>
                    <Route path=path!("") view=page::home::Home/>
                    <ParentRoute path=path!("carte") view=page::map::MapPage>
                        <Route path=path!("") view=page::map::list::CountryList/>
                        <Route path=path!("pays/:iso2") view=page::map::country::CountryPanel/>
                    </ParentRoute>
                    <Route path=path!("chiffres") view=page::soon::Figures/>
                    <Route path=path!("comprendre") view=page::soon::Learn/>
                    <Route path=path!("demarche") view=page::soon::Guide/>
                    <Route path=path!("carnet") view=page::soon::Carnet/>
                    <Route path=path!("a-propos") view=page::about::About/>
                </ParentRoute>
            </Routes>
        </Router>
        <div class="visually-hidden" role="status" aria-live="polite">{move || announcer.words()}</div>
    }
}

/// After a change of page, focus moves to its title: the keyboard and the screen reader start there.
#[component]
fn FocusOnRouteChange() -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            // The new page is in the document one frame later.
            let frame = frame::FrameLoop::new(|_| {
                dom::focus_id("title");
                false
            });
            frame.request();
            task::spawn(async move {
                // Kept alive until it has run.
                let _keep = frame;
                task::pause(100).await;
            });
        }
        now
    });
}
