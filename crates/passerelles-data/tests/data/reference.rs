//! The tables that links refer to, broken one at a time.

use std::fs;

use passerelles_data::check;
use passerelles_data::source::{FRANCE, LINKS, WORLD};

use crate::sample::{HEADER, data, said, sources};

/// A file, what is changed in it, into what, and what is said.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    ("countries.csv", "\nAE,", "\nAD,", "countries.csv:3:1 (iso2): « AD » est déjà à la ligne 2"),
    ("countries.csv", "\nAD,020,Andorre,", "\nAD,020,,", "countries.csv:2:3 (name_fr): La cellule est vide"),
    (
        "countries.csv",
        ",europe,southern-europe,no,,",
        ",europa,southern-europe,no,,",
        "countries.csv:2:7 (continent): Le continent « europa » est inconnu",
    ),
    (
        "countries.csv",
        ",Émirats arabes unis,emirats arabes unis,",
        ",Émirats arabes unis,emirats,",
        "countries.csv:3:4 (sort_fr): « emirats » n’est pas « Émirats arabes unis » sans capitales ni accents",
    ),
    (
        "countries.csv",
        "Émirats;EAU",
        "Émirats; EAU",
        "countries.csv:3:11 (also_fr): « Émirats; EAU » n’est pas une suite de noms",
    ),
    ("countries.csv", "\nAD,020,", "\nAD,021,", "countries.csv: Le contour « Andorra » (020) n’a pas de pays"),
    (
        "territories.csv",
        "\n02,Martinique,",
        "\n01,Martinique,",
        "territories.csv:3:1 (code): Le code 01 est déjà à la ligne 2",
    ),
    (
        "territories.csv",
        ",region,01,",
        ",regions,01,",
        "territories.csv:2:3 (level): Le niveau « regions » est inconnu",
    ),
    ("figures.csv", ",3250,", ",3 250,", "figures.csv:2:4 (value): « 3 250 » n’est pas un nombre"),
    ("figures.csv", ",yes,2009,", ",environ,2009,", "figures.csv:2:6 (approximate): « environ » n’est ni yes ni no"),
    ("figures.csv", ",national,,3250", ",monde,,3250", "figures.csv:2:2 (scope): La portée « monde » est inconnue"),
    ("figures.csv", ",national,,3250", ",country,,3250", "figures.csv:2:3 (country_iso2): La cellule est vide"),
    (
        "figures.csv",
        ",national,,3250",
        ",national,SN,3250",
        "figures.csv:2:3 (country_iso2): Un chiffre sans portée country a un pays",
    ),
    (
        "figures.csv",
        "\nPartner countries,",
        "\nPartners,",
        "figures.csv:4:1 (indicator): L’indicateur « Partners » est inconnu",
    ),
    (
        "figures.csv",
        "\nCooperation links with foreign authorities,",
        "\nFrench local authorities engaged in international cooperation,",
        "figures.csv:3:1 (indicator): Le même chiffre de la même source est déjà à la ligne 2",
    ),
    (
        "figures.csv",
        "\nCooperation links with foreign authorities,",
        "\nFrench local authorities engaged in international cooperation,",
        "figures.csv:3:5 (unit): L’indicateur compte ici en « links », à la ligne 2 en « authorities »",
    ),
    ("figures.csv", ",yes,2009,", ",yes,~209,", "figures.csv:2:7 (year): « 209 » n’est pas une année"),
    (
        "indicators.csv",
        ",authorities,engaged-authorities\n",
        ",links,engaged-authorities\n",
        "indicators.csv:50:6 (counting): Le décompte « engaged-authorities » est ici en « authorities », à la ligne 49",
    ),
    (
        "indicators.csv",
        ",money,aid-declared\n",
        ",monnaie,aid-declared\n",
        "indicators.csv:11:5 (counts): L’unité « monnaie » est inconnu",
    ),
    ("changes.csv", ",2026-11-24,", ",2026-11,", "changes.csv:3:2 (date): « 2026-11 » n’est pas un jour"),
    ("changes.csv", ",2026-11-24,", ",2026-11-22,", "changes.csv:3:2 (date): Les dates ne se suivent pas"),
    (
        "changes.csv",
        "textes-et-graphiques,",
        "premiere-edition,",
        "changes.csv:3:1 (id): « premiere-edition » est déjà",
    ),
    ("changes.csv", ",Texts and charts,", ",,", "changes.csv:3:5 (title_en): La cellule est vide"),
    (
        "figure_sources.csv",
        "seed:001_815c67f9dd91a0ae.txt,",
        "seed:002_815c67f9dd91a0ae.txt,",
        "figures.csv:2:9 (source_url): La source « seed:001_815c67f9dd91a0ae.txt » n’a pas de titre français",
    ),
    ("sources_seed.csv", "001_815c67f9dd91a0ae.txt", "x.txt", "figures.csv:2:9 (source_url): Le document fondateur"),
    (FRANCE, "\"id\":\"59\"", "\"id\":\"99\"", "territories.csv: Le contour 99 n’a pas de territoire"),
    (FRANCE, "\"Topology\"", "\"Topology", "france/territories.json: le fichier n’est pas un TopoJSON"),
    (WORLD, "\"Topology\"", "\"Topology", "world/countries-50m.json: le fichier n’est pas un TopoJSON"),
];

#[test]
fn reference_tables_are_checked_too() {
    let edit = |name: &'static str, from: &str, to: &str| {
        let text = fs::read_to_string(data().join(name)).expect("the project has its data");
        assert!(text.contains(from), "{name} has changed: no {from}");
        let clean = if name.contains("countr") { sources() } else { sources().with_file(LINKS, HEADER.into()) };
        said(&clean.with_file(name, text.replacen(from, to, 1).into_bytes()))
    };
    for (name, from, to, expected) in CASES {
        let problems = edit(name, from, to);
        assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{name} {from}\n{problems:#?}");
    }
}

/// A territory that has links must be on the map of France.
#[test]
fn a_territory_with_links_needs_an_outline() {
    let outlines = fs::read_to_string(data().join(FRANCE)).expect("the project has its data");
    let [with, without] = ["59", "43"].map(|code| {
        let (outline, ids) = (format!("\"id\":\"{code}\""), "\"id\":\"63\"");
        assert!(outlines.contains(&outline));
        said(&sources().with_file(FRANCE, outlines.replace(&outline, ids).into_bytes()))
    });
    assert_eq!(with, ["france/territories.json: Nord (59) a des liens et pas de contour. Ajouter son contour."]);
    assert_eq!(without, [] as [&str; 0], "no link of the Haute-Loire is documented");
}

/// One broken table does not bury its own problem under those of everything that refers to it.
#[test]
fn a_broken_table_is_told_once() {
    for name in ["countries.csv", "territories.csv", WORLD, FRANCE] {
        let problems = check(&sources().with_file(name, b"{}".to_vec()));
        let others = problems.iter().filter(|problem| problem.file != name).count();
        assert!(!problems.is_empty() && others == 0, "{name}: {} problems, {others} elsewhere", problems.len());
    }
}
