//! A TOML file in which every value knows its line, so that whatever is wrong with it can be told where it stands.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Column, Problems};

/// One file.
pub(super) struct Page<'s> {
    pub(super) file: &'static str,
    text: &'s str,
    table: DeTable<'s>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(super) file: &'static str,
    line: u32,
    column: Column,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Found<T> {
    pub(super) value: T,
    pub(super) spot: Spot,
}

/// A table of a page, with the path of keys that leads to it.
#[derive(Clone, Copy)]
pub(super) struct Table<'p, 's> {
    page: &'p Page<'s>,
    inner: &'p DeTable<'s>,
    name: &'p str,
    span: usize,
}

/// Any value of a page.
#[derive(Clone, Copy)]
pub(super) struct Value<'p, 's> {
    page: &'p Page<'s>,
    inner: &'p Spanned<DeValue<'s>>,
    name: &'p str,
}

impl Spot {
    /// Notes what is wrong here.
    pub(super) fn note(&self, problems: &mut Problems, what: impl Into<String>, remedy: impl Into<String>) {
        problems.add(self.file, self.line, self.column.clone(), what, remedy);
    }
}

impl<'s> Page<'s> {
    /// Reads a file; what is not TOML is told, the rest is read all the same.
    pub(super) fn read(file: &'static str, bytes: &'s [u8], problems: &mut Problems) -> Self {
        let text = match core::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() as u32 + 1;
                let remedy = "Enregistrer le fichier en UTF-8";
                problems.add(file, line, Column::LINE, "Le fichier n’est pas en UTF-8", remedy);
                ""
            }
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        let page = Self { file, text, table: table.into_inner() };
        for error in errors {
            let spot = page.spot(error.span().unwrap_or(0..0).start, "");
            let message = error.message().replace('\n', " ");
            spot.note(problems, format!("Ce n’est pas du TOML ({message})"), "Corriger la ligne, voir toml.io/fr");
        }
        page
    }

    /// The whole file.
    pub(super) fn root(&self) -> Table<'_, 's> {
        Table { page: self, inner: &self.table, name: "", span: 0 }
    }

    /// Where a byte stands.
    fn spot(&self, at: usize, name: &str) -> Spot {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() as u32 + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
        Spot { file: self.file, line, column: Column::new(column, name) }
    }
}

impl<'p, 's> Table<'p, 's> {
    /// Where it begins.
    pub(super) fn spot(&self) -> Spot {
        self.page.spot(self.span, self.name)
    }

    /// Entries in the order of the file.
    pub(super) fn entries(&self) -> Vec<(&'p str, Value<'p, 's>)> {
        let mut entries: Vec<_> = self.inner.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entry = |(key, value): (&'p Spanned<_>, &'p Spanned<DeValue<'s>>)| {
            let name: &'p std::borrow::Cow<'s, str> = key.get_ref();
            (name.as_ref(), Value { page: self.page, inner: value, name: name.as_ref() })
        };
        entries.into_iter().map(entry).collect()
    }

    /// Sub-tables in the order of the file; anything else is told.
    pub(super) fn tables(&self, problems: &mut Problems) -> Vec<(&'p str, Table<'p, 's>)> {
        let table = |(key, value): (&'p str, Value<'p, 's>)| {
            let table = value.table();
            if table.is_none() {
                value.spot().note(problems, format!("« {key} » n’est pas un tableau"), "Écrire [nom] sur sa ligne");
            }
            Some((key, table?))
        };
        self.entries().into_iter().filter_map(table).collect()
    }

    /// A value.
    pub(super) fn get(&self, key: &str) -> Option<Value<'p, 's>> {
        self.entries().into_iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// A text; one that is something else is told.
    pub(super) fn text(&self, key: &str, problems: &mut Problems) -> Option<Found<&'p str>> {
        let value = self.get(key)?;
        let text = value.text();
        if text.is_none() {
            value.spot().note(problems, format!("« {key} » n’est pas un texte"), "L’écrire entre guillemets");
        }
        text.map(|text| Found { value: text, spot: value.spot() })
    }

    /// Texts: a list of them, or one alone.
    pub(super) fn texts(&self, key: &str, problems: &mut Problems) -> Vec<Found<&'p str>> {
        self.get(key).map(|value| value.texts(problems)).unwrap_or_default()
    }

    /// A whole number within bounds; `None` when absent or told to be wrong.
    pub(super) fn number(&self, key: &str, bounds: Range<u32>, problems: &mut Problems) -> Option<u32> {
        let value = self.get(key)?;
        let number = value.number().filter(|number| bounds.contains(number));
        if number.is_none() {
            let what = format!("« {key} » n’est pas un nombre de {} à {}", bounds.start, bounds.end.saturating_sub(1));
            value.spot().note(problems, what, "Écrire un nombre entier, sans guillemets");
        }
        number
    }

    /// `true` when it says so, `false` when absent.
    pub(super) fn flag(&self, key: &str, problems: &mut Problems) -> bool {
        let Some(value) = self.get(key) else { return false };
        let DeValue::Boolean(flag) = value.inner.get_ref() else {
            value.spot().note(
                problems,
                format!("« {key} » n’est ni true ni false"),
                "Écrire true, ou retirer la ligne",
            );
            return false;
        };
        *flag
    }

    /// Tells keys that mean nothing.
    pub(super) fn only(&self, known: &[&str], problems: &mut Problems) {
        for (key, value) in self.entries().into_iter().filter(|(key, _)| !known.contains(key)) {
            let remedy = format!("Retirer la ligne, ou écrire l’un de : {}", known.join(", "));
            value.spot().note(problems, format!("La clé « {key} » est inconnue"), remedy);
        }
    }
}

impl<'p, 's> Value<'p, 's> {
    /// Where it stands.
    pub(super) fn spot(&self) -> Spot {
        self.page.spot(self.inner.span().start, self.name)
    }

    /// As a text.
    pub(super) fn text(&self) -> Option<&'p str> {
        self.inner.get_ref().as_str()
    }

    /// As a whole number that is not negative.
    pub(super) fn number(&self) -> Option<u32> {
        self.inner.get_ref().as_integer().filter(|number| number.radix() == 10)?.as_str().parse().ok()
    }

    /// As a table.
    pub(super) fn table(&self) -> Option<Table<'p, 's>> {
        let inner = self.inner.get_ref().as_table()?;
        Some(Table { page: self.page, inner, name: self.name, span: self.inner.span().start })
    }

    /// As a list.
    pub(super) fn list(&self) -> Option<Vec<Value<'p, 's>>> {
        let list = self.inner.get_ref().as_array()?;
        Some(list.iter().map(|inner| Value { page: self.page, inner, name: self.name }).collect())
    }

    /// As texts: a list of them, or one alone; anything else is told.
    pub(super) fn texts(&self, problems: &mut Problems) -> Vec<Found<&'p str>> {
        let all = self.list().unwrap_or_else(|| vec![*self]);
        let text = |value: Value<'p, 's>| {
            let text = value.text();
            if text.is_none() {
                value.spot().note(problems, "Ce n’est pas un texte", "L’écrire entre guillemets");
            }
            text.map(|text| Found { value: text, spot: value.spot() })
        };
        all.into_iter().filter_map(text).collect()
    }
}
