//! From an address to a file of the folder, and never to one outside it.

use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file that is there.
    File(PathBuf),
    /// The base without its last slash.
    Base,
    /// Nothing.
    Nowhere,
}

/// Finds what `address` leads to in `folder`, which lives under `base`.
pub(super) fn find(folder: &Path, base: &str, address: &str) -> Place {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let Some(path) = decoded(path) else {
        return Place::Nowhere;
    };
    if path.len() + 1 == base.len() && base.starts_with(path.as_str()) {
        return Place::Base;
    }
    let Some(path) = path.strip_prefix(base) else {
        return Place::Nowhere;
    };
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    if !segments.iter().all(|segment| is_plain(segment)) {
        return Place::Nowhere;
    }
    let file = segments.iter().fold(folder.to_path_buf(), |file, segment| file.join(segment));
    if file.is_file() {
        return Place::File(file);
    }
    // A page made beforehand, else the one page that knows every address; a missing image is simply missing.
    let named = segments.last().is_some_and(|last| last.contains('.'));
    let pages = [file.join("index.html"), folder.join("404.html"), folder.join("index.html")];
    let page = pages.into_iter().find(|page| page.is_file());
    page.filter(|_| !named).map_or(Place::Nowhere, Place::File)
}

/// A name that stays inside the folder, on any system, and is not hidden.
fn is_plain(segment: &str) -> bool {
    !segment.starts_with('.') && !segment.contains(['\\', ':', '\0'])
}

/// Undoes percent-encoding; `None` when what comes out is not text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn addresses_lead_to_files_and_never_outside() {
        let top = tempfile::tempdir().unwrap();
        let site = top.path().join("site");
        fs::create_dir_all(site.join("guide")).unwrap();
        for file in ["site/index.html", "site/guide/index.html", "site/é a.css", "secret.txt", "site/.hidden"] {
            fs::write(top.path().join(file), "").unwrap();
        }
        let page = Place::File(site.join("index.html"));
        for (address, expected) in [
            ("/", Place::File(site.join("index.html"))),
            ("/carte/pays/SN?vue=flux", Place::File(site.join("index.html"))),
            ("/guide", Place::File(site.join("guide/index.html"))),
            ("/guide/", Place::File(site.join("guide/index.html"))),
            ("/%C3%A9%20a.css?v=1", Place::File(site.join("é a.css"))),
            ("/gone.png", Place::Nowhere),
            ("/../secret.txt", Place::Nowhere),
            ("/%2e%2e/secret.txt", Place::Nowhere),
            ("/guide/..%2f..%2fsecret.txt", Place::Nowhere),
            ("/..\\secret.txt", Place::Nowhere),
            ("/c:/windows", Place::Nowhere),
            ("/.hidden", Place::Nowhere),
            ("/%ff", Place::Nowhere),
            ("/%4", Place::Nowhere),
        ] {
            assert_eq!(find(&site, "/", address), expected, "{address}");
        }
        assert_eq!(find(&site, "/carto/", "/carto/a-propos"), page);
        fs::write(site.join("404.html"), "").unwrap();
        assert_eq!(find(&site, "/", "/carte/pays/SN"), Place::File(site.join("404.html")));
        assert_eq!(find(&site, "/carto/", "/carto"), Place::Base);
        assert_eq!(find(&site, "/carto/", "/elsewhere"), Place::Nowhere);
    }
}
