//! The map: two canvases, one for land and arcs, one for rings and names, and the hand that moves them. It knows the
//! domain's scene and nothing of pages: what was pointed at is reported, what is chosen comes in.

mod engine;
mod handle;
mod keys;
mod motion;
mod paint;
mod palette;
mod pointer;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::atlas::Selection;
use passerelles_domain::camera::{Outlook, ScreenPoint, Viewport};
use passerelles_domain::id::{CountryId, LinkId};
use passerelles_domain::scene::{Hit, Layer};
use passerelles_domain::world::World;
use std::sync::Arc;

pub use engine::{MapData, Namer, Source};
pub use handle::MapHandle;

use super::dynamic::effect;
use crate::platform::canvas::Surface;
use crate::platform::{frame, observe};
use engine::Engine;
use handle::Shared;

/// What is to be shown, as signals.
#[derive(Clone, Copy, PartialEq)]
pub struct Shown {
    /// Links; `None` as long as there are none to choose from, which leaves those that the map began with.
    pub selection: Memo<Option<Arc<Selection>>>,
    /// Arcs.
    pub layer: Signal<Layer>,
    /// The selected country.
    pub selected: Signal<Option<CountryId>>,
    /// The open passport.
    pub opened: Signal<Option<LinkId>>,
}

/// What the map reports.
#[derive(Clone, Copy)]
pub struct Reports {
    /// Something was tapped; `None` for the sea.
    pub tapped: Callback<Option<Hit>>,
    /// The pointer rests over something, or the keyboard is at it, at a place of the screen.
    pub hovered: Callback<Option<(Hit, ScreenPoint)>>,
    /// The keyboard did something.
    pub keyed: Callback<Keyed>,
    /// The finer coast would be seen.
    pub wants_detail: Callback<()>,
    /// The first complete picture is on the screen.
    pub ready: Callback<()>,
    /// The map has come to rest where the hand has left it.
    pub rested: Callback<Outlook>,
}

impl Reports {
    /// Those of a picture that nobody touches.
    pub fn nothing() -> Self {
        Self {
            tapped: Callback::new(|_| ()),
            hovered: Callback::new(|_| ()),
            keyed: Callback::new(|_| ()),
            wants_detail: Callback::new(|()| ()),
            ready: Callback::new(|()| ()),
            rested: Callback::new(|_| ()),
        }
    }
}

/// What the keyboard does on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyed {
    /// It has come to a country.
    Pointed(CountryId),
    /// It opens the country that it is at.
    Entered(CountryId),
    /// It closes what is open.
    Left,
}

/// The id of the element of an explorer, for links that lead to it.
pub const MAP_ID: &str = "map";

/// Whether the map follows the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interaction {
    /// A picture: no hand, no keys.
    Picture,
    /// An explorer.
    Explorer,
}

/// The map.
#[component]
pub fn MapCanvas(
    /// Outlines, links and counts; the links may come after the counts.
    data: Source,
    /// The finer coast, once it is there.
    #[prop(into)]
    detail: Signal<Option<Arc<World>>>,
    /// What is to be shown.
    shown: Shown,
    /// Words for names; the version changes when there are more of them.
    namer: Signal<Namer, LocalStorage>,
    /// What covers its edges; the size of this screen does not count.
    #[prop(into)]
    covered: Signal<Viewport>,
    /// Changes with the theme.
    #[prop(into)]
    theme: Signal<u32>,
    /// What is reported.
    reports: Reports,
    /// Whether the map follows the hand.
    interaction: Interaction,
    /// Commands from outside.
    handle: MapHandle,
    /// What a screen reader says that this is.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let frame_node = NodeRef::<html::Div>::new();
    let picture_node = NodeRef::<html::Div>::new();
    let base_node = NodeRef::<html::Canvas>::new();
    let over_node = NodeRef::<html::Canvas>::new();
    let watch = StoredValue::new_local(None::<observe::SizeWatch>);
    let now = Rc::clone(&data);
    effect(move || {
        let (Some(frame), Some(base), Some(over)) = (frame_node.get(), base_node.get(), over_node.get()) else {
            return;
        };
        if handle.is_set() {
            return;
        }
        // A picture lies on the page and lets it through.
        let base = if interaction == Interaction::Picture { Surface::new(base) } else { Surface::opaque(base) };
        let (Some(base), Some(over)) = (base, Surface::new(over)) else { return };
        let Some(picture) = picture_node.get() else { return };
        let engine = Engine::new(picture, (base, over), untrack(|| now()), namer.get_untracked());
        let shared = Rc::new(Shared::new(RefCell::new(engine)));
        shared.start(reports);
        handle.set(Rc::clone(&shared));
        let resized = Rc::clone(&shared);
        watch.set_value(observe::size(&frame, move |width, height| {
            resized.resize(Viewport { width, height, ..covered.get_untracked() });
        }));
    });
    follow(handle, data, shown, detail, namer, covered, theme);
    on_cleanup(move || {
        watch.set_value(None);
        handle.stop();
    });
    let explorer = interaction == Interaction::Explorer;
    if explorer {
        pointer::listen(frame_node, handle, reports);
    }
    view! {
        <div
            class="map-canvas"
            class:map-canvas--explorer=explorer
            node_ref=frame_node
            id=explorer.then_some(MAP_ID)
            role=if explorer { "application" } else { "img" }
            aria-label=label
            tabindex=explorer.then_some("0")
        >
            <div class="map-canvas__picture" node_ref=picture_node>
                <canvas class="map-canvas__base" node_ref=base_node width="0" height="0" aria-hidden="true"></canvas>
                <canvas class="map-canvas__over" node_ref=over_node width="0" height="0" aria-hidden="true"></canvas>
            </div>
        </div>
    }
}

/// Hands every change of a signal on to the engine. One effect for what is cheap to repeat.
fn follow(
    handle: MapHandle,
    data: Source,
    shown: Shown,
    detail: Signal<Option<Arc<World>>>,
    namer: Signal<Namer, LocalStorage>,
    covered: Signal<Viewport>,
    theme: Signal<u32>,
) {
    let painted = StoredValue::new(0);
    effect(move || {
        let (layer, selected, opened) = (shown.layer.get(), shown.selected.get(), shown.opened.get());
        let (data, selection) = (data(), shown.selection.get());
        let (finer, namer, theme) = (detail.get(), namer.get(), theme.get());
        let covered = covered.get();
        let repaint = painted.get_value() != theme;
        painted.set_value(theme);
        handle.with(|engine| {
            engine.learn(data);
            if let Some(selection) = selection {
                engine.select(selection);
            }
            engine.choose(layer, selected, opened);
            engine.detail = finer;
            engine.namer = namer;
            let viewport = Viewport { width: engine.viewport.width, height: engine.viewport.height, ..covered };
            if viewport.width > 0.0 && viewport != engine.viewport {
                engine.resize(viewport);
            }
            if repaint {
                engine.repaint_with_theme();
            }
        });
    });
}

/// Says once that the map is there.
fn mark_ready() {
    frame::mark("map-ready");
}
