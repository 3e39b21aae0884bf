//! A page of answers in SPARQL's JSON, and the statements in it.

use std::collections::BTreeMap;

use passerelles_domain::geo::LonLat;
use serde::Deserialize;

#[derive(Deserialize)]
struct Answer {
    results: Results,
}

#[derive(Deserialize)]
struct Results {
    bindings: Vec<BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
struct Value {
    #[serde(rename = "type")]
    kind: String,
    value: String,
}

/// One statement, with the first value of each thing that Wikidata says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Statement {
    /// Its address.
    pub(crate) address: String,
    pub(crate) french: String,
    pub(crate) insee: String,
    pub(crate) departement: String,
    pub(crate) region: String,
    pub(crate) siren: String,
    pub(crate) french_end: Option<LonLat>,
    pub(crate) partner: String,
    pub(crate) country: String,
    pub(crate) partner_end: Option<LonLat>,
    /// Dates as they are written, 1978-01-01T00:00:00Z.
    pub(crate) start: String,
    pub(crate) end: String,
}

/// The page is no whole JSON of the form that was asked for.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unreadable(#[from] serde_json::Error);

/// The statements of a page, in the order of their addresses, each once.
pub(crate) fn read(text: &str) -> Result<Vec<Statement>, Unreadable> {
    let answer: Answer = serde_json::from_str(text)?;
    let mut all: BTreeMap<(String, String), Statement> = BTreeMap::new();
    let mut rows: Vec<Statement> = answer.results.bindings.iter().filter_map(statement).collect();
    // Several values of one thing come in any order: the same one stands for it each time.
    rows.sort_by_key(|row| format!("{row:?}"));
    for row in rows {
        all.entry((row.address.clone(), row.french.clone())).or_insert(row);
    }
    Ok(all.into_values().collect())
}

fn statement(row: &BTreeMap<String, Value>) -> Option<Statement> {
    // What is unknown or nothing comes as a node without a name, never as a literal.
    let literal = |name: &str| match row.get(name) {
        Some(value) if value.kind != "bnode" && !value.value.contains("/.well-known/genid/") => value.value.clone(),
        _ => String::new(),
    };
    let address = literal("statement");
    let local = address.rsplit_once("/entity/statement/").map(|(_, local)| local)?;
    let safe = !local.is_empty() && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    safe.then(|| Statement {
        french: name(&literal("frenchLabel")),
        insee: literal("insee"),
        departement: literal("departement"),
        region: literal("region"),
        siren: literal("siren"),
        french_end: point(&literal("frenchPoint")),
        partner: name(&literal("partnerLabel")),
        country: literal("iso"),
        partner_end: point(&literal("partnerPoint")),
        start: literal("start"),
        end: literal("end"),
        address,
    })
}

/// A label; empty where Wikidata has none and gives the number of the item.
fn name(label: &str) -> String {
    let number = label.strip_prefix('Q').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if number { String::new() } else { label.to_owned() }
}

/// `Point(3.05 50.63)`: longitude, latitude.
fn point(text: &str) -> Option<LonLat> {
    let (lon, lat) = text.strip_prefix("Point(")?.strip_suffix(')')?.split_once(' ')?;
    LonLat::new(lon.parse().ok()?, lat.parse().ok()?)
}
