//! Pressed copies beside the files of a site, made once at the best quality so that no server has to.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

/// Files worth pressing; fonts and images are pressed already.
const WORTH: [&str; 12] =
    ["html", "js", "mjs", "css", "json", "webmanifest", "wasm", "bin", "svg", "txt", "xml", "csv"];

/// How copies are pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// What every browser reads, over HTTPS.
    Brotli,
    /// For those who come by HTTP, and servers without brotli.
    Gzip,
}

impl Form {
    const fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn press(self, content: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli(content),
            Self::Gzip => gzip(content),
        }
    }
}

/// Organisers change it in place: a copy would hide the change.
const CHANGED_IN_PLACE: &str = "config.json";

/// What pressing a site came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pressed {
    /// Files that have a copy now.
    pub files: u32,
    /// Bytes of these files.
    pub before: u64,
    /// Bytes of their copies.
    pub after: u64,
}

/// Writes a `.br` or `.gz` copy beside each file of `folder` that gains by it, and removes those that no longer do.
///
/// # Errors
/// When a file cannot be read or written.
pub fn press(folder: &Path, form: Form) -> io::Result<Pressed> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let queue = Mutex::new(files.into_iter());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(|| work(&queue, form))).collect();
        let mut sum = Pressed::default();
        for worker in workers {
            let part = worker.join().map_err(|_| io::Error::other("a worker stopped"))??;
            sum.files += part.files;
            sum.before += part.before;
            sum.after += part.after;
        }
        Ok(sum)
    })
}

fn work(queue: &Mutex<impl Iterator<Item = PathBuf>>, form: Form) -> io::Result<Pressed> {
    let mut sum = Pressed::default();
    let next = || queue.lock().ok().and_then(|mut files| files.next());
    while let Some(file) = next() {
        let content = fs::read(&file)?;
        let copy = PathBuf::from(format!("{}.{}", file.display(), form.extension()));
        let pressed = form.press(&content)?;
        if pressed.len() >= content.len() {
            fs::remove_file(&copy).or_else(|cause| missing_is_fine(&cause))?;
            continue;
        }
        fs::write(&copy, &pressed)?;
        sum.files += 1;
        sum.before += content.len() as u64;
        sum.after += pressed.len() as u64;
    }
    Ok(sum)
}

fn missing_is_fine(cause: &io::Error) -> io::Result<()> {
    if cause.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(cause.kind().into()) }
}

/// Quality 11, window 22: what weight budgets are measured with.
fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut pressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut pressed, &params)?;
    Ok(pressed)
}

/// Without a name or a date, so that the same file gives the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn is_worth(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|found| WORTH.contains(&found)) && !file.ends_with(CHANGED_IN_PLACE)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if is_worth(&path) {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn files_that_gain_get_a_copy_and_others_none() {
        let site = tempfile::tempdir().unwrap();
        let at = |name: &str| site.path().join(name);
        fs::create_dir(at("data")).unwrap();
        fs::write(at("data/a.bin"), "a".repeat(5000)).unwrap();
        fs::write(at("tiny.css"), "a").unwrap();
        fs::write(at("tiny.css.br"), "of an earlier, longer file").unwrap();
        fs::write(at("font.woff2"), "b".repeat(5000)).unwrap();
        fs::write(at("config.json"), "c".repeat(5000)).unwrap();
        let pressed = press(site.path(), Form::Brotli).unwrap();
        assert_eq!((pressed.files, pressed.before), (1, 5000));
        assert!(pressed.after < 50);
        assert!(at("data/a.bin.br").is_file() && !at("tiny.css.br").exists() && !at("font.woff2.br").exists());
        assert!(!at("config.json.br").exists(), "organisers change it in place");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*fs::read(at("data/a.bin.br")).unwrap(), &mut back).unwrap();
        assert_eq!(back, "a".repeat(5000).as_bytes());
        let zipped = press(site.path(), Form::Gzip).unwrap();
        assert_eq!((zipped.files, zipped.before), (1, 5000), "brotli copies get none");
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*fs::read(at("data/a.bin.gz")).unwrap()).read_to_end(&mut back).unwrap();
        assert_eq!(back, "a".repeat(5000).as_bytes());
        assert_eq!(press(site.path(), Form::Brotli).unwrap(), pressed, "the same again, copies of copies apart");
    }
}
