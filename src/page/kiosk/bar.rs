//! The bar of a visit, at the foot of what is within reach and always the same: start again, language, text, contrast,
//! within reach, take away.

use leptos::prelude::*;
use passerelles_domain::kiosk::Event;

use super::watch::{Over, Watch};
use crate::ui::dynamic::{attribute, on_press, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::Shape;

/// Lucide's `a-large-small`, `contrast` and `arrow-down-to-line`; see `src/ui/icon.rs` for their licence.
const TEXT: &str = r#"<path d="m15 16 2.536-7.328a1.02 1.02 1 0 1 1.928 0L22 16"/><path d="M15.697 14h5.606"/><path d="m2 16 4.039-9.69a.5.5 0 0 1 .923 0L11 16"/><path d="M3.304 13h6.392"/>"#;
const CONTRAST: &str = r#"<circle cx="12" cy="12" r="10"/><path d="M12 18a6 6 0 0 0 0-12v12z"/>"#;
const REACH: &str = r#"<path d="M12 17V3"/><path d="m6 11 6 6 6-6"/><path d="M19 21H5"/>"#;

/// The bar.
#[component]
pub(super) fn Bar(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let manner = watch.manner;
    let plain = None::<Signal<bool>>;
    let many = watch.said.with_value(|said| said.config.kiosk.languages.len() > 1);
    let tongues = many.then(|| {
        view! { <Tool markup=Icon::Languages.markup() words=t.nav_language() on=plain act=move || watch.over(Over::Languages)/> }
    });
    view! {
        <div class="kiosk-bar" role="region" aria-label=t.kiosk_bar() inert=attribute(move || watch.is_covered().then_some(""))>
            <Tool markup=Icon::RotateCcw.markup() words=t.kiosk_restart() on=plain act=move || watch.does(Event::Restart)/>
            {tongues}
            <Tool markup=TEXT words=t.kiosk_text() on=Some(Signal::derive(move || manner.size.get() > 0)) act=move || manner.resize()/>
            <Tool markup=CONTRAST words=t.kiosk_contrast() on=Some(manner.contrast.into()) act=move || manner.contrast.update(|on| *on = !*on)/>
            <Tool markup=REACH words=t.kiosk_within() on=Some(manner.reach.into()) act=move || manner.reach.update(|on| *on = !*on)/>
            <Tool markup=Icon::Download.markup() words=t.kiosk_take() on=plain act=move || watch.over(Over::Take)/>
        </div>
    }
}

/// A tool: an icon over its word. What is on or off says so.
#[component]
fn Tool(
    markup: &'static str,
    words: &'static str,
    on: Option<Signal<bool>>,
    act: impl Fn() + 'static,
) -> impl IntoView {
    let pressed = on.map(|on| truth(move || on.get()));
    view! {
        <button type="button" class="kiosk-bar__button" aria-pressed=pressed on:click=on_press(act)>
            <Shape markup/>
            <span>{words}</span>
        </button>
    }
}
