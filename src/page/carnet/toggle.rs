//! The button that puts something into the carnet, and takes it out again.

use leptos::prelude::*;
use passerelles_domain::carnet::{Added, Entry, Item, MOST_ENTRIES};

use super::own::trouble_words;
use crate::state::announcer::expect_announcer;
use crate::state::carnet::{Trouble, expect_kept};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{flag, memo, on_press, optional, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// « Ajouter au carnet », « Dans le carnet ». What was taken out by mistake comes back with its note.
#[component]
pub fn Toggle(
    /// What is collected.
    item: Item,
) -> impl IntoView {
    let t = expect_setting().t;
    let kept = expect_kept();
    let announcer = expect_announcer();
    let removed = StoredValue::new(None::<(usize, Entry)>);
    let told = RwSignal::new(None::<Trouble>);
    let of = item.clone();
    let held = memo(move || kept.holds(&of));
    let press = move || {
        let before = removed.get_value();
        let (words, out) = kept.change(|carnet| {
            if let Some(out) = carnet.remove(&item) {
                return (t.carnet_out().to_owned(), Some(out));
            }
            let added = match before {
                Some((at, entry)) => carnet.restore(at, entry),
                None => carnet.add(item.clone()),
            };
            match added {
                Added::Full => (t.carnet_full(&t.number(MOST_ENTRIES as u64)), None),
                Added::New | Added::Known => (t.carnet_added(carnet.entries().len() as u64), None),
            }
        });
        removed.set_value(out);
        announcer.say(words);
        told.set(kept.tell_once());
    };
    let pressed = truth(move || held.get());
    let label = Signal::derive(move || if held.get() { t.carnet_kept() } else { t.carnet_add() });
    view! {
        <button
            type="button"
            class="button button--small carnet-toggle"
            class:carnet-toggle--kept=flag(move || held.get())
            aria-pressed=pressed
            on:click=on_press(press)
        >
            <IconView icon=Icon::Bookmark/>
            {label}
        </button>
        {optional(move || told.get().map(|trouble| view! {
            <p class="notice carnet-told" role="status">{trouble_words(t, trouble)}</p>
        }))}
    }
}
