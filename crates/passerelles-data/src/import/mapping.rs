//! How a stranger's columns become ours: a small TOML file, documented in `docs/donnees.md`.

use std::collections::{BTreeMap, BTreeSet};

use passerelles_domain::text::fold;
use serde::Deserialize;

use super::target::Target;
use crate::problem::{Column, Problem};
use crate::source::Link;

/// One column, or several of which the first that is not empty counts.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

/// The file as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    title: String,
    licence: Option<String>,
    note: Option<String>,
    columns: BTreeMap<String, Names>,
    #[serde(default)]
    constants: BTreeMap<String, String>,
    #[serde(default)]
    split: BTreeMap<String, Names>,
    #[serde(default)]
    divide: Vec<DivideForm>,
    #[serde(default)]
    words: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DivideForm {
    column: String,
    by: String,
    into: Vec<String>,
}

/// A column that is divided into several of ours.
#[derive(Clone, Debug)]
pub(crate) struct Divide {
    /// Its name in the file.
    pub(crate) column: String,
    /// What stands between the parts.
    pub(crate) by: String,
    /// What each part becomes.
    pub(crate) into: Vec<Target>,
}

/// A mapping that makes sense.
#[derive(Clone, Debug)]
pub(crate) struct Mapping {
    /// What it reads, in words.
    pub(crate) title: String,
    /// Under which licence the file may be used.
    pub(crate) licence: Option<String>,
    /// What its user should know.
    pub(crate) note: Option<String>,
    /// Names of the columns that fill a target, by order of preference.
    pub(crate) columns: Vec<(Target, Vec<String>)>,
    /// What stands where no column says anything.
    pub(crate) constants: BTreeMap<Target, String>,
    /// What stands between several values of one cell.
    pub(crate) splits: BTreeMap<Target, Vec<String>>,
    /// Columns that are divided.
    pub(crate) divides: Vec<Divide>,
    /// Our word for each of theirs, folded.
    words: BTreeMap<Target, BTreeMap<String, String>>,
}

/// What no link can do without.
pub(crate) const NEEDED: [Link; 7] =
    [Link::Authority, Link::Level, Link::Partner, Link::Country, Link::Kind, Link::SourceTitle, Link::SourceUrl];

impl Mapping {
    /// Reads a mapping; `file` is what it is called in problems.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let fault = |line: u32, what: String, remedy: &str| Problem {
            file: file.to_owned().into(),
            line,
            column: Column::LINE,
            what,
            remedy: remedy.to_owned(),
        };
        let text = core::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
        let Ok(text) = text else {
            return Err(vec![fault(0, "Le fichier n’est pas en UTF-8".to_owned(), "L’enregistrer en UTF-8")]);
        };
        let form: Form = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.as_bytes().iter().take(start).filter(|byte| **byte == b'\n').count() as u32 + 1;
            let what = format!("La correspondance ne se lit pas : {}", error.message());
            vec![fault(line, what, "Corriger la ligne ; voir data/mappings/tableur.toml")]
        })?;
        let mut faults = Faults { file, text, problems: Vec::new() };
        let mapping = form.into_mapping(&mut faults);
        if faults.problems.is_empty() { Ok(mapping) } else { Err(faults.problems) }
    }

    /// Our word for one of theirs; the same when the mapping has none.
    pub(crate) fn word<'w>(&'w self, target: Target, text: &'w str) -> &'w str {
        let ours = || self.words.get(&target)?.get(&fold(text));
        if text.is_empty() { text } else { ours().map_or(text, String::as_str) }
    }

    /// Whether something fills a target.
    pub(crate) fn fills(&self, target: Target) -> bool {
        self.constants.contains_key(&target)
            || self.columns.iter().any(|(other, _)| *other == target)
            || self.divides.iter().any(|divide| divide.into.contains(&target))
    }

    /// Every name of a column that the mapping reads, folded.
    pub(crate) fn names(&self) -> BTreeSet<String> {
        let columns = self.columns.iter().flat_map(|(_, names)| names);
        columns.chain(self.divides.iter().map(|divide| &divide.column)).map(|name| fold(name)).collect()
    }
}

/// What is wrong, with the line where it stands.
struct Faults<'f> {
    file: &'f str,
    text: &'f str,
    problems: Vec<Problem>,
}

