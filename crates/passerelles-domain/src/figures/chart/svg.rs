//! The chart as a drawing (SVG). Its words are all there: each mark carries its number with what it counts, its year
//! and its source, so that a pointer that rests on it reads them.

use super::{Chart, Datum, FULL, Form, Point, Series};
use crate::export::svg::pen::Pen;
use crate::figures::{Exactness, Role, Words};
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

/// Colours, when the drawing stands by itself; inside a page its classes follow the page.
#[derive(Clone, Copy, Debug)]
pub struct Ink<'a> {
    /// What it is drawn on.
    pub paper: &'a str,
    /// Words.
    pub ink: &'a str,
    /// Words of the axes.
    pub quiet: &'a str,
    /// Lines of the axes.
    pub line: &'a str,
    /// The main series.
    pub main: &'a str,
    /// Other publications.
    pub other: &'a str,
    /// A change of method.
    pub fold: &'a str,
    /// Words on it.
    pub on_fold: &'a str,
}

impl Chart {
    /// The drawing, for a page that gives its classes their colours.
    pub fn svg(&self, messages: &Messages, sources: &[Source]) -> String {
        let mut pen = Pen::default();
        let view = format!("0 0 {} {}", plain(WIDTH), plain(self.height()));
        pen.open("svg", &[("class", "plot"), ("viewBox", &view), ("role", "img"), ("aria-label", &self.title)]);
        self.draw(&mut pen, messages, sources);
        pen.finish()
    }

    /// The drawing as a file of its own, with its title, what is counted, and its sources; and its size.
    pub fn sheet(&self, messages: &Messages, sources: &[Source], ink: &Ink<'_>) -> (String, (u32, u32)) {
        let said = self.sources(sources);
        let below = 18.0 * said.len() as f64 + 18.0;
        let title = wrapped(&self.title, 42);
        let above = 26.0 * title.len() as f64 + 34.0;
        let (width, height) = (WIDTH + 40.0, above + self.height() + below);
        let mut pen = Pen::document((width, height), messages.lang().tag(), messages.lang().dir() == "rtl");
        pen.leaf("title", &[("id", "title")], &self.title);
        pen.leaf("style", &[], &ink.style());
        pen.rectangle((0.0, 0.0, width, height), ink.paper);
        let mut line = |words: &str, y: f64, class: &str| {
            pen.leaf("text", &[("class", class), ("x", "20"), ("y", &plain(y))], words);
        };
        for (at, words) in title.iter().enumerate() {
            line(words, 32.0 + 26.0 * at as f64, "plot__title");
        }
        line(&self.counted, above - 12.0, "plot__tick");
        for (at, source) in said.iter().enumerate() {
            line(source, above + self.height() + 12.0 + 18.0 * at as f64, "plot__small");
        }
        pen.open("g", &[("transform", &format!("translate(20 {})", plain(above)))]);
        self.draw(&mut pen, messages, sources);
        (pen.finish(), (width as u32, height as u32))
    }

    /// Titles of the sources of its numbers, each once.
    fn sources<'a>(&self, sources: &'a [Source]) -> Vec<&'a str> {
        let mut said: Vec<&str> = Vec::new();
        for point in self.series.iter().flat_map(|series| &series.points) {
            let title = sources.get(usize::from(point.datum.source)).map_or("", |source| source.title.as_str());
            if !said.contains(&title) {
                said.push(title);
            }
        }
        said
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
            let late = right > WIDTH * 0.55;
            let class = if late { "plot__note plot__tick--end" } else { "plot__note" };
            let beside = if late { left - 5.0 } else { right + 5.0 };
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
    }

    fn bars(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        for (row, (point, along)) in self.main().enumerate() {
            let (words, y) = (words(&point.datum), ROW * row as f64);
            text(pen, "plot__name", &[("x", plain(0.0)), ("y", plain(y + 14.0))], &point.datum.label);
            let width = (f64::from(along) / f64::from(FULL) * (WIDTH - BEHIND)).max(2.0);
            pen.open("g", &[("class", &mark(0, &point.datum))]);
            pen.leaf("title", &[], &format!("{}, {}", point.datum.label, whole(&words)));
            let [y, width_text] = [y + 20.0, width].map(plain);
            pen.empty("rect", &[("x", "1"), ("y", &y), ("width", &width_text), ("height", "12"), ("rx", "2")]);
            pen.close();
            let at = [("x", plain(width + 8.0)), ("y", plain(ROW * row as f64 + 31.0))];
            text(pen, "plot__value", &at, &number(&words));
        }
    }

    fn columns(&self, pen: &mut Pen, words: impl Fn(&Datum) -> Words) {
        let band = (WIDTH - MARGIN.0 - MARGIN.2) / f64::from(self.drawn.max(1));
        let bottom = up(0);
        // Names that would touch leave every second one out; the table has them all.
        let every = if band < 34.0 { 2 } else { 1 };
        for (at, (point, high)) in self.main().enumerate() {
            let words = words(&point.datum);
            let (middle, top) = (MARGIN.0 + band * (at as f64 + 0.5), up(high).min(bottom - 1.0));
            pen.open("g", &[("class", &mark(0, &point.datum))]);
            pen.leaf("title", &[], &format!("{}, {}", point.datum.label, whole(&words)));
            let [x, y, width, height] = [middle - band * 0.36, top, band * 0.72, bottom - top].map(plain);
            pen.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("rx", "2")]);
            pen.close();
            let middle = plain(middle);
            if band >= 24.0 {
                let at = [("x", middle.clone()), ("y", plain(top - 5.0))];
                text(pen, "plot__small plot__tick--mid", &at, &number(&words));
            }
            if at % every == 0 {
                let at = [("x", middle), ("y", plain(HEIGHT - 6.0))];
                text(pen, "plot__small plot__tick--mid", &at, &point.datum.label);
            }
        }
    }

    /// Points of the main series that are drawn, with their amount along the axis.
    fn main(&self) -> impl Iterator<Item = (&Point, u16)> {
        let points = self.series.first().map_or(&[][..], |series| series.points.as_slice());
        points.iter().filter_map(|point| Some((point, point.at?.1)))
    }
}

