//! A server on this machine that answers one connection after the other with what it was told.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What one connection gets.
#[derive(Clone, Debug)]
pub(super) enum Reply {
    /// 200 and a body.
    Body(String),
    /// Another status, perhaps with a time to come back after.
    Status(u16, Option<&'static str>),
    /// Half of a body.
    Cut,
    /// Nothing, for longer than anybody waits.
    Silence,
}

/// The server; ends with its replies.
pub(super) struct Server {
    pub(super) address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Listens on a free port.
    pub(super) fn start(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/sparql", listener.local_addr().expect("an address"));
        Self::serve(listener, address, replies)
    }

    /// Another one at the address of one that has ended.
    pub(super) fn resume(other: &Self, replies: Vec<Reply>) -> Self {
        let host = other.address.trim_start_matches("http://").trim_end_matches("/sparql");
        let listener = (0..50).find_map(|_| {
            std::thread::sleep(Duration::from_millis(20));
            TcpListener::bind(host).ok()
        });
        Self::serve(listener.expect("the port is free again"), other.address.clone(), replies)
    }

    fn serve(listener: TcpListener, address: String, replies: Vec<Reply>) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&asked);
        std::thread::spawn(move || {
            for reply in replies {
                let Ok((stream, _)) = listener.accept() else { return };
                let question = read(&stream);
                notes.lock().expect("one reader").push(question);
                // A client that has gone is what some replies are for.
                let _ = answer(stream, &reply);
            }
        });
        Self { address, asked }
    }

    /// What was asked so far: heads and decoded bodies.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("one reader").clone()
    }
}

/// Reads a request to the end of its body, and decodes it.
fn read(mut stream: &TcpStream) -> String {
    let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok());
            let chunked = head.to_lowercase().contains("chunked") && body.ends_with("0\r\n\r\n");
            if length.is_some_and(|length| body.len() >= length) || chunked {
                return format!("{head}\n{}", decoded(body));
            }
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return text,
            Ok(count) => bytes.extend_from_slice(&chunk[..count]),
        }
    }
}

fn decoded(form: &str) -> String {
    let mut out = Vec::new();
    let mut rest = form.as_bytes();
    while let [first, more @ ..] = rest {
        rest = more;
        match (first, more) {
            (b'+', _) => out.push(b' '),
            (b'%', [high, low, more @ ..]) => {
                let code = format!("{}{}", char::from(*high), char::from(*low));
                out.push(u8::from_str_radix(&code, 16).expect("a percent code"));
                rest = more;
            }
            _ => out.push(*first),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn answer(mut stream: TcpStream, reply: &Reply) -> std::io::Result<()> {
    let head = |status: u16, length: usize, more: &str| {
        format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n{more}\r\n")
    };
    match reply {
        Reply::Body(body) => {
            write!(stream, "{}{body}", head(200, body.len(), "Content-Type: application/sparql-results+json\r\n"))
        }
        Reply::Status(status, after) => {
            let after = after.map(|after| format!("Retry-After: {after}\r\n")).unwrap_or_default();
            write!(stream, "{}", head(*status, 0, &after))
        }
        Reply::Cut => write!(stream, "{}{{\"results\":{{\"bindings\":[", head(200, 26, "")),
        Reply::Silence => {
            std::thread::sleep(Duration::from_millis(700));
            Ok(())
        }
    }
}

/// One value of a row.
pub(super) fn cell(name: &str, kind: &str, value: &str) -> String {
    format!("\"{name}\":{{\"type\":\"{kind}\",\"value\":\"{value}\"}}")
}

/// A page with these rows.
pub(super) fn answer_of(rows: &[String]) -> Reply {
    let head = "{\"head\":{\"vars\":[\"statement\"]},\"results\":{\"bindings\":[";
    Reply::Body(format!("{head}{}]}}}}", rows.join(",")))
}

/// A page with these statements.
pub(super) fn page_of(statements: &[&str]) -> Reply {
    let row = |name: &&str| {
        format!("{{{}}}", cell("statement", "uri", &format!("http://www.wikidata.org/entity/statement/{name}")))
    };
    answer_of(&statements.iter().map(row).collect::<Vec<_>>())
}
