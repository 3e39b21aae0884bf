//! The same numbers as a table.

use leptos::prelude::*;
use passerelles_domain::figures::chart::{Chart, Datum, Form, Row};
use passerelles_domain::figures::{Role, Words};

use super::Plate;
use crate::ui::source::SourceLink;

/// The table; the proof of items that share theirs stands under it, once.
pub(super) fn view(plate: &Plate) -> AnyView {
    let Some(chart) = plate.chart() else { return ().into_any() };
    let (heads, line) = (&plate.file.heads, chart.form == Form::Line);
    let first = if line { &heads.year } else { &heads.item };
    let source = line.then(|| view! { <th scope="col">{heads.source.clone()}</th> });
    let rows = chart.rows().into_iter().map(|row| self::row(plate, chart, row)).collect_view();
    let proofs = (!line).then(|| proofs(plate, chart));
    view! {
        <table>
            <caption class="visually-hidden">{format!("{} – {}", chart.title, chart.counted)}</caption>
            <thead>
                <tr>
                    <th scope="col">{first.clone()}</th>
                    <th scope="col" class="number">{heads.number.clone()}</th>
                    {source}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {proofs}
    }
    .into_any()
}

fn row(plate: &Plate, chart: &Chart, row: Row<'_>) -> AnyView {
    let line = chart.form == Form::Line;
    match row {
        Row::Break(one) => {
            let words = format!("{} – {}", plate.file.heads.method, one.label);
            view! { <tr class="chart__row-break"><th scope="row" colspan="3">{words}</th></tr> }.into_any()
        }
        Row::Datum(series, datum) => {
            let words = chart.words(plate.t, &plate.file.sources, datum);
            let first = if line { part(&words, Role::When) } else { datum.label.clone() };
            let first = if series.name.is_empty() { first } else { format!("{first}, {}", series.name) };
            let source = plate.file.sources.get(usize::from(datum.source)).filter(|_| line).map(|source| {
                let (title, url) = (source.title.clone(), source.url.clone());
                view! { <td><SourceLink t=plate.t title url/></td> }
            });
            view! { <tr><th scope="row">{first}</th><td class="number">{number(&words)}</td>{source}</tr> }.into_any()
        }
    }
}

/// « 2012. Source : … », each once.
fn proofs(plate: &Plate, chart: &Chart) -> AnyView {
    let mut said: Vec<String> = Vec::new();
    for datum in data(chart) {
        let words = chart.words(plate.t, &plate.file.sources, datum);
        let proof = plate.t.chart_proof(&part(&words, Role::Source), &part(&words, Role::When));
        if !said.contains(&proof) {
            said.push(proof);
        }
    }
    said.into_iter().map(|proof| view! { <p class="chart__proof">{proof}</p> }).collect_view().into_any()
}

/// Every number of a chart.
pub(super) fn data(chart: &Chart) -> impl Iterator<Item = &Datum> {
    chart.series.iter().flat_map(|series| &series.points).map(|point| &point.datum)
}

fn number(words: &Words) -> String {
    let parts = words.claims().filter(|part| part.role != Role::Counted).map(|part| part.text.as_str());
    parts.collect::<Vec<_>>().join("\u{a0}")
}

fn part(words: &Words, role: Role) -> String {
    words.parts().iter().find(|part| part.role == role).map_or_else(String::new, |part| part.text.clone())
}
