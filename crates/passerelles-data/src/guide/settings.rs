//! `rules.toml`: version, phases, what a territory answers by itself, contradictions and codes that changed.

use passerelles_domain::guide::{Ground, Item, Migration, Node, OptionSet, Phase, Question, QuestionId, Rules};

use super::item::Entry;
use super::page::{Found, Page, Spot, Table, Value};
use super::question::Asked;
use super::source::{Known, is_date};
use crate::problem::Problems;

/// What the file says.
pub(super) struct Settings {
    version: u8,
    checked: String,
    pub(super) phases: Vec<Phase>,
    ground: Ground,
    migrations: Vec<Migration>,
    /// Pairs of items that exclude each other.
    pub(super) contradictions: Vec<(Found<String>, Found<String>)>,
}

/// Reads the file.
pub(super) fn settings(page: &Page<'_>, questions: &[Asked], problems: &mut Problems) -> Settings {
    let root = page.root();
    root.only(&["version", "checked", "world", "phases", "territory", "contradictions", "migrations"], problems);
    let version = root.number("version", 1..256, problems).unwrap_or_default();
    let checked = root.text("checked", problems);
    let date = checked.as_ref().filter(|found| is_date(found.value) && found.value.len() == 10);
    if date.is_none() || version == 0 {
        let spot = checked.as_ref().map_or_else(|| root.spot(), |found| found.spot.clone());
        spot.note(
            problems,
            "La version ou le jour de vérification manque",
            "Écrire version = 1 et checked = \"2026-11-22\"",
        );
    }
    Settings {
        version: version as u8,
        checked: checked.map_or("", |found| found.value).to_owned(),
        phases: phases(root, problems),
        ground: root
            .get("territory")
            .and_then(|value| value.table())
            .map(|table| ground(&table, questions, problems))
            .unwrap_or_default(),
        migrations: migrations(root, problems),
        contradictions: contradictions(root, problems),
    }
}

impl Settings {
    /// The whole of the rules.
    pub(super) fn rules(
        &self,
        questions: Vec<Question>,
        nodes: Vec<Node>,
        sets: Vec<OptionSet>,
        items: Vec<Entry>,
        known: &Known,
    ) -> Rules {
        let items: Vec<Item> = items.into_iter().map(|entry| entry.item).collect();
        Rules {
            version: self.version,
            checked: self.checked.clone(),
            questions,
            sets,
            nodes,
            items,
            phases: self.phases.clone(),
            sources: known.sources.len() as u16,
            migrations: self.migrations.clone(),
            ground: self.ground.clone(),
        }
    }

    /// Pairs of items that exclude each other, by id.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        self.contradictions.iter().map(|(a, b)| (a.value.clone(), b.value.clone())).collect()
    }
}

/// Tables of a list of tables.
fn rows<'p, 's>(root: Table<'p, 's>, key: &str) -> Vec<Table<'p, 's>> {
    let list = root.get(key).and_then(|value| value.list()).unwrap_or_default();
    list.into_iter().filter_map(|value| value.table()).collect()
}

fn phases(root: Table<'_, '_>, problems: &mut Problems) -> Vec<Phase> {
    let mut phases: Vec<Phase> = Vec::new();
    for table in rows(root, "phases") {
        table.only(&["id", "weeks"], problems);
        let id = table.text("id", problems).map_or("", |found| found.value);
        let weeks = table.number("weeks", 1..200, problems).unwrap_or_default();
        if id.is_empty() || weeks == 0 || phases.iter().any(|phase| phase.id == id) {
            table.spot().note(problems, "La phase n’a pas de nom à elle ou de durée", "Écrire id = \"…\" et weeks = 8");
        }
        phases.push(Phase { id: id.to_owned(), weeks: weeks as u8 });
    }
    if phases.is_empty() {
        root.spot().note(problems, "Il n’y a aucune phase", "Écrire au moins un [[phases]]");
    }
    phases
}

fn contradictions(root: Table<'_, '_>, problems: &mut Problems) -> Vec<(Found<String>, Found<String>)> {
    let table = root.get("contradictions").and_then(|value| value.table());
    let pairs = table.and_then(|table| table.get("pairs")).and_then(|value| value.list()).unwrap_or_default();
    let own = |found: &Found<&str>| Found { value: found.value.to_owned(), spot: found.spot.clone() };
    let pair = |value: Value<'_, '_>, problems: &mut Problems| match value.texts(problems).as_slice() {
        [a, b] if a.value != b.value => Some((own(a), own(b))),
        _ => {
            value.spot().note(problems, "Ce n’est pas une paire", "Écrire [\"un élément\", \"un autre\"]");
            None
        }
    };
    pairs.into_iter().filter_map(|value| pair(value, problems)).collect()
}

