//! What a harvest has so far, in a folder: each page as it came, and where to go on. A harvest that was cut off, by the
//! network or by its keeper, goes on from there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::answer::{self, Statement};
use super::query;
use crate::import::replace;

const PROGRESS: &str = "progress.json";

/// Where a harvest stands.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Progress {
    endpoint: String,
    /// The question without its page: another question starts anew.
    question: String,
    after: String,
    pages: usize,
    statements: usize,
    whole: bool,
}

/// A harvest on the disk.
#[derive(Debug)]
pub(crate) struct Store {
    folder: PathBuf,
    progress: Progress,
}

impl Store {
    /// Opens a folder: goes on with the harvest that it holds, if that asked the same of the same endpoint.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub(crate) fn open(folder: &Path, endpoint: &str, fresh: bool) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let question = query::page("", 0);
        let found = fs::read(folder.join(PROGRESS)).ok();
        let found = found.and_then(|bytes| serde_json::from_slice::<Progress>(&bytes).ok());
        let found = found.filter(|found| !fresh && found.endpoint == endpoint && found.question == question);
        let progress = found.unwrap_or(Progress { endpoint: endpoint.to_owned(), question, ..Progress::default() });
        Ok(Self { folder: folder.to_owned(), progress })
    }

    /// Keeps a page; without a last statement it is the end.
    ///
    /// # Errors
    /// When the disk refuses; the harvest then goes on from the page before.
    pub(crate) fn keep(&mut self, text: &str, last: Option<&str>, statements: usize) -> io::Result<()> {
        let progress = &mut self.progress;
        match last {
            Some(last) => {
                replace(&page_path(&self.folder, progress.pages + 1), text.as_bytes())?;
                progress.pages += 1;
                progress.statements += statements;
                last.clone_into(&mut progress.after);
            }
            None => progress.whole = true,
        }
        let bytes = serde_json::to_vec_pretty(progress).map_err(io::Error::other)?;
        replace(&self.folder.join(PROGRESS), &bytes)
    }

    /// The statements of every page, in the order of their addresses.
    ///
    /// # Errors
    /// When a page cannot be read again.
    pub(crate) fn read(&self) -> io::Result<Vec<Statement>> {
        let mut all = Vec::with_capacity(self.progress.statements);
        for page in 1..=self.progress.pages {
            let text = fs::read_to_string(page_path(&self.folder, page))?;
            all.extend(answer::read(&text).map_err(io::Error::other)?);
        }
        all.sort_by(|one: &Statement, other| (&one.address, &one.french).cmp(&(&other.address, &other.french)));
        all.dedup_by(|one, other| one.address == other.address && one.french == other.french);
        Ok(all)
    }

    /// The last statement that is here.
    pub(crate) fn after(&self) -> &str {
        &self.progress.after
    }

    /// Whether every page is here.
    pub(crate) fn is_whole(&self) -> bool {
        self.progress.whole
    }

    /// How many pages are here.
    pub(crate) fn pages(&self) -> usize {
        self.progress.pages
    }

    /// How many statements are here.
    pub(crate) fn statements(&self) -> usize {
        self.progress.statements
    }

    /// A file beside the pages.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

fn page_path(folder: &Path, page: usize) -> PathBuf {
    folder.join(format!("page-{page:04}.json"))
}
