//! The chosen French authority among the filters. Behind the door.

use leptos::prelude::*;
use passerelles_domain::atlas::Facet;

use super::name::authority_name;
use crate::page::map::state::expect_map_state;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::optional;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// It is found by searching, and leaves by its cross.
#[component]
pub(in crate::page::map) fn AuthorityChip() -> impl IntoView {
    let t = expect_setting().t;
    let state = expect_map_state();
    let library = expect_library();
    optional(move || {
        let filter = state.address.with(|address| address.filter.clone());
        let name = authority_name(&filter, library.passports.ready().as_deref())?;
        let label = t.filter_remove(&name);
        let href = state.href_with(filter.without(Facet::Authority));
        Some(view! {
            <a class="chip chip--used" href=href aria-label=label>
                {name}
                <IconView icon=Icon::X/>
            </a>
        })
    })
}
