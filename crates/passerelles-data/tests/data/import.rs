//! `passerelles-data import` as a keeper calls it, on real tables.

use std::fs;
use std::path::{Path, PathBuf};

use passerelles_data::cli::{Exit, run};
use passerelles_data::source::LINKS;

use crate::sample::data;

/// Runs the command; how it ends, and what it says on both ways.
fn import(folder: &Path, file: &str, map: &str, more: &[&str]) -> (Exit, String, String) {
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let map = data().join("mappings").join(map).to_string_lossy().into_owned();
    let reference = data().to_string_lossy().into_owned();
    let words = ["import", &path(file), "--map", &map, "--reference", &reference];
    let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    words.extend(more.iter().map(|word| if word.starts_with("--") { (*word).to_owned() } else { path(word) }));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&words, &mut out, &mut err).expect("memory can be written to");
    (exit, String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"))
}

fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    folder
}

fn ours() -> Vec<u8> {
    fs::read(data().join(LINKS)).expect("the project has its links")
}

const SHEET: &str = "Collectivité;Partenaire;Pays;Type;Source;Lien de la source\n\
    Roubaix;Bobo-Dioulasso;Burkina Faso;Jumelage;Essai;https://example.org/a\n\
    Roubaix;Essaouira;Marocco;Jumelage;Essai;https://example.org/b\n";

#[test]
fn the_real_links_stand_in_the_order_of_an_import() {
    let folder = folder_with(&[(LINKS, &ours()), ("t.csv", SHEET.as_bytes())]);
    let (exit, out, err) = import(folder.path(), "t.csv", "tableur.toml", &["--into", LINKS]);
    assert_eq!((exit, err.as_str()), (Exit::Problems, ""), "{out}");
    let (before, after) = (ours(), fs::read_to_string(folder.path().join(LINKS)).expect("written"));
    let before = String::from_utf8(before).expect("UTF-8");
    let fresh: Vec<&str> = after.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    assert_eq!(fresh.len(), 1, "{fresh:?}");
    assert_eq!(after.replace(&format!("{}\n", fresh[0]), ""), before);
}

