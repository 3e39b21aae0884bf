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
                html.open("td", &[]).text(&number(&words));
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
    let when = part(words, Role::When);
    let first = if chart.form == Form::Line { when } else { datum.label.clone() };
    if series.is_empty() { first } else { format!("{first}, {series}") }
}

/// Items share their year and source more often than not: each proof once, under the table.
fn proof(html: &mut Html, pen: &mut Pen<'_>, chart: &Chart) {
    let mut said: Vec<(String, u16)> = Vec::new();
    for datum in chart.series.iter().flat_map(|series| &series.points).map(|point| &point.datum) {
        let when = part(&chart.words(pen.room.t, &pen.room.shelf.charts.sources, datum), Role::When);
        if !said.contains(&(when.clone(), datum.source)) {
            said.push((when, datum.source));
        }
    }
    html.open("p", &[]);
    for (at, (when, source)) in said.iter().enumerate() {
        html.text(if at > 0 { ", " } else { "" }).text(when);
        pen.cite(html, *source);
    }
    html.close();
}

fn number(words: &Words) -> String {
    let parts = words.claims().filter(|part| part.role != Role::Counted).map(|part| part.text.as_str());
    parts.collect::<Vec<_>>().join("\u{a0}")
}

fn part(words: &Words, role: Role) -> String {
    words.parts().iter().find(|part| part.role == role).map_or_else(String::new, |part| part.text.clone())
}
