//! nginx and Caddy, started with the documented configurations over a small site.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::ask::{Answer, ask};
use crate::documented::{ALWAYS, text};
use crate::site;

/// Where the documented configurations have the site and listen.
const FOLDER: &str = "/srv/passerelles";
const PORT: &str = "8080";
/// Where Debian says that nginx has a module.
const MODULES: &str = "/etc/nginx/modules-enabled";

/// A server; stopped when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // nginx must end its workers, so it is asked; what has ended already needs no more.
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn installed(program: &str) -> bool {
    let found = Command::new(program).arg("version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !found {
        println!("{program} is not installed: its configuration was not tried");
    }
    found
}

/// A port that was free a moment ago.
fn port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).expect("a port").local_addr().expect("its number").port()
}

fn start(command: &mut Command, port: u16) -> (Running, SocketAddr) {
    let running = Running(command.stdout(Stdio::null()).spawn().expect("the server starts"));
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    for _ in 0..200 {
        if ask(address, "/", "").is_some() {
            return (running, address);
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("the server never answered");
}

/// Both answer alike to every address and every kind of browser.
fn compare(ours: SocketAddr, theirs: SocketAddr, encodings: &[&str]) {
    for path in site::addresses() {
        for accepts in encodings {
            let (wanted, got) = (ask(ours, &path, accepts), ask(theirs, &path, accepts));
            let (wanted, got) = (wanted.expect("our answer"), got.unwrap_or_else(|| panic!("no answer to {path}")));
            same(&format!("{path} ({accepts})"), &wanted, &got);
        }
    }
    // Ours knows no gzip: what comes must be the copy.
    let gzip = ask(theirs, "/data/world-0.0a1b2c3d.bin", "gzip").expect("an answer");
    assert_eq!(gzip.header("Content-Encoding"), "gzip");
    assert_eq!(gzip.body.get(..2), Some(&[0x1f, 0x8b][..]));
}

fn same(what: &str, wanted: &Answer, got: &Answer) {
    assert_eq!(got.status, wanted.status, "{what}");
    for header in ALWAYS {
        assert_eq!(got.header(header), wanted.header(header), "{what}: {header}");
    }
    if wanted.status == 200 {
        for header in ["Content-Type", "Content-Encoding", "Cache-Control"] {
            assert_eq!(got.header(header), wanted.header(header), "{what}: {header}");
        }
        assert_eq!(got.body, wanted.body, "{what}");
    }
}

#[test]
fn nginx_answers_as_our_server_does() {
    if !installed("nginx") {
        return;
    }
    let (site, own) = (site::write(), tempfile::tempdir().expect("a folder"));
    let modules = fs::read_dir(MODULES).into_iter().flatten().flatten();
    let brotli = modules.filter(|file| file.file_name().to_string_lossy().contains("brotli-static")).count() > 0;
    let port = port();
    let mut conf = text("nginx.conf")
        .replace(FOLDER, &site.path().display().to_string())
        .replace(&format!("listen {PORT}"), &format!("listen 127.0.0.1:{port}"));
    if !brotli {
        println!("nginx has no brotli_static: tried without");
        conf = conf.replace("brotli_static on;", "");
    }
    let whole = own.path().join("nginx.conf");
    fs::write(&whole, around(&conf, own.path(), brotli)).expect("a configuration");
    let (_running, theirs) = start(Command::new("nginx").arg("-c").arg(&whole), port);
    compare(site::serve(site.path()), theirs, if brotli { &["", "br"] } else { &[""] });
}

/// What Debian's own nginx.conf has around the files of conf.d, in a folder of our own.
fn around(conf: &str, own: &Path, brotli: bool) -> String {
    let own = own.display();
    let module = if brotli { "load_module modules/ngx_http_brotli_static_module.so;\n" } else { "" };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {own}/{kind};\n"))
        .concat();
    format!(
        "daemon off;\npid {own}/nginx.pid;\nerror_log {own}/error.log;\n{module}events {{}}\n\
         http {{\naccess_log off;\n{temporary}{conf}}}\n"
    )
}

#[test]
fn caddy_answers_as_our_server_does() {
    if !installed("caddy") {
        return;
    }
    let (site, own) = (site::write(), tempfile::tempdir().expect("a folder"));
    let port = port();
    let conf = text("Caddyfile")
        .replace(FOLDER, &site.path().display().to_string())
        .replace(&format!("\n:{PORT} {{"), &format!("\nhttp://127.0.0.1:{port}, http://localhost:{port} {{"));
    let whole = own.path().join("Caddyfile");
    fs::write(&whole, format!("{{\n\tadmin off\n}}\n{conf}")).expect("a configuration");
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&whole);
    command.env("HOME", own.path()).env("XDG_DATA_HOME", own.path()).env("XDG_CONFIG_HOME", own.path());
    let (_running, theirs) = start(command.stderr(Stdio::null()), port);
    compare(site::serve(site.path()), theirs, &["", "br"]);
}
