//! `passerelles-data offline DIR`: the service worker of a finished site, with the list of what it keeps.
//!
//! `offline/worker.js` is the worker; this module counts what the app may need at any moment, with the SHA-256 of each
//! file, and writes both as `DIR/sw.js`. Pages written ahead are left out: one page, `404.html`, knows every address.
//! Whoever changes a file of a finished site by hand writes the list again, or the worker refuses the change.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::cli::Exit;

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data offline DIR        write the service worker of the finished site in DIR: after a change by hand
";

/// The worker's file.
const WORKER: &str = "sw.js";
const SOURCE: &str = include_str!("offline/worker.js");
/// The page that knows every address.
const SHELL: &str = "404.html";
/// What is for crawlers, feed readers, lawyers and other servers; and what each organiser changes in place.
const LEFT_OUT: [&str; 3] = [WORKER, "config.json", "icons/partage.png"];
const KINDS_LEFT_OUT: [&str; 5] = ["html", "xml", "txt", "br", "gz"];

/// What a service worker keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Changes whenever one of the files does.
    pub version: String,
    /// The SHA-256 of each file, in hexadecimal, by its path with `/`.
    pub files: BTreeMap<String, String>,
    /// Bytes of all of them.
    pub bytes: u64,
}

impl Kept {
    /// Reads a finished site.
    ///
    /// # Errors
    /// When its files cannot be read, and when it has no `404.html`.
    pub fn of(site: &Path) -> io::Result<Self> {
        let mut kept = Self { version: String::new(), files: BTreeMap::new(), bytes: 0 };
        kept.collect(site, "")?;
        if !kept.files.contains_key(SHELL) {
            return Err(io::Error::new(io::ErrorKind::NotFound, "no 404.html: it is not a finished site"));
        }
        let mut all = Sha256::new();
        all.update(SOURCE);
        for (name, hash) in &kept.files {
            all.update(format!("{name} {hash}\n"));
        }
        kept.version = hexadecimal(&all.finalize()).chars().take(16).collect();
        Ok(kept)
    }

    fn collect(&mut self, folder: &Path, inside: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let name = format!("{inside}{name}");
            if path.is_dir() {
                self.collect(&path, &format!("{name}/"))?;
            } else if is_kept(&name) {
                let bytes = fs::read(&path)?;
                self.bytes += bytes.len() as u64;
                self.files.insert(name, hexadecimal(&Sha256::digest(&bytes)));
            }
        }
        Ok(())
    }

    /// The worker, as the browser gets it.
    fn worker(&self) -> io::Result<String> {
        let files = serde_json::to_string(&self.files)?;
        let code: Vec<&str> = SOURCE.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        Ok(format!("const VERSION = \"{}\";\nconst FILES = {files};\n{}\n", self.version, code.join("\n").trim_start()))
    }
}

/// Writes the worker of a finished site, and removes pressed copies of the one before.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(site: &Path) -> io::Result<Kept> {
    let kept = Kept::of(site)?;
    // Aside first: nobody is ever served half of it, and what shares the old file with another folder keeps it.
    let aside = site.join(".sw.js.part");
    fs::write(&aside, kept.worker()?)?;
    fs::rename(&aside, site.join(WORKER))?;
    for copy in ["br", "gz"] {
        match fs::remove_file(site.join(format!("{WORKER}.{copy}"))) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            _ => {}
        }
    }
    Ok(kept)
}

fn is_kept(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    let wanted = extension.is_some_and(|extension| !KINDS_LEFT_OUT.contains(&extension));
    name == SHELL || (wanted && !hidden && !LEFT_OUT.contains(&name))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Runs `offline`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"offline", rest) = words.split_first()? else { return None };
    let written = match rest {
        [folder] if !folder.starts_with('-') => {
            let folder = PathBuf::from(folder);
            write(&folder).map_err(|cause| format!("{}: {cause}", folder.display()))
        }
        _ => Err("offline needs one folder".to_owned()),
    };
    Some(match written {
        Ok(Kept { version, files, bytes }) => {
            let (count, kilo) = (files.len(), bytes / 1000);
            writeln!(out, "offline: {count} files, {kilo} kB, version {version}").map(|()| Exit::Done)
        }
        Err(what) => writeln!(err, "failed: {what}").map(|()| Exit::Failure),
    })
}

#[cfg(test)]
mod tests;
