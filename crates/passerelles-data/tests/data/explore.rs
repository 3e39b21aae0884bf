//! The explorer's questions asked of the real data.

use std::sync::LazyLock;

use passerelles_data::source::LINKS;
use passerelles_domain::atlas::{Atlas, Facet, Filter, TerritoryChoice};
use passerelles_domain::export::csv::Separator;
use passerelles_domain::export::{GeoNotes, Partners, Records, links_csv, links_geojson};
use passerelles_domain::id::LinkId;
use passerelles_domain::search::{Fit, Found, Index};
use passerelles_domain::table::{Column, ColumnOrder, Direction};
use passerelles_domain::wire::{Aliases, AtlasFile, Names, Passports};

use crate::build::{REAL, edition, file};
use crate::sample::{row, sources, with_rows};

/// The real data as the browser has them.
struct Real {
    atlas: Atlas,
    names: Names,
    passports: Passports,
    index: Index,
}

static DATA: LazyLock<Real> = LazyLock::new(|| {
    let atlas = file::<AtlasFile>(&REAL, "atlas").into_atlas();
    let (names, passports) = (file::<Names>(&REAL, "names-fr"), file::<Passports>(&REAL, "passports"));
    let names = names.with(file::<Aliases>(&REAL, "aliases-fr")).expect("of the same countries");
    let index = Index::new(&atlas, &names, Some(&passports));
    Real { atlas, names, passports, index }
});

fn find(typed: &str) -> Found {
    DATA.index.find(typed, 3, &DATA.names, Some(&DATA.passports))
}

/// Category and name of what is found first, in the order in which it is shown.
fn first(typed: &str, most: usize) -> Vec<String> {
    let found = find(typed);
    let matches = found.groups.iter().flat_map(|group| &group.matches);
    matches.take(most).map(|one| format!("{:?} {}", one.target.category(), one.name)).collect()
}

