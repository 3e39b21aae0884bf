//! A segmented switch: a few choices side by side, one of them taken.

use leptos::prelude::*;

use super::dynamic::{attribute, maybe};
use super::icon::Icon;
use super::icon_view::IconView;

/// One choice of a switch.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its words.
    pub label: String,
    /// Its icon, before the words.
    pub icon: Option<Icon>,
    /// Its address: choosing is going there, so it can be shared and gone back from.
    pub href: Signal<String>,
    /// Whether it is taken.
    pub current: Signal<bool>,
}

/// A switch whose choices are addresses.
#[component]
pub fn Segmented(
    /// What is chosen, for a screen reader.
    #[prop(into)]
    label: String,
    /// The choices.
    segments: Vec<Segment>,
) -> impl IntoView {
    let items = segments
        .into_iter()
        .map(|segment| {
            let Segment { label, icon, href, current } = segment;
            view! {
                <li>
                    <a
                        class="segmented__choice"
                        href=href
                        aria-current=attribute(move || current.get().then_some("true"))
                    >
                        {maybe(icon.map(|icon| view! { <IconView icon/> }))}
                        <span>{label}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="segmented" role="list" aria-label=label>{items}</ul> }
}
