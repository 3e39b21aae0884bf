//! What lies under the mouse: name, links, authorities. Fingers have none; they get the panel.

use leptos::prelude::*;
use passerelles_domain::atlas::Selection;
use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::scene::Hit;
use passerelles_domain::text::plain;

use super::ready;
use super::state::expect_map_state;
use crate::platform::observe;
use crate::state::library::{Core, expect_library};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::optional;

/// CSS pixels that a tip needs above its point: with fewer it stands below.
const ROOM: f64 = 84.0;

/// Countries that a tip names where several lie at one point.
const NAMED: usize = 5;

/// A small label beside the pointer.
#[component]
pub(super) fn Tip(
    /// What is pointed at, and where on the map.
    hovered: RwSignal<Option<(Hit, ScreenPoint)>>,
) -> impl IntoView {
    let setting = expect_setting();
    let library = expect_library();
    let escape = StoredValue::new_local(observe::escape(move || hovered.set(None)));
    on_cleanup(move || escape.set_value(None));
    optional(move || {
        let (hit, at) = hovered.get()?;
        let core = ready()?;
        let selection = expect_map_state().selection.get()?;
        let (name, note) = words(setting, (&core, &selection), &hit, || library.passports.ready())?;
        let left = format!("{}px", plain(at.x));
        let top = format!("{}px", plain(at.y));
        Some(view! {
            <div class="tip" class:tip--below=at.y < ROOM style:left=left.clone() style:top=top style=("--x", left) aria-hidden="true">
                <strong>{name}</strong>
                <span>{note}</span>
            </div>
        })
    })
}

fn words(
    setting: Setting,
    (core, selection): (&Core, &Selection),
    hit: &Hit,
    passports: impl Fn() -> Option<std::sync::Arc<passerelles_domain::wire::Passports>>,
) -> Option<(String, String)> {
    let t = setting.t;
    match hit {
        Hit::Country { id, .. } => {
            let links = u64::from(selection.count(*id));
            let note = if links == 0 {
                t.map_none().to_owned()
            } else {
                let authorities = core.atlas.authority_count(*id, selection) as u64;
                format!("{} · {}", t.map_links(links), t.map_authorities(authorities))
            };
            Some((core.name(*id).to_owned(), note))
        }
        Hit::Town(place) => {
            let links = selection
                .ids()
                .filter(|id| core.atlas.link(*id).is_some_and(|link| link.partner == Some(*place)))
                .count() as u64;
            let passports = passports()?;
            let name = passports.places(&core.atlas).get(place.index()).copied().flatten()?.to_owned();
            Some((name, t.map_links(links)))
        }
        Hit::Several(list) => {
            let names: Vec<&str> = list.iter().take(NAMED).map(|id| core.name(*id)).collect();
            let more = if list.len() > NAMED { "…" } else { "" };
            Some((names.join(t.comma()) + more, String::new()))
        }
    }
}
