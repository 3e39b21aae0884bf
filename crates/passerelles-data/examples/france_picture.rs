//! The map of France as a picture, to be looked at without the app: every département coloured by its links.
//!
//! Writes `DIR/france-ARRANGEMENT-MODE.svg` in the light theme's colours, with a dot for each authority.
//!
//! ```text
//! cargo run -p passerelles-data --example france_picture -- target/france
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use passerelles_data::compile::Edition;
use passerelles_data::source::Sources;
use passerelles_domain::atlas::{Atlas, Filter};
use passerelles_domain::france::{Arrangement, Counts, Drawing, France, InsetKind, Mode, PaperRect};
use passerelles_domain::wire::{AtlasFile, FranceFile, Passports, WireFile, decode};

const SEA: &str = "#DFE9EC";
const CLASSES: [&str; 7] = ["#F9F4E8", "#DBC384", "#A89F5D", "#568A5C", "#1C6D66", "#004B4F", "#002532"];

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder] = args.as_slice() else {
        return Err("usage: france_picture DIR, from the root of the project".into());
    };
    let sources = Sources::read(Path::new("data"), None)?;
    let edition = passerelles_data::build(&sources).map_err(|error| format!("{error:?}"))?;
    let atlas = file::<AtlasFile>(&edition, "atlas")?.into_atlas();
    let names = file::<Passports>(&edition, "passports")?.territories;
    let map = file::<FranceFile>(&edition, "france")?;
    println!("{} points, {} lines, {} pieces", map.xs.len(), map.lengths.len(), map.pieces.len());
    let france = France::new(&map);
    fs::create_dir_all(folder)?;
    for arrangement in Arrangement::ALL {
        let drawing = france.draw(arrangement);
        let paths: usize = drawing.pieces.iter().map(|piece| piece.path.len()).sum();
        println!("{arrangement:?}: {:?}, {paths} bytes of paths", drawing.paper);
        for mode in Mode::ALL {
            let path = format!("{folder}/france-{arrangement:?}-{mode:?}.svg").to_lowercase();
            fs::write(&path, picture(&france, &drawing, mode, &atlas, &names)?)?;
            println!("{path}");
        }
    }
    Ok(())
}

fn file<F: WireFile>(edition: &Edition, role: &str) -> Result<F, Box<dyn Error>> {
    let file = edition.files.iter().find(|file| file.role == role).ok_or("a file is missing")?;
    Ok(decode(&file.bytes)?)
}

fn picture(
    france: &France,
    drawing: &Drawing,
    mode: Mode,
    atlas: &Atlas,
    names: &[String],
) -> Result<String, Box<dyn Error>> {
    let counts = Counts::of(france, atlas, &atlas.select(&Filter::default()));
    let bounds = counts.bounds(mode);
    println!("{mode:?}: classes from {bounds:?}, {:?} territories in each", counts.per_class(mode, &bounds));
    let PaperRect { width, height, .. } = drawing.paper;
    let mut svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -20 {} {}\">", width + 40.0, height + 40.0);
    write!(svg, "<rect x=\"-20\" y=\"-20\" width=\"100%\" height=\"100%\" fill=\"{SEA}\"/>")?;
    for inset in &drawing.insets {
        let PaperRect { x, y, width, height } = inset.frame;
        if inset.kind != InsetKind::Mainland {
            write!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"none\" stroke=\"#6F7F84\"/>"
            )?;
        }
        if let InsetKind::Overseas(unit) = inset.kind {
            let code = france.unit(unit).map_or("", |unit| unit.code.as_str());
            let at = atlas.territories.iter().rposition(|territory| territory.code == code).unwrap_or_default();
            let name = names.get(at).map_or("", String::as_str);
            write!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-family=\"sans-serif\" font-size=\"24\">{name}</text>",
                x + 12.0,
                y + 32.0
            )?;
        }
    }
    for piece in &drawing.pieces {
        let fill = CLASSES.get(usize::from(counts.class(mode, &bounds, piece.unit))).unwrap_or(&"");
        let path = &piece.path;
        write!(
            svg,
            "<path d=\"{path}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"#6F7F84\" stroke-width=\"1.5\"/>"
        )?;
    }
    write!(svg, "<path d=\"{}\" fill=\"none\" stroke=\"#FBF7EF\" stroke-width=\"5\"/>", drawing.regions)?;
    write!(svg, "<path d=\"{}\" fill=\"none\" stroke=\"#3E443A\" stroke-width=\"2\"/>", drawing.regions)?;
    for authority in &atlas.authorities {
        let unit =
            authority.departement.and_then(|id| atlas.territory(id)).and_then(|at| france.unit_by_code(&at.code));
        let town = authority.place.and_then(|place| atlas.place(place));
        for spot in unit.zip(town).map(|(unit, town)| france.spots(drawing, unit, town.at)).unwrap_or_default() {
            write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"#C23A24\" stroke=\"#fff\" stroke-width=\"1\"/>",
                spot.x, spot.y
            )?;
        }
    }
    svg.push_str("</svg>");
    Ok(svg)
}
