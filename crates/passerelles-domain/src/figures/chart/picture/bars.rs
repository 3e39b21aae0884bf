//! Items: bars that lie, each with its name and number, and columns that stand in the order of time.

use super::room::{widest, width};
use super::{Anchor, Area, Mark, Paper, Picture, Spot, Stroke, Type};
use crate::figures::Exactness;
use crate::figures::chart::{Chart, Datum, FULL, Point};

/// The part of the width that names may take before they go above their bars.
const NAMES: f64 = 0.46;

/// What is drawn: position, point, how long it is.
fn drawn(chart: &Chart) -> Vec<(usize, &Point, f64)> {
    let points = chart.series.first().map_or(&[][..], |series| series.points.as_slice());
    let drawn = points.iter().enumerate();
    drawn.filter_map(|(at, point)| Some((at, point, f64::from(point.at?.1) / f64::from(FULL)))).collect()
}

fn area(datum: &Datum) -> Area {
    Area::Bar { hollow: datum.exactness != Exactness::Exact }
}

/// Bars that lie.
pub(super) fn rows(chart: &Chart, paper: Paper, value: impl Fn(&Datum) -> String) -> Picture {
    let (em, drawn) = (paper.text, drawn(chart));
    let values: Vec<String> = drawn.iter().map(|(_, point, _)| value(&point.datum)).collect();
    let names = widest(paper, drawn.iter().map(|(_, point, _)| point.datum.label.as_str())) + em;
    let beside = names <= paper.width * NAMES;
    let left = if beside { names } else { 0.0 };
    let (step, high) = if beside { (em * 2.0, em * 1.3) } else { (em * 3.1, em * 1.2) };
    let long = (paper.width - left - widest(paper, values.iter().map(String::as_str)) - em).max(em * 2.0);
    let (mut marks, mut spots) = (Vec::new(), Vec::new());
    for (row, ((point, one, share), value)) in drawn.iter().zip(values).enumerate() {
        let top = step * row as f64 + if beside { 0.0 } else { em * 1.35 };
        let (end, middle) = (left + (long * share).max(1.5), top + high / 2.0);
        let name = if beside { (left - em * 0.7, middle + em * 0.35) } else { (0.0, top - em * 0.4) };
        marks.push(Mark::Text {
            at: name,
            anchor: if beside { Anchor::End } else { Anchor::Start },
            text: one.datum.label.clone(),
            look: Type::Item,
        });
        marks.push(Mark::Rectangle((left, top, end - left, high), area(&one.datum)));
        marks.push(Mark::Text {
            at: (end + em * 0.5, middle + em * 0.35),
            anchor: Anchor::Start,
            text: value,
            look: Type::Value,
        });
        spots.push(Spot { at: (end, middle), series: 0, point: *point });
    }
    Picture { paper, height: step * drawn.len() as f64, marks, spots }
}

/// Columns that stand.
pub(super) fn columns(chart: &Chart, paper: Paper, value: impl Fn(&Datum) -> String) -> Picture {
    let (em, drawn) = (paper.text, drawn(chart));
    let band = paper.width / drawn.len().max(1) as f64;
    let (top, high) = (em * 1.7, (paper.width * 0.36).max(em * 8.0).min(em * 15.0));
    let bottom = top + high;
    let every = if drawn.iter().all(|(_, one, _)| width(paper, &one.datum.label) + em * 0.3 <= band) { 1 } else { 2 };
    let mut marks = vec![Mark::Line(vec![(0.0, bottom), (paper.width, bottom)], Stroke::Base)];
    let mut spots = Vec::new();
    for (column, (point, one, share)) in drawn.iter().enumerate() {
        let (x, long) = (band * (column as f64 + 0.5), (high * share).max(1.5));
        let wide = (band * 0.72).min(em * 4.0);
        let text = |y: f64, text: String, look| Mark::Text { at: (x, y), anchor: Anchor::Middle, text, look };
        marks.push(Mark::Rectangle((x - wide / 2.0, bottom - long, wide, long), area(&one.datum)));
        marks.push(text(bottom - long - em * 0.45, value(&one.datum), Type::Value));
        if column % every == 0 {
            marks.push(text(bottom + em * 1.4, one.datum.label.clone(), Type::Tick));
        }
        spots.push(Spot { at: (x, bottom - long), series: 0, point: *point });
    }
    Picture { paper, height: bottom + em * 2.0, marks, spots }
}
