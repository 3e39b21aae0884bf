//! Before the first question: what it is, what becomes of the answers, and those that this device has kept.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Answer, Answers};
use passerelles_domain::id::Iso2;

use super::visit::{Kit, Remarks, Visit};
use crate::platform::{dom, storage, task};
use crate::state::announcer::expect_announcer;
use crate::ui::dynamic::{maybe, on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::use_title;

/// The start.
#[component]
pub(super) fn Start(kit: Kit, visit: Arc<Visit>, country: Option<Iso2>) -> impl IntoView {
    let t = kit.t();
    use_title(t, move || t.guide_title().to_owned());
    let coming = country.and_then(|code| with_country(&kit, code));
    let named = coming.as_ref().map(|(_, name)| t.guide_country(name));
    let begun = coming.map_or_else(Answers::default, |(answers, _)| answers);
    let begin = kit.next(&begun);
    let how = [t.guide_how_time(), t.guide_how_private(), t.guide_how_leave()];
    let how =
        how.map(|words| view! { <li><IconView icon=Icon::Check/><span>{words}</span></li> }.into_any()).collect_view();
    view! {
        <article class="reading guide__start">
            <Remarks kit=kit.clone() visit/>
            <h1 id="title" tabindex="-1">{t.guide_title()}</h1>
            <p class="reading__lead">{t.guide_lead()}</p>
            <ul class="guide__how" role="list" aria-label=t.guide_how()>{how}</ul>
            {maybe(named.map(|words| view! { <p class="guide__named">{words}</p> }))}
            <p>
                <a class="button button--action button--large" href=begin>{t.guide_begin()}<IconView icon=Icon::ArrowRight/></a>
            </p>
            <Resume kit/>
        </article>
    }
}

/// Answers that say only which country, and its name; `None` when it is not one to choose.
fn with_country(kit: &Kit, code: Iso2) -> Option<(Answers, String)> {
    let question = kit.rules.question_called("pays")?;
    let option = kit.rules.question(question)?.option_called(&code.as_str().to_ascii_lowercase())?;
    let name = kit.texts.option(question, option).to_owned();
    Some((Answers::default().with(question, Answer::Chosen(vec![option])), name))
}

/// What this device has kept of an earlier visit.
#[component]
fn Resume(kit: Kit) -> impl IntoView {
    let t = kit.t();
    let announcer = expect_announcer();
    let kept = RwSignal::new(storage::get(storage::Key::Guide));
    let forget = move || {
        storage::set(storage::Key::Guide, None);
        kept.set(None);
        announcer.say(t.guide_forgotten().to_owned());
        task::once_shown(|| {
            dom::focus_id("title");
        });
    };
    optional(move || {
        let reading = kit.rules.read(&kept.get()?).ok()?;
        let count = kit.rules.replay(&reading.answers).path.len() as u64;
        (count > 0).then(|| view! {
            <section class="guide__resume" aria-labelledby="resume">
                <h2 id="resume">{t.guide_resume_title()}</h2>
                <p>{t.guide_resume_count(count)}</p>
                <p class="guide__buttons">
                    <a class="button" href=kit.next(&reading.answers)><IconView icon=Icon::RotateCcw/>{t.guide_resume()}</a>
                    <button type="button" class="button" on:click=on_press(forget)>{t.guide_forget()}</button>
                </p>
            </section>
        })
    })
}
