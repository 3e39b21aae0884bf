//! A field that leads to a country of the map.

use leptos::prelude::*;
use passerelles_domain::id::{CountryId, Iso2};
use passerelles_domain::text::fold;
use web_sys::SubmitEvent;

use crate::route::{MapAddress, Page};
use crate::state::library::{Core, expect_library};
use crate::state::location::expect_location;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{memo, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// How many suggestions are shown.
const MOST: usize = 6;

/// Field, suggestions as links, button.
#[component]
pub(super) fn Search() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let wanted = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    let location = expect_location();
    let found = memo(move || {
        let core = library.core.ready();
        core.map(|core| find(&core, &wanted.read())).unwrap_or_default()
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let first = found.with(|found| found.first().map(|(_, code, _)| *code));
        match first {
            Some(code) => {
                let page = Page::Map(MapAddress::default().with_country(Some(code)));
                location.go(&setting.href(&page));
            }
            None => failed.set(!wanted.read().trim().is_empty()),
        }
    };
    let suggestions = optional(move || {
        let rows = found
            .get()
            .into_iter()
            .map(|(_, code, name)| {
                let href = setting.href(&Page::Map(MapAddress::default().with_country(Some(code))));
                view! { <li><a href=href>{name}</a></li> }
            })
            .collect_view();
        found.with(|found| !found.is_empty()).then(|| view! { <ul class="home-search__found" role="list">{rows}</ul> })
    });
    view! {
        <form class="home-search" role="search" on:submit=submit>
            <div class="home-search__field">
                <IconView icon=Icon::Search/>
                <input
                    class="field__input"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=t.home_find()
                    placeholder=t.home_find_placeholder()
                    prop:value=wanted
                    on:input=move |event| {
                        failed.set(false);
                        wanted.set(event_target_value(&event));
                    }
                />
                <button type="submit" class="button button--action">{t.home_find_button()}</button>
            </div>
            {suggestions}
            <p class="home-search__none" role="status">{text(move || if failed.get() { t.home_find_none() } else { "" })}</p>
        </form>
    }
}

/// Partner countries whose name has a word that begins like what is wanted, most links first.
fn find(core: &Core, wanted: &str) -> Vec<(CountryId, Iso2, String)> {
    let wanted = fold(wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    core.atlas
        .ranking(&core.all)
        .into_iter()
        .filter(|(_, id, _)| core.is_called(*id, &wanted))
        .filter_map(|(_, id, _)| Some((id, core.atlas.country(id)?.iso2, core.name(id).to_owned())))
        .take(MOST)
        .collect()
}
