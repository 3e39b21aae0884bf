//! The heads of the columns: each sorts by its column, and turns the order when it already does.

use leptos::prelude::*;
use passerelles_domain::table::{Column, Direction};
use passerelles_domain::text::Messages;

use super::super::state::MapState;
use crate::state::announcer::expect_announcer;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{attribute, memo, on_press};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// « Partenaire »
pub(super) fn column_name(t: &'static Messages, column: Column) -> &'static str {
    match column {
        Column::Authority => t.table_authority(),
        Column::Region => t.table_region(),
        Column::Partner => t.table_partner(),
        Column::Country => t.table_country(),
        Column::Kind => t.table_kind(),
        Column::Since => t.table_since(),
        Column::Source => t.table_source(),
    }
}

/// The row of heads.
#[component]
pub(super) fn Heads(state: MapState) -> impl IntoView {
    let heads = Column::ALL.map(|column| view! { <Head state column/> }).collect_view();
    view! { <thead role="rowgroup"><tr role="row">{heads}</tr></thead> }
}

#[component]
fn Head(state: MapState, column: Column) -> impl IntoView {
    let t = expect_setting().t;
    let announcer = expect_announcer();
    let direction = memo(move || {
        state.address.with(|address| address.sort.filter(|(by, _)| *by == column).map(|(_, direction)| direction))
    });
    let sorted = attribute(move || match direction.get() {
        Some(Direction::Rising) => Some("ascending"),
        Some(Direction::Falling) => Some("descending"),
        None => None,
    });
    let press = move || {
        let direction = direction.get_untracked().map_or_else(Direction::default, Direction::turned);
        state.go(state.address.with_untracked(|address| address.with_sort(column, direction)));
        let name = column_name(t, column);
        announcer.say(match direction {
            Direction::Rising => t.table_sorted_rising(name),
            Direction::Falling => t.table_sorted_falling(name),
        });
    };
    view! {
        <th role="columnheader" scope="col" aria-sort=sorted>
            <button type="button" class="table__sort" on:click=on_press(press)>
                {column_name(t, column)}
                <IconView icon=Icon::ChevronDown/>
            </button>
        </th>
    }
}
