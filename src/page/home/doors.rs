//! Three ways in.

use leptos::prelude::*;

use crate::route::{GuideAddress, MapAddress, Page};
use crate::state::setting::expect_setting;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Explorer, comprendre, se lancer.
#[component]
pub(super) fn Doors() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let doors = [
        ("1", Page::Map(MapAddress::default()), Icon::Globe, t.home_door_map(), t.home_door_map_text()),
        ("2", Page::learn(), Icon::BookOpen, t.home_door_learn(), t.home_door_learn_text()),
        ("3", Page::Guide(GuideAddress::Start(None)), Icon::Route, t.home_door_guide(), t.home_door_guide_text()),
    ]
    .map(|(number, page, icon, title, text)| {
        view! {
            <li>
                <a class="door" data-door=number href=setting.href(&page)>
                    <IconView icon/>
                    <span class="door__words">
                        <strong>{title}</strong>
                        <span>{text}</span>
                    </span>
                    <IconView icon=Icon::ArrowRight/>
                </a>
            </li>
        }
    })
    .collect_view();
    view! { <ul class="doors" role="list">{doors}</ul> }
}
