//! Where something was read.

use leptos::prelude::*;
use passerelles_domain::guide::{QuestionId, Source};

use super::rest::expect_rest;
use super::visit::Kit;
use crate::state::load::Load;
use crate::ui::dynamic::dynamic;
use crate::ui::outside::outside;

/// A source, with its address and its date.
pub(super) fn source(source: &Source) -> AnyView {
    let date = if source.date.is_empty() { String::new() } else { [", ", &source.date].concat() };
    view! { {outside(&source.title, &source.url)}{date} }.into_any()
}

/// Where what is said under « Pourquoi cette question » was read.
#[component]
pub(super) fn Why(kit: Kit, question: QuestionId) -> impl IntoView {
    let rest = expect_rest();
    rest.request_sources();
    let at = kit.rules.question(question).map(|question| question.sources.clone()).unwrap_or_default();
    dynamic(move || {
        let Load::Ready(sources) = rest.sources() else { return ().into_any() };
        let known = at.iter().filter_map(|at| sources.sources.get(usize::from(*at)));
        let rows: Vec<AnyView> = known.map(|one| view! { <li>{source(one)}</li> }.into_any()).collect();
        let count = kit.t().guide_sources_count(rows.len() as u64);
        view! { <p class="ask__read">{count}</p><ul class="ask__sources">{rows}</ul> }.into_any()
    })
}
