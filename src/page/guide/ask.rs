//! One question: what is asked, its answers, why it is asked, and the road map that grows beside it.

mod options;
mod progress;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Answer, Form, QuestionId};
use web_sys::SubmitEvent;

use super::later;
use super::visit::answers_by_name;
use super::visit::{Kit, Remarks, Visit};
use crate::page::{Later, Listen};
use crate::platform::{dom, task};
use crate::state::location::expect_location;
use crate::state::part::{Part, expect_parts};
use crate::ui::dynamic::{attribute, effect, maybe, on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::use_title;
use options::{CountryChoice, Options, option_id};
use progress::Progress;

/// Id of the summary of what is missing.
const ERROR: &str = "missing-answer";

/// The screen of a question.
#[component]
pub(super) fn Ask(kit: Kit, visit: Arc<Visit>, question: QuestionId) -> impl IntoView {
    let t = kit.t();
    let (shown, texts) = (kit.clone(), Arc::clone(&kit.texts));
    let words = texts.question(question).cloned().unwrap_or_default();
    let given = visit.answers.get(question).map(|answer| answer.options().to_vec()).unwrap_or_default();
    let chosen = RwSignal::new(given);
    let missing = RwSignal::new(false);
    let title = words.title.clone();
    use_title(t, move || {
        let (before, dash) = if missing.get() { (t.guide_error_title(), " – ") } else { ("", "") };
        [before, dash, &title, " – ", t.guide_title()].concat()
    });
    let go = use_answer(&kit, &visit, question);
    let country = kit.rules.question(question).is_some_and(|one| one.form == Form::Country);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let options = chosen.get_untracked();
        if options.is_empty() {
            missing.set(true);
            task::once_shown(|| {
                dom::focus_id(ERROR);
                dom::reveal_start(ERROR);
            });
        } else {
            go.run(Answer::Chosen(options));
        }
    };
    let choices = if country {
        view! { <CountryChoice kit=kit.clone() question chosen/> }.into_any()
    } else {
        view! { <Options kit=kit.clone() question chosen/> }.into_any()
    };
    let by_name = answers_by_name(&kit, &visit, question);
    let by_name = by_name.then(|| {
        let (kit, visit) = (kit.clone(), Arc::clone(&visit));
        let door = Box::new(move || later::grow::place(kit.clone(), Arc::clone(&visit)));
        view! { <Later part=Part::Grow door/> }
    });
    let (reading, parts) = (kit.clone(), expect_parts());
    let read = optional(move || parts.there(Part::Grow).then(|| later::grow::sources(reading.clone(), question)));
    view! {
        <div class="ask">
            <div class="ask__main">
                {missing_answer(&kit, missing)}
                <Remarks kit=kit.clone() visit=Arc::clone(&visit)/>
                <Progress kit=kit.clone() visit=Arc::clone(&visit) question/>
                <form class="ask__form" novalidate=true on:submit=submit>
                    <fieldset
                        class="ask__set"
                        aria-describedby=text(move || if missing.get() { "missing-answer help" } else { "help" })
                        aria-invalid=attribute(move || missing.get().then_some("true"))
                    >
                        <legend><h1 id="title" tabindex="-1">{words.title}</h1></legend>
                        <p id="help" class="ask__help">{words.help}</p>
                        {maybe(by_name)}
                        {choices}
                    </fieldset>
                    <div class="ask__go">
                        <button type="submit" class="button button--action button--large">{t.guide_continue()}<IconView icon=Icon::ArrowRight/></button>
                        <button type="button" class="button button--large" on:click=on_press(move || go.run(Answer::DontKnow))>{t.guide_dont_know()}</button>
                        <p class="ask__unsure">{t.guide_dont_know_use()}</p>
                    </div>
                </form>
                <section class="ask__why" aria-labelledby="why">
                    <IconView icon=Icon::CircleHelp/>
                    <div>
                        <h2 id="why">{t.guide_why()}</h2>
                        <p>{words.why}</p>
                        {read}
                        <Listen around=".ask__main"/>
                    </div>
                </section>
            </div>
            <Beside kit=shown visit chosen/>
        </div>
    }
}

/// The road map beside the question: it begins to grow with the first answer, and its code comes when one is chosen.
#[component]
fn Beside(kit: Kit, visit: Arc<Visit>, chosen: RwSignal<Vec<u8>>) -> impl IntoView {
    let t = kit.t();
    let parts = expect_parts();
    effect(move || {
        if chosen.with(|chosen| !chosen.is_empty()) {
            parts.request(Part::Grow);
        }
    });
    if visit.answers.is_empty() {
        let words =
            view! { <h2 id="growing">{t.guide_growing()}</h2><p class="growing__none">{t.guide_growing_none()}</p> };
        return view! { <aside class="growing growing--none" aria-labelledby="growing">{words}</aside> }.into_any();
    }
    let door = Box::new(move || later::grow::growing(kit.clone(), Arc::clone(&visit)));
    view! { <Later part=Part::Grow door/> }.into_any()
}

/// Keeps an answer, and goes on to what is still to be asked.
fn use_answer(kit: &Kit, visit: &Arc<Visit>, question: QuestionId) -> Callback<Answer> {
    let location = expect_location();
    let (kit, visit) = (kit.clone(), Arc::clone(visit));
    Callback::new(move |answer: Answer| {
        let answer = match answer {
            Answer::Chosen(options) => kit.rules.answer(question, &options),
            Answer::DontKnow => answer,
        };
        location.go(&kit.next(&visit.answered(question, answer)));
    })
}

/// What is missing, said where one lands, with the way to mend it.
fn missing_answer(kit: &Kit, missing: RwSignal<bool>) -> impl IntoView + use<> {
    let t = kit.t();
    // With a `<base>`, the browser would take `#option-0` for an address of the home page.
    let mend = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        dom::focus_id(&option_id(0));
        dom::reveal(&option_id(0));
    };
    optional(move || {
        missing.get().then(|| view! {
            <div id=ERROR class="ask__error" role="alert" tabindex="-1" aria-labelledby="missing-title">
                <h2 id="missing-title"><IconView icon=Icon::TriangleAlert/>{t.guide_error_title()}</h2>
                {maybe(Some(view! { <a href="#option-0" rel="external" on:click=mend>{t.guide_error_choose()}</a> }))}
            </div>
        })
    })
}
