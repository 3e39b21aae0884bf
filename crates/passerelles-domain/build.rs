//! Turns `data/locales/<language>.toml` into the typed message table. A text that is missing, left over, or whose
//! placeholders differ from the French one stops the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/text/plural.rs"]
#[expect(dead_code, reason = "the build script only needs the categories, the crate uses the rest")]
mod plural;

/// One text: plain, or one form for each plural category of its language.
#[derive(Clone)]
enum Text {
    Plain(String),
    Plural(BTreeMap<String, String>),
}

/// When a text comes (0 from the start, 1 later, 2 and 3 with its room), and its name.
type Key = (u8, String);
type Table = BTreeMap<Key, Text>;
type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../data/locales");
    println!("cargo:rerun-if-changed={}", folder.display());
    let later = later(&folder.join("fr.toml"))?;
    let french = read(&folder.join("fr.toml"), &later)?;
    let mut code = String::new();
    write_methods(&mut code, &french)?;
    for path in languages(&folder)? {
        println!("cargo:rerun-if-changed={}", path.display());
        let tag = path.file_stem().and_then(|stem| stem.to_str()).ok_or("file name of a locale")?.to_owned();
        let table = read(&path, &later)?;
        compare(&tag, &french, &table)?;
        write_table(&mut code, &tag, &table)?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("messages.rs"), code)?;
    Ok(())
}

/// The locale files, sorted.
fn languages(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    Ok(paths)
}

/// Lists at the head of the French file, of sections that come later, and of those that come with their room: the guide,
/// and what keepers of the data say.
const LISTS: [&str; 3] = ["later", "entered", "kept"];

/// The sections that do not come from the start, and when they come.
fn later(french: &Path) -> Result<BTreeMap<String, u8>, Failure> {
    let words: toml::Table = fs::read_to_string(french)?.parse()?;
    let mut names = BTreeMap::new();
    for (when, list) in (1..).zip(LISTS) {
        let sections = words.get(list).and_then(toml::Value::as_array);
        let sections = sections.ok_or_else(|| format!("fr.toml: no list called `{list}`"))?;
        for name in sections.iter().filter_map(toml::Value::as_str) {
            if !words.contains_key(name) {
                return Err(format!("fr.toml: `{list}` names a section [{name}] that is not there").into());
            }
            names.insert(name.to_owned(), when);
        }
    }
    Ok(names)
}

/// Reads a locale: sections of texts, flattened to `section.key`.
fn read(path: &Path, later: &BTreeMap<String, u8>) -> Result<Table, Failure> {
    let words: toml::Table = fs::read_to_string(path)?.parse()?;
    let mut table = Table::new();
    for (section, texts) in words.into_iter().filter(|(section, _)| !LISTS.contains(&section.as_str())) {
        let late = later.get(&section).copied().unwrap_or_default();
        let texts = texts.as_table().ok_or(format!("{}: [{section}] must hold texts", path.display()))?.clone();
        for (key, value) in texts {
            let text = match value {
                toml::Value::String(text) => Text::Plain(text),
                toml::Value::Table(forms) => Text::Plural(
                    forms
                        .into_iter()
                        .map(|(name, form)| (name, form.as_str().unwrap_or_default().to_owned()))
                        .collect(),
                ),
                other => return Err(format!("{}: {section}.{key} is {other:?}", path.display()).into()),
            };
            table.insert((late, format!("{section}.{key}")), text);
        }
    }
    Ok(table)
}

/// Names between braces.
fn placeholders(text: &Text) -> BTreeSet<String> {
    let in_one = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    };
    match text {
        Text::Plain(text) => in_one(text),
        // A form may leave the number out (« un lien »), so the union counts.
        Text::Plural(forms) => forms.values().flat_map(|form| in_one(form)).collect(),
    }
}

/// Same keys, same shape, same placeholders, every plural category that the language has.
fn compare(tag: &str, french: &Table, table: &Table) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for (place, text) in french {
        let (_, key) = place;
        match table.get(place) {
            None => problems.push(format!("{key}: missing")),
            Some(other) if placeholders(other) != placeholders(text) => {
                problems.push(format!("{key}: placeholders differ from French {:?}", placeholders(text)));
            }
            Some(Text::Plural(forms)) => {
                let needed: BTreeSet<_> = plural::categories(tag).iter().map(|one| (*one).to_owned()).collect();
                if forms.keys().cloned().collect::<BTreeSet<_>>() != needed {
                    problems.push(format!("{key}: plural forms must be {needed:?}"));
                }
            }
            Some(Text::Plain(_)) if matches!(text, Text::Plural(_)) => problems.push(format!("{key}: needs plurals")),
            Some(Text::Plain(_)) => {}
        }
    }
    problems
        .extend(table.keys().filter(|key| !french.contains_key(*key)).map(|(_, key)| format!("{key}: not in French")));
    if problems.is_empty() {
        Ok(())
    } else {
        Err(format!("data/locales/{tag}.toml:\n  {}", problems.join("\n  ")).into())
    }
}

