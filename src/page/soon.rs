//! Rooms that are not built yet: they say what is coming, and where to go meanwhile.

use leptos::prelude::*;

use crate::route::{MapAddress, Page};
use crate::state::setting::expect_setting;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::use_title;

#[component]
fn Soon(title: &'static str, text: &'static str) -> impl IntoView {
    let setting = expect_setting();
    use_title(setting.t, move || title.to_owned());
    view! {
        <article class="reading">
            <h1 id="title" tabindex="-1">{title}</h1>
            <p class="reading__lead">{setting.t.soon_coming()}</p>
            <p>{text}</p>
            <p>
                <a class="button button--action" href=setting.href(&Page::Map(MapAddress::default()))>
                    <IconView icon=Icon::Globe/>
                    {setting.t.soon_go_map()}
                </a>
            </p>
        </article>
    }
}

<<<<<<< HEAD
/// `/chiffres`
#[component]
pub fn Figures() -> impl IntoView {
    let t = expect_setting().t;
    view! { <Soon title=t.soon_figures_title() text=t.soon_figures_text()/> }
}

/// `/comprendre`
#[component]
pub fn Learn() -> impl IntoView {
    let t = expect_setting().t;
    view! { <Soon title=t.soon_learn_title() text=t.soon_learn_text()/> }
=======
/// `/demarche`
#[component]
pub fn Guide() -> impl IntoView {
    let t = expect_setting().t;
    view! { <Soon title=t.soon_guide_title() text=t.soon_guide_text()/> }
>>>>>>> 41e0179
}
