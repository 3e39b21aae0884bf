//! Any address that leads nowhere.

use leptos::prelude::*;

use crate::route::{GuideAddress, MapAddress, Page};
use crate::state::setting::expect_setting;
use crate::ui::words::use_title;

/// Words, and the ways on.
#[component]
pub fn NotFound() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    use_title(setting.t, move || t.missing_title().to_owned());
    let ways = [
        (Page::Map(MapAddress::default()), t.home_door_map()),
        (Page::learn(), t.home_door_learn()),
        (Page::Guide(GuideAddress::Start(None)), t.home_door_guide()),
        (Page::Home, t.nav_home()),
    ]
    .map(|(page, label)| view! { <li><a href=setting.href(&page)>{label}</a></li> })
    .collect_view();
    view! {
        <article class="reading">
            <h1 id="title" tabindex="-1">{t.missing_title()}</h1>
            <p class="reading__lead">{t.missing_text()}</p>
            <ul>{ways}</ul>
        </article>
    }
}
