//! `passerelles-data import`: reading its words and saying how it ends.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::intake::{self, FILE_LIMIT, LINE_LIMIT, TooMuch};
use super::report::{self, Frame};
use super::{Import, Mapping, fault, file, rejects};
use crate::cli::Exit;
use crate::problem::{Column, Problem};
use crate::source::{Columns as _, LINKS, Link, Sources};

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data import FILE --map MAPPING.toml
                                      say what the links of FILE would add to data/links.csv; see docs/donnees.md
      --into data/links.csv           and add them
      --rejects FILE                  where what was not taken goes (default: FILE with .rejets.csv)
      --reference DIR                 where communes, countries and the other tables are (default: data)
      --all                           every remark, not the first twelve of each kind
";

/// What was asked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    pub(crate) file: PathBuf,
    pub(crate) map: PathBuf,
    pub(crate) into: Option<PathBuf>,
    pub(crate) rejects: Option<PathBuf>,
    pub(crate) reference: PathBuf,
    pub(crate) all: bool,
}

/// Runs `import`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"import", rest) = words.split_first()? else { return None };
    Some(match Wish::read(rest) {
        Ok(wish) => wish.run(out, err),
        Err(what) => fail(&format!("{what}; see passerelles-data help"), err),
    })
}

impl Wish {
    fn read(words: &[&str]) -> Result<Self, String> {
        let (mut file, mut map, mut into, mut rejects) = (None, None, None, None);
        let (mut reference, mut all) = (PathBuf::from("data"), false);
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().map(PathBuf::from).ok_or(format!("{word} needs a path"));
            match word {
                "--map" => map = Some(value()?),
                "--into" => into = Some(value()?),
                "--rejects" => rejects = Some(value()?),
                "--reference" => reference = value()?,
                "--all" => all = true,
                option if option.starts_with('-') => return Err(format!("unknown option {option}")),
                path if file.is_none() => file = Some(PathBuf::from(path)),
                _ => return Err("import reads one file".to_owned()),
            }
        }
        let file = file.ok_or("import needs a file")?;
        Ok(Self { file, map: map.ok_or("import needs --map and a mapping")?, into, rejects, reference, all })
    }

    /// Reads, merges, reports, and writes when it was asked to.
    pub(crate) fn run(&self, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
        let ready = self.mapping().and_then(|mapping| Ok((mapping, self.bytes()?)));
        let (mapping, bytes) = match ready {
            Ok(ready) => ready,
            Err(problems) => return refuse(&problems, err),
        };
        let sources = match self.sources() {
            Ok(sources) => sources,
            Err(what) => return fail(&what, err),
        };
        match Import::read(&name(&self.file), &bytes, &mapping, &sources) {
            Ok(import) => self.finish(&import, &mapping, out, err),
            Err(problems) => refuse(&problems, err),
        }
    }

    fn mapping(&self) -> Result<Mapping, Vec<Problem>> {
        let bytes = fs::read(&self.map).map_err(|cause| {
            let what = format!("La correspondance ne se lit pas ({cause})");
            vec![fault(
                &self.map.to_string_lossy(),
                0,
                Column::LINE,
                what,
                "Vérifier son chemin ; il y en a dans data/mappings",
            )]
        })?;
        Mapping::read(&name(&self.map), &bytes)
    }

    fn bytes(&self) -> Result<Vec<u8>, Vec<Problem>> {
        let told = |error: TooMuch| {
            let (line, what, remedy) = match error {
                TooMuch::Refused(cause) => {
                    (0, format!("Le fichier ne se lit pas ({cause})"), "Vérifier son chemin et ses droits")
                }
                TooMuch::Line(line) => {
                    let what = format!("La ligne dépasse {} Mo : la lecture s’arrête là", LINE_LIMIT >> 20);
                    (line, what, "Vérifier que le fichier est bien un CSV, avec une ligne par lien")
                }
                TooMuch::File => {
                    let what = format!("Le fichier dépasse {} Mo : la lecture s’arrête là", FILE_LIMIT >> 20);
                    (0, what, "Le couper en plusieurs fichiers, chacun avec l’en-tête")
                }
            };
            vec![fault(&name(&self.file), line, Column::LINE, what, remedy)]
        };
        intake::read(File::open(&self.file).map_err(TooMuch::Refused).map_err(told)?).map_err(told)
    }

    /// Where our links are.
    fn ours(&self) -> PathBuf {
        self.into.clone().unwrap_or_else(|| self.reference.join(LINKS))
    }

    /// The reference tables with our links; a file that is not there yet begins empty.
    fn sources(&self) -> Result<Sources, String> {
        let sources = Sources::read(&self.reference, None).map_err(|error| error.to_string())?;
        let Some(into) = &self.into else { return Ok(sources) };
        let header = || Link::ALL.iter().map(|column| column.name()).collect::<Vec<_>>().join(",") + "\n";
        match fs::read(into) {
            Ok(bytes) => Ok(sources.with_file(LINKS, bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Ok(sources.with_file(LINKS, header().into_bytes()))
            }
            Err(cause) => Err(format!("cannot read {}: {cause}", into.display())),
        }
    }

    /// Writes the rejects, our links when they change, and the report.
    fn finish(
        &self,
        import: &Import,
        mapping: &Mapping,
        out: &mut impl Write,
        err: &mut impl Write,
    ) -> io::Result<Exit> {
        if !import.adds_up() {
            return fail("the counts of this import do not add up; nothing was written", err);
        }
        let rejects = self.rejects.clone().unwrap_or_else(|| rejects::path(&self.file));
        let (some, ours) = (!import.rejects.is_empty(), self.ours());
        let kept = if some { keep(&rejects, import.rejects_file.as_bytes()) } else { Ok(None) };
        let kept = match kept.and_then(|kept| self.write(import).map(|()| kept)) {
            Ok(kept) => kept,
            Err(cause) => return fail(&format!("cannot write: {cause}"), err),
        };
        let rejects = Some(rejects.as_path()).filter(|_| some);
        let written = self.into.is_some();
        report::write(import, mapping, &Frame { file: &self.file, into: &ours, rejects, written, all: self.all }, out)?;
        if let Some(kept) = kept {
            writeln!(out, "Les rejets d’avant sont gardés dans {}", kept.display())?;
        }
        Ok(if some { Exit::Problems } else { Exit::Done })
    }

    fn write(&self, import: &Import) -> io::Result<()> {
        match &self.into {
            Some(into) if import.changes() || !into.exists() => file::replace(into, import.file.as_bytes()),
            _ => Ok(()),
        }
    }
}

/// Writes rejects; others that were there are kept beside: somebody may have mended them.
fn keep(path: &Path, bytes: &[u8]) -> io::Result<Option<PathBuf>> {
    let before = fs::read(path).ok();
    if before.as_deref() == Some(bytes) {
        return Ok(None);
    }
    let kept = path.with_extension("avant.csv");
    if before.is_some() {
        fs::rename(path, &kept)?;
    }
    file::replace(path, bytes)?;
    Ok(before.map(|_| kept))
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned()
}

fn refuse(problems: &[Problem], err: &mut impl Write) -> io::Result<Exit> {
    for problem in problems {
        writeln!(err, "{problem}")?;
    }
    writeln!(err, "Rien n’a été lu ni écrit.")?;
    Ok(Exit::Problems)
}

fn fail(what: &str, err: &mut impl Write) -> io::Result<Exit> {
    writeln!(err, "failed: {what}")?;
    Ok(Exit::Failure)
}
