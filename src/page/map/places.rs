//! What the list is of: the countries of the world, or the territories of France.

use leptos::prelude::*;

use super::state::expect_map_state;
use crate::route::Page;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::dynamic;
use crate::ui::segmented::{Segment, Segmented};

/// The switch at the head of both lists.
#[component]
pub(super) fn PlaceSwitch() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let address = expect_map_state().address;
    dynamic(move || {
        let address = address.get();
        // What is stored weighs less than what follows, and the whole switch follows the address.
        let segment = |territories: bool, label: &str, to| Segment {
            label: label.to_owned(),
            icon: None,
            href: Signal::stored(setting.href(&Page::Map(to))),
            current: Signal::stored(address.territories == territories),
        };
        let segments = vec![
            segment(false, t.territory_switch_countries(), address.with_country(None)),
            segment(true, t.territory_title(), address.with_territory(address.filter.territory.clone())),
        ];
        view! { <Segmented label=t.territory_switch() segments/> }
    })
}
