//! Reads `TopoJSON`, that of world-atlas or that of French territories: lines that neighbours share, and polygons that
//! name them.

use passerelles_domain::geo::LonLat;
use serde::Deserialize;

/// Chains of lines: `n` is line n forwards, `!n` is line n backwards. The first ring is the outer one.
pub(crate) type Rings = Vec<Vec<i32>>;

/// Lines and features, in degrees.
#[derive(Debug)]
pub(crate) struct Topology {
    /// Lines.
    pub(crate) arcs: Vec<Vec<LonLat>>,
    /// Countries or territories as the file has them.
    pub(crate) features: Vec<Feature>,
}

/// One country or territory as the file has it.
#[derive(Debug)]
pub(crate) struct Feature {
    /// ISO 3166-1 numeric, three digits, which some have not; INSEE code of a territory.
    pub(crate) id: Option<String>,
    /// English name of a country.
    pub(crate) name: String,
    /// Its polygons.
    pub(crate) polygons: Vec<Rings>,
}

/// Why the file cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TopologyError {
    /// Not JSON, or not of this form.
    #[error("le fichier n’est pas un TopoJSON de contours ({0})")]
    Json(#[from] serde_json::Error),
    /// A point lies outside the globe.
    #[error("la ligne {0} sort du globe")]
    Globe(usize),
    /// A line without two points.
    #[error("la ligne {0} a moins de deux points")]
    Short(usize),
    /// A polygon names a line that is not there, or its lines do not meet.
    #[error("le contour de « {0} » n’est pas fermé")]
    Open(String),
}

#[derive(Deserialize)]
struct File {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<(f64, f64)>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    #[serde(alias = "territories")]
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: Option<String>,
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Rings),
    MultiPolygon(Vec<Rings>),
}

/// Reads the file and checks that every ring is a closed chain of its lines.
pub(crate) fn read(bytes: &[u8]) -> Result<Topology, TopologyError> {
    let file: File = serde_json::from_slice(bytes)?;
    let arcs = file
        .arcs
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let points = degrees(line, &file.transform).ok_or(TopologyError::Globe(at))?;
            if points.len() < 2 { Err(TopologyError::Short(at)) } else { Ok(points) }
        })
        .collect::<Result<Vec<_>, _>>()?;
    let features = file.objects.countries.geometries.into_iter().map(feature).collect::<Vec<_>>();
    for feature in &features {
        if !feature.polygons.iter().flatten().all(|ring| closes(ring, &arcs)) {
            return Err(TopologyError::Open(feature.name.clone()));
        }
    }
    Ok(Topology { arcs, features })
}

fn feature(geometry: Geometry) -> Feature {
    let polygons = match geometry.shape {
        Shape::Polygon(rings) => vec![rings],
        Shape::MultiPolygon(polygons) => polygons,
    };
    Feature { id: geometry.id, name: geometry.properties.name, polygons }
}

/// Differences of steps to degrees; `None` when a point leaves the globe.
fn degrees(line: &[(f64, f64)], transform: &Transform) -> Option<Vec<LonLat>> {
    let (mut x, mut y) = (0.0, 0.0);
    line.iter()
        .map(|(dx, dy)| {
            x += dx;
            y += dy;
            let lon = snap(x * transform.scale.0 + transform.translate.0, 180.0);
            LonLat::new(lon, snap(y * transform.scale.1 + transform.translate.1, 90.0))
        })
        .collect()
}

/// The last step of the grid may miss ±180° or ±90° by the last bit.
fn snap(degrees: f64, limit: f64) -> f64 {
    let past = degrees.abs() - limit;
    if past > 0.0 && past < 1e-6 { limit.copysign(degrees) } else { degrees }
}

/// Whether each line of the ring starts where the one before ends.
fn closes(ring: &[i32], arcs: &[Vec<LonLat>]) -> bool {
    let ends = |line: &i32| {
        let backwards = *line < 0;
        let arc = arcs.get((if backwards { !*line } else { *line }) as usize)?;
        let (first, last) = (arc.first()?, arc.last()?);
        Some(if backwards { (last, first) } else { (first, last) })
    };
    let Some(ends) = ring.iter().map(ends).collect::<Option<Vec<_>>>() else { return false };
    let starts = ends.iter().map(|(start, _)| start).cycle().skip(1);
    !ends.is_empty() && ends.iter().zip(starts).all(|((_, end), start)| end == start)
}
