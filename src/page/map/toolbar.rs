//! The quiet bar above the map: what it shows, and map or table.

use leptos::prelude::*;

use super::export::ExportButton;
use super::filters::FilterBar;
use super::state::expect_map_state;
use crate::route::{Page, View};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{memo, optional};
use crate::ui::icon::Icon;
use crate::ui::segmented::{Segment, Segmented};

/// View switches; each choice is an address.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let address = expect_map_state().address;
    let segment = move |view: View, label: &str, icon: Option<Icon>| Segment {
        label: label.to_owned(),
        icon,
        href: Signal::derive(move || setting.href(&Page::Map(address.get().with_view(view)))),
        current: Signal::derive(move || address.with(|address| address.view == view)),
    };
    let layers = vec![
        segment(View::Flows, t.map_view_flows(), Some(Icon::Spline)),
        segment(View::Links, t.map_view_links(), Some(Icon::Link2)),
        segment(View::Colours, t.map_view_colours(), Some(Icon::Layers)),
    ];
    let on_map = memo(move || address.with(|address| address.view != View::Table));
    let map = Segment {
        label: t.map_show_map().to_owned(),
        icon: Some(Icon::Map),
        href: Signal::derive(move || setting.href(&Page::Map(address.get().with_view(View::default())))),
        current: Signal::derive(move || address.with(|address| address.view != View::Table)),
    };
    let forms = vec![map, segment(View::Table, t.map_view_table(), Some(Icon::Table2))];
    view! {
        <div class="toolbar">
            <FilterBar/>
            <div class="toolbar__end">
                {optional(move || {
                    let segments = layers.clone();
                    on_map.get().then(|| view! { <Segmented label=t.map_views() segments/> })
                })}
                <Segmented label=t.map_title() segments=forms/>
                <ExportButton id="export-bar"/>
            </div>
        </div>
    }
}
