//! A harvest from a server that answers as the endpoint does, on this machine and without waiting.

mod server;

use std::path::Path;
use std::time::Duration;

use super::answer;
use super::client::{Client, Trouble};
use super::command::Wish;
use super::harvest::{End, Sleep, harvest};
use super::store::Store;
use crate::cli::Exit;
use server::{Reply, Server, answer_of, cell, page_of};

/// Notes how long it should have slept.
#[derive(Default)]
struct Awake(Vec<u64>);

impl Sleep for Awake {
    fn sleep(&mut self, time: Duration) {
        self.0.push(time.as_secs());
    }
}

/// One harvest: how it ended, the pauses, what was said.
fn run(server: &Server, folder: &Path) -> (End, Vec<u64>, String) {
    let client = Client::new(&server.address, Some("essai@example.org"), Some(Duration::from_millis(400)));
    let mut store = Store::open(folder, &server.address, false).expect("a folder");
    let (mut awake, mut out) = (Awake::default(), Vec::new());
    let end = harvest(&client, &mut store, &mut awake, &mut out).expect("a disk");
    (end, awake.0, String::from_utf8(out).expect("UTF-8"))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn pages_follow_each_other_until_one_is_empty() {
    let server = Server::start(vec![page_of(&["Q1-a", "Q1-b"]), page_of(&["Q2-a"]), page_of(&[])]);
    let folder = folder();
    let (end, pauses, said) = run(&server, folder.path());
    assert_eq!((end, pauses), (End::Whole, vec![2, 2]));
    assert!(said.contains("page 2 : 1 énoncés, 3 en tout"), "{said}");
    let asked = server.asked();
    assert!(asked[0].contains("LIMIT 500") && asked[0].contains("STR(?statement) > \"\""), "{}", asked[0]);
    assert!(asked[1].contains("> \"http://www.wikidata.org/entity/statement/Q1-b\""));
    assert!(asked[2].contains("> \"http://www.wikidata.org/entity/statement/Q2-a\""));
    assert!(
        asked[0].to_lowercase().contains("user-agent: passerelles-data/") && asked[0].contains("(essai@example.org)")
    );
    // A whole harvest asks nothing any more.
    assert_eq!(run(&server, folder.path()).0, End::Whole);
    assert_eq!(server.asked().len(), 3);
}

#[test]
fn trouble_is_met_with_patience_and_smaller_pages() {
    let server = Server::start(vec![
        Reply::Status(429, Some("7")),
        Reply::Status(429, None),
        Reply::Status(500, None),
        Reply::Cut,
        Reply::Body("{\"results\":{\"bindings\":[]}} java.util.concurrent.TimeoutException".to_owned()),
        page_of(&["Q1-a"]),
        Reply::Silence,
        page_of(&[]),
    ]);
    let (end, pauses, said) = run(&server, folder().path());
    assert_eq!(end, End::Whole, "{said}");
    assert_eq!(pauses, [7, 10, 20, 40, 80, 2, 5]);
    for what in ["revenir plus tard ; nouvel essai dans 7 s", "en panne (état 500)", "illisible", "pas répondu à temps"]
    {
        assert!(said.contains(what), "{what}: {said}");
    }
    let limits: Vec<bool> = [500, 500, 500, 250]
        .iter()
        .zip(server.asked())
        .map(|(limit, asked)| asked.contains(&format!("LIMIT {limit}")))
        .collect();
    assert_eq!(limits, [true; 4]);
}

#[test]
fn a_harvest_that_was_cut_off_goes_on() {
    let server = Server::start(vec![page_of(&["Q1-a", "Q1-b"]), Reply::Status(429, Some("4000"))]);
    let folder = folder();
    let (end, _, _) = run(&server, folder.path());
    assert_eq!(end, End::Later(Trouble::Busy { after: Some(Duration::from_secs(4000)) }));
    let again = Server::resume(&server, vec![page_of(&["Q3-a"]), page_of(&[])]);
    let (end, _, _) = run(&again, folder.path());
    assert_eq!(end, End::Whole);
    assert!(again.asked()[0].contains("> \"http://www.wikidata.org/entity/statement/Q1-b\""));
    let store = Store::open(folder.path(), &again.address, false).expect("a folder");
    assert_eq!(store.read().expect("its pages").len(), 3);
}

#[test]
fn patience_has_an_end() {
    let server = Server::start(vec![Reply::Status(502, None); 6]);
    let (end, pauses, _) = run(&server, folder().path());
    assert_eq!((end, pauses), (End::Later(Trouble::Failed(502)), vec![5, 10, 20, 40, 80]));
    let server = Server::start(vec![Reply::Status(403, None)]);
    assert_eq!(run(&server, folder().path()).0, End::Later(Trouble::Refused(403)));
    let server = Server::start(vec![]);
    assert!(matches!(run(&server, folder().path()).0, End::Later(Trouble::Broken(_) | Trouble::Late)));
}

/// The command on the real tables; its exit, what it says on both ways, and our links after it.
fn command(server: &Server, folder: &Path) -> (Exit, String, String, String) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").to_string_lossy().into_owned();
    let [state, into] = ["state", "links.csv"].map(|name| folder.join(name).to_string_lossy().into_owned());
    let words =
        ["wikidata", "--endpoint", &server.address, "--state", &state, "--into", &into, "--reference", &data, "--all"];
    let wish = Wish::read(&words).expect("good words");
    let client = Client::new(&server.address, None, Some(Duration::from_millis(400)));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = wish.run(&client, &mut Awake::default(), &mut out, &mut err).expect("memory can be written to");
    let links = std::fs::read_to_string(&into).unwrap_or_default();
    (exit, String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"), links)
}

#[test]
fn statements_become_links_and_ours_keep_their_passports() {
    let row = |statement: &str, more: &[(&str, &str)]| {
        let mut cells =
            vec![cell("statement", "uri", &format!("http://www.wikidata.org/entity/statement/{statement}"))];
        cells.extend(more.iter().map(|(name, value)| cell(name, "literal", value)));
        format!("{{{}}}", cells.join(","))
    };
    let lille =
        [("frenchLabel", "Lille"), ("insee", "59350"), ("siren", "215903501"), ("frenchPoint", "Point(3.06 50.63)")];
    let with = |more: &[(&'static str, &'static str)]| lille.iter().chain(more).copied().collect::<Vec<_>>();
    let page = [
        row(
            "Q1-a",
            &with(&[
                ("partnerLabel", "Naplouse"),
                ("iso", "PS"),
                ("start", "1998-01-01T00:00:00Z"),
                ("partnerPoint", "Point(35.25 32.22)"),
            ]),
        ),
        // The same, said of the other end, and with another point.
        row("Q2-a", &with(&[("partnerLabel", "Naplouse"), ("iso", "PS"), ("end", "2011-01-01T00:00:00Z")])),
        row(
            "Q2-a",
            &with(&[
                ("partnerLabel", "Naplouse"),
                ("iso", "PS"),
                ("end", "2011-01-01T00:00:00Z"),
                ("partnerPoint", "Point(35.26 32.22)"),
            ]),
        ),
        row("Q3-a", &with(&[("partnerLabel", "Q999"), ("iso", "SN")])),
        row(
            "Q4-a",
            &[("frenchLabel", "Nord"), ("departement", "59"), ("partnerLabel", "Région de Matam"), ("iso", "SN")],
        ),
        row("Q5-a", &[("frenchLabel", "Quartier"), ("partnerLabel", "Dakar"), ("iso", "SN")]),
    ];
    let server = Server::start(vec![answer_of(&page), page_of(&[])]);
    let folder = folder();
    let ours = "Lille,commune,59350,59,Hauts-de-France,Naplouse,ville,PS,,,,cooperation,eau,50.629,3.057,,,Ville de Lille,https://example.org/naplouse\n";
    let header = passerelles_domain::export::COLUMNS.join(",");
    std::fs::write(folder.path().join("links.csv"), format!("{header}\n{ours}")).expect("written");
    let (exit, out, err, links) = command(&server, folder.path());
    assert_eq!((exit, err.as_str()), (Exit::Problems, ""), "{out}");
    let expected = "Lille,commune,59350,59,Hauts-de-France,Naplouse,ville,PS,1998,2011,ended,cooperation,eau,50.629,3.057,32.22,35.25,Ville de Lille,https://example.org/naplouse\n\
        Nord,departement,,59,Hauts-de-France,Région de Matam,,SN,,,,jumelage,,50.634,3.055,,,\"Wikidata, énoncé de jumelage (P190), CC0\",https://www.wikidata.org/entity/statement/Q4-a\n";
    assert_eq!(links, format!("{header}\n{expected}"));
    assert!(out.contains("wikidata.csv:4:6 (partner): La cellule est vide"), "{out}");
    assert!(out.contains("wikidata.csv:6:2 (level): La cellule est vide"), "{out}");
    let (_, again, _, after) = command(&server, folder.path());
    assert!(again.starts_with("Récolte déjà complète") && again.contains("       0 ajouté\n"), "{again}");
    assert_eq!(after, links);
}

#[test]
fn what_is_kept_and_what_to_do_are_said_when_it_ends_early() {
    let server = Server::start(vec![page_of(&["Q1-a"]), Reply::Status(429, Some("1800"))]);
    let (exit, _, err, links) = command(&server, folder().path());
    assert_eq!((exit, links.as_str()), (Exit::Failure, ""));
    assert_eq!(
        err,
        "Récolte interrompue : le serveur demande de revenir plus tard.\n1 pages (1 énoncés) sont gardées. Relancer la même \
         commande dans 30 minutes : elle reprendra là.\n"
    );
}

#[test]
fn words_are_read_with_care() {
    for words in [
        &[][..],
        &["osm"],
        &["wikidata", "--endpoint", "ftp://x"],
        &["wikidata", "--state"],
        &["wikidata", "x"],
        &["wikidata", "--contact", "a\nb"],
    ] {
        assert!(Wish::read(words).is_err(), "{words:?}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_an_answer_or_told(text in "\\PC{0,80}") {
        let _ = answer::read(&text);
    }

    #[test]
    fn any_cut_of_an_answer_is_told(at in 0..200_usize) {
        let Reply::Body(text) = page_of(&["Q1-a", "Q2-b"]) else { return Ok(()) };
        let cut = text.get(..at.min(text.len() - 1)).unwrap_or_default();
        proptest::prop_assert!(answer::read(cut).is_err());
    }

    #[test]
    fn a_changed_byte_never_panics(at in 0..400_usize, byte in proptest::prelude::any::<char>()) {
        let Reply::Body(text) = page_of(&["Q1-a", "Q2-b"]) else { return Ok(()) };
        let changed: String = text.chars().enumerate().map(|(n, letter)| if n == at { byte } else { letter }).collect();
        let _ = answer::read(&changed);
    }
}
