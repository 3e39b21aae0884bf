//! The real texts: complete, sourced, well set; and what the check says of texts that break a rule.

use std::collections::BTreeSet;

use passerelles_data::source::Sources;
use passerelles_data::{build, check};
use passerelles_domain::address;
use passerelles_domain::learn::{Block, Inline, Page, Target, plain, sources as cited};
use passerelles_domain::text::Lang;
use passerelles_domain::wire::{LearnFile, decode};

use crate::build::REAL;
use crate::sample::{data, quick, row, said, with_rows};

fn learn(edition: &passerelles_data::compile::Edition, lang: &str) -> LearnFile {
    let role = format!("learn-{lang}");
    let file = edition.files.iter().find(|file| file.role == role).expect("texts");
    decode(&file.bytes).expect("readable")
}

/// Every line of every page, term and network.
fn lines(file: &LearnFile) -> Vec<&[Inline]> {
    let rest = file.terms.iter().map(|term| &term.text).chain(file.networks.iter().map(|one| &one.text));
    file.pages.iter().flat_map(Page::lines).chain(rest.map(Vec::as_slice)).collect()
}

#[test]
fn everything_that_was_promised_is_there_in_each_language() {
    for lang in Lang::READY.map(Lang::tag) {
        let file = learn(&REAL, lang);
        for id in
            ["index", "facile", "definition", "domaines", "loi", "acteurs", "cas", "pratique", "lexique", "fiches"]
        {
            assert!(file.page(id).is_some(), "{id}");
        }
        assert_eq!(file.folder("cas").count(), 5);
        assert!(file.folder("cas").all(|page| page.link.is_some()), "each case has its link on the map");
        assert_eq!(file.folder("fiches").count(), 10);
        assert_eq!(file.networks.len(), 12);
        assert!(file.network("32").is_some_and(|one| one.name == "Lianes coopération"));
        assert!(file.terms.len() >= 20);
        assert!(file.pages.iter().all(|page| page.language == lang), "nothing is left untranslated");
    }
}

#[test]
fn the_law_has_its_dates() {
    let file = learn(&REAL, "fr");
    let law = file.page("loi").expect("there");
    let events = law.blocks.iter().filter_map(|block| match block {
        Block::Timeline(events) => Some(events),
        _ => None,
    });
    let dates: Vec<&str> = events.flatten().map(|event| event.iso.as_str()).collect();
    assert!(dates.is_sorted());
    for year in ["1992", "2005", "2007", "2014", "2021", "2024"] {
        assert!(dates.iter().any(|date| date.starts_with(year)), "{year}");
    }
}

#[test]
fn a_line_with_a_number_has_a_source() {
    for lang in Lang::READY.map(Lang::tag) {
        let file = learn(&REAL, lang);
        for line in lines(&file) {
            let text = plain(line);
            let counts = text.contains(|c: char| c.is_ascii_digit()) && !text.contains("A4");
            assert!(!counts || !cited(line).is_empty(), "{text}");
        }
    }
}

#[test]
fn french_texts_are_well_set() {
    let file = learn(&REAL, "fr");
    let titles = file.pages.iter().map(|page| page.title.clone());
    let sources = file.sources.iter().map(|source| source.title.clone());
    for text in lines(&file).into_iter().map(plain).chain(titles).chain(sources) {
        for (wrong, what) in [
            (" ;", "U+202F"),
            (" ?", "U+202F"),
            (" !", "U+202F"),
            (" %", "U+202F"),
            (" €", "U+202F"),
            (" :", "U+00A0"),
            ("« ", "U+00A0"),
            (" »", "U+00A0"),
            ("'", "’"),
            ("...", "…"),
            ("  ", "one space"),
        ] {
            assert!(!text.contains(wrong), "{what} in « {text} »");
        }
    }
}

#[test]
fn sources_lead_to_whole_addresses_and_all_are_cited() {
    let file = learn(&REAL, "fr");
    let mut used: Vec<u16> = lines(&file).into_iter().flat_map(cited).collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(used.len(), file.sources.len(), "a source that nobody cites");
    assert!(file.sources.iter().all(|source| source.url.is_empty() || source.url.starts_with("http")));
    assert!(file.sources.iter().filter(|source| !source.url.is_empty()).count() > 100);
}

/// A page of the check's own, with one line under test.
fn page(line: &str) -> Sources {
    let text = format!("# Essai\n> ~ Une page.\n\n## Partie {{#partie}}\n{line}\n");
    quick().with_text("content/fr/essai.md", text.into_bytes())
}

