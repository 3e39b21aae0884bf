//! France overseas on the world map: a button, and a menu of the territories to fly to.

use leptos::prelude::*;
use passerelles_domain::atlas::Country;
use passerelles_domain::geo::MapRect;
use passerelles_domain::order::{ranks, sorted_by};
use passerelles_domain::text::fold;

use super::ready;
use super::state::expect_map_state;
use crate::platform::{dom, task};
use crate::state::library::Core;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional, truth};

const BUTTON: &str = "overseas";
const MENU: &str = "overseas-menu";

/// The button, and the menu while it is open.
#[component]
pub(super) fn Overseas() -> impl IntoView {
    let t = expect_setting().t;
    let open = RwSignal::new(false);
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            dom::focus_id(BUTTON);
        }
    };
    let toggle = move || {
        if open.get_untracked() {
            return close();
        }
        open.set(true);
        task::once_shown(|| {
            dom::focus_id(MENU);
        });
    };
    let menu = optional(move || {
        let close = Callback::new(move |()| close());
        open.get().then(|| view! { <Menu close/> })
    });
    view! {
        <div
            class="overseas"
            on:keydown=move |event: web_sys::KeyboardEvent| if event.key() == "Escape" { close() }
        >
            <button
                type="button"
                id=BUTTON
                class="overseas__button"
                aria-expanded=truth(move || open.get())
                on:click=on_press(toggle)
            >
                {t.overseas_button()}
            </button>
            {menu}
        </div>
    }
}

/// The territories; choosing one flies there and closes the menu. A press beside it closes it too.
#[component]
fn Menu(close: Callback<()>) -> impl IntoView {
    let t = expect_setting().t;
    let handle = expect_map_state().handle;
    let core = ready();
    let items = core.iter().flat_map(|core| by_name(core)).map(|(name, frame)| {
        let go = move || {
            handle.frame(frame);
            handle.by_hand();
            close.run(());
        };
        view! { <li><button type="button" class="overseas__choice" on:click=on_press(go)>{name}</button></li> }
    });
    let items = items.collect_view();
    view! {
        <div class="overseas__beside" on:click=on_press(move || close.run(()))></div>
        <div class="overseas__menu" id=MENU tabindex="-1" role="group" aria-label=t.overseas_menu()>
            <ul role="list">{items}</ul>
        </div>
    }
}

/// Each territory with what to show of it, in the order of their names.
fn by_name(core: &Core) -> Vec<(String, MapRect)> {
    let far = core.atlas.countries().filter(|(_, country)| lived_in(country));
    let list: Vec<(String, MapRect)> = far.map(|(id, country)| (core.name(id).to_owned(), country.frame)).collect();
    let folded: Vec<String> = list.iter().map(|(name, _)| fold(name)).collect();
    let ranked = ranks(&folded).into_iter().zip(list).collect();
    sorted_by(ranked, |(rank, _)| u64::from(*rank)).into_iter().map(|(_, one)| one).collect()
}

/// France overseas but for the lands without inhabitants, which have no authority of their own.
fn lived_in(country: &Country) -> bool {
    country.french && !["FR", "TF", "CP"].contains(&country.iso2.to_string().as_str())
}
