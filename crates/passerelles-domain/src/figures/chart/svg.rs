//! The chart as a drawing (SVG). Its words are all there: each mark carries its number with what it counts, its year
//! and its source, so that a pointer that rests on it reads them.

mod label;
mod sheet;
mod spot;

pub use sheet::Ink;
pub use spot::Spot;

use label::Taken;

use super::{Chart, Datum, FULL, Form, Point, Series};
use crate::export::svg::pen::Pen;
use crate::figures::{Exactness, Words};
use crate::text::{Messages, plain};
use crate::wire::Source;

/// Width of the drawing; it is scaled to its place.
const WIDTH: f64 = 360.0;
/// Height of a chart with two axes.
const HEIGHT: f64 = 208.0;
/// What is kept free for the marks of the axes: left, top, right, bottom.
const MARGIN: (f64, f64, f64, f64) = (50.0, 20.0, 18.0, 26.0);
/// Height of one bar with its name.
const ROW: f64 = 40.0;
/// What is kept free behind the longest bar, for its number.
const BEHIND: f64 = 112.0;

impl Chart {
    /// The drawing, for a page that gives its classes their colours.
    pub fn svg(&self, messages: &Messages, sources: &[Source]) -> String {
        let mut pen = Pen::default();
        let view = format!("0 0 {} {}", plain(WIDTH), plain(self.height()));
        pen.open("svg", &[("class", "plot"), ("viewBox", &view), ("role", "img"), ("aria-label", &self.title)]);
        self.draw(&mut pen, messages, sources);
        pen.finish()
    }

    fn height(&self) -> f64 {
        if self.form == Form::Bars { ROW * f64::from(self.drawn) + 4.0 } else { HEIGHT }
    }

    fn draw(&self, pen: &mut Pen, messages: &Messages, sources: &[Source]) {
        let words = |datum: &Datum| self.words(messages, sources, datum);
        match self.form {
            Form::Bars => self.bars(pen, words),
            Form::Columns => {
                self.grid(pen);
                self.columns(pen, words);
            }
            Form::Line => {
                self.grid(pen);
                self.folds(pen);
                self.lines_and_points(pen, words);
            }
        }
    }

    /// The marks of both axes.
    fn grid(&self, pen: &mut Pen) {
        for tick in &self.up {
            let y = up(tick.at);
            stroke(pen, "plot__grid", (MARGIN.0, y), (WIDTH - MARGIN.2, y));
            let at = [("x", plain(MARGIN.0 - 8.0)), ("y", plain(y + 4.0))];
            text(pen, "plot__tick plot__tick--end", &at, &tick.label);
        }
        for tick in &self.across {
            let class =
                if tick.strong { "plot__tick plot__tick--mid plot__strong" } else { "plot__tick plot__tick--mid" };
            text(pen, class, &[("x", plain(across(tick.at))), ("y", plain(HEIGHT - 6.0))], &tick.label);
        }
    }

    /// Changes of method, as bands.
    fn folds(&self, pen: &mut Pen) {
        for one in &self.breaks {
            let (left, right) = (across(one.at.0), across(one.at.1));
            let inset = ((right - left) * 0.25).min(5.0);
            let (left, right) = (left + inset, (right - inset).max(left + inset + 3.0));
            pen.open("g", &[("class", "plot__fold")]);
            let [x, y, width, height] =
                [left, MARGIN.1 - 8.0, right - left, HEIGHT - MARGIN.1 - MARGIN.3 + 8.0].map(plain);
            pen.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
            let long = one.label.chars().count() as f64 * 6.6;
            // Behind the band, before it, else up to the end of the drawing.
            let (class, beside) = match () {
                () if right + 5.0 + long <= WIDTH => ("plot__note", right + 5.0),
                () if left - 5.0 - long >= MARGIN.0 => ("plot__note plot__tick--end", left - 5.0),
                () => ("plot__note plot__tick--end", WIDTH),
            };
            text(pen, class, &[("x", plain(beside)), ("y", plain(HEIGHT - MARGIN.3 - 7.0))], &one.label);
            pen.close();
        }
    }

    fn lines_and_points(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        for line in self.lines() {
            let points: Vec<String> =
                line.iter().map(|at| format!("{},{}", plain(across(at.0)), plain(up(at.1)))).collect();
            pen.empty("polyline", &[("class", "plot__line"), ("points", &points.join(" "))]);
        }
        for (which, series) in self.series.iter().enumerate().rev() {
            for point in &series.points {
                draw_point(pen, which, series, point, &words(&point.datum));
            }
        }
        self.values(pen, words);
    }

    /// Numbers beside the marks that the title names, where they hide no other: what they count stands under the title,
    /// their years on the axis or in the table.
    fn values(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        let all = self.series.iter().flat_map(|series| &series.points);
        let mut taken = Taken::default();
        for (x, y) in all.filter_map(|point| point.at).map(|at| (across(at.0), up(at.1))) {
            taken.mark(x, y);
        }
        for line in self.lines() {
            for pair in line.windows(2) {
                if let [from, to] = pair {
                    taken.stroke((across(from.0), up(from.1)), (across(to.0), up(to.1)));
                }
            }
        }
        let main = self.series.first().map_or(&[][..], |series| series.points.as_slice());
        for point in main.iter().filter(|point| point.named) {
            let Some(at) = point.at else { continue };
            let number = words(&point.datum).number();
            let place =
                taken.place((across(at.0), up(at.1)), &number, (4.0, WIDTH - 2.0, 4.0, HEIGHT - MARGIN.3 - 2.0));
            let class = format!("plot__value {}", place.class);
            text(pen, &class, &[("x", plain(place.x)), ("y", plain(place.y))], &number);
        }
    }

