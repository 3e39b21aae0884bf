//! Any bytes as a file: words, never a panic, and counts that add up.

use proptest::prelude::*;

use super::*;

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
        let header = ["Ville", "Partenaire", "Pays", "Depuis", "Lat", "Lon"].join(separator);
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
}
