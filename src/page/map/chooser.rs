//! When a finger lies on several small countries: their names, large enough to touch.

use leptos::prelude::*;
use passerelles_domain::id::CountryId;

use super::ready;
use super::state::expect_map_state;
use crate::route::Page;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The choice; nothing while there is none to make.
#[component]
pub(super) fn Chooser(
    /// The countries at the touched place, nearest first.
    countries: RwSignal<Vec<CountryId>>,
) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let address = expect_map_state().address;
    optional(move || {
        let list = countries.get();
        let core = ready()?;
        if list.is_empty() {
            return None;
        }
        let choices = list
            .into_iter()
            .filter_map(|id| {
                let country = core.atlas.country(id)?;
                let href = setting.href(&Page::Map(address.get_untracked().with_country(Some(country.iso2))));
                let links = t.map_links_short(u64::from(expect_map_state().selection.get()?.count(id)));
                Some(view! {
                    <li>
                        <a class="chooser__choice" href=href on:click=on_press(move || countries.set(Vec::new()))>
                            <strong>{core.name(id).to_owned()}</strong>
                            <span>{links}</span>
                        </a>
                    </li>
                })
            })
            .collect_view();
        Some(view! {
            <div class="chooser" role="dialog" aria-label=t.map_chooser()>
                <p class="chooser__title">{t.map_chooser()}</p>
                <ul role="list">{choices}</ul>
                <button type="button" class="button" on:click=on_press(move || countries.set(Vec::new()))>
                    <IconView icon=Icon::X/>
                    {t.map_close()}
                </button>
            </div>
        })
    })
}
