//! Whole files: what the command says, and how it ends.

use std::fs;

use passerelles_data::cli::{Exit, run};
use passerelles_data::source::{LINKS, WORLD};

use crate::sample::{HEADER, TINY_WORLD, data, links, quick, row, said, sources, with_rows};

fn command(args: &[&str]) -> (Exit, String, String) {
    let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&args, &mut out, &mut err).expect("memory can be written to");
    (exit, String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"))
}

#[test]
fn the_real_data_is_clean() {
    assert_eq!(said(&sources()), [] as [&str; 0]);
}

/// What is done to ten lines of the real file, and what is said of each.
const FAULTS: [(Fault, &str); 9] = [
    (Fault::Cell(8, "ZA1"), "8 (country_iso2): Le pays « ZA1 » est inconnu"),
    (Fault::Cell(12, "jumelages"), "12 (kind): Le type de lien « jumelages » est inconnu"),
    (Fault::Cell(13, "eau;sport"), "13 (themes): Le thème « sport » est inconnu"),
    (Fault::Cell(9, "20O9"), "9 (since_year): « 20O9 » n’est pas une année"),
    (Fault::Cell(17, "181.5"), "17 (lon_partner): La longitude 181.5 est hors de −180 à 180"),
    (Fault::Cell(15, "13.377"), "14 (lat_fr): Le point "),
    (Fault::Cell(19, ""), "19 (source_url): La cellule est vide"),
    (Fault::Latin1(6), "6 (partner): La cellule n’est pas en UTF-8 (octet 0xE9, « é » en Windows-1252)"),
    (Fault::Shorter, "19 (source_url): La ligne a 18 cellules au lieu de 19"),
];

#[derive(Clone, Copy)]
enum Fault {
    /// Another value in a column.
    Cell(usize, &'static str),
    /// A byte of another encoding at the end of a cell.
    Latin1(usize),
    /// One cell less.
    Shorter,
}

fn damage(line: &str, fault: Fault) -> Vec<u8> {
    let mut cells: Vec<Vec<u8>> = line.split(',').map(|cell| cell.as_bytes().to_vec()).collect();
    match fault {
        Fault::Cell(column, value) => cells[column - 1] = value.into(),
        Fault::Latin1(column) => cells[column - 1].push(0xE9),
        Fault::Shorter => drop(cells.remove(10)),
    }
    cells.join(&b',')
}

/// Ten faults of ten kinds in a copy of the real file: ten precise problems, exit 1, nothing written.
#[test]
fn ten_faults_give_ten_problems_and_nothing_is_written() {
    let text = links();
    let mut lines: Vec<Vec<u8>> = text.lines().map(|line| line.as_bytes().to_vec()).collect();
    // Lines of metropolitan France, without quotes, complete, far enough from each other to be in any order.
    let plain = text.lines().enumerate().skip(1).step_by(7).filter(|(_, line)| {
        !line.contains('"')
            && line.split(',').take(18).all(|cell| !cell.contains('é'))
            && line.split(',').nth(2).is_some_and(|code| code.len() == 5 && code < "97")
    });
    let mut expected = Vec::new();
    for ((at, line), (fault, said)) in plain.zip(FAULTS) {
        lines[at] = damage(line, fault);
        expected.push(format!("links.csv:{}:{said}", at + 1));
    }
    let (first, again) = (lines.len() - 3, lines.len() + 1);
    lines.push(lines[first].clone());
    expected.push(format!("links.csv:{again}:1 (french_authority): Le lien "));
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join(LINKS), lines.join(&b'\n')).expect("written");
    let out = folder.path().join("out");
    let words = [folder.path(), &out, &data()].map(|path| path.to_string_lossy().into_owned());
    let (exit, _, err) = command(&["build", &words[0], &words[1], "--reference", &words[2]]);
    assert_eq!(exit, Exit::Problems);
    assert!(!out.exists() && fs::read_dir(folder.path()).expect("a folder").count() == 1);
    let said: Vec<&str> = err.lines().collect();
    assert_eq!(said.len(), 11, "{err}");
    for (said, expected) in said.iter().zip(&expected) {
        assert!(said.starts_with(expected.as_str()), "{said}\n{expected}");
    }
    assert!(said[9].contains(&format!("est déjà à la ligne {}", first + 1)), "{err}");
    assert_eq!(said[10], "10 problèmes à corriger (links.csv : 10). Rien n’a été écrit.");
    assert_eq!(command(&["check", &words[0], "--reference", &words[2]]).0, Exit::Problems);
}

