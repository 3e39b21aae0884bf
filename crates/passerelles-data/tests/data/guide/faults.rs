//! The real questionnaire with one thing wrong, and what is said of it.

use passerelles_data::questionnaire;
use passerelles_data::source::Sources;
use passerelles_domain::text::Lang;
use proptest::prelude::*;

use crate::sample::sources;

/// A file, what is replaced in it, by what, and how the problem begins.
type Fault = (&'static str, &'static str, &'static str, &'static str);

const FAULTS: &[Fault] = &[
    ("questions", "code = \"b\"", "code = \"a\"", ":1 (niveau): La lettre « a » est déjà prise. En choisir une autre"),
    ("questions", "code = \"b\"", "code = \"z\"", ":8 (code): La lettre de la question manque ou ne convient pas"),
    ("questions", "form = 6", "form = \"six\"", ":8 (form): La forme de la réponse manque ou est inconnue"),
    ("questions", "[\"a\", \"association\"]", "[\"c\", \"association\"]", " (options): « c » est déjà une réponse"),
    (
        "questions",
        "[\"a\", \"association\"]",
        "[\"a\", \"Association\"]",
        " (options): Le nom « Association » ne convient pas",
    ),
    ("questions", "alone = [\"aucun\"]", "alone = [\"rien\"]", " (services): « rien » n’est pas une réponse"),
    ("questions", "[niveau]", "[unless]", " (unless): « unless » ne peut pas être le nom d’une question"),
    ("questions", "[qui]", "[qui", ": Ce n’est pas du TOML"),
    ("world", "\"BE\", \"BG\"", "\"BE\", \"XX\"", " (ue): Le pays « XX » est inconnu. Écrire un code de countries.csv"),
    ("world", "\"BE\", \"BG\"", "\"BE\", \"BE\", \"BG\"", " (ue): Le pays « BE » est déjà dans une partie du monde"),
    ("world", "\"BE\", \"BG\"", "\"BG\"", ": Le pays BE n’est dans aucune partie du monde"),
    (
        "world",
        "yes = [\"sahel\"]",
        "yes = [\"sahara\"]",
        " (yes): Le pays ou la partie du monde « sahara » est inconnu",
    ),
    (
        "conditions",
        "qui = \"collectivite\"",
        "qui = \"commune\"",
        " (qui): « commune » n’est pas une réponse de « qui »",
    ),
    (
        "conditions",
        "{ etape = \"urgence\" } }",
        "{ stade = \"urgence\" } }",
        " (stade): « stade » n’est ni une question ni un mot de condition",
    ),
    ("conditions", "pays = \"@suspendu\"", "pays = \"@ferme\"", " (pays): La liste « ferme » est inconnue"),
    (
        "conditions",
        "libre = { unless = \"interdit\" }",
        "libre = { unless = \"defendu\" }",
        " (unless): La condition « defendu » est inconnue, ou définie plus bas",
    ),
    (
        "conditions",
        "depart = {",
        "seul = { qui = \"habitants\" }\ndepart = {",
        " (seul): Rien n’utilise la condition « seul »",
    ),
    (
        "conditions",
        "club = { qui = [\"association\", \"diaspora\"] }",
        "club = { any = [] }",
        "La condition est vide, ou demande plus qu’elle ne contient",
    ),
    ("funds", "year = 2005\n", "", ":1 (un-eau): Le financement n’a ni année ni « à vérifier »"),
    ("funds", "year = 2005\n", "year = \"2005\"\n", " (year): « year » n’est pas un nombre de 1900 à 2100"),
    (
        "funds",
        "sources = [\"pseau-1\", \"pseau-how\"]",
        "sources = [\"pseau-2\"]",
        " (sources): La source « pseau-2 » est inconnue",
    ),
    ("funds", "sources = [\"pseau-1\", \"pseau-how\"]", "", " (un-eau): Aucune source n’est citée"),
    ("funds", "[un-eau]", "[un-dechet]", "Il n’y a pas de textes pour « un-dechet »"),
    ("kinds", "[crise]", "[jumelage]", ": Ce n’est pas du TOML"),
    ("kinds", "rank = 1", "rank = 4", " (rank): « rank » n’est pas un nombre de 1 à 3"),
    (
        "steps",
        "phase = \"urgence\"",
        "phase = \"demain\"",
        " (phase): La phase manque ou est inconnue. Écrire l’une de : urgence, explorer",
    ),
    ("steps", "weeks = 2", "week = 2", " (week): La clé « week » est inconnue"),
    ("laws", "since = \"2021-08-06\"", "since = \"août 2021\"", " (since): « août 2021 » n’est pas un jour"),
    ("laws", "[l1115-1]", "[crise]", " (crise): Le nom « crise » est déjà pris dans guide/kinds.toml"),
    (
        "contacts",
        "url = \"https://resacoop.org\"",
        "url = \"resacoop.org\"",
        " (url): « resacoop.org » n’est pas une adresse",
    ),
    (
        "contacts",
        "{ region = \"84\" }",
        "{ all = [{ region = \"84\" }, { region = \"27\" }] }",
        ":1 (resacoop): Aucune réponse ne mène à « resacoop »",
    ),
    ("contacts", "when = { region = \"84\" }", "when = { region = \"27\" }", "Un parcours finit sans contact ("),
    (
        "peers",
        "{ qui = \"collectivite\", niveau = \"departement\" }",
        "{ any = [{ qui = \"*\" }, { dont-know = \"qui\" }] }",
        " (n-departements): « n-departements » est toujours recommandé, sans raison",
    ),
    (
        "rules",
        "[\"fonjep\", \"erasmus\"]",
        "[\"contact\", \"erasmus\"]",
        " (pairs): « contact » et « erasmus » se contredisent et peuvent venir ensemble (qui =",
    ),
    (
        "rules",
        "[\"fonjep\", \"erasmus\"]",
        "[\"fonjep\", \"erasmuss\"]",
        " (pairs): L’élément « erasmuss » est inconnu",
    ),
    ("rules", "version = 1", "version = 0", " (version): « version » n’est pas un nombre de 1 à 255"),
    ("rules", "epci = \"epci\"", "epci = \"agglo\"", "La réponse « agglo » est inconnue"),
    (
        "sources",
        "[acm-cvl]\ntitle",
        "[acm]\ntitle = \"Rien\"\n\n[acm-cvl]\ntitle",
        ":1 (acm): Rien ne cite la source « acm »",
    ),
    ("sources", "date = \"2021\"", "date = \"21\"", " (date): « 21 » n’est pas une date"),
    ("fr/questions", "short = \"Vous\"\n", "", ":1 (qui): Le texte « short » manque. Écrire short = \"…\""),
    (
        "fr/questions",
        "Pour qui agissez-vous\u{202f}?",
        "Pour qui agissez-vous ?",
        " (title): Le texte a une espace ordinaire avant « ? »",
    ),
    ("fr/words", "check = \"à vérifier\"", "check = \"qu'on vérifie\"", " (check): Le texte a le signe '\\''"),
    ("fr/stops", "[sanctions]", "[sanction]", " (sanction): La clé « sanction » est inconnue"),
    ("en/questions", "sante = \"Health\"\n", "", " (options): Le texte « sante » manque"),
    ("en/kinds", "title = \"A twinning\"\n", "", " (jumelage): Le texte « title » manque"),
];

