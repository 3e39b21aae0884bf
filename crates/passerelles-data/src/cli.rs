//! The command: reads its arguments, does one thing, says what it did, and returns an exit code.
//! Words for developers are English, problems of the data are French, for those who keep it.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::compile::Edition;
use crate::emit::{Outcome, emit};
use crate::problem::Problem;
use crate::source::Sources;
use crate::{BuildError, build, check, guide, import, offline, pack, pages, quality, questionnaire, refresh, serve};

const HELP: &str = "\
Checks and compiles the data of Passerelles, and serves the finished site.

  passerelles-data check [DIR]        report every problem of the data in DIR (default: data)
  passerelles-data build [DIR [OUT]]  check, then compile DIR into OUT (default: public/data)
  passerelles-data guide graph [DIR]  the questions of the guide and what calls for them, as JSON
  passerelles-data guide dot [DIR]    the same for Graphviz
      --reference DIR                 where files other than links.csv come from when the data folder lacks them
                                      (default: data)
";

const EXITS: &str = "
Exit codes: 0 clean or done, 1 problems in the data, 2 failure.
";

const DATA: &str = "data";
const OUT: &str = "public/data";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Clean, or done.
    Done,
    /// The data has problems.
    Problems,
    /// Nothing could be done.
    Failure,
}

impl Exit {
    /// The process's exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Failure => 2,
        }
    }
}

/// What was asked.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Check { folder: PathBuf, reference: PathBuf },
    Build { folder: PathBuf, out: PathBuf, reference: PathBuf },
    Guide { form: GraphForm, folder: PathBuf, reference: PathBuf },
}

/// How the graph of questions is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GraphForm {
    Json,
    Dot,
}

/// Runs a command given by its arguments, without the program's name.
///
/// # Errors
/// When `out` or `err` cannot be written to.
pub fn run(args: &[String], out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let other = serve::command(args, out, err)
        .or_else(|| pages::command(args, out, err))
        .or_else(|| offline::command(args, out, err))
        .or_else(|| pack::command(args, out, err))
        .or_else(|| import::command(args, out, err))
        .or_else(|| refresh::command(args, out, err))
        .or_else(|| quality::command(args, out, err));
    if let Some(exit) = other {
        return exit;
    }
    match parse(args) {
        Ok(Command::Help) => {
            let helps = [
                HELP,
                quality::HELP,
                import::HELP,
                refresh::HELP,
                pages::HELP,
                offline::HELP,
                serve::HELP,
                pack::HELP,
                EXITS,
            ];
            write!(out, "{}", helps.concat())?;
            Ok(Exit::Done)
        }
        Ok(Command::Check { folder, reference }) => {
            with_sources(&folder, &reference, err, |sources, err| run_check(&folder, sources, out, err))
        }
        Ok(Command::Build { folder, out: target, reference }) => {
            with_sources(&folder, &reference, err, |sources, err| run_build(sources, &target, out, err))
        }
        Ok(Command::Guide { form, folder, reference }) => {
            with_sources(&folder, &reference, err, |sources, err| run_guide(form, sources, out, err))
        }
        Err(what) => {
            writeln!(err, "failed: {what}; see passerelles-data help")?;
            Ok(Exit::Failure)
        }
    }
}

fn parse(args: &[String]) -> Result<Command, String> {
    let (mut words, mut reference) = (Vec::new(), PathBuf::from(DATA));
    let mut rest = args.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--reference" => reference = rest.next().ok_or("--reference needs a folder")?.into(),
            "--help" | "-h" => return Ok(Command::Help),
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            plain => words.push(plain),
        }
    }
    let folder = |at: usize, default: &str| PathBuf::from(words.get(at).copied().unwrap_or(default));
    match words.as_slice() {
        [] | ["help"] => Ok(Command::Help),
        ["check"] | ["check", _] => Ok(Command::Check { folder: folder(1, DATA), reference }),
        ["build"] | ["build", _] | ["build", _, _] => {
            Ok(Command::Build { folder: folder(1, DATA), out: folder(2, OUT), reference })
        }
        ["guide", "graph"] | ["guide", "graph", _] => {
            Ok(Command::Guide { form: GraphForm::Json, folder: folder(2, DATA), reference })
        }
        ["guide", "dot"] | ["guide", "dot", _] => {
            Ok(Command::Guide { form: GraphForm::Dot, folder: folder(2, DATA), reference })
        }
        ["guide", ..] => Err("guide does graph or dot".to_owned()),
        ["check" | "build", ..] => Err("too many folders".to_owned()),
        [other, ..] => Err(format!("unknown command {other}")),
    }
}

