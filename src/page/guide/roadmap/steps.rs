//! What to do, in order: phases, and in each its steps with what they deliver.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Entry, Planned, Section, Word};

use super::super::visit::{Kit, Visit};
use super::item::Reasons;
use crate::ui::dynamic::maybe;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Every step.
#[component]
pub(super) fn Steps(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let plan = visit.roadmap(&kit).plan(&kit.rules);
    let entries: Vec<Entry> = visit.roadmap(&kit).section(Section::Step).cloned().collect();
    if plan.is_empty() {
        return ().into_any();
    }
    let mut number = 0_u64;
    let mut phases: Vec<AnyView> = Vec::new();
    for (at, name) in (0_u8..).zip(&kit.texts.phases) {
        let own: Vec<&Planned> = plan.iter().filter(|planned| planned.phase == at).collect();
        let rows: Vec<AnyView> = own
            .into_iter()
            .filter_map(|planned| {
                number += 1;
                let entry = entries.iter().find(|entry| entry.item == planned.item)?;
                Some(row(&kit, &visit, (number, planned, name), entry))
            })
            .collect();
        if !rows.is_empty() {
            phases.push(
                view! { <section class="phase"><h3>{name.clone()}</h3><ol role="list">{rows}</ol></section> }
                    .into_any(),
            );
        }
    }
    view! {
        <section class="roadmap__part roadmap__part--steps">
            <h2>{kit.texts.word(Word::Steps).to_owned()}</h2>
            {phases}
            <p class="roadmap__note">{kit.texts.word(Word::Times).to_owned()}</p>
        </section>
    }
    .into_any()
}

fn row(kit: &Kit, visit: &Arc<Visit>, (number, planned, phase): (u64, &Planned, &str), entry: &Entry) -> AnyView {
    let t = kit.t();
    let (title, text) = kit.with_document(visit, |document| document.words(entry.item));
    let lines = kit.texts.item(entry.item).map(|words| words.lines.join(t.comma())).unwrap_or_default();
    let delivered = (!lines.is_empty()).then(|| {
        view! {
            <p class="step__delivers">
                <IconView icon=Icon::Check/>
                <span><b class="step__label">{kit.texts.word(Word::Deliverables).to_owned()}{t.carnet_colon()}</b>" "{lines}</span>
            </p>
        }
    });
    let path = kit.rules.item(entry.item).map(|item| item.url.clone()).filter(|path| !path.is_empty());
    let sheet = path.map(|path| {
        view! { <p class="step__sheet"><a href=kit.setting.site.inside(&path)>{t.guide_sheet()}</a></p> }
    });
    view! {
        <li class="step">
            <span class="step__number" aria-hidden="true">{number.to_string()}</span>
            <div class="step__body">
                <h4><span class="step__phase" aria-hidden="true">{phase.to_owned()}" · "</span>{title}" "<span class="step__weeks">{t.guide_weeks(u64::from(planned.weeks))}</span></h4>
                <p>{text}</p>
                {maybe(delivered)}
                {maybe(sheet)}
                <Reasons kit=kit.clone() visit=Arc::clone(visit) entry=entry.clone()/>
            </div>
        </li>
    }
    .into_any()
}
