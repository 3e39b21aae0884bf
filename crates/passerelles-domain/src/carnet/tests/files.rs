//! What leaves, read back.

use super::*;
use crate::export::csv::{Separator, bare};

const HEADINGS: Headings<'_> = Headings {
    kind: "Type",
    name: "Nom",
    detail: "Détail",
    note: "Note",
    source: "Source",
    address: "Adresse",
    colon: "\u{a0}:",
};

fn describe(item: &Item) -> Described {
    match item {
        Item::Country(code) => Described {
            kind: "pays".to_owned(),
            name: format!("={code}"),
            detail: "49 liens".to_owned(),
            address: format!("https://example.org/carte/pays/{code}"),
            ..Described::default()
        },
        _ => Described { name: "Une page".to_owned(), source: "Plaquette".to_owned(), ..Described::default() },
    }
}

#[test]
fn a_carnet_leaves_as_a_text_and_as_a_table() {
    let mut carnet = carnet(&[country("SN"), Item::page("chiffres").unwrap()]);
    carnet.annotate(0, "Appeler\nla mairie");
    let text = carnet_text(&carnet, ("Mon carnet", "1er décembre 2026"), &HEADINGS, describe);
    let expected = "Mon carnet\n1er décembre 2026\n\n1. =SN (pays)\n   49 liens\n   Note\u{a0}: Appeler\n   la mairie\n   \
                    https://example.org/carte/pays/SN\n\n2. Une page\n   Source\u{a0}: Plaquette\n";
    assert_eq!(text, expected);
    let csv = carnet_csv(&carnet, &HEADINGS, (Separator::Comma, false), describe);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["Type", "Nom", "Détail", "Note", "Source", "Adresse"]);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(
        (rows.len(), &rows[0][1], bare(&rows[0][1]).as_ref(), &rows[0][3]),
        (2, "'=SN", "=SN", "Appeler\nla mairie")
    );
}