/// What people type, and what must come first. The names are those of the data: when a link that is named here leaves
/// them, its line may leave too.
const TYPED: &[(&str, &[&str])] = &[
    ("Lille", &["Authority Lille", "Authority Métropole européenne de Lille", "Authority Marquette-lez-Lille"]),
    ("lil", &["Authority Lille"]),
    ("ROUBAIX", &["Authority Roubaix"]),
    ("Dunkerque", &["Authority Dunkerque", "Authority Communauté urbaine de Dunkerque"]),
    ("st etienne", &["Authority Saint-Étienne"]),
    ("saint etienne", &["Authority Saint-Étienne"]),
    ("Saint-Étienne", &["Authority Saint-Étienne"]),
    ("etienne st", &["Authority Saint-Étienne"]),
    ("st denis", &["Authority Saint-Denis", "Authority Saint-Denis", "Authority Seine-Saint-Denis"]),
    ("ste maure", &["Authority Sainte-Maure-de-Touraine"]),
    ("saintlouis", &["Partner Saint-Louis", "Partner Région de Saint-Louis"]),
    ("st-louis", &["Partner Saint-Louis", "Partner Région de Saint-Louis"]),
    ("saint helens", &["Partner St Helens"]),
    ("st helier", &["Partner Saint-Hélier"]),
    ("st petersbourg", &["Partner Saint-Pétersbourg"]),
    ("sint niklaas", &["Partner Saint-Nicolas (Sint-Niklaas)"]),
    ("cote d'ivoire", &["Country Côte d’Ivoire"]),
    ("cote divoire", &["Country Côte d’Ivoire"]),
    ("ivoire", &["Country Côte d’Ivoire"]),
    ("etats unis", &["Country États-Unis"]),
    ("royaume uni", &["Country Royaume-Uni"]),
    ("alemagne", &["Country Allemagne"]),
    ("sengal", &["Country Sénégal"]),
    ("senegla", &["Country Sénégal"]),
    ("niger", &["Country Niger", "Country Nigeria"]),
    ("guinee", &["Country Guinée", "Country Guinée-Bissau", "Country Guinée équatoriale"]),
    ("congo", &["Country Congo", "Country République démocratique du Congo"]),
    ("vietnam", &["Country Viêt Nam"]),
    ("île maurice", &["Country Maurice"]),
    ("République tchèque", &["Country Tchéquie"]),
    ("usa", &["Country États-Unis"]),
    ("etats-unis d'amerique", &["Country États-Unis"]),
    ("Angleterre", &["Country Royaume-Uni"]),
    ("hollande", &["Country Pays-Bas"]),
    ("RDC", &["Country République démocratique du Congo"]),
    ("centrafrique", &["Country République centrafricaine"]),
    ("myanmar", &["Country Birmanie"]),
    ("59", &["Territory Nord"]),
    ("2a", &["Territory Corse-du-Sud"]),
    ("palestien", &["Country Palestine"]),
    ("burkina", &["Country Burkina Faso"]),
    ("ouaga", &["Partner Ouagadougou"]),
    ("nord", &["Territory Nord", "Authority Nord", "Authority Nord-Pas-de-Calais"]),
    ("département du Nord", &["Territory Nord", "Authority Nord"]),
    ("conseil départemental du nord", &["Territory Nord", "Authority Nord"]),
    ("haut de france", &["Territory Hauts-de-France", "Authority Hauts-de-France"]),
    ("région Bretagne", &["Territory Bretagne", "Authority Bretagne"]),
    ("val doise", &["Territory Val-d’Oise"]),
    ("cotes darmor", &["Territory Côtes-d’Armor", "Authority Côtes-d'Armor"]),
    ("bouches rhone", &["Territory Bouches-du-Rhône"]),
    ("seine saint denis", &["Territory Seine-Saint-Denis", "Authority Seine-Saint-Denis"]),
    ("reunion", &["Authority Réunion", "Territory La Réunion", "Territory La Réunion"]),
    ("nouvelle caledonie", &["Territory Nouvelle-Calédonie"]),
    ("mairie de Paris", &["Territory Paris", "Authority Paris"]),
    ("ville de marseile", &["Authority Marseille"]),
    ("grand lyon", &["Authority Métropole de Lyon (Grand Lyon)"]),
    ("seine eure", &["Authority Communauté d'agglomération Seine-Eure"]),
    ("boulogne mer", &["Authority Boulogne-sur-Mer"]),
    ("havre", &["Authority Le Havre"]),
    ("strabourg", &["Authority Strasbourg", "Authority Eurométropole de Strasbourg"]),
    ("quebec", &["Partner Québec"]),
    ("phnompenh", &["Partner Phnom Penh"]),
    ("wroclaw", &["Partner Wrocław"]),
    ("hue", &["Partner Hué", "Partner Huesca", "Partner Thua Thien Hue"]),
    ("nkong zem", &["Partner Nkong-Zem"]),
    ("bethlehem", &["Partner Bethléem"]),
    ("marakech", &["Partner Marrakech"]),
    ("el eulma", &["Partner El Eulma"]),
    ("xyzzy", &[]),
];

