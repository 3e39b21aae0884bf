//! « La démarche »: one question per screen, then a road map. The answers stand in the fragment of the address; all that
//! is shown is derived from them. Rules and words come when one enters, sources with the road map.

mod ask;
mod cited;
mod glyph;
mod growing;
mod later;
mod own;
mod place;
mod rest;
mod roadmap;
mod start;
mod visit;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Rules, Texts};

use super::Later;
use crate::route::{GuideAddress, Page};
use crate::state::library::{Library, expect_library};
use crate::state::load::{Load, Loader};
use crate::state::location::expect_location;
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, memo, text};
use crate::ui::words::LoadFailure;
use visit::{Kit, Screen, Visit};

/// `/demarche` and below.
#[component]
pub fn GuidePage() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let (rules, texts) = (Loader::<Rules>::new(), Loader::<Texts>::new());
    let request = move || {
        library.request_file(rules, "guide");
        library.request_in_language(texts, "guide");
    };
    effect(move || {
        if library.core.ready().is_some() {
            request();
        }
    });
    dynamic(move || match (rules.state().get(), texts.state().get()) {
        (Load::Ready(rules), Load::Ready(texts)) => {
            let texts = Arc::new(named(library, &rules, &texts));
            view! { <Room kit=Kit::new(setting, rules, texts)/> }.into_any()
        }
        (Load::Failed(error), _) | (_, Load::Failed(error)) => {
            let on_retry = Callback::new(move |()| request());
            view! {
                <div class="reading">
                    <h1 id="title" tabindex="-1">{t.guide_title()}</h1>
                    <LoadFailure t title=t.guide_failed() error on_retry/>
                </div>
            }
            .into_any()
        }
        _ => view! { <p class="later" role="status">{t.guide_wait()}</p> }.into_any(),
    })
}

/// The words with names of countries: they are there already.
fn named(library: Library, rules: &Rules, texts: &Texts) -> Texts {
    let core = library.first.state().get_untracked();
    let name = |code: &str| {
        let core = core.ready()?;
        let at = core.atlas.countries.iter().position(|one| one.iso2.as_str().eq_ignore_ascii_case(code))?;
        core.names.countries.get(at).cloned()
    };
    texts.clone().with_countries(rules, name)
}

/// The screen that the address asks for, or the nearest one that makes sense.
#[component]
fn Room(kit: Kit) -> impl IntoView {
    let location = expect_location();
    place::provide_places();
    rest::provide_rest();
    let fragment = memo(move || location.fragment());
    let asked = memo(move || {
        location.asked().with(|asked| match &asked.page {
            Some(Page::Guide(address)) => address.clone(),
            _ => GuideAddress::Start(None),
        })
    });
    let screen_kit = kit.clone();
    let screen = memo(move || {
        let visit = Visit::read(&screen_kit, &fragment.get());
        let screen = visit.screen(&screen_kit, &asked.get());
        (Arc::new(visit), screen)
    });
    let address_kit = kit.clone();
    effect(move || {
        let (visit, screen) = screen.get();
        let address = address_kit.address_of(screen);
        let elsewhere = address.is_some_and(|address| asked.get_untracked() != address);
        if elsewhere {
            location.correct(&address_kit.href(screen, &visit.answers));
        }
        visit.keep(&address_kit);
    });
    let title = kit.t().guide_title();
    let shown = dynamic(move || {
        let (visit, screen) = screen.get();
        let kit = kit.clone();
        match screen {
            Screen::Start(country) => view! { <start::Start kit visit country/> }.into_any(),
            Screen::Ask(question) => view! { <ask::Ask kit visit question/> }.into_any(),
            Screen::Roadmap => {
                let door = Box::new(move || later::roadmap::page(kit.clone(), Arc::clone(&visit)));
                let title = text(move || title);
                view! { <Later part=Part::Roadmap title door/> }.into_any()
            }
        }
    });
    view! { <div class="guide" data-ready="guide">{shown}</div> }
}
