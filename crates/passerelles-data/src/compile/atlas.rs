//! The tables of the first paint: countries, territories, places, authorities, links.

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::atlas::Atlas;
use passerelles_domain::geo::{LonLat, MapPoint, MapRect, project};
use passerelles_domain::id::Iso2;
use passerelles_domain::wire::{AtlasFile, Fresh, OverviewFile};

use crate::validate::{Checked, LinkRow};
use crate::world::Stand;

/// A point in parts of degrees: longitude, latitude.
type Grid = (i32, i32);

/// What makes an authority one: name, level, commune code, département, region.
type Identity<'t> = (&'t str, u8, &'t str, Option<usize>, usize);

/// The atlas, and what the passports need to follow its order.
pub(super) struct Built<'d, 't> {
    pub(super) file: AtlasFile,
    /// One link of each authority, in the order of authorities.
    pub(super) authorities: Vec<&'d LinkRow<'t>>,
}

/// Frame around partners of a country without an outline, in map units on each side.
const MARGIN: f64 = 25.0;

/// Compiles the atlas from links in list order.
pub(super) fn atlas<'d, 't>(data: &Checked<'t>, links: &[&'d LinkRow<'t>]) -> Built<'d, 't> {
    let mut places = Places::default();
    let mut file = AtlasFile::default();
    let codes = country_codes(data, links);
    // The browser meets places in this order too.
    link_columns(&mut file, links, &codes, &mut places);
    let authorities = authority_columns(&mut file, links, &mut places);
    for code in &codes {
        country_row(&mut file, data, *code, links, &mut places);
    }
    file.territories = data.territories.rows.iter().map(|row| (row.code.to_owned(), row.kind as u8)).collect();
    places.write(&mut file);
    Built { file, authorities }
}

/// The overview of an atlas: its countries with their links counted, and the places of their hubs.
pub(super) fn overview(file: &AtlasFile, atlas: &Atlas) -> OverviewFile {
    let hubs: Vec<_> = atlas.countries.iter().map(|country| country.hub.and_then(|hub| atlas.place(hub))).collect();
    let points: Vec<Grid> = hubs.iter().flatten().map(|hub| on_grid(hub.at)).collect();
    let (place_lons, place_lats) = differences(&points);
    OverviewFile {
        countries: file.countries.clone(),
        country_boxes: file.country_boxes.clone(),
        country_hubs: hubs.iter().map(Option::is_some).collect(),
        country_links: file.country_links.clone(),
        place_lons,
        place_lats,
    }
}

/// Columns of differences.
fn differences(points: &[Grid]) -> (Vec<i32>, Vec<i32>) {
    let before = [(0, 0)].iter().chain(points);
    points.iter().zip(before).map(|(point, before)| (point.0 - before.0, point.1 - before.1)).unzip()
}

