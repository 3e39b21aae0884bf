//! A chart with its finding, its drawing, its table twin, its sources, and what one can take away of it.

mod reader;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::export::file_name;
use passerelles_domain::figures::chart::{Chart, Form, Ink};
use passerelles_domain::learn;
use passerelles_domain::text::Messages;
use passerelles_domain::wire::{ChartsFile, Source};

use super::dynamic::{maybe, on_press};
use super::icon::Icon;
use super::icon_view::IconView;
use super::line::{Around, part_of_page};
use crate::platform::{date, dom, file, picture, task};

/// Points of a picture for each CSS pixel: sharp on paper.
const SHARP: u32 = 3;

/// The sources of a chart, each once: those of its numbers, then those of its notes.
pub fn sources(chart: &Chart) -> Vec<u16> {
    let mut found = Vec::new();
    part_of_page(&mut found, chart.series.iter().flat_map(|series| &series.points).map(|point| point.datum.source));
    part_of_page(&mut found, chart.notes.iter().flat_map(|note| learn::sources(note)));
    found
}

/// A chart as a view.
pub fn chart_view(around: &Around<'_>, charts: &Arc<ChartsFile>, chart: &Chart) -> AnyView {
    let t = around.t;
    let more = chart.series.iter().any(|series| series.points.len() > usize::from(chart.drawn));
    let cut = more && chart.form != Form::Line;
    let cut = cut.then(|| view! { <p class="chart__note">{t.charts_drawn(&chart.drawn.to_string())}</p> });
    let notes: Vec<_> =
        chart.notes.iter().map(|note| view! { <p class="chart__note">{around.line(note)}</p> }).collect();
    view! {
        <figure class="chart" id=chart.id.clone() tabindex="-1">
            <h3>{chart.title.clone()}</h3>
            <p class="chart__counted">{chart.counted.clone()}</p>
            {reader::reader(t, charts, chart)}
            {maybe(cut)}
            {notes}
            {proof(around, chart)}
            <div class="chart__more">
                {table::twin(t, charts, chart)}
                {downloads(t, charts, chart)}
            </div>
        </figure>
    }
    .into_any()
}

/// Who says so: by title when they are few, by number when they are many.
fn proof(around: &Around<'_>, chart: &Chart) -> AnyView {
    let mut data: Vec<u16> = Vec::new();
    let mut years: Vec<u16> = Vec::new();
    for point in chart.series.iter().flat_map(|series| &series.points) {
        part_of_page(&mut data, [point.datum.source]);
        years.extend(point.datum.year.map(|year| year.year));
    }
    let years = match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}. "),
        (Some(first), _) => format!("{first}. "),
        _ => String::new(),
    };
    let titles: Vec<&str> = match data.as_slice() {
        [_] | [_, _] => data
            .iter()
            .filter_map(|at| around.sources.get(usize::from(*at)))
            .map(|source: &Source| source.title.as_str())
            .collect(),
        _ => Vec::new(),
    };
    let words = if titles.is_empty() {
        format!("{years}{}", around.t.learn_sources())
    } else {
        format!("{years}{}", around.t.charts_source(&titles.join(around.t.charts_and())))
    };
    let numbers: Vec<_> = data.iter().map(|at| around.source(*at)).collect();
    view! { <p class="chart__source">{words}" "{numbers}</p> }.into_any()
}

/// The numbers as CSV, the drawing as PNG.
fn downloads(t: &'static Messages, charts: &Arc<ChartsFile>, chart: &Chart) -> AnyView {
    let (id, title) = (chart.id.clone(), chart.title.clone());
    let (file, name) = (Arc::clone(charts), id.clone());
    let csv = move || {
        if let Some(chart) = file.chart(&name) {
            let text = chart.csv(&file.heads, t, &file.sources);
            file::save_text(&file_name(&[&name], &date::iso(), "csv"), "text/csv;charset=utf-8", &text);
        }
    };
    let (file, name) = (Arc::clone(charts), id);
    let png = move || {
        if let Some((svg, size)) = file.chart(&name).map(|chart| drawn(t, &file, chart)) {
            let name = file_name(&[&name], &date::iso(), "png");
            task::spawn(async move {
                picture::save_png(&name, &svg, size, SHARP).await;
            });
        }
    };
    view! {
        <p class="chart__take">
            <button type="button" class="button button--small" aria-label=t.charts_csv_of(&title) on:click=on_press(csv)>
                <IconView icon=Icon::Download/>
                {t.charts_csv()}
            </button>
            <button type="button" class="button button--small" aria-label=t.charts_picture_of(&title) on:click=on_press(png)>
                <IconView icon=Icon::Download/>
                {t.charts_picture()}
            </button>
        </p>
    }
    .into_any()
}

/// The drawing as a file, in the colours of the page.
fn drawn(t: &Messages, charts: &ChartsFile, chart: &Chart) -> (String, (u32, u32)) {
    let tokens = ["--paper", "--ink", "--ink2", "--line", "--teal", "--coral", "--sunbg", "--sunink"].map(dom::token);
    let [paper, ink, quiet, line, main, other, fold, on_fold] = tokens.each_ref().map(String::as_str);
    chart.sheet(t, &charts.sources, &Ink { paper, ink, quiet, line, main, other, fold, on_fold })
}