/// One method a text, documented with its French words.
fn write_methods(code: &mut String, french: &Table) -> Result<(), Failure> {
    let keys: Vec<_> = french.keys().map(|(_, key)| format!("{key:?}")).collect();
    let before = |late: u8| french.keys().filter(|(when, _)| *when < late).count();
    let (first, entered, kept) = (before(1), before(2), before(3));
    writeln!(code, "/// Names of the texts, in table order.\npub const KEYS: &[&str] = &[{}];", keys.join(", "))?;
    // Known without the names themselves, which would be 3 kB of everyone's wasm.
    writeln!(code, "/// Number of texts.\npub const COUNT: usize = {};", keys.len())?;
    writeln!(
        code,
        "/// Number of texts that are there from the start; they come first.\npub const FIRST: usize = {first};"
    )?;
    writeln!(code, "/// Place of the first text that comes with the guide.\npub const ENTERED: usize = {entered};")?;
    writeln!(
        code,
        "/// Place of the first text that comes with the rooms of keepers; they come last.\npub const KEPT: usize = {kept};"
    )?;
    let fingerprint =
        keys.concat().bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    writeln!(code, "/// Fingerprint of their names (FNV-1a).\npub const FINGERPRINT: u32 = {fingerprint};")?;
    writeln!(code, "impl Messages {{")?;
    for (at, ((_, key), text)) in french.iter().enumerate() {
        let name = key.replace(['.', '-'], "_");
        let names: Vec<_> = placeholders(text).into_iter().filter(|name| name != "n").collect();
        let parameters = names.iter().fold(String::new(), |list, name| list + ", " + name + ": &str");
        let pairs = names.iter().map(|name| format!("({name:?}, {name})")).collect::<Vec<_>>().join(", ");
        let sample = match text {
            Text::Plain(text) => text,
            Text::Plural(forms) => forms.get("other").ok_or(format!("{key}: no `other` form"))?,
        };
        writeln!(code, "    /// {}", sample.replace('\n', " "))?;
        match text {
            Text::Plural(_) => writeln!(
                code,
                "    pub fn {name}(&self, n: u64{parameters}) -> String {{ self.plural({at}, n, &[{pairs}]) }}"
            )?,
            Text::Plain(_) if names.is_empty() => {
                writeln!(code, "    pub fn {name}(&self) -> &str {{ self.word({at}) }}")?;
            }
            Text::Plain(_) => {
                writeln!(code, "    pub fn {name}(&self{parameters}) -> String {{ self.fill({at}, &[{pairs}]) }}")?;
            }
        }
    }
    writeln!(code, "}}")?;
    Ok(())
}

/// The texts of one language, in table order. Plural forms are joined in the order of the language's categories.
fn write_table(code: &mut String, tag: &str, table: &Table) -> Result<(), Failure> {
    let literal = |text: &Text| match text {
        Text::Plain(text) => format!("{text:?}"),
        Text::Plural(forms) => {
            let joined: Vec<_> = plural::categories(tag).iter().filter_map(|one| forms.get(*one).cloned()).collect();
            format!("{:?}", joined.join(plural::SEPARATOR))
        }
    };
    let words = |wanted: u8| -> String {
        let texts = table.iter().filter(|((late, _), _)| *late == wanted).map(|(_, text)| literal(text));
        texts.collect::<Vec<_>>().join(", ")
    };
    let name = tag.to_uppercase();
    writeln!(
        code,
        "/// Texts in `{tag}` that are there from the start.\npub const {name}: &[&str] = &[{}];",
        words(0)
    )?;
    writeln!(code, "/// Texts in `{tag}` that come later.\npub const {name}_LATER: &[&str] = &[{}];", words(1))?;
    writeln!(
        code,
        "/// Texts in `{tag}` that come with the guide.\npub const {name}_ENTERED: &[&str] = &[{}];",
        words(2)
    )?;
    writeln!(
        code,
        "/// Texts in `{tag}` that come with the rooms of keepers.\npub const {name}_KEPT: &[&str] = &[{}];",
        words(3)
    )?;
    Ok(())
}
