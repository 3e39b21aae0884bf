//! HTML on its way: elements that close in the order in which they opened, and words that are escaped. What comes out
//! is also well-formed XML.

/// Elements that hold nothing.
const VOID: [&str; 4] = ["br", "link", "meta", "xhtml:link"];

/// A piece of HTML.
#[derive(Clone, Debug, Default)]
pub(super) struct Html {
    out: String,
    open: Vec<&'static str>,
}

impl Html {
    /// Opens an element.
    pub(super) fn open(&mut self, tag: &'static str, attributes: &[(&str, &str)]) -> &mut Self {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(&mut self.out, value);
            self.out.push('"');
        }
        if VOID.contains(&tag) {
            self.out.push('/');
        } else {
            self.open.push(tag);
        }
        self.out.push('>');
        self
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> &mut Self {
        if let Some(tag) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(tag);
            self.out.push('>');
        }
        self
    }

    /// Adds words.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape(&mut self.out, text);
        self
    }

    /// Adds an element with words in it.
    pub(super) fn element(&mut self, tag: &'static str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.open(tag, attributes).text(text).close()
    }

    /// Adds a link.
    pub(super) fn link(&mut self, href: &str, text: &str) -> &mut Self {
        self.element("a", &[("href", href)], text)
    }

    /// Adds a list whose items are written one by one.
    pub(super) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) -> &mut Self {
        self.open("ul", &[]);
        for item in items {
            self.open("li", &[]);
            write(self, item);
            self.close();
        }
        self.close()
    }

    /// Everything that is open closes; the text comes out.
    pub(super) fn into_text(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }
}

/// Words as they may stand in HTML and XML, inside and outside of quotes. Characters that XML forbids are left out.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_elements_close() {
        let mut html = Html::default();
        html.open("p", &[("title", "a \"b\" <c>")])
            .text("x < y & 'z'\u{0}")
            .open("br", &[])
            .open("em", &[])
            .text("fin");
        assert_eq!(
            html.into_text(),
            "<p title=\"a &quot;b&quot; &lt;c&gt;\">x &lt; y &amp; &#39;z&#39;<br/><em>fin</em></p>"
        );
    }
}
