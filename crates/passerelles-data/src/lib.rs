//! Checks and compiles the data of Passerelles: the CSV files that people keep, and the outlines of the world, become
//! the small binary files that the browser loads.
//!
//! One way: [`source`] reads files and cuts them into cells, `validate` says what cells mean and what is wrong with
//! them, `world` and `france` turn outlines into lines of flat maps, [`guide`] reads and proves the questionnaire,
//! `compile` makes the files of an edition in memory, and [`emit`] puts them into a folder. [`pages`] writes the texts of a
//! finished site ahead, [`offline`] its service worker, [`serve`] shows it, [`pack`] makes one
//! file of it. `import` brings strangers' links into `links.csv`, `refresh` those of Wikidata, `quality` says what the
//! links lack. [`cli`] is the command.

mod by_lang;
mod charts;
pub mod cli;
pub mod compile;
mod content;
pub mod emit;
mod france;
pub mod guide;
mod import;
pub mod offline;
pub mod pack;
pub mod pages;
mod phrases;
pub mod problem;
mod quality;
mod refresh;
pub mod serve;
pub mod source;
mod validate;
mod world;

use compile::{CompileError, Edition};
use problem::{Problem, Problems};
use source::Sources;
use validate::Tables;

/// Numbers of a text that nobody vouches for, each with the character at which it begins. Years, days of a month and
/// numbers that are names (article 131, loi n° 92-125) are free.
pub fn bare_numbers(text: &str, lang: passerelles_domain::text::Lang) -> Vec<(usize, String)> {
    content::number::bare(text, lang)
}

/// Why there is no edition.
#[derive(Debug)]
pub enum BuildError {
    /// The data must be mended first.
    Problems(Vec<Problem>),
    /// The compiler is wrong.
    Compile(CompileError),
}

/// Every problem of the data, in the order of files and lines.
pub fn check(sources: &Sources) -> Vec<Problem> {
    let mut problems = Problems::default();
    let tables = Tables::read(sources, &mut problems);
    validate::validate(&tables, sources, &mut problems);
    problems.into_sorted()
}

/// The questionnaire alone, without the rest of the data.
///
/// # Errors
/// The problems of the questionnaire and of the names of countries, when there are any.
pub fn questionnaire(sources: &Sources) -> Result<guide::Guide, Vec<Problem>> {
    let mut problems = Problems::default();
    let guide = validate::guide(&Tables::read(sources, &mut Problems::default()), sources, &mut problems);
    if problems.is_empty() { Ok(guide) } else { Err(problems.into_sorted()) }
}

/// Checks and compiles the data.
///
/// # Errors
/// [`BuildError::Problems`] when the check finds any.
pub fn build(sources: &Sources) -> Result<Edition, BuildError> {
    let mut problems = Problems::default();
    let tables = Tables::read(sources, &mut problems);
    let checked = validate::validate(&tables, sources, &mut problems);
    if !problems.is_empty() {
        return Err(BuildError::Problems(problems.into_sorted()));
    }
    compile::compile(&checked).map_err(BuildError::Compile)
}