/// A line, and how each thing said of it begins.
const LINES: &[(&str, &[&str])] = &[
    ("Un fait. [@cgct-1]", &[]),
    ("~ Une transition.", &[]),
    ("! Un conseil.", &[]),
    ("On comptait {figure:engaged-authorities@2009}.", &[]),
    ("Voir [la carte](carte), [le Mali](pays:ML), [la loi](page:loi) et [les pays](chiffres:pays). [@cgct-1]", &[]),
    ("Un mot, {mot:jumelage}, et {mot:rrma|un réseau}. [@cgct-1]", &[]),
    ("Au plus {n:10 %} en 2025, loi n° 92-125 du 6 février 1992. [@cgct-1]", &[]),
    ("Un fait.", &["5:1: La ligne affirme sans source. Citer la source, [@cle], ou commencer par « ~ »"]),
    ("- Un fait.", &["5:3: La ligne affirme sans source"]),
    ("- 1992 | Un fait.", &["5:10: La ligne affirme sans source"]),
    ("~ Une transition. [@cgct-1]", &["5:1: La ligne dit n’affirmer aucun fait"]),
    ("! Un conseil : {n:10 %}.", &["5:1: La ligne dit n’affirmer aucun fait"]),
    ("Près de 250 villes. [@cgct-1]", &["5:9: Le nombre « 250 » est nu. Citer un chiffre publié"]),
    ("*Près de 250* villes. [@cgct-1]", &["5:10: Le nombre « 250 » est nu"]),
    ("Un fait. [@inconnue]", &["5:1: La source « inconnue » est inconnue"]),
    ("Un fait. [@cgct-1 cgct-5]", &["5:10: « cgct-5 » n’est pas une source"]),
    ("On comptait {figure:engaged-authorities@1999}.", &["5:1: Aucun chiffre « engaged-authorities »"]),
    ("On comptait {figure:@2009}. [@cgct-1]", &["5:13: « @2009 » ne désigne pas un chiffre"]),
    ("Un {mot:inconnu}. [@cgct-1]", &["5:1: Le mot « inconnu » n’est pas au lexique"]),
    ("[Mars](pays:XX) [@cgct-1]", &["5:1: La cible « pays:XX » n’existe pas"]),
    ("[Lens](lien:SN/lens-thies) [@cgct-1]", &["5:1: La cible « lien:SN/lens-thies » n’existe pas"]),
    ("[page](page:inconnue) [@cgct-1]", &["5:1: La cible « page:inconnue » n’existe pas"]),
    ("[x](chiffres:inconnu) [@cgct-1]", &["5:1: La cible « chiffres:inconnu » n’existe pas"]),
    ("[x](javascript:alert(1)) [@cgct-1]", &["5:1: La cible « javascript:alert(1 » ne mène nulle part"]),
    ("[x] [@cgct-1]", &["5:1: Un lien n’a pas de cible"]),
    ("Un [lien [@cgct-1]", &["5:1: La ligne affirme sans source", "5:4: Un lien n’a pas de cible"]),
    ("Une *étoile. [@cgct-1]", &["5:5: Une étoile s’ouvre et ne se referme pas"]),
    ("Une {accolade. [@cgct-1]", &["5:5: Une accolade s’ouvre et ne se referme pas"]),
    ("Une {autre:chose}. [@cgct-1]", &["5:5: « {autre:chose} » n’est pas compris"]),
    ("Un \"mot\". [@cgct-1]", &["5:1: Un guillemet n’est pas celui de la langue"]),
    ("- hier | Un fait. [@cgct-1]", &["5: « hier » n’est pas une date"]),
    ("- 1992 | Un. [@cgct-1]\n- 1991 | Deux. [@cgct-1]", &["6: Les dates ne se suivent pas"]),
    (":graphique inconnu", &["5: Le graphique « inconnu » est inconnu"]),
    (":pages inconnue", &["5: La page « inconnue » n’existe pas"]),
    (":danse", &["5: « :danse » n’est pas compris"]),
    ("## Sans ancre", &["5: La section n’a pas d’ancre"]),
    ("## Deux {#partie}", &["5: L’ancre « partie » sert deux fois"]),
    ("# Deux titres", &["5: La page a deux titres"]),
    ("> ~ Deux chapeaux.", &["5: La page a deux chapeaux"]),
    ("lien: SN lens-thies", &["5: Le lien SN/lens-thies n’est pas dans links.csv"]),
    ("lien: Sénégal", &["5: Le lien ne se lit pas"]),
];

#[test]
fn every_rule_says_its_piece_about_its_line() {
    for (line, expected) in LINES {
        let prefix = "content/fr/essai.md:";
        let problems = said(&page(line));
        let mut found: Vec<&str> = problems.iter().filter_map(|problem| problem.strip_prefix(prefix)).collect();
        found.sort_unstable();
        let same = found.len() == expected.len() && found.iter().zip(*expected).all(|(a, b)| a.starts_with(b));
        assert!(same, "{line}\n  said: {found:#?}\n  expected: {expected:#?}");
    }
}

