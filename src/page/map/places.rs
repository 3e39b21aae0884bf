//! What the list is of: the countries of the world, or the territories of France.

use leptos::prelude::*;

use super::state::expect_map_state;
use crate::route::{MapAddress, Page};
use crate::state::setting::expect_setting;
use crate::ui::segmented::{Segment, Segmented};

/// The switch at the head of both lists.
#[component]
pub(super) fn PlaceSwitch() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let address = expect_map_state().address;
    let segment = move |territories: bool, label: &str, to: fn(&MapAddress) -> MapAddress| Segment {
        label: label.to_owned(),
        icon: None,
        href: Signal::derive(move || setting.href(&Page::Map(address.with(to)))),
        current: Signal::derive(move || address.with(|address| address.territories == territories)),
    };
    let segments = vec![
        segment(false, t.territory_switch_countries(), |address| address.with_country(None)),
        segment(true, t.territory_title(), |address| address.with_territory(address.filter.territory.clone())),
    ];
    view! { <Segmented label=t.territory_switch() segments/> }
}
