//! The links of the file over ours, on a picture of the world: dashed and of another colour. One path for each, whatever
//! their number.

use std::fmt::Write as _;

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::camera::WORLD;
use passerelles_domain::check::{MOST_ARCS, arcs_path};
use passerelles_domain::geo::project;
use passerelles_domain::scene::FRANCE;

use super::look::{Look, Zoom};
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
        let core = library.first.ready().filter(|_| drawn.get())?;
        Some(view! { <path class="own__land" d=land(&core)></path><path class="own__ours" d=ours(&core)></path> })
    });
    let chosen = memo(move || own.sift.get().country);
    let look = Look::at(memo(move || {
        let core = library.first.ready();
        let frame = chosen.get().zip(core).and_then(|(code, core)| {
            let country = core.atlas.country(core.atlas.country_by_code(code)?)?;
            Some(country.frame.with(project(FRANCE)))
        });
        frame.unwrap_or(WORLD)
    }));
    let node = NodeRef::<html::Div>::new();
    look.follow(node);
    let frame = look.view_box();
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
            <div class="own__ground">
                <div class="own__view" node_ref=node tabindex="0" role="group" aria-label=t.own_map_keys()>
                    <svg viewBox=move || frame.get() role="img" aria-label=t.own_map()>
                        {ground}
                        <path class="own__yours" d=path></path>
                    </svg>
                </div>
                <Zoom look/>
            </div>
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
