//! JSON, written: a reader and a writer for any type would weigh more than all exports.

/// Text on its way.
#[derive(Debug, Default)]
pub(crate) struct Json {
    out: String,
    /// Whether a comma must come before what is next.
    full: bool,
}

impl Json {
    /// Anything between brackets.
    pub(crate) fn between(&mut self, brackets: [char; 2], inside: impl FnOnce(&mut Self)) {
        self.next();
        self.out.push(brackets[0]);
        self.full = false;
        inside(self);
        self.out.push(brackets[1]);
        self.full = true;
    }

    /// `{…}`.
    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        self.between(['{', '}'], inside);
    }

    /// `[…]`.
    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        self.between(['[', ']'], inside);
    }

    /// The name of what is next in an object.
    pub(crate) fn key(&mut self, key: &str) -> &mut Self {
        self.text(key);
        self.out.push(':');
        self.full = false;
        self
    }

    /// A text. `<` is escaped too, so that no page takes it for its own.
    pub(crate) fn text(&mut self, text: &str) {
        self.next();
        self.out.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '<' | '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                    self.out.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        self.out.push(char::from_digit(u32::from(letter) >> shift & 15, 16).unwrap_or('0'));
                    }
                }
                letter => self.out.push(letter),
            }
        }
        self.out.push('"');
    }

    /// A number as it is written, or `true`, `false`, `null`.
    pub(crate) fn literal(&mut self, literal: &str) {
        self.next();
        self.out.push_str(literal);
    }

    fn next(&mut self) {
        if self.full {
            self.out.push(',');
        }
        self.full = true;
    }

    /// `[…]`, one item after the other.
    pub(crate) fn list<T>(&mut self, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        self.array(|json| items.into_iter().for_each(|item| write(json, item)));
    }

    /// `[…]`, each of its items on its own line, for people who open the file.
    pub(crate) fn lines<T>(&mut self, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        self.array(|json| {
            for item in items {
                json.out.push_str(if json.full { ",\n" } else { "\n" });
                json.full = false;
                write(json, item);
            }
            json.out.push('\n');
        });
    }

    /// What was written.
    pub(crate) fn into_text(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC{0,9}|[\\x00-\\x7f\u{2028}\u{2029}]{0,9}") {
            let mut json = Json::default();
            json.object(|json| json.key(&text).array(|json| {
                json.text(&text);
                json.literal("-0.5");
                json.object(|_| ());
            }));
            let written = json.into_text();
            let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
            prop_assert_eq!(read, serde_json::json!({ text.clone(): [text, -0.5, {}] }));
            prop_assert!(!written.contains('<'));
        }
    }
}
