//! The road map: what we advise and why, in which order, with whose money, on whom to call, and how to take it away.

mod item;
mod lists;
mod paper;
mod steps;
mod take;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Aside, Entry, Section, Step, Word};

use super::own::{Own, SimilarOnes};
use super::rest::expect_rest;
use super::visit::{Kit, Remarks, Screen, Visit};
use crate::page::Listen;
use crate::platform::date;
use crate::state::load::Load;
use crate::ui::dynamic::{dynamic, maybe};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::{LoadFailure, use_title};
use item::Reasons;
use lists::{Funds, More as MoreFunds, Points, Texts};

/// The page of the road map. Its words and sources come with it: without sources it would not say where it was read.
#[component]
pub(super) fn RoadmapPage(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let rest = expect_rest();
    rest.request_sources();
    rest.request();
    dynamic(move || match (rest.sources(), rest.complete(&kit)) {
        (Load::Idle | Load::Pending, _) | (_, Load::Idle | Load::Pending) => {
            view! { <p class="later" role="status">{t.guide_wait()}</p> }.into_any()
        }
        (_, Load::Failed(error)) => {
            let on_retry = Callback::new(move |()| rest.request());
            view! { <div class="reading"><LoadFailure t title=t.guide_failed() error on_retry/></div> }.into_any()
        }
        (sources, Load::Ready(whole)) => {
            // The road map is worth more than its fine print.
            let sources = if let Load::Ready(sources) = sources { sources } else { Arc::default() };
            let kit = Kit { sources, ..Kit::clone(&whole) };
            view! { <Sheet kit visit=Arc::clone(&visit)/> }.into_any()
        }
    })
}

#[component]
fn Sheet(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let title = kit.texts.word(Word::Title).to_owned();
    use_title(t, move || [&title, " – ", t.guide_title()].concat());
    let texts = |section: Section| view! { <Texts kit=kit.clone() visit=Arc::clone(&visit) section/> };
    view! {
        <article class="roadmap">
            <paper::Head kit=kit.clone() visit=Arc::clone(&visit)/>
            <div class="roadmap__main">
                <Remarks kit=kit.clone() visit=Arc::clone(&visit)/>
                <Partial kit=kit.clone() visit=Arc::clone(&visit)/>
                <Answered kit=kit.clone() visit=Arc::clone(&visit)/>
                <Advice kit=kit.clone() visit=Arc::clone(&visit)/>
                {texts(Section::Stop)}
                <steps::Steps kit=kit.clone() visit=Arc::clone(&visit)/>
                <Funds kit=kit.clone() visit=Arc::clone(&visit)/>
                {texts(Section::Law)}
                {texts(Section::People)}
                {texts(Section::Support)}
                {texts(Section::Country)}
                <Points kit=kit.clone() visit=Arc::clone(&visit)/>
                <Unsure kit=kit.clone() visit=Arc::clone(&visit)/>
            </div>
            <div class="roadmap__side">
                <take::Take kit=kit.clone() visit=Arc::clone(&visit)/>
                {texts(Section::Contact)}
                <Own kit=kit.clone() visit=Arc::clone(&visit)/>
                <SimilarOnes kit=kit.clone() visit=Arc::clone(&visit)/>
                {texts(Section::Peer)}
                {texts(Section::Pitfall)}
                <MoreFunds kit=kit.clone() visit=Arc::clone(&visit)/>
            </div>
            <p class="roadmap__foot">{[kit.texts.word(Word::Aid), " ", &t.guide_checked(&date::day_in_words(&kit.rules.checked, t.lang().tag()))].concat()}</p>
            <paper::Foot kit=kit.clone() visit/>
        </article>
    }
}

/// « Cette feuille de route est provisoire », and the way on.
#[component]
fn Partial(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let Step::Ask(id) = visit.replay.step else { return ().into_any() };
    let href = kit.href(Screen::Ask(id), &visit.answers);
    view! {
        <div class="notice roadmap__partial" role="status">
            <p>{t.guide_roadmap_partial(visit.replay.remaining as u64)}</p>
            <a class="button button--small" href=href>{t.guide_roadmap_go_on()}</a>
        </div>
    }
    .into_any()
}

