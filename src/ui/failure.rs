//! What is shown when something could not be loaded: words, what to do, and a way to try again.

use leptos::prelude::*;

use super::dynamic::on_press;
use super::icon::Icon;
use super::icon_view::IconView;

/// A failure in words.
#[component]
pub fn Failure(
    /// What happened.
    #[prop(into)]
    title: String,
    /// What one can do.
    #[prop(into)]
    remedy: String,
    /// For who repairs it; shown small.
    #[prop(into)]
    detail: String,
    /// Words of the button.
    #[prop(into)]
    retry_label: String,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="failure" role="alert">
            <IconView icon=Icon::TriangleAlert/>
            <p class="failure__title">{title}</p>
            <p>{remedy}</p>
            <button type="button" class="button button--action" on:click=on_press(move || on_retry.run(()))>
                <IconView icon=Icon::RotateCcw/>
                {retry_label}
            </button>
            <p class="failure__detail">{detail}</p>
        </div>
    }
}
