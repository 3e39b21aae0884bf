//! The languages that are offered at a kiosk: another one is the same visit.

use leptos::prelude::*;

use super::watch::{Over, Watch};
use crate::platform::{dom, navigation, task};
use crate::ui::dynamic::{on_press, optional};

/// Id of its button.
const CLOSE: &str = "kiosk-languages-close";

/// The choice of a language.
#[component]
pub(super) fn Languages(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    optional(move || {
        watch.is_over(Over::Languages).then(|| {
            task::once_shown(|| {
                dom::focus_id(CLOSE);
            });
            let here = navigation::here();
            let languages = watch.said.with_value(|said| said.config.kiosk.languages.clone());
            let links = languages
                .into_iter()
                .map(|lang| {
                    let href = watch.setting.site.in_language(lang, &here.path, &navigation::rest());
                    let current = (lang == t.lang()).then_some("true");
                    view! {
                        <a class="button" href=href rel="external" lang=lang.tag() dir=lang.dir() hreflang=lang.tag() aria-current=current>
                            {lang.name()}
                        </a>
                    }
                })
                .collect_view();
            view! {
                <div class="kiosk-veil">
                    <div class="kiosk-box" role="dialog" aria-modal="true" aria-labelledby="kiosk-languages">
                        <h2 id="kiosk-languages">{t.nav_language()}</h2>
                        <div class="kiosk-box__choices">{links}</div>
                        <button type="button" id=CLOSE class="button button--action" on:click=on_press(move || watch.uncover())>{t.kiosk_close()}</button>
                    </div>
                </div>
            }
        })
    })
}
