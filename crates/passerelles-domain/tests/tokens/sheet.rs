//! Reads the custom properties of `style/tokens.css`. Only as much of CSS as that file uses: comments, at-rules around
//! rules, declarations.

use std::collections::BTreeMap;

use crate::colour::Colour;

const SHEET: &str = include_str!("../../../../style/tokens.css");

/// Names and values of one rule, as written.
pub(crate) type Block = BTreeMap<String, String>;

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    Contrast,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The rules that hold its values: what the visitor chose, then what the system says.
    fn rules(self) -> &'static [&'static str] {
        match self {
            Self::Light => &[":root"],
            Self::Dark => &[
                r#":root[data-theme="dark"]"#,
                r#"@media (prefers-color-scheme: dark) :root:not([data-theme="light"])"#,
            ],
            Self::Contrast => &[
                r#":root[data-contrast="more"]"#,
                r#"@media (prefers-contrast: more) :root:not([data-contrast="normal"])"#,
            ],
        }
    }

    /// Each of its rules.
    pub(crate) fn blocks(self) -> Vec<Block> {
        self.rules().iter().map(|rule| block(rule)).collect()
    }

    /// Everything that holds in it: its own values over those of the light theme.
    pub(crate) fn values(self) -> Block {
        let mut values = block(":root");
        values.extend(self.rules().first().map(|rule| block(rule)).unwrap_or_default());
        values
    }

    /// The colour of a token.
    pub(crate) fn colour(self, token: &str) -> Result<Colour, String> {
        let values = self.values();
        let value = values.get(token).ok_or(format!("{token}: not in tokens.css"))?;
        Colour::parse(value).ok_or(format!("{token}: {value} is not #rrggbb"))
    }
}

/// The declarations of a rule of `@layer tokens`, all rules of that name together.
pub(crate) fn block(rule: &str) -> Block {
    let wanted = format!("@layer tokens {rule}");
    rules().into_iter().filter(|(name, _)| *name == wanted).flat_map(|(_, block)| block).collect()
}

/// Every rule that declares something: the at-rules and the selector around it, and what it declares.
fn rules() -> Vec<(String, Block)> {
    let sheet = without_comments(SHEET);
    let (mut open, mut rules, mut rest) = (Vec::<&str>::new(), Vec::new(), sheet.as_str());
    while let Some((before, sign, after)) = rest.find(['{', '}']).and_then(|at| cut(rest, at)) {
        if sign == "{" {
            // A statement such as the order of layers may stand before.
            open.push(before.rsplit(';').next().unwrap_or(before).trim());
        } else {
            let block = declarations(before);
            if !block.is_empty() {
                rules.push((open.join(" "), block));
            }
            open.pop();
        }
        rest = after;
    }
    rules
}

/// What stands before, at and after a one-byte sign.
fn cut(text: &str, at: usize) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_at_checked(at)?;
    let (sign, after) = rest.split_at_checked(1)?;
    Some((before, sign, after))
}

fn declarations(text: &str) -> Block {
    let pairs = text.split(';').filter_map(|one| one.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| part.split_once("*/").map(|(_, after)| after)).collect::<String>()
}
