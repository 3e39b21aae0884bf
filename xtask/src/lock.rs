//! One run at a time where two would tread on each other: installing tools, building.
//!
//! The system frees the lock when the process ends, however it ends.

use std::fs::{self, File};
use std::path::Path;

use crate::console;
use crate::trouble::Trouble;

/// Held for as long as this value lives.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at `path` if nobody holds it.
    pub(crate) fn try_take(path: &Path) -> Option<Self> {
        let file = File::options().create(true).append(true).open(path).ok()?;
        file.try_lock().ok().map(|()| Self { _file: file })
    }

    /// Takes the lock at `path`, waiting for another run to let it go.
    pub(crate) fn take(path: &Path, doing: &str) -> Result<Self, Trouble> {
        let refused = |cause| Trouble::system(format!("lock {}", path.display()), &cause);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(refused)?;
        }
        let file = File::options().create(true).append(true).open(path).map_err(refused)?;
        if file.try_lock().is_err() {
            console::say(format!("Another `cargo xtask` is {doing}; waiting for it to finish…"));
            file.lock().map_err(refused)?;
        }
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_waits_for_the_first() {
        let path = std::env::temp_dir().join(format!("passerelles-lock-{}", std::process::id()));
        let first = Lock::take(&path, "testing").unwrap();
        assert!(Lock::try_take(&path).is_none());
        drop(first);
        assert!(Lock::try_take(&path).is_some());
        fs::remove_file(&path).unwrap();
    }
}
