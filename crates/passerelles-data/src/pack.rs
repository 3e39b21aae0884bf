//! `passerelles-data pack DIR FILE.zip`: a folder as one file to hand over. The same folder gives the same bytes: files
//! stand in the order of their names and all have the same date.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use crate::cli::Exit;

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data pack DIR FILE.zip  put a folder into one file; the same folder gives the same bytes
";

/// Kinds that are pressed already: pressing them again costs time and gains nothing.
const PRESSED: [&str; 5] = ["br", "gz", "woff2", "png", "zip"];

/// What was packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Files in it.
    pub files: usize,
    /// Bytes of the packed file.
    pub bytes: u64,
}

/// Packs `folder` into `target`, which only appears when it is whole.
///
/// # Errors
/// When something cannot be read or written.
pub fn pack(folder: &Path, target: &Path) -> io::Result<Packed> {
    let top = folder.file_name().and_then(|name| name.to_str()).unwrap_or("passerelles");
    let mut files = Vec::new();
    collect(folder, top, &mut files)?;
    files.sort();
    let aside = PathBuf::from(format!("{}.part", target.display()));
    let mut zip = ZipWriter::new(BufWriter::new(File::create(&aside)?));
    for (name, path) in &files {
        let pressed = path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| PRESSED.contains(&kind));
        let method = if pressed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(name.as_str(), options)?;
        zip.write_all(&fs::read(path)?)?;
    }
    zip.finish()?.flush()?;
    fs::rename(&aside, target)?;
    Ok(Packed { files: files.len(), bytes: fs::metadata(target)?.len() })
}

fn collect(folder: &Path, inside: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{inside}/{name}");
        if path.is_dir() {
            collect(&path, &name, files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

/// Runs `pack`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"pack", rest) = words.split_first()? else { return None };
    let packed = match rest {
        [folder, target] => pack(Path::new(folder), Path::new(target)).map_err(|cause| format!("{target}: {cause}")),
        _ => Err("pack needs a folder and a file".to_owned()),
    };
    Some(match packed {
        Ok(Packed { files, bytes }) => writeln!(out, "packed: {files} files, {} kB", bytes / 1000).map(|()| Exit::Done),
        Err(what) => writeln!(err, "failed: {what}").map(|()| Exit::Failure),
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_folder_comes_back_whole_and_the_same_bytes_each_time() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("passerelles-1");
        fs::create_dir_all(folder.join("site/data")).unwrap();
        let long = "la même ligne\n".repeat(100);
        let files = [("site/index.html", long.as_str()), ("site/data/a.bin.br", "pressé"), ("é.txt", "")];
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let zip = top.path().join("a.zip");
        let packed = pack(&folder, &zip).unwrap();
        assert!(packed.files == 3 && packed.bytes < 1000, "{packed:?}");
        let mut archive = zip::ZipArchive::new(File::open(&zip).unwrap()).unwrap();
        for (name, text) in files {
            let mut read = String::new();
            archive.by_name(&format!("passerelles-1/{name}")).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(read, text, "{name}");
        }
        let again = top.path().join("b.zip");
        pack(&folder, &again).unwrap();
        assert_eq!(fs::read(zip).unwrap(), fs::read(again).unwrap());
        assert!(pack(&top.path().join("gone"), &top.path().join("c.zip")).is_err());
        assert!(!top.path().join("c.zip").exists());
    }
}
