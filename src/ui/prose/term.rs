//! A word of the trade: a button inside the line that opens its meaning below.

use leptos::prelude::*;
use passerelles_domain::learn::{Term, plain};
use passerelles_domain::text::Messages;

use crate::ui::dynamic::{attribute, on_press, optional};

/// The word, as it stands in the line.
pub(super) fn view(t: &'static Messages, text: &str, term: &Term, glossary: String) -> AnyView {
    let open = RwSignal::new(false);
    let (name, meaning) = (term.name.clone(), plain(&term.text));
    let shown = optional(move || {
        open.get().then(|| {
            view! {
                <span class="term__meaning" role="note">
                    <strong>{name.clone()}</strong>
                    " – "
                    {meaning.clone()}
                    " "
                    <a href=glossary.clone()>{t.prose_glossary()}</a>
                </span>
            }
        })
    });
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <button
            type="button"
            class="term"
            title=t.prose_term()
            aria-expanded=attribute(move || Some(if open.get() { "true" } else { "false" }))
            on:click=on_press(move || open.update(|open| *open = !*open))
            on:keydown=close
        >
            {text.to_owned()}
        </button>
        {shown}
    }
    .into_any()
}
