//! A copy of the finished site, so that a journey may damage what it is served.

use std::fs;
use std::path::{Path, PathBuf};

use passerelles_domain::wire::Manifest;
use tempfile::TempDir;

/// What can happen to a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Some bytes in the middle are other bytes.
    Flipped,
    /// The second half never arrived.
    CutShort,
    /// It is not there.
    Missing,
}

/// The copy; gone when dropped.
#[derive(Debug)]
pub struct Site {
    source: PathBuf,
    copy: TempDir,
}

impl Site {
    /// Copies the site that lies in `source`.
    pub fn copy(source: &Path) -> Self {
        let copy = tempfile::tempdir().expect("a folder for the copy of the site");
        copy_folder(source, copy.path());
        Self { source: source.to_path_buf(), copy }
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        self.copy.path()
    }

    /// The bytes of the data file with this role, as they were built.
    pub fn bytes(&self, role: &str) -> Vec<u8> {
        fs::read(self.source.join(self.place(role))).expect("a data file of the site")
    }

    /// The bytes of a file, as they were built.
    pub fn built(&self, name: &str) -> Vec<u8> {
        fs::read(self.source.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The name of the file that lies at the top of the site and begins and ends so.
    pub fn named(&self, start: &str, end: &str) -> String {
        let entries = fs::read_dir(&self.source).expect("the finished site").flatten();
        let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
        found.unwrap_or_else(|| panic!("no file {start}…{end}"))
    }

    /// Puts other bytes in place of a file, or a file where none was.
    pub fn change(&self, place: &Path, bytes: &[u8]) {
        self.write(place, bytes);
    }

    /// Damages the data file with this role.
    pub fn damage(&self, role: &str, damage: Damage) {
        let mut bytes = self.bytes(role);
        let half = bytes.len() / 2;
        match damage {
            Damage::Flipped => bytes.iter_mut().skip(half).take(32).for_each(|byte| *byte ^= 0b0101_1010),
            Damage::CutShort => bytes.truncate(half),
            Damage::Missing => return self.remove(&self.place(role)),
        }
        self.write(&self.place(role), &bytes);
    }

    /// Puts the data file with this role back as it was built.
    pub fn repair(&self, role: &str) {
        let place = self.place(role);
        self.write(&place, &fs::read(self.source.join(&place)).expect("a data file of the site"));
    }

    /// Gives it another configuration.
    pub fn configure(&self, text: &str) {
        self.write(Path::new("config.json"), text.as_bytes());
    }

    /// Has every page of the site run a script before its own.
    pub fn run_first(&self, script: &str) {
        self.write(Path::new(FIRST), script.as_bytes());
        self.mark_pages(Path::new(""));
    }

    fn mark_pages(&self, folder: &Path) {
        for entry in fs::read_dir(self.folder().join(folder)).expect("a folder of the copy").flatten() {
            let place = folder.join(entry.file_name());
            if entry.path().is_dir() {
                self.mark_pages(&place);
            } else if place.extension().is_some_and(|end| end == "html") {
                let text = fs::read_to_string(entry.path()).expect("a page of the copy");
                if !text.contains(FIRST) {
                    let marked = text.replacen(CHARSET, &format!("{CHARSET}<script src=\"/{FIRST}\"></script>"), 1);
                    self.write(&place, marked.as_bytes());
                }
            }
        }
    }

    /// Makes the manifest one of a newer program.
    pub fn raise_format(&self) {
        let text = fs::read_to_string(self.source.join(MANIFEST)).expect("the manifest");
        let format = format!("\"format\": {}", Manifest::FORMAT);
        assert!(text.contains(&format), "the manifest is not written as expected");
        self.write(Path::new(MANIFEST), text.replace(&format, "\"format\": 99").as_bytes());
    }

    /// Puts the manifest back as it was built.
    pub fn restore_manifest(&self) {
        self.write(Path::new(MANIFEST), &fs::read(self.source.join(MANIFEST)).expect("the manifest"));
    }

    /// Where the file with this role lies.
    fn place(&self, role: &str) -> PathBuf {
        let text = fs::read_to_string(self.source.join(MANIFEST)).expect("the manifest");
        let manifest: Manifest = serde_json::from_str(&text).expect("the manifest");
        Path::new("data").join(manifest.name_of(role).unwrap_or_else(|| panic!("the manifest has no file `{role}`")))
    }

    /// Writes a new file in place of the old one: the old one may be the site's own, linked here.
    fn write(&self, place: &Path, bytes: &[u8]) {
        self.remove(place);
        fs::write(self.folder().join(place), bytes).expect("a file of the copy");
    }

    /// Removes a file and its compressed copy.
    fn remove(&self, place: &Path) {
        for end in ["", ".br"] {
            let file = self.folder().join(format!("{}{end}", place.display()));
            if file.exists() {
                fs::remove_file(file).expect("a file of the copy goes");
            }
        }
    }
}

/// The script that pages run before their own, and what it stands behind.
const FIRST: &str = "journey-first.js";
const CHARSET: &str = "<meta charset=utf-8>";
const MANIFEST: &str = "data/manifest.json";

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder of the copy");
    for entry in fs::read_dir(from).expect("the finished site") {
        let entry = entry.expect("a file of the finished site");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else if fs::hard_link(entry.path(), &target).is_err() {
            // Another file system, or one without links.
            fs::copy(entry.path(), &target).expect("a file of the copy");
        }
    }
}
