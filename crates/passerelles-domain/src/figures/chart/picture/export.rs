//! The picture as a file that stands by itself (SVG 1.1): title, what is counted, chart, what its signs mean, sources.

use super::{Area, Mark, Paper, Picture, Shape, Stroke, Tone, Type};
use crate::export::svg::pen::Pen;
use crate::text::plain;

/// Pixels around everything.
const MARGIN: f64 = 28.0;
/// Width of a letter, in sizes of its text.
const LETTER: f64 = 0.56;

/// Colours, as a style sheet writes them.
#[derive(Clone, Copy, Debug)]
pub struct Colours<'a> {
    /// Behind everything.
    pub paper: &'a str,
    /// Title and numbers.
    pub ink: &'a str,
    /// Axes, sources.
    pub quiet: &'a str,
    /// Marks of the axes.
    pub line: &'a str,
    /// What is counted now.
    pub now: &'a str,
    /// Before the first change of method.
    pub before: &'a str,
    /// A change of method.
    pub change: &'a str,
    /// The same, behind.
    pub band: &'a str,
}

impl<'a> Colours<'a> {
    const fn tone(&self, tone: Tone) -> &'a str {
        match tone {
            Tone::Before => self.before,
            Tone::Now => self.now,
            Tone::Beside => self.quiet,
        }
    }
}

/// What stands around the chart.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// BCP 47 tag.
    pub language: &'a str,
    /// Its finding.
    pub title: &'a str,
    /// What is counted.
    pub counted: &'a str,
    /// Notes, what signs mean, sources, date: a paragraph each.
    pub foot: &'a [String],
}

impl Picture {
    /// Width and height of the file, in pixels.
    pub fn file_size(&self, around: &Around<'_>) -> (f64, f64) {
        let lines: usize = around.foot.iter().map(|text| self.lines(text, self.paper.text).len()).sum();
        let title = self.lines(around.title, self.title()).len() as f64 * self.title() * 1.2;
        let high = title + self.counted_height(around) + self.height + lines as f64 * self.paper.text * 1.4;
        (self.paper.width + 2.0 * MARGIN, (high + self.paper.text * 2.0 + 2.0 * MARGIN).ceil())
    }

    /// The file.
    pub fn svg(&self, around: &Around<'_>, colours: &Colours<'_>) -> String {
        let (width, height) = self.file_size(around);
        let mut pen = Pen::document((width, height), around.language, false);
        pen.leaf("title", &[("id", "title")], &format!("{} – {}", around.title, around.counted));
        pen.rectangle((0.0, 0.0, width, height), colours.paper);
        let mut y = MARGIN;
        y = self.text(&mut pen, around.title, (self.title(), "650", colours.ink), y);
        y = self.text(&mut pen, around.counted, (self.paper.text * 1.05, "400", colours.quiet), y) + self.paper.text;
        let moved = format!("translate({} {})", plain(MARGIN), plain(y));
        pen.open("g", &[("transform", &moved), ("font-size", &plain(self.paper.text))]);
        for mark in &self.marks {
            draw(&mut pen, mark, colours, self.paper);
        }
        pen.close();
        y += self.height + self.paper.text;
        for text in around.foot {
            y = self.text(&mut pen, text, (self.paper.text, "400", colours.quiet), y);
        }
        pen.finish()
    }

    fn title(&self) -> f64 {
        self.paper.text * 1.6
    }

    fn counted_height(&self, around: &Around<'_>) -> f64 {
        let size = self.paper.text * 1.05;
        self.lines(around.counted, size).len() as f64 * size * 1.4
    }

