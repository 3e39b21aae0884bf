//! An icon in a view.

use leptos::prelude::*;

use super::icon::Icon;

/// An icon of the house. Decorative: the words beside it, or the label of its button, say what it means.
#[component]
pub fn IconView(
    /// Which one.
    icon: Icon,
) -> impl IntoView {
    view! { <Shape markup=icon.markup()/> }
}

/// Shapes of the same hand, for pictures that one room keeps for itself.
#[component]
pub fn Shape(
    /// Elements on 24 by 24 units, without colours.
    markup: &'static str,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
            inner_html=markup
        ></svg>
    }
}
