//! Reading keys one by one, and remembering what is wrong with them.

use super::{Event, Fault, Key, Problem, Value, Wanted, Wrong};
use crate::quality::mail_address;
use crate::text::Lang;

/// A configuration that is being read.
pub(super) struct Reader<'a> {
    root: &'a Value,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        let mut reader = Self { root, problems: Vec::new() };
        if !matches!(root, Value::Table(_) | Value::Null) {
            reader.problems.push(Problem { key: "config.json".to_owned(), fault: Fault::NotATable });
        }
        reader
    }

    /// What is wrong, keys that nobody knows last.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        let mut unknown = Vec::new();
        walk(self.root, "", &mut unknown);
        self.problems.append(&mut unknown);
        self.problems
    }

    /// The value of a key; `None` for one that is not there, and for `null`.
    fn value(&self, key: Key) -> Option<&'a Value> {
        let found = key.as_str().split('.').try_fold(self.root, |table, part| table.under(part))?;
        (*found != Value::Null).then_some(found)
    }

    fn tell(&mut self, key: Key, fault: Fault) {
        self.problems.push(Problem { key: key.as_str().to_owned(), fault });
    }

    /// What a key holds, when it is what is wanted.
    fn wanted<T>(&mut self, key: Key, wanted: Wanted, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let found = read(self.value(key)?);
        if found.is_none() {
            self.tell(key, Fault::Wanted(wanted));
        }
        found
    }

    pub(super) fn truth(&mut self, key: Key) -> Option<bool> {
        self.wanted(key, Wanted::Truth, |value| match value {
            Value::Truth(truth) => Some(*truth),
            _ => None,
        })
    }

    pub(super) fn number(&mut self, key: Key, least: u32, most: u32) -> Option<f64> {
        self.wanted(key, Wanted::Between(least, most), |value| match value {
            Value::Number(number) => Some(*number).filter(|n| (f64::from(least)..=f64::from(most)).contains(n)),
            _ => None,
        })
    }

    /// A text that means something.
    pub(super) fn parsed<T>(&mut self, key: Key, wanted: Wanted, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.wanted(key, wanted, |value| parse(value.text()?.trim()))
    }

    /// A web address, with a slash at its end.
    pub(super) fn address(&mut self, key: Key) -> Option<String> {
        self.parsed(key, Wanted::Address, |url| {
            let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
            let fits = host.starts_with(|c: char| c.is_alphanumeric())
                && !host.contains(|c: char| c.is_whitespace() || "\"<>#?".contains(c));
            fits.then(|| [url.trim_end_matches('/'), "/"].concat())
        })
    }

    /// A mail address.
    pub(super) fn mail(&mut self, key: Key) -> Option<String> {
        self.parsed(key, Wanted::Mail, |text| mail_address(text).map(str::to_owned))
    }

    /// The languages that are offered: one at least, each once, all of them there.
    pub(super) fn languages(&mut self) -> Option<Vec<Lang>> {
        self.wanted(Key::KioskLanguages, Wanted::Languages, |value| {
            let Value::List(list) = value else { return None };
            let mut languages = Vec::new();
            for one in list {
                let lang = Lang::ready(one.text()?)?;
                if !languages.contains(&lang) {
                    languages.push(lang);
                }
            }
            (!languages.is_empty()).then_some(languages)
        })
    }

    /// The event, when one is announced.
    pub(super) fn event(&mut self) -> Option<Event> {
        let table = self.root.under("event").filter(|event| **event != Value::Null)?;
        let read = Event::read(|key| Some(table.under(key)?.text()?.to_owned()));
        for wrong in read.as_ref().err().into_iter().flatten() {
            let (key, fault) = match wrong {
                Wrong::Name => (Key::EventName, Fault::Wanted(Wanted::Text)),
                Wrong::Day("from") => (Key::EventFrom, Fault::Wanted(Wanted::Day)),
                Wrong::Day(_) => (Key::EventTo, Fault::Wanted(Wanted::Day)),
                Wrong::Order => (Key::EventTo, Fault::Order),
            };
            self.tell(key, fault);
        }
        self.parsed(Key::EventPlace, Wanted::Text, |_| Some(()));
        read.ok()
    }
}

impl Value {
    /// The value under a key of a table.
    fn under(&self, key: &str) -> Option<&Self> {
        let Self::Table(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }
}

/// Every key that nobody knows, and every table that is none.
fn walk(table: &Value, inside: &str, problems: &mut Vec<Problem>) {
    let Value::Table(entries) = table else { return };
    for (key, value) in entries {
        let key = if inside.is_empty() { key.clone() } else { [inside, key].join(".") };
        let is_leaf = Key::ALL.iter().any(|known| known.as_str() == key);
        if !Key::is_known(&key) {
            problems.push(Problem { fault: Fault::Unknown(Key::nearest(&key)), key });
        } else if !is_leaf && matches!(value, Value::Table(_)) {
            walk(value, &key, problems);
        } else if !is_leaf && *value != Value::Null {
            problems.push(Problem { key, fault: Fault::NotATable });
        }
    }
}
