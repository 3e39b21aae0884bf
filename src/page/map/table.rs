//! The links of the selection as a table: the same links as the map and the list, in the order of any column. The order
//! stands in the address.

mod head;
mod paper;
mod row;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::id::LinkId;
use passerelles_domain::table::{Column, ColumnOrder};

use super::names::NamesToCome;
use super::order::column_order;
use super::state::{MapState, expect_map_state};
use crate::platform::{share, task};
use crate::state::announcer::expect_announcer;
use crate::state::library::{Library, expect_library};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, memo, on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use head::Heads;
use paper::{PaperFoot, PaperHead};
use row::Rows;

/// Rows shown at first, and again after each change: three screens full, for every row is built anew and laid out, and
/// 200 of them take 100 ms.
const FIRST: usize = 60;
/// Rows added by each « Afficher la suite ».
const STEP: usize = 200;

/// `?vue=tableau`
#[component]
pub(super) fn LinkTable() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let state = expect_map_state();
    let named = memo(move || library.passports.state().with(|names| names.ready().is_some()));
    let body = dynamic(move || match (library.core.ready(), named.get()) {
        (Some(_), true) => view! { <Links state library/> }.into_any(),
        _ => view! { <NamesToCome/> }.into_any(),
    });
    view! { <div class="table" role="region" aria-label=t.table_caption() tabindex="0">{body}</div> }
}

/// The table, on the screen and on paper.
#[component]
fn Links(state: MapState, library: Library) -> impl IntoView {
    let t = expect_setting().t;
    let ids = derive_ids(state, library);
    let total = memo(move || ids.with(Vec::len));
    let shown = RwSignal::new(FIRST);
    effect(move || {
        ids.track();
        shown.set(FIRST);
    });
    let number = move |n: usize| t.number(n as u64);
    let count = text(move || t.table_shown(&number(shown.get().min(total.get())), &number(total.get())));
    let announcer = expect_announcer();
    let further = move || {
        shown.update(|shown| *shown += STEP);
        announcer.say(count.get_untracked());
    };
    let more = memo(move || shown.get() < total.get());
    let print = move || {
        // On paper nobody asks for more rows.
        shown.set(usize::MAX);
        task::once_shown(share::print);
    };
    view! {
        <PaperHead state library/>
        <div class="table__head">
            <p id="table-caption">{t.table_caption()}" – "{count}</p>
            <button type="button" class="button button--small" on:click=on_press(print)>
                <IconView icon=Icon::Printer/>
                {t.table_print()}
            </button>
        </div>
        <table role="table" aria-labelledby="table-caption">
            <Heads state/>
            <Rows ids shown/>
        </table>
        {optional(move || more.get().then(|| view! {
            <button type="button" class="button" on:click=on_press(further)>{t.table_more()}</button>
        }))}
        <PaperFoot/>
    }
}

/// The links of the table, in its order.
fn derive_ids(state: MapState, library: Library) -> Memo<Vec<LinkId>> {
    let column = memo(move || state.address.with(|address| address.sort.map(|(column, _)| column)));
    let order = derive_order(column, library);
    memo(move || {
        let (Some(core), Some(selection)) = (library.core.ready(), state.selection.get()) else { return Vec::new() };
        let ids: Vec<LinkId> = match state.selected.get() {
            Some(country) => core.atlas.shown_of(country, &selection).map(|(id, _)| id).collect(),
            None => selection.ids().collect(),
        };
        let sort = state.address.with(|address| address.sort);
        match order.get().zip(sort) {
            Some((Order(order), (_, direction))) => order.sorted(ids, direction),
            None => ids,
        }
    })
}

/// The order of all links by one column.
#[derive(Clone)]
struct Order(Arc<ColumnOrder>);

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The order by a column, made once for as long as it is asked for.
fn derive_order(column: Memo<Option<Column>>, library: Library) -> Memo<Option<Order>> {
    let t = expect_setting().t;
    memo(move || {
        let (column, core, passports) = (column.get()?, library.core.ready()?, library.passports.ready()?);
        Some(Order(Arc::new(column_order(t, column, &core, &passports))))
    })
}