/// Reads the files that every command works on.
fn with_sources<E: Write>(
    folder: &Path,
    reference: &Path,
    err: &mut E,
    work: impl FnOnce(&Sources, &mut E) -> io::Result<Exit>,
) -> io::Result<Exit> {
    match Sources::read(folder, Some(reference)) {
        Ok(sources) => work(&sources, err),
        Err(error) => fail(&error, err),
    }
}

fn run_check(folder: &Path, sources: &Sources, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    match check(sources).as_slice() {
        [] => {
            writeln!(out, "Aucun problème dans {}.", folder.display())?;
            if let Ok(questionnaire) = questionnaire(sources) {
                writeln!(out, "{}", guide::proof(&questionnaire))?;
            }
            Ok(Exit::Done)
        }
        problems => report(problems, err),
    }
}

fn run_build(sources: &Sources, target: &Path, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let edition = match build(sources) {
        Ok(edition) => edition,
        Err(BuildError::Problems(problems)) => return report(&problems, err),
        Err(BuildError::Compile(error)) => return fail(&error, err),
    };
    match emit(&edition, target) {
        Ok(outcome) => {
            summary(&edition, target, outcome, out)?;
            Ok(Exit::Done)
        }
        Err(error) => fail(&error, err),
    }
}

fn run_guide(form: GraphForm, sources: &Sources, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let questionnaire = match questionnaire(sources) {
        Ok(questionnaire) => questionnaire,
        Err(problems) => return report(&problems, err),
    };
    match form {
        GraphForm::Dot => write!(out, "{}", guide::dot(&questionnaire))?,
        GraphForm::Json => match guide::graph_json(&questionnaire) {
            Ok(json) => writeln!(out, "{json}")?,
            Err(error) => return fail(&error, err),
        },
    }
    Ok(Exit::Done)
}

/// All problems, then how many there are in how many files.
fn report(problems: &[Problem], err: &mut impl Write) -> io::Result<Exit> {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems {
        writeln!(err, "{problem}")?;
        *files.entry(&problem.file).or_default() += 1;
    }
    let plural = |count: usize| if count > 1 { "s" } else { "" };
    let files = files.iter().map(|(file, count)| format!("{file} : {count}")).collect::<Vec<_>>().join(", ");
    let count = problems.len();
    writeln!(err, "{count} problème{} à corriger ({files}). Rien n’a été écrit.", plural(count))?;
    Ok(Exit::Problems)
}

fn fail(error: &impl core::fmt::Display, err: &mut impl Write) -> io::Result<Exit> {
    writeln!(err, "failed: {error}")?;
    Ok(Exit::Failure)
}

fn summary(edition: &Edition, target: &Path, outcome: Outcome, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{:<12} {:>8} {:>10}  file", "role", "rows", "bytes")?;
    for file in &edition.files {
        writeln!(out, "{:<12} {:>8} {:>10}  {}", file.role, file.rows, file.bytes.len(), file.name)?;
    }
    let totals = edition.totals;
    writeln!(
        out,
        "{} links ({} undated), {} authorities, {} countries; {} in {}",
        totals.links,
        totals.undated,
        totals.authorities,
        totals.countries,
        if outcome == Outcome::Written { "written" } else { "already" },
        target.display()
    )
}
