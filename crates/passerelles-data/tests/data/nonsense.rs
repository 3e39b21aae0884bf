//! Any bytes as a data file: problems, never a panic.

use std::sync::LazyLock;

use passerelles_data::source::{FRANCE, LINKS, Sources, WORLD};
use passerelles_data::{build, check};
use proptest::prelude::*;

use crate::sample::{HEADER, quick, row};

/// Read once: each case changes one file of it.
static TINY: LazyLock<Sources> = LazyLock::new(|| {
    let header = "indicator,scope,country_iso2,value,unit,approximate,year,source_title,source_url,note\n";
    quick().without_texts().with_file("figures.csv", header.into())
});

const FILES: [&str; 8] = [
    "figures.csv",
    "countries.csv",
    "territories.csv",
    "indicators.csv",
    "figure_sources.csv",
    "sources_seed.csv",
    WORLD,
    FRANCE,
];

const TEXTS: [&str; 4] = ["charts.toml", "content/sources.csv", "content/terms.csv", "content/networks.csv"];

fn valid() -> Vec<u8> {
    let rows = [
        row(&[]),
        row(&[(6, "Thiès"), (18, "\"a, \"\"b\"\"\nc\"")]),
        row(&[(6, "Dakar"), (10, "2020"), (11, "ended")]),
    ];
    format!("{HEADER}\n{}\n", rows.join("\n")).into_bytes()
}

#[test]
fn the_small_sources_are_clean() {
    assert_eq!(check(&TINY.clone().with_file(LINKS, valid())), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_links(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(!check(&TINY.clone().with_file(LINKS, bytes)).is_empty());
    }

    #[test]
    fn any_bytes_under_the_right_header(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [HEADER.as_bytes(), b"\n", &bytes].concat();
        let problems = check(&TINY.clone().with_file(LINKS, bytes));
        prop_assert!(problems.is_sorted());
    }

    #[test]
    fn a_changed_byte_is_told_or_harmless(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = valid();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let sources = TINY.clone().with_file(LINKS, bytes);
        prop_assert_eq!(check(&sources).is_empty(), build(&sources).is_ok());
    }

    #[test]
    fn any_cut_is_told_or_harmless(at in any::<prop::sample::Index>()) {
        let mut bytes = valid();
        bytes.truncate(at.index(bytes.len()));
        let sources = TINY.clone().with_file(LINKS, bytes);
        prop_assert_eq!(check(&sources).is_empty(), build(&sources).is_ok());
    }

    #[test]
    fn any_bytes_as_a_text_or_a_plan(file in 0..TEXTS.len(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let sources = TINY.clone().with_file(LINKS, valid());
        let _ = check(&sources.clone().with_file(TEXTS[file], bytes.clone()));
        prop_assert!(!check(&sources.with_text("content/fr/essai.md", bytes)).is_empty());
    }

    #[test]
    fn any_marks_in_a_text(line in "[-a-zé0-9 *{}\\[\\]()@:|!~#>.]{0,60}") {
        let text = format!("# Titre\n> ~ Chapeau.\n{line}\n");
        let sources = TINY.clone().with_file(LINKS, valid()).with_text("content/fr/essai.md", text.into_bytes());
        prop_assert_eq!(check(&sources).is_empty(), build(&sources).is_ok());
    }

    #[test]
    fn any_bytes_as_another_file(file in 0..FILES.len(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let sources = TINY.clone().with_file(LINKS, valid()).with_file(FILES[file], bytes);
        prop_assert!(!check(&sources).is_empty());
    }
}
