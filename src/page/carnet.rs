//! What the visitor has collected: in order, with notes, on paper, in a link or in a file. A link that somebody sent is
//! shown beside it and changes nothing by itself.

mod actions;
mod draft;
mod entry;
mod facts;
mod own;
mod shared;
pub mod toggle;

use leptos::prelude::*;

use crate::state::library::expect_library;
use crate::state::load::Load;
use crate::state::location::expect_location;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, memo};
use crate::ui::words::{LoadFailure, use_title};
use facts::Known;

/// `/carnet`, and `/carnet#…` for one that was shared.
#[component]
pub fn CarnetPage() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let location = expect_location();
    use_title(t, move || t.carnet_title().to_owned());
    effect(move || {
        if library.core.ready().is_some() {
            library.request_passports();
        }
    });
    let fragment = memo(move || location.fragment());
    // Names are looked at once there are links: words about those, and their button, stay while names come.
    let body = dynamic(move || match library.core.state().get() {
        Load::Ready(core) => match library.passports.state().get() {
            Load::Ready(passports) => {
                let known = Known { setting, core, passports };
                let sent = fragment.get();
                if sent.is_empty() {
                    view! { <own::Own known/> }.into_any()
                } else {
                    view! { <shared::Shared known sent/> }.into_any()
                }
            }
            Load::Failed(error) => failure(error, Callback::new(move |()| library.request_passports())),
            Load::Idle | Load::Pending => waiting(),
        },
        Load::Failed(error) => failure(error, Callback::new(move |()| library.request_core())),
        Load::Idle | Load::Pending => waiting(),
    });
    view! { <article class="carnet">{body}</article> }
}

fn waiting() -> AnyView {
    view! { <p role="status">{expect_setting().t.country_loading()}</p> }.into_any()
}

fn failure(error: crate::platform::fetch::LoadError, on_retry: Callback<()>) -> AnyView {
    let t = expect_setting().t;
    view! {
        <h1 id="title" tabindex="-1">{t.carnet_title()}</h1>
        <LoadFailure t title=t.country_failed() error on_retry/>
    }
    .into_any()
}
