//! From a request to an answer, without any socket.

use std::fs;
use std::path::{Path, PathBuf};

use super::ServeError;
use super::header::{ALWAYS, ASK_AGAIN, is_known, keep, kind, reads_brotli};
use super::place::{Place, find};

/// A folder that holds a finished site, and the path it lives under.
#[derive(Debug, Clone)]
pub struct Site {
    folder: PathBuf,
    base: String,
}

/// What is asked.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) address: &'a str,
    /// The encodings the browser reads.
    pub(super) accepts: &'a str,
    /// The versions it has.
    pub(super) known: &'a str,
}

/// What is answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Site {
    /// The site in `folder`, under `base`: `/`, or the path it was built for.
    ///
    /// # Errors
    /// [`ServeError::NotASite`] without an `index.html`, [`ServeError::Base`] for a base without its slashes.
    pub fn open(folder: &Path, base: &str) -> Result<Self, ServeError> {
        if !base.starts_with('/') || !base.ends_with('/') {
            return Err(ServeError::Base(base.to_owned()));
        }
        if !folder.join("index.html").is_file() {
            return Err(ServeError::NotASite(folder.to_path_buf()));
        }
        Ok(Self { folder: folder.to_path_buf(), base: base.to_owned() })
    }

    pub(super) fn answer(&self, asked: &Asked<'_>) -> Answer {
        if !matches!(asked.method, "GET" | "HEAD") {
            return Answer::plain(405, "Only GET and HEAD are answered here.\n").with("Allow", "GET, HEAD");
        }
        match find(&self.folder, &self.base, asked.address) {
            Place::File(file) => file_answer(&file, asked).unwrap_or_else(Answer::missing),
            Place::Base => Answer::plain(308, "").with("Location", &self.base),
            Place::Nowhere => Answer::missing(),
        }
    }
}

impl Answer {
    fn plain(status: u16, text: &str) -> Self {
        let headers = ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let answer = Self { status, headers, body: text.as_bytes().to_vec() };
        answer.with("Content-Type", "text/plain; charset=utf-8").with("Cache-Control", ASK_AGAIN)
    }

    fn missing() -> Self {
        Self::plain(404, "There is nothing at this address.\n")
    }

    /// Sets a header, in place of the same one if it was said before.
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(said, _)| *said != name);
        self.headers.push((name, value.to_owned()));
        self
    }
}

/// The file as the browser can read it, or word that what it has is still good; `None` when it cannot be read.
fn file_answer(file: &Path, asked: &Asked<'_>) -> Option<Answer> {
    let pressed = if reads_brotli(asked.accepts) { fs::read(format!("{}.br", file.display())).ok() } else { None };
    let encoded = pressed.is_some();
    let body = pressed.or_else(|| fs::read(file).ok())?;
    let tag = format!("\"{:016x}\"", fingerprint(&body));
    let mut answer = Answer::plain(200, "")
        .with("Content-Type", kind(file))
        .with("Cache-Control", keep(file))
        .with("Vary", "Accept-Encoding")
        .with("ETag", &tag);
    if encoded {
        answer = answer.with("Content-Encoding", "br");
    }
    if is_known(asked.known, &tag) {
        answer.status = 304;
    } else {
        answer.body = body;
    }
    Some(answer)
}

/// FNV-1a, 64 bits: enough to tell two versions of one file apart.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