/// Every country with an outline or a link, sorted by code.
fn country_codes(data: &Checked<'_>, links: &[&LinkRow<'_>]) -> Vec<Iso2> {
    let drawn = data.world.countries.keys().copied().filter(|code| *code != Iso2::NEUTRAL);
    let mut codes: Vec<Iso2> = drawn.chain(links.iter().map(|link| link.country)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn link_columns(file: &mut AtlasFile, links: &[&LinkRow<'_>], codes: &[Iso2], places: &mut Places) {
    let year = |year: Option<u16>| year.map_or(0, |year| year.saturating_sub(AtlasFile::YEAR_ZERO) as u8);
    file.country_links = vec![0; codes.len()];
    for link in links {
        let country = codes.binary_search(&link.country).unwrap_or_default();
        if let Some(count) = file.country_links.get_mut(country) {
            *count += 1;
        }
        file.link_partners.push(places.optional(link.partner_end));
        file.link_kinds.push(link.kind.number());
        file.link_statuses.push(link.status.number());
        file.link_since.push(year(link.years.since));
        file.link_until.push(year(link.years.until));
        file.link_themes.push(link.themes.bits());
    }
}

fn authority_columns<'d, 't>(
    file: &mut AtlasFile,
    links: &[&'d LinkRow<'t>],
    places: &mut Places,
) -> Vec<&'d LinkRow<'t>> {
    let mut numbers: HashMap<Identity<'t>, u32> = HashMap::with_capacity(links.len());
    let mut authorities: Vec<&LinkRow<'_>> = Vec::new();
    let mut fresh = Fresh::default();
    let mut seats: Vec<BTreeMap<Grid, u32>> = Vec::new();
    for link in links {
        let identity = (link.authority, link.level.number(), link.insee, link.departement, link.region);
        let number = *numbers.entry(identity).or_insert_with(|| {
            authorities.push(link);
            seats.push(BTreeMap::new());
            authorities.len() as u32 - 1
        });
        file.link_authorities.push(fresh.back(number));
        if let (Some(seat), Some(seats)) = (link.french_end.map(on_grid), seats.get_mut(number as usize)) {
            *seats.entry(seat).or_default() += 1;
        }
    }
    for (authority, seats) in authorities.iter().zip(&seats) {
        // Rows may differ by the rounding of their sources: the point that most of them give stands for all.
        let seat = seats.iter().max_by_key(|(_, count)| **count).map(|(seat, _)| *seat);
        file.authority_levels.push(authority.level.number());
        file.authority_places.push(seat.map_or(0, |seat| places.back(seat) + 1));
        file.authority_regions.push(authority.region as u16);
        file.authority_departements.push(authority.departement.map_or(0, |at| at as u16 + 1));
    }
    authorities
}

fn country_row(file: &mut AtlasFile, data: &Checked<'_>, code: Iso2, links: &[&LinkRow<'_>], places: &mut Places) {
    let row = data.countries.get(&code);
    let french = row.is_some_and(|row| row.french);
    let from = links.partition_point(|link| link.country < code);
    let to = links.partition_point(|link| link.country <= code);
    let partners = links.get(from..to).unwrap_or_default().iter().filter_map(|link| link.partner_end);
    // As the browser has them: what it exports then compiles to the same hubs.
    let partners: Vec<LonLat> = if french { Vec::new() } else { partners.filter_map(snapped).collect() };
    let hub = hub(&partners);
    let stand = data.world.stand(code).or_else(|| stand_of(&partners, hub?));
    let Stand { label, frame } = stand.unwrap_or(Stand {
        label: MapPoint::default(),
        frame: MapRect { min: MapPoint::default(), max: MapPoint::default() },
    });
    file.countries.push((code, row.map_or(0, |row| row.continent.number()), french));
    let round = |point: MapPoint| (point.x.round() as i16, point.y.round() as i16);
    let ((x, y), (left, top), (right, bottom)) = (round(label), round(frame.min), round(frame.max));
    let margins = [(x, left), (y, top), (right, x), (bottom, y)].map(|(more, less)| more.saturating_sub(less).max(0));
    file.country_boxes.push(([x, y], margins.map(i16::cast_unsigned)));
    file.country_hubs.push(places.optional(hub));
}

/// The partner nearest to the middle of all, on the map.
fn hub(partners: &[LonLat]) -> Option<LonLat> {
    let flat: Vec<MapPoint> = partners.iter().map(|partner| project(*partner)).collect();
    let mean = |axis: fn(&MapPoint) -> f64| flat.iter().map(axis).sum::<f64>() / flat.len() as f64;
    let middle = MapPoint::new(mean(|at| at.x), mean(|at| at.y));
    let far = partners.iter().zip(&flat).map(|(partner, at)| (at.distance(middle), *partner));
    far.min_by(|a, b| a.0.total_cmp(&b.0).then(on_grid(a.1).cmp(&on_grid(b.1)))).map(|(_, partner)| partner)
}

/// Label and frame from the partners, for a country without an outline.
fn stand_of(partners: &[LonLat], hub: LonLat) -> Option<Stand> {
    let around = MapRect::around(partners.iter().map(|partner| project(*partner)))?;
    let frame = MapRect {
        min: MapPoint::new(around.min.x - MARGIN, around.min.y - MARGIN),
        max: MapPoint::new(around.max.x + MARGIN, around.max.y + MARGIN),
    };
    Some(Stand { label: project(hub), frame })
}

/// The point of the grid nearest to a place.
fn snapped(point: LonLat) -> Option<LonLat> {
    let (lon, lat) = on_grid(point);
    LonLat::new(f64::from(lon) / AtlasFile::PARTS, f64::from(lat) / AtlasFile::PARTS)
}

fn on_grid(point: LonLat) -> Grid {
    ((point.lon * AtlasFile::PARTS).round() as i32, (point.lat * AtlasFile::PARTS).round() as i32)
}

/// Distinct points, numbered in the order in which they come: partners by country, then authorities.
#[derive(Default)]
struct Places {
    numbers: HashMap<Grid, u32>,
    points: Vec<Grid>,
    fresh: Fresh,
}

impl Places {
    /// How far back the point lies.
    fn back(&mut self, point: Grid) -> u32 {
        let number = *self.numbers.entry(point).or_insert_with(|| {
            self.points.push(point);
            self.points.len() as u32 - 1
        });
        self.fresh.back(number)
    }

    /// Counted from 1; 0 without a point.
    fn optional(&mut self, point: Option<LonLat>) -> u32 {
        point.map_or(0, |point| self.back(on_grid(point)) + 1)
    }

    /// Columns of differences.
    fn write(&self, file: &mut AtlasFile) {
        (file.place_lons, file.place_lats) = differences(&self.points);
    }
}
