//! A handful of communes.

use proptest::prelude::*;

use super::{Communes, Home};
use crate::atlas::Level;
use crate::wire::{CommunesFile, WireError, decode, encode};

fn file() -> CommunesFile {
    CommunesFile {
        departements: [("2A", "94", 1), ("59", "32", 3), ("974", "04", 1)]
            .map(|(code, region, count)| (code.to_owned(), region.to_owned(), count))
            .to_vec(),
        numbers: vec![4, 350, 2, 1, 11],
        names: "Ajaccio\nLille\nLinselles\nSaint-Aubin\nSaint-Denis".to_owned(),
        populations: vec![75_000, 238_246, 8_000, 400, 155_000],
        grouping_backs: vec![0, 1, 2, 1, 0],
        postcode_counts: vec![2, 2, 1, 1, 1],
        postcodes: vec![0, 90, 0, 800, 126, 440, 0],
        merged: vec![1, 0],
        merged_names: "Hellemmes\nLomme".to_owned(),
        sirens: vec![200_093_201, 245_901_160],
        grouping_populations: vec![1_180_000, 9_000],
        grouping_names: "Métropole Européenne de Lille\nCC du Pays".to_owned(),
    }
}

fn found(communes: &Communes, text: &str) -> Vec<String> {
    communes.search(text, 3).iter().map(|found| communes.name(found.home).to_owned()).collect()
}

#[test]
fn a_commune_comes_with_all_that_is_known_of_it() {
    let communes = Communes::new(&file());
    let lille = communes.coded("59350").expect("there");
    assert_eq!((communes.name(lille), communes.population(lille)), ("Lille", 238_246));
    assert_eq!((communes.departement(lille), communes.region(lille)), ("59", "32"));
    assert_eq!(communes.postcodes(lille), [59_000, 59_800]);
    assert_eq!(communes.grouping(lille).map(|home| communes.name(home)), Some("Métropole Européenne de Lille"));
    let ajaccio = communes.coded("2a004").expect("there");
    assert_eq!((communes.code(ajaccio).as_str(), communes.postcodes(ajaccio)), ("2A004", [20_000, 20_090].as_slice()));
    let reunion = communes.coded("97411").expect("there");
    assert_eq!((communes.code(reunion).as_str(), communes.postcodes(reunion)), ("97411", [97_400].as_slice()));
    let grouping = communes.coded("245901160").expect("there");
    assert_eq!((communes.standing(grouping).level, communes.departement(grouping)), (Some(Level::Epci), "59"));
    assert_eq!(["59999", "2C001", "", "é", "1234567890"].map(|code| communes.coded(code)), [None; 5]);
}

#[test]
fn names_codes_and_slips_are_found() {
    let communes = Communes::new(&file());
    for (text, first) in [
        ("LILLE", "Lille"),
        ("lill", "Lille"),
        ("metropole europeenne", "Métropole Européenne de Lille"),
        ("communauté de communes du pays", "CC du Pays"),
        ("lomme", "Lille"),
        ("59126", "Linselles"),
        ("20000", "Ajaccio"),
        ("59350", "Lille"),
        ("974", "Saint-Denis"),
        ("St Denis", "Saint-Denis"),
        ("saint 974", "Saint-Denis"),
        ("st 59", "Saint-Aubin"),
        ("ajacio", "Ajaccio"),
        ("linsleles", "Linselles"),
        ("lilles", "Lille"),
    ] {
        assert_eq!(found(&communes, text).first().map(String::as_str), Some(first), "{text}");
    }
    assert_eq!(found(&communes, "saint"), ["Saint-Denis", "Saint-Aubin"]);
    assert_eq!(communes.search("hellemmes", 3)[0].formerly, Some("Hellemmes"));
    for nothing in ["", "  ", "5", "zzzz", "-", "xyz 59"] {
        assert_eq!(found(&communes, nothing), [] as [&str; 0], "{nothing}");
    }
}

#[test]
fn columns_that_do_not_fit_are_refused() {
    type Spoil = fn(&mut CommunesFile);
    let cases: [(Spoil, &str); 9] = [
        (|file| file.numbers.truncate(1), "communes: columns"),
        (|file| file.names.push_str("\nParis"), "communes: names"),
        (|file| file.numbers[2] = 999, "communes: number"),
        (|file| file.postcode_counts.truncate(1), "communes: postcodes"),
        (|file| file.postcodes.truncate(1), "communes: postcodes"),
        (|file| file.grouping_backs[1] = 0, "communes: grouping"),
        (|file| file.merged[0] = 9, "communes: merged"),
        (|file| file.merged_names.clear(), "communes: merged"),
        (|file| file.grouping_names.clear(), "communes: groupings"),
    ];
    for (spoil, rule) in cases {
        let mut file = file();
        spoil(&mut file);
        let told = encode(&file).err();
        assert!(
            told == Some(WireError::Payload(rule)) || rule == "communes: grouping" && told.is_none(),
            "{rule}: {told:?}"
        );
    }
    let bytes = encode(&file()).expect("valid");
    assert_eq!(decode::<CommunesFile>(&bytes), Ok(file()));
}

proptest! {
    #[test]
    fn any_text_is_searched_without_a_panic(text in ".{0,40}") {
        let communes = Communes::new(&file());
        prop_assert!(communes.search(&text, 3).len() <= 3);
        let _ = communes.coded(&text);
    }

    #[test]
    fn every_commune_is_found_by_its_code_and_its_name(at in 0..5_u32) {
        let communes = Communes::new(&file());
        let home = Home::Commune(at);
        prop_assert_eq!(communes.coded(&communes.code(home)), Some(home));
        prop_assert_eq!(communes.search(communes.name(home), 3).first().map(|found| found.home), Some(home));
    }
}
