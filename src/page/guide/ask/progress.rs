//! How far one is: the way back, a bar, and a number that never grows along a visit.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::QuestionId;

use super::super::visit::{Kit, Screen, Visit};
use crate::route::{MapAddress, Page};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The line above a question.
#[component]
pub(super) fn Progress(kit: Kit, visit: Arc<Visit>, question: QuestionId) -> impl IntoView {
    let t = kit.t();
    let path = &visit.replay.path;
    let at = path.iter().position(|asked| *asked == question).unwrap_or(path.len());
    let total = (path.len() + visit.replay.remaining).max(at + 1);
    let back = match visit.replay.before(Some(question)) {
        Some(before) if at > 0 => Screen::Ask(before),
        _ => Screen::Start(None),
    };
    let words = t.guide_progress(&t.number(at as u64 + 1), &t.number(total as u64));
    let steps = (0..total)
        .map(|step| {
            let class = match step {
                step if step == at => "ask__step ask__step--here",
                step if step < path.len() => "ask__step ask__step--done",
                _ => "ask__step",
            };
            view! { <span class=class></span> }.into_any()
        })
        .collect_view();
    view! {
        <div class="ask__progress">
            <a class="ask__back" href=kit.href(back, &visit.answers)><IconView icon=Icon::ArrowLeft/><span>{t.guide_back()}</span></a>
            <span class="ask__bar" aria-hidden="true">{steps}</span>
            <span class="ask__count">{words}</span>
            <a class="ask__quit" href=kit.setting.href(&Page::Map(MapAddress::default())) aria-label=t.guide_quit() title=t.guide_quit()><IconView icon=Icon::X/></a>
        </div>
    }
}
