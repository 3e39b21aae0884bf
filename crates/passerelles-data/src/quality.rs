//! `passerelles-data quality`: how good the data are, in the numbers of the page that says so to visitors.

use std::io::{self, Write};
use std::path::PathBuf;

use passerelles_domain::export::csv::Separator;
use passerelles_domain::quality::{Column, Count, Line, Reason, Table, report_csv};
use passerelles_domain::text::{Lang, Messages};
use passerelles_domain::wire::{AtlasFile, FiguresFile, Names, Passports, WireFile, decode};

use crate::cli::Exit;
use crate::compile::{self, Edition};
use crate::source::Sources;
use crate::{BuildError, build};

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data quality [DIR]      what the links in DIR lack, by country and by French region
      --csv pays|regions              one of the two tables, as the page has it
      --reference DIR                 as above
";

/// Which table is asked for alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Only {
    Countries,
    Regions,
}

struct Asked {
    folder: PathBuf,
    reference: PathBuf,
    csv: Option<Only>,
}

/// Runs `quality`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"quality", rest) = words.split_first()? else { return None };
    Some(match read(rest) {
        Ok(asked) => run(&asked, out, err),
        Err(what) => writeln!(err, "failed: {what}; see passerelles-data help").map(|()| Exit::Failure),
    })
}

fn read(words: &[&str]) -> Result<Asked, String> {
    let (mut folder, mut asked) = (None, Asked { folder: "data".into(), reference: "data".into(), csv: None });
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--reference" => asked.reference = words.next().ok_or("--reference needs a folder")?.into(),
            "--csv" => {
                asked.csv = Some(match words.next() {
                    Some(&"pays") => Only::Countries,
                    Some(&"regions") => Only::Regions,
                    _ => return Err("--csv needs pays or regions".to_owned()),
                });
            }
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            path if folder.is_none() => folder = Some(PathBuf::from(path)),
            _ => return Err("too many folders".to_owned()),
        }
    }
    asked.folder = folder.unwrap_or(asked.folder);
    Ok(asked)
}

fn run(asked: &Asked, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let sources = match Sources::read(&asked.folder, Some(&asked.reference)) {
        Ok(sources) => sources,
        Err(error) => return failed(&error, err),
    };
    let edition = match build(&sources) {
        Ok(edition) => edition,
        Err(BuildError::Problems(problems)) => {
            let folder = asked.folder.display();
            writeln!(err, "{} problèmes à corriger d’abord : passerelles-data check {folder}", problems.len())?;
            return Ok(Exit::Problems);
        }
        Err(BuildError::Compile(error)) => return failed(&error, err),
    };
    match Data::of(&edition) {
        Some(data) => data.write(asked, out),
        None => failed(&"the edition lacks a file", err),
    }
}

fn failed(error: &impl core::fmt::Display, err: &mut impl Write) -> io::Result<Exit> {
    writeln!(err, "failed: {error}")?;
    Ok(Exit::Failure)
}

/// What the report is made from, read as the browser reads it.
struct Data {
    atlas: passerelles_domain::atlas::Atlas,
    passports: Passports,
    figures: FiguresFile,
    names: Names,
}

impl Data {
    fn of(edition: &Edition) -> Option<Self> {
        fn file<F: WireFile>(edition: &Edition, role: &str) -> Option<F> {
            let file = edition.files.iter().find(|file| file.role == role)?;
            decode(&file.bytes).ok()
        }
        Some(Self {
            atlas: file::<AtlasFile>(edition, "atlas")?.into_atlas(),
            passports: file(edition, "passports")?,
            figures: file(edition, "figures-fr")?,
            names: file(edition, "names-fr")?,
        })
    }

    fn write(&self, asked: &Asked, out: &mut impl Write) -> io::Result<Exit> {
        let t = &compile::messages(Lang::Fr);
        let Self { atlas, passports, figures, names } = self;
        let table = Table { atlas, passports, names, figures };
        let report = table.report();
        let by_name = |lines| Table::sorted(lines, Column::Name, false);
        let (countries, regions) = (by_name(table.countries(&report)), by_name(table.regions(&report)));
        match asked.csv {
            Some(Only::Countries) => {
                write!(out, "{}", report_csv(&countries, t.quality_country(), t, Separator::Comma, false))?;
            }
            Some(Only::Regions) => {
                write!(out, "{}", report_csv(&regions, t.quality_region(), t, Separator::Comma, false))?;
            }
            None => {
                head(t, out)?;
                row(t.quality_total(), &report.total, out)?;
                for (title, lines) in [(t.quality_by_country(), &countries), (t.quality_by_region(), &regions)] {
                    rows(title, lines, out)?;
                }
                writeln!(out, "\n{}", t.quality_suspects())?;
                for suspect in &report.suspects {
                    let of = |id| passports.link(id).map_or("", |passport| passport.partner);
                    let authority = atlas.link(suspect.first).and_then(|link| passports.authority(link.authority));
                    let reason = match suspect.reason {
                        Reason::Place => t.quality_same_place(),
                        Reason::Name => t.quality_same_name(),
                    };
                    let (first, second) = (of(suspect.first), of(suspect.second));
                    writeln!(out, "  {} : {first} / {second} ({reason})", authority.unwrap_or_default())?;
                }
            }
        }
        Ok(Exit::Done)
    }
}

/// The widest name that keeps its columns straight.
const WIDTH: usize = 34;

fn head(t: &Messages, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{:WIDTH$}", "")?;
    for column in Column::COUNTS {
        write!(out, "  {:>12}", shortened(column.name(t)))?;
    }
    writeln!(out)
}

fn shortened(name: &str) -> String {
    name.chars().take(12).collect()
}

fn rows(title: &str, lines: &[Line<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{title}")?;
    for line in lines {
        row(line.name, &line.count, out)?;
    }
    Ok(())
}

fn row(name: &str, count: &Count, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{:WIDTH$}", name.chars().take(WIDTH).collect::<String>())?;
    for column in Column::COUNTS {
        write!(out, "  {:>12}", count.of(column))?;
    }
    writeln!(out)
}
