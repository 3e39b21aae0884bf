//! The declaration of accessibility, on the model of RGAA 4.1.2: what was audited, how, what is not met, and whom to tell.

use leptos::prelude::*;
use passerelles_domain::audit;

use crate::platform::date;
use crate::state::setting::expect_setting;

/// Numbers come from the grid; that each criterion which is not met has its sentence is held by a test of the domain.
#[component]
pub(super) fn Declaration() -> impl IntoView {
    let t = expect_setting().t;
    let day = date::day_in_words(audit::DAY, t.lang().tag());
    let gaps = audit::gaps(t).map(|(criterion, words)| view! { <li>{[criterion, " – ", words].concat()}</li> });
    view! {
        <h2 id="accessibilite" tabindex="-1">{t.about_accessibility_title()}</h2>
        <p>{audit::AUDIT.state(t)}</p>
        <p>{t.about_accessibility_by(&day)}</p>
        <p>{t.about_accessibility_how()}</p>
        <p>{t.about_accessibility_pages()}</p>
        <h3>{t.about_accessibility_gaps()}</h3>
        <ul>{gaps.collect_view()}</ul>
        <p>{t.about_accessibility_burden()}</p>
        <p>{t.about_accessibility_contact()}</p>
        <p>{t.about_accessibility_rights()}</p>
    }
}
