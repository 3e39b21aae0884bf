//! Rows of a ranked list: a country or territory with its links and a bar. Those of countries stay where they are and
//! say something else: a change of filter then costs a few words and widths, not 120 rows built anew.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Bounds, Selection, class_of};
use passerelles_domain::id::CountryId;
use passerelles_domain::text::{Messages, plain};

use super::state::{MapState, expect_map_state};
use crate::platform::task;
use crate::route::Page;
use crate::state::library::Core;
use crate::ui::dynamic::{effect, flag, memo, text};

/// Rows that a screen can show at once: 30 on a large one.
const IN_SIGHT: usize = 40;

/// What a row says: rank, name, class and width of the bar, links as a number and in words, where it leads.
type Words = [String; 7];

/// The words of a row: its rank, its name, its links; the bar is measured by the classes of `bounds` and by the links of
/// the first row.
pub(super) fn words(
    t: &'static Messages,
    (rank, name, links): (u32, &str, u32),
    (bounds, largest): (&Bounds, u32),
    href: String,
) -> Words {
    let count = u64::from(links);
    [
        t.number(u64::from(rank)),
        name.to_owned(),
        class_of(bounds, links).to_string(),
        format!("{}%", plain(100.0 * f64::from(links) / f64::from(largest.max(1)))),
        t.number(count),
        [" ", &t.map_links(count)].concat(),
        href,
    ]
}

/// A row that says what it is told, and makes room while that is nothing.
pub(super) fn row(said: Memo<Words>) -> AnyView {
    let say = |at: usize| text(move || said.with(|said| said.get(at).cloned().unwrap_or_default()));
    view! {
        <li class:ranks__none=flag(move || said.with(|said| said.iter().all(String::is_empty)))>
            <a class="rank" href=say(6)>
                <span class="rank__place">{say(0)}</span>
                <span class="rank__name">{say(1)}</span>
                <span class="rank__track" aria-hidden="true"><span class="rank__bar" data-class=say(2) style:width=say(3)></span></span>
                <span class="rank__links">{say(4)}<span class="visually-hidden">{say(5)}</span></span>
            </a>
        </li>
    }
    .into_any()
}

/// A country with its links, leading to the present map with it, followed.
pub(super) fn country_words(state: MapState, core: &Core, (rank, id, links): Ranked, largest: u32) -> Words {
    let setting = state.setting();
    let code = core.atlas.country(id).map(|country| country.iso2);
    let href = setting.href(&Page::Map(state.address.get().with_country(code)));
    words(setting.t, (rank, core.name(id), links), (&core.bounds, largest), href)
}

/// A country in [`passerelles_domain::atlas::Atlas::ranking`]: rank, which one, links.
type Ranked = (u32, CountryId, u32);

/// Every country with a link in the data as a row; those that the selection leaves out make room.
#[component]
pub(super) fn Ranks(
    /// Countries and their names.
    core: Arc<Core>,
    /// The links that are shown.
    selection: Memo<Option<Arc<Selection>>>,
) -> impl IntoView {
    let most = core.all.counts.iter().filter(|links| **links > 0).count();
    let atlas = Arc::clone(&core);
    let ranking = memo(move || atlas.atlas.ranking(&selection.get().unwrap_or_default()));
    // What is out of sight follows one frame later, so that what is in sight waits for less.
    let later = RwSignal::new(true);
    let state = expect_map_state();
    effect(move || {
        ranking.track();
        state.address.track();
        task::once_shown(move || {
            later.try_set(true);
        });
    });
    let rows = (0..most).map(|at| {
        let core = Arc::clone(&core);
        let look = move || {
            let (one, largest) = ranking.with(|all| Some((*all.get(at)?, all.first()?.2)))?;
            Some(country_words(state, &core, one, largest))
        };
        row(memo(move || {
            let words = if at < IN_SIGHT {
                look()
            } else {
                later.track();
                untrack(&look)
            };
            words.unwrap_or_default()
        }))
    });
    let rows: Vec<AnyView> = rows.collect();
    // Filters that leave nothing say so above.
    view! { <ol class="ranks" role="list" class:ranks__none=flag(move || ranking.with(Vec::is_empty))>{rows}</ol> }
}
