//! The drawing as a file of its own, which needs no page around it.

use super::WIDTH;
use crate::export::svg::pen::Pen;
use crate::figures::chart::Chart;
use crate::text::{Messages, plain};
use crate::wire::Source;

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
