//! What the data say, read from `data/*.csv` and not from anything the app is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A row of `links.csv`, as far as journeys need it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its French end.
    pub authority: String,
    /// Level of its French end, as the file spells it.
    pub level: String,
    /// Region of its French end.
    pub region: String,
    /// INSEE code of the département of its French end.
    pub departement: String,
    /// Its kind, as the file spells it.
    pub kind: String,
    /// Its other end.
    pub partner: String,
    /// Code of the partner's country.
    pub country: String,
    /// Year in which it began, where its source says.
    pub since: Option<u16>,
    /// Title of its source.
    pub source_title: String,
    /// Address of its source; may be empty.
    pub source_url: String,
}

/// Every documented link.
pub fn links() -> Vec<Row> {
    table("links.csv")
        .into_iter()
        .map(|mut row| {
            let mut take = |column: &str| row.remove(column).unwrap_or_else(|| panic!("links.csv has no {column}"));
            Row {
                authority: take("french_authority"),
                level: take("level"),
                region: take("region"),
                departement: take("departement"),
                kind: take("kind"),
                partner: take("partner"),
                country: take("country_iso2"),
                since: take("since_year").parse().ok(),
                source_title: take("source_title"),
                source_url: take("source_url"),
            }
        })
        .collect()
}

/// The documented links with one country.
pub fn links_with(code: &str) -> Vec<Row> {
    let links: Vec<Row> = links().into_iter().filter(|row| row.country == code).collect();
    assert!(!links.is_empty(), "the journey needs a country with links, {code} has none");
    links
}

/// How many countries have a documented link.
pub fn partners() -> usize {
    links().into_iter().map(|row| row.country).collect::<BTreeSet<_>>().len()
}

/// The French and the English name of a country.
pub fn country_names(code: &str) -> (String, String) {
    let row = table("countries.csv").into_iter().find(|row| row.get("iso2").is_some_and(|iso2| iso2 == code));
    let mut row = row.unwrap_or_else(|| panic!("countries.csv has no {code}"));
    (row.remove("name_fr").unwrap_or_default(), row.remove("name_en").unwrap_or_default())
}

fn table(name: &str) -> Vec<BTreeMap<String, String>> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let mut reader = csv::Reader::from_path(&file).expect("a table of data/");
    let heads = reader.headers().expect("the table's head").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row of the table");
        heads.iter().zip(row.iter()).map(|(head, cell)| (head.to_owned(), cell.to_owned())).collect()
    });
    rows.collect()
}
