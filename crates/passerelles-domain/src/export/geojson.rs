//! Links as `GeoJSON` (RFC 7946): straight lines from one end to the other, cut where they cross the 180th meridian.

use super::Records;
use super::json::Json;
use super::row::Row;
use crate::geo::LonLat;
use crate::id::{LinkId, PlaceId};
use crate::text::degrees;

/// What the file says of itself, in the words of the visit.
#[derive(Clone, Copy, Debug, Default)]
pub struct GeoNotes<'a> {
    /// What is shown.
    pub title: &'a str,
    /// When it was exported.
    pub date: &'a str,
    /// What the data do not cover.
    pub coverage: &'a str,
    /// Under which licence, and whom to name.
    pub licence: &'a str,
}

/// Whether partners are points too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Partners {
    /// Only lines.
    #[default]
    Lines,
    /// A point for each place of a partner, with how many of the links lead there.
    LinesAndPoints,
}

/// Links as a feature collection. A link without two known places is there without a geometry, so that the file holds
/// the links of the map, of the list and of the table; the end that is known stands among its properties then, in
/// degrees, under the names that `links.csv` has for it.
pub fn links_geojson(
    records: &Records<'_>,
    ids: impl IntoIterator<Item = LinkId>,
    partners: Partners,
    notes: &GeoNotes<'_>,
) -> String {
    let rows: Vec<Row<'_>> = ids.into_iter().filter_map(|id| Row::new(records, id)).collect();
    let mut json = Json::default();
    json.object(|json| {
        json.key("type").text("FeatureCollection");
        let notes =
            [("title", notes.title), ("date", notes.date), ("coverage", notes.coverage), ("licence", notes.licence)];
        for (key, note) in notes.into_iter().filter(|(_, note)| !note.is_empty()) {
            json.key(key).text(note);
        }
        let points = if partners == Partners::LinesAndPoints { by_place(records, &rows) } else { Vec::new() };
        let features = rows.iter().map(Feature::Link).chain(points.iter().map(Feature::Partner));
        json.key("features").lines(features, feature);
    });
    let mut text = json.into_text();
    text.push('\n');
    text
}

/// What stands on one line of the file.
#[derive(Clone, Copy)]
enum Feature<'r, 'a> {
    Link(&'r Row<'a>),
    /// A place and the links that lead there.
    Partner(&'r (LonLat, Vec<&'r Row<'a>>)),
}

fn feature(json: &mut Json, feature: Feature<'_, '_>) {
    json.object(|json| {
        json.key("type").text("Feature");
        json.key("geometry");
        match feature {
            Feature::Link(row) => match row.from.zip(row.to) {
                Some((from, to)) => line(json, from, to),
                None => json.literal("null"),
            },
            Feature::Partner((at, _)) => point(json, *at),
        }
        json.key("properties").object(|json| match feature {
            Feature::Link(row) => properties(json, row),
            Feature::Partner((_, there)) => partner(json, there),
        });
    });
}

fn properties(json: &mut Json, row: &Row<'_>) {
    let texts = [
        ("french_authority", row.authority),
        ("level", row.level.as_str()),
        ("insee_code", row.insee),
        ("departement", row.departement),
        ("region", row.region),
        ("partner", row.partner),
        ("partner_level", row.partner_level),
        ("country_iso2", row.country.as_str()),
        ("country", row.country_name),
        ("status", row.status()),
        ("kind", row.link.kind.as_str()),
        ("source_title", &row.source.title),
        ("source_url", &row.source.url),
    ];
    for (key, text) in texts {
        json.key(key);
        // What is not known is null, not an empty word.
        if text.is_empty() { json.literal("null") } else { json.text(text) }
    }
    let numbers = [
        ("since_year", row.link.years.since.map(u32::from)),
        ("until_year", row.link.years.until.map(u32::from)),
        ("distance_km", row.distance()),
    ];
    for (key, number) in numbers {
        json.key(key).literal(&number.map_or_else(|| "null".to_owned(), |number| number.to_string()));
    }
    json.key("themes").list(row.link.themes.iter(), |json, theme| json.text(theme.as_str()));
    for (end, lat, lon) in [(row.from, "lat_fr", "lon_fr"), (row.to, "lat_partner", "lon_partner")] {
        if let Some(at) = end.filter(|_| row.from.is_none() || row.to.is_none()) {
            json.key(lat).literal(&degrees(at.lat));
            json.key(lon).literal(&degrees(at.lon));
        }
    }
}

/// A line, or two where it crosses the 180th meridian.
fn line(json: &mut Json, from: LonLat, to: LonLat) {
    let cut = cut(from, to);
    json.object(|json| {
        json.key("type").text(if cut.is_some() { "MultiLineString" } else { "LineString" });
        json.key("coordinates").array(|json| match cut {
            None => [from, to].into_iter().for_each(|at| position(json, at)),
            Some([leaves, comes_back]) => {
                for ends in [[from, leaves], [comes_back, to]] {
                    json.list(ends, position);
                }
            }
        });
    });
}

/// Where the shorter way between two points crosses the 180th meridian: on one side of it and on the other.
fn cut(from: LonLat, to: LonLat) -> Option<[LonLat; 2]> {
    if (to.lon - from.lon).abs() <= 180.0 {
        return None;
    }
    let side = if from.lon > 0.0 { 180.0 } else { -180.0 };
    // Degrees from each end to the meridian; both are less than 180 together.
    let (before, after) = ((side - from.lon).abs(), (to.lon + side).abs());
    let share = if before + after > 0.0 { before / (before + after) } else { 0.5 };
    let lat = from.lat + (to.lat - from.lat) * share;
    Some([LonLat { lon: side, lat }, LonLat { lon: -side, lat }])
}

fn position(json: &mut Json, at: LonLat) {
    json.array(|json| {
        json.literal(&degrees(at.lon));
        json.literal(&degrees(at.lat));
    });
}

/// The rows that lead to each place, in the order of places.
fn by_place<'r, 'a>(records: &Records<'_>, rows: &'r [Row<'a>]) -> Vec<(LonLat, Vec<&'r Row<'a>>)> {
    let mut places: Vec<Vec<&Row<'_>>> = vec![Vec::new(); records.atlas.places.len()];
    for row in rows {
        if let Some(there) = row.link.partner.and_then(|PlaceId(at)| places.get_mut(at as usize)) {
            there.push(row);
        }
    }
    let at = |there: &Vec<&Row<'_>>| there.first().and_then(|row| row.to);
    places.into_iter().filter_map(|there| Some((at(&there)?, there))).collect()
}

fn point(json: &mut Json, at: LonLat) {
    json.object(|json| {
        json.key("type").text("Point");
        json.key("coordinates");
        position(json, at);
    });
}

fn partner(json: &mut Json, there: &[&Row<'_>]) {
    let Some(first) = there.first() else { return };
    json.key("partner").text(first.partner);
    json.key("country_iso2").text(first.country.as_str());
    json.key("country").text(first.country_name);
    json.key("links").literal(&there.len().to_string());
}
