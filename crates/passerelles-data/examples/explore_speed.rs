//! How long the explorer's own questions take over any data, natively: the search per key, and what else is asked
//! at each change. For measuring; says whether the search stays within 10 ms per key.
//!
//! ```text
//! cargo run --profile tool -p passerelles-data --example load_links -- 26000 target/load-26000
//! cargo run --profile tool -p passerelles-data --example explore_speed -- target/load-26000
//! ```

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use passerelles_data::BuildError;
use passerelles_data::compile::Edition;
use passerelles_data::source::Sources;
use passerelles_domain::atlas::{Atlas, Filter};
use passerelles_domain::export::csv::Separator;
use passerelles_domain::export::{GeoNotes, Partners, Records, links_csv, links_geojson};
use passerelles_domain::id::LinkId;
use passerelles_domain::search::Index;
use passerelles_domain::table::{Column, ColumnOrder, Direction};
use passerelles_domain::timeline::Timeline;
use passerelles_domain::wire::{Aliases, AtlasFile, Names, Passports, WireFile, decode};

/// What is typed, key by key.
const TYPED: [&str; 6] =
    ["saint-etienne", "essai partenaire 12345", "republique dominic", "zzzzzzzz", "s s s s", "ville de lilel"];
/// A key must be answered within this.
const BUDGET: Duration = Duration::from_millis(10);

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: explore_speed DIR, from the root of the project")?;
    let sources = Sources::read(Path::new(&folder), Some(Path::new("data")))?;
    let edition = match passerelles_data::build(&sources) {
        Ok(edition) => edition,
        Err(BuildError::Problems(problems)) => return Err(format!("{} problems", problems.len()).into()),
        Err(BuildError::Compile(error)) => return Err(error.into()),
    };
    let atlas = file::<AtlasFile>(&edition, "atlas")?.into_atlas();
    let (names, passports) = (file::<Names>(&edition, "names-fr")?, file::<Passports>(&edition, "passports")?);
    let names = names.with(file::<Aliases>(&edition, "aliases-fr")?)?;
    let (index, took) = timed(|| Index::new(&atlas, &names, Some(&passports)));
    println!("{} links, {} names", atlas.links.len(), index.len());
    println!("index: {:.1} ms, {} kB", ms(took), index.bytes() / 1000);
    let mut worst = (Duration::ZERO, String::new());
    for typed in TYPED {
        for (end, letter) in typed.char_indices() {
            let typed = typed.get(..end + letter.len_utf8()).unwrap_or(typed);
            let (_, took) = timed(|| index.find(typed, 6, &names, Some(&passports)));
            if took > worst.0 {
                worst = (took, typed.to_owned());
            }
        }
    }
    println!("search: {:.2} ms at worst (« {} »)", ms(worst.0), worst.1);
    others(&atlas, &names, &passports);
    Ok(if worst.0 <= BUDGET { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is asked at a change of order or of filter, and when something is taken away.
fn others(atlas: &Atlas, names: &Names, passports: &Passports) {
    let ids = || (0..atlas.links.len() as u32).map(LinkId);
    let (order, took) = timed(|| ColumnOrder::new(Column::Partner, atlas, names, passports, &[""; 4]));
    let (_, sorting) = timed(|| order.sorted(ids().collect(), Direction::Falling));
    println!("table by partner: {:.1} ms once, then {:.1} ms", ms(took), ms(sorting));
    let (_, took) = timed(|| Timeline::new(atlas, &Filter::default(), None));
    println!("timeline: {:.1} ms", ms(took));
    let records = Records { atlas, names, passports };
    let (csv, took) = timed(|| links_csv(&records, ids(), Separator::Comma, true));
    println!("CSV: {:.1} ms, {} kB", ms(took), csv.len() / 1000);
    let notes = GeoNotes::default();
    let (json, took) = timed(|| links_geojson(&records, ids(), Partners::LinesAndPoints, &notes));
    println!("GeoJSON: {:.1} ms, {} kB", ms(took), json.len() / 1000);
}

fn file<F: WireFile>(edition: &Edition, role: &str) -> Result<F, Box<dyn Error>> {
    let file = edition.files.iter().find(|file| file.role == role).ok_or("a file is missing")?;
    Ok(decode(&file.bytes)?)
}

/// The shortest of five runs: what the work takes, without what else the machine does.
fn timed<T>(work: impl Fn() -> T) -> (T, Duration) {
    let run = || {
        let start = Instant::now();
        let done = work();
        (done, start.elapsed())
    };
    (0..4).map(|_| run()).fold(run(), |best, other| if other.1 < best.1 { other } else { best })
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
