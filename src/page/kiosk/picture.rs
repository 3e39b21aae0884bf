//! The map behind the tour: every link, and the one that is told.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::camera::Viewport;
use passerelles_domain::geo::{MapPoint, MapRect};
use passerelles_domain::id::LinkId;
use passerelles_domain::kiosk::tour::Story;
use passerelles_domain::scene::{Layer, Named};

use super::super::Drawable;
use super::watch::Watch;
use crate::state::library::Core;
use crate::state::theme::expect_theme;
use crate::ui::dynamic::{effect, memo, optional};
use crate::ui::map_canvas::{Interaction, MapCanvas, MapHandle, Namer, Reports, Shown, Source};

/// Map units that are seen at least on each side of a near link.
const NEAR: f64 = 620.0;

/// The map, once it is there.
#[component]
pub(super) fn Picture(watch: Watch, story: Memo<Story>) -> impl IntoView {
    optional(move || {
        let core = watch.library().core.ready()?;
        Some(view! { <Drawn watch core story/> })
    })
}

#[component]
fn Drawn(watch: Watch, core: Arc<Core>, story: Memo<Story>) -> impl IntoView {
    let drawn = Arc::clone(&core);
    let data: Source = Rc::new(move || drawn.map_data());
    let told = memo(move || match story.get() {
        Story::Link(id) => Some(id),
        Story::Figures | Story::Invitation => None,
    });
    let shown = Shown {
        selection: Memo::new(|_| None),
        layer: Signal::stored(Layer::Links),
        selected: Signal::stored(None),
        opened: told.into(),
    };
    let reports = Reports::nothing();
    let handle = MapHandle::new();
    let atlas = Arc::clone(&core);
    effect(move || match told.get().and_then(|id| frame(&atlas, id)) {
        Some(rect) => handle.frame(rect),
        None => handle.whole_world(),
    });
    let names = core;
    let namer = Signal::derive_local(move || {
        let (core, passports, told) = (Arc::clone(&names), watch.library().passports.ready(), told.get());
        let namer: Namer = Rc::new(move |named, _| {
            let Named::Place(place) = named else { return None };
            let (id, passports) = (told?, passports.as_ref()?);
            let link = core.atlas.link(id)?;
            let home = core.atlas.authority(link.authority)?.place;
            let name = if home == Some(place) {
                passports.authority(link.authority)?
            } else if link.partner == Some(place) {
                passports.link(id)?.partner
            } else {
                return None;
            };
            Some(name.to_owned())
        });
        namer
    });
    view! {
        <MapCanvas
            data
            detail=Signal::stored(None)
            shown
            namer
            covered=Signal::stored(Viewport::default())
            theme=expect_theme().version()
            reports
            interaction=Interaction::Picture
            handle
            label=watch.setting.t.home_preview()
        />
    }
}

/// Both ends of a link, and some land around them.
fn frame(core: &Core, id: LinkId) -> Option<MapRect> {
    let link = core.atlas.link(id)?;
    let ends = [core.atlas.authority(link.authority)?.place?, link.partner?];
    let ends = ends.map(|place| core.atlas.place(place).map(|place| place.on_map));
    let rect = MapRect::around(ends.into_iter().flatten())?;
    // The coarse coast is for the eye of somebody far away.
    let long = rect.width().max(rect.height());
    let around = (long * 0.2).max(NEAR - long / 2.0);
    let by = |point: MapPoint, step: f64| MapPoint::new(point.x + step, point.y + step);
    Some(rect.with(by(rect.min, -around)).with(by(rect.max, around)))
}