#[test]
fn files_that_are_no_page_are_told() {
    for (path, text, expected) in [
        ("content/fr/essai.md", "", "content/fr/essai.md:1: La page n’a pas de titre"),
        ("content/fr/essai.md", "# Titre", "content/fr/essai.md:1: La page n’a pas de chapeau"),
        (
            "content/fr/Éssai.md",
            "# Titre\n> ~ Oui.",
            "content/fr/Éssai.md:1: Le nom du fichier ne peut pas faire une adresse",
        ),
        (
            "content/en/essai.md",
            "# Title\n> ~ Yes.",
            "content/en/essai.md:1: La page traduit une page qui n’existe pas",
        ),
        (
            "content/fr/fiches/essai.md",
            "# Titre\n> ~ Oui.",
            "content/fr/fiches/essai.md:1: La fiche n’a pas ses six parties",
        ),
    ] {
        let problems = said(&quick().with_text(path, text.into()));
        assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{path}\n{problems:#?}");
    }
    let latin = quick().with_text("content/fr/essai.md", b"# \xE9".to_vec());
    assert!(said(&latin).iter().any(|problem| problem.contains("n’est pas en UTF-8")));
}

#[test]
fn a_sheet_that_is_longer_than_a_page_is_told() {
    let texts = std::fs::read_to_string(crate::sample::data().join("content/fr/fiches/suivi.md")).expect("there");
    let long = texts.replace("## Les pièges", &format!("{}\n## Les pièges", "- ~ Une ligne de plus.\n".repeat(40)));
    let problems = said(&quick().with_text("content/fr/fiches/suivi.md", long.into_bytes()));
    assert!(problems.iter().any(|problem| problem.contains("plus qu’une page A4")), "{problems:#?}");
}

#[test]
fn a_translation_that_drifts_is_told_where() {
    let english = std::fs::read_to_string(crate::sample::data().join("content/en/loi.md")).expect("there");
    for (from, to, expected) in [
        ("[@loi-1992 @loi-2007]", "[@loi-1992]", "content/en/loi.md:2: La ligne ne cite pas les mêmes sources"),
        (
            "\n- Communes, départements",
            "\nCommunes, départements",
            "content/en/loi.md:14: La page n’a pas les mêmes blocs",
        ),
        ("- 1963 |", "- 1964 |", "content/en/loi.md:41: La page n’a pas les mêmes blocs"),
    ] {
        let problems = said(&quick().with_text("content/en/loi.md", english.replacen(from, to, 1).into_bytes()));
        assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{from}\n{problems:#?}");
    }
}

#[test]
fn a_page_that_is_not_translated_is_told_and_that_of_somebody_else_is_shown_in_french() {
    let essay = |sources: Sources| sources.with_text("content/fr/essai.md", "# Essai\n> ~ Une page.\n".into());
    let problems = said(&essay(quick()));
    let expected = "content/ar/essai.md: La page content/fr/essai.md n’est pas traduite. L’écrire, bloc à bloc";
    let told: Vec<_> = problems.iter().filter(|problem| problem.contains("n’est pas traduite")).collect();
    assert!(told.len() == 5 && told[0].starts_with(expected), "{problems:#?}");
    let sources = essay(with_rows(&[row(&[])]));
    let english = learn(&build(&sources).expect("clean"), "en");
    let page = english.page("essai").expect("there");
    assert_eq!((page.language.as_str(), page.title.as_str()), ("fr", "Essai"));
}

/// Somebody builds another set of links: our texts come with it and speak of links and figures that it lacks.
#[test]
fn borrowed_texts_make_do_with_other_data() {
    let sources = with_rows(&[row(&[])]);
    assert_eq!(check(&sources), []);
    let file = learn(&build(&sources).expect("clean"), "fr");
    let targets = lines(&file).into_iter().flatten().filter_map(|part| match part {
        Inline::Link(_, target) => Some(target.clone()),
        _ => None,
    });
    let senegal = "SN".parse().expect("a code");
    let targets: Vec<Target> = targets.collect();
    assert!(targets.contains(&Target::Link(senegal, "lille-saint-louis".to_owned())), "the link that is there");
    assert!(targets.contains(&Target::Country("CM".parse().expect("a code"))), "a country for one that is not");
    let header = "indicator,scope,country_iso2,value,unit,approximate,year,source_title,source_url,note\n";
    let bare = sources.with_file("figures.csv", header.into());
    let edition = build(&bare).expect("clean");
    assert!(lines(&learn(&edition, "fr")).len() > 100, "lines without a figure stay");
}

/// The method sheets that steps of the guide lead to are pages, and every sheet is reached by a step.
#[test]
fn every_method_sheet_is_a_page_and_is_reached_from_the_guide() {
    let sources = Sources::read(&data(), None).expect("the project's data");
    let guide = passerelles_data::questionnaire(&sources).expect("a sound questionnaire");
    let reached: BTreeSet<&str> = guide.rules.items.iter().map(|item| item.url.as_str()).collect();
    for name in address::SHEETS {
        let path = address::sheet(name);
        assert!(reached.contains(path.as_str()), "no step leads to {path}");
        assert!(data().join(format!("content/fr/fiches/{name}.md")).is_file(), "{name}");
    }
}