    fn bars(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        for (row, (point, along)) in self.main().enumerate() {
            let (words, y) = (words(&point.datum), ROW * row as f64);
            text(pen, "plot__name", &[("x", plain(0.0)), ("y", plain(y + 14.0))], &point.datum.label);
            let width = bar(along);
            pen.open("g", &[("class", &mark(0, &point.datum))]);
            pen.leaf("title", &[], &said("", &point.datum, &words));
            let [y, width_text] = [y + 20.0, width].map(plain);
            pen.empty("rect", &[("x", "1"), ("y", &y), ("width", &width_text), ("height", "12"), ("rx", "2")]);
            pen.close();
            let at = [("x", plain(width + 8.0)), ("y", plain(ROW * row as f64 + 31.0))];
            text(pen, "plot__value", &at, &words.number());
        }
    }

    fn columns(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        let band = self.band();
        let bottom = up(0);
        // Names that would touch leave every second one out; the table has them all.
        let every = if band < 34.0 { 2 } else { 1 };
        for (at, (point, high)) in self.main().enumerate() {
            let words = words(&point.datum);
            let (middle, top) = self.column(at, high);
            pen.open("g", &[("class", &mark(0, &point.datum))]);
            pen.leaf("title", &[], &said("", &point.datum, &words));
            let [x, y, width, height] = [middle - band * 0.36, top, band * 0.72, bottom - top].map(plain);
            pen.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("rx", "2")]);
            pen.close();
            let middle = plain(middle);
            if band >= 24.0 {
                let at = [("x", middle.clone()), ("y", plain(top - 5.0))];
                text(pen, "plot__small plot__tick--mid", &at, &words.number());
            }
            if at % every == 0 {
                let at = [("x", middle), ("y", plain(HEIGHT - 6.0))];
                text(pen, "plot__small plot__tick--mid", &at, &point.datum.label);
            }
        }
    }

    /// Width of the place of one column.
    fn band(&self) -> f64 {
        (WIDTH - MARGIN.0 - MARGIN.2) / f64::from(self.drawn.max(1))
    }

    /// Middle and top of a column.
    fn column(&self, at: usize, high: u16) -> (f64, f64) {
        (MARGIN.0 + self.band() * (at as f64 + 0.5), up(high).min(up(0) - 1.0))
    }

    /// Points of the main series that are drawn, with their amount along the axis.
    fn main(&self) -> impl Iterator<Item = (&Point, u16)> {
        let points = self.series.first().map_or(&[][..], |series| series.points.as_slice());
        points.iter().filter_map(|point| Some((point, point.at?.1)))
    }
}

/// A mark of a chart with two axes.
fn draw_point(pen: &mut Pen, which: usize, series: &Series, point: &Point, words: &Words) {
    let Some((x, y)) = point.at.map(|at| (across(at.0), up(at.1))) else { return };
    let class = mark(which, &point.datum);
    pen.open("g", &[("class", &class)]);
    pen.leaf("title", &[], &said(&series.name, &point.datum, words));
    if which == 0 {
        pen.empty("circle", &[("cx", &plain(x)), ("cy", &plain(y)), ("r", "4.5")]);
    } else {
        let [left, top] = [x - 4.0, y - 4.0].map(plain);
        pen.empty("rect", &[("x", &left), ("y", &top), ("width", "8"), ("height", "8")]);
    }
    pen.close();
}

/// Exact marks are filled, others hollow.
fn mark(series: usize, datum: &Datum) -> String {
    let other = if series == 0 { "" } else { " plot__mark--other" };
    let hollow = if datum.exactness == Exactness::Exact { "" } else { " plot__mark--hollow" };
    format!("plot__mark{other}{hollow}")
}

/// All that a mark says, with its item and its series where they have a name.
fn said(series: &str, datum: &Datum, words: &Words) -> String {
    let item = if datum.label.is_empty() { String::new() } else { format!("{}, ", datum.label) };
    let name = if series.is_empty() { String::new() } else { format!(" ({series})") };
    format!("{item}{}{name}", whole(words))
}

/// All words of a number.
fn whole(words: &Words) -> String {
    let proofs = words.proofs().map(|part| part.text.as_str());
    let claim = words.claims().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ");
    core::iter::once(claim.as_str()).chain(proofs).collect::<Vec<_>>().join(", ")
}

fn text(pen: &mut Pen, class: &str, at: &[(&str, String); 2], words: &str) {
    let [(x, left), (y, top)] = at;
    pen.leaf("text", &[("class", class), (*x, left), (*y, top)], words);
}

fn stroke(pen: &mut Pen, class: &str, from: (f64, f64), to: (f64, f64)) {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(plain);
    pen.empty("line", &[("class", class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]);
}

/// How long a bar is; never too short to be seen.
fn bar(along: u16) -> f64 {
    (f64::from(along) / f64::from(FULL) * (WIDTH - BEHIND)).max(2.0)
}

fn across(at: u16) -> f64 {
    MARGIN.0 + f64::from(at) / f64::from(FULL) * (WIDTH - MARGIN.0 - MARGIN.2)
}

fn up(at: u16) -> f64 {
    HEIGHT - MARGIN.3 - f64::from(at) / f64::from(FULL) * (HEIGHT - MARGIN.1 - MARGIN.3)
}