impl Ink<'_> {
    fn style(&self) -> String {
        let Self { paper, ink, quiet, line, main, other, fold, on_fold } = self;
        format!(
            "text{{font-size:13px;fill:{ink}}}.plot__tick{{fill:{quiet}}}.plot__tick--end{{text-anchor:end}}\
             .plot__tick--mid{{text-anchor:middle}}.plot__strong,.plot__value{{font-weight:650;fill:{ink}}}\
             .plot__small{{font-size:11px;fill:{quiet}}}.plot__title{{font-size:18px;font-weight:650}}\
             .plot__grid{{stroke:{line};stroke-width:1}}.plot__fold rect{{fill:{fold}}}.plot__note{{fill:{on_fold}}}\
             .plot__line{{fill:none;stroke:{main};stroke-width:2}}\
             .plot__mark{{fill:{main};stroke:{main};stroke-width:2}}.plot__mark--other{{fill:{other};stroke:{other}}}\
             .plot__mark--hollow{{fill:{paper}}}"
        )
    }
}

/// A mark of a chart with two axes, with its number beside it when the title names it.
fn draw_point(pen: &mut Pen, which: usize, series: &Series, point: &Point, words: &Words) {
    let Some((x, y)) = point.at.map(|at| (across(at.0), up(at.1))) else { return };
    let class = mark(which, &point.datum);
    pen.open("g", &[("class", &class)]);
    let name = if series.name.is_empty() { String::new() } else { format!(" ({})", series.name) };
    pen.leaf("title", &[], &format!("{}{name}", whole(words)));
    if which == 0 {
        pen.empty("circle", &[("cx", &plain(x)), ("cy", &plain(y)), ("r", "4.5")]);
    } else {
        let [left, top] = [x - 4.0, y - 4.0].map(plain);
        pen.empty("rect", &[("x", &left), ("y", &top), ("width", "8"), ("height", "8")]);
    }
    pen.close();
    if point.named {
        let class = match x / WIDTH {
            share if share > 0.75 => "plot__value plot__tick--end",
            share if share < 0.25 => "plot__value",
            _ => "plot__value plot__tick--mid",
        };
        let shift = if x / WIDTH > 0.75 {
            5.0
        } else if x / WIDTH < 0.25 {
            -5.0
        } else {
            0.0
        };
        let above = y - 11.0;
        let y = if above < 12.0 { y + 20.0 } else { above };
        text(pen, class, &[("x", plain(x + shift)), ("y", plain(y))], &number(words));
    }
}

/// Exact marks are filled, others hollow.
fn mark(series: usize, datum: &Datum) -> String {
    let other = if series == 0 { "" } else { " plot__mark--other" };
    let hollow = if datum.exactness == Exactness::Exact { "" } else { " plot__mark--hollow" };
    format!("plot__mark{other}{hollow}")
}

/// « environ 3 250 », beside a mark: what it counts stands under the title, its year on the axis or in the table.
fn number(words: &Words) -> String {
    let parts = words.claims().filter(|part| part.role != Role::Counted).map(|part| part.text.as_str());
    parts.collect::<Vec<_>>().join("\u{a0}")
}

/// All words of a mark.
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

fn across(at: u16) -> f64 {
    MARGIN.0 + f64::from(at) / f64::from(FULL) * (WIDTH - MARGIN.0 - MARGIN.2)
}

fn up(at: u16) -> f64 {
    HEIGHT - MARGIN.3 - f64::from(at) / f64::from(FULL) * (HEIGHT - MARGIN.1 - MARGIN.3)
}

/// Words in lines of so many letters at most.
fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        if let Some(line) = lines.last_mut() {
            if line.is_empty() {
                line.push_str(word);
            } else if line.chars().count() + word.chars().count() < most {
                line.push(' ');
                line.push_str(word);
            } else {
                lines.push(word.to_owned());
            }
        }
    }
    lines
}