#[test]
fn what_people_type_finds_what_they_mean() {
    let wrong = TYPED.iter().filter_map(|(typed, expected)| {
        let most = expected.len().max(1);
        let found = first(typed, most);
        (found != *expected).then(|| format!("« {typed} »: {found:?} where {expected:?} was expected"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_name_of_the_data_is_found_whole() {
    let Real { atlas, names, passports, .. } = &*DATA;
    let abroad = atlas.countries().filter(|(_, country)| !country.french);
    let countries = abroad.filter_map(|(id, _)| names.countries.get(id.index()));
    for name in countries.chain(&passports.territories).chain(&passports.authorities).chain(&passports.partners) {
        let found = find(name);
        let whole = found.groups.iter().flat_map(|group| &group.matches).any(|one| one.name == *name);
        let exact = found.best().is_some_and(|best| best.fit == Fit::Whole);
        assert!(exact && !found.near, "{name}");
        // Of more than three that are called alike, not all are shown.
        assert!(whole || found.total() > 3, "{name}");
    }
}

/// Every choice of one value and of one territory, and each of them with the years since 1990.
fn filters(atlas: &Atlas) -> Vec<Filter> {
    let lists = Facet::LISTS.into_iter().flat_map(|list| list.numbers().map(move |number| (list, number)));
    let values = lists.map(|(list, number)| {
        let mut filter = Filter::default();
        filter.toggle(list, number);
        filter
    });
    let territories = atlas.territories.iter().map(|territory| {
        let mut filter = Filter::default();
        filter.territory = Some(TerritoryChoice { level: territory.level, code: territory.code.clone() });
        filter
    });
    let filters: Vec<Filter> = values.chain(territories).collect();
    let recent = filters.iter().cloned().map(|mut filter| {
        (filter.years, filter.undated) = (Some((1990, 2100)), false);
        filter
    });
    let recent: Vec<Filter> = recent.collect();
    [filters, recent].concat()
}

#[test]
fn map_list_and_table_hold_the_same_links_for_every_country() {
    let Real { atlas, names, passports, .. } = &*DATA;
    let kinds = ["Jumelage", "Coopération", "Amitié", "Transfrontalier"];
    let orders = Column::ALL.map(|column| ColumnOrder::new(column, atlas, names, passports, &kinds));
    for filter in filters(atlas) {
        let selection = atlas.select(&filter);
        for (country, _) in atlas.countries().filter(|(id, _)| selection.count(*id) > 0) {
            let map: Vec<LinkId> = atlas.shown_of(country, &selection).map(|(id, _)| id).collect();
            assert_eq!(map.len(), selection.count(country) as usize);
            let list = atlas.by_region(country, &selection).into_iter().flat_map(|group| group.links).collect();
            let tables = orders.iter().flat_map(|order| {
                [Direction::Rising, Direction::Falling].map(|direction| order.sorted(map.clone(), direction))
            });
            for mut other in tables.chain([list]) {
                other.sort();
                assert_eq!(other, map, "{filter:?}");
            }
        }
    }
}

#[test]
fn what_is_exported_compiles_to_the_same_edition() {
    let Real { atlas, names, passports, .. } = &*DATA;
    let ids = (0..atlas.links.len() as u32).rev().map(LinkId);
    let csv = links_csv(&Records { atlas, names, passports }, ids, Separator::Comma, true);
    let again = edition(&sources().with_file(LINKS, csv.into_bytes()));
    for (one, other) in REAL.files.iter().zip(&again.files) {
        assert!(one == other, "{} differs", one.role);
    }
    assert_eq!(REAL.manifest, again.manifest);
}

#[test]
fn a_name_like_a_formula_comes_back_from_an_export() {
    let rows = [row(&[(6, "'=Thiès|!A0")])];
    let passports: Passports = file(&edition(&with_rows(&rows)), "passports");
    assert_eq!(passports.partners, ["=Thiès|!A0"]);
}

/// No line jumps across the map: RFC 7946, 3.1.9.
#[test]
fn every_link_is_a_feature_and_none_goes_the_long_way() {
    let Real { atlas, names, passports, .. } = &*DATA;
    let ids = (0..atlas.links.len() as u32).map(LinkId);
    let text = links_geojson(&Records { atlas, names, passports }, ids, Partners::LinesAndPoints, &GeoNotes::default());
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let features = json["features"].as_array().expect("features");
    let is = |kind: &'static str| move |feature: &&serde_json::Value| feature["geometry"]["type"] == kind;
    let lines = features.iter().filter(|feature| feature["properties"].get("french_authority").is_some()).count();
    assert_eq!(lines, atlas.links.len());
    assert!(features.iter().any(|feature| is("MultiLineString")(&feature)), "Wallis, Fiji or Auckland are that way");
    for line in features.iter().filter(is("LineString")) {
        let at = |point: usize| line["geometry"]["coordinates"][point][0].as_f64().expect("a longitude");
        assert!((at(0) - at(1)).abs() <= 180.0, "{line}");
    }
}
