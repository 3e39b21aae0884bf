//! Where things are: the project, what it compiles to, and the cache that all clones of one account share.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The folders chores work in.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The top of the project.
    pub(crate) root: PathBuf,
    /// Where cargo writes.
    pub(crate) target: PathBuf,
    /// The per-user cache, for tools.
    pub(crate) cache: PathBuf,
}

impl Place {
    /// Finds the folders for this run.
    pub(crate) fn find() -> Result<Self, Trouble> {
        let root = root()?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let cache = cache_folder(|name| env::var_os(name).filter(|value| !value.is_empty()), env::consts::OS)
            .ok_or_else(|| {
                Trouble::machine("no folder to keep tools in: this account seems to have no home")
                    .remedy("set PASSERELLES_CACHE to a folder that will stay")
            })?;
        Ok(Self { cache: root.join(cache), root, target })
    }

    /// The sources of the data.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// The compiled data of the default build.
    pub(crate) fn public_data(&self) -> PathBuf {
        self.root.join("public").join("data")
    }

    /// The finished site of the default build.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A file or folder of xtask's own, out of everyone's way.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// The data command, once built.
    pub(crate) fn data_command(&self) -> PathBuf {
        self.target.join("tool").join(executable("passerelles-data"))
    }

    /// Where tools are kept.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }
}

/// The file name of a program on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// A path as people read it: relative to the project when inside it.
pub(crate) fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn root() -> Result<PathBuf, Trouble> {
    // Cargo tells where xtask is; a binary run by hand looks upwards.
    let told = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = env::current_dir().ok();
    told.iter()
        .chain(here.iter())
        .flat_map(|start| start.ancestors())
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| Trouble::machine("this is not inside the project").remedy("go to its folder and try again"))
}

fn cache_folder(variable: impl Fn(&str) -> Option<OsString>, system: &str) -> Option<PathBuf> {
    let variable = |name: &str| variable(name).map(PathBuf::from);
    if let Some(chosen) = variable("PASSERELLES_CACHE") {
        return Some(chosen);
    }
    if let Some(shared) = variable("XDG_CACHE_HOME") {
        return Some(shared.join("passerelles"));
    }
    match system {
        "windows" => variable("LOCALAPPDATA").map(|home| home.join("passerelles").join("cache")),
        "macos" => variable("HOME").map(|home| home.join("Library/Caches/passerelles")),
        _ => variable("HOME").map(|home| home.join(".cache/passerelles")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(system: &str, variables: &[(&str, &str)]) -> Option<PathBuf> {
        let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
        cache_folder(find, system)
    }

    #[test]
    fn the_cache_follows_each_systems_custom() {
        let home = ("HOME", "/h");
        assert_eq!(folder("linux", &[home]), Some("/h/.cache/passerelles".into()));
        assert_eq!(folder("linux", &[home, ("XDG_CACHE_HOME", "/x")]), Some("/x/passerelles".into()));
        assert_eq!(folder("linux", &[home, ("PASSERELLES_CACHE", "/p")]), Some("/p".into()));
        assert_eq!(folder("macos", &[home]), Some("/h/Library/Caches/passerelles".into()));
        let windows = folder("windows", &[("LOCALAPPDATA", "/l")]);
        assert_eq!(windows, Some(PathBuf::from("/l").join("passerelles").join("cache")));
        assert_eq!(folder("linux", &[]), None);
    }
}