#[test]
fn a_rehearsal_leaves_our_links_alone_and_explains_rejects() {
    let folder = folder_with(&[("t.csv", SHEET.as_bytes())]);
    let before = ours();
    let (exit, out, _) = import(folder.path(), "t.csv", "tableur.toml", &[]);
    assert_eq!((exit, ours() == before), (Exit::Problems, true));
    for said in [
        "Encodage : UTF-8. Séparateur : points-virgules.",
        "2 lignes lues, 2 liens :",
        "       1 ajouté\n",
        "       1 rejeté\n",
        "t.csv:3:3 (Pays): Le pays « Marocco » est inconnu.",
        "Répétition : ",
    ] {
        assert!(out.contains(said), "{said}\n{out}");
    }
    let rejects = fs::read_to_string(folder.path().join("t.rejets.csv")).expect("a file of rejects");
    assert!(
        rejects.starts_with("\u{feff}\"Collectivité\";") && rejects.contains("Ligne 3, colonne 3 (Pays) : Le pays")
    );
    // Mended, it goes in under the same mapping.
    fs::write(folder.path().join("t.rejets.csv"), rejects.replace("Marocco", "Maroc")).expect("written");
    let (exit, out, _) = import(folder.path(), "t.rejets.csv", "tableur.toml", &[]);
    assert!(exit == Exit::Done && out.contains("       1 ajouté\n"), "{out}");
    // Rejects that somebody has mended are not overwritten.
    let (_, out, _) = import(folder.path(), "t.csv", "tableur.toml", &[]);
    assert!(out.contains("Les rejets d’avant sont gardés dans"), "{out}");
    assert!(fs::read_to_string(folder.path().join("t.rejets.avant.csv")).expect("kept").contains("\"Maroc\""));
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_written() {
    let folder = folder_with(&[("t.csv", b"Ville,Partenaire\na,b\n"), ("long.csv", &vec![b'x'; 3 << 20])]);
    let (exit, out, err) = import(folder.path(), "t.csv", "tableur.toml", &["--into", LINKS]);
    assert_eq!((exit, out.as_str()), (Exit::Problems, ""));
    assert!(err.contains("t.csv:1: La colonne « Pays » ou « Pays du partenaire »"), "{err}");
    assert!(err.ends_with("Rien n’a été lu ni écrit.\n"));
    let (_, _, err) = import(folder.path(), "long.csv", "tableur.toml", &["--into", LINKS]);
    assert!(err.starts_with("long.csv:1: La ligne dépasse 1 Mo : la lecture s’arrête là. Vérifier"), "{err}");
    let (_, _, err) = import(folder.path(), "nowhere.csv", "tableur.toml", &[]);
    assert!(err.starts_with("nowhere.csv: Le fichier ne se lit pas"), "{err}");
    let (_, _, err) = import(folder.path(), "t.csv", "nowhere.toml", &[]);
    assert!(err.contains("nowhere.toml: La correspondance ne se lit pas"), "{err}");
    assert!(!folder.path().join(LINKS).exists());
}

/// What the handbook shows is what happens.
#[test]
fn the_handbook_shows_a_real_import() {
    let handbook = fs::read_to_string(data().join("../docs/donnees.md")).expect("the handbook");
    let block = |kind: &str| -> Vec<String> {
        let fence = format!("```{kind}\n");
        let parts = handbook.split(&fence).skip(1);
        parts.filter_map(|part| Some(part.split("```").next()?.to_owned())).collect()
    };
    let folder = folder_with(&[("liste.csv", block("csv")[0].as_bytes())]);
    let (exit, out, err) = import(folder.path(), "liste.csv", "tableur.toml", &[]);
    assert_eq!((exit, err.as_str()), (Exit::Problems, ""));
    for shown in block("text") {
        assert!(out.contains(&shown), "{shown}\n{out}");
    }
    let commands = block("sh").concat();
    for line in commands.lines() {
        assert!(line.starts_with("cargo run -q -p passerelles-data -- "), "{line}");
    }
    let rejects = fs::read_to_string(folder.path().join("liste.rejets.csv")).expect("rejects");
    let mended = rejects.replace("\"Sénégale\"", "\"Sénégal\"").replace("\"motif\"", "\"Département\"");
    let mended: Vec<String> = mended
        .lines()
        .map(|line| match line.rsplit_once(",\"Ligne").or(line.rsplit_once(";\"Ligne")) {
            Some((row, _)) => format!("{row};\"{}\"", if row.contains("Saint-Denis") { "93" } else { "" }),
            None => line.to_owned(),
        })
        .collect();
    fs::write(folder.path().join("liste.rejets.csv"), mended.join("\n")).expect("written");
    let (exit, out, _) = import(folder.path(), "liste.rejets.csv", "tableur.toml", &[]);
    assert!(exit == Exit::Done && out.contains("       2 ajoutés\n"), "{out}");
}

/// Test material that is no part of the project.
fn twinnings() -> Option<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let places = ["../shared/data", "../../shared/data"].map(|place| -> PathBuf { root.join(place) });
    let found = places.iter().find_map(|place| fs::read(place.join("twinnings-france.csv")).ok());
    if found.is_none() {
        eprintln!("skipped: twinnings-france.csv is not beside the project");
    }
    found
}

#[test]
fn twinnings_of_france_go_in_once_and_the_result_is_clean() {
    let Some(twinnings) = twinnings() else { return };
    let folder = folder_with(&[(LINKS, &ours()), ("twinnings-france.csv", &twinnings)]);
    let import = || import(folder.path(), "twinnings-france.csv", "twinnings-france.toml", &["--into", LINKS]);
    let (exit, out, _) = import();
    assert_eq!(exit, Exit::Problems, "some are rejected");
    assert!(out.contains("lignes lues, 2"), "{out}");
    let first = fs::read(folder.path().join(LINKS)).expect("written");
    let (_, again, _) = import();
    assert!(again.contains("       0 ajouté\n") && again.ends_with("n’a pas changé.\n"), "{again}");
    assert_eq!(fs::read(folder.path().join(LINKS)).expect("written"), first);
    let words = [folder.path(), &data()].map(|path| path.to_string_lossy().into_owned());
    let words = ["check".to_owned(), words[0].clone(), "--reference".to_owned(), words[1].clone()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&words, &mut out, &mut err).expect("memory can be written to");
    assert_eq!(exit, Exit::Done, "{}", String::from_utf8_lossy(&err));
}
