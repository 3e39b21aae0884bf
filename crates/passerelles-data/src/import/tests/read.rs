//! What files may look like, and what their cells may say.

use super::*;
use passerelles_domain::check::encoding::Encoding;

#[test]
fn a_row_becomes_one_of_ours() {
    let import = import("Ville,Partenaire,Pays,Depuis,Thèmes\nRoubaix,Thiès,Sénégal,12/05/1991,\"Éducation, santé\"\n");
    assert_eq!(counts(&import), [1, 0, 0, 0]);
    let row =
        "Roubaix,commune,59512,59,Hauts-de-France,Thiès,,SN,1991,,,jumelage,education;sante,,,,,Essai,file:essai.csv";
    assert_eq!(rows(&import)[1], row);
}

#[test]
fn encodings_separators_and_decimal_commas_give_the_same_rows() {
    let text = "Ville;Partenaire;Pays;Lat;Lon\r\nRoubaix;Thiès;Sénégal;14,79;-16,93\r\n";
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
    let marked = format!("\u{feff}{text}");
    let tabs = text.replace(';', "\t");
    let commas = text.replace(',', ".").replace(';', ",");
    let files: [(&[u8], Encoding); 5] = [
        (text.as_bytes(), Encoding::Utf8),
        (marked.as_bytes(), Encoding::Utf8Mark),
        (&latin, Encoding::Windows1252),
        (tabs.as_bytes(), Encoding::Utf8),
        (commas.as_bytes(), Encoding::Utf8),
    ];
    for (bytes, encoding) in files {
        let import = import_into(&SOURCES, bytes).expect("a good file");
        assert_eq!((import.encoding, counts(&import)), (encoding, [1, 0, 0, 0]));
        assert!(rows(&import)[1].contains(",Thiès,,SN,,,,jumelage,,,,14.79,-16.93,"), "{}", import.file);
    }
}

#[test]
fn a_cell_with_several_partners_makes_several_links() {
    let import = import("Ville,Partenaire,Pays\nRoubaix,Thiès / Dakar/ ,SN\n");
    assert_eq!((import.rows, import.links, counts(&import)), (1, 2, [2, 0, 0, 0]));
}

#[test]
fn a_column_is_divided() {
    let import = import("Ville,Partenaire,Pays,Point\nRoubaix,Thiès,SN,\"14,79 ; -16,93\"\n");
    assert!(rows(&import)[1].contains(",14.79,-16.93,"), "{}", import.file);
}

#[test]
fn names_become_codes_and_what_is_in_doubt_is_told() {
    let text = "Ville,Code postal,Partenaire,Pays\nAncenis,,Thiès,SN\nSt-Denis,93200,Thiès,SN\nSaint-Denis,,Dakar,SN\n\
        Atlantis,,Dakar,SN\nHauts-de-France,,Dakar,SN\n";
    let import = import(text);
    assert_eq!(counts(&import), [2, 0, 0, 3]);
    assert!(rows(&import).iter().any(|row| row.starts_with("Ancenis,commune,44003,44,Pays de la Loire,Thiès")));
    assert!(rows(&import).iter().any(|row| row.starts_with("St-Denis,commune,93066,93,Île-de-France,Thiès")));
    assert_eq!(
        reasons(&import),
        [
            "essai.csv:4:1 (Ville): 2 communes s’appellent « Saint-Denis » (93066, 97411). Donner son code INSEE, son \
             département ou son code postal.",
            "essai.csv:5:1 (Ville): Aucune commune ne s’appelle « Atlantis ». Écrire son nom officiel ou son code INSEE, \
             ou corriger le niveau.",
            "essai.csv:6:1 (Ville): « Hauts-de-France » n’est pas une commune mais une région. Écrire son nom officiel ou \
             son code INSEE, ou corriger le niveau.",
        ]
    );
}

#[test]
fn a_link_said_from_its_other_end_is_the_same() {
    let text = "Ville,Pays de la ville,Partenaire,Pays,Lat,Lon\nRoubaix,FR,Thiès,SN,14.79,-16.93\nThiès,Sénégal,Roubaix,France,50.69,3.17\n";
    let import = import(text);
    assert_eq!(counts(&import), [1, 0, 1, 0]);
    assert!(rows(&import)[1].contains("59512,59,Hauts-de-France,Thiès,,SN,,,,jumelage,,50.69,3.17,14.79,-16.93"));
}

#[test]
fn places_that_are_known_are_filled_in() {
    let import = import("Ville,Partenaire,Pays\nRoubaix,Saint-Louis,SN\nLille,Dakar,SN\n");
    assert_eq!(counts(&import), [2, 0, 0, 0]);
    assert!(
        import.file.contains("Roubaix,commune,59512,59,Hauts-de-France,Saint-Louis,,SN,,,,jumelage,,,,16.032,-16.489")
    );
    assert!(import.file.contains("Lille,commune,59350,59,Hauts-de-France,Dakar,,SN,,,,jumelage,,50.629,3.057,,"));
}

#[test]
fn the_mappings_of_the_project_can_be_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/mappings");
    for entry in std::fs::read_dir(folder).expect("the project has its mappings") {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).expect("a file");
        assert_eq!(Mapping::read("m.toml", &bytes).err(), None, "{}", path.display());
    }
}

#[test]
fn a_spreadsheet_in_our_shape_needs_nothing_but_its_mapping() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/mappings");
    let bytes = std::fs::read(folder.join("tableur.toml")).expect("the project has its mappings");
    let mapping = Mapping::read("tableur.toml", &bytes).expect("a good mapping");
    let text = "Collectivité;Niveau;Partenaire;Pays;Depuis;État;Type de lien;Thèmes;Point du partenaire;Source;Lien de la source\n\
        Nord;Département;Région de Saint-Louis;Sénégal;1994;Terminé;Coopération décentralisée;Eau et assainissement, jeunesse;\
        \"16,03 ; -16,49\";Le Nord au Sénégal;https://example.org/nord\n";
    let import = Import::read("t.csv", text.as_bytes(), &mapping, &SOURCES).expect("a good file");
    assert_eq!(counts(&import), [1, 0, 0, 0], "{:?}", reasons(&import));
    let row = "Nord,departement,,59,Hauts-de-France,Région de Saint-Louis,,SN,1994,,ended,cooperation,eau;jeunesse,50.634,\
               3.055,16.03,-16.49,Le Nord au Sénégal,https://example.org/nord";
    assert!(rows(&import).contains(&row), "{}", import.file);
}
