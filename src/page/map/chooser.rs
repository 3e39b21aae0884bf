//! When a finger lies on several countries: their names, large enough to touch. Asked first when none is clearly meant;
//! offered beside the one that was chosen when others are close.

use leptos::prelude::*;
use passerelles_domain::id::CountryId;

use super::state::expect_map_state;
use crate::route::Page;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Countries to choose from.
#[derive(Clone, Debug, Default)]
pub(super) struct Offer {
    /// The one that was chosen already: the others are only close to it. They are offered as long as it is selected.
    pub(super) chosen: Option<CountryId>,
    /// Those at the touched place, the likeliest first.
    pub(super) countries: Vec<CountryId>,
}

/// The choice; nothing while there is none to make.
#[component]
pub(super) fn Chooser(
    /// What is offered.
    offer: RwSignal<Offer>,
) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let state = expect_map_state();
    let close = move || offer.set(Offer::default());
    optional(move || {
        let Offer { chosen, countries } = offer.get();
        let core = expect_library().known()?;
        let asked = chosen.is_none();
        if countries.is_empty() || !asked && state.selected.get() != chosen {
            return None;
        }
        let selection = state.selection.get()?;
        let choices = countries
            .into_iter()
            .filter_map(|id| {
                let country = core.atlas.country(id)?;
                let href = setting.href(&Page::Map(state.address.get_untracked().with_country(Some(country.iso2))));
                let links = t.map_links_short(u64::from(selection.count(id)));
                Some(view! {
                    <li>
                        <a class="chooser__choice" href=href on:click=on_press(close)>
                            <strong>{core.name(id).to_owned()}</strong>
                            <span>{links}</span>
                        </a>
                    </li>
                })
            })
            .collect_view();
        let title = if asked { t.map_chooser() } else { t.map_beside() };
        Some(view! {
            <div class="chooser" class:chooser--beside=!asked role=if asked { "dialog" } else { "group" } aria-label=title>
                <p class="chooser__title">{title}</p>
                <ul role="list">{choices}</ul>
                <button type="button" class="button" aria-label=t.map_close() on:click=on_press(close)>
                    <IconView icon=Icon::X/>
                    <span class="chooser__close">{t.map_close()}</span>
                </button>
            </div>
        })
    })
}
