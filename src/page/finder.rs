//! The search field, the same on every page: over countries, French territories and authorities, and partners. The
//! field comes with the first picture; what it finds comes when it first gets focus ([`list`]). Stops at addresses:
//! choosing is going somewhere ([`lead`]).

mod later;
mod lead;
mod list;

use leptos::prelude::*;
use web_sys::{KeyboardEvent, SubmitEvent};

use super::Later;
use crate::platform::{dom, observe};
use crate::route::MapAddress;
use crate::state::library::expect_library;
use crate::state::part::Part;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{attribute, effect, maybe, on_press, optional};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// Ids of the field and of its list.
const FIELD: &str = "search";
const LIST: &str = "search-list";

/// What the field and its list share.
#[derive(Clone, Copy)]
struct Field {
    /// What is typed.
    typed: RwSignal<String>,
    /// Whether the list is open, when there is something typed.
    open: RwSignal<bool>,
    /// The option that the keyboard is on.
    active: RwSignal<Option<usize>>,
    /// Somebody wants to go where the list leads, as soon as it can tell.
    sent: RwSignal<bool>,
    /// What keys do once the list is there; `true` for a key that it takes.
    keys: StoredValue<Option<Callback<String, bool>>>,
    /// The map that choices start from: its view and its filters.
    from: Signal<MapAddress>,
    /// Is told of each choice.
    chosen: Callback<()>,
}

impl Field {
    fn is_empty(self) -> bool {
        self.typed.with(|typed| typed.trim().is_empty())
    }

    /// Whether there is a list to be seen.
    fn is_open(self) -> bool {
        self.open.get() && !self.is_empty()
    }

    fn type_in(self, text: String) {
        self.typed.set(text);
        self.active.set(None);
        self.sent.set(false);
        self.open.set(true);
    }
}

fn option_id(at: usize) -> String {
    format!("search-option-{at}")
}

/// The field, with its list as soon as somebody wants it.
#[component]
pub fn Finder(
    /// The map that choices start from.
    #[prop(into)]
    from: Signal<MapAddress>,
    /// Is told of each choice.
    chosen: Callback<()>,
    /// Words of a button that goes to the best answer; none without.
    button: Option<&'static str>,
) -> impl IntoView {
    let t = expect_setting().t;
    let field = Field {
        typed: RwSignal::new(String::new()),
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        sent: RwSignal::new(false),
        keys: StoredValue::new(None),
        from,
        chosen,
    };
    let library = expect_library();
    let awake = RwSignal::new(false);
    effect(move || {
        if awake.get() && library.core.ready().is_some() {
            library.request_passports();
        }
    });
    let shortcut = StoredValue::new_local(observe::shortcut("/", || {
        dom::focus_id(FIELD);
    }));
    on_cleanup(move || shortcut.set_value(None));
    let list = optional(move || {
        let door = Box::new(move || later::explore::found_list(field));
        awake.get().then(|| view! { <Later part=Part::Explore door/> })
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        field.sent.set(!field.is_empty());
    };
    view! {
        <form class="finder" role="search" on:submit=submit>
            <div class="field">
                <IconView icon=Icon::Search/>
                <Input field awake/>
                {optional(move || (!field.is_empty()).then(|| view! {
                    <button type="button" class="field__clear" aria-label=t.search_clear() on:click=on_press(move || {
                        field.type_in(String::new());
                        dom::focus_id(FIELD);
                    })>
                        <IconView icon=Icon::X/>
                    </button>
                }))}
                <kbd class="finder__key" aria-hidden="true">"/"</kbd>
                {maybe(button.map(|words| view! { <button type="submit" class="button button--action">{words}</button> }))}
            </div>
            <div class="finder__list" class:finder__list--open=move || field.is_open()>{list}</div>
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
            aria-controls=LIST
            aria-expanded=attribute(move || Some(if field.is_open() { "true" } else { "false" }))
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
