//! Points by year: axes, bands of changes, lines, points, and the numbers that the title speaks of.

use super::room::{Place, Room, widest, width};
use super::{Anchor, Area, Mark, Paper, Picture, Shape, Spot, Stroke, Tone, Type};
use crate::figures::Exactness;
use crate::figures::chart::{Break, Chart, Datum, FULL};

/// Height of what is drawn between the axes, for its width.
const SHAPE: f64 = 0.42;

/// The part of the paper between the axes.
#[derive(Clone, Copy)]
struct Frame {
    paper: Paper,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    fn new(chart: &Chart, paper: Paper) -> Self {
        let left = widest(paper, chart.up.iter().map(|tick| tick.label.as_str())) + paper.text * 0.9;
        let right = paper.width - paper.text * 1.5;
        let top = paper.text * 1.9;
        let high = ((right - left) * SHAPE).max(paper.text * 8.0).min(paper.text * 17.0);
        Self { paper, left, right, top, bottom: top + high }
    }

    fn x(&self, at: u16) -> f64 {
        self.left + f64::from(at) / f64::from(FULL) * (self.right - self.left)
    }

    fn y(&self, at: u16) -> f64 {
        self.bottom - f64::from(at) / f64::from(FULL) * (self.bottom - self.top)
    }

    fn place(&self, (across, up): (u16, u16)) -> (f64, f64) {
        (self.x(across), self.y(up))
    }

    fn band(&self, one: &Break) -> (f64, f64) {
        let (from, to) = (self.x(one.at.0), self.x(one.at.1));
        let aside = (self.paper.text * 0.7).min((to - from) * 0.3);
        (from + aside, to - aside)
    }
}

pub(super) fn picture(chart: &Chart, paper: Paper, value: impl Fn(&Datum) -> String) -> Picture {
    let frame = Frame::new(chart, paper);
    let mut marks = axes(chart, &frame);
    let mut room = Room::default();
    let spots = spots(chart, &frame);
    for spot in &spots {
        room.take(Place::around(spot.at, paper.text * 0.4));
    }
    for one in &chart.breaks {
        let (from, to) = frame.band(one);
        marks.push(Mark::Rectangle((from, frame.top, to - from, frame.bottom - frame.top), Area::Break));
    }
    for line in chart.lines() {
        let tone = line.first().map_or(Tone::Now, |at| tone(chart, 0, at.0));
        marks.push(Mark::Line(line.into_iter().map(|at| frame.place(at)).collect(), Stroke::Joined(tone)));
    }
    // The main series lies on top.
    for spot in spots.iter().filter(|spot| spot.series > 0).chain(spots.iter().filter(|spot| spot.series == 0)) {
        marks.extend(sign(chart, spot));
    }
    let named = spots.iter().filter(|spot| is_named(chart, spot));
    for spot in named {
        if let Some(datum) = chart.datum(spot) {
            marks.push(beside(&frame, &mut room, spot.at, value(datum)));
        }
    }
    marks.extend(chart.breaks.iter().map(|one| changed(&frame, &mut room, one)));
    Picture { paper, height: frame.bottom + paper.text * 2.0, marks, spots }
}

fn axes(chart: &Chart, frame: &Frame) -> Vec<Mark> {
    let mut marks = Vec::new();
    for tick in &chart.up {
        let y = frame.y(tick.at);
        let look = if tick.at == 0 { Stroke::Base } else { Stroke::Grid };
        marks.push(Mark::Line(vec![(frame.left, y), (frame.paper.width, y)], look));
        marks.push(Mark::Text {
            at: (frame.left - frame.paper.text * 0.5, y + frame.paper.text * 0.35),
            anchor: Anchor::End,
            text: tick.label.clone(),
            look: Type::Tick,
        });
    }
    marks.extend(chart.across.iter().map(|tick| Mark::Text {
        at: (frame.x(tick.at), frame.bottom + frame.paper.text * 1.5),
        anchor: Anchor::Middle,
        text: tick.label.clone(),
        look: if tick.strong { Type::Strong } else { Type::Tick },
    }));
    marks
}

/// Every drawn point, by year, the main series first among those of one year.
fn spots(chart: &Chart, frame: &Frame) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for (series, one) in chart.series.iter().enumerate() {
        for (point, at) in one.points.iter().enumerate().filter_map(|(point, one)| Some((point, one.at?))) {
            spots.push(Spot { at: frame.place(at), series, point });
        }
    }
    spots.sort_by(|a, b| a.at.0.total_cmp(&b.at.0).then(a.series.cmp(&b.series)));
    spots
}

fn tone(chart: &Chart, series: usize, across: u16) -> Tone {
    match chart.breaks.first() {
        _ if series > 0 => Tone::Beside,
        Some(first) if across <= first.at.0 => Tone::Before,
        _ => Tone::Now,
    }
}

fn sign(chart: &Chart, spot: &Spot) -> Option<Mark> {
    let point = chart.series.get(spot.series)?.points.get(spot.point)?;
    Some(Mark::Sign {
        at: spot.at,
        shape: Shape::of(spot.series),
        hollow: point.datum.exactness != Exactness::Exact,
        tone: tone(chart, spot.series, point.at?.0),
    })
}

fn is_named(chart: &Chart, spot: &Spot) -> bool {
    let point = chart.series.get(spot.series).and_then(|series| series.points.get(spot.point));
    point.is_some_and(|point| point.named)
}

/// A number beside its point, where it meets least.
fn beside(frame: &Frame, room: &mut Room, (x, y): (f64, f64), text: String) -> Mark {
    let em = frame.paper.text;
    let places = [
        ((x, y - em * 0.75), Anchor::Middle),
        ((x, y + em * 1.5), Anchor::Middle),
        ((x + em * 0.75, y + em * 0.35), Anchor::Start),
        ((x - em * 0.75, y + em * 0.35), Anchor::End),
        ((frame.paper.width, y - em * 0.75), Anchor::End),
        ((frame.left, y - em * 0.75), Anchor::Start),
    ];
    let cost = |(at, anchor): &((f64, f64), Anchor)| {
        let place = Place::of_text(frame.paper, *at, *anchor, &text);
        let outside = !place.within(0.0, frame.paper.width) || at.1 > frame.bottom;
        room.meets(place) + if outside { 100 } else { 0 }
    };
    let (at, anchor) = places.into_iter().min_by_key(cost).unwrap_or(((x, y), Anchor::Middle));
    room.take(Place::of_text(frame.paper, at, anchor, &text));
    Mark::Text { at, anchor, text, look: Type::Value }
}

/// What changed, beside its band, where it meets least.
fn changed(frame: &Frame, room: &mut Room, one: &Break) -> Mark {
    let em = frame.paper.text;
    let (from, to) = frame.band(one);
    let right = to + em * 0.5 + width(frame.paper, &one.label) <= frame.paper.width;
    let (x, anchor) = if right { (to + em * 0.5, Anchor::Start) } else { (from - em * 0.5, Anchor::End) };
    let places = [frame.bottom - em * 0.7, frame.top + em * 0.9, (frame.top + frame.bottom) / 2.0];
    let cost = |y: &f64| room.meets(Place::of_text(frame.paper, (x, *y), anchor, &one.label));
    let y = places.into_iter().min_by_key(cost).unwrap_or(frame.bottom);
    room.take(Place::of_text(frame.paper, (x, y), anchor, &one.label));
    Mark::Text { at: (x, y), anchor, text: one.label.clone(), look: Type::Break }
}
