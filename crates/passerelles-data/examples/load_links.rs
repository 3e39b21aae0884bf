//! Generated data, for load tests only: it documents nothing and is never published.
//!
//! Writes `DIR/links.csv` with as many rows as asked, in our own format, from real places of `data/links.csv` taken
//! at random and moved by a few kilometres. Every authority and partner is called « Essai … », every row cites
//! `example.org`. Same number, same bytes.
//!
//! ```text
//! cargo run -p passerelles-data --example load_links -- 26000 target/load-26000
//! passerelles-data build target/load-26000 target/load-26000/out
//! ```

use std::error::Error;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord, Writer};

/// Links of one generated authority, on average: as in the real data, most have few.
const LINKS_PER_AUTHORITY: u64 = 3;
/// How far a place is moved at most, in thousandths of a degree: the check allows 40 km around a country.
const MOVE: u64 = 120;

/// A real row, by column.
struct Row {
    level: String,
    departement: String,
    region: String,
    partner_level: String,
    country: String,
    since: String,
    kind: String,
    themes: String,
    french: (f64, f64),
    partner: (f64, f64),
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [count, folder] = args.as_slice() else {
        return Err("usage: load_links NUMBER DIR, from the root of the project".into());
    };
    let rows = read(Path::new("data/links.csv"))?;
    std::fs::create_dir_all(folder)?;
    let mut out = Writer::from_path(Path::new(folder).join("links.csv"))?;
    let mut reader = ReaderBuilder::new().from_path("data/links.csv")?;
    out.write_record(reader.headers()?)?;
    let mut dice = Dice(0x5EED);
    for number in 0..count.parse::<u64>()? {
        if let Some(record) = generate(number, &rows, &mut dice) {
            out.write_record(&record)?;
        }
    }
    out.flush()?;
    Ok(())
}

/// Real rows that have both places.
fn read(path: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut reader = ReaderBuilder::new().from_path(path)?;
    let headers = reader.headers()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.extend(row(&headers, &record?));
    }
    Ok(rows)
}

fn row(headers: &StringRecord, record: &StringRecord) -> Option<Row> {
    let cell = |name: &str| record.get(headers.iter().position(|header| header == name)?).map(str::to_owned);
    let number = |name: &str| cell(name)?.parse::<f64>().ok();
    Some(Row {
        level: cell("level")?,
        departement: cell("departement")?,
        region: cell("region")?,
        partner_level: cell("partner_level")?,
        country: cell("country_iso2")?,
        since: cell("since_year")?,
        kind: cell("kind")?,
        themes: cell("themes")?,
        french: (number("lat_fr")?, number("lon_fr")?),
        partner: (number("lat_partner")?, number("lon_partner")?),
    })
}

/// One row: the French end of one real row, the partner of another, the facts of a third.
fn generate(number: u64, rows: &[Row], dice: &mut Dice) -> Option<[String; 19]> {
    let authority = dice.below(1 + number / LINKS_PER_AUTHORITY);
    // The same authority is drawn again from its own dice, so that it stands in one place.
    let mut own = Dice(authority + 1);
    let french = rows.get(own.below(rows.len() as u64) as usize)?;
    let (lat_fr, lon_fr) = own.moved(french.french);
    let partner = rows.get(dice.below(rows.len() as u64) as usize)?;
    let (lat, lon) = dice.moved(partner.partner);
    let facts = rows.get(dice.below(rows.len() as u64) as usize)?;
    Some([
        format!("Essai {authority}"),
        french.level.clone(),
        String::new(),
        french.departement.clone(),
        french.region.clone(),
        format!("Essai partenaire {number}"),
        partner.partner_level.clone(),
        partner.country.clone(),
        facts.since.clone(),
        String::new(),
        String::new(),
        facts.kind.clone(),
        facts.themes.clone(),
        lat_fr,
        lon_fr,
        lat,
        lon,
        "Essai de charge, donnée inventée".to_owned(),
        format!("https://example.org/essai/{}", number % 997),
    ])
}

/// `SplitMix64`: random enough for places on a map, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// A place near another, as two cells.
    fn moved(&mut self, (lat, lon): (f64, f64)) -> (String, String) {
        let mut by = || (self.below(2 * MOVE) as f64 - MOVE as f64) / 1000.0;
        (format!("{:.3}", lat + by()), format!("{:.3}", lon + by()))
    }
}
