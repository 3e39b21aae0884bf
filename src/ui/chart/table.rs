//! The same chart as a table.

use leptos::prelude::*;
use passerelles_domain::figures::Role;
use passerelles_domain::figures::chart::{Chart, Datum, Form, Row};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::ChartsFile;

use crate::ui::outside::outside;

/// The table, folded until somebody wants it.
pub(super) fn twin(t: &'static Messages, charts: &ChartsFile, chart: &Chart) -> AnyView {
    let rows: Vec<_> = chart.rows().into_iter().map(|one| row(t, charts, chart, one)).collect();
    let line = chart.form == Form::Line;
    let heads = &charts.heads;
    let (first, second) = if line { (&heads.year, None) } else { (&heads.item, Some(&heads.year)) };
    let head = |words: &String| view! { <th scope="col">{words.clone()}</th> };
    view! {
        <details class="chart__twin">
            <summary aria-label=t.charts_table_of(&chart.title)>{t.charts_table()}</summary>
            <div class="chart__scroll" tabindex="0" role="region" aria-label=t.charts_table_of(&chart.title)>
                <table>
                    <caption class="visually-hidden">{chart.counted.clone()}</caption>
                    <thead>
                        <tr>{head(first)}{head(&heads.number)}{second.map(head)}{head(&heads.source)}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(t: &'static Messages, charts: &ChartsFile, chart: &Chart, row: Row<'_>) -> AnyView {
    let line = chart.form == Form::Line;
    match row {
        Row::Break(one) => {
            let words = format!("{} – {}", charts.heads.method, one.label);
            let columns = if line { "3" } else { "4" };
            view! { <tr class="chart__break"><th scope="row" colspan=columns>{words}</th></tr> }.into_any()
        }
        Row::Datum(series, datum) => {
            let words = chart.words(t, &charts.sources, datum);
            let when = words.part(Role::When).unwrap_or_default().to_owned();
            let (first, second) = if line { (when, None) } else { (datum.label.clone(), Some(when)) };
            let first = if series.name.is_empty() { first } else { format!("{first}, {}", series.name) };
            view! {
                <tr>
                    <th scope="row">{first}</th>
                    <td class="chart__number">{words.number()}</td>
                    {second.map(|when| view! { <td>{when}</td> })}
                    <td>{source(charts, datum)}</td>
                </tr>
            }
            .into_any()
        }
    }
}

fn source(charts: &ChartsFile, datum: &Datum) -> AnyView {
    match charts.sources.get(usize::from(datum.source)) {
        Some(source) => outside(&source.title, &source.url),
        None => ().into_any(),
    }
}
