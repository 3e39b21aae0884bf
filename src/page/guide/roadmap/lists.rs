//! The other parts of the road map: money in a table, everything else as short texts.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Entry, Section, Word};

use super::super::visit::{Kit, Visit};
use super::item::{Reasons, facts};
use crate::ui::dynamic::maybe;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::outside::{outside, shortened};

/// A part made of titles and texts; nothing when it is empty.
#[component]
pub(super) fn Texts(kit: Kit, visit: Arc<Visit>, section: Section) -> impl IntoView {
    let rows: Vec<AnyView> = visit.roadmap(&kit).section(section).map(|entry| row(&kit, &visit, entry)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let class = ["roadmap__part roadmap__part--", section.as_str()].concat();
    view! {
        <section class=class id=section.as_str()>
            <h2>{kit.texts.word(Word::heading(section)).to_owned()}</h2>
            <ul role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(kit: &Kit, visit: &Arc<Visit>, entry: &Entry) -> AnyView {
    let (title, text) = kit.with_document(visit, |document| document.words(entry.item));
    let facts = facts(kit, entry);
    let facts = (!facts.is_empty()).then(|| view! { <p class="roadmap__facts">{facts}</p> });
    let url = kit.rules.item(entry.item).map(|item| item.url.clone()).unwrap_or_default();
    let link = (!url.is_empty()).then(|| {
        view! { <p class="roadmap__link">{outside(shortened(&url), &url)}</p> }
    });
    view! {
        <li class="fact">
            <h3>{title}</h3>
            <p>{text}</p>
            {maybe(facts)}
            {maybe(link)}
            <Reasons kit=kit.clone() visit=Arc::clone(visit) entry=entry.clone()/>
        </li>
    }
    .into_any()
}

/// Points for a draft deliberation, folded: most readers come for the rest.
#[component]
pub(super) fn Points(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let rows: Vec<AnyView> =
        visit.roadmap(&kit).section(Section::Point).map(|entry| row(&kit, &visit, entry)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="roadmap__part roadmap__part--points" id=Section::Point.as_str()>
            <summary><h2>{kit.texts.word(Word::Points).to_owned()}</h2><IconView icon=Icon::ChevronDown/></summary>
            <ol role="list">{rows}</ol>
        </details>
    }
    .into_any()
}

/// « Qui peut payer une partie ? »
#[component]
pub(super) fn Funds(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let rows: Vec<AnyView> =
        visit.roadmap(&kit).section(Section::Fund).map(|entry| fund(&kit, &visit, entry)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let title = kit.texts.word(Word::Funds).to_owned();
    view! {
        <section class="roadmap__part roadmap__part--funds">
            <h2 id="funds">{title}</h2>
            <table class="funds" aria-labelledby="funds">
                <thead>
                    <tr>
                        <th scope="col">{t.guide_funder()}</th>
                        <th scope="col">{t.guide_rate()}</th>
                        <th scope="col">{t.guide_year_seen()}</th>
                        <th scope="col">{t.guide_reason()}</th>
                        <th scope="col">{t.guide_state()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="roadmap__note">{t.guide_rates_change()}</p>
        </section>
    }
    .into_any()
}

fn fund(kit: &Kit, visit: &Arc<Visit>, entry: &Entry) -> AnyView {
    let t = kit.t();
    let (Some(item), Some(words)) = (kit.rules.item(entry.item), kit.texts.item(entry.item)) else {
        return ().into_any();
    };
    let year = if item.year > 0 { item.year.to_string() } else { t.guide_no_year().to_owned() };
    let state = if item.check {
        view! { <span class="tag tag--check">{kit.texts.word(Word::Check).to_owned()}</span> }.into_any()
    } else {
        view! { <span class="tag tag--why">{t.guide_in_law()}</span> }.into_any()
    };
    let name = outside(&words.title, &item.url);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t.guide_rate()>
                <span class="funds__rate">{words.note.clone()}</span>
                <span class="funds__text">{words.text.clone()}</span>
            </td>
            <td data-label=t.guide_year_seen()>{year}</td>
            <td data-label=t.guide_reason()><Reasons kit=kit.clone() visit=Arc::clone(visit) entry=entry.clone()/></td>
            <td data-label=t.guide_state()>{state}</td>
        </tr>
    }
    .into_any()
}

/// What other answers would bring money.
#[component]
pub(super) fn More(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    if !visit.roadmap(&kit).complete {
        return ().into_any();
    }
    let additions = kit.rules.additions(&visit.replay, Section::Fund);
    let rows: Vec<AnyView> = additions
        .iter()
        .take(4)
        .filter_map(|(item, changes)| {
            let words = kit.texts.item(*item)?;
            let would = kit.with_document(&visit, |document| {
                changes.iter().map(|change| document.change(change)).collect::<Vec<_>>().join(" / ")
            });
            let title = words.title.clone();
            Some(view! { <li class="fact"><h3>{title}</h3><p>{[kit.texts.word(Word::Would), " ", &would].concat()}</p></li> }.into_any())
        })
        .collect();
    maybe((!rows.is_empty()).then(|| {
        view! {
            <section class="roadmap__part roadmap__part--change">
                <h2>{kit.t().guide_change_all()}</h2>
                <ul role="list">{rows}</ul>
            </section>
        }
    }))
}
