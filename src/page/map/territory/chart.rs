//! The map of France with its classes and their legend; or why there is none.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Bounds, Selection, TerritoryChoice, TerritoryLevel};
use passerelles_domain::france::{Arrangement, Counts, France, Mode};
use passerelles_domain::id::{TerritoryId, UnitId};
use passerelles_domain::text::Messages;

use super::super::legend::labels;
use super::Ground;
use crate::platform::observe;
use crate::state::announcer::expect_announcer;
use crate::state::library::expect_library;
use crate::state::load::Load;
use crate::ui::dynamic::{dynamic, memo, text};
use crate::ui::france_map::{Answers, Chart, FranceMap, Words};
use crate::ui::words::LoadFailure;

/// Where the panel is wide rather than high, unless the screen is narrow; the same as in the style sheet.
const UPRIGHT: &str = "(orientation: portrait)";

/// The map, as soon as its file is there; everything else in the panel does without.
#[component]
pub(super) fn FrancePart(
    /// Links and names.
    ground: Ground,
    /// The chosen territory.
    #[prop(optional_no_strip)]
    chosen: Option<TerritoryId>,
) -> impl IntoView {
    let library = expect_library();
    let t = ground.setting.t;
    let by_region = memo(move || ground.state.address.with(|address| address.by_region));
    let upright = RwSignal::new(observe::media_matches(UPRIGHT));
    let listener = StoredValue::new_local(observe::media(UPRIGHT, move |matches| upright.set(matches)));
    on_cleanup(move || listener.set_value(None));
    let state = library.france.state();
    dynamic(move || match state.get() {
        Load::Ready(france) => {
            let mode = if by_region.get() { Mode::Regions } else { Mode::Departements };
            let wide = chosen.is_some() || (upright.get() && !ground.state.narrow.get());
            let arrangement = if wide { Arrangement::Wide } else { Arrangement::Tall };
            picture(&ground, &france, mode, arrangement, chosen)
        }
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| library.request_france());
            view! { <LoadFailure t title=t.territory_failed() error on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending if chosen.is_some() => {
            view! { <p class="france-wait france-wait--small" role="status">{t.territory_loading()}</p> }.into_any()
        }
        Load::Idle | Load::Pending => waiting(t),
    })
}

/// The place that the map will take.
pub(super) fn waiting(t: &'static Messages) -> AnyView {
    view! { <p class="france-wait" role="status">{t.territory_loading()}</p> }.into_any()
}

fn picture(
    ground: &Ground,
    france: &Arc<France>,
    mode: Mode,
    arrangement: Arrangement,
    chosen: Option<TerritoryId>,
) -> AnyView {
    let state = ground.state;
    let t = ground.setting.t;
    let bounds = Counts::of(france, &ground.core.atlas, &ground.core.all).bounds(mode);
    let counts = {
        let (france, core) = (Arc::clone(france), Arc::clone(&ground.core));
        memo(move || {
            let selection = state.selection.get().unwrap_or_default();
            Counts::of(&france, &core.atlas, &selection)
        })
    };
    let units = (0_u32..).map(UnitId).take(france.units.len());
    let ids: Vec<UnitId> = units.clone().collect();
    let classes = memo(move || {
        counts.with(|counts| ids.iter().map(|unit| counts.class(mode, &bounds, *unit)).collect::<Vec<u8>>())
    });
    let marked = units.filter(|unit| chosen.is_some_and(|id| stands_for(ground, france, *unit, id))).collect();
    let chart = Chart {
        france: Arc::clone(france),
        drawing: Arc::new(france.draw(arrangement)),
        groups: Arc::new(france.groups(mode)),
    };
    let answers = answers(ground, france, mode, counts);
    view! {
        <figure class="france-figure" role="figure" aria-label=t.territory_map() class:france-figure--small=chosen.is_some()>
            <FranceMap chart classes chosen=marked answers label=t.territory_map()/>
            {chosen.is_none().then(|| legend(t, mode, bounds, counts))}
        </figure>
    }
    .into_any()
}

