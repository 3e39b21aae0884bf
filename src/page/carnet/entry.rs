//! One entry of one's own carnet: its facts, a note, and buttons that move it or take it out. It can be dragged too;
//! the buttons do the same.

use leptos::prelude::*;
use passerelles_domain::carnet::{Item, NOTE_LENGTH};
use web_sys::DragEvent;

use super::draft::derive_draft;
use super::facts::{Facts, FactsView};
use super::own::Removed;
use crate::platform::{dom, task};
use crate::state::announcer::{Announcer, expect_announcer};
use crate::state::carnet::{Kept, expect_kept};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{memo, on_press, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Where an entry is held while it is dragged.
const DRAGGED: &str = "text/plain";

/// What moves an entry.
#[derive(Clone)]
struct Mover {
    setting: Setting,
    kept: Kept,
    announcer: Announcer,
    item: Item,
    name: String,
}

impl Mover {
    /// Moves the entry to another place, says so, and keeps the keyboard on the button that did it.
    fn to(&self, to: usize, button: &str) {
        let total = self.kept.change(|carnet| {
            let from = carnet.position(&self.item)?;
            carnet.shift(from, to).then_some(carnet.entries().len())
        });
        let Some(total) = total else { return };
        let number = |n: usize| self.setting.t.number(n as u64);
        self.announcer.say(self.setting.t.carnet_moved(&number(to + 1), &self.name, &number(total)));
        // At either end the button of that way is off: the other one is near.
        let way = if to == 0 {
            "down"
        } else if to + 1 == total {
            "up"
        } else {
            button
        };
        let id = format!("{way}-{to}");
        task::once_shown(move || {
            dom::focus_id(&id);
        });
    }
}

/// An entry.
#[component]
pub(super) fn EntryView(facts: Facts, item: Item, at: usize, total: usize, removed: Removed) -> impl IntoView {
    let setting = expect_setting();
    let kept = expect_kept();
    let name = facts.name.clone();
    let mover = Mover { setting, kept, announcer: expect_announcer(), item: item.clone(), name: name.clone() };
    let drop = {
        let mover = mover.clone();
        move |event: DragEvent| {
            event.prevent_default();
            let from = event.data_transfer().and_then(|held| held.get_data(DRAGGED).ok());
            let from = from.and_then(|from| from.parse::<usize>().ok()).filter(|from| *from != at);
            let moved = from.is_some_and(|from| mover.kept.change(|carnet| carnet.shift(from, at)));
            if moved {
                let number = |n: usize| setting.t.number(n as u64);
                mover.announcer.say(setting.t.carnet_moved(&number(at + 1), "", &number(total)));
            }
        }
    };
    let drag = move |event: DragEvent| {
        if let Some(held) = event.data_transfer() {
            // Nothing is dragged then: the buttons are there.
            let _ = held.set_data(DRAGGED, &at.to_string());
        }
    };
    view! {
        <li
            class="entry"
            id=format!("entry-{at}")
            tabindex="-1"
            on:dragover=|event: DragEvent| event.prevent_default()
            on:drop=drop
        >
            <span class="entry__grip" draggable="true" aria-hidden="true" on:dragstart=drag></span>
            <div class="entry__facts"><FactsView setting facts/></div>
            <Tools mover at total removed/>
            <Note item name kept/>
        </li>
    }
}

/// Up, down, out.
#[component]
fn Tools(mover: Mover, at: usize, total: usize, removed: Removed) -> impl IntoView {
    let t = mover.setting.t;
    let labels = [t.carnet_up(&mover.name), t.carnet_down(&mover.name), t.carnet_remove(&mover.name)];
    let [up, down, out] = labels;
    let (above, below, gone) = (mover.clone(), mover.clone(), mover);
    let remove = move || {
        let taken = gone.kept.change(|carnet| carnet.remove(&gone.item));
        removed.set(taken.map(|(at, entry)| (at, entry, gone.name.clone())));
        task::once_shown(|| {
            dom::focus_id("undo");
        });
    };
    view! {
        <div class="entry__tools">
            <button type="button" id=format!("up-{at}") class="entry__tool entry__tool--up" aria-label=up disabled=at == 0 on:click=on_press(move || above.to(at.saturating_sub(1), "up"))>
                <IconView icon=Icon::ChevronDown/>
            </button>
            <button type="button" id=format!("down-{at}") class="entry__tool" aria-label=down disabled=at + 1 == total on:click=on_press(move || below.to(at + 1, "down"))>
                <IconView icon=Icon::ChevronDown/>
            </button>
            <button type="button" class="entry__tool" aria-label=out on:click=on_press(remove)>
                <IconView icon=Icon::X/>
            </button>
        </div>
    }
}

/// What the visitor writes beside it, kept at each letter; on paper as a text.
#[component]
fn Note(item: Item, name: String, kept: Kept) -> impl IntoView {
    let t = expect_setting().t;
    let of = item.clone();
    let stored = memo(move || {
        let carnet = kept.carnet();
        let at = carnet.position(&of);
        at.and_then(|at| carnet.entries().get(at)).map(|entry| entry.note.clone()).unwrap_or_default()
    });
    let draft = derive_draft(stored);
    let write = move |event: web_sys::Event| {
        draft.set(event_target_value(&event));
        kept.change(|carnet| {
            let at = carnet.position(&item)?;
            Some(draft.with_untracked(|draft| carnet.annotate(at, draft)))
        });
    };
    view! {
        <label class="carnet__field entry__note">
            <span aria-hidden="true">{t.carnet_note()}</span>
            <textarea rows="2" maxlength=NOTE_LENGTH.to_string() aria-label=t.carnet_note_of(&name) prop:value=draft on:input=write></textarea>
        </label>
        <p class="carnet__paper entry__words">{text(move || stored.get())}</p>
    }
}
