use proptest::prelude::*;

use super::*;
use crate::export::csv::Separator;
use crate::export::{GeoNotes, Partners, Records, links_csv, links_geojson};
use crate::id::LinkId;
use crate::sample::{AUTHORITIES, COUNTRIES, atlas, names, passports};

fn known() -> Known {
    let place = |code: &str, name: &str, level, region: &str| Place {
        code: code.to_owned(),
        name: name.to_owned(),
        level,
        region_name: region.to_owned(),
        chief_town: None,
    };
    let countries = COUNTRIES.map(|(code, name, french)| (code.parse().expect("a code"), french, name.to_owned()));
    let file = ReferenceFile {
        countries: countries.to_vec(),
        territories: vec![
            place("32", "Hauts-de-France", 0, "Hauts-de-France"),
            place("59", "Nord", 1, "Hauts-de-France"),
            place("93", "Seine-Saint-Denis", 1, "Hauts-de-France"),
            place("974", "La Réunion", 1, "Hauts-de-France"),
        ],
        seeds: Vec::new(),
    };
    Known::new(file, Ground::default())
}

fn read(bytes: &[u8]) -> Opened {
    open(bytes, &known(), &mut |done, all| assert!(done <= all))
}

/// Our own export as CSV, with a source for each link: the sample has a paper without an address.
fn export() -> (String, String) {
    let (atlas, names, mut passports) = (atlas(), names(), passports());
    passports.link_sources.fill(0);
    let records = Records { atlas: &atlas, names: &names, passports: &passports };
    let ids = || (0..atlas.links.len() as u32).map(LinkId);
    let geojson = links_geojson(&records, ids(), Partners::LinesAndPoints, &GeoNotes::default());
    (links_csv(&records, ids(), Separator::Comma, false), geojson)
}

fn again(opened: &Opened) -> String {
    rows_csv(&opened.rows.iter().collect::<Vec<_>>())
}

#[test]
fn our_own_exports_come_back_whole() {
    let (csv, geojson) = export();
    assert_eq!(AUTHORITIES.len(), 4);
    assert!(csv.contains(",-20.88,55.45,,,"), "one link has no line, but a French end");
    for bytes in [csv.as_bytes(), geojson.as_bytes()] {
        let opened = read(bytes);
        assert_eq!((opened.problems, opened.read), (0, 8), "{:?}", opened.notes);
        assert_eq!(again(&opened), csv);
    }
    let semicolons = csv.replace(',', ";").replace("\"Une page; puis une autre\"", "Une page");
    assert_eq!(read(semicolons.as_bytes()).rows.len(), 8);
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_column() {
    let (csv, _) = export();
    let bad = csv.replacen("Lille,commune", "Lille,village", 1).replacen("1978", "19x8", 1);
    let opened = read(bad.as_bytes());
    assert_eq!((opened.rows.len(), opened.problems), (6, 2));
    let first = opened.notes.first().expect("a note");
    assert_eq!((first.line, first.column, first.name.as_str()), (2, 2, "level"));
    assert!(matches!(&first.fault, Fault::Unknown { which: Which::Level, text, .. } if text == "village"));
    let windows: Vec<u8> = csv.replace("Saint-Denis", "Orl\u{e9}ans").chars().map(|c| c as u32 as u8).collect();
    let opened = read(&windows);
    assert!(opened.windows && opened.rows.iter().any(|row| row.cell(Column::Authority) == "Orléans"));
}

#[test]
fn what_is_no_table_is_said() {
    for (bytes, fault) in [
        (&b"PK\x03\x04..."[..], Fault::Workbook),
        (b"\xFF\xFEa", Fault::Utf16),
        (b"%PDF-1.4", Fault::Pdf),
        (b"  <html>", Fault::Markup),
        (b"", Fault::EmptyFile),
        (b"{}", Fault::NoFeatures),
        (b"{\n\"features\": [\n}", Fault::NotJson { at: "3".to_owned() }),
    ] {
        let opened = read(bytes);
        assert_eq!(opened.notes.first().map(|note| note.fault.clone()), Some(fault));
    }
    assert!(matches!(read(b"a;b\n1;2").notes.first().map(|note| &note.fault), Some(Fault::NoHeader { .. })));
    assert!(too_large(MOST_BYTES).is_none() && too_large(MOST_BYTES + 1).is_some());
}

#[test]
fn problems_are_counted_beyond_those_that_are_told() {
    let (csv, _) = export();
    let (head, row) = csv.split_once("\r\n").expect("a header");
    let row = row.lines().next().expect("a row");
    let many = core::iter::once(head.to_owned()).chain((0..300).map(|_| row.to_owned())).collect::<Vec<_>>().join("\n");
    let opened = read(many.as_bytes());
    assert_eq!((opened.rows.len(), opened.problems, opened.notes.len()), (1, 299, 100));
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), Just(b'{'), any::<u8>()], 0..300)) {
        let opened = read(&bytes);
        prop_assert!(opened.notes.len() as u32 <= opened.problems);
    }

    #[test]
    fn any_damage_to_our_exports_is_read(at in 0_usize..4000, byte in any::<u8>(), json in any::<bool>(), cut in 0_usize..4000) {
        let (csv, geojson) = export();
        let mut bytes = if json { geojson } else { csv }.into_bytes();
        let place = at % bytes.len();
        bytes[place] = byte;
        bytes.truncate(bytes.len() - cut % bytes.len());
        let opened = read(&bytes);
        prop_assert!(opened.rows.len() <= opened.read as usize);
    }

    #[test]
    fn any_json_text_ends(text in "[{}\\[\\],:\"a1e\\\\u ntrf-]{0,120}") {
        let _ = json::features(&["{\"features\":[", &text].concat(), &mut |_, _, _| ());
        let _ = json::features(&text, &mut |_, _, _| ());
    }

    #[test]
    fn any_names_come_back(name in "[a-zé'’\\-=+@,;\"&<> ]{1,20}") {
        let name = name.trim();
        prop_assume!(name.chars().any(char::is_alphabetic));
        let (mut atlas, names, mut passports) = (atlas(), names(), passports());
        atlas.links.truncate(1);
        passports.link_sources.fill(0);
        passports.partners[0] = name.to_owned();
        let records = Records { atlas: &atlas, names: &names, passports: &passports };
        let csv = links_csv(&records, [LinkId(0)], Separator::Comma, true);
        let geojson = links_geojson(&records, [LinkId(0)], Partners::Lines, &GeoNotes::default());
        for text in [csv, geojson] {
            let opened = read(text.as_bytes());
            prop_assert_eq!(opened.rows.iter().map(|row| row.cell(Column::Partner)).collect::<Vec<_>>(), [name]);
        }
    }
}
