//! The same page in another language.

use leptos::prelude::*;
use passerelles_domain::text::Lang;

use crate::platform::navigation;
use crate::state::language;
use crate::state::location::expect_location;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::text;

/// A link for each language, the present one marked; what is chosen is remembered.
#[component]
pub(super) fn Languages() -> impl IntoView {
    let setting = expect_setting();
    let here = expect_location().here();
    let link = |lang: Lang| {
        let href = move || here.with(|here| setting.site.in_language(lang, &here.path, &navigation::rest()));
        view! {
            <li>
                <a
                    href=text(href)
                    rel="external"
                    lang=lang.tag()
                    dir=lang.dir()
                    hreflang=lang.tag()
                    aria-current=(lang == setting.site.lang).then_some("true")
                    on:click=move |_| language::remember(lang)
                >
                    {lang.name()}
                </a>
            </li>
        }
    };
    view! { <ul role="list">{Lang::READY.map(link).collect_view()}</ul> }
}
