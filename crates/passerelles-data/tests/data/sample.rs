//! Sources for tests.

use std::fs;
use std::path::{Path, PathBuf};

use passerelles_data::source::{LINKS, Sources, WORLD};

pub(crate) const HEADER: &str = "french_authority,level,insee_code,departement,region,partner,partner_level,\
country_iso2,since_year,until_year,status,kind,themes,lat_fr,lon_fr,lat_partner,lon_partner,source_title,source_url";

/// A row without any problem.
pub(crate) const ROW: [&str; 19] = [
    "Lille",
    "commune",
    "59350",
    "59",
    "Hauts-de-France",
    "Saint-Louis",
    "ville",
    "SN",
    "1978",
    "",
    "",
    "cooperation",
    "eau;education",
    "50.629",
    "3.057",
    "16.032",
    "-16.489",
    "Coopération",
    "https://example.org/lille",
];

/// A world of two squares, France and Senegal: quick to read many times.
pub(crate) const TINY_WORLD: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","id":"250","properties":{"name":"France"},"arcs":[[0]]},
{"type":"Polygon","id":"686","properties":{"name":"Senegal"},"arcs":[[1]]}]}},
"arcs":[[[-5,42],[13,0],[0,9],[-13,0],[0,-9]],[[-18,12],[7,0],[0,5],[-7,0],[0,-5]]]}"#;

/// The folder of the real data.
pub(crate) fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// The real sources.
pub(crate) fn sources() -> Sources {
    Sources::read(&data(), None).expect("the project has its data")
}

/// The real sources with [`TINY_WORLD`], for tests that do not look at outlines.
pub(crate) fn quick() -> Sources {
    sources().with_file(WORLD, TINY_WORLD.into())
}

/// The real `links.csv`.
pub(crate) fn links() -> String {
    fs::read_to_string(data().join(LINKS)).expect("the project has its data")
}

/// [`ROW`] with some cells changed, by column number from 1.
pub(crate) fn row(changes: &[(usize, &str)]) -> String {
    let mut cells = ROW;
    for (column, value) in changes {
        cells[column - 1] = value;
    }
    cells.join(",")
}

/// The real sources with these rows as `links.csv`.
pub(crate) fn with_rows(rows: &[String]) -> Sources {
    sources().with_file(LINKS, format!("{HEADER}\n{}\n", rows.join("\n")).into_bytes())
}

/// What the check says, line by line.
pub(crate) fn said(sources: &Sources) -> Vec<String> {
    passerelles_data::check(sources).iter().map(ToString::to_string).collect()
}
