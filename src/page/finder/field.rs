//! The whole field: a combobox with its list, its keys and its buttons. Behind the door.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, SubmitEvent};

use super::list::FoundList;
use super::{FIELD, Wish};
use crate::platform::{dom, observe, task};
use crate::route::MapAddress;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{effect, maybe, on_press, optional, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Id of its list.
pub(super) const LIST: &str = "search-list";

/// Id of an option.
pub(super) fn option_id(at: usize) -> String {
    format!("search-option-{at}")
}

/// What the field and its list share.
#[derive(Clone, Copy)]
pub(super) struct Field {
    /// What is typed.
    pub(super) typed: RwSignal<String>,
    /// Whether the list is open, when there is something typed.
    pub(super) open: RwSignal<bool>,
    /// The option that the keyboard is on.
    pub(super) active: RwSignal<Option<usize>>,
    /// Somebody wants to go where the list leads, as soon as it can tell.
    pub(super) sent: RwSignal<bool>,
    /// What keys do once the list is there; `true` for a key that it takes.
    pub(super) keys: StoredValue<Option<Callback<String, bool>>>,
    /// The map that choices start from: its view and its filters.
    pub(super) from: Signal<MapAddress>,
    /// Is told of each choice.
    pub(super) chosen: Callback<()>,
}

impl Field {
    fn new(wish: &Wish) -> Self {
        Self {
            typed: wish.typed,
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            sent: RwSignal::new(false),
            keys: StoredValue::new(None),
            from: wish.from,
            chosen: wish.chosen,
        }
    }

    /// Whether nothing is typed.
    pub(super) fn is_empty(self) -> bool {
        self.typed.with(|typed| typed.trim().is_empty())
    }

    /// Whether there is a list to be seen.
    pub(super) fn is_open(self) -> bool {
        self.open.get() && !self.is_empty()
    }

    /// Holds another text.
    pub(super) fn type_in(self, text: String) {
        self.typed.set(text);
        self.active.set(None);
        self.sent.set(false);
        self.open.set(true);
    }
}

/// The field, with its list from when somebody is in it.
#[component]
pub(super) fn SearchField(wish: Wish) -> impl IntoView {
    let t = expect_setting().t;
    let field = Field::new(&wish);
    let library = expect_library();
    if wish.awake.get_untracked() {
        // Somebody went into the bare one, and is elsewhere by now if anything else has the focus.
        task::once_shown(|| {
            if dom::is_focus_free() {
                dom::focus_id(FIELD);
            }
        });
    }
    effect(move || {
        if wish.awake.get() && library.first.ready().is_some() {
            library.request_links();
            library.request_passports();
        }
    });
    let shortcut = StoredValue::new_local(observe::shortcut("/", || {
        dom::focus_id(FIELD);
    }));
    on_cleanup(move || shortcut.set_value(None));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        field.sent.set(!field.is_empty());
    };
    let clear = move || {
        field.type_in(String::new());
        dom::focus_id(FIELD);
    };
    view! {
        <form class="finder" role="search" on:submit=submit>
            <div class="field">
                <IconView icon=Icon::Search/>
                <Input field awake=wish.awake/>
                {optional(move || (!field.is_empty()).then(|| view! {
                    <button type="button" class="field__clear" aria-label=t.found_clear() on:click=on_press(clear)>
                        <IconView icon=Icon::X/>
                    </button>
                }))}
                <kbd class="finder__key" aria-hidden="true">"/"</kbd>
                {maybe(wish.button.map(|words| view! { <button type="submit" class="button button--action">{words}</button> }))}
            </div>
            <div class="finder__list" class:finder__list--open=move || field.is_open()>
                {optional(move || wish.awake.get().then(|| view! { <FoundList field/> }))}
            </div>
        </form>
    }
}

#[component]
fn Input(field: Field, awake: RwSignal<bool>) -> impl IntoView {
    let t = expect_setting().t;
    let keydown = move |event: KeyboardEvent| {
        // An input method's own keys choose among its own words.
        let taken = !event.is_composing() && field.keys.get_value().is_some_and(|keys| keys.run(event.key()));
        if taken {
            event.prevent_default();
        }
    };
    view! {
        <input
            id=FIELD
            class="field__input"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-autocomplete="list"
            aria-keyshortcuts="/"
            aria-label=t.search_label()
                    title=t.search_label()
            aria-controls=LIST
            aria-expanded=truth(move || field.is_open())
            aria-activedescendant=Signal::derive(move || field.active.get().map(option_id))
            placeholder=t.search_placeholder()
            prop:value=field.typed
            on:focus=move |_| {
                awake.set(true);
                field.open.set(true);
            }
            on:blur=move |_| field.open.set(false)
            on:keydown=keydown
            on:input=move |event| field.type_in(event_target_value(&event))
        />
    }
}