#[test]
fn headers_are_compared_column_by_column() {
    let with_header = |header: &str| said(&quick().with_file(LINKS, format!("{header}\n").into_bytes()));
    assert_eq!(with_header(HEADER), [] as [&str; 0]);
    let missing = with_header(&HEADER.replace(",kind", ""));
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("links.csv:1:12 (kind): La colonne « kind » manque (attendue en position 12)"));
    let extra = with_header(&HEADER.replace(",kind", ",kind,notes"));
    assert_eq!(extra, ["links.csv:1:13 (notes): La colonne « notes » est de trop. La supprimer, avec ses cellules."]);
    let twice = with_header(&format!("{HEADER},kind"));
    assert_eq!(twice, ["links.csv:1:20 (kind): La colonne « kind » est en double. La supprimer, avec ses cellules."]);
    let swapped = with_header(&HEADER.replace("partner,partner_level", "partner_level,partner"));
    assert_eq!(swapped.len(), 2, "{swapped:?}");
    assert!(
        swapped[0]
            .starts_with("links.csv:1:6 (partner_level): La colonne « partner_level » est à la place de « partner »")
    );
    let renamed = with_header(&HEADER.replace(",kind,", ",type,"));
    assert_eq!(
        renamed,
        ["links.csv:1:12 (type): La colonne s’appelle « type » au lieu de « kind ». La renommer kind."]
    );
    let semicolons = with_header(&HEADER.replace(',', ";"));
    assert_eq!(semicolons.len(), 1, "{semicolons:?}");
    assert!(semicolons[0].contains("points-virgules"));
    assert!(with_header("nom,ville")[0].starts_with("links.csv:1: La première ligne n’est pas l’en-tête attendu"));
    assert!(said(&quick().with_file(LINKS, Vec::new()))[0].starts_with("links.csv:1: Le fichier est vide"));
}

/// A reordered file is still read by the names of its columns, so that its other problems show.
#[test]
fn rows_are_checked_under_a_wrong_header() {
    let swap = |text: &str| text.replace("eau;education,50.629", "50.629,eau;education");
    let header = HEADER.replace("themes,lat_fr", "lat_fr,themes");
    let bytes = format!("{header}\n{}\n", swap(&row(&[(12, "jumelages")]))).into_bytes();
    let problems = said(&quick().with_file(LINKS, bytes));
    assert_eq!(problems.len(), 3, "{problems:#?}");
    assert!(problems[2].starts_with("links.csv:2:12 (kind): Le type de lien « jumelages » est inconnu"));
}

/// Rows that are as long as they should be are read by position when the header alone is wrong.
#[test]
fn a_wrong_header_does_not_spoil_its_rows() {
    for header in [HEADER.replace(",kind", ""), format!("{HEADER},notes"), "nom,ville".to_owned()] {
        let bytes = format!("{header}\n{}\n", row(&[(12, "jumelages")])).into_bytes();
        let problems = said(&quick().with_file(LINKS, bytes));
        assert_eq!(problems.len(), 2, "{problems:#?}");
        assert!(problems[1].starts_with("links.csv:2:12 (kind): Le type de lien « jumelages » est inconnu"));
    }
}

#[test]
fn encodings_are_told() {
    let text = format!("{HEADER}\n{}\n", row(&[(6, "Thiès")]));
    let with_bytes = |bytes: Vec<u8>| said(&quick().with_file(LINKS, bytes));
    assert_eq!(with_bytes([b"\xEF\xBB\xBF", text.as_bytes()].concat()), [] as [&str; 0]);
    assert_eq!(with_bytes(text.replace('\n', "\r\n").into_bytes()), [] as [&str; 0]);
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let problems = with_bytes(latin);
    let expected = "links.csv:2:6 (partner): La cellule n’est pas en UTF-8 (octet 0xE8, « è » en Windows-1252). \
                    Enregistrer le fichier en « CSV UTF-8 ».";
    // The title of the source, « Coopération », is in the same state.
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(problems[0], expected);
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(with_bytes(wide)[0].contains("UTF-16"));
}

/// Lines are those of the file, also after a cell that spans several.
#[test]
fn lines_are_real_after_a_multi_line_cell() {
    let rows = [row(&[(18, "\"Un titre\nsur trois\nlignes\"")]), row(&[(6, "Thiès"), (12, "x")])];
    let problems = said(&with_rows(&rows).with_file(WORLD, TINY_WORLD.into()));
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].starts_with("links.csv:5:12 (kind)"), "{problems:#?}");
}

#[test]
fn exit_codes_tell_failure_from_problems() {
    assert_eq!(command(&["check", &data().to_string_lossy()]).0, Exit::Done);
    let (exit, _, err) = command(&["check", "/nowhere/at/all"]);
    assert_eq!((exit.code(), err.trim_end()), (2, "failed: /nowhere/at/all/links.csv is missing"));
    for args in [&["mend"][..], &["check", "a", "b"], &["check", "--fast"], &["build", "--reference"]] {
        assert_eq!(command(args).0, Exit::Failure, "{args:?}");
    }
    let (exit, out, _) = command(&["help"]);
    assert!(exit == Exit::Done && out.contains("passerelles-data check"));
}
