//! « Comment la démarche raisonne »: the questions as a drawing, and the same in words. Both are read from the graph that
//! the data command makes of the rules.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Graph as Questions, GraphQuestion};
use passerelles_domain::text::Messages;

use crate::state::library::expect_library;
use crate::state::load::{Load, Loader};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect};
use crate::ui::words::LoadFailure;

/// Height of a row and place of the line on which questions stand, in units of the drawing.
const ROW: usize = 28;
const LINE: usize = 132;
/// Width of the drawing.
const WIDTH: usize = 360;

/// The section.
#[component]
pub(super) fn Graph() -> impl IntoView {
    let t = expect_setting().t;
    let library = expect_library();
    let graph = Loader::<Questions>::new();
    let request = move || library.request_in_language(graph, "guide-graph");
    effect(move || {
        if library.core.ready().is_some() {
            request();
        }
    });
    let shown = dynamic(move || match graph.state().get() {
        Load::Ready(graph) => {
            let rows: Vec<AnyView> = graph.questions.iter().map(|question| row(t, &graph, question)).collect();
            view! { <figure class="questions"><Drawing graph=Arc::clone(&graph)/></figure><ol class="questions__list">{rows}</ol> }
                .into_any()
        }
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| request());
            view! { <LoadFailure t title=t.failure_part() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p role="status">{t.app_wait()}</p> }.into_any(),
    });
    view! {
        <h2>{t.about_guide_title()}</h2>
        <p>{t.about_guide_text()}</p>
        {shown}
    }
}

/// A question in words.
fn row(t: &'static Messages, graph: &Questions, question: &GraphQuestion) -> AnyView {
    let when = if question.always {
        t.about_guide_always().to_owned()
    } else {
        t.about_guide_after(&graph.after(question).join(t.comma()))
    };
    let counted = |(name, count): (&str, u16)| [name, " (", &t.number(u64::from(count)), ")"].concat();
    let feeds: Vec<String> = graph.feeds(question).into_iter().map(counted).collect();
    let feeds = t.about_guide_feeds(&feeds.join(t.comma()));
    view! { <li><strong>{question.title.clone()}</strong><br/>{when}<br/>{feeds}</li> }.into_any()
}

/// Where the middle of a row is.
const fn middle(row: usize) -> usize {
    row * ROW + ROW / 2
}

/// The questions under each other; lines on the left lead from one to those that its answer may call for.
#[component]
fn Drawing(graph: Arc<Questions>) -> impl IntoView {
    let t = expect_setting().t;
    let height = graph.questions.len() * ROW;
    let arcs: Vec<AnyView> = graph
        .arrows()
        .map(|(from, to)| {
            let (begin, end) = (middle(from), middle(to));
            let wide = (end - begin) / 2;
            let deep = (12 + (to - from) * 7).min(LINE - 6);
            let path = format!("M{LINE} {begin}A{deep} {wide} 0 0 0 {LINE} {end}");
            view! { <path class="questions__arc" d=path></path> }.into_any()
        })
        .collect();
    let dots: Vec<AnyView> = graph
        .questions
        .iter()
        .enumerate()
        .map(|(row, question)| {
            let class = if question.always { "questions__dot questions__dot--always" } else { "questions__dot" };
            let (y, name) = (middle(row), question.short.clone());
            view! {
                <circle class=class cx=LINE.to_string() cy=y.to_string() r="6"></circle>
                <text class="questions__name" x=(LINE + 16).to_string() y=(y + 5).to_string()>{name}</text>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg class="questions__drawing" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=t.about_guide_label(&t.number(graph.questions.len() as u64))>
            {arcs}
            {dots}
        </svg>
    }
}
