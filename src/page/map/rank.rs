//! A country with its links and a bar, as a row of a list. Rows stay where they are and say something else: a change of
//! filter then costs a few words and widths, not 120 rows built anew.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Selection, class_of};
use passerelles_domain::id::CountryId;
use passerelles_domain::text::{Messages, plain};

use super::state::expect_map_state;
use crate::platform::task;
use crate::route::Page;
use crate::state::library::Core;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{effect, flag, memo, text};

/// Rows that a screen can show at once: 30 on a large one.
const IN_SIGHT: usize = 40;

/// What a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    /// From 1; equal numbers of links share one.
    rank: u32,
    country: CountryId,
    /// Links that are shown.
    links: u32,
    /// Links of the first row, whose bar is the longest.
    largest: u32,
}

impl Ranked {
    /// Rows of [`passerelles_domain::atlas::Atlas::ranking`].
    pub(super) fn rows(ranking: &[(u32, CountryId, u32)]) -> Vec<Self> {
        let largest = ranking.first().map_or(1, |(.., links)| *links);
        ranking.iter().map(|&(rank, country, links)| Self { rank, country, links, largest }).collect()
    }
}

/// Every country with a link in the data as a row; those that the selection leaves out make room.
#[component]
pub(super) fn Ranks(
    /// Countries and their names.
    core: Arc<Core>,
    /// The links that are shown.
    selection: Memo<Option<Arc<Selection>>>,
) -> impl IntoView {
    let most = core.atlas.ranking(&core.all).len();
    let ranking = memo({
        let core = Arc::clone(&core);
        move || Ranked::rows(&core.atlas.ranking(&selection.get().unwrap_or_default()))
    });
    // What is out of sight follows one frame later, so that what is in sight waits for less.
    let later = RwSignal::new(true);
    let address = expect_map_state().address;
    effect(move || {
        ranking.track();
        address.track();
        task::once_shown(move || {
            later.try_set(true);
        });
    });
    let row = |at: usize| {
        let now = move || ranking.with(|rows| rows.get(at).copied());
        rank_row(&core, (at >= IN_SIGHT).then_some(later), Box::new(now))
    };
    let rows: Vec<_> = (0..most).map(row).collect();
    // Filters that leave nothing say so above.
    view! { <ol class="ranks" role="list" hidden=flag(move || ranking.with(Vec::is_empty))>{rows}</ol> }
}

/// One row, which leads to the present map with its country; it makes room while there is nothing to say. `pace` says
/// when it looks again, if not at each change.
pub(super) fn rank_row(
    core: &Arc<Core>,
    pace: Option<RwSignal<bool>>,
    row: Box<dyn Fn() -> Option<Ranked> + Send + Sync>,
) -> impl IntoView + use<> {
    let setting = expect_setting();
    let address = expect_map_state().address;
    let core = Arc::clone(core);
    let look = move || {
        let row = row()?;
        let code = core.atlas.country(row.country).map(|country| country.iso2);
        Some(words(setting.t, &core, &row, setting.href(&Page::Map(address.get().with_country(code)))))
    };
    let said = memo(move || {
        let words = match pace {
            Some(pace) => {
                pace.track();
                untrack(&look)
            }
            None => look(),
        };
        words.unwrap_or_default()
    });
    let say = |at: usize| text(move || said.with(|said| said.get(at).cloned().unwrap_or_default()));
    view! {
        <li hidden=flag(move || said.with(|said| said.iter().all(String::is_empty)))>
            <a class="rank" href=say(6)>
                <span class="rank__place">{say(0)}</span>
                <span class="rank__name">{say(1)}</span>
                <span class="rank__track" aria-hidden="true"><span class="rank__bar" data-class=say(2) style:width=say(3)></span></span>
                <span class="rank__links">{say(4)}<span class="visually-hidden">{say(5)}</span></span>
            </a>
        </li>
    }
}

/// Rank, name, class and width of the bar, links as a number and in words, where it leads.
fn words(t: &'static Messages, core: &Core, row: &Ranked, href: String) -> [String; 7] {
    let links = u64::from(row.links);
    [
        t.number(u64::from(row.rank)),
        core.name(row.country).to_owned(),
        class_of(&core.bounds, row.links).to_string(),
        format!("{}%", plain(100.0 * f64::from(row.links) / f64::from(row.largest.max(1)))),
        t.number(links),
        [" ", &t.map_links(links)].concat(),
        href,
    ]
}
