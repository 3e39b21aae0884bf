//! Writes XML: elements, attributes and texts, escaped; numbers; paths.

use crate::text::plain;

/// A document, or a part of one.
#[derive(Debug, Default)]
pub(crate) struct Pen {
    out: String,
    open: Vec<&'static str>,
}

/// An attribute.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

impl Pen {
    /// The beginning of a file of this size.
    pub(crate) fn document((width, height): (f64, f64), language: &str, rtl: bool) -> Self {
        let mut pen = Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() };
        let (width, height) = (plain(width), plain(height));
        let view = format!("0 0 {width} {height}");
        pen.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", &width),
                ("height", &height),
                ("viewBox", &view),
                ("xml:lang", language),
                ("direction", if rtl { "rtl" } else { "ltr" }),
                ("role", "img"),
                ("aria-labelledby", "title"),
                ("font-family", "'Atkinson Hyperlegible Next', system-ui, sans-serif"),
            ],
        );
        pen
    }

    /// Starts an element that has something in it.
    pub(crate) fn open(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(tag, attributes);
        self.out.push_str(">\n");
        self.open.push(tag);
    }

    /// Ends the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.end(tag);
        }
    }

    /// An element with nothing in it.
    pub(crate) fn empty(&mut self, tag: &str, attributes: &[Attribute<'_>]) {
        self.tag(tag, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with only a text in it.
    pub(crate) fn leaf(&mut self, tag: &str, attributes: &[Attribute<'_>], text: &str) {
        self.tag(tag, attributes);
        self.out.push('>');
        self.escaped(text);
        self.end(tag);
    }

    /// A rectangle: left, top, width, height.
    pub(crate) fn rectangle(&mut self, (x, y, width, height): (f64, f64, f64, f64), fill: &str) {
        let [x, y, width, height] = [x, y, width, height].map(plain);
        self.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", fill)]);
    }

    /// What another pen has written.
    pub(crate) fn add(&mut self, other: &Self) {
        self.out.push_str(&other.out);
    }

    /// Ends everything that is open.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, tag: &str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.escaped(value);
            self.out.push('"');
        }
    }

    fn end(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    /// A text without what XML takes for its own; what XML cannot hold is left out.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => self.out.push(' '),
                '\u{fffe}' | '\u{ffff}' => {}
                letter => self.out.push(letter),
            }
        }
    }
}

/// Parts of a pixel in which paths are written: whole numbers are shorter than fractions.
pub(super) const PARTS: f64 = 10.0;

/// The data of a path, in tenths of a pixel.
#[derive(Debug, Default)]
pub(super) struct PathData(String);

impl PathData {
    /// Adds a line of points in pixels, or a ring. One that is smaller than a tenth of a pixel is left out.
    pub(super) fn line(&mut self, points: impl IntoIterator<Item = (f64, f64)>, closed: bool) {
        // What is far beyond the sheet ends there: no number grows long.
        let part = |pixels: f64| (crate::geo::within(pixels, -1e5, 1e5) * PARTS).round() as i64;
        let mut before: Option<(i64, i64)> = None;
        let start = self.0.len();
        let mut steps = 0;
        for (x, y) in points.into_iter().map(|(x, y)| (part(x), part(y))) {
            match before {
                None => {
                    self.0.push('M');
                    self.pair(x, y);
                }
                Some((x0, y0)) if (x0, y0) != (x, y) => {
                    self.0.push(if steps == 0 { 'l' } else { ' ' });
                    self.pair(x - x0, y - y0);
                    steps += 1;
                }
                Some(_) => continue,
            }
            before = Some((x, y));
        }
        if steps == 0 {
            self.0.truncate(start);
        } else if closed {
            self.0.push('z');
        }
    }

    fn pair(&mut self, x: i64, y: i64) {
        self.0.push_str(&x.to_string());
        if y >= 0 {
            self.0.push(' ');
        }
        self.0.push_str(&y.to_string());
    }

    /// The data; empty when nothing was large enough.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_read_back(text in "[ -~\\x00-\\x1f]{0,12}|\\PC{0,9}") {
            let mut pen = Pen::document((1.0, 1.0), &text, false);
            pen.leaf("text", &[("fill", &text)], &text);
            let svg = pen.finish();
            let document = roxmltree::Document::parse(&svg).expect("XML");
            let leaf = document.descendants().find(|node| node.tag_name().name() == "text");
            let clean = text.replace(|letter: char| letter.is_control(), " ").replace(['\u{fffe}', '\u{ffff}'], "");
            prop_assert_eq!(leaf.and_then(|leaf| leaf.attribute("fill")), Some(clean.as_str()));
            prop_assert_eq!(leaf.and_then(|leaf| leaf.text()).unwrap_or_default(), clean);
        }
    }

    #[test]
    fn paths_are_short() {
        let mut path = PathData::default();
        path.line([(0.0, 1.0), (0.02, 1.01), (2.0, -1.0), (2.0, 0.5)], true);
        path.line([(5.0, 5.0), (5.01, 5.01)], false);
        assert_eq!(path.as_str(), "M0 10l20-20 0 15z");
    }

    #[test]
    fn xml_takes_nothing_for_its_own() {
        let mut pen = Pen::default();
        pen.leaf("text", &[("fill", "\"/><script>")], "a<b> & \"c\"\u{0}\u{ffff}");
        assert_eq!(pen.finish(), "<text fill=\"&quot;/&gt;&lt;script&gt;\">a&lt;b&gt; &amp; &quot;c&quot; </text>\n");
    }
}
