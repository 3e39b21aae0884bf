//! `questions.toml`: what may be asked, in which order, and what may be answered.

use std::collections::BTreeSet;

use passerelles_domain::guide::{Choice, Form, PLACE, Question};

use super::page::{Page, Spot, Table};
use super::source::Known;
use super::world::World;
use crate::problem::Problems;

/// A question and where it stands.
pub(super) struct Asked {
    pub(super) question: Question,
    pub(super) spot: Spot,
}

/// Words of conditions that cannot be names of questions.
pub(super) const RESERVED: [&str; 8] = ["any", "all", "not", "unless", "at-least", "of", "dont-know", "rule"];

/// Reads the questions.
pub(super) fn questions(
    page: &Page<'_>,
    world_question: Option<&str>,
    world: &World,
    known: &Known,
    problems: &mut Problems,
) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for (id, table) in page.root().tables(problems) {
        table.only(&["code", "form", "options", "alone", "sources"], problems);
        if RESERVED.contains(&id) || !is_name(id) {
            let what = format!("« {id} » ne peut pas être le nom d’une question");
            table.spot().note(
                problems,
                what,
                "Choisir un nom en minuscules sans accent, qui ne soit pas un mot de condition",
            );
        }
        let code = letter(&table, problems);
        if asked.iter().any(|other| other.question.code == code) {
            table.spot().note(
                problems,
                format!("La lettre « {code} » est déjà prise"),
                "En choisir une autre, pour toujours",
            );
        }
        let form = form(&table, problems);
        let options = if form == Form::Country {
            if world_question != Some(id) {
                table.spot().note(
                    problems,
                    "Une seule question peut porter sur un pays",
                    "La nommer dans rules.toml : world",
                );
            }
            world.options.clone()
        } else {
            options(&table, problems)
        };
        let sources = known.cited(&table, problems);
        asked
            .push(Asked { question: Question { id: id.to_owned(), code, form, options, sources }, spot: table.spot() });
    }
    if asked.is_empty() {
        page.root().spot().note(problems, "Il n’y a aucune question", "Écrire au moins un tableau [nom]");
    }
    asked
}

fn letter(table: &Table<'_, '_>, problems: &mut Problems) -> char {
    let found = table.text("code", problems);
    let letter = found.as_ref().and_then(|found| match found.value.as_bytes() {
        [byte] if byte.is_ascii_lowercase() && char::from(*byte) != PLACE => Some(char::from(*byte)),
        _ => None,
    });
    letter.unwrap_or_else(|| {
        let spot = found.map_or_else(|| table.spot(), |found| found.spot);
        spot.note(problems, "La lettre de la question manque ou ne convient pas", "Écrire code = \"a\", de a à y");
        '?'
    })
}

fn form(table: &Table<'_, '_>, problems: &mut Problems) -> Form {
    let value = table.get("form");
    let number = value.and_then(|value| value.number()).and_then(|number| u8::try_from(number).ok());
    match (value.and_then(|value| value.text()), number) {
        (Some("one"), _) => Form::One,
        (Some("country"), _) => Form::Country,
        (None, Some(most)) if most >= 2 => Form::Several(most),
        _ => {
            let spot = value.map_or_else(|| table.spot(), |value| value.spot());
            let remedy = "Écrire form = \"one\", form = \"country\", ou le nombre de réponses, au moins 2";
            spot.note(problems, "La forme de la réponse manque ou est inconnue", remedy);
            Form::One
        }
    }
}

/// The options of a question: pairs of a code and a name.
fn options(table: &Table<'_, '_>, problems: &mut Problems) -> Vec<Choice> {
    let alone: Vec<&str> = table.texts("alone", problems).into_iter().map(|found| found.value).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut choices = Vec::new();
    for value in table.get("options").and_then(|value| value.list()).unwrap_or_default() {
        let pair = value.texts(problems);
        let [code, id] = pair.as_slice() else {
            value.spot().note(problems, "Une réponse n’est pas un couple", "Écrire [\"code\", \"nom\"]");
            continue;
        };
        let fits = |text: &str| {
            !text.is_empty()
                && text.len() <= 3
                && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !fits(code.value) {
            code.spot.note(
                problems,
                format!("Le code « {} » ne convient pas", code.value),
                "Écrire une à trois lettres minuscules ou chiffres",
            );
        }
        if !is_name(id.value) {
            id.spot.note(
                problems,
                format!("Le nom « {} » ne convient pas", id.value),
                "Écrire des minuscules sans accent, des chiffres et des tirets",
            );
        }
        for found in [code, id] {
            let taken = choices.iter().any(|choice: &Choice| choice.code == found.value && found.spot == code.spot);
            if taken || (found.spot == id.spot && !seen.insert(id.value)) {
                found.spot.note(problems, format!("« {} » est déjà une réponse", found.value), "En choisir un autre");
            }
        }
        let alone = alone.contains(&id.value);
        choices.push(Choice { id: id.value.to_owned(), code: code.value.to_owned(), alone, group: None });
    }
    if choices.len() < 2 || choices.len() > 60 {
        table.spot().note(problems, format!("La question a {} réponses", choices.len()), "En donner de 2 à 60");
    }
    for name in alone.iter().filter(|name| !choices.iter().any(|choice| choice.id == **name)) {
        table.spot().note(problems, format!("« {name} » n’est pas une réponse"), "Corriger alone");
    }
    choices
}

/// Lower case letters, digits and hyphens.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