    /// A paragraph in as many lines as it needs; where the next one starts.
    fn text(&self, pen: &mut Pen, text: &str, (size, weight, colour): (f64, &str, &str), top: f64) -> f64 {
        let step = size * if weight == "400" { 1.4 } else { 1.2 };
        let mut y = top;
        for line in self.lines(text, size) {
            let place = [("x", plain(MARGIN)), ("y", plain(y + size)), ("font-size", plain(size))];
            let [x, y_at, size_at] = place.each_ref().map(|(name, value)| (*name, value.as_str()));
            pen.leaf("text", &[x, y_at, size_at, ("font-weight", weight), ("fill", colour)], &line);
            y += step;
        }
        y
    }

    fn lines(&self, text: &str, size: f64) -> Vec<String> {
        let most = (self.paper.width / (size * LETTER)).max(8.0) as usize;
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if line.chars().count() + word.chars().count() < most => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

fn draw(pen: &mut Pen, mark: &Mark, colours: &Colours<'_>, paper: Paper) {
    match mark {
        Mark::Line(points, stroke) => {
            let (colour, width) = match stroke {
                Stroke::Grid => (colours.line, "1"),
                Stroke::Base => (colours.quiet, "1"),
                Stroke::Joined(tone) => (colours.tone(*tone), "2"),
            };
            let path = path(points);
            pen.empty("path", &[("d", &path), ("fill", "none"), ("stroke", colour), ("stroke-width", width)]);
        }
        Mark::Rectangle((x, y, wide, high), area) => {
            let [x, y, wide, high] = [*x, *y, *wide, *high].map(plain);
            let (fill, stroke) = match area {
                Area::Break => (colours.band, colours.change),
                Area::Bar { hollow: false } => (colours.now, colours.now),
                Area::Bar { hollow: true } => (colours.paper, colours.now),
            };
            let place = [("x", x.as_str()), ("y", &y), ("width", &wide), ("height", &high)];
            pen.empty("rect", &[&place[..], &[("fill", fill), ("stroke", stroke), ("stroke-width", "1.5")]].concat());
        }
        Mark::Sign { at, shape, hollow, tone } => {
            let colour = colours.tone(*tone);
            let path = shape.outline(*at, paper.text * 0.34);
            let fill = if *hollow { colours.paper } else { colour };
            pen.empty("path", &[("d", &path), ("fill", fill), ("stroke", colour), ("stroke-width", "2")]);
        }
        Mark::Text { at: (x, y), anchor, text, look } => {
            let (colour, weight) = match look {
                Type::Tick => (colours.quiet, "400"),
                Type::Item => (colours.ink, "400"),
                Type::Strong | Type::Value => (colours.ink, "650"),
                Type::Break => (colours.change, "400"),
            };
            let (x, y) = (plain(*x), plain(*y));
            let place = [("x", x.as_str()), ("y", &y), ("text-anchor", anchor.as_str())];
            pen.leaf("text", &[&place[..], &[("font-weight", weight), ("fill", colour)]].concat(), text);
        }
    }
}

/// The data of a path through points.
pub(super) fn path(points: &[(f64, f64)]) -> String {
    let mut out = String::new();
    for (x, y) in points {
        out.push(if out.is_empty() { 'M' } else { 'L' });
        out.push_str(&plain(*x));
        out.push(' ');
        out.push_str(&plain(*y));
    }
    out
}

impl Shape {
    /// The data of its path around a point.
    pub fn outline(self, (x, y): (f64, f64), reach: f64) -> String {
        let (wide, r) = (reach * 1.25, plain(reach));
        match self {
            Self::Circle => {
                let (left, across) = (plain(x - reach), plain(reach * 2.0));
                format!("M{left} {}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z", plain(y))
            }
            Self::Square => {
                let side = reach * 0.9;
                path(&[(x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)]) + "z"
            }
            Self::Diamond => path(&[(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)]) + "z",
            Self::Triangle => path(&[(x, y - wide), (x + wide, y + reach), (x - wide, y + reach)]) + "z",
        }
    }
}

impl Mark {
    /// The data of the path of a line; empty for anything else.
    pub fn path(&self) -> String {
        match self {
            Self::Line(points, _) => path(points),
            _ => String::new(),
        }
    }
}
