//! The map of France by département as a picture of the page: one path for each territory, insets with their names.
//! It is one stop for the keyboard, with arrow keys inside; what is pointed at is said beside it and reported. It knows
//! the domain's drawing and nothing of links: classes, names and what belongs together come in.

mod hand;
mod picture;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::france::{Drawing, France, PaperPoint};
use passerelles_domain::id::UnitId;
use passerelles_domain::text::plain;
use web_sys::{KeyboardEvent, PointerEvent};

use super::dynamic::{dynamic, optional};
use crate::platform::observe;
use hand::Hand;

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Outlines and neighbours.
    pub france: Arc<France>,
    /// The same on paper.
    pub drawing: Arc<Drawing>,
    /// For each unit the number of its group: units with the same number are one territory here.
    pub groups: Arc<Vec<usize>>,
}

impl Chart {
    /// Whether two units are the same territory here.
    fn together(&self, a: UnitId, b: UnitId) -> bool {
        self.groups.get(a.index()) == self.groups.get(b.index())
    }
}

/// What is said of a territory.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its name.
    pub name: String,
    /// What there is to know of it.
    pub note: String,
}

/// What the page knows and does.
#[derive(Clone, Copy)]
pub struct Answers {
    /// What is said of a territory.
    pub words: Callback<UnitId, Words>,
    /// What stands over the enlarged inset; the others have their code.
    pub enlarged: &'static str,
    /// Says what the keyboard has come to.
    pub say: Callback<String>,
    /// A territory was chosen.
    pub chosen: Callback<UnitId>,
}

/// A territory that is pointed at, and where on the paper.
type Looked = Option<(UnitId, PaperPoint)>;

/// The map of France.
#[component]
pub fn FranceMap(
    /// What is drawn.
    chart: Chart,
    /// Class of each unit: 0 for no link, else 1 to 6.
    classes: Memo<Vec<u8>>,
    /// The units of the chosen territory.
    chosen: Vec<UnitId>,
    /// What the page knows and does.
    answers: Answers,
    /// What a screen reader says that this is.
    label: &'static str,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let looked = RwSignal::new(Looked::None);
    let hand = StoredValue::new(Hand { chart: chart.clone(), node, looked, answers, start: chosen.first().copied() });
    let paper = chart.drawing.paper;
    let ratio = format!("{} / {}", plain(paper.width), plain(paper.height));
    let lit = {
        let chart = chart.clone();
        dynamic(move || looked.get().map(|(unit, _)| picture::lit(&chart, unit)))
    };
    let tip =
        optional(move || looked.get().map(|(unit, at)| tip(&answers.words.run(unit), at, (paper.width, paper.height))));
    let touched = RwSignal::new(false);
    let escape = StoredValue::new_local(observe::escape(move || looked.set(None)));
    on_cleanup(move || escape.set_value(None));
    view! {
        <div
            class="france"
            role="application"
            aria-label=label
            tabindex="0"
            node_ref=node
            style:aspect-ratio=ratio
            on:pointerdown=move |event: PointerEvent| touched.set(event.pointer_type() == "touch")
            on:pointermove=move |event: PointerEvent| hand.with_value(|hand| hand.moves(&event))
            on:pointerleave=on_leave(looked)
            on:click=move |event: web_sys::MouseEvent| hand.with_value(|hand| hand.tap(&event, touched.get_untracked()))
            on:keydown=move |event: KeyboardEvent| hand.with_value(|hand| hand.key(&event))
            on:blur=move |_| looked.set(None)
        >
            {picture::picture(&chart, classes, &chosen, answers.enlarged, lit)}
            {tip}
        </div>
    }
}

fn on_leave(looked: RwSignal<Looked>) -> Box<dyn FnMut(PointerEvent)> {
    Box::new(move |_| looked.set(None))
}

/// The label beside what is pointed at. It leans inwards, so that nothing of it is cut off at the edges.
fn tip(words: &Words, at: PaperPoint, (width, height): (f64, f64)) -> AnyView {
    let share = |part: f64, whole: f64| format!("{}%", plain(100.0 * part / whole.max(1.0)));
    let below = at.y < height / 4.0;
    view! {
        <div
            class="tip france__tip"
            class:france__tip--below=below
            style:left=share(at.x, width)
            style:top=share(at.y, height)
            style=("--lean", share(-at.x, width))
            aria-hidden="true"
        >
            <strong>{words.name.clone()}</strong>
            <span>{words.note.clone()}</span>
        </div>
    }
    .into_any()
}
