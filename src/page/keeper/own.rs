//! `/ouvrir`: a file of one's own beside our data. It is read in a worker, never leaves the device, and is forgotten when
//! one leaves the page.

mod choose;
mod look;
mod picture;
mod result;
mod state;

use leptos::prelude::*;

use crate::platform::kiosk;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::dynamic;
use crate::ui::words::use_title;
use state::{Own, Stage};

/// The page.
#[component]
pub fn OwnPage() -> impl IntoView {
    let t = expect_setting().t;
    use_title(t, move || t.own_title().to_owned());
    let own = Own::new();
    let body = if kiosk::is_on() {
        view! { <p>{t.own_kiosk()}</p> }.into_any()
    } else {
        dynamic(move || match own.stage.get() {
            Stage::Choosing => view! { <choose::Choose own/> }.into_any(),
            Stage::Reading => view! { <choose::Reading own/> }.into_any(),
            Stage::Read => view! { <result::Outcome own/> }.into_any(),
        })
        .into_any()
    };
    view! {
        <article class="figures own">
            <h1 id="title" tabindex="-1">{t.own_title()}</h1>
            <p class="reading__lead">{t.own_lead()}</p>
            <p class="mend__note">{t.own_private()}</p>
            {body}
        </article>
    }
}
