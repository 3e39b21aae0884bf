//! A chart as its table: every number with its year and its source, breaks of method as rows.

use passerelles_domain::figures::chart::{Chart, Datum, Form, Row};
use passerelles_domain::figures::{Role, Words};

use super::html::Html;
use super::line::Pen;

/// Writes a chart. `heading` is `h2` or `h3`.
pub(super) fn write(html: &mut Html, pen: &mut Pen<'_>, chart: &Chart, heading: &'static str) {
    let (t, charts) = (pen.room.t, &pen.room.shelf.charts);
    html.open("section", &[("id", &chart.id)]).element(heading, &[], &chart.title);
    html.open("table", &[]).element("caption", &[], &chart.counted).open("thead", &[]).open("tr", &[]);
    let first = if chart.form == Form::Line { &charts.heads.year } else { &charts.heads.item };
    for head in [first, &charts.heads.number] {
        html.element("th", &[("scope", "col")], head);
    }
    html.close().close().open("tbody", &[]);
    for row in chart.rows() {
        html.open("tr", &[]);
        match row {
            Row::Break(one) => {
                html.element(
                    "th",
                    &[("scope", "row"), ("colspan", "2")],
                    &format!("{} – {}", charts.heads.method, one.label),
                );
            }
            Row::Datum(series, datum) => {
                let words = chart.words(t, &charts.sources, datum);
                html.element("th", &[("scope", "row")], &label(chart, &series.name, datum, &words));
                html.open("td", &[]).text(&words.number());
                if chart.form == Form::Line {
                    pen.cite(html, datum.source);
                }
                html.close();
            }
        }
        html.close();
    }
    html.close().close();
    if chart.form != Form::Line {
        proof(html, pen, chart);
    }
    for note in &chart.notes {
        html.open("p", &[]);
        pen.line(html, note);
        html.close();
    }
    html.close();
}

/// Year or item, and which publication it is from when there are several.
fn label(chart: &Chart, series: &str, datum: &Datum, words: &Words) -> String {
    let when = words.part(Role::When).unwrap_or_default();
    let first = if chart.form == Form::Line { when } else { &datum.label };
    if series.is_empty() { first.to_owned() } else { format!("{first}, {series}") }
}

/// Items share their year and source more often than not: each proof once, under the table.
fn proof(html: &mut Html, pen: &mut Pen<'_>, chart: &Chart) {
    let mut said: Vec<(String, u16)> = Vec::new();
    for datum in chart.series.iter().flat_map(|series| &series.points).map(|point| &point.datum) {
        let words = chart.words(pen.room.t, &pen.room.shelf.charts.sources, datum);
        let one = (words.part(Role::When).unwrap_or_default().to_owned(), datum.source);
        if !said.contains(&one) {
            said.push(one);
        }
    }
    html.open("p", &[]);
    for (at, (when, source)) in said.iter().enumerate() {
        html.text(if at > 0 { pen.room.t.comma() } else { "" }).text(when);
        pen.cite(html, *source);
    }
    html.close();
}
