//! What stands above and below the table on paper, where nothing around it is seen: what it is, which links it leaves
//! out, where they come from.

use leptos::prelude::*;

use super::super::filters::in_words;
use super::super::list::Coverage;
use super::super::state::MapState;
use crate::platform::dom;
use crate::state::library::Library;
use crate::state::location::expect_location;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::text;

/// Title and filter, in words.
#[component]
pub(super) fn PaperHead(state: MapState, library: Library) -> impl IntoView {
    let t = expect_setting().t;
    let title = text(move || {
        let country = state.selected.get().zip(library.core.ready()).map(|(id, core)| core.name(id).to_owned());
        country.map_or_else(|| t.table_paper_title().to_owned(), |name| t.table_paper_title_country(&name))
    });
    let filter = text(move || {
        let names = library.passports.ready();
        state.address.with(|address| in_words(t, &address.filter, names.as_deref())).join(" · ")
    });
    view! {
        <div class="paper">
            <p class="paper__site">{t.app_name()}</p>
            <p class="paper__title">{title}</p>
            <p>{filter}</p>
        </div>
    }
}

/// How much is documented, and the address of this very table.
#[component]
pub(super) fn PaperFoot() -> impl IntoView {
    let setting = expect_setting();
    let here = expect_location().here();
    let address = text(move || {
        here.track();
        dom::address()
    });
    view! {
        <div class="paper">
            <p>{setting.t.table_paper_source()}</p>
            <Coverage setting/>
            <p>{address}</p>
        </div>
    }
}
