//! The server as a browser meets it: real sockets on the loopback address.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::thread;

use super::*;

/// A site of a few files, served on a free port for as long as the test runs.
struct Served {
    folder: tempfile::TempDir,
    address: SocketAddr,
}

impl Served {
    fn start(base: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("index.html", "<!doctype html><title>page</title>"),
            ("app-2025abcd2f4b4292_bg.wasm", "wasm"),
            ("app-2025abcd2f4b4292_bg.wasm.br", "pressed"),
            ("icon.svg", "<svg/>"),
        ] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let site = Site::open(folder.path(), base).unwrap();
        let server = Server::bind(site, (Ipv4Addr::LOCALHOST, 0).into()).unwrap();
        let address = server.address().unwrap();
        thread::spawn(move || server.run());
        Self { folder, address }
    }

    fn ask(&self, method: &str, address: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let request = format!("{method} {address} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap()
}

fn said<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next().unwrap();
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

#[test]
fn pages_come_with_strict_headers_and_are_asked_for_again() {
    let served = Served::start("/");
    for address in ["/", "/index.html", "/carte/pays/SN?vue=flux"] {
        let answer = served.ask("GET", address, "");
        assert_eq!(status(&answer), "200", "{address}");
        assert_eq!(body(&answer), "<!doctype html><title>page</title>", "{address}");
        assert_eq!(said(&answer, "Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(said(&answer, "Cache-Control"), Some("no-cache"));
        assert_eq!(said(&answer, "X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(said(&answer, "Referrer-Policy"), Some("no-referrer"));
        assert_eq!(said(&answer, "Cross-Origin-Opener-Policy"), Some("same-origin"));
        assert!(said(&answer, "Permissions-Policy").is_some());
        let policy = said(&answer, "Content-Security-Policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }
}

#[test]
fn fingerprinted_files_are_kept_for_ever_and_come_pressed() {
    let served = Served::start("/");
    let address = "/app-2025abcd2f4b4292_bg.wasm";
    let plain = served.ask("GET", address, "");
    assert_eq!((said(&plain, "Content-Encoding"), body(&plain)), (None, "wasm"));
    let pressed = served.ask("GET", address, "Accept-Encoding: gzip, br\r\n");
    assert_eq!((said(&pressed, "Content-Encoding"), body(&pressed)), (Some("br"), "pressed"));
    assert_eq!(said(&pressed, "Content-Type"), Some("application/wasm"));
    assert_eq!(said(&pressed, "Content-Length"), Some("7"));
    assert_eq!(said(&pressed, "Vary"), Some("Accept-Encoding"));
    assert_eq!(said(&pressed, "Cache-Control"), Some("public, max-age=31536000, immutable"));
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let served = Served::start("/");
    let tag = said(&served.ask("GET", "/icon.svg", ""), "ETag").unwrap().to_owned();
    let again = served.ask("GET", "/icon.svg", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((status(&again), body(&again)), ("304", ""));
    let changed = served.ask("GET", "/icon.svg", "If-None-Match: \"other\"\r\n");
    assert_eq!((status(&changed), body(&changed)), ("200", "<svg/>"));
}

#[test]
fn a_head_has_no_body_and_other_methods_are_refused() {
    let served = Served::start("/");
    let head = served.ask("HEAD", "/icon.svg", "");
    assert_eq!((status(&head), said(&head, "Content-Length"), body(&head)), ("200", Some("6"), ""));
    let post = served.ask("POST", "/icon.svg", "Content-Length: 0\r\n");
    assert_eq!((status(&post), said(&post, "Allow")), ("405", Some("GET, HEAD")));
}

#[test]
fn missing_files_and_ways_out_are_not_found() {
    let served = Served::start("/");
    for address in ["/gone.png", "/../Cargo.toml", "/%2e%2e/%2e%2e/etc/passwd", "/data/manifest.json"] {
        let answer = served.ask("GET", address, "");
        assert_eq!(status(&answer), "404", "{address}");
        assert!(said(&answer, "Content-Security-Policy").is_some(), "{address}");
    }
}

#[test]
fn a_site_may_live_under_a_path() {
    let served = Served::start("/carto/");
    assert_eq!(status(&served.ask("GET", "/carto/icon.svg", "")), "200");
    let bare = served.ask("GET", "/carto", "");
    assert_eq!((status(&bare), said(&bare, "Location")), ("308", Some("/carto/")));
    assert_eq!(status(&served.ask("GET", "/icon.svg", "")), "404");
}

#[test]
fn many_visitors_are_answered_at_once() {
    let served = Served::start("/");
    thread::scope(|scope| {
        let asking: Vec<_> = (0..50).map(|_| scope.spawn(|| served.ask("GET", "/icon.svg", ""))).collect();
        for answer in asking {
            assert_eq!(status(&answer.join().unwrap()), "200");
        }
    });
}

#[test]
fn what_cannot_be_served_is_said() {
    let empty = tempfile::tempdir().unwrap();
    let error = Site::open(empty.path(), "/").unwrap_err();
    assert!(error.to_string().ends_with("it is not a finished site"), "{error}");
    assert!(matches!(Site::open(empty.path(), "carto"), Err(ServeError::Base(_))));
    let served = Served::start("/");
    let site = Site::open(served.folder.path(), "/").unwrap();
    let taken = Server::bind(site, served.address).unwrap_err();
    assert!(taken.to_string().starts_with(&format!("cannot listen on {}", served.address)), "{taken}");
}
