//! What is written, when, and how.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use passerelles_data::cli::{Exit, run};
use passerelles_data::compile::Edition;
use passerelles_data::emit::{Outcome, emit};
use passerelles_data::source::{LINKS, Sources, WORLD};
use passerelles_domain::atlas::Atlas;
use passerelles_domain::geo::{LonLat, project};
use passerelles_domain::id::Iso2;
use passerelles_domain::text::Lang;
use passerelles_domain::wire::{
    Aliases, AtlasFile, FiguresFile, Manifest, Names, Passports, WireFile, WorldFile, decode,
};
use passerelles_domain::world::World;

use crate::sample::{TINY_WORLD, data, links, row, sources, with_rows};

/// The real data, compiled once: optimised it takes a quarter of a second, in tests a few.
pub(crate) static REAL: LazyLock<Edition> = LazyLock::new(|| edition(&sources()));

pub(crate) fn edition(sources: &Sources) -> Edition {
    passerelles_data::build(sources).expect("the sources are clean")
}

pub(crate) fn file<F: WireFile>(edition: &Edition, role: &str) -> F {
    let file = edition.files.iter().find(|file| file.role == role).expect("every edition has this file");
    decode(&file.bytes).expect("what was encoded can be decoded")
}

fn tiny(rows: &[String]) -> Edition {
    edition(&with_rows(rows).with_file(WORLD, TINY_WORLD.into()))
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The real data, compiled, says what its CSV says.
#[test]
fn the_real_edition_holds_together() {
    let edition = &*REAL;
    let atlas: AtlasFile = file(edition, "atlas");
    let passports: Passports = file(edition, "passports");
    let names: Names = file(edition, "names-fr");
    let figures: FiguresFile = file(edition, "figures-fr");
    let rows = links().lines().count() - 1;
    assert_eq!(edition.totals.links as usize, rows);
    assert_eq!((atlas.link_authorities.len(), passports.link_partners.len()), (rows, rows));
    assert_eq!(names.countries.len(), atlas.countries.len());
    let aliases: Aliases = file(edition, "aliases-fr");
    assert!(names.with(aliases).is_ok());
    for lang in Lang::READY {
        let own: FiguresFile = file(edition, &format!("figures-{}", lang.tag()));
        assert_eq!((own.rows, own.counted.len()), (figures.rows.clone(), figures.indicators.len()));
        assert_eq!(own.counted == figures.counted, lang == Lang::Fr);
    }
    assert!(figures.sources.iter().all(|source| !source.title.is_empty()));
    let manifest: Manifest = serde_json::from_slice(&edition.manifest).expect("JSON");
    assert_eq!(manifest.totals, edition.totals);
    assert_eq!(manifest.first_paint.len(), 3);
    for compiled in &edition.files {
        assert_eq!(manifest.name_of(&compiled.role).as_ref(), Some(&compiled.name));
    }
    let atlas = atlas.into_atlas();
    let senegal = atlas.country_by_code("SN".parse().expect("a code")).expect("Senegal has links");
    let in_csv = links().lines().filter(|line| line.contains(",SN,")).count();
    assert_eq!(atlas.link_count(senegal) as usize, in_csv);
    countries_stand_well(&atlas);
}

fn countries_stand_well(atlas: &Atlas) {
    for (id, country) in atlas.countries() {
        assert!(country.frame.contains(country.label), "{}", country.iso2);
        assert!(country.frame.width() < 4000.0, "{}", country.iso2);
        let hub = country.hub.and_then(|hub| atlas.place(hub));
        let located = atlas.links_of(id).filter_map(|(_, link)| link.partner).count();
        assert_eq!(hub.is_some(), located > 0 && !country.french, "{}", country.iso2);
    }
    for country in ["GF", "GP", "MQ", "RE", "YT", "PF", "NC", "FR"] {
        let id = atlas.country_by_code(country.parse().expect("a code")).expect("French units have outlines");
        assert!(atlas.country(id).is_some_and(|country| country.french), "{country}");
    }
    assert_eq!(atlas.country_by_code(Iso2::NEUTRAL), None);
}

/// Both levels of detail have every country, and nothing crosses the edge of the map.
#[test]
fn both_worlds_are_whole() {
    let edition = &*REAL;
    for role in ["world-0", "world-1"] {
        let world: WorldFile = file(edition, role);
        let codes: Vec<&str> = world.codes.iter().map(passerelles_domain::id::Iso2::as_str).collect();
        assert!(!codes.contains(&"AQ") && codes.contains(&"ZZ") && codes.contains(&"VA"), "{codes:?}");
        assert!(world.shape_rings.iter().all(|rings| *rings > 0), "{role}");
        // The 49th parallel across North America is straight on this map: 635 units.
        for line in &World::new(&world).lines {
            assert!(line.points.windows(2).all(|pair| pair[0].distance(pair[1]) < 700.0), "{role}: a line jumps");
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let text = links();
    let (header, rows) = text.split_once('\n').expect("a header");
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    rows.rotate_left(317);
    let turned = sources().with_file(LINKS, format!("{header}\n{}\n", rows.join("\n")).into_bytes());
    assert!(*REAL == edition(&turned), "the same rows in another order give other bytes");
}

#[test]
fn authorities_and_places_are_shared() {
    let edition = tiny(&[
        row(&[]),
        row(&[(6, "Thiès"), (14, "50.63"), (15, "3.06")]),
        row(&[(6, "Dakar")]),
        row(&[(1, "Nord"), (2, "departement"), (3, ""), (6, "Matam"), (16, ""), (17, "")]),
    ]);
    let atlas = file::<AtlasFile>(&edition, "atlas").into_atlas();
    let passports: Passports = file(&edition, "passports");
    assert_eq!((edition.totals.links, edition.totals.authorities, edition.totals.countries), (4, 2, 1));
    assert_eq!(passports.authorities, ["Lille", "Nord"]);
    assert_eq!(atlas.places.len(), 2, "the partners' one, and the one that most rows give for both authorities");
    let lille = atlas.authorities[0].place.and_then(|place| atlas.place(place)).expect("Lille has a place");
    assert_eq!((lille.at.lon, lille.at.lat), (3.055, 50.63), "to half a kilometre");
    assert_eq!(atlas.links.iter().filter(|link| link.partner.is_none()).count(), 1);
}

/// A country without an outline stands where its partners are.
#[test]
fn a_country_without_an_outline_stands_at_its_partners() {
    let edition = tiny(&[row(&[]), row(&[(8, "TV"), (6, "Funafuti"), (16, "-8.52"), (17, "179.2")])]);
    let atlas = file::<AtlasFile>(&edition, "atlas").into_atlas();
    let tuvalu = atlas.country_by_code("TV".parse().expect("a code")).and_then(|id| atlas.country(id)).expect("linked");
    let funafuti = project(LonLat { lon: 179.2, lat: -8.52 });
    assert!(tuvalu.label.distance(funafuti) < 1.0 && tuvalu.frame.contains(funafuti));
    let nowhere = with_rows(&[row(&[(8, "TV"), (16, ""), (17, "")])]);
    let problems = crate::sample::said(&nowhere);
    assert!(
        problems[0].starts_with("links.csv: Le pays TV (Tuvalu) n’a ni contour ni partenaire localisé"),
        "{problems:?}"
    );
}

#[test]
fn an_edition_replaces_another_and_leaves_the_rest() {
    let parent = tempfile::tempdir().expect("a temporary folder");
    let out = parent.path().join("data");
    let (first, second) = (tiny(&[row(&[])]), tiny(&[row(&[]), row(&[(6, "Thiès")])]));
    fs::create_dir_all(parent.path().join(".data.partial")).expect("left by a killed build");
    assert_eq!(emit(&first, &out).expect("written"), Outcome::Written);
    fs::write(out.join("mine.bin"), "not ours").expect("written");
    assert_eq!(emit(&first, &out).expect("seen"), Outcome::Unchanged);
    assert_eq!(emit(&second, &out).expect("written"), Outcome::Written);
    let mut expected: BTreeSet<String> = second.files.iter().map(|file| file.name.clone()).collect();
    expected.extend(["manifest.json".to_owned(), "mine.bin".to_owned()]);
    assert_eq!(files_in(&out), expected);
    assert_eq!(files_in(parent.path()), BTreeSet::from(["data".to_owned()]));
    assert_eq!(fs::read(out.join("manifest.json")).expect("read"), second.manifest);
}

/// A build that cannot write leaves the earlier edition as it was.
#[test]
fn a_failed_build_changes_nothing() {
    let parent = tempfile::tempdir().expect("a temporary folder");
    let out = parent.path().join("data");
    emit(&tiny(&[row(&[])]), &out).expect("written");
    let before = files_in(&out);
    fs::write(parent.path().join(".data.partial"), "a file where a folder should be").expect("written");
    let failed = emit(&tiny(&[row(&[(6, "Thiès")])]), &out);
    assert!(failed.is_err() && files_in(&out) == before);
    let args =
        [Path::new("build"), &data(), &out.join("manifest.json")].map(|word| word.to_string_lossy().into_owned());
    assert_eq!(run(&args, &mut Vec::new(), &mut Vec::new()).expect("memory"), Exit::Failure);
}

/// A folder with only its own links takes the rest from the reference folder.
#[test]
fn other_links_build_with_the_reference_tables() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join(LINKS), format!("{}\n{}\n", crate::sample::HEADER, row(&[]))).expect("written");
    assert!(Sources::read(folder.path(), None).is_err());
    let read = Sources::read(folder.path(), Some(&data())).expect("completed");
    assert_eq!(edition(&read).totals.links, 1);
}
