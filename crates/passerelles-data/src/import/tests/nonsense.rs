//! Any bytes as a file: words, never a panic, and counts that add up.

use proptest::prelude::*;

use super::*;
use crate::import::mapping::NEEDED;
use crate::import::target::Target;

const HEADER: [&str; 6] = ["Ville", "Partenaire", "Pays", "Depuis", "Lat", "Lon"];

/// Cells that are mostly what makes trouble.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Roubaix".to_owned()),
        Just("Lille".to_owned()),
        Just("Saint-Denis".to_owned()),
        Just("Dakar / Thiès".to_owned()),
        Just("SN".to_owned()),
        Just("Sénégal".to_owned()),
        Just("14,7".to_owned()),
        Just("-17.4".to_owned()),
        Just("1991".to_owned()),
        Just("'=1".to_owned()),
        Just("\"a\"\"b\"".to_owned()),
        Just("\"a\nb\"".to_owned()),
        Just(String::new()),
        "[-=<&;,\"'a-zé\\u{0}\\u{202e}0-9/ ]{0,8}",
        "\\PC{0,6}",
    ]
}

/// Mappings that can be read and that nobody would write: any column as any target, odd separators, points divided into
/// what is no point.
fn mapping() -> impl Strategy<Value = String> {
    let header = || prop::sample::select(HEADER.to_vec());
    let target = || prop::sample::select(Target::all().map(Target::name).collect::<Vec<_>>());
    let by = || prop::sample::select(vec!["/", ";", ",", " ", "é", "aa", "\\u0000", "\\n"]);
    let value = prop::sample::select(vec!["commune", "jumelage", "SN", "", "59350", "=1", "file:essai.csv", "1991"]);
    let columns = proptest::collection::btree_map(target(), proptest::collection::vec(header(), 0..3), 0..9);
    let splits = proptest::collection::btree_map(target(), by(), 0..4);
    let divides = proptest::collection::vec((header(), by(), proptest::collection::vec(target(), 0..4)), 0..3);
    let words = proptest::collection::btree_map(target(), (header(), header()), 0..3);
    (columns, proptest::collection::vec(value, NEEDED.len()), splits, divides, words).prop_map(
        |(columns, values, splits, divides, words)| {
            let mut text = "title = \"Essai\"\n[columns]\n".to_owned();
            text.extend(columns.into_iter().map(|(target, names)| format!("{target} = {names:?}\n")));
            text.push_str("[constants]\n");
            let needed = NEEDED.map(|column| Target::of(column).name()).into_iter().zip(values);
            text.extend(needed.map(|(target, value)| format!("{target} = {value:?}\n")));
            text.push_str("[split]\n");
            text.extend(splits.into_iter().map(|(target, by)| format!("{target} = \"{by}\"\n")));
            text.extend(
                words.into_iter().map(|(target, (theirs, ours))| format!("[words.{target}]\n{theirs:?} = {ours:?}\n")),
            );
            text.extend(divides.into_iter().map(|(column, by, into)| {
                format!("[[divide]]\ncolumn = {column:?}\nby = \"{by}\"\ninto = {into:?}\n")
            }));
            text
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_told(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(import) = import_into(&SOURCES, &bytes) {
            prop_assert!(import.adds_up());
        }
    }

    #[test]
    fn any_bytes_under_a_good_header(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let bytes = [b"Ville,Partenaire,Pays,Depuis,Lat,Lon\n", bytes.as_slice()].concat();
        let import = import_into(&SOURCES, &bytes);
        prop_assert!(import.is_ok_and(|import| import.adds_up()));
    }

    #[test]
    fn any_cells_add_up_and_a_second_time_changes_nothing(
        table in proptest::collection::vec(proptest::collection::vec(cell(), 6), 1..9),
        separator in prop_oneof![Just(","), Just(";"), Just("\t")],
    ) {
        let header = HEADER.join(separator);
        let text = table.iter().map(|row| row.join(separator)).fold(header, |text, row| text + "\n" + &row);
        let first = import_into(&SOURCES, text.as_bytes()).expect("a good header");
        prop_assert!(first.adds_up());
        prop_assert!(first.rejects.iter().all(|reject| !reject.reasons.is_empty()));
        let sources = SOURCES.clone().with_file(LINKS, first.file.clone().into_bytes());
        let second = import_into(&sources, text.as_bytes()).expect("a good header");
        prop_assert!(second.adds_up() && !second.changes());
        prop_assert_eq!(&second.file, &first.file);
        // What was not taken is not taken until it is mended.
        let again = import_into(&sources, first.rejects_file.as_bytes()).expect("rejects can be read");
        prop_assert_eq!(again.rejects.len(), first.rejects.len());
        prop_assert!(!again.changes());
    }

    #[test]
    fn any_mapping_of_any_cells_adds_up(
        mapping in mapping(),
        table in proptest::collection::vec(proptest::collection::vec(cell(), 6), 1..9),
    ) {
        let mapping = Mapping::read("essai.toml", mapping.as_bytes()).expect("a mapping that can be read");
        let text = table.iter().map(|row| row.join(";")).fold(HEADER.join(";"), |text, row| text + "\n" + &row);
        if let Ok(import) = Import::read("essai.csv", text.as_bytes(), &mapping, &SOURCES) {
            prop_assert!(import.adds_up());
            prop_assert!(import.rejects.iter().all(|reject| !reject.reasons.is_empty()));
            let sources = SOURCES.clone().with_file(LINKS, import.file.clone().into_bytes());
            let second = Import::read("essai.csv", text.as_bytes(), &mapping, &sources);
            prop_assert!(second.is_ok_and(|second| second.adds_up() && second.file == import.file));
        }
    }
}
