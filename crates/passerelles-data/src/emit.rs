//! Puts an edition into a folder, all or nothing.
//!
//! Data files have the fingerprint of their content in their names, so old and new ones never collide. New files are
//! written into a temporary folder beside the target, moved in, and only then does one atomic rename replace
//! `manifest.json`, which is what names an edition. Killed at any moment, the folder still holds a whole edition.
//! When nothing has changed, nothing is touched: a file watcher stays asleep.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::compile::Edition;

/// Name of the file that names all others.
const MANIFEST: &str = "manifest.json";

/// The system refused to write.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {cause}", .path.display())]
pub struct EmitError {
    /// What could not be written.
    pub path: PathBuf,
    /// What the system says.
    pub cause: io::Error,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The folder holds this edition now.
    Written,
    /// It already did.
    Unchanged,
}

/// Writes the edition into `folder`, and removes the files of earlier editions from it.
///
/// # Errors
/// [`EmitError`] when the system refuses; the folder then still holds its earlier edition.
pub fn emit(edition: &Edition, folder: &Path) -> Result<Outcome, EmitError> {
    if is_there(edition, folder) {
        return Ok(Outcome::Unchanged);
    }
    let staging = staging(folder);
    let written = at(&staging, clear(&staging))
        .and_then(|()| at(&staging, fs::create_dir_all(&staging)))
        .and_then(|()| at(folder, fs::create_dir_all(folder)))
        .and_then(|()| write_all(edition, &staging))
        .and_then(|()| move_all(edition, &staging, folder));
    let cleared = at(&staging, clear(&staging));
    written?;
    cleared?;
    remove_old(edition, folder)?;
    Ok(Outcome::Written)
}

/// Whether the folder holds exactly this edition.
fn is_there(edition: &Edition, folder: &Path) -> bool {
    let same = |name: &str, bytes: &[u8]| fs::read(folder.join(name)).is_ok_and(|found| found == bytes);
    same(MANIFEST, &edition.manifest)
        && edition.files.iter().all(|file| same(&file.name, &file.bytes))
        && old_files(edition, folder).is_ok_and(|old| old.is_empty())
}

/// The temporary folder: beside the target, so that a move is a rename, and hidden.
fn staging(folder: &Path) -> PathBuf {
    let name = folder.file_name().map_or_else(|| "data".into(), |name| name.to_string_lossy());
    folder.with_file_name(format!(".{name}.partial"))
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn write_all(edition: &Edition, staging: &Path) -> Result<(), EmitError> {
    let files = edition.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    for (name, bytes) in files.chain([(MANIFEST, edition.manifest.as_slice())]) {
        let path = staging.join(name);
        let write = || {
            let mut file = File::create(&path)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        at(&path, write())?;
    }
    Ok(())
}

/// Moves the data files, then the manifest: from that moment the new edition is the one.
fn move_all(edition: &Edition, staging: &Path, folder: &Path) -> Result<(), EmitError> {
    for name in edition.files.iter().map(|file| file.name.as_str()).chain([MANIFEST]) {
        let target = folder.join(name);
        at(&target, fs::rename(staging.join(name), &target))?;
    }
    Ok(())
}

fn remove_old(edition: &Edition, folder: &Path) -> Result<(), EmitError> {
    for path in at(folder, old_files(edition, folder))? {
        at(&path, fs::remove_file(&path))?;
    }
    Ok(())
}

/// Files that an earlier build wrote: `<role>.<8 hex digits>.bin`, not of this edition.
fn old_files(edition: &Edition, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut old = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if is_ours(name) && !edition.files.iter().any(|file| file.name == name) {
            old.push(entry.path());
        }
    }
    Ok(old)
}

fn is_ours(name: &str) -> bool {
    let hex = |text: &str| text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.strip_suffix(".bin").and_then(|stem| stem.rsplit_once('.')).is_some_and(|(_, fingerprint)| hex(fingerprint))
}

fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, EmitError> {
    result.map_err(|cause| EmitError { path: path.to_owned(), cause })
}
