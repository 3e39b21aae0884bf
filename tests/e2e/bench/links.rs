//! The peer's links: both ends of each, from the very rows that ours were compiled from.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

/// The columns of both ends: longitude and latitude of the French one, then of the partner.
const ENDS: [&str; 4] = ["lon_fr", "lat_fr", "lon_partner", "lat_partner"];

/// Writes `links-N.json` beside the peer's page, and brotli copies of everything there, as ours has them.
pub(crate) fn hand_over(rows: &Path, peer: &Path, links: u32, press: &Path) -> Result<(), String> {
    let ends = ends(&rows.join("links.csv"))?;
    if ends.len() != links as usize {
        return Err(format!("{} of {links} links have both ends", ends.len()));
    }
    let file = peer.join(format!("links-{links}.json"));
    fs::write(&file, json!(ends).to_string()).map_err(|cause| format!("{}: {cause}", file.display()))?;
    let pressed = Command::new(press).arg("press").arg(peer).stdout(Stdio::null()).status();
    match pressed {
        Ok(status) if status.success() => Ok(()),
        _ => Err("the peer's files could not be compressed".to_owned()),
    }
}

fn ends(file: &Path) -> Result<Vec<[f64; 4]>, String> {
    let told = |cause: csv::Error| format!("{}: {cause}", file.display());
    let mut reader = csv::Reader::from_path(file).map_err(told)?;
    let heads = reader.headers().map_err(told)?.clone();
    let columns = ENDS.map(|name| heads.iter().position(|head| head == name));
    let mut links = Vec::new();
    for row in reader.records() {
        let row = row.map_err(told)?;
        let end = |column: Option<usize>| row.get(column?)?.parse::<f64>().ok();
        if let [Some(from_lon), Some(from_lat), Some(lon), Some(lat)] = columns.map(end) {
            links.push([from_lon, from_lat, lon, lat]);
        }
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_read_and_half_a_link_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("links.csv");
        let rows = "kind,lat_fr,lon_fr,lat_partner,lon_partner\na,48.5,2.5,14.7,-17.4\nb,48.5,2.5,,\n";
        fs::write(&file, rows).unwrap();
        assert_eq!(ends(&file).unwrap(), [[2.5, 48.5, -17.4, 14.7]]);
        assert!(ends(&folder.path().join("gone.csv")).unwrap_err().contains("gone.csv"));
    }
}
