//! The configurations say what our server says.

use std::fs;
use std::path::PathBuf;

use crate::ask::ask;
use crate::site;

/// What our server says of any answer, beside what it says of this one.
pub(crate) const ALWAYS: [&str; 5] = [
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
];

/// A file of `docs/deploy`.
pub(crate) fn text(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/deploy").join(name);
    fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}

#[test]
fn both_configurations_hold_the_headers_of_our_server() {
    let folder = site::write();
    let server = site::serve(folder.path());
    let page = ask(server, "/carte", "").expect("an answer");
    let kept = ask(server, "/data/world-0.0a1b2c3d.bin", "").expect("an answer");
    for name in ["nginx.conf", "Caddyfile"] {
        let text = text(name);
        for header in ALWAYS {
            let value = page.headers.get(&header.to_ascii_lowercase()).expect("our server says it");
            assert!(text.contains(&format!("{header} \"{value}\"")), "{name}: {header} \"{value}\"");
        }
        for answer in [&page, &kept] {
            let value = answer.headers.get("cache-control").expect("our server says it");
            assert!(text.contains(&format!("\"{value}\"")), "{name}: {value}");
        }
    }
}

#[test]
fn the_guide_names_every_file_beside_it() {
    let guide = text("README.md");
    for name in ["Caddyfile", "nginx.conf", "Containerfile", "borne-linux.md", "borne-windows.md"] {
        assert!(!text(name).is_empty());
        assert!(guide.contains(&format!("({name})")), "{name}");
    }
}
