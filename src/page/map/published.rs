//! What others have counted about a country: apart from our counts, each with what it counts, its year and source.

use leptos::prelude::*;
use passerelles_domain::figures::{Figure, Role, of_country};
use passerelles_domain::id::Iso2;

use super::source::SourceLink;
use crate::state::library::expect_library;
use crate::state::load::Load;
use crate::state::setting::Setting;
use crate::ui::dynamic::dynamic;
use crate::ui::words::LoadFailure;

/// The sunken box of published figures.
#[component]
pub(super) fn Published(
    /// Words of the visit.
    setting: Setting,
    /// The country.
    code: Iso2,
) -> impl IntoView {
    let t = setting.t;
    let library = expect_library();
    let state = library.figures.state();
    let body = dynamic(move || match state.get() {
        Load::Ready(file) => {
            let figures = of_country(&file, code);
            if figures.is_empty() {
                return view! { <p class="published__none">{t.country_no_figures()}</p> }.into_any();
            }
            let rows = figures.iter().map(|figure| row(setting, figure)).collect_view();
            view! { <dl class="published__list">{rows}</dl> }.into_any()
        }
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| library.request_figures());
            view! { <LoadFailure t=setting.t title=t.country_figures_failed() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => ().into_any(),
    });
    view! {
        <section class="published">
            <h2 class="published__head">
                <span>{t.country_others()}</span>
                <span class="published__warning">{t.country_others_not_add()}</span>
            </h2>
            {body}
        </section>
    }
}

fn row(setting: Setting, figure: &Figure<'_>) -> impl IntoView + use<> {
    let words = figure.words(setting.t);
    let text = |role| words.part(role).map(str::to_owned);
    let about = text(Role::About).map(|about| view! { <span class="published__about">{about}</span>" " });
    let what =
        [text(Role::Counted), text(Role::When)].into_iter().flatten().collect::<Vec<_>>().join(setting.t.comma());
    let source = figure.source();
    view! {
        <div class="published__row">
            <dt class="published__value">{about.into_any()} {text(Role::Value)}</dt>
            <dd>
                <span class="published__what">{what}</span>
                <span class="published__source">
                    <SourceLink title=source.title.clone() url=source.url.clone()/>
                </span>
            </dd>
        </div>
    }
}
