//! `cases.toml`: complete visits and what their road maps must hold, run one by one.

use std::fs;

use passerelles_domain::guide::{Answers, Date, Document, Roadmap, Section, Step, Word};
use toml::{Table, Value};

use super::{GUIDE, with};
use crate::sample::data;

/// Names in a list; one alone counts as a list.
fn names(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(list)) => list.iter().map(|one| one.as_str().expect("a name")).collect(),
        Some(one) => vec![one.as_str().expect("a name")],
        None => Vec::new(),
    }
}

fn name(case: &Table) -> &str {
    case["name"].as_str().expect("a name")
}

/// One part of a road map in a few lines: what, how much and of which year, and the reasons of kinds and money.
fn print_part(map: &Roadmap, section: Section) {
    let (rules, texts) = (&GUIDE.rules, &GUIDE.texts[0]);
    let entries: Vec<String> = map
        .section(section)
        .map(|entry| {
            let (item, text) = (rules.item(entry.item).expect("known"), texts.item(entry.item).expect("known"));
            let year = if item.year > 0 { format!(", {}", item.year) } else { String::new() };
            match section {
                Section::Fund => format!("{} ({}{year})", text.title, text.note),
                _ => format!("{}{}{}", text.title, if item.since.is_empty() { "" } else { ", " }, item.since),
            }
        })
        .collect();
    if !entries.is_empty() {
        println!("  {}: {}", texts.word(Word::heading(section)), entries.join(" · "));
    }
}

/// What is wrong with one case.
fn faults(case: &Table) -> Vec<String> {
    let rules = &GUIDE.rules;
    let given = case["answers"].as_table().expect("answers");
    let answers =
        given.iter().fold(Answers::default(), |all, (id, options)| with(rules, all, id, &names(Some(options))));
    let replay = rules.replay(&answers);
    let map = Roadmap::new(rules, &replay);
    let id = |item| rules.item(item).expect("known").id.as_str();
    let mut faults = Vec::new();
    if let Step::Ask(id) = replay.step {
        faults.push(format!("« {} » is still to be answered", rules.question(id).expect("known").id));
    }
    for id in &replay.aside {
        faults.push(format!("« {} » is answered and does not count", rules.question(*id).expect("known").id));
    }
    let kinds: Vec<&str> = map.section(Section::Kind).map(|entry| id(entry.item)).collect();
    if kinds != names(case.get("kinds")) {
        faults.push(format!("kinds are {kinds:?}"));
    }
    let contact = map.section(Section::Contact).next().map(|entry| id(entry.item));
    if contact != case.get("contact").and_then(Value::as_str) {
        faults.push(format!("the first contact is {contact:?}"));
    }
    let item = |name: &str| rules.item_called(name).unwrap_or_else(|| panic!("no item {name}"));
    faults.extend(
        names(case.get("holds")).into_iter().filter(|name| !map.holds(item(name))).map(|name| format!("lacks {name}")),
    );
    faults.extend(
        names(case.get("lacks")).into_iter().filter(|name| map.holds(item(name))).map(|name| format!("holds {name}")),
    );
    let counts: Vec<String> =
        Section::ALL.iter().map(|one| format!("{} {}", one.as_str(), map.section(*one).count())).collect();
    println!("{}: {} questions, {} items ({})", name(case), replay.path.len(), map.entries.len(), counts.join(", "));
    println!("  /demarche/bilan#{}", rules.write(&answers));
    for section in [Section::Stop, Section::Kind, Section::Law, Section::Fund, Section::Contact, Section::Step] {
        print_part(&map, section);
    }
    if std::env::var_os("SHOW").is_some() {
        let made = "2026-11-22".parse::<Date>().expect("a day");
        let document = Document {
            rules,
            texts: &GUIDE.texts[0],
            sources: &GUIDE.sources,
            replay: &replay,
            roadmap: &map,
            address: &rules.write(&answers),
            made,
        };
        println!("{}", document.plain());
    }
    faults
}

#[test]
fn each_profile_gets_the_road_map_that_the_field_expects() {
    let text = fs::read_to_string(data().join("guide/cases.toml")).expect("the cases");
    let table: Table = text.parse().expect("TOML");
    let cases = table["case"].as_array().expect("cases");
    assert!(cases.len() >= 10);
    let wrong: Vec<String> = cases
        .iter()
        .map(|case| case.as_table().expect("a case"))
        .flat_map(|case| faults(case).into_iter().map(move |fault| format!("{}: {fault}", name(case))))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
