//! Whose land is what. The source draws borders as they are held; this map draws countries as France names them,
//! and every French overseas unit by itself. See `docs/adr/0004-world-file.md`.

use std::collections::BTreeMap;

use passerelles_domain::geo::LonLat;
use passerelles_domain::id::Iso2;

use super::topojson::{Feature, Rings, Topology};

/// Left out: it would take a tenth of the map, and nobody is twinned with it.
const ANTARCTICA: &str = "010";
/// Numeric code of France, whose polygons stand all over the world.
const FRANCE: &str = "250";
/// Numeric code of Russia.
const RUSSIA: &str = "643";

/// Features without a code of their own.
const WITHOUT_CODE: [(&str, &str); 4] =
    [("Kosovo", "XK"), ("Somaliland", "SO"), ("N. Cyprus", "CY"), ("Siachen Glacier", "ZZ")];

/// A rectangle of the globe: west, south, east, north.
type Region = (f64, f64, f64, f64);

/// Which part of France lies where.
const FRENCH_PARTS: [(&str, Region); 6] = [
    ("FR", (-6.0, 41.0, 10.0, 52.0)),
    ("GF", (-55.0, 2.0, -51.0, 6.0)),
    ("GP", (-62.0, 15.7, -60.9, 16.6)),
    ("MQ", (-61.4, 14.3, -60.7, 15.0)),
    ("RE", (55.0, -21.5, 56.0, -20.8)),
    ("YT", (44.9, -13.1, 45.4, -12.5)),
];

/// Crimea, which the source draws as Russian.
const CRIMEA: Region = (32.4, 44.3, 36.7, 46.3);

/// East of it Christmas Island, west of it the Cocos Islands: « Indian Ocean Ter. » in the source.
const CHRISTMAS_OR_COCOS: f64 = 101.0;

/// A feature of the source that no row of `countries.csv` names.
#[derive(Debug)]
pub(crate) struct Homeless {
    /// Its name in the source.
    pub(crate) name: String,
    /// Its numeric code in the source.
    pub(crate) id: Option<String>,
}

/// Gives every polygon to a country; polygons of one country that came from several features are put together.
pub(super) fn settle(
    topology: &Topology,
    by_number: &BTreeMap<&str, Iso2>,
) -> (BTreeMap<Iso2, Vec<Rings>>, Vec<Homeless>) {
    let mut countries: BTreeMap<Iso2, Vec<Rings>> = BTreeMap::new();
    let mut homeless = Vec::new();
    for feature in topology.features.iter().filter(|feature| feature.id.as_deref() != Some(ANTARCTICA)) {
        for polygon in &feature.polygons {
            let place = extent(polygon, &topology.arcs);
            let Some(owner) = place.and_then(|place| owner(feature, place, by_number)) else {
                homeless.push(Homeless { name: feature.name.clone(), id: feature.id.clone() });
                break;
            };
            countries.entry(owner).or_default().push(polygon.clone());
        }
    }
    (countries, homeless)
}

fn owner(feature: &Feature, place: Region, by_number: &BTreeMap<&str, Iso2>) -> Option<Iso2> {
    match feature.id.as_deref() {
        Some(FRANCE) => {
            FRENCH_PARTS.iter().find(|(_, part)| inside(place, *part)).and_then(|(code, _)| code.parse().ok())
        }
        Some(RUSSIA) if inside(place, CRIMEA) => "UA".parse().ok(),
        Some(id) => by_number.get(id).copied(),
        None if feature.name == "Indian Ocean Ter." => {
            if place.0 > CHRISTMAS_OR_COCOS { "CX" } else { "CC" }.parse().ok()
        }
        None => WITHOUT_CODE.iter().find(|(name, _)| *name == feature.name).and_then(|(_, code)| code.parse().ok()),
    }
}

/// The rectangle around a polygon's outer ring. Polygons over the antimeridian get a wide one, which is in no part.
fn extent(polygon: &Rings, arcs: &[Vec<LonLat>]) -> Option<Region> {
    let lines = polygon.first()?.iter().map(|line| if *line < 0 { !*line } else { *line } as usize);
    lines.filter_map(|line| arcs.get(line)).flatten().fold(None, |region, point| {
        let (west, south, east, north) = region.unwrap_or((point.lon, point.lat, point.lon, point.lat));
        Some((west.min(point.lon), south.min(point.lat), east.max(point.lon), north.max(point.lat)))
    })
}

fn inside(place: Region, part: Region) -> bool {
    place.0 >= part.0 && place.1 >= part.1 && place.2 <= part.2 && place.3 <= part.3
}