/// The whole name of a file.
fn file(name: &str) -> &'static str {
    let name = format!("guide/{name}.toml");
    passerelles_data::guide::files().find(|file| *file == name).expect("a file of the questionnaire")
}

fn said(sources: &Sources) -> Vec<String> {
    questionnaire(sources).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn each_fault_is_told_where_it_stands() {
    let real = sources();
    for (name, old, new, expected) in FAULTS {
        let file = file(name);
        let text = String::from_utf8(real.bytes(file).to_vec()).expect("UTF-8");
        assert!(text.contains(old), "{name}: {old}");
        let problems = said(&real.clone().with_file(file, text.replacen(old, new, 1).into_bytes()));
        assert!(problems.iter().any(|problem| problem.contains(expected)), "{name}: {new}\n{problems:#?}");
    }
}

#[test]
fn a_fault_has_its_line() {
    let file = file("funds");
    let text = String::from_utf8(sources().bytes(file).to_vec()).expect("UTF-8");
    let line = text.lines().position(|line| line == "rank = 1").expect("there") + 1;
    let problems = said(&sources().with_file(file, text.replacen("rank = 1", "rank = 9", 1).into_bytes()));
    assert!(problems[0].starts_with(&format!("guide/funds.toml:{line}:8 (rank): ")), "{problems:#?}");
}

#[test]
fn a_question_that_changes_nothing_is_told() {
    let questions = "[rien]\ncode = \"x\"\nform = \"one\"\noptions = [[\"a\", \"oui\"], [\"b\", \"non\"]]\nsources = [\"seed:001\"]\n";
    let words = "[rien]\ntitle = \"Rien ?\"\nshort = \"Rien\"\nhelp = \"a\"\nwhy = \"b\"\n[rien.options]\noui = \"Oui\"\nnon = \"Non\"\n";
    let mut changed = sources();
    let translated = Lang::READY.map(|lang| {
        let mark = if lang == Lang::Fr { "\u{202f}?" } else { "?" };
        (format!("{}/questions", lang.tag()), words.replace(" ?", mark))
    });
    for (name, more) in [("questions".to_owned(), questions.to_owned())].into_iter().chain(translated) {
        let file = file(&name);
        let text = [sources().bytes(file), b"\n", more.as_bytes()].concat();
        changed = changed.with_file(file, text);
    }
    let problems = said(&changed);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0]
            .ends_with("La réponse à « rien » ne change rien. S’en servir dans une règle, ou retirer la question.")
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_a_file_are_told(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let files: Vec<&str> = passerelles_data::guide::files().collect();
        let file = files[at.index(files.len())];
        prop_assert!(!said(&sources().with_file(file, bytes)).is_empty());
    }

    #[test]
    fn a_changed_byte_is_told_or_harmless(at in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let files: Vec<&str> = passerelles_data::guide::files().collect();
        let file = files[at.index(files.len())];
        let mut bytes = sources().bytes(file).to_vec();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = said(&sources().with_file(file, bytes));
    }
}
