//! The links of the file over ours, on a picture of the world: dashed and of another colour. One path for each, whatever
//! their number.

use std::fmt::Write as _;

use leptos::prelude::*;
use passerelles_domain::check::{MOST_ARCS, arcs_path};
use passerelles_domain::geo::{MapPoint, MapRect, project};
use passerelles_domain::scene::FRANCE;

use super::state::Own;
use crate::platform::task;
use crate::state::library::{Core, expect_library};
use crate::ui::dynamic::{memo, optional, text};

/// The picture with its legend.
#[component]
pub(super) fn Picture(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let library = expect_library();
    // The world is drawn a moment after the words: both at once would hold the page for longer than one notices.
    let drawn = RwSignal::new(false);
    task::spawn(async move {
        task::pause(60).await;
        // The page may have been left meanwhile.
        drawn.try_set(true);
    });
    let ground = optional(move || {
        let core = library.core.ready().filter(|_| drawn.get())?;
        Some(view! { <path class="own__land" d=land(&core)></path><path class="own__ours" d=ours(&core)></path> })
    });
    let chosen = memo(move || own.sift.get().country);
    let frame = text(move || {
        let Some(core) = library.core.ready() else { return "0 0 1 1".to_owned() };
        let frame = chosen.get().and_then(|code| core.atlas.country(core.atlas.country_by_code(code)?));
        let rect = frame.map_or_else(|| whole(&core), |country| country.frame.with(project(FRANCE)));
        let margin = rect.width().max(rect.height()) * 0.04;
        let (x, y) = (rect.min.x - margin, rect.min.y - margin);
        format!("{x:.0} {y:.0} {:.0} {:.0}", rect.width() + 2.0 * margin, rect.height() + 2.0 * margin)
    });
    let path = text(move || own.shown.with(|shown| shown.path.clone()));
    let legend = text(move || {
        let each = own.shown.with(|shown| shown.each);
        if each { t.own_yours().to_owned() } else { t.own_yours_flows(&t.number(MOST_ARCS as u64)) }
    });
    let unplaced = optional(move || {
        let unplaced = own.shown.with(|shown| shown.unplaced);
        (unplaced > 0).then(|| view! { <li>{t.own_unplaced(&t.number(u64::from(unplaced)))}</li> })
    });
    view! {
        <figure class="own__map">
            <svg viewBox=frame role="img" aria-label=t.own_map()>
                {ground}
                <path class="own__yours" d=path></path>
            </svg>
            <figcaption>
                <ul class="own__legend">
                    <li><svg viewBox="0 0 40 8" aria-hidden="true"><path class="own__ours" d="M2 4L38 4"></path></svg>{t.own_ours()}</li>
                    <li><svg viewBox="0 0 40 8" aria-hidden="true"><path class="own__yours" d="M2 4L38 4"></path></svg>{legend}</li>
                    {unplaced}
                </ul>
            </figcaption>
        </figure>
    }
}

fn whole(core: &Core) -> MapRect {
    let corners = core.world.shapes.iter().flat_map(|shape| [shape.bounds.min, shape.bounds.max]);
    MapRect::around(corners).unwrap_or(MapRect { min: MapPoint::default(), max: MapPoint::default() })
}

/// Every country as one path.
fn land(core: &Core) -> String {
    let mut out = String::new();
    for ring in core.world.shapes.iter().flat_map(|shape| &shape.rings) {
        for (at, point) in core.world.ring(ring).enumerate() {
            // Writing into a text never fails.
            let _ = write!(out, "{}{:.0} {:.0}", if at == 0 { 'M' } else { 'L' }, point.x, point.y);
        }
        out.push('Z');
    }
    out
}

/// Our flows, one for each country.
fn ours(core: &Core) -> String {
    let hubs = core.atlas.countries.iter().filter_map(|country| core.atlas.place(country.hub?));
    arcs_path(&hubs.map(|place| (FRANCE, place.at)).collect::<Vec<_>>())
}
