use leptos::prelude::*;
use passerelles::platform::task;
use passerelles::ui::dynamic::{dynamic, memo, optional, text};
use passerelles::ui::failure::Failure;
use passerelles::ui::icon::Icon;
use passerelles::ui::icon_view::IconView;
use passerelles::ui::segmented::{Segment, Segmented};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// A failure is an alert with its words, and its button reports each press.
#[wasm_bindgen_test]
async fn a_failure_says_what_happened_and_tries_again() {
    let tries = RwSignal::new(0);
    let stage = Stage::show(move || {
        let on_retry = Callback::new(move |()| tries.update(|tries| *tries += 1));
        view! { <Failure title="Rien" remedy="Réessayez" detail="HTTP 404" retry_label="Encore" on_retry/> }
    });
    assert_eq!(stage.find(".failure").get_attribute("role").as_deref(), Some("alert"));
    for words in ["Rien", "Réessayez", "HTTP 404", "Encore"] {
        assert!(stage.text().contains(words), "{words}");
    }
    stage.press("button").await;
    stage.press("button").await;
    assert_eq!(tries.get_untracked(), 2);
}

/// What a failure is told is text, whatever it holds.
#[wasm_bindgen_test]
fn words_are_never_markup() {
    let stage = Stage::show(|| {
        let on_retry = Callback::new(|()| ());
        view! { <Failure title="<img src=x>" remedy="" detail="" retry_label="" on_retry/> }
    });
    assert!(stage.text().contains("<img src=x>"));
}

/// Of a switch's choices exactly the taken one says so, and it follows its signal.
#[wasm_bindgen_test]
async fn a_switch_marks_the_choice_that_is_taken() {
    let taken = RwSignal::new(0);
    let stage = Stage::show(move || {
        let segment = |at: usize, label: &str| Segment {
            label: label.to_owned(),
            icon: Some(Icon::Map),
            href: Signal::derive(move || format!("/carte?vue={at}")),
            current: Signal::derive(move || taken.get() == at),
        };
        view! { <Segmented label="Vue" segments=vec![segment(0, "Flux"), segment(1, "Couleurs")]/> }
    });
    let current = |at: usize| stage.find(&format!("li:nth-child({}) a", at + 1)).get_attribute("aria-current");
    assert_eq!((current(0).as_deref(), current(1)), (Some("true"), None));
    assert_eq!(stage.find("li:nth-child(2) a").get_attribute("href").as_deref(), Some("/carte?vue=1"));
    assert_eq!(stage.find("ul").get_attribute("aria-label").as_deref(), Some("Vue"));
    taken.set(1);
    task::pause(0).await;
    assert_eq!((current(0), current(1).as_deref()), (None, Some("true")));
}

/// Rows that come and go leave nothing in a memo that outlives them: readers that are gone would keep 15 megabytes.
#[wasm_bindgen_test]
async fn what_has_gone_is_forgotten_by_what_it_read() {
    let round = RwSignal::new(0_usize);
    let _stage = Stage::show(move || {
        let lasting = Memo::new(|_| 1);
        let row = move |_| {
            let own = memo(move || lasting.get() + 1);
            let words = text(move || (lasting.get() + own.get()).to_string());
            view! { <p>{optional(move || Some(lasting.get()))} {words}</p> }
        };
        dynamic(move || (0..200).map(|_| round.get()).map(row).collect_view())
    });
    let turn = async |times: usize| {
        for _ in 0..times {
            round.update(|round| *round += 1);
            task::pause(0).await;
        }
        memory()
    };
    let before = turn(20).await;
    let after = turn(200).await;
    assert!(after - before < 2_000_000, "{} bytes more than before", after - before);
}

/// Bytes of this wasm's memory.
fn memory() -> u32 {
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    memory.buffer().unchecked_into::<js_sys::ArrayBuffer>().byte_length()
}

/// An icon is drawn, and hidden from those who listen: the words beside it say what it means.
#[wasm_bindgen_test]
fn an_icon_is_drawn_and_silent() {
    let stage = Stage::show(|| view! { <IconView icon=Icon::Globe/> });
    let icon = stage.find("svg");
    assert_eq!(icon.get_attribute("aria-hidden").as_deref(), Some("true"));
    assert_eq!(icon.get_attribute("focusable").as_deref(), Some("false"));
    assert!(icon.child_element_count() > 0, "nothing is drawn");
    assert_eq!(icon.first_element_child().unwrap().namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
}
