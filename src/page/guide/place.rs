//! One's own commune or grouping, found by its name: it answers by itself which level, which region, which border.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::communes::{Communes, Home};
use passerelles_domain::guide::Standing;
use passerelles_domain::wire::CommunesFile;
use web_sys::KeyboardEvent;

use super::visit::{Kit, Visit, is_authority};
use crate::platform::dom;
use crate::state::announcer::expect_announcer;
use crate::state::library::expect_library;
use crate::state::load::{Load, Loader};
use crate::state::location::expect_location;
use crate::ui::dynamic::{dynamic, effect, memo, on_press};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::LoadFailure;

/// Answers that are shown: the rest asks for another letter.
const MOST: usize = 6;
/// Id of the field.
const FIELD: &str = "place";

/// Every commune, once somebody looks for one.
#[derive(Clone, Copy)]
pub(super) struct Places(Loader<Communes>);

impl Places {
    /// Asks for the list.
    pub(super) fn request(self) {
        expect_library().request_made(self.0, "communes", |file: CommunesFile| Communes::new(&file));
    }

    /// Whether it could not be had, followed.
    pub(super) fn failed(self) -> bool {
        self.0.state().with(|load| matches!(load, Load::Failed(_)))
    }

    /// The list once it is there, followed.
    pub(super) fn ready(self) -> Option<Arc<Communes>> {
        self.0.ready()
    }
}

/// Makes the list known below.
pub(super) fn provide_places() {
    provide_context(Places(Loader::new()));
}

/// The list of this visit.
#[expect(clippy::expect_used, reason = "provided by the room, above every screen")]
pub(super) fn expect_places() -> Places {
    use_context().expect("Places above")
}

/// The name of a territory with its département: « Le Portel (62) ».
pub(super) fn named(places: &Communes, home: Home) -> String {
    [places.name(home), " (", places.departement(home), ")"].concat()
}

/// The field and what it finds.
#[component]
pub(super) fn PlaceField(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let places = expect_places();
    let typed = RwSignal::new(String::new());
    let found = memo(move || {
        let communes = places.ready()?;
        let found = typed.with(|typed| communes.search(typed, MOST));
        Some(found.into_iter().map(|one| (one.home, one.formerly.map(str::to_owned))).collect::<Vec<_>>())
    });
    let announcer = expect_announcer();
    effect(move || {
        let count = found.with(|found| found.as_ref().map(|found| found.len() as u64));
        if let Some(count) = count.filter(|_| typed.with(|typed| typed.trim().len() > 1)) {
            announcer.say(if count == 0 { t.guide_place_none().to_owned() } else { t.guide_place_found(count) });
        }
    });
    let choose = use_choice(&kit, &visit);
    let list = dynamic(move || {
        if typed.with(|typed| typed.trim().len() < 2) {
            return ().into_any();
        }
        match (places.0.state().get(), found.get()) {
            (Load::Ready(communes), Some(found)) if !found.is_empty() => {
                let rows: Vec<AnyView> =
                    (0..).zip(found).map(|(at, one)| row(&kit, &communes, (at, one), choose)).collect();
                view! { <ul class="place__list" role="list">{rows}</ul> }.into_any()
            }
            (Load::Ready(_), _) => view! { <p class="place__none">{t.guide_place_none()}</p> }.into_any(),
            (Load::Failed(error), _) => {
                let on_retry = Callback::new(move |()| places.request());
                view! { <LoadFailure t title=t.guide_place_failed() error on_retry/> }.into_any()
            }
            _ => view! { <p class="place__none" role="status">{t.guide_place_wait()}</p> }.into_any(),
        }
    });
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        // Enter would answer the question: here it takes the first name.
        "Enter" => {
            event.prevent_default();
            if let Some((home, _)) = found.get_untracked().and_then(|found| found.into_iter().next()) {
                choose.run(home);
            }
        }
        "ArrowDown" => {
            event.prevent_default();
            dom::focus_id(&row_id(0));
        }
        _ => {}
    };
    view! {
        <div class="place">
            <label class="place__label" for=FIELD>{t.guide_place()}</label>
            <p id="place-hint" class="place__hint">{t.guide_place_hint()}</p>
            <div class="field">
                <IconView icon=Icon::Search/>
                <input
                    id=FIELD
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="place-hint"
                    prop:value=typed
                    on:focus=move |_| places.request()
                    on:keydown=keys
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            {list}
        </div>
        <p class="place__or">{t.guide_place_or()}</p>
    }
}

fn row_id(at: usize) -> String {
    format!("place-{at}")
}

fn row(
    kit: &Kit,
    communes: &Communes,
    (at, (home, formerly)): (usize, (Home, Option<String>)),
    choose: Callback<Home>,
) -> AnyView {
    let t = kit.t();
    let kind = if matches!(home, Home::Grouping(_)) { t.guide_place_grouping() } else { "" };
    let people = u64::from(communes.population(home));
    let people = if people > 0 { t.guide_place_people(people) } else { String::new() };
    let before = formerly.map(|name| t.guide_place_formerly(&name)).unwrap_or_default();
    let notes: Vec<&str> = [kind, &before, &people].into_iter().filter(|note| !note.is_empty()).collect();
    let keys = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowDown" => row_id(at + 1),
            "ArrowUp" if at > 0 => row_id(at - 1),
            "ArrowUp" => FIELD.to_owned(),
            _ => return,
        };
        event.prevent_default();
        dom::focus_id(&to);
    };
    view! {
        <li>
            <button type="button" id=row_id(at) class="place__row" on:keydown=keys on:click=on_press(move || choose.run(home))>
                <strong>{named(communes, home)}</strong>
                <span>{notes.join(", ")}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Puts in what the territory answers, and goes on.
fn use_choice(kit: &Kit, visit: &Arc<Visit>) -> Callback<Home> {
    let location = expect_location();
    let places = expect_places();
    let (kit, visit) = (kit.clone(), Arc::clone(visit));
    Callback::new(move |home: Home| {
        let Some(communes) = untrack(move || places.ready()) else { return };
        let standing = communes.standing(home);
        let standing = if is_authority(&kit, &visit) { standing } else { Standing { level: None, ..standing } };
        let answers = kit.rules.with_territory(visit.answers.clone(), &standing);
        location.go(&kit.next(&answers.with_place(Some(&communes.code(home)))));
    })
}
