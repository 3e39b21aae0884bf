//! Every room of the site, from one place: the second way to any page beside the menu.

use leptos::prelude::*;
use passerelles_domain::address;

use crate::route::{GuideAddress, MapAddress, Page, View};
use crate::state::setting::expect_setting;

/// The rooms, and below them what each holds.
#[component]
pub(super) fn Plan() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let table = MapAddress { view: View::Table, ..MapAddress::default() };
    let link = |page: Page, name: String| view! { <a href=setting.href(&page)>{name}</a> };
    view! {
        <h2 id="plan" tabindex="-1">{t.about_plan_title()}</h2>
        <ul>
            <li>{link(Page::Home, t.nav_home().to_owned())}</li>
            <li>{link(Page::Learn(address::EASY.to_owned()), t.nav_easy().to_owned())}</li>
            <li>
                {link(Page::Map(MapAddress::default()), t.map_title().to_owned())}
                <ul>
                    <li>{link(Page::Map(MapAddress::default().with_territory(None)), t.about_plan_places().to_owned())}</li>
                    <li>{link(Page::Map(table), t.about_plan_table().to_owned())}</li>
                    <li>{link(Page::Own, t.export_own().to_owned())}</li>
                </ul>
            </li>
            <li>{link(Page::Figures, t.charts_title().to_owned())}</li>
            <li>{link(Page::learn(), t.learn_title().to_owned())}</li>
            <li>{link(Page::Guide(GuideAddress::Start(None)), t.nav_guide().to_owned())}</li>
            <li>{link(Page::Carnet, t.carnet_title().to_owned())}</li>
            <li>
                {link(Page::About, t.about_title().to_owned())}
                <ul>
                    <li>{link(Page::Quality, t.about_quality().to_owned())}</li>
                </ul>
            </li>
        </ul>
    }
}
