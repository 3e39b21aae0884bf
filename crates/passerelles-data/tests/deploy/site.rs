//! A small finished site, served by our own server.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::thread;

use passerelles_data::serve::{Form, Server, Site, press};
use tempfile::TempDir;

/// Every kind of file, by its path.
const FILES: [&str; 14] = [
    "index.html",
    "404.html",
    "carte/index.html",
    "sw.js",
    "config.json",
    "manifest.webmanifest",
    "start-0123456789abcdef.js",
    "style-0123456789abcdef.css",
    "passerelles-0123456789abcdef_bg.wasm",
    "data/manifest.json",
    "data/world-0.0a1b2c3d.bin",
    "fonts/atkinson-400-700.9c0ebe9b.woff2",
    "icons/favicon.svg",
    "feed.xml",
];

/// What is asked of a server: each file, pages with and without a file of their own, what is missing, what is hidden.
pub(crate) fn addresses() -> Vec<String> {
    let others =
        ["", "carte", "carte/", "carte/pays/SN", "nulle/part?a=b", "gone.js", "data/gone.0a1b2c3d.bin", ".hidden"];
    FILES.iter().chain(&others).filter(|name| !name.ends_with("index.html")).map(|name| format!("/{name}")).collect()
}

/// Writes the site, with its copies, where servers that run as somebody else can read it.
pub(crate) fn write() -> TempDir {
    let top = tempfile::tempdir().expect("a folder");
    for name in FILES.iter().chain(&[".hidden"]) {
        let file = top.path().join(name);
        fs::create_dir_all(file.parent().expect("inside the site")).expect("a folder of the site");
        fs::write(file, format!("{name} ").repeat(50)).expect("a file of the site");
    }
    press(top.path(), Form::Brotli).expect("brotli copies");
    press(top.path(), Form::Gzip).expect("gzip copies");
    open(top.path());
    top
}

#[cfg(unix)]
fn open(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("a folder for all to read");
}

#[cfg(not(unix))]
fn open(_folder: &Path) {}

/// Serves it as long as the test lasts.
pub(crate) fn serve(folder: &Path) -> SocketAddr {
    let site = Site::open(folder, "/").expect("a site");
    let server = Server::bind(site, ([127, 0, 0, 1], 0).into()).expect("a port");
    let address = server.address().expect("an address");
    thread::spawn(move || server.run());
    address
}