/// The answers, each a link to change it.
#[component]
fn Answered(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let chips = visit
        .replay
        .path
        .iter()
        .filter_map(|id| {
            let answer = visit.replay.counted.get(*id)?;
            let short = kit.texts.question(*id).map_or("", |question| question.short.as_str());
            let given = kit.with_document(&visit, |document| {
                let options: Vec<&str> = answer.options().iter().map(|option| kit.texts.brief(*id, *option)).collect();
                if options.is_empty() { document.answer(*id, answer) } else { options.join(document.comma()) }
            });
            let href = kit.href(Screen::Ask(*id), &visit.answers);
            let view = view! {
                <li>
                    <a class="chip roadmap__chip" href=href>
                        <span class="visually-hidden">{t.guide_change()}" "</span>
                        <span class="roadmap__asked">{short}</span>" "{given}
                    </a>
                </li>
            };
            Some(view.into_any())
        })
        .collect_view();
    view! {
        <section class="roadmap__answers" aria-labelledby="answers">
            <h2 id="answers" class="roadmap__given">{t.guide_answers()}</h2>
            <ul role="list">{chips}</ul>
        </section>
    }
}

/// What kind of cooperation, why, and why not another one.
#[component]
fn Advice(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let kinds: Vec<Entry> = visit.roadmap(&kit).section(Section::Kind).cloned().collect();
    let Some((first, others)) = kinds.split_first() else {
        return view! {
            <header class="roadmap__head">
                <h1 id="title" tabindex="-1">{kit.texts.word(Word::Title).to_owned()}</h1>
                <p class="roadmap__lead">{t.guide_roadmap_empty()}</p>
            </header>
        }
        .into_any();
    };
    let (title, text) = kit.with_document(&visit, |document| document.words(first.item));
    let others: Vec<AnyView> = others
        .iter()
        .map(|entry| {
            let (title, text) = kit.with_document(&visit, |document| document.words(entry.item));
            view! {
                <li class="roadmap__other">
                    <h2>{title}</h2>
                    <p>{text}</p>
                    <Reasons kit=kit.clone() visit=Arc::clone(&visit) entry=entry.clone()/>
                </li>
            }
            .into_any()
        })
        .collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="roadmap__others" role="list">{others}</ul> });
    view! {
        <header class="roadmap__head">
            <p class="roadmap__over">{kit.texts.word(Word::Kinds).to_owned()}</p>
            <h1 id="title" tabindex="-1">{title}</h1>
            <p class="roadmap__lead">{text}</p>
            <Listen around=".roadmap"/>
            <Reasons kit=kit.clone() visit=Arc::clone(&visit) entry=first.clone()/>
            {maybe(others)}
            <NotKept kit visit=Arc::clone(&visit)/>
        </header>
    }
    .into_any()
}

/// « Pourquoi pas autre chose ? »
#[component]
fn NotKept(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    if visit.roadmap(&kit).aside.is_empty() {
        return ().into_any();
    }
    let row = |aside: &Aside| {
        let words = kit.texts.item(aside.item)?;
        let (because, would) = kit.with_document(&visit, |document| {
            let would: Vec<String> = aside.changes.iter().map(|change| document.change(change)).collect();
            (document.because(&aside.obstacles).join(document.comma()), would)
        });
        let would = (!would.is_empty()).then(|| {
            view! { <p class="roadmap__would"><b>{kit.texts.word(Word::Would).to_owned()}</b>" "{would.join(" / ")}</p> }
        });
        let because = (!because.is_empty()).then(|| {
            view! { <p class="roadmap__because">{[kit.t().guide_because(), " ", &because].concat()}</p> }
        });
        let view = view! { <li><p class="roadmap__kind">{words.title.clone()}</p><p>{words.note.clone()}</p>{maybe(because)}{maybe(would)}</li> };
        Some(view.into_any())
    };
    let rows: Vec<AnyView> = visit.roadmap(&kit).aside.iter().filter_map(row).collect();
    view! {
        <details class="roadmap__not">
            <summary>{kit.texts.word(Word::Aside).to_owned()}<IconView icon=Icon::ChevronDown/></summary>
            <ul role="list">{rows}</ul>
        </details>
    }
    .into_any()
}

/// Questions to take to the first interview.
#[component]
fn Unsure(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let questions = visit.roadmap(&kit).unsure.iter().filter_map(|id| kit.texts.question(*id));
    let rows: Vec<AnyView> = questions.map(|question| view! { <li>{question.title.clone()}</li> }.into_any()).collect();
    maybe((!rows.is_empty()).then(|| {
        view! {
            <section class="roadmap__part roadmap__part--unsure">
                <h2>{kit.texts.word(Word::Unsure).to_owned()}</h2>
                <ul>{rows}</ul>
            </section>
        }
    }))
}
