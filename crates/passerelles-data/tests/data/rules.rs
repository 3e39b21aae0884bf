//! Each rule for `links.csv`, as a row that breaks it and what is said. All rows are checked in one run.

use crate::sample::{ROW, row, said, with_rows};

/// Changed cells, then what is said of the line; nothing for a row that is fine.
type Case = (&'static [(usize, &'static str)], &'static [&'static str]);

const CASES: &[Case] = &[
    (&[], &[]),
    (
        &[(2, "comune")],
        &["2 (level): Le niveau « comune » est inconnu. Écrire l’un de : commune, epci, departement, region."],
    ),
    (&[(2, "")], &["2 (level): La cellule est vide. Écrire commune, epci, departement ou region."]),
    (&[(1, "")], &["1 (french_authority): La cellule est vide"]),
    (&[(6, "")], &["6 (partner): La cellule est vide"]),
    (&[(3, "5935")], &["3 (insee_code): « 5935 » n’est pas un code INSEE de commune"]),
    (&[(3, "2C350")], &["3 (insee_code): « 2C350 » n’est pas un code INSEE"]),
    (&[(3, "62041")], &["3 (insee_code): Le code INSEE 62041 n’est pas du département 59"]),
    (&[(3, "")], &[]),
    (&[(2, "epci"), (3, "")], &[]),
    (&[(3, ""), (4, "")], &[]),
    (&[(3, ""), (5, "")], &[]),
    (&[(3, ""), (4, ""), (5, "")], &["5 (region): La cellule est vide"]),
    (
        &[(2, "departement"), (3, ""), (4, "")],
        &["4 (departement): La cellule est vide. Donner le code du département."],
    ),
    (&[(2, "region"), (3, ""), (4, "")], &[]),
    (&[(3, ""), (4, "20")], &["4 (departement): Le département « 20 » est inconnu"]),
    (&[(5, "Nord-Pas-de-Calais")], &["5 (region): La région « Nord-Pas-de-Calais » est inconnue"]),
    (&[(5, "Occitanie")], &["5 (region): Nord (59) n’est pas dans la région Occitanie. Écrire Hauts-de-France, ou"]),
    (&[(8, "")], &["8 (country_iso2): La cellule est vide"]),
    (&[(8, "sn")], &["8 (country_iso2): Le pays « sn » est inconnu"]),
    (&[(8, "XX")], &["8 (country_iso2): Le pays « XX » est inconnu"]),
    (&[(8, "FR")], &["8 (country_iso2): Le partenaire est en France (FR : France)"]),
    (&[(8, "RE")], &["8 (country_iso2): Le partenaire est en France (RE : La Réunion)"]),
    (&[(9, "vers 1980")], &["9 (since_year): « vers 1980 » n’est pas une année"]),
    (&[(9, "1899")], &["9 (since_year): L’année 1899 est hors de 1900 à 2100"]),
    (&[(9, "2101")], &["9 (since_year): L’année 2101 est hors de 1900 à 2100"]),
    (&[(9, "+978")], &["9 (since_year): « +978 » n’est pas une année"]),
    (&[(10, "1977")], &["10 (until_year): La fin (1977) est avant le début (1978)"]),
    (&[(9, ""), (10, "1977"), (11, "ended")], &[]),
    (
        &[(11, "actif")],
        &["11 (status): L’état « actif » est inconnu. Écrire l’un de : unverified, ended, suspended, announced."],
    ),
    (
        &[(12, "jumelages")],
        &["12 (kind): Le type de lien « jumelages » est inconnu. Écrire l’un de : jumelage, cooperation,"],
    ),
    (&[(12, "")], &["12 (kind): La cellule est vide"]),
    (&[(13, "eau; education")], &["13 (themes): Le thème « ␠education » est inconnu"]),
    (&[(13, "eau;")], &["13 (themes): Le thème «  » est inconnu"]),
    (&[(13, "")], &[]),
    (
        &[(14, "\"50,629\"")],
        &["14 (lat_fr): « 50,629 » n’est pas un nombre. Écrire un point au lieu de la virgule décimale."],
    ),
    (&[(14, "5O.629")], &["14 (lat_fr): « 5O.629 » n’est pas un nombre. Écrire des chiffres"]),
    (&[(14, "NaN")], &["14 (lat_fr): « NaN » n’est pas un nombre"]),
    (&[(14, "1e1")], &["14 (lat_fr): « 1e1 » n’est pas un nombre"]),
    (&[(14, "")], &["14 (lat_fr): Une coordonnée manque sur les deux"]),
    (&[(17, "")], &["17 (lon_partner): Une coordonnée manque sur les deux"]),
    (&[(14, ""), (15, "")], &[]),
    (&[(16, ""), (17, "")], &[]),
    (&[(14, "90.1")], &["14 (lat_fr): La latitude 90.1 est hors de −90 à 90"]),
    (&[(17, "-190")], &["17 (lon_partner): La longitude -190 est hors de −180 à 180"]),
    (&[(16, "0"), (17, "0.000")], &["16 (lat_partner): Le point 0, 0 est dans le golfe de Guinée"]),
    (&[(14, "3.057"), (15, "50.629")], &["14 (lat_fr): Le point 3.057, 50.629 n’est pas en territoire français"]),
    (&[(14, "52.52"), (15, "13.4")], &["14 (lat_fr): Le point 52.52, 13.4 n’est pas en territoire français"]),
    (
        &[(3, "97411"), (4, "974"), (5, "La Réunion")],
        &["14 (lat_fr): Le point 50.629, 3.057 est loin du département 974 (La Réunion)"],
    ),
    (&[(3, "97411"), (4, "974"), (5, "La Réunion"), (14, "-20.88"), (15, "55.45")], &[]),
    (&[(3, "98711"), (4, "987"), (5, "Polynésie française"), (14, "-9.8"), (15, "-139.03")], &[]),
    (&[(3, "29155"), (4, "29"), (5, "Bretagne"), (14, "48.457"), (15, "-5.096")], &[]),
    (
        &[(2, "region"), (3, ""), (4, ""), (5, "Corse")],
        &["14 (lat_fr): Le point 50.629, 3.057 est loin de la région Corse"],
    ),
    (&[(16, "48.85"), (17, "2.35")], &["16 (lat_partner): Le point 48.85, 2.35 n’est pas dans le pays SN (Sénégal)"]),
    (&[(16, "-16.489"), (17, "16.032")], &["16 (lat_partner): Le point -16.489, 16.032 n’est pas dans le pays SN"]),
    (&[(18, "")], &["18 (source_title): La cellule est vide"]),
    (&[(19, "")], &["19 (source_url): La cellule est vide"]),
    (&[(19, "example.org/lille")], &["19 (source_url): « example.org/lille » n’est pas une adresse"]),
    (&[(19, "javascript:alert(1)")], &["19 (source_url): « javascript:alert(1) » n’est pas une adresse"]),
    (&[(19, "https://exemple")], &["19 (source_url): « https://exemple » n’est pas une adresse"]),
    (&[(19, "seed:nowhere.txt")], &["19 (source_url): Le document fondateur « seed:nowhere.txt » est inconnu"]),
    (&[(19, "seed:001_815c67f9dd91a0ae.txt")], &[]),
    (&[(6, " Saint-Louis")], &["6 (partner): La cellule commence ou finit par une espace"]),
    (&[(6, "Saint-Louis\u{a0}")], &["6 (partner): La cellule commence ou finit par une espace"]),
    (&[(6, "Saint\tLouis")], &["6 (partner): La cellule contient un caractère invisible (U+0009)"]),
    (&[(6, "Saint\u{200b}Louis")], &["6 (partner): La cellule contient un caractère invisible (U+200B)"]),
    (&[(6, "\"Saint-Louis")], &["6 (partner): Un guillemet est ouvert et jamais refermé"]),
    (&[(19, "https://example.org/a,b")], &["20: La ligne a 20 cellules au lieu de 19. Retirer la virgule de trop"]),
];

