//! Rooms: one module each. A room never imports another one.

pub mod about;
pub mod carnet;
pub mod figures;
pub mod finder;
pub mod guide;
pub mod home;
pub mod keeper;
pub mod kiosk;
pub mod learn;
mod listen;
pub mod map;
pub mod not_found;
pub mod shell;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::carnet::Item;
use passerelles_domain::id::LinkId;

pub use finder::Finder;

use crate::platform::observe;
use crate::state::display::expect_display;
use crate::state::library::Core;
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{Part as View, dynamic, effect, memo, on_press, optional, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::map_canvas::MapData;
use crate::ui::words::LoadFailure;

/// A view whose code comes later: asks for it, says so, and offers to try again when it cannot be had.
#[component]
pub fn Later(
    /// The part that the code is in.
    part: Part,
    /// The door to it: called when the part is there.
    door: View,
    /// What the page or panel is called, of which this is all: said while it cannot be had.
    #[prop(optional)]
    title: Option<Signal<String>>,
) -> impl IntoView {
    let t = expect_setting().t;
    let parts = expect_parts();
    parts.request(part);
    let arrived = memo(move || parts.arrived(part));
    dynamic(move || match arrived.get() {
        Some(Ok(())) => door(),
        Some(Err(error)) => {
            let on_retry = Callback::new(move |()| parts.request(part));
            let heading = title.map(|title| view! { <h1 id="title" class="panel__title" tabindex="-1">{title}</h1> });
            let failure = view! { <LoadFailure t title=t.failure_part() error on_retry/> };
            // Where it stands among other things, it takes no more room than its words.
            match heading {
                Some(heading) => view! { <div class="panel">{heading}{failure}</div> }.into_any(),
                None => failure.into_any(),
            }
        }
        None => view! { <p class="later" role="status">{t.app_wait()}</p> }.into_any(),
    })
}

/// What the library has, as a map is drawn from it.
trait Drawable {
    /// What a map is drawn from.
    fn map_data(&self) -> MapData;
}

impl Drawable for Core {
    fn map_data(&self) -> MapData {
        MapData {
            world: Arc::clone(&self.world),
            atlas: Arc::clone(&self.atlas),
            selection: Arc::clone(&self.all),
            bounds: self.bounds,
        }
    }
}

/// A width in CSS pixels of a page with text of the usual size. The style sheets ask the same of the container « page ».
#[derive(Clone, Copy, Debug)]
pub struct Width(pub u32);

impl Width {
    /// Whether the window is at most as wide, followed.
    pub fn holds(self) -> ReadSignal<bool> {
        let Self(width) = self;
        let display = expect_display();
        let query = move || ["(max-width: ", &(width * display.size() / 100).to_string(), "px)"].concat();
        // Effects come later: who asks once, at the beginning, is told the truth too.
        let matches = RwSignal::new(observe::media_matches(&untrack(query)));
        let listener = StoredValue::new_local(None);
        effect(move || {
            let query = query();
            matches.set(observe::media_matches(&query));
            listener.set_value(observe::media(&query, move |holds| matches.set(holds)));
        });
        on_cleanup(move || listener.set_value(None));
        matches.read_only()
    }
}

/// « Ajouter au carnet » for anything that can be collected, and « Dans le carnet » once it is. Stands in any room.
#[component]
pub fn CarnetButton(
    /// What is collected.
    item: Item,
) -> impl IntoView {
    let t = expect_setting().t;
    let parts = expect_parts();
    parts.request(Part::Carnet);
    let arrived = memo(move || parts.arrived(Part::Carnet));
    dynamic(move || match arrived.get() {
        Some(Ok(())) => later::carnet::button(item.clone()),
        // Its place is kept, so that nothing moves when it comes; what could not be had is asked for by a press.
        other => view! {
            <button
                type="button"
                class="button button--small"
                disabled=other.is_none()
                on:click=on_press(move || parts.request(Part::Carnet))
            >
                <IconView icon=Icon::Bookmark/>
                {if other.is_none() { t.carnet_add() } else { t.failure_retry() }}
            </button>
        }
        .into_any(),
    })
}

/// « Écouter »: reads aloud what stands around the button. Not shown where the device has no voice of its own.
#[component]
pub fn Listen(
    /// What is read: the nearest element around the button that this selector names.
    around: &'static str,
) -> impl IntoView {
    let parts = expect_parts();
    parts.request(Part::Rooms);
    optional(move || parts.there(Part::Rooms).then(|| later::rooms::listen(around)))
}

/// « Corriger ce lien », which opens the message that a keeper needs. Stands in any room whose part has come.
#[component]
pub fn MendButton(
    /// Which link.
    id: LinkId,
) -> impl IntoView {
    let t = expect_setting().t;
    let open = RwSignal::new(false);
    let door = move || view! { <Later part=Part::Keeper door=Box::new(move || later::keeper::mend(id))/> };
    view! {
        <button
            type="button"
            class="button button--small"
            aria-expanded=truth(move || open.get())
            on:click=on_press(move || open.update(|open| *open = !*open))
        >
            {t.country_mend()}
        </button>
        {optional(move || open.get().then(door))}
    }
}

/// Doors to what comes later (`docs/adr/0011-parts.md`) and stands in several rooms.
mod later {
    pub(super) mod rooms {
        use leptos::prelude::*;

        use super::super::listen::Reader;

        /// The button that reads aloud.
        #[inline(never)]
        pub(in crate::page) fn listen(around: &'static str) -> AnyView {
            view! { <Reader around/> }.into_any()
        }
    }

    pub(super) mod carnet {
        use leptos::prelude::*;
        use passerelles_domain::carnet::Item;

        use super::super::carnet::toggle::Toggle;

        /// The button that collects.
        #[inline(never)]
        pub(in crate::page) fn button(item: Item) -> AnyView {
            view! { <Toggle item/> }.into_any()
        }
    }

    pub(super) mod keeper {
        use leptos::prelude::*;
        use passerelles_domain::id::LinkId;

        use super::super::keeper::mend::{About, Mend};

        /// The message about a link.
        #[inline(never)]
        pub(in crate::page) fn mend(id: LinkId) -> AnyView {
            view! { <Mend about=About::Link(id)/> }.into_any()
        }
    }
}
