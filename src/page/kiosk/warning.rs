//! « Vous êtes toujours là ? »: any touch or key prolongs the visit.

use leptos::prelude::*;

use super::watch::Watch;
use crate::platform::{dom, task};
use crate::ui::dynamic::{memo, optional, text};

/// Id of its button.
const STAY: &str = "kiosk-stay";

/// The warning with its countdown. Whatever one does is taken by the watch: the button says what a touch means.
#[component]
pub(super) fn Warning(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let shown = memo(move || watch.left.get().is_some());
    optional(move || {
        shown.get().then(|| {
            task::once_shown(|| {
                dom::focus_id(STAY);
            });
            let left = text(move || t.kiosk_left(u64::from(watch.left.get().unwrap_or_default())));
            view! {
                <div class="kiosk-veil">
                    <div class="kiosk-box" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-warning" aria-describedby="kiosk-left">
                        <h2 id="kiosk-warning">{t.kiosk_warning()}</h2>
                        <p id="kiosk-left">{left}</p>
                        <button type="button" id=STAY class="button button--action">{t.kiosk_stay()}</button>
                    </div>
                </div>
            }
        })
    })
}