#[test]
fn every_rule_says_its_piece_about_its_line() {
    // Each row gets its own authority or partner, so that none is the duplicate of another.
    let name = |column: usize, changes: &[(usize, &str)], at: usize| {
        let text = changes.iter().find(|(changed, _)| *changed == column).map_or(ROW[column - 1], |(_, text)| *text);
        if text.is_empty() { String::new() } else { format!("{text}{at}") }
    };
    let rows: Vec<String> = (0..)
        .zip(CASES)
        .map(|(at, (changes, _))| {
            let authority = name(1, changes, at);
            let mut all = changes.to_vec();
            all.push((1, &authority));
            row(&all)
        })
        .collect();
    let problems = said(&with_rows(&rows));
    for (line, (row, (_, expected))) in (2..).zip(rows.iter().zip(CASES)) {
        let prefix = format!("links.csv:{line}:");
        let found: Vec<&str> = problems.iter().filter_map(|problem| problem.strip_prefix(&prefix)).collect();
        let expected: Vec<String> = expected.iter().map(|text| text.replace('␠', " ")).collect();
        let same = found.len() == expected.len() && found.iter().zip(&expected).all(|(a, b)| a.starts_with(b.as_str()));
        assert!(same, "{row}\n  said: {found:#?}\n  expected: {expected:#?}");
    }
    let expected: usize = CASES.iter().map(|(_, expected)| expected.len()).sum();
    assert_eq!(problems.len(), expected, "{problems:#?}");
}

#[test]
fn a_pair_is_told_apart_from_its_duplicate() {
    let rows = [
        row(&[]),
        row(&[(6, "Thiès")]),
        row(&[(1, "LILLE"), (6, "Saint Louis"), (12, "jumelage")]),
        row(&[(2, "epci"), (3, "")]),
        row(&[(8, "MR")]),
    ];
    let problems = said(&with_rows(&rows));
    let duplicate = "links.csv:4:1 (french_authority): Le lien LILLE – Saint Louis est déjà à la ligne 2. \
                     Garder une seule des deux lignes.";
    assert_eq!(problems, [duplicate]);
}
