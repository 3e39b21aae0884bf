//! Buttons that give an address away: onto the clipboard, or by the device's own menu.

use leptos::prelude::*;
use passerelles_domain::text::Messages;

use super::dynamic::{maybe, on_press, optional};
use crate::platform::{share, task};

/// « Copier le lien », and « Partager… » where the device can. Nothing while there is no address.
#[component]
pub fn ShareLink(
    /// Words of the visit.
    t: &'static Messages,
    /// What is shared.
    title: &'static str,
    /// Its whole address.
    address: Signal<Option<String>>,
    /// Is told what has become of it.
    on_said: Callback<String>,
) -> impl IntoView {
    let device = share::can_share();
    let given = move || {
        if let Some(address) = address.get_untracked() {
            share::share(title, &address);
        }
    };
    optional(move || {
        address.with(Option::is_some).then(|| {
            let device = device.then(|| {
                view! { <button type="button" class="button button--small" on:click=on_press(given)>{t.share_device()}</button> }
            });
            view! { <Copy t label=t.share_copy() name=t.share_link() text=address on_said/> {maybe(device)} }
        })
    })
}

/// A button that copies a text. Where the browser refuses, the text is shown so that it can be copied by hand.
#[component]
pub fn Copy(
    /// Words of the visit.
    t: &'static Messages,
    /// Words of the button.
    label: &'static str,
    /// What the text is called where it is shown.
    name: &'static str,
    /// The text.
    text: Signal<Option<String>>,
    /// Is told what has become of it.
    on_said: Callback<String>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move || {
        let Some(text) = text.get_untracked() else { return };
        task::spawn(async move {
            let copied = share::copy(&text).await;
            on_said.run(if copied { t.share_copied() } else { t.share_copy_failed() }.to_owned());
            outcome.set(Some(copied));
        });
    };
    let label = Signal::derive(move || if outcome.get() == Some(true) { t.share_copied() } else { label });
    view! {
        <button type="button" class="button button--small" on:click=on_press(copy)>{label}</button>
        {optional(move || (outcome.get() == Some(false)).then(|| view! {
            <label class="share__by-hand">
                <span>{t.share_copy_failed()}</span>
                <input type="text" readonly aria-label=name prop:value=move || text.get().unwrap_or_default()/>
            </label>
        }))}
    }
}
