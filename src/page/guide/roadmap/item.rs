//! What is said of every item: the answers that brought it, and on demand where it was read and what would take it
//! away.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Entry, Word};

use super::super::cited;
use super::super::visit::{Kit, Visit};
use crate::platform::date;
use crate::ui::dynamic::{maybe, optional};

/// The answers that brought an item, then on demand the fine print.
#[component]
pub(super) fn Reasons(kit: Kit, visit: Arc<Visit>, entry: Entry) -> impl IntoView {
    let t = kit.t();
    let because = kit.with_document(&visit, |document| document.because(&entry.reasons));
    let tags: Vec<AnyView> =
        because.into_iter().map(|reason| view! { <li class="tag tag--why">{reason}</li> }.into_any()).collect();
    let tags =
        (!tags.is_empty()).then(|| view! { <ul class="tags" role="list" aria-label=t.guide_because()>{tags}</ul> });
    let opened = RwSignal::new(false);
    let content = optional(move || opened.get().then(|| content(&kit, &visit, &entry)));
    view! {
        <div class="reasons">
            {maybe(tags)}
            <details class="more" on:toggle=move |_| opened.set(true)>
                <summary>{t.guide_more()}</summary>
                {content}
            </details>
        </div>
    }
}

/// Year, date of the law and « à vérifier », in one line; empty when there is nothing to say.
pub(super) fn facts(kit: &Kit, entry: &Entry) -> String {
    let Some(item) = kit.rules.item(entry.item) else { return String::new() };
    let said = |word: Word, text: &str| [kit.texts.word(word), kit.t().carnet_colon(), " ", text].concat();
    let mut facts = Vec::new();
    if item.year > 0 {
        facts.push(said(Word::Year, &item.year.to_string()));
    }
    if !item.since.is_empty() {
        facts.push(kit.t().guide_since(&date::day_in_words(&item.since, kit.t().lang().tag())));
    }
    if item.check {
        facts.push(kit.texts.word(Word::Check).to_owned());
    }
    facts.join(kit.t().comma())
}

fn content(kit: &Kit, visit: &Visit, entry: &Entry) -> AnyView {
    let t = kit.t();
    let (would, sources) = kit.with_document(visit, |document| {
        let changes = kit.rules.changes(&visit.replay.counted, entry.item);
        let would: Vec<AnyView> =
            changes.iter().map(|change| view! { <li>{document.change(change)}</li> }.into_any()).collect();
        let at = kit.rules.item(entry.item).map(|item| item.sources.clone()).unwrap_or_default();
        let sources: Vec<AnyView> =
            document.sources_at(&at).map(|source| view! { <li>{cited::source(source)}</li> }.into_any()).collect();
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
