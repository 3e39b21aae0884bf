//! Rows as a file: `links.csv`, and its replacement on the disk, all or nothing.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use passerelles_domain::export::csv::guarded;

use crate::source::{Columns as _, Link};

/// `links.csv` with these rows. Our own form: line feeds, and quotes only where a cell needs them, so that a keeper's
/// comparison of two versions shows what changed and nothing else.
pub(crate) fn links_csv<'r>(rows: impl Iterator<Item = &'r [String]>) -> String {
    let mut out = Link::ALL.iter().map(|column| column.name()).collect::<Vec<_>>().join(",");
    out.push('\n');
    for row in rows {
        for (at, text) in row.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            let text = guarded(text);
            if text.contains([',', '"', '\n', '\r']) {
                out.push('"');
                out.push_str(&text.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&text);
            }
        }
        out.push('\n');
    }
    out
}

/// Puts a file in place of another by one rename: killed at any moment, the disk holds the old one or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().map_or_else(|| "links.csv".into(), |name| name.to_string_lossy());
    let partial = path.with_file_name(format!(".{name}.partial"));
    let write = || {
        let mut file = File::create(&partial)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&partial, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&partial)))
}
