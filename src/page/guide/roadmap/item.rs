//! What is said of every item: the answers that brought it, and on demand where it was read and what would take it
//! away.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Entry, Source};

use super::super::visit::{Kit, Visit};
use crate::ui::dynamic::{maybe, optional};

/// The answers that brought an item.
#[component]
pub(super) fn Tags(kit: Kit, visit: Arc<Visit>, entry: Entry) -> impl IntoView {
    let because = kit.with_document(&visit, |document| document.because(&entry.reasons));
    let tags: Vec<AnyView> =
        because.into_iter().map(|reason| view! { <li class="tag tag--why">{reason}</li> }.into_any()).collect();
    let label = kit.t().guide_because();
    maybe((!tags.is_empty()).then(|| view! { <ul class="tags" role="list" aria-label=label>{tags}</ul> }))
}

/// « Sources, et ce qui y changerait », found when it is opened.
#[component]
pub(super) fn More(kit: Kit, visit: Arc<Visit>, entry: Entry) -> impl IntoView {
    let label = kit.t().guide_more();
    let opened = RwSignal::new(false);
    let content = optional(move || opened.get().then(|| content(&kit, &visit, &entry)));
    view! {
        <details class="more" on:toggle=move |_| opened.set(true)>
            <summary>{label}</summary>
            {content}
        </details>
    }
}

fn content(kit: &Kit, visit: &Visit, entry: &Entry) -> AnyView {
    let t = kit.t();
    let (would, sources) = kit.with_document(visit, |document| {
        let changes = kit.rules.changes(&visit.replay.counted, entry.item);
        let would: Vec<AnyView> =
            changes.iter().map(|change| view! { <li>{document.change(change)}</li> }.into_any()).collect();
        let at = kit.rules.item(entry.item).map(|item| item.sources.clone()).unwrap_or_default();
        let sources: Vec<AnyView> = document.sources_at(&at).map(|source| cited(source).into_any()).collect();
        (would, sources)
    });
    let would = if would.is_empty() {
        view! { <p>{t.guide_would_not()}</p> }.into_any()
    } else {
        view! { <p>{t.guide_would_go()}</p><ul>{would}</ul> }.into_any()
    };
    let count = sources.len() as u64;
    view! {
        <div class="more__body">
            {would}
            {maybe((count > 0).then(|| view! { <p>{t.guide_sources_count(count)}</p><ul>{sources}</ul> }))}
        </div>
    }
    .into_any()
}

/// A source, with its date and its address.
fn cited(source: &Source) -> impl IntoView + use<> {
    let date = if source.date.is_empty() { String::new() } else { [", ", &source.date].concat() };
    let title = source.title.clone();
    let title = if source.url.is_empty() {
        title.into_any()
    } else {
        view! { <a href=source.url.clone() rel="external noopener">{title}</a> }.into_any()
    };
    view! { <li>{title}{date}</li> }
}
