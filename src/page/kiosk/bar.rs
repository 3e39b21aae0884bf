//! The bar of a visit, at the foot of the screen and always the same: start again, take away.

use leptos::prelude::*;
use passerelles_domain::kiosk::Event;

use super::watch::Watch;
use crate::ui::dynamic::on_press;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The bar.
#[component]
pub(super) fn Bar(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    view! {
        <div class="kiosk-bar" role="group" aria-label=t.kiosk_bar()>
            <button type="button" class="kiosk-bar__button" on:click=on_press(move || watch.does(Event::Restart))>
                <IconView icon=Icon::RotateCcw/>
                {t.kiosk_restart()}
            </button>
            <button type="button" class="kiosk-bar__button" on:click=on_press(move || watch.taking.set(true))>
                <IconView icon=Icon::Download/>
                {t.kiosk_take()}
            </button>
        </div>
    }
}
