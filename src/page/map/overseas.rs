//! France overseas on the world map: a button, and a menu of the territories to fly to.

use leptos::prelude::*;
use passerelles_domain::atlas::Country;
use passerelles_domain::id::CountryId;

use super::super::Later;
use super::state::expect_map_state;
use super::{later, ready};
use crate::platform::{dom, task};
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{attribute, on_press, optional};

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
        let door = Box::new(move || later::explore::overseas_menu(Callback::new(move |()| close())));
        open.get().then(|| view! { <Later part=Part::Explore door/> })
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
                aria-expanded=attribute(move || Some(if open.get() { "true" } else { "false" }))
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
pub(super) fn Menu(close: Callback<()>) -> impl IntoView {
    let t = expect_setting().t;
    let handle = expect_map_state().handle;
    let core = ready();
    let items = core.iter().flat_map(|core| {
        let far = core.atlas.countries().filter(|(_, country)| lived_in(country));
        far.map(|(id, country): (CountryId, &Country)| {
            let frame = country.frame;
            let go = move || {
                handle.frame(frame);
                handle.by_hand();
                close.run(());
            };
            let name = core.name(id).to_owned();
            view! { <li><button type="button" class="overseas__choice" on:click=on_press(go)>{name}</button></li> }
        })
    });
    let items = items.collect_view();
    view! {
        <div class="overseas__beside" on:click=on_press(move || close.run(()))></div>
        <div class="overseas__menu" id=MENU tabindex="-1" role="group" aria-label=t.overseas_menu()>
            <ul role="list">{items}</ul>
        </div>
    }
}

/// France overseas but for the lands without inhabitants, which have no authority of their own.
fn lived_in(country: &Country) -> bool {
    country.french && !["FR", "TF", "CP"].contains(&country.iso2.to_string().as_str())
}
