//! Ten hostile files. Each ends in words, with a line, a column where there is one, and a remedy. The tenth, a line of
//! a gigabyte, is refused in [`crate::import::intake`].

use super::*;

/// What is said of a file that cannot be read.
fn refused(bytes: &[u8]) -> String {
    let problems = import_into(&SOURCES, bytes).err().expect("a refusal");
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// What is said of the only row that is not taken, of two.
fn rejected(row: &[u8]) -> String {
    let bytes = [b"Ville,Partenaire,Pays\nRoubaix,Dakar,SN\n", row, b"\n"].concat();
    let import = import_into(&SOURCES, &bytes).expect("a file that can be read");
    assert_eq!(counts(&import), [1, 0, 0, 1], "{:?}", reasons(&import));
    let again = import_into(&SOURCES, import.rejects_file.as_bytes()).expect("rejects can be read");
    assert_eq!(again.rejects.len(), 1, "what is not mended is not taken: {}", import.rejects_file);
    reasons(&import).join("\n")
}

#[test]
fn formulas() {
    for cell in ["=cmd|' /C calc'!A0", "\"=HYPERLINK(\"\"http://x\"\")\"", "@SUM(A1)", "'=1+1", "+33"] {
        let said = rejected(format!("Roubaix,{cell},SN").as_bytes());
        assert!(said.starts_with("essai.csv:3:2 (Partenaire): La cellule commence comme une formule de tableur."));
    }
}

#[test]
fn html() {
    for cell in ["<script>alert(1)</script>", "Thi&egrave;s", "<img src=x onerror=alert(1)>"] {
        let said = rejected(format!("Roubaix,{cell},SN").as_bytes());
        assert!(said.starts_with("essai.csv:3:2 (Partenaire): La cellule contient du code HTML."), "{said}");
    }
}

#[test]
fn a_huge_cell() {
    let said = rejected(format!("Roubaix,{},SN", "é".repeat(500_000)).as_bytes());
    assert!(
        said.starts_with("essai.csv:3:2 (Partenaire): La cellule a 500000 caractères, plus de 2000. La raccourcir")
    );
}

#[test]
fn a_nul() {
    let said = rejected(b"Roubaix,Thi\0s,SN");
    assert!(said.starts_with("essai.csv:3:2 (Partenaire): La cellule contient un caractère invisible (U+0000)."));
}

#[test]
fn two_encodings() {
    let said = rejected(b"Roubaix,Thi\xE8s,S\xC3\xA9n\xC3\xA9gal");
    assert!(said.starts_with(
        "essai.csv:3:2 (Partenaire): La cellule n’est pas en UTF-8 (octet 0xE8, « è » en Windows-1252). Retaper"
    ));
}

#[test]
fn an_open_quote() {
    let said = rejected(b"Roubaix,\"Thies,SN");
    assert!(said.starts_with("essai.csv:3:2 (Partenaire): Un guillemet est ouvert et jamais refermé"), "{said}");
}

#[test]
fn missing_columns() {
    let said = refused(b"Ville,Commentaire\nRoubaix,x\n");
    assert_eq!(
        said,
        "essai.csv:1: La colonne « Pays » manque (country_iso2). L’ajouter, ou changer son nom dans la correspondance ; le \
         fichier a : Ville, Commentaire.\nessai.csv:1: La colonne « Partenaire » manque (partner). L’ajouter, ou changer \
         son nom dans la correspondance ; le fichier a : Ville, Commentaire."
    );
}

#[test]
fn a_column_twice() {
    let said = refused(b"Ville,Partenaire,Pays,PAYS\nRoubaix,Dakar,SN,ML\n");
    assert_eq!(
        said,
        "essai.csv:1:4 (PAYS): La colonne « PAYS » est déjà en position 3. Renommer ou retirer l’une des deux."
    );
}

#[test]
fn nothing_at_all() {
    for bytes in [&b""[..], b"\n\n \n", b"\xEF\xBB\xBF"] {
        assert!(refused(bytes).starts_with("essai.csv:1: Le fichier est vide. Vérifier"), "{}", refused(bytes));
    }
}

#[test]
fn files_of_another_kind() {
    for (bytes, said) in [
        (&b"PK\x03\x04\x14\0"[..], "Le fichier est un classeur (xlsx, ods)"),
        (b"\xFF\xFEV\0i\0", "Le fichier est encodé en UTF-16"),
        (b"  <!doctype html><table>", "Le fichier est une page web"),
        (b"%PDF-1.7", "Le fichier est un PDF"),
    ] {
        assert!(refused(bytes).starts_with(&format!("essai.csv:1: {said}")), "{}", refused(bytes));
    }
}
