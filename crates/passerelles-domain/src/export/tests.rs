//! Exports, read back by programs that are not ours.

use serde_json::Value;

use super::csv::{Separator, bare};
use super::*;
use crate::id::LinkId;
use crate::sample::{LINKS, atlas, names, passports};
use crate::wire::Source;

fn ids() -> Vec<LinkId> {
    (0..LINKS.len() as u32).map(LinkId).collect()
}

/// Names that programs would rather run than show.
const HOSTILE: [&str; 4] = ["=cmd|' /C calc'!A0", "<script>alert(\"1\")</script>", "\"L’île\"\r\n; nord", "@a,+b\t-c"];

fn hostile() -> Passports {
    let mut passports = passports();
    passports.authorities[0] = HOSTILE[0].to_owned();
    passports.partners[0] = HOSTILE[1].to_owned();
    passports.partners[1] = HOSTILE[2].to_owned();
    passports.sources[1] = Source { title: HOSTILE[3].to_owned(), url: "javascript:alert(1)".to_owned() };
    passports
}

#[test]
fn the_table_comes_back_from_its_csv() {
    let (atlas, names, passports) = (atlas(), names(), hostile());
    let records = Records { atlas: &atlas, names: &names, passports: &passports };
    let text = links_csv(&records, ids(), Separator::Comma, true);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS);
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(|cell| bare(cell).into_owned()).collect()).collect();
    assert_eq!(rows.len(), LINKS.len());
    for (row, (id, link)) in rows.iter().zip(ids().into_iter().zip(LINKS)) {
        assert_eq!(row[0], passports.authorities[link.1 as usize]);
        assert_eq!(row[5], passports.link(id).unwrap().partner);
        assert_eq!(row[7], atlas.countries[link.0 as usize].iso2.as_str());
        assert_eq!(row[8], link.3.map(|year| year.to_string()).unwrap_or_default());
        assert_eq!(row[11], link.4.as_str());
        assert_eq!(row[17], passports.link(id).unwrap().source.title);
    }
    assert_eq!(rows[4][12..17], ["eau;sante", "50.635", "3.055", "16.03", "-16.49"]);
    assert_eq!(rows[3][15..17], ["", ""], "a partner without a place has no coordinates");
    assert_eq!((rows[7][9].as_str(), rows[7][10].as_str(), rows[4][10].as_str()), ("1999", "ended", ""));
}

#[test]
fn an_export_of_nothing_has_its_header() {
    let (atlas, names, passports) = (atlas(), names(), passports());
    let records = Records { atlas: &atlas, names: &names, passports: &passports };
    let nothing = || [LinkId(99)];
    assert_eq!(links_csv(&records, nothing(), Separator::Comma, false), format!("{}\r\n", COLUMNS.join(",")));
    let json = links_geojson(&records, nothing(), Partners::LinesAndPoints, &GeoNotes::default());
    assert_eq!(json, "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
}

fn geojson(partners: Partners) -> Value {
    let (atlas, names, passports) = (atlas(), names(), hostile());
    let records = Records { atlas: &atlas, names: &names, passports: &passports };
    let notes = GeoNotes { title: "Liens \"documentés\"", date: "", coverage: "Une partie", licence: "" };
    let text = links_geojson(&records, ids(), partners, &notes);
    assert!(!text.contains('<'));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn links_are_features_with_their_facts() {
    let json = geojson(Partners::Lines);
    assert_eq!((json["title"].as_str(), json.get("date")), (Some("Liens \"documentés\""), None));
    let features = json["features"].as_array().unwrap();
    assert_eq!(features.len(), LINKS.len());
    let first = &features[0];
    assert_eq!(first["geometry"]["coordinates"], serde_json::json!([[3.055, 50.635], [-4.03, 5.345]]));
    assert_eq!(first["properties"]["french_authority"], HOSTILE[0]);
    assert_eq!(first["properties"]["partner"], HOSTILE[1]);
    assert_eq!(first["properties"]["source_url"], "https://example.org/?a=1&b=2");
    assert_eq!(first["properties"]["status"], Value::Null);
    assert_eq!(features[4]["properties"]["themes"], serde_json::json!(["eau", "sante"]));
    assert_eq!(features[4]["properties"]["since_year"], 1978);
    let km = features[4]["properties"]["distance_km"].as_u64().unwrap();
    assert!((4200..4250).contains(&km), "{km}");
    assert_eq!(features[3]["geometry"], Value::Null, "a link without a place keeps its facts");
    assert_eq!(features[3]["properties"]["distance_km"], Value::Null);
    let end = |at: usize, key: &str| features[at]["properties"].get(key).and_then(Value::as_f64);
    assert_eq!((end(3, "lat_fr"), end(3, "lon_fr")), (Some(-20.88), Some(55.45)), "and the end that is known");
    assert_eq!((end(3, "lat_partner"), end(0, "lat_fr")), (None, None));
}

#[test]
fn lines_are_cut_at_the_180th_meridian() {
    // From New Caledonia to Fiji, over the Pacific the other way, and from France to Africa.
    for (from, to, pieces) in
        [((166.45, -22.27), (-179.615, -16.43), 2), ((-170.0, 10.0), (170.0, 20.0), 2), ((3.0, 50.0), (-4.0, 5.0), 1)]
    {
        let mut atlas = atlas();
        let place = |(lon, lat)| {
            let at = crate::geo::LonLat::new(lon, lat).unwrap();
            crate::atlas::Place { at, on_map: crate::geo::project(at) }
        };
        (atlas.places[0], atlas.places[4]) = (place(from), place(to));
        let (names, passports) = (names(), passports());
        let records = Records { atlas: &atlas, names: &names, passports: &passports };
        let text = links_geojson(&records, [LinkId(0)], Partners::Lines, &GeoNotes::default());
        let json: Value = serde_json::from_str(&text).unwrap();
        let geometry = &json["features"][0]["geometry"];
        if pieces == 1 {
            assert_eq!(geometry["type"], "LineString");
            continue;
        }
        assert_eq!(geometry["type"], "MultiLineString");
        let lines = geometry["coordinates"].as_array().unwrap();
        let at = |line: usize, point: usize| {
            (lines[line][point][0].as_f64().unwrap(), lines[line][point][1].as_f64().unwrap())
        };
        assert_eq!((lines.len(), at(0, 0), at(1, 1)), (2, from, to));
        let (leaves, back) = (at(0, 1), at(1, 0));
        assert!((leaves.0.abs() - 180.0).abs() < 1e-9 && (leaves.0 + back.0).abs() < 1e-9, "{leaves:?} {back:?}");
        assert!((leaves.0 > 0.0) == (from.0 > 0.0) && (leaves.1 - back.1).abs() < 1e-9);
        assert!((leaves.1 - from.1) * (leaves.1 - to.1) <= 0.0, "between both latitudes");
    }
}

#[test]
fn partners_are_points_with_their_links() {
    let json = geojson(Partners::LinesAndPoints);
    let features = json["features"].as_array().unwrap();
    let points: Vec<&Value> = features.iter().filter(|feature| feature["geometry"]["type"] == "Point").collect();
    // Six of seven partners have a place.
    assert_eq!((points.len(), features.len()), (6, LINKS.len() + 6));
    let links: u64 = points.iter().map(|point| point["properties"]["links"].as_u64().unwrap()).sum();
    assert_eq!(links as usize, LINKS.len() - 1);
}
