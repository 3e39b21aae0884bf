//! Taking away what is on the screen: its public address as a QR code. Nothing leaves the device but by the camera.

use leptos::prelude::*;
use passerelles_domain::guide::Qr;

use super::watch::{Over, Watch};
use crate::platform::{dom, navigation, task};
use crate::route::Page;
use crate::state::carnet::expect_kept;
use crate::ui::dynamic::{on_press, optional};

/// Id of its button.
const CLOSE: &str = "kiosk-close";

/// The code of the present page.
#[component]
pub(super) fn Take(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let kept = expect_kept();
    optional(move || {
        watch.is_over(Over::Take).then(|| {
            task::once_shown(|| {
                dom::focus_id(CLOSE);
            });
            let carnet = untrack(|| watch.location().asked().get().page) == Some(Page::Carnet);
            // The carnet lies on this device: its address holds it.
            let shared = carnet.then(|| untrack(|| kept.carnet().share(true).ok().filter(|_| kept.count() > 0)));
            let shared = shared.flatten().map(|text| watch.setting.site.shared_carnet(&text));
            let address = watch.said.with_value(|said| said.config.public(&path(shared.unwrap_or_else(here))));
            let body = match address.as_ref().map(|address| Qr::of(address)) {
                None => view! { <p>{t.kiosk_take_none()}</p> }.into_any(),
                Some(None) => view! { <p>{t.kiosk_take_long()}</p> }.into_any(),
                Some(Some(code)) => {
                    view! { <Code code label=t.kiosk_take_title()/><p>{t.kiosk_take_scan()}</p> }.into_any()
                }
            };
            view! {
                <div class="kiosk-veil">
                    <div class="kiosk-box" role="dialog" aria-modal="true" aria-labelledby="kiosk-take" data-address=address>
                        <h2 id="kiosk-take">{t.kiosk_take_title()}</h2>
                        {body}
                        <button type="button" id=CLOSE class="button button--action" on:click=on_press(move || watch.uncover())>{t.kiosk_close()}</button>
                    </div>
                </div>
            }
        })
    })
}

/// A QR code with the margin that readers need.
#[component]
pub(super) fn Code(code: Qr, label: &'static str) -> impl IntoView {
    let side = u32::from(code.size) + 8;
    view! {
        <svg class="kiosk-qr" viewBox=format!("-4 -4 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <path d=code.path()></path>
        </svg>
    }
}

/// The present address from its path on.
fn here() -> String {
    let whole = dom::address();
    whole.strip_prefix(&navigation::origin()).unwrap_or(&whole).to_owned()
}

/// An address of this device as everybody may have it: under no base path, and no kiosk.
fn path(here: String) -> String {
    let inside = here.strip_prefix(&dom::base_path()).unwrap_or(&here);
    let (rest, fragment) = inside.split_once('#').map_or((inside, None), |(rest, fragment)| (rest, Some(fragment)));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let query: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("kiosque=")).collect();
    let mut out = path.to_owned();
    if !query.is_empty() {
        out.extend(["?", &query.join("&")]);
    }
    if let Some(fragment) = fragment {
        out.extend(["#", fragment]);
    }
    out
}
