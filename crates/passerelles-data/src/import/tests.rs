//! Whole imports in memory: small files against small tables.

mod hostile;
mod merged;
mod nonsense;
mod read;

use std::path::Path;
use std::sync::LazyLock;

use super::mapping::Mapping;
use super::{Import, LINKS};
use crate::problem::Problem;
use crate::source::{Columns as _, Commune, Link, Sources, WORLD};

/// A world of two squares, France and Senegal.
const TINY_WORLD: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","id":"250","properties":{"name":"France"},"arcs":[[0]]},
{"type":"Polygon","id":"686","properties":{"name":"Senegal"},"arcs":[[1]]}]}},
"arcs":[[[-5,42],[13,0],[0,9],[-13,0],[0,-9]],[[-18,12],[7,0],[0,5],[-7,0],[0,-5]]]}"#;

const COMMUNES: &str = "code,name,population,postcodes,epci,into\n\
    44003,Ancenis-Saint-Géréon,10000,44150,,\n44160,Ancenis,,,,44003\n\
    59350,Lille,236000,59000 59800,200093201,\n59512,Roubaix,98000,59100,200093201,\n\
    93066,Saint-Denis,113000,93200,,\n97411,Saint-Denis,155000,97400,,\n";

const OURS: &str = "Lille,commune,59350,59,Hauts-de-France,Saint-Louis,ville,SN,1978,,,cooperation,eau,50.629,3.057,\
    16.032,-16.489,Coopération,https://example.org/lille\n";

/// The reference tables with few communes, and one link.
static SOURCES: LazyLock<Sources> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let sources = Sources::read(&data, None).expect("the project has its data").without_texts();
    let sources = sources.with_file(WORLD, TINY_WORLD.into()).with_file(Commune::FILE, COMMUNES.into());
    sources.with_file(LINKS, ours(OURS))
});

/// `links.csv` with these rows.
fn ours(rows: &str) -> Vec<u8> {
    let header: Vec<&str> = Link::ALL.iter().map(|column| column.name()).collect();
    format!("{}\n{rows}", header.join(",")).into_bytes()
}

static MAPPING: LazyLock<Mapping> = LazyLock::new(|| {
    let text = "title = \"Essai\"\n[columns]\nfrench_authority = \"Ville\"\ninsee_code = \"Code\"\n\
        postcode = \"Code postal\"\nauthority_country = \"Pays de la ville\"\npartner = \"Partenaire\"\n\
        country_iso2 = \"Pays\"\nsince_year = \"Depuis\"\nthemes = \"Thèmes\"\nlat_partner = \"Lat\"\n\
        lon_partner = \"Lon\"\n[constants]\nlevel = \"commune\"\nkind = \"jumelage\"\nsource_title = \"Essai\"\n\
        source_url = \"file:essai.csv\"\n[split]\npartner = \"/\"\nthemes = \",\"\n\
        [[divide]]\ncolumn = \"Point\"\nby = \" ; \"\ninto = [\"lat_partner\", \"lon_partner\"]\n";
    Mapping::read("essai.toml", text.as_bytes()).expect("a good mapping")
});

fn import_into(sources: &Sources, bytes: &[u8]) -> Result<Import, Vec<Problem>> {
    Import::read("essai.csv", bytes, &MAPPING, sources)
}

fn import(text: &str) -> Import {
    import_into(&SOURCES, text.as_bytes()).expect("a file that can be read")
}

/// Added, updated, unchanged, rejected.
fn counts(import: &Import) -> [usize; 4] {
    assert!(import.adds_up());
    [import.merged.added, import.merged.updated, import.merged.unchanged, import.rejects.len()]
}

/// Every reason of every reject.
fn reasons(import: &Import) -> Vec<String> {
    import.rejects.iter().flat_map(|reject| &reject.reasons).map(ToString::to_string).collect()
}

/// The rows of the new `links.csv`.
fn rows(import: &Import) -> Vec<&str> {
    import.file.lines().skip(1).collect()
}
