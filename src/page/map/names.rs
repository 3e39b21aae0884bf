//! Links, their names and sources, where a view cannot do without them: on their way, or why not.

use leptos::prelude::*;

use crate::state::library::expect_library;
use crate::state::load::Load;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::dynamic;
use crate::ui::words::LoadFailure;

/// Stands where names will be; offers to ask for them again.
#[component]
pub(super) fn NamesToCome() -> impl IntoView {
    let t = expect_setting().t;
    let library = expect_library();
    let (cores, state) = (library.core.state(), library.passports.state());
    // Names are looked at once there are links: words about those, and their button, stay while names come.
    dynamic(move || match cores.get() {
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| library.request_core());
            view! { <LoadFailure t title=t.country_links_failed() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p role="status">{t.country_links_loading()}</p> }.into_any(),
        Load::Ready(_) => match state.get() {
            Load::Failed(error) => {
                let on_retry = Callback::new(move |()| library.request_passports());
                view! { <LoadFailure t title=t.country_failed() error on_retry/> }.into_any()
            }
            _ => view! { <p role="status">{t.country_loading()}</p> }.into_any(),
        },
    })
}