fn migrations(root: Table<'_, '_>, problems: &mut Problems) -> Vec<Migration> {
    let mut migrations = Vec::new();
    for table in rows(root, "migrations") {
        table.only(&["until", "question", "option", "to-question", "to-option"], problems);
        let until = table.number("until", 1..256, problems).unwrap_or_default();
        let letter =
            |key: &str, problems: &mut Problems| table.text(key, problems).and_then(|found| found.value.chars().next());
        let word =
            |key: &str, problems: &mut Problems| table.text(key, problems).map_or("", |found| found.value).to_owned();
        let Some(question) = letter("question", problems) else {
            table.spot().note(problems, "La lettre d’autrefois manque", "Écrire question = \"b\"");
            continue;
        };
        migrations.push(Migration {
            until: until as u8,
            question,
            option: word("option", problems),
            to_question: letter("to-question", problems),
            to_option: word("to-option", problems),
        });
    }
    if !migrations.is_sorted_by_key(|step| step.until) {
        root.spot().note(problems, "Les migrations ne sont pas dans l’ordre des versions", "Les trier par until");
    }
    migrations
}

/// Finds questions and options by name, and tells those that are not there.
struct Finder<'f> {
    questions: &'f [Asked],
    spot: Spot,
}

impl Finder<'_> {
    fn question(&self, id: &str, problems: &mut Problems) -> QuestionId {
        let at = self.questions.iter().position(|asked| asked.question.id == id);
        if at.is_none() {
            self.spot.note(problems, format!("La question « {id} » est inconnue"), "Écrire un nom de question");
        }
        QuestionId(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default())
    }

    fn option(&self, question: QuestionId, id: &str, problems: &mut Problems) -> u8 {
        let asked = self.questions.get(question.index());
        let option = asked.and_then(|asked| asked.question.option_called(id));
        if option.is_none() {
            self.spot.note(problems, format!("La réponse « {id} » est inconnue"), "Écrire un nom de réponse");
        }
        option.unwrap_or_default()
    }
}

fn ground(table: &Table<'_, '_>, questions: &[Asked], problems: &mut Problems) -> Ground {
    let keys =
        ["who", "level", "communes", "epci", "departement", "region", "regions", "overseas", "border", "borders"];
    table.only(&keys, problems);
    let find = Finder { questions, spot: table.spot() };
    let word = |key: &str, problems: &mut Problems| table.text(key, problems).map_or("", |found| found.value);
    let pair = |key: &str, problems: &mut Problems| {
        let entries = table.get(key).and_then(|value| value.table()).map(|inner| inner.entries()).unwrap_or_default();
        let (id, option) = entries.first().map_or(("", ""), |(id, value)| (*id, value.text().unwrap_or_default()));
        let question = find.question(id, problems);
        (question, find.option(question, option, problems))
    };
    let level_name = word("level", problems);
    let level = find.question(level_name, problems);
    let others = ["epci", "departement", "region"].map(|key| {
        let name = word(key, problems);
        find.option(level, name, problems)
    });
    let region_name = word("regions", problems);
    let region = find.question(region_name, problems);
    let overseas_name = word("overseas", problems);
    let border = pair("border", problems);
    let rows = table.get("communes").and_then(|value| value.list()).unwrap_or_default();
    let size = |row: Value<'_, '_>, problems: &mut Problems| match row.list().as_deref() {
        Some([from, option]) => Some((from.number()?, find.option(level, option.text().unwrap_or_default(), problems))),
        _ => None,
    };
    let communes: Vec<(u32, u8)> = rows.into_iter().filter_map(|row| size(row, problems)).collect();
    if communes.first().is_none_or(|(from, _)| *from != 0) || !communes.is_sorted() {
        table.spot().note(
            problems,
            "Les tailles de communes ne vont pas de 0 en montant",
            "Écrire [[0, \"…\"], [5000, \"…\"]]",
        );
    }
    let lists = table.get("borders").and_then(|value| value.table()).map(|inner| inner.entries()).unwrap_or_default();
    let mut borders = Vec::new();
    for (name, value) in lists {
        let option = find.option(border.0, name, problems);
        borders.extend(value.texts(problems).into_iter().map(|found| (found.value.to_owned(), option)));
    }
    Ground {
        who: pair("who", problems),
        level,
        communes,
        others,
        region,
        overseas: find.option(region, overseas_name, problems),
        border,
        borders,
    }
}
