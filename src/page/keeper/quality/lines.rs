//! One of the two tables of the report: sorted by any of its heads, both ways, and taken away.

use leptos::prelude::*;
use passerelles_domain::export::csv::Separator;
use passerelles_domain::export::file_name;
use passerelles_domain::figures::Figure;
use passerelles_domain::quality::{Column, Line, Table, report_csv};

use super::Data;
use crate::platform::{date, file, kiosk};
use crate::route::{MapAddress, Page};
use crate::state::announcer::expect_announcer;
use crate::state::setting::Setting;
use crate::ui::dynamic::{attribute, dynamic, maybe, on_press, optional};

/// What has a line each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Countries,
    Regions,
}

/// Lines that are shown until somebody asks for all.
const FIRST: usize = 25;

/// A column, and whether from the most to the fewest.
type Order = RwSignal<(Column, bool)>;

impl What {
    fn lines(self, data: &Data) -> Vec<Line<'_>> {
        match self {
            Self::Countries => data.table().countries(&data.report),
            Self::Regions => data.table().regions(&data.report),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Countries => "pays",
            Self::Regions => "regions",
        }
    }
}

/// The section with its table.
#[component]
pub(super) fn Lines(setting: Setting, data: Data, what: What) -> impl IntoView {
    let t = setting.t;
    let announcer = expect_announcer();
    let order: Order = RwSignal::new((Column::Links, true));
    let all = RwSignal::new(false);
    let (title, first, note) = match what {
        What::Countries => (t.quality_by_country(), t.quality_country(), None),
        What::Regions => (t.quality_by_region(), t.quality_region(), Some(t.quality_no_region())),
    };
    let heads: Vec<AnyView> = core::iter::once((Column::Name, first))
        .chain(Column::COUNTS.into_iter().map(|column| (column, column.name(t))))
        .map(|(column, words)| head(order, column, words))
        .collect();
    let published = (what == What::Countries).then(|| view! { <th scope="col">{t.quality_published()}</th> });
    let count = what.lines(&data).len();
    let (shown, taken) = (data.clone(), data);
    let rows = dynamic(move || {
        let (by, falling) = order.get();
        let lines = Table::sorted(what.lines(&shown), by, falling);
        let most = if all.get() { usize::MAX } else { FIRST };
        lines.iter().take(most).map(|line| row(setting, what, line)).collect::<Vec<_>>().into_any()
    });
    let more = optional(move || {
        (!all.get() && count > FIRST).then(|| {
            view! { <button type="button" class="button" on:click=on_press(move || all.set(true))>{t.quality_all(count as u64)}</button> }
        })
    });
    let take = move || {
        let (by, falling) = order.get_untracked();
        let lines = Table::sorted(what.lines(&taken), by, falling);
        let text = report_csv(&lines, first, t, Separator::Semicolon, true);
        let name = file_name(&[t.quality_title(), title], &date::iso(), "csv");
        let saved = file::save_text(&name, "text/csv", &text);
        announcer.say(if saved { t.export_saved(&name) } else { t.export_failed().to_owned() });
    };
    let csv = (!kiosk::is_on()).then(|| {
        view! { <button type="button" class="button button--small keeper__csv" on:click=on_press(take)>{t.quality_csv()}</button> }
    });
    view! {
        <section class="figures__group" aria-labelledby=["quality-", what.id()].concat()>
            <h2 id=["quality-", what.id()].concat()>{title}</h2>
            {maybe(note.map(|note| view! { <p class="figures__lead">{note}</p> }))}
            <div class="chart__scroll figures__table keeper__table" id=what.id() tabindex="0" role="region" aria-label=t.charts_table_of(title)>
                <table>
                    <thead><tr>{heads}{maybe(published)}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="mend__ways">{more}{maybe(csv)}</div>
        </section>
    }
}

fn head(order: Order, column: Column, words: &str) -> AnyView {
    let words = words.to_owned();
    let sorted = attribute(move || {
        let (by, falling) = order.get();
        (by == column).then_some(if falling { "descending" } else { "ascending" })
    });
    // A second press turns it round; what is counted begins with the most.
    let press = on_press(move || {
        order.update(|(by, falling)| {
            (*by, *falling) = (column, if *by == column { !*falling } else { column != Column::Name });
        });
    });
    view! { <th scope="col" aria-sort=sorted><button type="button" on:click=press>{words}</button></th> }.into_any()
}

fn row(setting: Setting, what: What, line: &Line<'_>) -> AnyView {
    let t = setting.t;
    let name = match line.country {
        Some(code) => {
            let href = setting.href(&Page::Map(MapAddress::default().with_country(Some(code))));
            view! { <a href=href>{line.name.to_owned()}</a> }.into_any()
        }
        None => line.name.to_owned().into_any(),
    };
    let counts: Vec<AnyView> = Column::COUNTS
        .into_iter()
        .map(|column| {
            let count = t.number(u64::from(line.count.of(column)));
            view! { <td class="chart__number">{count}</td> }.into_any()
        })
        .collect();
    let published = (what == What::Countries).then(|| published(setting, &line.published));
    view! { <tr id=[what.id(), "-", line.code].concat()><th scope="row">{name}</th>{counts}{maybe(published)}</tr> }
        .into_any()
}

/// What others have published, each figure with all that stands behind it.
fn published(setting: Setting, figures: &[Figure<'_>]) -> AnyView {
    if figures.is_empty() {
        return view! { <td class="keeper__none">{setting.t.quality_none()}</td> }.into_any();
    }
    let all: Vec<AnyView> =
        figures.iter().map(|figure| view! { <li>{figure.phrase(setting.t)}</li> }.into_any()).collect();
    // A country that many have counted would push the next one out of sight.
    let list = view! { <ul class="keeper__figures">{all}</ul> };
    if figures.len() > 2 {
        let words = setting.t.quality_counts(figures.len() as u64);
        view! { <td><details class="keeper__figures"><summary>{words}</summary>{list}</details></td> }.into_any()
    } else {
        view! { <td>{list}</td> }.into_any()
    }
}
