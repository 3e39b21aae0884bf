//! Naming files by what they hold. Trunk names them before wasm-opt has run, so its names no longer tell versions apart.

use std::fs;
use std::path::Path;

use super::{files, fingerprint, read, write};
use crate::trouble::Trouble;

/// Length of a fingerprint in a name.
const LENGTH: usize = 16;

/// Renames each fingerprinted file of this kind, and says the new name wherever the old one was said.
pub(super) fn by_content(stage: &Path, extension: &str) -> Result<(), Trouble> {
    for path in files(stage, extension)? {
        let refused = |cause| Trouble::system(format!("rename {}", path.display()), &cause);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let content = fs::read(&path).map_err(refused)?;
        let Some(renamed) = renamed(&name, &fingerprint(&content)).filter(|renamed| *renamed != name) else {
            continue;
        };
        fs::rename(&path, stage.join(&renamed)).map_err(refused)?;
        for teller in files(stage, "html")?.into_iter().chain(files(stage, "js")?) {
            let text = read(&teller)?;
            if text.contains(&name) {
                write(&teller, &text.replace(&name, &renamed))?;
            }
        }
    }
    Ok(())
}

/// The worker that Trunk names without a fingerprint; it begins in a file of ours.
const WORKER: &str = "courier";

/// `app-<old>_bg.wasm` to `app-<new>_bg.wasm`, `courier_bg.wasm` to `courier-<new>_bg.wasm`; `None` for any other name
/// without a fingerprint.
fn renamed(name: &str, fingerprint: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix(WORKER).filter(|rest| rest.starts_with(['.', '_'])) {
        return Some(format!("{WORKER}-{fingerprint}{rest}"));
    }
    let (stem, rest) = name.rsplit_once('-')?;
    let (old, rest) = rest.split_at_checked(LENGTH)?;
    let ended = rest.starts_with(['.', '_']);
    (ended && old.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| format!("{stem}-{fingerprint}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: &str = "0123456789abcdef";

    #[test]
    fn only_fingerprints_are_replaced() {
        assert_eq!(renamed("app-2025abcd2f4b4292_bg.wasm", NEW).unwrap(), "app-0123456789abcdef_bg.wasm");
        assert_eq!(renamed("my-app-2025abcd2f4b4292.js", NEW).unwrap(), "my-app-0123456789abcdef.js");
        assert_eq!(renamed("courier_bg.wasm", NEW).unwrap(), "courier-0123456789abcdef_bg.wasm");
        assert_eq!(renamed("courier.js", NEW).unwrap(), "courier-0123456789abcdef.js");
        for plain in [
            "app.js",
            "couriers.js",
            "service-worker.js",
            "app-2025abcd2f4b42929.js",
            "app-2025abcd.js",
            "é-éééééééééééééééé.js",
        ] {
            assert_eq!(renamed(plain, NEW), None, "{plain}");
        }
    }

    #[test]
    fn the_new_name_is_said_everywhere() {
        let stage = std::env::temp_dir().join(format!("passerelles-rename-{}", std::process::id()));
        fs::create_dir_all(&stage).unwrap();
        fs::write(stage.join("app-2025abcd2f4b4292_bg.wasm"), "wasm").unwrap();
        fs::write(stage.join("index.html"), "<script>init('/app-2025abcd2f4b4292_bg.wasm')</script>").unwrap();
        by_content(&stage, "wasm").unwrap();
        let name = format!("app-{}_bg.wasm", fingerprint(b"wasm"));
        assert!(stage.join(&name).is_file());
        assert_eq!(read(&stage.join("index.html")).unwrap(), format!("<script>init('/{name}')</script>"));
        fs::remove_dir_all(&stage).unwrap();
    }
}