impl Faults<'_> {
    fn add(&mut self, near: &str, what: String, remedy: String) {
        let line = self.text.lines().position(|line| line.contains(near)).map_or(0, |at| at as u32 + 1);
        self.problems.push(Problem { file: self.file.to_owned().into(), line, column: Column::LINE, what, remedy });
    }

    fn target(&mut self, name: &str) -> Option<Target> {
        let target = Target::named(name);
        if target.is_none() {
            let known = Target::all().map(Target::name).collect::<Vec<_>>().join(", ");
            self.add(name, format!("« {name} » n’est pas une de nos colonnes"), format!("Écrire l’une de : {known}"));
        }
        target
    }
}

impl Form {
    fn into_mapping(self, faults: &mut Faults<'_>) -> Mapping {
        let mut columns = Vec::new();
        for (name, names) in self.columns {
            columns.extend(faults.target(&name).map(|target| (target, names.list())));
        }
        let mut splits = BTreeMap::new();
        for (name, separators) in self.split {
            let separators = separators.list();
            if separators.iter().any(String::is_empty) {
                faults.add(
                    &name,
                    format!("Le séparateur de « {name} » est vide"),
                    "Écrire par exemple \";\"".to_owned(),
                );
            }
            splits.extend(faults.target(&name).map(|target| (target, separators)));
        }
        let mut words = BTreeMap::new();
        for (name, ours) in self.words {
            let folded = ours.into_iter().map(|(theirs, ours)| (fold(&theirs), ours)).collect();
            words.extend(faults.target(&name).map(|target| (target, folded)));
        }
        let constants = self.constants.into_iter();
        let constants = constants.filter_map(|(name, text)| Some((faults.target(&name)?, text))).collect();
        let divides = self.divide.into_iter().map(|divide| divide.read(faults)).collect();
        let (title, licence, note) = (self.title, self.licence, self.note);
        let mapping = Mapping { title, licence, note, columns, constants, splits, divides, words };
        for column in NEEDED.map(Target::of).into_iter().filter(|target| !mapping.fills(*target)) {
            let what = format!("Rien ne remplit « {} »", column.name());
            faults.add("[columns]", what, "Donner sa colonne dans [columns], ou sa valeur dans [constants]".to_owned());
        }
        mapping
    }
}

impl DivideForm {
    fn read(self, faults: &mut Faults<'_>) -> Divide {
        if self.by.is_empty() {
            let what = format!("Le séparateur de « {} » est vide", self.column);
            faults.add(&self.column, what, "Écrire par exemple by = \";\"".to_owned());
        }
        let into = self.into.iter().filter_map(|name| faults.target(name)).collect();
        Divide { column: self.column, by: self.by, into }
    }
}

impl Names {
    fn list(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name],
            Self::Several(names) => names,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WHOLE: &str = "title = \"Essai\"\n[columns]\nfrench_authority = \"Ville\"\npartner = [\"Partenaire\", \"Jumelle\"]\n\
        country_iso2 = \"Pays\"\n[constants]\nlevel = \"commune\"\nkind = \"jumelage\"\nsource_title = \"Essai\"\n\
        source_url = \"https://example.org/essai\"\n[words.kind]\n\"Jumelée avec\" = \"jumelage\"\n";

    #[test]
    fn a_mapping_says_what_fills_each_column() {
        let mapping = Mapping::read("m.toml", WHOLE.as_bytes()).expect("a good mapping");
        assert!(mapping.fills(Target::of(Link::Partner)) && !mapping.fills(Target::of(Link::Themes)));
        assert_eq!(mapping.word(Target::of(Link::Kind), "JUMELÉE  avec"), "jumelage");
        assert_eq!(mapping.word(Target::of(Link::Kind), "amitie"), "amitie");
        assert_eq!(mapping.names().len(), 4);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let said = |text: &str| {
            let problems = Mapping::read("m.toml", text.as_bytes()).expect_err("a wrong mapping");
            problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        };
        assert!(said("title = ").starts_with("m.toml:1: La correspondance ne se lit pas"));
        let unknown = said(&WHOLE.replace("country_iso2", "pays"));
        assert!(unknown.starts_with("m.toml:5: « pays » n’est pas une de nos colonnes. Écrire l’une de : french_auth"));
        assert!(unknown.contains("m.toml:2: Rien ne remplit « country_iso2 »"), "{unknown}");
        assert!(said(&format!("{WHOLE}[split]\npartner = \"\"\n")).contains("est vide"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_told(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(Mapping::read("m.toml", &bytes).is_err());
        }

        #[test]
        fn a_changed_byte_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = WHOLE.as_bytes().to_vec();
            let at = at.index(bytes.len());
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            let _ = Mapping::read("m.toml", &bytes);
        }
    }
}