/// Whether a unit is a territory, or lies in that region.
fn stands_for(ground: &Ground, france: &France, unit: UnitId, id: TerritoryId) -> bool {
    let (Some(unit), Some(territory)) = (france.unit(unit), ground.core.atlas.territory(id)) else { return false };
    match territory.level {
        TerritoryLevel::Region => unit.region == territory.code,
        TerritoryLevel::Departement | TerritoryLevel::Collectivity => unit.code == territory.code,
    }
}

/// The territory that a unit stands for.
fn choice(ground: &Ground, france: &France, mode: Mode, unit: UnitId) -> Option<(TerritoryChoice, TerritoryId)> {
    let unit = france.unit(unit)?;
    let (level, code) = match mode {
        Mode::Departements => (TerritoryLevel::Departement, &unit.code),
        Mode::Regions => (TerritoryLevel::Region, &unit.region),
    };
    [(level, code), (TerritoryLevel::Collectivity, &unit.code)].into_iter().find_map(|(level, code)| {
        let choice = TerritoryChoice { level, code: code.clone() };
        let id = choice.find(&ground.core.atlas)?;
        Some((choice, id))
    })
}

fn answers(ground: &Ground, france: &Arc<France>, mode: Mode, counts: Memo<Counts>) -> Answers {
    let t = ground.setting.t;
    let announcer = expect_announcer();
    let of = {
        let (ground, france) = (ground.clone(), Arc::clone(france));
        move |unit: UnitId| {
            let name =
                choice(&ground, &france, mode, unit).and_then(|(_, id)| ground.names.territory(id)).unwrap_or("");
            let links = counts.with_untracked(|counts| counts.links(mode, unit));
            let note = if links == 0 { t.map_none().to_owned() } else { t.map_links(u64::from(links)) };
            Words { name: name.to_owned(), note }
        }
    };
    let words = Callback::new(of);
    let for_choice = (ground.clone(), Arc::clone(france));
    Answers {
        words,
        enlarged: t.territory_enlarged(),
        say: Callback::new(move |words| announcer.say(words)),
        chosen: Callback::new(move |unit| {
            let (ground, france) = &for_choice;
            if let Some((choice, _)) = choice(ground, france, mode, unit) {
                ground.state.go(ground.state.address.get_untracked().with_territory(Some(choice)));
            }
        }),
    }
}

/// What each colour means, and how many territories have it.
fn legend(t: &'static Messages, mode: Mode, bounds: Bounds, counts: Memo<Counts>) -> AnyView {
    let title = match mode {
        Mode::Departements => t.territory_legend_departements(),
        Mode::Regions => t.territory_legend_regions(),
    };
    let mut labels = labels(t, &bounds);
    labels.insert(0, t.map_legend_none().to_owned());
    let rows = labels.into_iter().zip(["0", "1", "2", "3", "4", "5", "6"]).enumerate();
    let rows = rows.map(|(at, (label, class))| {
        let many = text(move || {
            let count = counts.with(|counts| counts.per_class(mode, &bounds).get(at).copied().unwrap_or(0));
            t.territory_many(u64::from(count))
        });
        view! {
            <li class="france-legend__class">
                <span class="france-legend__swatch" data-class=class aria-hidden="true"></span>
                <span class="france-legend__label">{label}</span>
                <span class="france-legend__many">{many}</span>
            </li>
        }
    });
    view! {
        <figcaption class="france-legend">
            <p class="france-legend__title">{title}</p>
            <ul class="france-legend__classes" role="list">{rows.collect_view()}</ul>
        </figcaption>
    }
    .into_any()
}

/// The code of the region that a département lies in, by the map of France; none for what stands for itself.
pub(super) fn region_of(france: &France, code: &str) -> Option<String> {
    let unit = france.unit(france.unit_by_code(code)?)?;
    (unit.region != unit.code).then(|| unit.region.clone())
}

/// How many of the links that are shown are regions' own, which no département has.
pub(super) fn regional(ground: &Ground, selection: &Selection) -> u32 {
    let regions = ground.core.atlas.territories_ranked(true, selection).into_iter().map(|(_, _, links)| links);
    let departements = ground.core.atlas.territories_ranked(false, selection).into_iter().map(|(_, _, links)| links);
    regions.sum::<u32>().saturating_sub(departements.sum())
}
