//! Title, legend and sources around the map. Texts are broken by their number of letters: a file does not know which
//! fonts its reader has.

use super::pen::Pen;
use super::{Caption, MARGIN, Palette};
use crate::text::plain;

/// Width of a letter as a share of the size of the text: rather too much than too little.
const LETTER: f64 = 0.56;
/// Height of a line, likewise.
const LINE: f64 = 1.35;
/// Width and height of a colour of the legend.
const SWATCH: (f64, f64) = (22.0, 14.0);
/// Size of the legend's words.
const LEGEND: f64 = 14.0;

/// Lines under each other.
struct Column<'p, 'a> {
    pen: &'p mut Pen,
    caption: &'p Caption<'a>,
    /// Width of the sheet.
    width: f64,
    /// Where the next line starts.
    y: f64,
}

impl Column<'_, '_> {
    /// A text in as many lines as it needs; nothing for an empty one.
    fn text(&mut self, text: &str, size: f64, weight: &str, colour: &str) {
        let most = ((self.width - 2.0 * MARGIN) / (size * LETTER)).max(8.0) as usize;
        for line in lines(text, most) {
            self.y += size;
            let x = if self.caption.rtl { self.width - MARGIN } else { MARGIN };
            self.words((x, self.y), &line, size, weight, colour);
            self.y += size * (LINE - 1.0);
        }
    }

    /// Words on a base line. What is written from right to left ends there on the left.
    fn words(&mut self, (x, y): (f64, f64), text: &str, size: f64, weight: &str, colour: &str) {
        let [x, y, size] = [x, y, size].map(plain);
        let place = [("x", x.as_str()), ("y", &y), ("font-size", &size)];
        self.pen.leaf("text", &[&place[..], &[("font-weight", weight), ("fill", colour)]].concat(), text);
    }

    /// Each colour with its words, in as many rows as they need.
    fn legend(&mut self, palette: &Palette) {
        let mut x = MARGIN;
        let mut row = self.y;
        for (fill, words) in self.caption.legend {
            let wide = SWATCH.0 + 8.0 + words.chars().count() as f64 * LEGEND * LETTER + 18.0;
            if x > MARGIN && x + wide > self.width - MARGIN {
                x = MARGIN;
                row += LEGEND * 1.7;
            }
            let left = if self.caption.rtl { self.width - x - SWATCH.0 } else { x };
            self.pen.rectangle((left, row, SWATCH.0, SWATCH.1), palette.fill(*fill));
            self.pen.empty(
                "rect",
                &[
                    ("x", &plain(left)),
                    ("y", &plain(row)),
                    ("width", &plain(SWATCH.0)),
                    ("height", &plain(SWATCH.1)),
                    ("fill", "none"),
                    ("stroke", palette.coast.as_str()),
                    ("stroke-width", "0.6"),
                ],
            );
            let words_at = if self.caption.rtl { left - 8.0 } else { left + SWATCH.0 + 8.0 };
            self.words((words_at, row + LEGEND * 0.85), words, LEGEND, "400", palette.ink.as_str());
            x += wide;
        }
        if !self.caption.legend.is_empty() {
            self.y = row + LEGEND * 1.7;
        }
    }
}

/// Title, filters and date; the height that they take.
pub(super) fn head(pen: &mut Pen, palette: &Palette, caption: &Caption<'_>, width: f64) -> f64 {
    let mut column = Column { pen, caption, width, y: MARGIN * 0.75 };
    column.text(caption.title, 26.0, "700", palette.ink.as_str());
    column.text(caption.filters, 16.0, "400", palette.ink.as_str());
    column.text(caption.date, 14.0, "400", palette.quiet.as_str());
    column.y + MARGIN * 0.5
}

/// Legend, coverage and sources below the map; where the sheet ends.
pub(super) fn foot(pen: &mut Pen, palette: &Palette, caption: &Caption<'_>, (width, top): (f64, f64)) -> f64 {
    let mut column = Column { pen, caption, width, y: top + MARGIN * 0.6 };
    column.text(caption.legend_title, 15.0, "700", palette.ink.as_str());
    column.y += 4.0;
    column.legend(palette);
    column.text(caption.arcs, LEGEND, "400", palette.ink.as_str());
    column.y += 6.0;
    column.text(caption.coverage, 15.0, "600", palette.ink.as_str());
    for source in caption.sources {
        column.text(source, 13.0, "400", palette.quiet.as_str());
    }
    column.y + MARGIN * 0.75
}

/// A text in lines of at most so many letters, broken at spaces that may be broken; a longer word stands alone.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let fits = |line: &&mut String| line.chars().count() + 1 + word.chars().count() <= most;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_but_not_at_those_that_hold() {
        assert_eq!(lines("1\u{a0}346 liens documentés ici", 12), ["1\u{a0}346 liens", "documentés", "ici"]);
        assert_eq!(lines("anticonstitutionnellement", 5), ["anticonstitutionnellement"]);
        assert_eq!(lines(" ", 5), Vec::<String>::new());
    }
}
