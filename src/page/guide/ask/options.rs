//! The answers of a question as radio buttons or boxes to tick, and as a list of countries.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Answer, Form, QuestionId};
use passerelles_domain::order::{ranks, sorted_by};
use passerelles_domain::text::fold;

use super::super::later;
use super::super::visit::Kit;
use crate::state::announcer::expect_announcer;
use crate::state::part::{Part, expect_parts};
use crate::ui::dynamic::{flag, maybe, optional};

/// Id of an answer, by its place on the screen.
pub(super) fn option_id(at: usize) -> String {
    format!("option-{at}")
}

/// Answers, side by side where there is room.
#[component]
pub(super) fn Options(kit: Kit, question: QuestionId, chosen: RwSignal<Vec<u8>>) -> impl IntoView {
    let form = kit.rules.question(question).map_or(Form::One, |one| one.form);
    let count = kit.rules.question(question).map_or(0, |one| one.options.len());
    let press = use_press(&kit, question, chosen);
    let options =
        (0..=u8::MAX).take(count).map(|option| choice(&kit, (question, option), form, chosen, press)).collect_view();
    view! { <div class="answers">{options}</div> }
}

/// Parts of the world, and every country by its name.
#[component]
pub(super) fn CountryChoice(kit: Kit, question: QuestionId, chosen: RwSignal<Vec<u8>>) -> impl IntoView {
    let t = kit.t();
    let press = use_press(&kit, question, chosen);
    let options = kit.rules.question(question).map(|one| one.options.clone()).unwrap_or_default();
    let all = || (0..=u8::MAX).zip(&options);
    let parts = all()
        .filter(|(_, choice)| choice.group.is_none())
        .map(|(option, _)| choice(&kit, (question, option), Form::One, chosen, press))
        .collect_view();
    let names: Vec<(u8, String)> = all()
        .filter(|(_, choice)| choice.group.is_some())
        .map(|(option, _)| (option, kit.texts.option(question, option).to_owned()))
        .collect();
    let order = ranks(&names.iter().map(|(_, name)| fold(name)).collect::<Vec<_>>());
    let names: Vec<(u32, (u8, String))> = order.into_iter().zip(names).collect();
    let countries = sorted_by(names, |(rank, _)| u64::from(*rank))
        .into_iter()
        .map(|(_, (option, name))| {
            view! { <option value=option.to_string() selected=flag(move || chosen.with(|chosen| chosen.contains(&option)))>{name}</option> }
                .into_any()
        })
        .collect_view();
    let choose = move |event: web_sys::Event| chosen.set(event_target_value(&event).parse().into_iter().collect());
    let none = flag(move || chosen.with(Vec::is_empty));
    view! {
        <h2 class="answers__title">{t.guide_part_of_world()}</h2>
        <div class="answers">{parts}</div>
        <label class="answers__country">
            <span>{t.guide_country_exact()}</span>
            <select class="select" on:change=choose>
                <option value="" selected=none>{t.guide_country_none()}</option>
                {countries}
            </select>
        </label>
    }
}

/// One answer.
fn choice(
    kit: &Kit,
    (question, option): (QuestionId, u8),
    form: Form,
    chosen: RwSignal<Vec<u8>>,
    press: Callback<u8>,
) -> AnyView {
    let name = kit.texts.option(question, option).to_owned();
    let kind = if matches!(form, Form::Several(_)) { "checkbox" } else { "radio" };
    let taken = flag(move || chosen.with(|chosen| chosen.contains(&option)));
    view! {
        <label class="answer" class:answer--taken=taken>
            <input
                id=option_id(usize::from(option))
                class="answer__input"
                type=kind
                name="answer"
                value=option.to_string()
                prop:checked=taken
                on:change=move |_| press.run(option)
            />
            <span class="answer__name">{name}</span>
            {maybe(glyph(kit, question, option))}
        </label>
    }
    .into_any()
}

/// Questions whose answers are told apart at a glance.
const PICTURED: [&str; 2] = ["services", "sujets"];

/// The picture of an answer, once the part that draws it is there.
fn glyph(kit: &Kit, question: QuestionId, option: u8) -> Option<impl IntoView + use<>> {
    let question = kit.rules.question(question).filter(|question| PICTURED.contains(&question.id.as_str()))?;
    let id = question.options.get(usize::from(option))?.id.clone();
    let parts = expect_parts();
    Some(optional(move || parts.there(Part::Grow).then(|| later::grow::glyph(id.clone()))))
}

/// What a press of an answer does: the rules say which others it excludes.
fn use_press(kit: &Kit, question: QuestionId, chosen: RwSignal<Vec<u8>>) -> Callback<u8> {
    let announcer = expect_announcer();
    let (rules, texts, t) = (Arc::clone(&kit.rules), Arc::clone(&kit.texts), kit.t());
    let several = rules.question(question).and_then(|one| match one.form {
        Form::Several(most) => Some(most),
        Form::One | Form::Country => None,
    });
    Callback::new(move |option: u8| {
        let Some(most) = several else { return chosen.set(vec![option]) };
        let before = chosen.get_untracked();
        let mut now: Vec<u8> = before.iter().copied().filter(|one| *one != option).collect();
        if now.len() == before.len() {
            now.push(option);
        }
        if let Answer::Chosen(kept) = rules.answer(question, &now) {
            // In the order in which they were chosen: of too many, the oldest goes.
            now.retain(|one| kept.contains(one));
        }
        if let Some(gone) = before.iter().find(|one| **one != option && !now.contains(one)) {
            announcer.say(t.guide_most(&t.number(u64::from(most)), texts.option(question, *gone)));
        }
        chosen.set(now);
    })
}
