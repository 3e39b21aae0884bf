//! What the search field finds, and the keys that go through it.

mod option;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::search::{Found, Index, Match};
use passerelles_domain::wire::Passports;

use super::field::{Field, LIST, option_id};
use super::lead::Ground;
use crate::platform::dom;
use crate::route::Page;
use crate::state::announcer::expect_announcer;
use crate::state::library::{Library, expect_library};
use crate::state::load::Load;
use crate::state::location::expect_location;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, effect, memo, optional};
use option::Options;

/// Answers of each kind that are shown: the rest asks for another letter.
const MOST: usize = 5;

/// The list.
#[component]
pub(super) fn FoundList(field: Field) -> impl IntoView {
    let t = expect_setting().t;
    let library = expect_library();
    let found = derive_found(field, library);
    let choose = use_choice(field, library, found);
    use_keys(field, found);
    announce(field, found);
    let missing = memo(move || named(library).is_none());
    let failed = memo(move || failed(library));
    let list = dynamic(move || {
        let found = found.get();
        if found.groups.is_empty() { ().into_any() } else { view! { <Options found choose/> }.into_any() }
    });
    let none = optional(move || {
        let typed = field.typed.get();
        let in_vain = found.with(|found| found.groups.is_empty()) && !typed.trim().is_empty() && !missing.get();
        in_vain.then(|| {
            view! {
                <div class="found__none">
                    <p><strong>{t.found_none(typed.trim())}</strong></p>
                    <p>{t.found_none_remedy()}</p>
                </div>
            }
        })
    });
    let note = optional(move || {
        let words = if failed.get() {
            t.found_names_failed()
        } else if missing.get() {
            t.found_names_come()
        } else if found.with(|found| found.near) {
            t.found_near()
        } else {
            return None;
        };
        Some(view! { <p class="found__line">{words}</p> })
    });
    // A press on the list leaves the focus, and the keyboard of a phone, where they are.
    let stay = |event: web_sys::MouseEvent| event.prevent_default();
    view! {
        <div class="found" on:mousedown=stay>
            {note}
            <div id=LIST class="found__list" role="listbox" aria-label=t.found_answers_label()>{list}</div>
            {none}
        </div>
    }
}

/// Names and sources, once the links that they belong to are there too, followed.
fn named(library: Library) -> Option<Arc<Passports>> {
    library.core.ready().and_then(|_| library.passports.ready())
}

/// Whether they will not come.
fn failed(library: Library) -> bool {
    let names = library.passports.state().with(|names| matches!(names, Load::Failed(_)));
    names || library.core.state().with(|core| matches!(core, Load::Failed(_)))
}

/// What fits the typed text. Every name is indexed when the field first gets focus, and again when more names come.
fn derive_found(field: Field, library: Library) -> Memo<Found> {
    let index = RwSignal::new(None::<Arc<Index>>);
    effect(move || {
        let built = library.known().map(|core| {
            let passports = named(library);
            Arc::new(Index::new(&core.atlas, &core.names, passports.as_deref()))
        });
        index.set(built);
    });
    memo(move || {
        let (Some(core), Some(index)) = (library.known(), index.get()) else { return Found::default() };
        let passports = named(library);
        field.typed.with(|typed| index.find(typed, MOST, &core.names, passports.as_deref()))
    })
}

/// Goes where an answer leads.
fn use_choice(field: Field, library: Library, found: Memo<Found>) -> Callback<Match> {
    let (setting, location) = (expect_setting(), expect_location());
    let choose = Callback::new(move |answer: Match| {
        let (Some(core), passports) = untrack(|| (library.known(), named(library))) else { return };
        let from = field.from.get_untracked();
        let ground = Ground { from: &from, atlas: &core.atlas, passports: passports.as_deref() };
        let Some(address) = ground.lead(answer.target) else { return };
        let path = location.here().with_untracked(|here| here.path.clone());
        field.type_in(String::new());
        field.open.set(false);
        dom::unfocus();
        location.go(&setting.href(&Page::Map(address)));
        field.chosen.run(());
        if location.here().with_untracked(|here| here.path == path) {
            // Another path moves focus by itself.
            dom::focus_id("title");
        }
    });
    effect(move || {
        // Names may still be on their way to a hasty visitor.
        let settled = named(library).is_some() || failed(library);
        if field.sent.get() && settled {
            field.sent.set(false);
            let active = field.active.get_untracked();
            let answer = found
                .with_untracked(|found| active.and_then(|at| answers(found).nth(at)).or_else(|| found.best()).cloned());
            match answer {
                Some(answer) => choose.run(answer),
                None => field.open.set(true),
            }
        }
    });
    choose
}

/// Every answer, in the order that it is shown in.
fn answers(found: &Found) -> impl Iterator<Item = &Match> {
    found.groups.iter().flat_map(|group| &group.matches)
}

/// Arrows, Home and End go through the answers, Escape closes them and then clears the field. Enter sends the form.
fn use_keys(field: Field, found: Memo<Found>) {
    let go = move |at: usize| {
        field.open.set(true);
        field.active.set(Some(at));
        dom::reveal(&option_id(at));
        true
    };
    let keys = Callback::new(move |key: String| {
        let count = found.with_untracked(|found| answers(found).count());
        let open = field.open.get_untracked();
        let active = field.active.get_untracked().filter(|at| *at < count);
        match (key.as_str(), active) {
            ("Escape", _) if open && !field.is_empty() => {
                field.active.set(None);
                field.open.set(false);
                true
            }
            ("Escape", _) if !field.is_empty() => {
                field.type_in(String::new());
                true
            }
            _ if count == 0 => false,
            ("ArrowDown", None) | ("Home", Some(_)) => go(0),
            ("ArrowDown", Some(at)) => go((at + 1) % count),
            ("ArrowUp", None) | ("End", Some(_)) => go(count - 1),
            ("ArrowUp", Some(at)) => go((at + count - 1) % count),
            _ => false,
        }
    });
    // One effect for all options: they are built anew at each key.
    let before = StoredValue::new(None::<usize>);
    effect(move || {
        let now = field.active.get();
        for (at, selected) in [(before.get_value(), "false"), (now, "true")] {
            if let Some(at) = at {
                dom::set_attribute_of(&option_id(at), "aria-selected", selected);
            }
        }
        before.set_value(now);
    });
    field.keys.set_value(Some(keys));
    on_cleanup(move || field.keys.set_value(None));
}

/// Says how much was found to those who do not see the list.
fn announce(field: Field, found: Memo<Found>) {
    let t = expect_setting().t;
    let announcer = expect_announcer();
    effect(move || {
        let total = found.with(Found::total);
        if field.is_open() {
            let words = if total == 0 { t.found_none_short().to_owned() } else { t.found_answers(u64::from(total)) };
            announcer.say(words);
        }
    });
}
