//! What others have published about each country, as a table that is sorted and narrowed by what is counted.
//! The choice stands in the address.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::figures::{Choice, Column, Figure, Role, published, units};
use passerelles_domain::id::Iso2;
use passerelles_domain::order::ranks;
use passerelles_domain::text::fold;
use passerelles_domain::wire::{ChartsFile, FiguresFile};

use crate::route::{MapAddress, Page};
use crate::state::library::{Core, expect_library};
use crate::state::location::expect_location;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{attribute, dynamic, memo, on_press, optional, truth};
use crate::ui::outside::outside;

/// What is chosen, and how to choose something else.
type Choosing = (Memo<Choice>, Callback<Choice>);

/// Rows that are shown until somebody narrows them or asks for all.
const FIRST: usize = 40;

/// The section with the table.
#[component]
pub(super) fn Countries(
    /// Heads of the columns, and names of what is counted.
    charts: Arc<ChartsFile>,
) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let location = expect_location();
    let choice = memo(move || location.here().with(|here| Choice::read(&here.query)));
    let choose = Callback::new(move |choice: Choice| {
        location.replace(&format!("{}{}", setting.href(&Page::Figures), choice.query()));
    });
    let whole = RwSignal::new(false);
    let names = Arc::clone(&charts);
    let choices =
        optional(move || library.figures.ready().map(|file| narrow(setting, &file, &names, (choice, choose))));
    let heads = [
        (Column::Country, t.charts_country().to_owned()),
        (Column::Number, charts.heads.number.clone()),
        (Column::Counted, t.charts_what().to_owned()),
        (Column::Year, charts.heads.year.clone()),
    ];
    let heads: Vec<_> = heads.into_iter().map(|(column, words)| head((choice, choose), column, words)).collect();
    // The countries in the alphabet of the visit, whatever the order of the rows.
    let alphabet = memo(move || {
        let core = library.core.ready();
        core.map(|core| ranks(&core.names.countries.iter().map(|name| fold(name)).collect::<Vec<_>>()))
            .unwrap_or_default()
    });
    let rows = dynamic(move || {
        let (Some(core), Some(file)) = (library.core.ready(), library.figures.ready()) else {
            return ().into_any();
        };
        let Choice { unit, by, falling } = choice.get();
        let rank = |code: Iso2| {
            let at = place(&core, code)?;
            alphabet.with(|ranks| ranks.get(at).copied()).map(u64::from)
        };
        let rank = |code: Iso2| rank(code).unwrap_or(u64::MAX);
        let figures = published(&file, unit, by, falling, rank);
        let most = if whole.get() { usize::MAX } else { FIRST };
        figures.iter().take(most).map(|figure| row(setting, &core, figure)).collect::<Vec<_>>().into_any()
    });
    let more = optional(move || {
        let file = library.figures.ready()?;
        let all: usize = units(&file)
            .iter()
            .filter(|(one, _)| choice.get().unit.is_none_or(|unit| unit == *one))
            .map(|(_, n)| n)
            .sum();
        (!whole.get() && all > FIRST).then(|| {
            let words = t.charts_more(all as u64);
            view! { <button type="button" class="button" on:click=on_press(move || whole.set(true))>{words}</button> }
        })
    });
    view! {
        <section class="figures__group" aria-labelledby="pays-par-pays">
            <h2 id="pays-par-pays" tabindex="-1">{t.charts_countries_title()}</h2>
            <p class="figures__lead">{t.charts_countries_lead()}</p>
            {choices}
            <div class="chart__scroll figures__table" tabindex="0" role="region" aria-label=t.charts_table_of(t.charts_countries_title())>
                <table aria-labelledby="pays-par-pays">
                    <thead>
                        <tr>{heads}<th scope="col">{charts.heads.source.clone()}</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        </section>
    }
}

/// Where a country stands in the atlas and among its names.
fn place(core: &Core, code: Iso2) -> Option<usize> {
    core.atlas.countries.iter().position(|country| country.iso2 == code)
}

/// One choice for each unit.
fn narrow(setting: Setting, file: &FiguresFile, charts: &ChartsFile, (chosen, choose): Choosing) -> AnyView {
    let t = setting.t;
    let of = units(file).into_iter().map(|(unit, n)| (Some(unit), format!("{} ({n})", charts.unit(unit))));
    let choices: Vec<_> = core::iter::once((None, t.charts_all().to_owned()))
        .chain(of)
        .map(|(unit, words)| {
            let pressed = truth(move || chosen.get().unit == unit);
            let press = on_press(move || choose.run(Choice { unit, ..chosen.get_untracked() }));
            view! { <button type="button" class="chip" aria-pressed=pressed on:click=press>{words}</button> }
        })
        .collect();
    view! { <div class="figures__units" role="group" aria-label=t.charts_what()>{choices}</div> }.into_any()
}

fn head((chosen, choose): Choosing, column: Column, words: String) -> AnyView {
    let order = attribute(move || {
        let Choice { by, falling, .. } = chosen.get();
        (by == column).then_some(if falling { "descending" } else { "ascending" })
    });
    let press = on_press(move || choose.run(chosen.get_untracked().sorted(column)));
    view! { <th scope="col" aria-sort=order><button type="button" on:click=press>{words}</button></th> }.into_any()
}

fn row(setting: Setting, core: &Core, figure: &Figure<'_>) -> AnyView {
    let words = figure.words(setting.t);
    let of = |role| words.part(role).map(str::to_owned);
    let code = figure.country();
    let name = code.and_then(|code| place(core, code)).and_then(|at| core.names.countries.get(at).cloned());
    let name = name.unwrap_or_else(|| code.map(|code| code.to_string()).unwrap_or_default());
    let href = setting.href(&Page::Map(MapAddress::default().with_country(code)));
    let source = figure.source();
    let source = outside(&source.title, &source.url);
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            <td class="chart__number">{words.number()}</td>
            <td>{of(Role::Counted)}</td>
            <td>{of(Role::When)}</td>
            <td>{source}</td>
        </tr>
    }
    .into_any()
}
