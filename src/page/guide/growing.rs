//! The road map that grows beside the questions: what the last answer brought first, then what leads it.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Entry, ItemId, Section, Step};

use super::super::Width;
use super::later;
use super::rest::expect_rest;
use super::visit::{Kit, Screen, Visit};
use crate::page::Later;
use crate::state::load::Load;
use crate::state::part::Part;
use crate::ui::dynamic::{dynamic, maybe};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::LoadFailure;

/// Width of the window, in pixels of text of the usual size, up to which it lies folded under the question.
const NARROW: u32 = 1000;
/// Items that are shown: more would be read instead of the question.
const MOST: usize = 6;
/// Sections, those first that say most in a few words.
const ORDER: [Section; 9] = [
    Section::Stop,
    Section::Kind,
    Section::Fund,
    Section::Contact,
    Section::Step,
    Section::Support,
    Section::Law,
    Section::Pitfall,
    Section::Country,
];

/// The partial road map, once its words are there.
#[component]
pub(super) fn Growing(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let rest = expect_rest();
    rest.request();
    dynamic(move || match rest.complete(&kit) {
        Load::Ready(whole) => view! { <Panel kit=Kit::clone(&whole) visit=Arc::clone(&visit)/> }.into_any(),
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| rest.request());
            view! { <aside class="growing"><LoadFailure t title=t.guide_failed() error on_retry/></aside> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p class="later" role="status">{t.app_wait()}</p> }.into_any(),
    })
}

#[component]
fn Panel(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let news: Vec<ItemId> = visit.news(&kit).into_iter().map(|entry| entry.item).collect();
    let shown = shown(&kit, &visit, &news);
    let total = visit.roadmap(&kit).entries.len();
    let rest = (total - shown.len()) as u64;
    let first_new = shown.iter().find(|entry| news.contains(&entry.item)).map(|entry| title(&kit, &visit, entry));
    let items: Vec<AnyView> = shown.iter().map(|entry| row(&kit, &visit, entry, news.contains(&entry.item))).collect();
    let left = visit.replay.remaining as u64;
    let see = (!visit.answers.is_empty()).then(|| {
        let href = kit.href(Screen::Roadmap, &visit.answers);
        view! { <p class="growing__see"><a href=href><IconView icon=Icon::Route/>{t.guide_see_now()}</a></p> }
    });
    let own = visit.answers.place().is_some().then(|| {
        let (kit, visit) = (kit.clone(), Arc::clone(&visit));
        let door = Box::new(move || later::roadmap::own(kit.clone(), Arc::clone(&visit)));
        view! { <Later part=Part::Roadmap door/> }
    });
    let open = visit.replay.step == Step::Roadmap;
    view! {
        <aside class="growing" aria-labelledby="growing">
            <details class="growing__fold" open=!Width(NARROW).holds().get_untracked()>
                <summary class="growing__head">
                    <span class="growing__number" aria-hidden="true">{t.number(total as u64)}</span>
                    <div class="growing__words">
                        <h2 id="growing">{t.guide_growing()}</h2>
                        {maybe(first_new.map(|name| view! { <span class="growing__last"><strong>{t.guide_new()}</strong>{[t.carnet_colon(), " ", &name].concat()}</span> }))}
                    </div>
                    <IconView icon=Icon::ChevronDown/>
                </summary>
                <div class="growing__body">
                    {maybe((total == 0).then(|| view! { <p class="growing__none">{t.guide_growing_none()}</p> }))}
                    <ol class="growing__list" role="list">
                        {items}
                        {maybe((rest > 0).then(|| view! { <li class="growing__rest">{t.guide_growing_more(rest)}</li> }))}
                        {maybe((!open && left > 0).then(|| view! { <li class="growing__rest growing__rest--left">{t.guide_growing_left(left)}</li> }))}
                    </ol>
                    {maybe(see)}
                    {maybe(own)}
                </div>
            </details>
        </aside>
    }
}

/// What is shown: new items, then the first ones, in reading order.
fn shown(kit: &Kit, visit: &Visit, news: &[ItemId]) -> Vec<Entry> {
    let roadmap = visit.roadmap(kit);
    let ordered = || ORDER.iter().flat_map(|section| roadmap.section(*section));
    let new = ordered().filter(|entry| news.contains(&entry.item)).take(MOST / 2);
    let mut chosen: Vec<ItemId> = new.map(|entry| entry.item).collect();
    for section in ORDER {
        let known = roadmap.section(section).map(|entry| entry.item).find(|item| !chosen.contains(item));
        chosen.extend(known.filter(|_| chosen.len() < MOST));
    }
    ordered().filter(|entry| chosen.contains(&entry.item)).cloned().collect()
}

fn title(kit: &Kit, visit: &Visit, entry: &Entry) -> String {
    kit.with_document(visit, |document| document.words(entry.item).0)
}

fn row(kit: &Kit, visit: &Visit, entry: &Entry, new: bool) -> AnyView {
    let t = kit.t();
    let because = kit.with_document(visit, |document| document.because(&entry.reasons).join(document.comma()));
    let class = if new { "growing__item growing__item--new" } else { "growing__item" };
    view! {
        <li class=class>
            <strong>{title(kit, visit, entry)}</strong>
            <span class="growing__why">
                {maybe(new.then(|| view! { <b>{t.guide_new()}". "</b> }))}
                {maybe((!because.is_empty()).then(|| [t.guide_because(), " ", &because].concat()))}
            </span>
        </li>
    }
    .into_any()
}
