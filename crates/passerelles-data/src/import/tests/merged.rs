//! New links among ours.

use super::*;

#[test]
fn an_empty_cell_is_completed_and_a_full_one_is_kept() {
    let row = OURS.replace(",1978,", ",,").replace(",16.032,-16.489,", ",,,");
    let sources = SOURCES.clone().with_file(LINKS, ours(&row));
    let text = "Ville,Partenaire,Pays,Depuis,Thèmes,Lat,Lon\nLille,Saint Louis,SN,1979,santé,16.03,-16.49\n";
    let import = import_into(&sources, text.as_bytes()).expect("a good file");
    assert_eq!(counts(&import), [0, 1, 0, 0]);
    let completed = OURS.replace(",1978,", ",1979,").replace(",16.032,-16.489,", ",16.03,-16.49,");
    assert_eq!(rows(&import), [completed.trim_end()]);
    assert!(import.merged.contradictions[0].what.contains("kind est « cooperation » chez nous, « jumelage » ici"));
}

#[test]
fn what_contradicts_ours_is_told_and_changes_nothing() {
    let import = import("Ville,Partenaire,Pays,Depuis,Lat,Lon\nLille,Saint-Louis,SN,1980,14.7,-17.4\n");
    assert_eq!(counts(&import), [0, 0, 1, 0]);
    assert!(!import.changes() && import.file.as_bytes() == ours(OURS));
    let said: Vec<&str> = import.merged.contradictions.iter().map(|note| note.what.as_str()).collect();
    assert_eq!(
        said,
        [
            "Lille – Saint-Louis (SN) : since_year est « 1978 » chez nous, « 1980 » ici",
            "Lille – Saint-Louis (SN) : kind est « cooperation » chez nous, « jumelage » ici",
            "Lille – Saint-Louis (SN) : le bout partenaire est à 177 km du nôtre",
        ]
    );
}

#[test]
fn the_same_place_under_another_name_is_one_link() {
    let text = "Ville,Partenaire,Pays,Lat,Lon\nLille,Ndar,SN,16.033,-16.49\nLille,Saint-Louis (Ndar),SN,,\n\
        Lille,Saint-Louis du Sénégal,SN,,\nLille,Gandiol,SN,16.06,-16.49\n";
    let import = import(text);
    assert_eq!(counts(&import), [2, 0, 2, 0]);
    assert_eq!(import.merged.other_names.len(), 2);
    let suspects: Vec<u32> = import.merged.suspects.iter().map(|note| note.line).collect();
    assert_eq!(suspects, [4, 5]);
}

#[test]
fn an_authority_stays_one_however_it_is_written() {
    let import = import("Ville,Code,Partenaire,Pays\nVILLE DE LILLE,59350,Dakar,SN\nLille,,Thiès,SN\n");
    assert_eq!(counts(&import), [2, 0, 0, 0]);
    assert!(rows(&import).iter().all(|row| row.starts_with("Lille,commune,59350,59,Hauts-de-France,")));
}

#[test]
fn an_authority_that_no_table_knows_is_where_ours_is() {
    let row =
        "Rhône-Alpes,region,,,Auvergne-Rhône-Alpes,Tombouctou,region,ML,,,,cooperation,,,,,,x,https://example.org\n";
    let sources = SOURCES.clone().with_file(LINKS, ours(row));
    let mapping = "title = \"x\"\n[columns]\nfrench_authority = \"Ville\"\npartner = \"Partenaire\"\n[constants]\n\
        level = \"region\"\ncountry_iso2 = \"SN\"\nkind = \"amitie\"\nsource_title = \"x\"\nsource_url = \"file:x\"\n";
    let mapping = Mapping::read("m.toml", mapping.as_bytes()).expect("a good mapping");
    let text = "Ville,Partenaire\nRhône-Alpes,Matam\nPicardie,Matam\n";
    let import = Import::read("x.csv", text.as_bytes(), &mapping, &sources).expect("a good file");
    assert_eq!(counts(&import), [1, 0, 0, 1]);
    assert!(import.file.contains("Rhône-Alpes,region,,,Auvergne-Rhône-Alpes,Matam,,SN,"), "{}", import.file);
}

#[test]
fn a_second_time_changes_nothing() {
    let text = "Ville,Partenaire,Pays,Depuis,Lat,Lon\nLille,Ndar,SN,1979,16.033,-16.49\nRoubaix,Thiès,SN,,14.79,-16.93\n\
        Roubaix,Thies,SN,1991,,\nRoubaix,Dakar,,,,\nRoubaix,Mbour,SN,19X1,,\n";
    let first = import(text);
    assert_eq!(counts(&first), [1, 1, 1, 2]);
    let sources = SOURCES.clone().with_file(LINKS, first.file.clone().into_bytes());
    let second = import_into(&sources, text.as_bytes()).expect("a good file");
    assert_eq!(counts(&second), [0, 0, 3, 2]);
    assert!(!second.changes());
    assert_eq!((&second.file, &second.rejects_file), (&first.file, &first.rejects_file));
}

#[test]
fn rejects_are_mended_and_fed_again() {
    let text = "Ville;Partenaire;Pays\nRoubaix;Thiès / Dakar;SN\nRoubaix;Kayar / Mbour;Sénegale\n\"Roubaix;Louga;SN\nRoubaix;x;SN;y\n";
    let first = import(text);
    assert_eq!(counts(&first), [2, 0, 0, 4], "{:?}", reasons(&first));
    let again = import(&first.rejects_file);
    assert_eq!((counts(&again), again.unread.len()), ([0, 0, 0, 4], 0), "{}", first.rejects_file);
    assert_eq!(reasons(&again).len(), 4);
    let mended = first.rejects_file.replace("Sénegale", "Sénégal").replace("\"\"\"Roubaix\"", "\"Roubaix\"");
    let mended = import(&mended.replace("\"x\";\"SN\";\"y\"", "\"Ziguinchor\";\"SN\""));
    assert_eq!(counts(&mended), [4, 0, 0, 0], "{:?}", reasons(&mended));
}

#[test]
fn our_own_export_adds_nothing() {
    let names: Vec<String> = Link::ALL.iter().map(|column| format!("{0} = \"{0}\"", column.name())).collect();
    let mapping = format!("title = \"x\"\n[columns]\n{}\n", names.join("\n"));
    let mapping = Mapping::read("m.toml", mapping.as_bytes()).expect("a mapping");
    // A commune under a name that no table has is known from our own row.
    let row = OURS.replace("Lille,commune,59350", "Lille (vieille ville),commune,").replace("Saint-Louis", "Thiès");
    let rows = ours(&format!("{OURS}{row}"));
    let sources = SOURCES.clone().with_file(LINKS, rows.clone());
    let import = Import::read("links.csv", &rows, &mapping, &sources).expect("our own file");
    assert_eq!(counts(&import), [0, 0, 2, 0], "{:?}", reasons(&import));
    assert!(import.merged.contradictions.is_empty() && import.file.as_bytes() == rows);
}
